"""Makes tests/store/stores/version-N.db, once, when version N of the store is released.

python -m tests.store.make_old_store

A store of an older version is never made again: it must be what that version wrote.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

from ofsted_desk.letter.decision import Action, Decision
from ofsted_desk.letter.finding import AreaValue, GradeValue
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.store import ASSIGNED, SCHEMA_VERSION, Merge, open_store
from tests.store.made_letters import AT, FAMILIES, a_new_letter

STORES = Path(__file__).parent / "stores"


def make(path: Path) -> None:
    """A small store with two letters, decisions of every kind, a draft and a refusal."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA page_size = 512")
        connection.execute("VACUUM")
    with open_store(path, app_version="0.1.0") as store:
        store.letters.add([a_new_letter(1), a_new_letter(2)])
        session = ReviewSession(store, "Kit", FAMILIES)
        session.correct(1, "grade:overall", GradeValue("adequate"))
        session.unsure(1, "signatory_name", "smudged")
        session.add_area(1, AreaValue("Listen to carers.", "area for development"))
        session.remove(1, "area:a1")
        session.mark_absent(1, "document_date")
        session.undo()
        session.confirm_letter(2)
        session.flag(1, "look again")
        session.keep_draft(2, "authority", "Westm")
        given = Decision(1, ASSIGNED, Action.ASSIGN, "Kit", AT, "Kim")
        store.decisions.record([given])
        store.saved_filters.keep("Mine", "{}")
        said = Decision(1, "said:Ana:authority", Action.CONFIRM, "Ana", AT, "Westmarch")
        store.decisions.record([said], merge=Merge("Kit", AT, "Ana", "p1", "0" * 64, "Merged."))
        store.copies.note([(store.letters.record(1).sha256, "the same again.pdf")])


if __name__ == "__main__":
    target = STORES / f"version-{SCHEMA_VERSION}.db"
    if target.exists():
        raise SystemExit(f"{target} is there already: it stays what that version wrote.")
    STORES.mkdir(exist_ok=True)
    make(target)
