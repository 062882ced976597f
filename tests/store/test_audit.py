import sqlite3
from contextlib import closing

import pytest

from ofsted_desk.letter.decision import Action, Decision
from ofsted_desk.store import Store
from ofsted_desk.store.audit import _HASHED, _hash
from tests.store.made_letters import AT


def decide(store: Store, value: str, letter: int = 1) -> None:
    store.decisions.record([Decision(letter, "authority", Action.CORRECT, "Kit", AT, value)])


@pytest.fixture
def busy(store: Store) -> Store:
    for number, value in enumerate(("Eastmarch", "Northmarch", "Southmarch")):
        decide(store, value, 1 + number % 2)
    return store


def meddle(store: Store, *statements: str) -> None:
    """Change the file as somebody with another program would."""
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        for name in ("audit_is_never_changed", "audit_is_never_erased"):
            other.execute(f"DROP TRIGGER IF EXISTS {name}")
        for name in ("decisions_are_never_changed", "decisions_are_never_erased"):
            other.execute(f"DROP TRIGGER IF EXISTS {name}")
        for statement in statements:
            other.execute(statement)


def test_each_decision_has_a_row_that_says_from_what_to_what(busy: Store) -> None:
    newest, oldest = busy.audit.of(1)

    assert ("Westmarch", "Eastmarch") == (oldest.before, oldest.after)
    assert ("Eastmarch", "Southmarch") == (newest.before, newest.after)
    assert ("Kit", "correct", "authority", AT) == (
        newest.reviewer,
        newest.action,
        newest.field,
        newest.at,
    )
    assert [1, 2, 3] == [entry.id for entry in busy.audit.entries()]
    assert [] == busy.audit.of(1, "document_date")


@pytest.mark.parametrize("table", ["audit", "decisions"])
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE {} SET reviewer = 'Somebody'",
        "DELETE FROM {}",
        "INSERT OR REPLACE INTO {0} SELECT * FROM {0} WHERE id = 1",
    ],
)
def test_rows_cannot_be_changed_or_erased(busy: Store, table: str, statement: str) -> None:
    with busy._database.writing(), pytest.raises(sqlite3.IntegrityError, match="append-only"):
        busy._database.write(statement.format(table))
    assert [] == busy.audit.check()


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE audit SET after = 'Nowhere' WHERE id = 2", "Row 2 of the audit was changed"),
        ("UPDATE audit SET at = '1999-01-01' WHERE id = 1", "Row 1 of the audit was changed"),
        ("DELETE FROM audit WHERE id = 2", "Rows 2 to 2 of the audit are missing"),
        ("DELETE FROM audit WHERE id = 3", "Rows 3 to 3 of the audit are missing"),
        ("DELETE FROM audit WHERE id = 1", "Rows 1 to 1 of the audit are missing"),
        ("UPDATE decisions SET value = '\"Nowhere\"' WHERE id = 1", "Decision 1 was changed"),
        ("UPDATE decisions SET reviewer = 'Somebody' WHERE id = 3", "Decision 3 was changed"),
    ],
)
def test_an_edit_from_outside_is_found(busy: Store, statement: str, said: str) -> None:
    assert [] == busy.audit.check()

    meddle(busy, "PRAGMA foreign_keys = OFF", statement)

    assert any(problem.startswith(said) for problem in busy.audit.check())


def test_a_decision_put_in_from_outside_is_found(busy: Store) -> None:
    meddle(
        busy,
        "INSERT INTO decisions (letter, field, action, reviewer, at, note) "
        "VALUES (1, 'authority', 'confirm', 'Kit', '2026', '')",
    )

    assert ["Decision 4 has no row in the audit."] == busy.audit.check()


def test_a_row_changed_together_with_its_hash_breaks_the_chain(busy: Store) -> None:
    (row,) = busy._database.rows(f"SELECT {_HASHED} FROM audit WHERE id = 1")  # noqa: S608
    forged = [*row]
    forged[_HASHED.split(", ").index("after")] = "Nowhere"
    new = _hash(tuple(forged))
    meddle(busy, f"UPDATE audit SET after = 'Nowhere', hash = '{new}' WHERE id = 1")  # noqa: S608

    assert ["Row 2 of the audit does not follow the row before it."] == busy.audit.check()


def test_the_trail_goes_on_in_the_order_written_when_the_clock_goes_back(busy: Store) -> None:
    early = "2001-01-01T00:00:00.000+00:00"
    busy.decisions.record([Decision(1, "authority", Action.CORRECT, "Kit", early, "Late")])

    assert "Late" == busy.audit.of(1)[0].after
    assert "Late" == busy.standing(1).text("authority")
    assert [] == busy.audit.check()


def test_a_step_that_fails_leaves_neither_decision_nor_row(busy: Store) -> None:
    good = Decision(1, "authority", Action.CORRECT, "Kit", AT, "Elsewhere")
    bad = Decision(1, "document_date", Action.CORRECT, "Kit", AT, "2001-01-01", restores=999)

    with pytest.raises(sqlite3.IntegrityError):
        busy.decisions.record([good, bad])

    assert "Southmarch" == busy.standing(1).text("authority")
    assert 3 == len(list(busy.audit.entries()))
    assert [] == busy.check()
