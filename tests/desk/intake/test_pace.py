"""How far an import is, in words."""

import pytest

from ofsted_desk.desk.intake.pace import pace_words
from ofsted_desk.intake.progress import ImportProgress


@pytest.mark.parametrize(
    ("done", "total", "rate", "left", "words"),
    [
        (0, 435, 0.0, None, "Importing 0 of 435"),
        (3, 435, 9.0, 48.0, "Importing 3 of 435"),
        (60, 435, 6.0, 62.5, "Importing 60 of 435 · 6 a second · about 1 minute left"),
        (5, 40, 0.5, 70.0, "Importing 5 of 40 · 30 a minute · about 1 minute left"),
        (430, 435, 6.1, 0.8, "Importing 430 of 435 · 6 a second · a few seconds left"),
        (1200, 99_000, 20.0, 4890, "Importing 1,200 of 99,000 · 20 a second · about 1 hour left"),
        (435, 435, 6.0, 0.0, "Importing 435 of 435 · 6 a second"),
    ],
)
def test_count_rate_and_time_left(
    done: int, total: int, rate: float, left: float | None, words: str
) -> None:
    assert pace_words(ImportProgress(done, total, done, 0, 0, rate, left)) == words


def test_pages_of_scans_are_counted_while_they_are_read() -> None:
    at = ImportProgress(0, 2, 0, 0, 0, 0.0, None, pages=14)

    assert "Importing 0 of 2 · 14 scanned pages read" == pace_words(at)
