"""The keys of the strip: told to the list of keys without making the page."""

from ofsted_desk.desk.told_keys import ToldKey

ASKED = {
    "confirm": ToldKey(("Return",), "Confirm the rows chosen, and go on", "advance"),
    "more": ToldKey(("Shift+Down", "Shift+Up"), "Choose more rows"),
    "edit": ToldKey(("E", "F2"), "Type the value", "edit"),
    "absent": ToldKey(("X", "Del"), "Not stated in the letter", "absent"),
    "unsure": ToldKey(("U",), "Unsure: decide later", "unsure"),
    "back": ToldKey(("Backspace",), "Take back the decision on this row alone"),
    "open": ToldKey(("Ctrl+Return",), "Open the letter"),
}
"""What the keys of the strip ask for; the digit or first letter of a grade sets it besides."""
KEYS = tuple(ASKED.values())
