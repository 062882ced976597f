"""Letters of years and kinds that nobody here has seen, in the wording of their frameworks.

Each is read as a PDF would be, and as a text file. What is found is right, and never sure.
"""

import re

import pytest

from ofsted_desk.extraction import extract
from ofsted_desk.families import load_families
from ofsted_desk.letter.document import Document
from ofsted_desk.letter.finding import Level
from ofsted_desk.letter.letter import ExtractedLetter
from ofsted_desk.reading import read_document
from tests.builders import a_document

FAMILIES = load_families()
TO = """Ms Dana Quill
Director of Children’s Services
Ambleford County Council
Civic Hall
AM1 2BC

Dear Ms Quill
"""
SIGNED = "\n\nYours sincerely\n\n\nRosa Lind\nDivisional Manager"

APA_2006 = f"""1 November 2006

{TO}
## ANNUAL PERFORMANCE ASSESSMENT OF SERVICES FOR CHILDREN AND YOUNG PEOPLE IN
## AMBLEFORD COUNTY COUNCIL 2006

This letter summarises the findings of the 2006 annual performance assessment process.

## Summary

Areas for judgement\t\t\tGrade awarded

The contribution of the local authority’s children’s\t\t\t3
services in maintaining and improving outcomes for
children and young people.

The council’s overall capacity to improve its services\t\t\t2
for children and young people.

The contribution of the local authority’s social care\t\t\t4
services in maintaining and improving outcomes for
children and young people.

## Being healthy

Outcomes in this area have risen.

## Areas for improvement

• Open the clinic.

## The council’s management of its services for children and young people, including
## its capacity to improve them further

The council knows what to do.

## Areas for improvement

• Use the data.

We are grateful for the time that was given.{SIGNED}
"""
ASSESSMENT_2011 = f"""8 November 2011

{TO}
## Annual children’s services assessment

This annual assessment derives from a four point scale:

4\tPerforms excellently\tAn organisation that significantly exceeds minimum requirements
3\tPerforms well\tAn organisation that exceeds minimum requirements
2\tPerforms adequately\tAn organisation that meets only minimum requirements
1\tPerforms poorly\tAn organisation that does not meet minimum requirements

For example, an assessment of ‘performs excellently’ does not mean all is perfect.

## Ambleford County Council children’s services assessment 2011

## Children’s services assessment\t\tPerforms poorly (1)

Children’s services in Ambleford County Council perform poorly. Most homes are good.

## Strengths

• Nurseries are good.

## Key areas for further development

• Close the gap at the age
  of 16.

This assessment is provided in accordance with section 138 of the Act.{SIGNED}
"""
MONITORING_2019 = f"""29 May 2019

{TO}
# Monitoring visit of Ambleford County Council children’s services

This letter summarises the findings of the monitoring visit to Ambleford County Council
children’s services on 2 and 3 May 2019. The visit was the third monitoring visit since the
local authority was judged inadequate in June 2017.

## Areas covered by the visit

During the course of this visit, inspectors reviewed the progress made in:

◼ the quality of assessments
◼ the oversight by managers.

## Overview

The pace of change has been too slow.

## Findings and evaluation of progress

Staff visit children regularly.{SIGNED}
"""
SEND_2017 = f"""12 May 2017

{TO}
# Joint local area SEND inspection in Ambleford

Between 6 March 2017 and 10 March 2017, Ofsted and the Care Quality Commission (CQC)
conducted a joint inspection of the local area of Ambleford to judge the effectiveness of
the area in implementing the special educational needs reforms.

## Main findings

◼ Leaders have a clear picture.

## The effectiveness of the local area in identifying needs

## Strengths

◼ Checks are early.

## Areas for development

◼ Waiting times are long for families and for those
  who refer them.

## The inspection raises significant concerns about the effectiveness of the local area.

The local area is required to produce a written statement of action that explains how it
will tackle the following areas of significant weakness:

◼ the lack of joint work
◼ the quality of plans.{SIGNED}
"""
LETTERS = {"apa": APA_2006, "annual-assessment": ASSESSMENT_2011}
LETTERS |= {"monitoring-visit": MONITORING_2019, "send": SEND_2017}
GRADES = {
    "apa": {"overall_effectiveness": "good", "capacity_to_improve": "adequate"},
    "annual-assessment": {"childrens_services": "performs poorly"},
}
AREAS = {
    "apa": [
        ("area for improvement", "being_healthy", "Open the clinic."),
        ("area for improvement", "capacity_to_improve", "Use the data."),
    ],
    "annual-assessment": [("area for development", None, "Close the gap at the age of 16.")],
    "send": [
        (
            "area for development",
            None,
            "Waiting times are long for families and for those who refer them.",
        ),
        ("priority action", None, "the lack of joint work"),
        ("priority action", None, "the quality of plans."),
    ],
}
DATES = {
    "apa": ("2006-11-01", None, None),
    "annual-assessment": ("2011-11-08", None, None),
    "monitoring-visit": ("2019-05-29", "2019-05-02", "2019-05-03"),
    "send": ("2017-05-12", "2017-03-06", "2017-03-10"),
}


def as_pdf(text: str) -> Document:
    return a_document(text)


def as_text(text: str) -> Document:
    typed = re.sub(r"^#+ ", "", text, flags=re.MULTILINE)
    return read_document(typed.encode(), "letter.txt")


@pytest.fixture(params=[as_pdf, as_text], ids=["pdf", "txt"])
def letter(request: pytest.FixtureRequest, family: str) -> ExtractedLetter:
    return extract(request.param(LETTERS[family]), FAMILIES)


@pytest.fixture(params=LETTERS)
def family(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_a_rare_letter_says_what_it_states(letter: ExtractedLetter, family: str) -> None:
    stated = {finding.field: finding.value for finding in letter.findings}
    dates = ("document_date", "inspection_start", "inspection_end")

    assert (family, "Ambleford") == (letter.recognition.family, stated["authority"])
    assert DATES[family] == tuple(stated[name] for name in dates)
    assert GRADES.get(family, {}) == {name: value.grade for name, value in letter.grades}
    assert AREAS.get(family, []) == [(a.kind, a.judgement, a.text) for a in letter.areas]


def test_nothing_that_a_rare_letter_says_is_sure(letter: ExtractedLetter) -> None:
    sure = (f for f in letter.findings if f.value and f.confidence.level is Level.SURE)

    assert [
        f.field for f in sure if f.field != "family" and not f.field.startswith("earlier")
    ] == []
