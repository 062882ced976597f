"""Every command whose keys can be changed: those of the menu and those of the review page."""

from collections.abc import Mapping, Sequence

from ofsted_desk.desk.menu import ENTRIES, OF_THE_QUEUE
from ofsted_desk.desk.review.commands import COMMANDS
from ofsted_desk.desk.shortcuts import REVIEW, WINDOW, Bound
from ofsted_desk.desk.told_keys import ToldKey

# ruff: noqa: PLC0415 - a page that nobody opens should not cost time when the window starts.

TABLE = (
    *(Bound(c.name, c.words, REVIEW, c.keys) for c in COMMANDS),
    *(
        Bound(
            entry.name,
            entry.words.replace("&", "").rstrip("…"),
            REVIEW if entry.name in OF_THE_QUEUE else WINDOW,
            entry.keys,
        )
        for entry in ENTRIES
    ),
)


def keys_of_pages() -> Mapping[str, Sequence[ToldKey]]:
    """The keys of the other pages, which are as they are: a key of the window may not be one."""
    from ofsted_desk.desk.columns.keys import KEYS as STRIP_KEYS
    from ofsted_desk.desk.councils.keys import KEYS as LEDGER_KEYS
    from ofsted_desk.desk.recheck.keys import KEYS as RECHECK_KEYS
    from ofsted_desk.desk.reconcile.keys import KEYS as RECONCILE_KEYS
    from ofsted_desk.desk.team.keys import KEYS as TEAM_KEYS

    return {
        "the columns page": STRIP_KEYS,
        "the council page": LEDGER_KEYS,
        "the blind re-check": RECHECK_KEYS,
        "the reconciling page": RECONCILE_KEYS,
        "the page of reviewers": TEAM_KEYS,
    }
