from pathlib import Path

import pytest

from ofsted_desk.errors import ExportError
from ofsted_desk.export.swap import written_beside


def test_what_was_written_takes_the_targets_place(tmp_path: Path) -> None:
    target = tmp_path / "new" / "letters.csv"

    with written_beside([target]) as (part,):
        part.write_text("new")
        assert not target.exists()

    assert target.read_text() == "new"
    assert list(target.parent.iterdir()) == [target]


def test_a_failure_leaves_what_was_there_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "letters.csv"
    target.write_text("old")

    with pytest.raises(ZeroDivisionError):
        _fail_half_way(target)

    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def _fail_half_way(target: Path) -> None:
    with written_beside([target]) as (part,):
        part.write_text("half")
        raise ZeroDivisionError


def test_a_full_disk_is_said_in_words(tmp_path: Path) -> None:
    target = tmp_path / "letters.csv"

    with (
        pytest.raises(ExportError, match=r"letters\.csv could not be written: No space left"),
        written_beside([target]),
    ):
        raise OSError(28, "No space left on device")
