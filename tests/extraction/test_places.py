"""Who, where and when: read at the places that a family names."""

from dataclasses import replace

import pytest

from ofsted_desk.extraction.places import find_scalars
from ofsted_desk.families import load_families
from ofsted_desk.families.wording import Wording
from ofsted_desk.letter.family import LetterFamily, Place
from ofsted_desk.letter.finding import Finding, Level
from tests.builders import a_document

OTHER = load_families()["other"]


def a_family(**places: str) -> LetterFamily:
    """A family that names these places, each by one phrase."""
    return replace(OTHER, places={name: Place(phrases=(words,)) for name, words in places.items()})


def found(field: str, text: str, family: LetterFamily) -> Finding:
    findings = find_scalars(Wording(a_document(text)), family, ())
    return next(finding for finding in findings if finding.field == field)


def test_a_title_above_is_no_part_of_the_authority_that_begins_a_line() -> None:
    family = a_family(authority="^ <authority> children's services")

    read = [
        found("authority", text, family).value
        for text in (
            "# Progress report\n\nWiltshire Council children’s services",
            "# Progress report\nFernbridge Council children’s services",
            "Progress report\n\nFernbridge Council children’s services",
        )
    ]

    assert read == ["Wiltshire", "Fernbridge", "Fernbridge"]


def test_an_authority_on_two_lines_is_still_one() -> None:
    family = a_family(authority="^ <authority> children's services")

    assert (
        found("authority", "Bath and North\nEast Somerset children’s services", family).value
        == "Bath and North East Somerset"
    )


def test_an_authority_in_no_list_is_asked_about_unless_the_letter_is_a_sample() -> None:
    family = a_family(authority="^ <authority> children's services")
    text = "Norwick Council children’s services"
    sample = f"Sample letter: the council and the people are invented\n\n{text}"

    assert found("authority", text, family).confidence.level is Level.LIKELY
    assert found("authority", sample, family).confidence.level is Level.SURE


def test_a_phrase_may_do_without_its_slot_and_then_reads_nothing() -> None:
    family = a_family(authority="services (in <authority>|near you)")

    assert found("authority", "services near you, and services in Wiltshire", family).value == (
        "Wiltshire"
    )


@pytest.mark.parametrize(
    "printed",
    [
        "Lead reviewer: Oriel Standish",
        "Lead reviewer: Oriel Standish, Her Majesty’s Inspector",
        "Lead reviewer: Oriel Standish\nThe council is small.",
        "The visit was led by the lead reviewer Oriel\nStandish. She met the staff.",
    ],
)
def test_whoever_led_is_named_by_the_familys_own_phrase(printed: str) -> None:
    lead = found("lead_inspector", printed, a_family(lead_inspector="lead reviewer[:] <name>"))

    assert lead.value == "Oriel Standish"
    assert lead.evidence.words.split() == ["Oriel", "Standish"]
    assert lead.confidence.level is Level.SURE


def test_a_name_may_stand_before_the_words_that_say_who_it_is() -> None:
    family = a_family(lead_inspector="^ <name>, lead reviewer")

    assert (
        found("lead_inspector", "The visit\nOriel Standish, lead reviewer", family).value
        == "Oriel Standish"
    )


def test_two_people_who_led_are_a_doubt() -> None:
    family = a_family(lead_inspector="lead reviewer <name>")
    text = "Lead reviewer Oriel Standish\n\nYours\nLead reviewer Kit Marsh"
    lead = found("lead_inspector", text, family)

    assert lead.value == "Oriel Standish"
    assert lead.witness.words == "Kit Marsh"
    assert lead.confidence.level is Level.UNSURE


def test_words_after_the_familys_phrase_that_are_no_name_are_not_read() -> None:
    family = a_family(lead_inspector="lead reviewer <name>")

    assert found("lead_inspector", "The lead reviewer met the staff.", family).value is None
