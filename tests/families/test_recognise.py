"""Which letter a document is, and what said so."""

from ofsted_desk.families import load_families, recognise
from tests.builders import a_document

FAMILIES = load_families()


def test_a_letter_is_known_by_its_title() -> None:
    letter = a_document(
        """
        ## Focused visit to Ashcombe children’s services

        This letter summarises the findings of a focused visit to Ashcombe on 3 May 2022.
        """
    )

    found = recognise(letter, FAMILIES)

    assert found.family == "focused-visit"
    assert any("Focused visit to" in line for line in found.lines)
    assert found.score > found.runner_up_score


def test_a_title_over_two_lines_with_a_straight_apostrophe_is_known() -> None:
    letter = a_document("# Inspection of Ashcombe local\n# authority children's services")

    assert recognise(letter, FAMILIES).family == "ilacs"


def test_a_letter_of_no_family_is_other() -> None:
    letter = a_document("Dear Ms Vale\n\nThank you for lending us the village hall.")

    assert recognise(letter, FAMILIES).family == "other"


def test_an_empty_document_is_other() -> None:
    assert recognise(a_document(""), FAMILIES).family == "other"


def test_words_that_only_stand_in_a_running_header_do_not_decide() -> None:
    letter = a_document("[header] Focused visit to Ashcombe\nDear Ms Vale\n\nThank you.")

    assert recognise(letter, FAMILIES).family == "other"
