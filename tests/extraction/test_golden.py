"""Every sample letter gives the answers that stand beside it, each with its evidence."""

import re
from pathlib import Path

import pytest

from ofsted_desk.letter.finding import Absence, AreaValue, Finding, Level
from ofsted_desk.letter.record import record_of
from tests import golden

SAMPLES = golden.samples()
each_sample = pytest.mark.parametrize("letter", SAMPLES, ids=lambda path: path.stem)


def test_there_are_samples_of_every_family() -> None:
    assert {letter.parent.name for letter in SAMPLES} == set(golden.families())


def test_golden_answers_are_not_being_rewritten(request: pytest.FixtureRequest) -> None:
    assert not request.config.getoption("--update-golden")


@each_sample
def test_a_sample_gives_its_expected_answers(letter: Path, request: pytest.FixtureRequest) -> None:
    found = record_of(golden.extracted(letter))
    if request.config.getoption("--update-golden"):
        golden.update(letter, found)

    assert not list(golden.differences(golden.expected(letter), found))


@each_sample
def test_evidence_is_found_at_its_span(letter: Path) -> None:
    extracted = golden.extracted(letter)
    spans = [
        span
        for finding in extracted.findings
        for span in (*finding.evidence.spans, *finding.witness.spans)
    ]

    assert spans
    assert [span.words for span in spans] == [
        extracted.document.text[span.start : span.end] for span in spans
    ]


@each_sample
def test_an_area_is_in_the_words_of_its_evidence(letter: Path) -> None:
    areas = [f for f in golden.extracted(letter).findings if isinstance(f.value, AreaValue)]

    assert not [area.value for area in areas if not _quotes(area)]


@each_sample
def test_a_value_is_never_given_without_evidence(letter: Path) -> None:
    values = [f for f in golden.extracted(letter).findings if f.value is not None]

    assert not [f.field for f in values if f.field != "family" and not f.evidence]


@each_sample
def test_what_is_read_from_unseen_wording_is_never_sure(letter: Path) -> None:
    extracted = golden.extracted(letter)
    dated = extracted.finding("document_date")
    date = dated.value if dated and isinstance(dated.value, str) else None
    seen = golden.families()[extracted.recognition.family].was_seen(date)
    read = [f for f in extracted.findings if f.absence is not Absence.NOT_IN_FRAMEWORK]

    assert not [f.field for f in read if not seen and f.confidence.level is Level.SURE]


def test_a_grade_on_which_two_places_disagree_is_unsure_and_shows_both() -> None:
    [letter] = [letter for letter in SAMPLES if letter.stem == "norwick-2024"]
    finding = golden.extracted(letter).finding("grade:in_care")

    assert finding is not None
    assert finding.confidence.level is Level.UNSURE
    assert finding.evidence.words.split().count("Good") == 1
    assert "requires improvement" in " ".join(finding.witness.words.split())


def _quotes(area: Finding) -> bool:
    """Whether the evidence says all that the area says, bullets and line ends apart."""
    assert isinstance(area.value, AreaValue)
    return _letters(area.value.text) in _letters(area.evidence.words)


def _letters(text: str) -> str:
    return re.sub(r"\W|_", "", text)
