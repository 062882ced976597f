"""What the re-check says: the question, the difference, how far it is."""

from html import escape

from ofsted_desk.desk.review.field_words import words_of
from ofsted_desk.desk.words import count
from ofsted_desk.letter.finding import Value
from ofsted_desk.review.recheck import Question, Recheck
from ofsted_desk.review.views import FieldKind

HINTS = {
    FieldKind.GRADE: "Which grade does the letter give for",
    FieldKind.DATE: "Which date does the letter state for",
    FieldKind.FAMILY: "Which kind of letter is this:",
}
_OTHER = "What does the letter state for"
_ABSENT = "not stated in this letter"


def asks_words(question: Question) -> str:
    """The question, without the field's name that stands below it."""
    return HINTS.get(question.kind, _OTHER)


def letter_words(question: Question) -> str:
    """Which letter it is, as far as that does not answer the question."""
    family = "" if question.kind == FieldKind.FAMILY else question.family.title
    return " · ".join(part for part in (question.authority, family) if part)


def answer_words(question: Question, value: Value, titles: dict[str, str]) -> str:
    """An answer or a recorded value, in words."""
    if value is None:
        return _ABSENT
    if question.kind == FieldKind.FAMILY and isinstance(value, str):
        return titles.get(value, value)
    return words_of(value, question.kind, question.family)


def difference_html(question: Question, answered: str, recorded: str) -> str:
    """Both sides of a difference."""
    label = escape(question.label)
    return (
        f"<b>{label}</b><br>Your answer: <b>{escape(answered)}</b><br>"
        f"The record: <b>{escape(recorded)}</b>"
    )


def progress_words(recheck: Recheck) -> str:
    """How far it is."""
    if not recheck.asked:
        return "BLIND RE-CHECK"
    return f"BLIND RE-CHECK · {recheck.answered:,} OF {recheck.asked:,} ANSWERED"


_OFF = (
    "Its share is 0 per cent in the settings. Above that, some of what you confirm is asked again "
    "here, and you learn how often it was right."
)
_NOTHING_YET = (
    "Confirm some letters first. A few of the fields that you confirm as they were read are asked "
    "again here with the value hidden, so that you know how often they are right."
)
_ALL = "More come as you confirm more letters. The share that is right stands beside this."


def empty_words(recheck: Recheck) -> tuple[str, str]:
    """What stands in the place of a letter while there is no question: a line and a sentence."""
    if not recheck.percent:
        return "The blind re-check is off", _OFF
    if recheck.asked:
        return "Every question is answered", _ALL
    return "Nothing to ask yet", _NOTHING_YET


def done_words(recheck: Recheck) -> str:
    """Why there is no question."""
    if not recheck.percent:
        return "No field is asked again: the settings say 0 per cent."
    if recheck.asked:
        return f"All of {count(recheck.asked, 'question')} are answered."
    return (
        "Nothing to ask yet: fields come here once they are confirmed as they were read. "
        f"{recheck.percent} per cent of them are asked again."
    )
