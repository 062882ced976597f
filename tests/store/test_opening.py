import sqlite3
from contextlib import closing
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from ofsted_desk.errors import StoreError
from ofsted_desk.letter.decision import Action, Decision
from ofsted_desk.store import SCHEMA_VERSION, Store, open_store
from ofsted_desk.store.database import address_of
from ofsted_desk.store.schema import APPLICATION_ID
from tests.conftest import forbid
from tests.store.made_letters import a_new_letter, a_store


def a_decision(letter: int = 1) -> Decision:
    return Decision(letter, "authority", Action.CONFIRM, "Kit", "2026-01-01T00:00:00+00:00", "W")


def test_a_new_store_has_our_mark_and_rules(tmp_path: Path) -> None:
    with a_store(tmp_path / "new" / "folder", letters=1) as store:
        ask = store._database.row
        assert (APPLICATION_ID,) == ask("PRAGMA application_id")
        assert (SCHEMA_VERSION,) == ask("PRAGMA user_version")
        assert ("wal",) == ask("PRAGMA journal_mode")
        assert (1,) == ask("PRAGMA foreign_keys")
        assert [] == store.check()
        loose = store._database.column(
            "SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict "
            "AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%fts%'"
        )
        assert ["_sqlite_migrations"] == loose


def test_an_empty_file_becomes_a_store(tmp_path: Path) -> None:
    (tmp_path / "letters.db").touch()

    with a_store(tmp_path, letters=1) as store:
        assert [1] == store.letters.ids()


@pytest.mark.parametrize(
    "content", [b"plain words " * 50, b"SQLite format 3\0" + b"\1" * 200, b"x"]
)
def test_a_file_that_is_no_database_is_refused_untouched(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letters.db"
    path.write_bytes(content)

    with pytest.raises(StoreError, match=r"not a store|damaged"):
        open_store(path, app_version="0.1.0")
    assert content == path.read_bytes()


def test_another_programs_database_is_refused_untouched(tmp_path: Path) -> None:
    path = tmp_path / "letters.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE things (name)")
    before = path.read_bytes()

    with pytest.raises(StoreError, match="not a store of letters"):
        open_store(path, app_version="0.1.0")
    assert before == path.read_bytes()


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is a folder"):
        open_store(tmp_path, app_version="0.1.0")


def test_a_store_of_a_newer_version_is_refused_untouched(tmp_path: Path) -> None:
    a_store(tmp_path, letters=1).close()
    path = tmp_path / "letters.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    before = path.read_bytes()

    with pytest.raises(StoreError, match="newer version") as caught:
        open_store(path, app_version="0.1.0")
    assert "left untouched" in caught.value.remedy
    assert before == path.read_bytes()


def read_everything(path: Path) -> None:
    with open_store(path, app_version="0.1.0") as store:
        for letter in store.letters.ids():
            store.letters.extracted(letter)


def test_a_store_cut_short_is_damaged(tmp_path: Path) -> None:
    a_store(tmp_path, letters=3).close()
    path = tmp_path / "letters.db"
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 3])

    with pytest.raises(StoreError, match="is damaged"):
        read_everything(path)


def test_a_store_opened_for_reading_refuses_every_change(tmp_path: Path) -> None:
    a_store(tmp_path, letters=2).close()

    with open_store(tmp_path / "letters.db", app_version="0.1.0", read_only=True) as store:
        assert store.read_only
        assert [1, 2] == store.letters.ids()
        assert "good" in str(store.standing(1).field("grade:overall"))
        with pytest.raises(StoreError, match="can only be read"):
            store.decisions.record([a_decision()])
        with pytest.raises(StoreError, match="can only be read"):
            store.drafts.keep(1, "authority", "W")
        with pytest.raises(StoreError, match="can only be read"):
            store.keep([a_new_letter(5)], [])


def test_a_store_that_may_not_be_written_opens_for_reading(guarded: Path) -> None:
    a_store(guarded, letters=2).close()
    forbid(guarded)

    with open_store(guarded / "letters.db", app_version="0.1.0") as store:
        assert store.read_only
        assert [1, 2] == store.queue.ids()
        assert 1 == len(store.letters.document(1).pages)
        with pytest.raises(StoreError, match="can only be read"):
            store.decisions.record([a_decision()])


def test_a_new_store_where_nothing_may_be_written_is_refused(guarded: Path) -> None:
    forbid(guarded)

    with pytest.raises(StoreError, match="could not be opened"):
        open_store(guarded / "letters.db", app_version="0.1.0")


def test_a_store_in_a_closed_folder_is_refused(guarded: Path) -> None:
    a_store(guarded / "closed", letters=1).close()
    (guarded / "open").mkdir()
    (guarded / "closed").chmod(0)
    forbid(guarded / "open")

    with pytest.raises(StoreError, match="could not be opened"):
        open_store(guarded / "closed" / "letters.db", app_version="0.1.0")


def test_reading_where_there_is_no_store_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no store"):
        open_store(tmp_path / "letters.db", app_version="0.1.0", read_only=True)
    assert not (tmp_path / "letters.db").exists()


@pytest.mark.parametrize(
    ("path", "address"),
    [
        (PureWindowsPath(r"\\server\share\letters.db"), "file:////server/share/letters.db?mode=ro"),
        (PureWindowsPath(r"C:\Our letters\a#1.db"), "file:///C:/Our%20letters/a%231.db?mode=ro"),
        (PurePosixPath("/home/kit/letters.db"), "file:///home/kit/letters.db?mode=ro"),
    ],
)
def test_a_network_folders_machine_is_part_of_the_path(path: PurePath, address: str) -> None:
    """SQLite refuses an address that names a machine, as `file://server/share` does."""
    assert address == address_of(path, "mode=ro")


def test_a_locked_store_says_so_and_changes_nothing(store: Store) -> None:
    store._database.connection.execute("PRAGMA busy_timeout = 1")
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="used by another program"):
            store.decisions.record([a_decision()])
        assert [1, 2, 3] == store.letters.ids()
        other.execute("ROLLBACK")

    store.decisions.record([a_decision()])
    assert 1 == len(store.decisions.of(1))


def test_a_full_disk_loses_only_the_change_that_did_not_fit(store: Store) -> None:
    store.decisions.record([a_decision()])
    (pages,) = store._database.row("PRAGMA page_count") or (0,)
    store._database.connection.execute(f"PRAGMA max_page_count = {pages}")

    with pytest.raises(StoreError, match="no room left"):
        store.keep([a_new_letter(n, pages=(("word " * 900,),) * 9) for n in range(10, 40)], [])

    assert [1, 2, 3] == store.letters.ids()
    assert 1 == len(store.decisions.of(1))
    store._database.connection.execute("PRAGMA max_page_count = 1000000")
    assert [] == store.check()
    store.decisions.record([a_decision(2)])


def test_two_programs_on_one_store_both_work(store: Store) -> None:
    with open_store(store.path, app_version="0.1.0") as other:
        other.decisions.record([a_decision(1)])
        store.decisions.record([a_decision(2)])

        assert 1 == len(store.decisions.of(1)) == len(other.decisions.of(2))
        assert [] == store.audit.check()


def test_opening_and_reading_changes_no_byte(store: Store) -> None:
    store.close()
    before = store.path.read_bytes()

    with open_store(store.path, app_version="0.1.0") as again:
        again.queue.ids(text="children")
        again.letters.extracted(1)
        assert 0 == again._database.connection.total_changes
    assert before == store.path.read_bytes()
