"""The steps of a scale look apart, whatever their number."""

import pytest

from ofsted_desk.desk.charts.look import MIDDLE, RANKS, OnPaper, rank_of
from ofsted_desk.desk.tokens import DARK, LIGHT, contrast


@pytest.mark.parametrize("steps", range(2, 7))
def test_the_best_and_the_worst_step_keep_their_looks(steps: int) -> None:
    looks = [rank_of(step, steps) for step in range(steps)]

    assert (looks[0], looks[-1]) == (RANKS[0], RANKS[-1])
    assert len({look for look in looks if look != MIDDLE}) == min(steps, len(RANKS))


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ground", "ink"), [*RANKS, MIDDLE])
def test_words_can_be_read_on_every_step(tokens: object, ground: str, ink: str) -> None:
    assert contrast(getattr(tokens, ground), getattr(tokens, ink)) >= 4.5


def test_a_saved_picture_has_the_light_colours() -> None:
    assert OnPaper().colour("ink").name() == LIGHT.ink
