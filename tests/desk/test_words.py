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


def here(day: int, hour: int, minute: int = 0, second: int = 0) -> datetime:
    """A moment of November 2026 by the clock of this machine, whatever its time zone."""
    return datetime(2026, 11, day, hour, minute, second).astimezone()


def test_a_moment_is_told_by_this_machine_s_clock() -> None:
    assert "23:02:17" == clock(here(21, 23, 2, 17).astimezone(UTC).isoformat())


def test_a_moment_of_another_day_has_its_day() -> None:
    at = here(21, 12, 2, 17).astimezone(UTC).isoformat()

    assert "12:02:17" == moment(at, here(21, 23).astimezone(UTC))
    assert "21 Nov 2026, 12:02:17" == moment(at, here(22, 0).astimezone(UTC))


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
