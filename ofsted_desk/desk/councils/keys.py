"""The keys of the ledger: told to the list of keys without making the page."""

from ofsted_desk.desk.told_keys import ToldKey

ASKED = {
    "accept": ToldKey(("Return",), "Agree with the suggestion, and go to the next", "advance"),
    "reject": ToldKey(
        ("X", "Del"), "It is not so: the area is new, or the concern still open", "absent"
    ),
    "link": ToldKey(("L",), "Link the area to another one"),
    "open": ToldKey(("Ctrl+Return",), "Open the letter"),
}
"""What the keys of the ledger ask for."""
KEYS = tuple(ASKED.values())
