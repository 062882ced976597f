"""A real store with a few invented letters, reviewed and not, for the tests of exports."""

import csv
import hashlib
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from ofsted_desk.export.rows import Row, rows_of
from ofsted_desk.export.selection import Selection, chosen_letters, kept_letters
from ofsted_desk.families.authorities import Gazetteer
from ofsted_desk.letter.decision import Action, Decision, LetterState
from ofsted_desk.letter.document import Box, Line, Page, Span, compose
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.finding import (
    Absence,
    AreaValue,
    Confidence,
    Evidence,
    Finding,
    GradeValue,
    Level,
    Value,
)
from ofsted_desk.letter.judgement import Grade, Judgement, Scale
from ofsted_desk.letter.letter import ExtractedLetter, Recognition
from ofsted_desk.store import NewLetter, Store, open_store

ALL = Selection(every=True)
VERSION = "0.1.0"
REVIEWER = "Ann Example"
FAMILIES: Mapping[str, LetterFamily] = {
    "ilacs": LetterFamily(
        "ilacs",
        "Inspection of children's services",
        "ILACS",
        1,
        "report",
        judgements=(
            Judgement("care", "Children in care"),
            Judgement("overall", "Overall effectiveness"),
        ),
        scale=Scale("words", (Grade("good"), Grade("inadequate"))),
    )
}


def a_finding(
    field: str, value: Value, level: Level = Level.SURE, *, page: int = 1, words: str = ""
) -> Finding:
    """A finding with evidence of one span."""
    span = Span(page, 0, 5, words or f"words of {field}", (Box(1.234, 2, 3, 4),))
    reasons = () if level is Level.SURE else ("seen once only",)
    return Finding(field, value, Confidence(level, reasons), "a rule", evidence=Evidence((span,)))


def an_absence(field: str, absence: Absence = Absence.NOT_STATED) -> Finding:
    """A finding that there is no value."""
    return Finding(field, None, Confidence(Level.SURE), "a rule", absence)


def the_findings(authority: str = "Kent", area: str = "The quality of plans.") -> list[Finding]:
    """What the machine read in a report."""
    return [
        a_finding("family", "ilacs"),
        a_finding("authority", authority),
        a_finding("document_date", "2023-11-06"),
        a_finding("inspection_start", "2023-10-02", Level.LIKELY),
        an_absence("addressee_name"),
        a_finding("grade:overall", GradeValue("good"), page=2),
        a_finding("grade:care", GradeValue("inadequate", 4), Level.UNSURE),
        a_finding("area:1", AreaValue(area, "area for improvement", None, 1.0), page=2),
        a_finding("area:2", AreaValue("A strength – not ours.", "area for improvement", None, 2.0)),
    ]


def add_letter(store: Store, name: str, findings: list[Finding]) -> int:
    """Keep a letter; its number."""
    data = name.encode()
    line = Line(1, f"The words of {name}", 0, Box(72, 72, 172, 84))
    page = Page(1, 595, 842, (line,))
    document = compose(name, hashlib.sha256(data).hexdigest(), "pdf", [page])
    extracted = ExtractedLetter(document, Recognition("ilacs", 0.9), 1, VERSION, tuple(findings))
    (letter,) = store.letters.add([NewLetter(extracted, data)])
    assert letter is not None
    return letter


def decide(
    store: Store, letter: int, field: str, action: Action, value: Value = None, note: str = ""
) -> None:
    """Record one decision, each a minute after the last."""
    at = f"2024-03-01T09:{sum(1 for _ in store.audit.entries()):02d}:30.250+00:00"
    store.decisions.record([Decision(letter, field, action, REVIEWER, at, value, None, note)])


def review(store: Store, letter: int) -> None:
    """Confirm the letter as a whole."""
    decide(store, letter, "letter", Action.STATUS, LetterState.REVIEWED.value)


def a_store(path: Path) -> Path:
    """A store of one corrected and reviewed letter, one reviewed as read, and one to review."""
    with open_store(path, app_version=VERSION) as store:
        first = add_letter(store, "first.pdf", the_findings())
        decide(store, first, "authority", Action.CORRECT, "Essex", "a printing mistake")
        decide(store, first, "grade:care", Action.CORRECT, GradeValue("good", 2))
        decide(store, first, "area:2", Action.REMOVE)
        added = AreaValue("=1+1 must be no formula", "priority action", "care", 0.5)
        decide(store, first, "area:3", Action.ADD, added)
        review(store, first)
        second = add_letter(store, "second.pdf", the_findings("Dorset", "“Curly” – and é."))
        review(store, second)
        add_letter(store, "third.pdf", the_findings("Surrey"))
    return path


def rows_of_table(file: Path, name: str) -> list[Row]:
    """One table's rows of every letter in a store."""
    with open_store(file, app_version=VERSION, read_only=True) as store:
        kept = kept_letters(store, chosen_letters(store, ALL), ALL, FAMILIES)
        return [row for letter in kept for row in rows_of(letter, _codes).tables[name]]


def read_csv(file: Path) -> list[dict[str, str]]:
    """The rows of a table written as CSV."""
    with file.open(encoding="utf-8-sig", newline="") as text:
        return list(csv.DictReader(text))


def _codes(name: str, on: date | None) -> tuple[str | None, str | None]:
    known = Gazetteer.load().resolve(name, on)
    return (known.gss_code, known.number) if known else (None, None)
