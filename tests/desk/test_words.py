"""Dates, times and counts as the window says them."""

from datetime import UTC, datetime

import pytest

from ofsted_desk.desk.words import clock, count, duration, moment, short_date


@pytest.mark.parametrize(
    ("iso", "words"),
    [("2009-12-09", "9 Dec 2009"), (None, ""), ("", ""), ("December 2009", "December 2009")],
)
def test_a_date_is_short_and_plain(iso: str | None, words: str) -> None:
    assert short_date(iso) == words


def test_a_moment_is_told_by_this_machine_s_clock() -> None:
    assert len(clock("2026-11-21T23:02:17+00:00")) == len("23:02:17")
    assert clock("2026-11-21T23:02:17+00:00").endswith(":02:17")


def test_a_moment_of_another_day_has_its_day() -> None:
    at = "2026-11-21T12:02:17+00:00"

    assert moment(at, datetime(2026, 11, 21, 13, tzinfo=UTC)).endswith(":02:17")
    assert "Nov" not in moment(at, datetime(2026, 11, 21, 13, tzinfo=UTC))
    assert moment(at, datetime(2026, 11, 23, 13, tzinfo=UTC)).startswith("21 Nov 2026, ")


@pytest.mark.parametrize(
    ("number", "words"), [(0, "no letters"), (1, "1 letter"), (1204, "1,204 letters")]
)
def test_a_count_agrees_with_its_noun(number: int, words: str) -> None:
    assert count(number, "letter") == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (3, "a few seconds"),
        (31, "about 30 seconds"),
        (59, "about 1 minute"),
        (150, "about 2 minutes"),
        (3600, "about 1 hour"),
        (7300, "about 2 hours"),
    ],
)
def test_a_duration_is_rough(seconds: float, words: str) -> None:
    assert duration(seconds) == words
