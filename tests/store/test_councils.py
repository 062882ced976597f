from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ofsted_desk.letter.finding import EarlierValue
from ofsted_desk.store import NewLetter, Store
from ofsted_desk.store.councils import CouncilEntry
from tests.store.made_letters import a_file, a_finding, a_letter, a_new_letter, a_store

OVERALL = ["grade:overall"]


def restating(number: int, grade: str, year: int | None, date: str) -> NewLetter:
    """A letter that says which grade the council was given before."""
    letter = a_letter(number, date=date)
    kept = tuple(f for f in letter.findings if f.field != "earlier")
    earlier = a_finding("earlier:1", EarlierValue(grade, year))
    return NewLetter(replace(letter, findings=(*kept, earlier)), a_file(number))


@pytest.fixture
def councils(tmp_path: Path) -> Iterator[Store]:
    with a_store(tmp_path) as store:
        store.letters.add(
            [
                a_new_letter(1, date="2009-05-01"),
                a_new_letter(2, date="2007-05-01"),
                a_new_letter(3, authority="Ashby Vale", date=None),
            ]
        )
        yield store


def test_councils_are_listed_with_their_first_and_last_letter(councils: Store) -> None:
    assert [
        CouncilEntry("Ashby Vale", 1, None, None),
        CouncilEntry("Westmarch", 2, "2007-05-01", "2009-05-01"),
    ] == councils.councils.entries()


def test_a_councils_letters_come_in_order_of_date(councils: Store) -> None:
    assert [2, 1] == councils.councils.letters("Westmarch")


@pytest.mark.parametrize(
    ("grade", "year", "found"),
    [
        ("inadequate", 2007, ["Westmarch"]),
        ("inadequate", 2006, ["Westmarch"]),
        ("good", 2007, []),
        ("inadequate", 2003, []),
        ("inadequate", None, []),
    ],
)
def test_another_grade_of_about_that_year_may_contradict(
    councils: Store, grade: str, year: int | None, found: list[str]
) -> None:
    councils.letters.add([restating(9, grade, year, "2012-01-01")])

    assert found == councils.councils.perhaps_contradicted(OVERALL)
