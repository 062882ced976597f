"""How far an import is, in words."""

import pytest

from ofsted_desk.desk.intake.pace import pace_words


@pytest.mark.parametrize(
    ("done", "total", "seconds", "words"),
    [
        (0, 435, 0.0, "Importing 0 of 435"),
        (3, 435, 0.5, "Importing 3 of 435"),
        (60, 435, 10.0, "Importing 60 of 435 · 6 a second · about 1 minute left"),
        (5, 40, 10.0, "Importing 5 of 40 · 30 a minute · about 1 minute left"),
        (430, 435, 70.0, "Importing 430 of 435 · 6 a second · a few seconds left"),
        (1200, 100_000, 60.0, "Importing 1,200 of 100,000 · 20 a second · about 1 hour left"),
        (435, 435, 70.0, "Importing 435 of 435 · 6 a second"),
    ],
)
def test_count_rate_and_time_left(done: int, total: int, seconds: float, words: str) -> None:
    assert pace_words(done, total, seconds) == words
