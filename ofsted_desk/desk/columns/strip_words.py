"""What a row of the strip says: the value, why it needs eyes, which keys settle it."""

from ofsted_desk.desk.review.field_words import (
    nothing_words,
    state_words,
    value_words,
    was_words,
)
from ofsted_desk.desk.review.grade_segments import letter_of
from ofsted_desk.desk.words import short_date
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.finding import GradeValue
from ofsted_desk.review.columns import ColumnRow
from ofsted_desk.review.views import FieldKind

GONE = "No longer read from this letter"


def title_of(row: ColumnRow) -> str:
    """Whose letter it is: the council, or the file where none is known."""
    return row.authority or row.name


def place_of(row: ColumnRow) -> str:
    """The date of the letter, and the page that the words are on."""
    page = row.view.evidence.page if row.view else None
    return " · ".join(
        part for part in (short_date(row.date), f"page {page}" if page else "") if part
    )


def value_of(row: ColumnRow) -> str:
    """The value that stands, or why there is none."""
    if row.view is None:
        return GONE
    if row.view.kind == FieldKind.FAMILY and row.view.value is not None:
        return row.family.title
    return value_words(row.view, row.family) or nothing_words(row.view)


def remark_of(row: ColumnRow) -> str:
    """What was half-typed, or why it needs eyes; else what the machine had read, or who decided."""
    view = row.view
    if row.draft is not None:
        return f"You were typing “{row.draft}”."
    if view is None:
        return ""
    if view.why:
        return " ".join(f"{reason[:1].upper()}{reason[1:].rstrip('.')}." for reason in view.why)
    was = was_words(view, row.family)
    return f"{was} · {state_words(view)}" if was else state_words(view)


def row_words(row: ColumnRow) -> str:
    """The whole row as a screen reader says it."""
    view = row.view
    label = f"{view.label}: " if view else ""
    said = f"{label}{value_of(row)}"
    parts = (title_of(row), place_of(row), row.family.short, said, remark_of(row))
    return ", ".join(part for part in parts if part)


def grade_keys(row: ColumnRow) -> dict[str, GradeValue]:
    """Each key that sets a grade in this row: its number, and its letter."""
    scale = row.family.scale
    if row.view is None or row.view.kind != FieldKind.GRADE or scale is None:
        return {}
    keys: dict[str, GradeValue] = {}
    for grade in scale.grades:
        value = GradeValue(grade.word, grade.score)
        if grade.score is not None:
            keys[str(grade.score)] = value
        keys.setdefault(letter_of(grade), value)
    return keys


def keys_words(family: LetterFamily) -> str:
    """The keys of a scale, as the hint says them: '1–4', or 'O, G, R, I'."""
    grades = family.scale.grades if family.scale else ()
    scores = sorted(str(grade.score) for grade in grades if grade.score is not None)
    if scores:
        return f"{scores[0]}–{scores[-1]}"
    return ", ".join(letter_of(grade).upper() for grade in grades)


def typed_from(row: ColumnRow) -> str:
    """What typing begins with: the value as it is typed, empty where there is none."""
    view = row.view
    if view is None or view.value is None:
        return ""
    if view.kind == FieldKind.FAMILY and isinstance(view.value, str):
        return view.value
    return value_words(view, row.family)
