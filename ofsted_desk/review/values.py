"""What a reviewer may put into a field, made into the value of the record or refused in words."""

import re
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from datetime import date

from ofsted_desk.errors import DeskError
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.finding import AreaValue, EarlierValue, GradeValue, Value
from ofsted_desk.reading.tidy import tidy_typed
from ofsted_desk.reading.writable import whole
from ofsted_desk.review.fields import kind_of, label_of
from ofsted_desk.review.views import FieldKind

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_PRINTED = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4})")
_SLASHED = re.compile(r"(\d{1,2})\s*[/.]\s*(\d{1,2})\s*[/.]\s*(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_YEARS = range(1900, 2101)
AREA_KINDS = ("area for development", "area for improvement", "priority action", "recommendation")
"""The kinds of area that exist at all; only the family 'other' may use any of them."""


class NotAValueError(DeskError):
    """What was entered cannot be the value of that field."""


def checked(
    field: str, value: Value, family: LetterFamily, families: Mapping[str, LetterFamily]
) -> Value:
    """The value as it is recorded; raises `NotAValueError` with what to enter instead."""
    label = label_of(field, family)
    kind = kind_of(field)
    if kind is FieldKind.GRADE:
        return checked_grade(field, value, family)
    if kind is FieldKind.AREA:
        return checked_area(value, family)
    if kind is FieldKind.EARLIER:
        return _checked_earlier(value)
    if kind is FieldKind.ABSENCE or not isinstance(value, str):
        raise NotAValueError(
            f"“{label}” cannot hold that.", remedy="Enter words, or mark it absent."
        )
    if kind is FieldKind.DATE:
        return iso_date(value)
    if kind is FieldKind.FAMILY and value not in families:
        raise NotAValueError(
            f"There is no letter family “{value}”.", remedy="Choose one from the list."
        )
    text = one_line(value)
    if not text:
        raise NotAValueError(
            f"“{label}” is empty.", remedy="Enter the words, or mark the field absent."
        )
    return text


def iso_date(text: str) -> str:
    """The ISO date of '26 November 2007', '26/11/2007' or '2007-11-26'; refuses anything else."""
    tidy = one_line(text).lower().strip(" .")
    found = _numbers(tidy)
    if found is not None and found[0] in _YEARS:
        with suppress(ValueError):
            return date(*found).isoformat()
    raise NotAValueError(
        f"“{one_line(text)}” is not a date.",
        remedy="Enter it like 26 November 2007, 26/11/2007 or 2007-11-26.",
    )


def _numbers(text: str) -> tuple[int, int, int] | None:
    if match := _ISO.fullmatch(text):
        return int(match[1]), int(match[2]), int(match[3])
    if match := _SLASHED.fullmatch(text):
        return int(match[3]), int(match[2]), int(match[1])
    if match := _PRINTED.fullmatch(text):
        months = [n for n, month in enumerate(_MONTHS, 1) if _is_month(match[2], month)]
        return (int(match[3]), months[0], int(match[1])) if len(months) == 1 else None
    return None


def _is_month(word: str, month: str) -> bool:
    return word in (month, month[:3]) or (word, month) == ("sept", "september")


def checked_grade(field: str, value: Value, family: LetterFamily) -> GradeValue:
    """A grade of the family's own scale, with the scale's own number."""
    scale = family.scale
    judgement = field.partition(":")[2]
    if scale is None or family.judgement(judgement) is None:
        raise NotAValueError(
            f"A letter of the family “{family.title}” gives no such grade.",
            remedy="Choose another letter family first if it is one of another kind.",
        )
    if isinstance(value, str):
        value = GradeValue(value)
    if isinstance(value, GradeValue):
        word = one_line(value.grade).lower()
        for grade in scale.grades:
            if word in (grade.word.lower(), *(printed.lower() for printed in grade.printed)):
                if value.score in (None, grade.score):
                    return GradeValue(grade.word, grade.score)
                raise NotAValueError(
                    f"On this scale “{grade.word}” is {grade.score}, not {value.score}.",
                    remedy=scale.direction,
                )
    words = ", ".join(grade.word for grade in scale.grades)
    raise NotAValueError("That grade is not on the scale of this letter.", remedy=f"Use: {words}.")


def checked_area(value: Value, family: LetterFamily) -> AreaValue:
    """An area with words, of a kind that the family lists, under one of its judgements."""
    if not isinstance(value, AreaValue) or not one_line(value.text):
        raise NotAValueError("The area has no words.", remedy="Enter them, or remove the area.")
    kinds = family.area_kinds or (AREA_KINDS if family.id == "other" else ())
    if value.kind not in kinds:
        remedy = f"Use: {', '.join(kinds)}." if kinds else "Choose another letter family first."
        raise NotAValueError(
            f"A letter of the family “{family.title}” has no “{value.kind}”.", remedy=remedy
        )
    if value.judgement is not None and family.judgement(value.judgement) is None:
        raise NotAValueError(
            f"A letter of the family “{family.title}” has no such judgement.",
            remedy="Choose one from the list, or none.",
        )
    return AreaValue(one_line(value.text), value.kind, value.judgement, float(value.position))


def _checked_earlier(value: Value) -> EarlierValue:
    if not isinstance(value, EarlierValue) or not one_line(value.grade):
        raise NotAValueError(
            "The earlier result has no grade.", remedy="Enter its grade, or remove the row."
        )
    return EarlierValue(one_line(value.grade), value.year, value.judgement)


def one_line(text: str) -> str:
    """The text on one line with single spaces, and nothing that a reader does not see."""
    return " ".join(tidy_typed(whole(text)).split())


def bare(text: str) -> str:
    """The letters and digits of any script: case, spaces and punctuation make no difference."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFC", text).casefold()))
