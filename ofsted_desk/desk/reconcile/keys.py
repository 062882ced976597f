"""The keys of the comparison with tables: told to the list of keys without making the page."""

from ofsted_desk.desk.told_keys import ToldKey

KEYS = (
    ToldKey(("Alt+1",), "Accept our value"),
    ToldKey(("Alt+2",), "Accept the table's value"),
    ToldKey(("Alt+3",), "Note why the two differ"),
    ToldKey(("Alt+O",), "Open the letter in the review"),
)
"""The keys of the page."""
