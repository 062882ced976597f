"""Who, where and when: read at the places that a family names."""

from dataclasses import replace

import pytest

from ofsted_desk.extraction.places import find_scalars
from ofsted_desk.families import load_families
from ofsted_desk.families.wording import Wording
from ofsted_desk.letter.family import LetterFamily, Place
from ofsted_desk.letter.finding import Absence, Finding, Level
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


def test_the_text_below_a_heading_is_no_part_of_the_authority_that_ends_it() -> None:
    family = a_family(authority="placement review of <authority>")
    heading = "# Placement review of Fernbridge Council\n"

    for below in ("Thank you for your help on the day", "\nThank you for your help on the day"):
        assert found("authority", heading + below, family).value == "Fernbridge"


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


@pytest.mark.parametrize(
    "line",
    ["Tuesday 21st March 2023", "Date: 21 March 2023", "21 March 2023.", "Tuesday, 21/3/2023"],
)
def test_a_date_on_a_line_of_its_own_may_name_its_weekday(line: str) -> None:
    assert found("document_date", f"{line}\n\nDear Ms Vale", OTHER).value == "2023-03-21"


def test_a_date_may_stand_beside_the_letterhead() -> None:
    text = "Ofsted\t21 March 2023\nPiccadilly Gate\tT 0300 123 1231\n\nDear Ms Vale"

    assert found("document_date", text, OTHER).value == "2023-03-21"


def test_a_line_that_says_more_than_a_date_is_no_date_line() -> None:
    text = "Your ref: 12 May 2022\nReply by 14 May 2022\n\nDear Ms Vale"

    assert found("document_date", text, OTHER).value is None


@pytest.mark.parametrize(
    ("written", "days", "first", "last"),
    [
        ("21 March 2023", "14 and 15 February", "2023-02-14", "2023-02-15"),
        ("9 January 2023", "28 November to 2 December", "2022-11-28", "2022-12-02"),
        ("19 January 2023", "19 December to 11 January", "2022-12-19", "2023-01-11"),
    ],
)
def test_days_without_a_year_are_of_the_year_before_the_letter_and_not_sure(
    written: str, days: str, first: str, last: str
) -> None:
    text = f"{written}\n\nDear Ms Vale\n\nFocused visit to Wexmoor on {days}."
    family = load_families()["focused-visit"]

    start, end = (found(f"inspection_{which}", text, family) for which in ("start", "end"))

    assert (first, last) == (start.value, end.value)
    assert start.confidence.level is Level.LIKELY


@pytest.mark.parametrize(
    ("family", "field", "line"),
    [
        ("ilacs", "inspection_start", "Inspected: 6 to 17 November 2023"),
        ("ilacs", "inspection_start", "Dates of inspection: 6–17 November 2023"),
        ("ilacs", "inspection_start", "Dates: 6 to 17 November 2023"),
        ("sif", "document_date", "Publication date: 6 November 2023"),
        ("sif", "document_date", "Published: 6 November 2023"),
        ("ilacs", "document_date", "Report published on 6 November 2023"),
    ],
)
def test_a_report_may_announce_its_dates_in_other_words(family: str, field: str, line: str) -> None:
    assert found(field, line, load_families()[family]).value == "2023-11-06"


def test_a_title_may_speak_of_social_care_services() -> None:
    text = "# Inspection of Wiltshire children’s social care services"

    assert found("authority", text, load_families()["ilacs"]).value == "Wiltshire"


def test_nothing_is_surely_absent_from_a_letter_of_a_kind_that_is_not_known() -> None:
    visit = found("inspection_start", "We came from 12 to 14 June 2012.", OTHER)

    assert visit.absence is Absence.NOT_FOUND
    assert visit.confidence.level is Level.UNSURE


VISIT = "our visit ... (on|week commencing|week beginning|w/c) <dates>"


@pytest.mark.parametrize("words", ["week commencing", "week beginning Monday", "w/c"])
def test_of_a_visit_dated_by_its_week_only_the_first_day_is_read(words: str) -> None:
    text = f"We write about our visit in the {words} 13 February 2023."
    family = a_family(inspection=VISIT)
    start, end = (found(f"inspection_{each}", text, family) for each in ("start", "end"))

    assert (start.value, start.confidence.level) == ("2023-02-13", Level.LIKELY)
    assert (end.value, end.confidence.level) == (None, Level.UNSURE)


PARTED = ["1 4 February 2023", "13 and February 14, 2023", "1 4 to 1 6 May 2023"]


@pytest.mark.parametrize("printed", PARTED)
def test_a_day_beside_a_loose_figure_is_asked_about(printed: str) -> None:
    text = f"We write about our visit on {printed}."
    start = found("inspection_start", text, a_family(inspection=VISIT))

    assert start.confidence.level is Level.UNSURE


@pytest.mark.parametrize(
    ("text", "level"),
    [("Published: 27 5/2016", Level.UNSURE), ("Published in our series of reports.", Level.SURE)],
)
def test_a_date_that_is_announced_and_not_understood_is_not_called_absent(
    text: str, level: Level
) -> None:
    family = replace(a_family(document_date="published[:] <date>"), id="a-family")

    assert found("document_date", text, family).confidence.level is level


def test_a_letter_that_names_its_council_only_in_the_address_is_asked_about() -> None:
    address = "Ann Example\nDirector\nWiltshire Council\nCivic Hall\n\nDear Ann\n\n"
    family = replace(
        a_family(authority="services in <authority>"),
        places={
            "authority": Place(phrases=("services in <authority>",)),
            "addressee": Place("address block"),
        },
    )
    only, both = (
        found("authority", f"{address}{text}", family)
        for text in ("Thank you.", "Thank you for the services in Kent.")
    )

    assert (only.value, only.confidence.level) == ("Wiltshire", Level.LIKELY)
    assert (both.value, both.confidence.level) == ("Kent", Level.SURE)
