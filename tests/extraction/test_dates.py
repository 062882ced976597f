from datetime import date
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ofsted_desk.extraction.dates import (
    PrintedRange,
    find_dates,
    find_ranges,
    merge_ranges,
    read_date,
)

PRINTED = [
    ("26 November 2007", "2007-11-26", "2007-11-26"),
    ("19 to 23 May 2025", "2025-05-19", "2025-05-23"),
    ("5 and 6 December 2018", "2018-12-05", "2018-12-06"),
    ("13–14 October 2021", "2021-10-13", "2021-10-14"),
    ("2 — 6 March 2020", "2020-03-02", "2020-03-06"),
    ("2 − 6 March 2020", "2020-03-02", "2020-03-06"),
    ("2-6 March 2020", "2020-03-02", "2020-03-06"),
    ("28 February to 1 March 2022", "2022-02-28", "2022-03-01"),
    ("3 June – 25 June 2014", "2014-06-03", "2014-06-25"),
    ("4 July 2016–28 July 2016", "2016-07-04", "2016-07-28"),
    ("1/06/2015 – 25/06/2015", "2015-06-01", "2015-06-25"),
    ("29 November 2021 to 10 December 2021", "2021-11-29", "2021-12-10"),
    ("23 April 2018 to 04 May 2018", "2018-04-23", "2018-05-04"),
    ("6th and 7th March 2019", "2019-03-06", "2019-03-07"),
    ("6 th of March 2019", "2019-03-06", "2019-03-06"),
    ("18, 19 and 20 June 2018", "2018-06-18", "2018-06-20"),
    ("25 February, 26 February and 27 February 2019", "2019-02-25", "2019-02-27"),
    ("6 and 7 March, and 12 March 2019", "2019-03-06", "2019-03-12"),
    ("5 to 9 December 2022 and 14 to 15 February 2023", "2022-12-05", "2023-02-15"),
    ("24 and 25\tApril 2024", "2024-04-24", "2024-04-25"),
    ("30 November and\n1 December 2021", "2021-11-30", "2021-12-01"),
    ("10 and  11  December2018", "2018-12-10", "2018-12-11"),
    ("9 May to 13\u00a0May 2022", "2022-05-09", "2022-05-13"),
    ("2 to 6 Nov. 2020", "2020-11-02", "2020-11-06"),
    ("5/6 March 2019", "2019-03-05", "2019-03-06"),
    ("5 & 6 Febuary 2019", "2019-02-05", "2019-02-06"),
    ("30 Septmber to 2 Octber 2019", "2019-09-30", "2019-10-02"),
    ("5 to Friday 9 November 2018", "2018-11-05", "2018-11-09"),
    ("November 5 to 9, 2018", "2018-11-05", "2018-11-09"),
    ("February 28 and March 1, 2022", "2022-02-28", "2022-03-01"),
    ("December 19, 2022 to January 11, 2023", "2022-12-19", "2023-01-11"),
    ("June 3rd and 4th 2019", "2019-06-03", "2019-06-04"),
    ("5-Dec-2018 to 7-Dec-2018", "2018-12-05", "2018-12-07"),
    ("05-12-2018", "2018-12-05", "2018-12-05"),
    ("5.12.18", "2018-12-05", "2018-12-05"),
    ("2018-12-05", "2018-12-05", "2018-12-05"),
]


@pytest.mark.parametrize(("printed", "first", "last"), PRINTED)
def test_a_range_is_read_as_ofsted_prints_it(printed: str, first: str, last: str) -> None:
    text = f"The visit took place on {printed}. Inspectors met 14 children."
    expected = PrintedRange(24, 24 + len(printed), date.fromisoformat(first), _day(last))

    assert [expected] == find_ranges(text)


def _day(text: str) -> date:
    return date.fromisoformat(text)


def test_a_range_over_new_year_begins_in_the_year_before() -> None:
    assert [(_day("2021-12-15"), _day("2022-01-06"))] == _days("15 December to 6 January 2022")


def test_a_year_printed_only_with_the_first_day_is_carried_on() -> None:
    assert [(_day("2021-12-28"), _day("2022-01-10"))] == _days("28 December 2021 to 10 January")


def test_a_year_that_is_printed_is_kept_though_it_looks_wrong() -> None:
    printed = "24 October 2022 to 25 October 2023"

    assert [(_day("2022-10-24"), _day("2023-10-25"))] == _days(printed)


def test_a_range_without_a_year_is_read_only_with_a_year_to_assume() -> None:
    assert not find_ranges("on 5 and 6 December")
    assert _day("2019-12-06") == find_ranges("on 5 and 6 December", year=2019)[0].last


def test_days_of_different_years_are_not_one_visit() -> None:
    printed = "inspections on 12 May 2017, 3 June 2018 and 5 July 2019"

    assert 3 == len(find_ranges(printed))


@pytest.mark.parametrize(
    "printed", ["31 June 2018", "29 to 31 June 2018", "30/02/2015", "25 to 3 June 2018"]
)
def test_days_that_cannot_be_are_no_range(printed: str) -> None:
    assert not find_ranges(printed)


@pytest.mark.parametrize(
    "printed", ["in May 2018", "14 children may 2018", "£5 May 2018", "1.5 May 2018", "2018/19"]
)
def test_what_is_not_a_day_is_no_date(printed: str) -> None:
    assert not find_dates(printed)


def test_every_full_date_is_found_where_it_stands() -> None:
    text = "Inspected 5 to 9 May 2014. Published: 10/06/2014, sent 11 June 2014."

    assert [("9 May 2014", "2014-05-09"), ("10/06/2014", "2014-06-10")] == [
        (text[found.start : found.end], str(found.date)) for found in find_dates(text)
    ][:2]


@pytest.mark.parametrize(
    "printed",
    [
        *("9 December 2009", "Wednesday, 9 December 2009", "Date: 9th December 2009 "),
        *("December 9, 2009", "2009-12-09", "09-12-2009", "9-Dec-2009"),
    ],
)
def test_a_line_that_is_a_date_is_read(printed: str) -> None:
    assert _day("2009-12-09") == read_date(printed)


@pytest.mark.parametrize("printed", ["on 9 December 2009", "9 December", "9 December 2009 at 5"])
def test_a_line_that_says_more_is_not_a_date(printed: str) -> None:
    assert read_date(printed) is None


def test_periods_are_merged_from_the_first_start_to_the_last_end() -> None:
    merged = merge_ranges(find_ranges("10 to 14 May 2021, then remotely 1 to 2 June 2021"))

    assert merged is not None
    assert (_day("2021-05-10"), _day("2021-06-02")) == (merged.first, merged.last)
    assert merge_ranges([]) is None


def _days(text: str) -> list[tuple[date, date]]:
    return [(found.first, found.last) for found in find_ranges(text)]


WORDS = (
    "0 1 5 12 28 31 June february Sept May 2018 2019 20 to and , – - / 6th Monday ! . of 1/2/2015"
)
FRAGMENTS = st.sampled_from([*WORDS.split(), "\n"])
SOUP = st.one_of(st.text(), st.lists(FRAGMENTS).map(" ".join), st.lists(FRAGMENTS).map("".join))


def test_a_number_without_a_month_is_no_visit_of_its_own() -> None:
    assert [(date(2000, 1, 1), date(2000, 1, 1))] == _days("2 and 1/1/2000")
    assert [(date(2020, 3, 1), date(2020, 3, 1)), (date(2020, 4, 2), date(2020, 4, 2))] == _days(
        "1 March, 9 and 2 April 2020"
    )


@given(SOUP)
@example("2 AND 1/1/2000")
@example("5 June and 14 January 2021")
def test_what_is_found_reads_back_to_the_same_days(text: str) -> None:
    for found in find_dates(text):
        assert found.date == read_date(text[found.start : found.end])
    for each in find_ranges(text):
        assert each.first <= each.last
        again = find_ranges(text[each.start : each.end], each.first.year)
        assert [(each.first, each.last)] == [(one.first, one.last) for one in again]


@given(SOUP, st.integers(2005, 2030))
def test_any_text_with_any_year_gives_ranges_in_order(text: str, year: int) -> None:
    found = find_ranges(text, year)

    assert all(before.end <= after.start for before, after in pairwise(found))


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_any_day_is_read_however_it_is_printed(day: date) -> None:
    printed = f"{day.day} {day:%B %Y}"

    assert day == read_date(printed) == read_date(f"{day:%d/%m/%Y}")
    assert [day] == [found.date for found in find_dates(f"sent {printed}, read")]
