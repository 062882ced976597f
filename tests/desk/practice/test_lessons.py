"""The strip of the practice says the one thing worth knowing next."""

from ofsted_desk.desk.practice.lessons import Caps, Progress, lesson

CAPS = Caps(confirm="Enter", undo="Ctrl+Z", export="Ctrl+E", keys="?")


def test_the_first_letter_explains_the_window_and_its_one_key() -> None:
    words = lesson(Progress(letters=1, reviewed=0, to_check=0), CAPS)

    assert words.startswith("Left, the letters.")
    assert words.endswith("press Enter.")


def test_a_field_that_needs_eyes_is_explained_before_anything_else() -> None:
    words = lesson(Progress(letters=42, reviewed=1, to_check=1), CAPS)

    assert words.startswith("1 field needs your eyes")


def test_after_one_letter_undo_is_named() -> None:
    assert "Ctrl+Z takes back" in lesson(Progress(letters=42, reviewed=1, to_check=0), CAPS)


def test_after_a_few_letters_the_way_on_is_named() -> None:
    words = lesson(Progress(letters=42, reviewed=3, to_check=2), CAPS)

    assert words.startswith("3 letters reviewed")
    assert words.endswith("Now bring your own letters.")


def test_a_changed_key_is_the_one_named() -> None:
    caps = Caps(confirm="C", undo="Ctrl+Z", export="Ctrl+E", keys="?")

    assert lesson(Progress(letters=1, reviewed=0, to_check=0), caps).endswith("press C.")


def test_while_nothing_is_there_yet_it_says_what_is_coming() -> None:
    assert "are being read" in lesson(Progress(), CAPS)
