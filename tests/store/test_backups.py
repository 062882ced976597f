import os
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread
from types import SimpleNamespace

import pytest

from ofsted_desk.errors import StoreError
from ofsted_desk.letter.decision import Action, Decision
from ofsted_desk.store import Store, open_store
from ofsted_desk.store.backups import back_up, backups_of, is_due, last_backup, restore
from ofsted_desk.store.opening import open_to_copy
from tests.store.made_letters import AT, a_new_letter

OLDER = Path(__file__).parent / "stores" / "version-1.db"
DAY = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


def decide(store: Store, value: str) -> None:
    store.decisions.record([Decision(1, "authority", Action.CORRECT, "Kit", AT, value)])


def authority(path: Path) -> str | None:
    with open_store(path, app_version="0.1.0") as store:
        assert [] == store.audit.check()
        return store.standing(1).text("authority")


def test_a_backup_holds_what_was_saved_and_opens_by_itself(store: Store) -> None:
    decide(store, "Eastmarch")
    copy = back_up(store.path)
    decide(store, "Northmarch")

    assert "Eastmarch" == authority(copy)
    assert [copy] == backups_of(store.path)


def test_a_store_with_brackets_in_its_name_keeps_its_backups(tmp_path: Path) -> None:
    with open_store(tmp_path / "letters [2009].db", app_version="0.1.0") as store:
        copy = back_up(store.path)

        assert [copy] == backups_of(store.path)
        assert not is_due(store.path)


def test_a_backup_is_made_in_another_thread_while_decisions_go_on(store: Store) -> None:
    made: list[Path] = []
    thread = Thread(target=lambda: made.append(back_up(store.path)))
    thread.start()
    for number in range(20):
        decide(store, f"Council {number}")
    thread.join()

    assert (authority(made[0]) or "").startswith(("Council", "Westmarch"))
    assert [] == store.check()


def test_the_last_few_backups_are_kept(store: Store) -> None:
    made = [back_up(store.path, keep=3, at=DAY + timedelta(days=n)) for n in range(5)]

    assert made[:1:-1] == backups_of(store.path)


def test_a_backup_is_due_once_a_day_if_anything_changed_or_the_clock_went_back(
    store: Store,
) -> None:
    now = datetime.now(UTC)
    assert is_due(store.path, now)
    back_up(store.path, at=now - timedelta(days=2))
    assert is_due(store.path, now)

    back_up(store.path, at=now + timedelta(seconds=1))
    assert not is_due(store.path, now + timedelta(hours=1))
    assert not is_due(store.path, now + timedelta(days=2))
    assert is_due(store.path, now - timedelta(days=9))


def test_a_clock_that_went_back_costs_one_backup_and_drops_none_before_its_turn(
    store: Store,
) -> None:
    ahead = [back_up(store.path, keep=3, at=DAY + timedelta(days=n)) for n in range(3)]
    back = DAY - timedelta(days=30)
    assert is_due(store.path, back)

    made = back_up(store.path, keep=3, at=back)

    assert [made, *ahead[:0:-1]] == backups_of(store.path)
    assert back == last_backup(store.path)
    assert not is_due(store.path, back + timedelta(hours=1))


def test_two_backups_of_one_second_are_two(store: Store) -> None:
    assert back_up(store.path, at=DAY) != back_up(store.path, at=DAY)
    assert 2 == len(backups_of(store.path))


def test_on_a_disk_with_little_room_old_backups_go_and_the_last_stays(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = [back_up(store.path, at=DAY + timedelta(days=n)) for n in range(3)]
    one = made[0].stat().st_size

    def leave(free: float) -> None:
        monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=free))

    needed = 1.5 * store.path.stat().st_size
    leave(needed - 0.5 * one)
    made.append(back_up(store.path, at=DAY + timedelta(days=3)))
    assert [made[3], made[2], made[1]] == backups_of(store.path)

    leave(needed - 2.5 * one)
    with pytest.raises(StoreError, match="no room for a backup"):
        back_up(store.path, at=DAY + timedelta(days=4))
    assert [made[3], made[2], made[1]] == backups_of(store.path)


def test_what_else_lies_with_the_backups_is_left_alone(store: Store) -> None:
    back_up(store.path, at=DAY)
    mine = store.path.with_name("letters.backups") / "letters-mine.db"
    mine.write_bytes(b"")
    back_up(store.path, keep=1, at=DAY + timedelta(days=1))

    assert mine.exists()
    assert 1 == len(backups_of(store.path))


def test_a_backup_that_was_only_begun_is_none_and_goes_in_time(store: Store) -> None:
    whole = back_up(store.path, at=DAY)
    part = whole.with_name("letters-20260302-081500.db.part")
    part.write_bytes(whole.read_bytes()[:4096])
    os.utime(part, (DAY.timestamp(), DAY.timestamp()))

    assert [whole] == backups_of(store.path)
    back_up(store.path, at=DAY + timedelta(hours=23))
    assert part.exists()
    back_up(store.path, at=DAY + timedelta(hours=24))
    assert not part.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="there not everybody may make such links")
def test_a_backup_that_goes_while_they_are_looked_at_is_left_out(store: Store) -> None:
    whole = back_up(store.path, at=DAY)
    for gone in ("letters-20260302-081500.db", "letters-20260302-091500.db.part"):
        whole.with_name(gone).symlink_to("nothing")

    assert DAY == last_backup(store.path)
    back_up(store.path, at=DAY + timedelta(days=2))
    assert DAY + timedelta(days=2) == last_backup(store.path)


def test_a_store_that_somebody_has_open_is_not_replaced(store: Store) -> None:
    copy = back_up(store.path)
    decide(store, "Northmarch")

    with pytest.raises(StoreError, match="used by another program"):
        restore(copy, store.path)

    assert "Northmarch" == store.standing(1).text("authority")
    assert [] == store.check()


def test_a_restored_store_is_the_backup_and_the_old_one_is_kept(store: Store) -> None:
    decide(store, "Eastmarch")
    copy = back_up(store.path)
    decide(store, "Northmarch")
    store.letters.add([a_new_letter(9)])
    store.close()

    aside = restore(copy, store.path)

    assert "Eastmarch" == authority(store.path)
    assert aside is not None
    assert "Northmarch" == authority(aside)
    with open_store(store.path, app_version="0.1.0") as again:
        assert [1, 2, 3] == again.letters.ids()
        assert [] == again.check()
        decide(again, "Southmarch")


def test_what_is_no_backup_is_never_put_in_place(store: Store, tmp_path: Path) -> None:
    bad = tmp_path / "bad.db"
    bad.write_bytes(b"no database at all " * 20)
    store.close()
    before = store.path.read_bytes()

    with pytest.raises(StoreError, match="not a store"):
        restore(bad, store.path)
    assert before == store.path.read_bytes()


def test_a_store_lost_altogether_is_restored(store: Store) -> None:
    copy = back_up(store.path)
    store.close()
    store.path.unlink()

    assert restore(copy, store.path) is None
    assert "Westmarch" == authority(store.path)


def test_an_older_store_is_backed_up_and_restored_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "letters.db"
    path.write_bytes(OLDER.read_bytes())

    copy = back_up(path)
    path.unlink()
    restore(copy, path)

    assert (1,) == open_to_copy(path).row("PRAGMA user_version")
    with open_store(path, app_version="0.1.0") as store:
        assert [] == store.audit.check()
        assert store.letters.ids()
