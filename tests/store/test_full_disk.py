"""On a disk that is really full only what did not fit is refused, in words; then it goes on."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from ofsted_desk.errors import StoreError
from ofsted_desk.store import open_store
from ofsted_desk.store.backups import back_up, backups_of
from tests.store.made_letters import a_store

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no size of files")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of twelve megabytes."""
    place = tmp_path / "disk"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", str(place)]
    try:
        done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603
    except OSError:
        pytest.skip("there is no mount here")
    if done.returncode:
        pytest.skip("only the administrator of a Linux machine can make a small disk")
    yield place
    subprocess.run(["umount", str(place)], check=True)  # noqa: S603, S607


def decide_until_full(path: Path, *filler: Path) -> tuple[list[int], str]:
    """What was said to be saved, and what was said when the disk was full."""
    program = [sys.executable, "-m", "tests.store.decide_until_full", str(path)]
    done = subprocess.run(  # noqa: S603
        [*program, *map(str, filler)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    lines = [line.split("\t") for line in done.stdout.splitlines()]
    saved = [int(rest) for kind, rest in lines if kind == "saved"]
    (said,) = [rest for kind, rest in lines if kind == "full"]
    return saved, said


def check_saved(path: Path, saved: list[int]) -> None:
    with open_store(path, app_version="0.1.0") as store:
        kept = [entry.after.split()[1].strip("“”") for entry in store.audit.entries()]
        assert saved == [int(number) for number in kept]
        assert [] == store.check()


def test_files_that_may_not_grow_refuse_in_words_and_lose_nothing(tmp_path: Path) -> None:
    a_store(tmp_path, letters=1).close()

    saved, said = decide_until_full(tmp_path / "letters.db")

    assert "room" in said
    check_saved(tmp_path / "letters.db", saved)


def test_a_full_disk_refuses_in_words_and_loses_nothing(small_disk: Path) -> None:
    path = small_disk / "letters.db"
    a_store(small_disk, letters=1).close()
    filler = small_disk / "filler"
    filler.write_bytes(b"0" * 10_000_000)

    saved, said = decide_until_full(path, filler)

    assert "There is no room left for the store" in said
    check_saved(path, saved)


def test_a_backup_that_finds_no_room_leaves_nothing_behind(small_disk: Path) -> None:
    a_store(small_disk, letters=1).close()
    path = small_disk / "letters.db"
    whole = back_up(path)
    filler = small_disk / "filler"
    with suppress(OSError):
        filler.write_bytes(b"0" * 20_000_000)

    with pytest.raises(StoreError, match="no room"):
        back_up(path)

    assert [whole] == backups_of(path)
    assert [whole] == list(whole.parent.iterdir())
    filler.unlink()
    assert 2 == len({back_up(path), *backups_of(path)})
