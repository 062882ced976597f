import re
import shutil
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Barrier

import pytest

from ofsted_desk.errors import StoreError
from ofsted_desk.letter.decision import FieldState, LetterState
from ofsted_desk.letter.finding import GradeValue
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.store import SCHEMA_VERSION, FillingStopped, Store, open_store
from ofsted_desk.store.migrations import STEPS
from ofsted_desk.store.opening import open_database
from tests.store.made_letters import FAMILIES, a_letter, a_store

STORES = Path(__file__).parent / "stores"
FILLED_SINCE = 3
"""From this version on a store has everything that is derived: nothing is filled."""


def add_a_column(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE letters ADD COLUMN seen TEXT NOT NULL DEFAULT 'yes'")


def fail_half_way(connection: sqlite3.Connection) -> None:
    connection.execute("DROP TABLE drafts")
    raise LookupError("half way")


def an_old_store(folder: Path, version: int) -> Path:
    """A copy of a store as that version wrote it."""
    path = folder / "letters.db"
    shutil.copyfile(STORES / f"version-{version}.db", path)
    shutil.copytree(STORES / f"version-{version}.originals", folder / "letters.originals")
    return path


def test_there_is_a_store_of_every_version() -> None:
    assert [f"version-{n}.db" for n in range(1, SCHEMA_VERSION + 1)] == sorted(
        path.name for path in STORES.glob("*.db")
    )


@pytest.mark.parametrize("version", range(1, SCHEMA_VERSION + 1))
def test_every_older_store_opens_with_its_data(tmp_path: Path, version: int) -> None:
    with open_store(an_old_store(tmp_path, version), app_version="9.9") as store:
        assert [] == store.check()
        session = ReviewSession(store, "Kim", FAMILIES)
        letter = session.open_letter(1)
        states = {view.field: view.state for view in letter.fields}
        assert FieldState.CORRECTED is states["grade:overall"]
        assert FieldState.UNSURE is states["signatory_name"]
        assert FieldState.REMOVED is states["area:a1"]
        assert FieldState.EXTRACTED is states["document_date"]
        assert LetterState.FLAGGED is letter.state
        assert LetterState.REVIEWED is session.open_letter(2).state
        grade = letter.field("grade:overall")
        assert grade is not None
        assert GradeValue("adequate", 2) == grade.value
        assert a_letter(1) == store.letters.extracted(1)
        assert "Westm" == session.draft(2, "authority")
        assert [1, 2] == sorted(session.store.queue.ids(text="sooner"))
        session.confirm(1, "authority")
        assert [] == store.check()


def test_an_existing_store_is_copied_aside_before_it_is_changed(tmp_path: Path) -> None:
    a_store(tmp_path, letters=2).close()
    steps = (*STEPS, (f"{len(STEPS) + 1:04}_add_a_column", add_a_column))

    database = open_database(tmp_path / "letters.db", steps=steps)
    assert [("yes",), ("yes",)] == database.rows("SELECT seen FROM letters")
    database.close()

    (copy,) = tmp_path.glob("letters.before-version-*.db")
    assert re.fullmatch(rf"letters\.before-version-{len(steps)}-\d{{8}}-\d{{6}}\.db", copy.name)
    with open_store(copy, app_version="0.1.0") as before:
        assert [1, 2] == before.letters.ids()
        assert [] == before.audit.check()
    with pytest.raises(StoreError, match="newer version"):
        open_store(tmp_path / "letters.db", app_version="0.1.0")


def test_a_step_that_fails_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    a_store(tmp_path, letters=2).close()
    steps = (*STEPS, ("9998_add", add_a_column), ("9999_fail", fail_half_way))

    with pytest.raises(LookupError):
        open_database(tmp_path / "letters.db", steps=steps)

    with open_store(tmp_path / "letters.db", app_version="0.1.0") as store:
        assert [1, 2] == store.letters.ids()
        assert [] == store.check()
        assert "seen" not in store._database.column("SELECT name FROM pragma_table_info('letters')")


def test_a_new_store_needs_no_copy(tmp_path: Path) -> None:
    a_store(tmp_path).close()

    assert ["letters.db"] == [path.name for path in tmp_path.iterdir()]


def test_a_store_begun_and_never_finished_is_made_again(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "letters.db")) as begun:
        begun.execute("PRAGMA journal_mode = WAL")

    with a_store(tmp_path, letters=1) as store:
        assert [1] == store.letters.ids()


def test_an_older_store_that_is_only_read_says_what_to_do(store: Store) -> None:
    steps = (*STEPS, ("9999_add", add_a_column))

    with pytest.raises(StoreError, match="older version") as caught:
        open_database(store.path, read_only=True, steps=steps)
    assert "Open it in the desk once" in caught.value.remedy
    assert [1, 2, 3] == store.letters.ids()


def test_migrations_are_recorded_by_name(store: Store) -> None:
    names = store._database.column("SELECT name FROM _sqlite_migrations ORDER BY id")

    assert [name for name, _ in STEPS] == names


def test_columns_that_were_only_begun_are_finished_with_the_next_version(tmp_path: Path) -> None:
    path = an_old_store(tmp_path, 2)
    with closing(sqlite3.connect(path)) as begun, begun:
        begun.execute("DELETE FROM standing WHERE letter > 1")

    with open_store(path, app_version="9.9") as store:
        assert [] == store.check()
        assert [1, 2] == store._database.column("SELECT DISTINCT letter FROM standing")


@pytest.mark.parametrize("version", range(1, FILLED_SINCE))
def test_filling_an_older_store_tells_how_far_it_is(tmp_path: Path, version: int) -> None:
    told: list[tuple[int, int]] = []

    def tell(done: int, total: int) -> bool:
        told.extend([(done, total)] if total else [])  # no total while the copy is made
        return True

    open_store(an_old_store(tmp_path, version), app_version="9.9", tell=tell).close()
    totals = {total for _, total in told}

    assert [sorted(told), 1, True] == [told, len(totals), told[-1][0] in totals]


@pytest.mark.parametrize("version", range(1, FILLED_SINCE))
def test_a_store_whose_filling_is_stopped_is_as_it_was(tmp_path: Path, version: int) -> None:
    path = an_old_store(tmp_path, version)
    with closing(sqlite3.connect(path)) as connection:
        before = list(connection.iterdump())

    with pytest.raises(FillingStopped, match="left as it was"):
        open_store(path, app_version="9.9", tell=lambda _, __: False)

    with closing(sqlite3.connect(path)) as connection:
        assert before == list(connection.iterdump())
        assert (version,) == connection.execute("PRAGMA user_version").fetchone()
    open_store(path, app_version="9.9").close()


@pytest.mark.parametrize("version", [0, 1, SCHEMA_VERSION - 1])
def test_programs_that_open_a_store_at_once_wait_for_each_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: int
) -> None:
    monkeypatch.setattr("ofsted_desk.store.opening.WAIT", 60)
    monkeypatch.setattr("ofsted_desk.store.database.WAIT", 60)
    path = an_old_store(tmp_path, version) if version else tmp_path / "letters.db"
    together = Barrier(3)

    def open_and_check() -> list[str]:
        together.wait()
        with open_store(path, app_version="9.9") as store:
            return store.check()

    with ThreadPoolExecutor(3) as pool:
        found = [each.result() for each in [pool.submit(open_and_check) for _ in range(3)]]

    assert [[], [], []] == found
    assert (1 if version else 0) == len(list(tmp_path.glob("letters.before-version-*")))
