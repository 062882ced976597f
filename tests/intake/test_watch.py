"""Letters that appear in a watched folder are given out once, when they are fully written."""

import shutil
from pathlib import Path

import pytest

from ofsted_desk.intake.watch import SELDOM, SETTLED, Look, Watch


class Clock:
    """A clock that the test sets."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def watch(letters: Path, clock: Clock) -> Watch:
    return Watch(letters, clock)


def look_after(seconds: float, watch: Watch, clock: Clock) -> Look:
    clock.now += seconds
    return watch.look()


def names(look: Look) -> list[str]:
    return sorted(path.name for path in look.complete)


def test_what_lies_there_is_given_out_once_it_has_settled(watch: Watch, clock: Clock) -> None:
    first = watch.look()
    assert (3, SETTLED) == (first.unfinished, first.next_in)
    assert ["a.txt", "b.txt", "c.TXT"] == names(look_after(SETTLED, watch, clock))

    last = look_after(SELDOM, watch, clock)
    assert Look(found=True, next_in=SELDOM) == last


def test_a_file_that_still_grows_is_waited_for(watch: Watch, clock: Clock, letters: Path) -> None:
    watch.look()
    look_after(SETTLED, watch, clock)
    late = letters / "late.pdf"
    for size in (1, 2):
        late.write_bytes(b"x" * size)
        assert 1 == look_after(SETTLED, watch, clock).unfinished

    assert ["late.pdf"] == names(look_after(SETTLED, watch, clock))


def test_a_file_that_changes_is_given_out_again(watch: Watch, clock: Clock, letters: Path) -> None:
    watch.look()
    look_after(SETTLED, watch, clock)
    (letters / "a.txt").write_text("mended")

    look_after(SETTLED, watch, clock)
    assert ["a.txt"] == names(look_after(SETTLED, watch, clock))


def test_a_folder_that_comes_back_gives_nothing_twice(
    watch: Watch, clock: Clock, letters: Path
) -> None:
    watch.look()
    look_after(SETTLED, watch, clock)
    away = letters.with_name("away")
    shutil.move(letters, away)
    assert not look_after(SELDOM, watch, clock).found
    shutil.move(away, letters)
    (letters / "new.pdf").write_bytes(b"x")

    look_after(SELDOM, watch, clock)
    assert ["new.pdf"] == names(look_after(SETTLED, watch, clock))


def test_a_folder_that_is_not_there_yet_is_looked_for(tmp_path: Path, clock: Clock) -> None:
    watch = Watch(tmp_path / "inbox", clock)

    assert Look(found=False) == watch.look()
    (tmp_path / "inbox").mkdir()
    assert Look(found=True) == watch.look()


def test_hidden_files_and_other_kinds_are_left_alone(
    watch: Watch, clock: Clock, letters: Path
) -> None:
    (letters / ".late.pdf").write_bytes(b"x")
    (letters / "late.pdf.part").write_bytes(b"x")
    (letters / "folder.pdf").mkdir()
    watch.look()

    assert ["a.txt", "b.txt", "c.TXT"] == names(look_after(SETTLED, watch, clock))


def test_a_slow_folder_is_looked_at_less_often(letters: Path) -> None:
    moments = iter([0.0, 30.0])

    assert 300 == Watch(letters, lambda: next(moments)).look().next_in


def test_a_look_that_is_cancelled_gives_nothing_and_loses_nothing(
    watch: Watch, clock: Clock
) -> None:
    watch.look()
    clock.now = SETTLED
    assert () == watch.look(lambda: True).complete

    assert 3 == len(watch.look().complete)
