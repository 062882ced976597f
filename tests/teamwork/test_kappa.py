"""Agreement beyond chance, against published answers and a reference implementation."""

import random
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ofsted_desk.teamwork.kappa import UNDEFINED, Kappa, agreed, cohen, quadratic

SKIN = [[10, 4, 1, 0], [5, 10, 12, 2], [2, 4, 12, 5], [0, 2, 6, 13]]
"""Two dermatologists, in the manual of SAS's FREQ: kappa 0.3449, from 0.2030 to 0.4868."""
DIAGNOSES = [[106, 10, 4], [22, 28, 10], [2, 12, 6]]
"""Two psychiatrists, in Fleiss, Cohen and Everitt (1969): kappa 0.429."""
GRANTS = [[20, 5], [10, 15]]
"""Two readers of fifty proposals, the usual example of a two by two table: kappa 0.4."""


def rounded(kappa: Kappa) -> tuple[float, ...]:
    assert kappa.value is not None
    assert kappa.low is not None
    assert kappa.high is not None
    return tuple(round(number, 4) for number in (kappa.value, kappa.low, kappa.high))


@pytest.mark.parametrize(
    ("table", "answer"),
    [
        (GRANTS, (0.4, 0.1511, 0.6489)),
        (SKIN, (0.3449, 0.2030, 0.4868)),
        (DIAGNOSES, (0.4286, 0.3233, 0.5338)),
    ],
)
def test_kappa_is_the_published_one(table: list[list[int]], answer: tuple[float, ...]) -> None:
    assert answer == rounded(cohen(table))


@pytest.mark.parametrize(
    ("table", "answer"),
    [
        (GRANTS, (0.4, 0.1511, 0.6489)),
        (SKIN, (0.6607, 0.5399, 0.7815)),
        (DIAGNOSES, (0.5667, 0.4576, 0.6758)),
    ],
)
def test_quadratic_kappa_is_that_of_statsmodels(
    table: list[list[int]], answer: tuple[float, ...]
) -> None:
    assert answer == rounded(quadratic(table))


def test_agreement_is_counted() -> None:
    assert (35, 50) == agreed(GRANTS)


@pytest.mark.parametrize("table", [[], [[0]], [[7]], [[0, 0], [0, 7]], [[0, 0], [0, 0]]])
def test_without_pairs_or_without_variation_kappa_is_undefined(table: list[list[int]]) -> None:
    assert UNDEFINED == cohen(table)
    assert UNDEFINED == quadratic(table)


def test_where_every_pair_agrees_kappa_is_one_and_its_interval_undefined() -> None:
    assert Kappa(1.0) == cohen([[4, 0], [0, 3]])
    assert Kappa(1.0) == quadratic([[4, 0, 0], [0, 3, 0], [0, 0, 1]])


def test_a_near_miss_weighs_less_than_a_far_one() -> None:
    near, far = [[5, 1, 0], [0, 5, 0], [0, 0, 5]], [[5, 0, 1], [0, 5, 0], [0, 0, 5]]

    assert (quadratic(near).value or 0) > (quadratic(far).value or 0)


tables = st.integers(1, 5).flatmap(
    lambda size: st.lists(
        st.lists(st.integers(0, 30), min_size=size, max_size=size), min_size=size, max_size=size
    )
)


@given(tables)
def test_who_is_first_makes_no_difference(table: list[list[int]]) -> None:
    turned = [list(column) for column in zip(*table, strict=True)]
    for statistic in (cohen, quadratic):
        one, other = statistic(table), statistic(turned)
        for a, b in ((one.value, other.value), (one.low, other.low), (one.high, other.high)):
            assert (a is None) == (b is None)
            assert a is None or b is None or abs(a - b) < 1e-9


@given(tables)
def test_kappa_is_never_outside_its_interval_nor_the_interval_outside_the_scale(
    table: list[list[int]],
) -> None:
    for kappa in (cohen(table), quadratic(table)):
        if kappa.value is not None and kappa.low is not None and kappa.high is not None:
            assert -1 - 1e-9 <= kappa.low <= kappa.value + 1e-9
            assert kappa.value - 1e-9 <= kappa.high <= 1 + 1e-9


def test_it_is_what_scikit_learn_says() -> None:
    metrics = pytest.importorskip(
        "sklearn.metrics", reason="scikit-learn is not installed: nothing to compare with"
    )
    dice = random.Random(7)  # noqa: S311 - tables to compare, no secrets
    for size in (2, 3, 4, 5):
        table = [[dice.randint(0, 9) for _ in range(size)] for _ in range(size)]
        first, second = _answers(table)
        for mine, weights in ((cohen(table), None), (quadratic(table), "quadratic")):
            theirs = metrics.cohen_kappa_score(
                first, second, labels=list(range(size)), weights=weights
            )
            assert theirs == pytest.approx(mine.value, abs=1e-12)


def _answers(table: Sequence[Sequence[int]]) -> tuple[list[int], list[int]]:
    """The answers of both reviewers, one by one."""
    pairs = [
        (i, j) for i, row in enumerate(table) for j, count in enumerate(row) for _ in range(count)
    ]
    return [one for one, _ in pairs], [other for _, other in pairs]
