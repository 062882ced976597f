"""The keys of the blind re-check: told to the list of keys without making the page."""

from ofsted_desk.desk.told_keys import ToldKey

KEYS = (
    ToldKey(("Alt+N",), "Not stated in this letter"),
    ToldKey(("Alt+L",), "Later: ask the others first"),
    ToldKey(("Alt+1",), "The record is wrong: correct it"),
    ToldKey(("Alt+2",), "The same, written another way"),
    ToldKey(("Alt+3",), "The answer was wrong"),
)
"""The keys of the page; Enter answers, and the digit or first letter of a grade does too."""
