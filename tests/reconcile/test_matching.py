from datetime import date
from pathlib import Path

import pytest

from ofsted_desk.reconcile.matching import MatchedRow, Outcome, day_in, match_rows
from ofsted_desk.reconcile.table import read_table
from ofsted_desk.store import DatedLetter
from tests.reconcile.a_history import MAPPING, a_table


def a_letter(
    number: int,
    council: str = "Ambleford",
    start: str | None = "2023-11-06",
    end: str | None = "2023-11-10",
    dated: str | None = None,
) -> DatedLetter:
    return DatedLetter(number, f"{number}.pdf", council, "ilacs", "reviewed", start, end, dated)


def matched(
    folder: Path, row: dict[str, str], *letters: DatedLetter, chosen: dict[str, int] | None = None
) -> MatchedRow:
    table = read_table(a_table(folder / "t.csv", row), MAPPING.needed)
    return match_rows(table, MAPPING, letters, chosen or {})[0]


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("06/11/2023", "10/11/2023"),
        ("2023-11-06", ""),
        ("", "10 November 2023"),
        ("06/11/2023", "17/11/2023"),
        ("13/11/2023", "24/11/2023"),
    ],
)
def test_a_row_finds_the_letter_of_its_council_and_days(
    tmp_path: Path, start: str, end: str
) -> None:
    row = {"inspection_start_date": start, "inspection_end_date": end}

    found = matched(tmp_path, row, a_letter(1), a_letter(2, "Otherford"))

    assert found.outcome is Outcome.MATCHED
    assert found.letter == a_letter(1)


def test_a_row_of_another_time_finds_no_letter_and_says_so(tmp_path: Path) -> None:
    row = {"inspection_start_date": "01/02/2021", "inspection_end_date": "12/02/2021"}

    found = matched(tmp_path, row, a_letter(1))

    assert (found.outcome, found.why) == (
        Outcome.NONE,
        "No letter of Ambleford is of about that date.",
    )


def test_the_very_day_counts_for_more_than_a_day_near_it(tmp_path: Path) -> None:
    near = a_letter(2, start="2023-11-13", end="2023-11-17")

    assert matched(tmp_path, {}, near, a_letter(1)).letter == a_letter(1)


def test_several_letters_of_the_day_are_shown_and_none_is_guessed(tmp_path: Path) -> None:
    found = matched(tmp_path, {}, a_letter(1), a_letter(2))

    assert found.outcome is Outcome.SEVERAL
    assert found.letter is None
    assert [letter.letter for letter in found.candidates] == [1, 2]


def test_several_letters_as_near_are_shown_too(tmp_path: Path) -> None:
    row = {"inspection_start_date": "13/11/2023", "inspection_end_date": "17/11/2023"}
    later = a_letter(2, start="2023-11-20", end="2023-11-24")

    assert matched(tmp_path, row, a_letter(1), later).outcome is Outcome.SEVERAL


def test_the_letter_that_a_person_gave_to_a_row_is_its_letter(tmp_path: Path) -> None:
    found = matched(tmp_path, {}, a_letter(1), a_letter(2), chosen={"Ambleford/2023-11-10": 2})

    assert found.outcome is Outcome.MATCHED
    assert found.letter == a_letter(2)


def test_without_a_date_even_one_letter_is_only_a_candidate(tmp_path: Path) -> None:
    row = {"inspection_start_date": "soon", "inspection_end_date": ""}

    found = matched(tmp_path, row, a_letter(1))

    assert found.outcome is Outcome.SEVERAL
    assert found.candidates == (a_letter(1),)


def test_the_day_of_publication_counts_where_there_is_no_other(tmp_path: Path) -> None:
    undated = a_letter(1, start=None, end=None, dated="2023-12-20")
    row = {"inspection_start_date": "", "inspection_end_date": ""}

    assert matched(tmp_path, row, undated).outcome is Outcome.SEVERAL


@pytest.mark.parametrize(
    "cells",
    [
        {"la_code": "301", "local_authority": ""},
        {"la_code": "301.0", "local_authority": "LBBD"},
        {"la_code": "", "local_authority": "London Borough of Barking & Dagenham"},
    ],
)
def test_a_council_is_known_by_its_number_or_any_of_its_names(
    tmp_path: Path, cells: dict[str, str]
) -> None:
    found = matched(tmp_path, cells, a_letter(1, "Barking and Dagenham"))

    assert found.letter is not None


def test_a_number_and_a_name_that_disagree_are_said_and_not_guessed(tmp_path: Path) -> None:
    found = matched(
        tmp_path, {"la_code": "302", "local_authority": "Barnsley"}, a_letter(1, "Barnsley")
    )

    assert found.outcome is Outcome.NONE
    assert found.why == "Its number is that of Barnet, and its name is Barnsley."


def test_rows_of_the_same_council_and_day_have_names_of_their_own(tmp_path: Path) -> None:
    table = read_table(a_table(tmp_path / "t.csv", {}, {}), MAPPING.needed)

    rows = match_rows(table, MAPPING, [a_letter(1)], {})

    assert [row.key for row in rows] == ["Ambleford/2023-11-10", "Ambleford/2023-11-10 #2"]


def test_a_day_is_read_in_each_way_that_the_mapping_names() -> None:
    words = ("10/11/2023", "2023-11-10", "2023-11-10 00:00:00", "10/11/23", "10 November 2023")

    assert {day_in(each, MAPPING) for each in words} == {date(2023, 11, 10)}
    assert day_in("31/02/2023", MAPPING) is None
