"""Every state of a letter has its own icon and words."""

import pytest

from ofsted_desk import paths
from ofsted_desk.desk.queue.state_words import mark_of, row_words
from ofsted_desk.letter.decision import LetterState
from ofsted_desk.review.views import QueueRow


def a_row(state: LetterState, to_check: int = 0, *, all_sure: bool = False) -> QueueRow:
    return QueueRow(1, "a.pdf", None, "annual rating", None, state, to_check, all_sure)


@pytest.mark.parametrize(
    ("row", "icon", "words"),
    [
        (a_row(LetterState.TO_REVIEW, 2), "dot", "2 to check"),
        (a_row(LetterState.TO_REVIEW, all_sure=True), "bolt", "all sure"),
        (a_row(LetterState.IN_PROGRESS, 1), "dot", "1 to check"),
        (a_row(LetterState.IN_PROGRESS), "progress", "in progress"),
        (a_row(LetterState.REVIEWED, 3), "tick", "reviewed"),
        (a_row(LetterState.FLAGGED, 3), "flag", "flagged"),
        (a_row(LetterState.SET_ASIDE), "aside", "set aside"),
    ],
)
def test_a_state_is_told_by_icon_and_words(row: QueueRow, icon: str, words: str) -> None:
    assert (icon, words) == (mark_of(row).icon, mark_of(row).words)
    assert (paths.resources() / "icons" / f"{icon}.svg").is_file()


def test_a_letter_without_council_or_date_is_called_by_its_file() -> None:
    assert row_words(a_row(LetterState.REVIEWED)) == "a.pdf, annual rating, reviewed"
