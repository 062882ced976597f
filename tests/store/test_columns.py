import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from ofsted_desk.letter.decision import Action, Decision, LetterState
from ofsted_desk.letter.finding import GradeValue, Value
from ofsted_desk.store import SCHEMA_VERSION, Store, open_store
from ofsted_desk.store.columns import LIKELY as WANTS_EYES
from ofsted_desk.store.columns import LOTS, column_of, lot_of
from tests.store.made_letters import (
    AT,
    LIKELY,
    SURE,
    UNSURE,
    VISIT,
    a_new_letter,
    a_store,
)

GOOD = GradeValue("good", 3)
OVERALL = "grade:overall"


@pytest.fixture
def mixed(tmp_path: Path) -> Iterator[Store]:
    """Letters 1 to 4: a grade that is sure, likely, unsure, and sure in another family."""
    with a_store(tmp_path) as store:
        store.letters.add(
            [
                a_new_letter(1, grade=SURE),
                a_new_letter(2, grade=LIKELY, date="2008-03-01"),
                a_new_letter(3, grade=UNSURE),
                a_new_letter(4, grade=SURE, family=VISIT),
            ]
        )
        yield store


def a_decision(
    letter: int, field: str, action: Action = Action.CONFIRM, value: Value = GOOD
) -> Decision:
    return Decision(letter, field, action, "Kit", AT, value)


def letters(store: Store, col: str = OVERALL, **wanted: object) -> list[int]:
    return [letter for letter, _ in store.columns.keys(col, most=99, **wanted)]  # type: ignore[arg-type]


def test_a_column_comes_least_sure_first(mixed: Store) -> None:
    assert [3, 2, 1, 4] == letters(mixed)
    assert [3, 2] == letters(mixed, least=WANTS_EYES)
    assert [4] == letters(mixed, family="visit")
    assert [3, 2] == [letter for letter, _ in mixed.columns.keys(OVERALL, most=2)]


def test_a_decided_row_goes_last_and_one_put_off_comes_first(mixed: Store) -> None:
    mixed.decisions.record([a_decision(3, OVERALL), a_decision(1, OVERALL, Action.UNSURE)])

    assert [1, 2, 4, 3] == letters(mixed)
    assert 2 == mixed.columns.count(OVERALL, least=WANTS_EYES)
    assert [] == mixed.check()


def test_rows_that_need_eyes_are_counted_by_column_and_family(mixed: Store) -> None:
    waiting = mixed.columns.waiting([OVERALL, "signatory_name"])

    assert 2 == waiting[OVERALL, "rating"]
    assert (OVERALL, "visit") not in waiting
    assert 3 == waiting["signatory_name", "rating"]


def test_the_areas_of_all_letters_are_one_column(mixed: Store) -> None:
    assert [(1, "area:a1"), (1, "area:a2")] == [
        key for key in mixed.columns.keys("area", most=99) if key[0] == 1
    ]
    assert "area" == column_of("area:a1")
    assert "no areas" == column_of("areas")
    assert [] == mixed.columns.keys("earlier", most=99)


def test_a_lot_depends_on_the_file_and_the_field_alone() -> None:
    lots = [lot_of("ab" * 32, f"grade:{n}") for n in range(2000)]

    assert lots == [lot_of("ab" * 32, f"grade:{n}") for n in range(2000)]
    assert all(0 <= lot < LOTS for lot in lots)
    assert 0.15 < sum(lot < LOTS // 5 for lot in lots) / len(lots) < 0.25


def test_only_what_was_taken_as_read_has_a_lot(mixed: Store) -> None:
    mixed.decisions.record(
        [
            a_decision(1, OVERALL),
            a_decision(2, OVERALL, Action.CORRECT, GradeValue("adequate", 2)),
            a_decision(1, "signatory_name", Action.MARK_ABSENT, None),
            a_decision(1, "authority", Action.MARK_ABSENT, None),
            a_decision(1, "area:a1", Action.CONFIRM, None),
        ]
    )

    asked = mixed.rechecks.unanswered(LOTS, set(), 99)
    assert sorted(asked) == [(1, OVERALL), (1, "signatory_name")]
    assert 2 == mixed.rechecks.drawn(LOTS)
    assert 0 == mixed.rechecks.drawn(0)


def test_an_answer_is_beside_the_form_and_can_be_undone(mixed: Store) -> None:
    field = f"recheck:{OVERALL}"
    mixed.decisions.record([a_decision(1, OVERALL), a_decision(1, field, Action.RECHECK)])
    (answer,) = mixed.rechecks.answers().values()

    assert (1, field, GOOD) == (answer.letter, answer.field, answer.value)
    assert mixed.standing(1).field(field) is None
    assert mixed.standing(1).decision_on(field) == answer.id
    assert [] == mixed.rechecks.unanswered(LOTS, {(1, OVERALL)}, 9)
    assert 1 == mixed.rechecks.of_those_drawn(LOTS, [(1, OVERALL), (2, OVERALL)])

    mixed.decisions.record([a_decision(1, field, Action.UNDO, None)])
    assert {} == mixed.rechecks.answers()
    assert [] == mixed.check()


def test_a_decision_beside_the_form_does_not_begin_a_review(mixed: Store) -> None:
    mixed.decisions.record([a_decision(1, "link:area:a1", Action.LINK, None)])

    assert LetterState.TO_REVIEW is mixed.standing(1).state
    (entry,) = mixed.audit.of(1)
    assert ("link", "", "a new area") == (entry.action, entry.before, entry.after)


def test_a_store_of_the_first_version_gets_its_columns(tmp_path: Path) -> None:
    with a_store(tmp_path, letters=3) as store:
        store.decisions.record([a_decision(2, OVERALL)])
        before = letters(store)
    with closing(sqlite3.connect(tmp_path / "letters.db", isolation_level=None)) as old:
        old.executescript(
            "DROP TABLE standing; DROP INDEX decisions_on_letters; "
            "DROP INDEX decisions_of_rechecks; PRAGMA user_version = 1; "
            "DELETE FROM _sqlite_migrations WHERE name = '0002_columns'"
        )

    with open_store(tmp_path / "letters.db", app_version="0.1.0") as store:
        assert before == letters(store)
        assert [] == store.check()
    assert 1 == len(list(tmp_path.glob(f"letters.before-version-{SCHEMA_VERSION}-*.db")))


def test_a_row_that_was_changed_from_outside_is_found(mixed: Store) -> None:
    mixed._database.connection.execute("UPDATE standing SET doubt = 0 WHERE letter = 3")

    assert ["The columns' rows of letter 3 are not what its decisions say."] == mixed.check()
