"""Made-up letters, as the machine would hand them to the store: nothing here was ever printed."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from ofsted_desk.letter.document import Box, Document, Furniture, Line, Page, Piece, compose
from ofsted_desk.letter.family import AreaList, LetterFamily
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

AT = "2026-03-01T09:00:00.000+00:00"
SURE = Confidence(Level.SURE, ("stated once, in its place",))
LIKELY = Confidence(Level.LIKELY, ("the heading is worded differently",))
UNSURE = Confidence(Level.UNSURE, ("two places disagree",))

SCALE = Scale(
    "four",
    (
        Grade("outstanding", ("excellent",), 4, "o"),
        Grade("good", (), 3, "g"),
        Grade("adequate", (), 2, "a"),
        Grade("inadequate", (), 1, "i"),
    ),
    "4 is best.",
)
VISIT = LetterFamily(
    id="visit",
    title="Visit letter",
    short="visit",
    version=3,
    printed_as="Visit to",
    fields={"lead_inspector": "never"},
    lists=(
        AreaList(("What needs to improve",), "area for improvement"),
        AreaList(("Priority action",), "priority action"),
    ),
)
RATING = LetterFamily(
    id="rating",
    title="Rating letter",
    short="rating",
    version=2,
    printed_as="Rating",
    judgements=(Judgement("overall", "Overall effectiveness"), Judgement("safety", "Safety")),
    scale=SCALE,
    lists=(AreaList(("Areas for development",), "area for development"),),
)
OTHER = LetterFamily(id="other", title="Other letter", short="other", version=1, printed_as="")
FAMILIES = {family.id: family for family in (VISIT, RATING, OTHER)}
WORDS = (
    "Rating of Westmarch",
    "26 November 2007",
    "Overall effectiveness\tgood",
    "Areas for development",
    "- Visit children at home sooner.",
    "- Write plans that families can read.",
)


def a_line(text: str, number: int = 0, furniture: Furniture | None = None) -> Line:
    box = Box(40.25, 40.0 + 14 * number, 40.25 + 6 * len(text), 52.0 + 14 * number)
    pieces = (Piece(0, len(text), box.x0, box.x1, 11.04, bold=not number),) if text else ()
    return Line(1, text, 0, box, pieces, furniture)


def a_document(
    *pages: Sequence[str], name: str = "westmarch.txt", data: bytes | None = None
) -> Document:
    content = pages or (WORDS,)
    made = [
        Page(n, 595.32, 841.92, tuple(a_line(t, i) for i, t in enumerate(lines)))
        for n, lines in enumerate(content, 1)
    ]
    sha256 = hashlib.sha256(data if data is not None else repr(content).encode()).hexdigest()
    return compose(name, sha256, "text", made)


def a_finding(
    field: str,
    value: Value = None,
    confidence: Confidence = SURE,
    *,
    absence: Absence | None = None,
    document: Document | None = None,
    words: str = "",
) -> Finding:
    evidence = Evidence()
    if document is not None and words in document.text:
        start = document.text.index(words)
        evidence = Evidence(document.spans(start, start + len(words)))
    return Finding(field, value, confidence, "by hand", absence, words, evidence)


def a_letter(
    number: int = 1,
    *,
    family: LetterFamily = RATING,
    authority: str = "Westmarch",
    grade: Confidence = SURE,
    date: str | None = "2007-11-26",
    pages: Sequence[Sequence[str]] = (WORDS,),
) -> ExtractedLetter:
    data = a_file(number)
    document = a_document(*pages, name=f"letter-{number}.txt", data=data)
    findings = [
        a_finding("family", family.id, document=document, words="Rating of"),
        a_finding("authority", authority, document=document, words="Westmarch"),
        a_finding("document_date", date, document=document, words="26 November 2007")
        if date
        else a_finding("document_date", absence=Absence.NOT_STATED),
        a_finding("signatory_name", absence=Absence.NOT_FOUND, confidence=LIKELY),
        a_finding("grade:overall", GradeValue("good", 3), grade, document=document, words="good"),
        a_finding("earlier", absence=Absence.NOT_STATED),
        an_area("a1", "Visit children at home sooner.", 1.0, document),
        an_area("a2", "Write plans that families can read.", 2.0, document),
    ]
    recognition = Recognition(family.id, 0.9, "visit", 0.2, ("Rating of Westmarch",))
    return ExtractedLetter(document, recognition, family.version, "0.1.0", tuple(findings))


def an_area(key: str, text: str, position: float, document: Document) -> Finding:
    value = AreaValue(text, "area for development", "overall", position)
    return a_finding(f"area:{key}", value, document=document, words=text)


def a_file(number: int = 1) -> bytes:
    return f"file {number}".encode()


def a_new_letter(number: int = 1, **changed: object) -> NewLetter:
    return NewLetter(a_letter(number, **changed), a_file(number))  # type: ignore[arg-type]


def a_store(folder: Path, letters: int = 0) -> Store:
    store = open_store(folder / "letters.db", app_version="0.1.0")
    store.letters.add(a_new_letter(number) for number in range(1, letters + 1))
    return store
