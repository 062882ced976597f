"""Who, where and when: read at the places that a family names."""

from dataclasses import replace

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
