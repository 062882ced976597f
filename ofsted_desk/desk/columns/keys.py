"""The keys of the strip: told to the list of keys without making the page."""

from ofsted_desk.desk.told_keys import ToldKey

KEYS = (
    ToldKey(("Return",), "Confirm the rows chosen, and go on"),
    ToldKey(("Shift+Down", "Shift+Up"), "Choose more rows"),
    ToldKey(("E", "F2"), "Type the value"),
    ToldKey(("X", "Del"), "Not stated in the letter"),
    ToldKey(("U",), "Unsure: decide later"),
    ToldKey(("Backspace",), "Take back the decision on this row alone"),
    ToldKey(("Ctrl+Return",), "Open the letter"),
)
"""The keys of the strip; the digit or first letter of a grade sets it besides."""
