"""The practice store goes with all that belongs to it; no other store ever does."""

from pathlib import Path

import pytest

from ofsted_desk.errors import StoreError
from ofsted_desk.store import open_store
from ofsted_desk.store.backups import back_up
from ofsted_desk.store.removing import remove_practice


def test_the_practice_goes_with_its_backups_and_its_originals(tmp_path: Path) -> None:
    path = tmp_path / "practice" / "practice.db"
    open_store(path, app_version="1").close()
    back_up(path)

    remove_practice(path)

    assert list(path.parent.iterdir()) == []


def test_a_practice_that_was_never_begun_is_no_fault(tmp_path: Path) -> None:
    remove_practice(tmp_path / "practice" / "practice.db")

    assert list(tmp_path.iterdir()) == []


def test_another_store_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "letters.db"
    open_store(path, app_version="1").close()

    with pytest.raises(StoreError, match="is no practice store"):
        remove_practice(path)

    assert path.exists()
