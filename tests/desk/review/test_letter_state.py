"""What the review page says about the whole letter."""

from dataclasses import replace
from pathlib import Path

from ofsted_desk.desk.review.letter_state import file_words
from ofsted_desk.intake.batch import import_paths
from tests.desk.review.made_up import a_session, sample_file

APA = "apa/lowmoor"


def test_the_file_of_a_letter_is_named(tmp_path: Path) -> None:
    letter = a_session(tmp_path, (APA, ())).open_letter(1)

    assert file_words(letter) == "From the file lowmoor-2007.pdf"
    assert file_words(None) == ""


def test_a_file_that_came_again_under_other_names_has_all_of_them(tmp_path: Path) -> None:
    session = a_session(tmp_path, (APA, ()))
    again = tmp_path / "the same letter.pdf"
    again.write_bytes(sample_file(APA).read_bytes())
    import_paths([again], session.store, workers=1)
    letter = session.open_letter(1)

    assert letter.copies == ("the same letter.pdf",)
    assert file_words(letter).endswith("came again as the same letter.pdf")
    assert file_words(replace(letter, copies=("a.pdf", "b.pdf"))).endswith("as a.pdf and b.pdf")
