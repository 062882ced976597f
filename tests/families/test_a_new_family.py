"""A new kind of letter is one new file: described in words, and no Python."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from ofsted_desk import paths
from ofsted_desk.extraction import extract
from ofsted_desk.families import load_families
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.finding import Absence, Level
from ofsted_desk.letter.letter import ExtractedLetter
from ofsted_desk.letter.record import record_of
from ofsted_desk.reading import read_document

BRIEF_LOOK = """
id = "brief-look"
title = "Brief look at a school"
short = "brief look"
version = 1
printed_as = "letter"
about = "A made-up family: the outcome in a sentence, next steps for the school."

[recognise]
strong = ["brief look at ... school"]
helps = ["next steps for the school", "(Her|His) Majesty's Inspector[s]"]

[fields]
authority = "expected"
document_date = "expected"
inspection_start = "expected"
inspection_end = "expected"
lead_inspector = "never"
addressee_name = "expected"
addressee_role = "expected"
signatory_name = "expected"
signatory_role = "expected"

[where]
document_date = { way = "date line" }
addressee = { way = "address block" }
signatory = { way = "signature" }

[where.authority]
phrases = ["director of children's services for <authority>"]

[where.inspection]
phrases = ["my visit to the school on <dates>"]

[grades]
scale = "words"

[[grades.judgement]]
id = "outcome"
label = "Outcome"

[[grades.read]]
way = "sentence"
judgement = "outcome"
phrases = ["this school continues to be <grade>"]

[[areas]]
kind = "area for improvement"
headings = ["Next steps for the school"]

[areas_end]
headings = ["Information about the inspection"]
"""

SCHOOL_LETTER = """
14 March 2018

Mrs Hannah Brook
Headteacher
Larkrise Primary School
Mill Lane
Fenbury

Dear Mrs Brook

Brief look at Larkrise Primary School

Following my visit to the school on 27 February 2018, I write to report the findings.

This school continues to be good.

Next steps for the school

Leaders and those responsible for governance should ensure that:

- the most able pupils are given harder work in mathematics
- attendance goes on rising, so that it is at least as good as that
  of other pupils.

I am copying this letter to the director of children's services for Northshire.

Yours sincerely

Rachel Dunmore
Her Majesty's Inspector

Information about the inspection

I met you and your deputy.
"""

HALF_WAY_REPORT = """
id = "half-way-report"
title = "Half-way report"
version = 1
printed_as = "report"
verified = false

[recognise]
strong = ["^ half-way report"]
helps = ["priorities for further improvement"]

[fields]
authority = "expected"
document_date = "expected"
inspection_start = "expected"
inspection_end = "expected"
lead_inspector = "expected"
addressee_name = "never"
addressee_role = "never"
signatory_name = "never"
signatory_role = "never"

[where]
authority = { phrases = ["^ <authority> children's services"] }
document_date = { phrases = ["report published[:] <date>"] }
inspection = { phrases = ["inspection date[s][:] <dates>"] }
lead_inspector = { way = "lead inspector line" }

[grades]
scale = "words"

[[grades.judgement]]
id = "overall_progress"
label = "Overall progress"
headings = ["Overall progress"]

[[grades.judgement]]
id = "leadership"
label = "Leadership of improvement"
headings = ["Leadership of improvement"]

[[grades.read]]
way = "table"

[[areas]]
kind = "priority action"
headings = ["Priorities for further improvement"]
"""

REPORT = """
Half-way report

Fernbridge Council children's services

Report published: 9 July 2021
Inspection dates: 7 to 11 June 2021
Lead inspector: Joan Peverell, Her Majesty's Inspector

Judgement                       Grade
Overall progress                Good
Leadership of improvement       Requires improvement to be good

Priorities for further improvement

1. The quality of written plans.
2. The timeliness of visits to children in care, so that they are
   seen when they should be.

How we did this work
"""


@pytest.fixture
def families(tmp_path: Path) -> Mapping[str, LetterFamily]:
    """The program's families and two new files beside them."""
    folder = shutil.copytree(paths.resources() / "families", tmp_path / "families")
    (folder / "brief-look.toml").write_text(BRIEF_LOOK, encoding="utf-8")
    (folder / "half-way-report.toml").write_text(HALF_WAY_REPORT, encoding="utf-8")
    return load_families(folder)


def read(text: str, families: Mapping[str, LetterFamily]) -> ExtractedLetter:
    return extract(read_document(text.encode(), "letter.txt"), families)


def test_a_letter_of_the_new_kind_is_recognised_and_read(
    families: Mapping[str, LetterFamily],
) -> None:
    record = record_of(read(SCHOOL_LETTER, families))

    assert {
        "family": "brief-look",
        "authority": "Northshire",
        "document_date": "2018-03-14",
        "inspection_start": "2018-02-27",
        "inspection_end": "2018-02-27",
        "lead_inspector": None,
        "addressee_name": "Mrs Hannah Brook",
        "addressee_role": "Headteacher",
        "signatory_name": "Rachel Dunmore",
        "signatory_role": "Her Majesty's Inspector",
        "grades": [{"judgement": "outcome", "grade": "good", "score": None}],
        "areas": [
            {
                "judgement": None,
                "kind": "area for improvement",
                "text": "the most able pupils are given harder work in mathematics",
            },
            {
                "judgement": None,
                "kind": "area for improvement",
                "text": "attendance goes on rising, so that it is at least as good as that "
                "of other pupils.",
            },
        ],
    } == {key: record[key] for key in record if key not in ("file", "sha256")}  # type: ignore[literal-required]


def test_a_report_with_a_table_and_numbered_priorities_is_read(
    families: Mapping[str, LetterFamily],
) -> None:
    record = record_of(read(REPORT, families))

    assert record["family"] == "half-way-report"
    assert record["authority"] == "Fernbridge"
    assert record["lead_inspector"] == "Joan Peverell"
    assert [(g["judgement"], g["grade"]) for g in record["grades"]] == [
        ("overall_progress", "good"),
        ("leadership", "requires improvement"),
    ]
    assert [area["text"] for area in record["areas"]] == [
        "The quality of written plans.",
        "The timeliness of visits to children in care, so that they are seen when they should be.",
    ]


def test_without_its_file_the_letter_is_another_kind_of_letter() -> None:
    assert read(SCHOOL_LETTER, load_families()).recognition.family == "other"


def test_the_new_files_change_no_other_letter(families: Mapping[str, LetterFamily]) -> None:
    letters = sorted((paths.resources() / "letters").glob("*/*.pdf"))
    documents = [read_document(letter.read_bytes(), letter.name) for letter in letters[::6]]

    assert documents
    assert [record_of(extract(each, load_families())) for each in documents] == [
        record_of(extract(each, families)) for each in documents
    ]


def test_nothing_of_a_kind_that_nobody_has_seen_is_sure(
    families: Mapping[str, LetterFamily],
) -> None:
    values = [f for f in read(REPORT, families).findings if f.value is not None]

    assert values
    assert not [f.field for f in values if f.confidence.level is Level.SURE]


def test_a_field_whose_place_is_not_described_is_left_to_the_reviewer(tmp_path: Path) -> None:
    folder = shutil.copytree(paths.resources() / "families", tmp_path / "families")
    text = BRIEF_LOOK.replace('authority = "expected"', 'authority = "optional"')
    start, end = text.index("[where.authority]"), text.index("[where.inspection]")
    (folder / "brief-look.toml").write_text(text[:start] + text[end:], encoding="utf-8")

    authority = read(SCHOOL_LETTER, load_families(folder)).finding("authority")

    assert authority is not None
    assert authority.absence is Absence.NOT_FOUND
    assert authority.confidence.level is Level.UNSURE
