"""The keys of the ledger: told to the list of keys without making the page."""

from ofsted_desk.desk.told_keys import ToldKey

KEYS = (
    ToldKey(("Return",), "Agree with the suggestion, and go to the next"),
    ToldKey(("X", "Del"), "It is not so: the area is new, or the concern still open"),
    ToldKey(("L",), "Link the area to another one"),
    ToldKey(("Ctrl+Return",), "Open the letter"),
)
