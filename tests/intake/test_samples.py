"""The sample letters in the order in which they teach."""

from pathlib import Path

from ofsted_desk.intake.samples import course

LETTERS = Path(__file__).resolve().parents[2] / "resources" / "letters"


def test_the_course_begins_with_single_letters_and_ends_with_all() -> None:
    *first, last = course(LETTERS)

    assert [len(paths) for paths in first] == [1, 1]
    assert all(path.is_file() for paths in first for path in paths)
    assert all(path.is_dir() for path in last)
    assert last[-1] == LETTERS
