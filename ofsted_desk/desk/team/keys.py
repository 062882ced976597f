"""The keys of the page of reviewers."""

from ofsted_desk.desk.told_keys import ToldKey

KEYS = (
    ToldKey(("1",), "Take the first reviewer's value"),
    ToldKey(("2",), "Take the second reviewer's value"),
    ToldKey(("3",), "Take what the machine read"),
    ToldKey(("4",), "Take the third reviewer's value"),
    ToldKey(("5",), "Take the fourth reviewer's value"),
    ToldKey(("E",), "Give another value"),
    ToldKey(("Alt+O",), "Open the letter in the review"),
)
"""The keys of the page."""
