"""Agreement beyond chance of two reviewers: Cohen's kappa, plain and quadratic-weighted.

A table counts pairs: row is what the first reviewer said, column the second, both in one order.
Intervals are 95 %, from the large-sample standard error of Fleiss, Cohen and Everitt (1969). No
library is asked: the numbers are compared with published ones, and with scikit-learn where it is.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

_Z = 1.959963984540054
"""The 97.5th percentile of the normal distribution: a 95 % interval has this on either side."""
_NOTHING = 1e-12

Table = Sequence[Sequence[int]]
Weight = Callable[[int, int], float]


@dataclass(frozen=True, slots=True)
class Kappa:
    """Agreement beyond chance. Undefined (None) without pairs, or where nobody could differ.

    The interval is undefined too where every pair agrees: no sample of them tells how wide it is.
    """

    value: float | None = None
    low: float | None = None
    high: float | None = None


UNDEFINED = Kappa()


def cohen(table: Table) -> Kappa:
    """Cohen's kappa: two answers agree or they do not."""
    return _kappa(table, lambda i, j: float(i == j))


def quadratic(table: Table) -> Kappa:
    """Kappa with quadratic weights: a difference of two grades counts four times that of one."""
    span = max(1, len(table) - 1)
    return _kappa(table, lambda i, j: 1 - ((i - j) / span) ** 2)


def agreed(table: Table) -> tuple[int, int]:
    """How many pairs agree, of how many."""
    return sum(row[n] for n, row in enumerate(table)), sum(map(sum, table))


def _kappa(table: Table, weight: Weight) -> Kappa:
    pairs, every = sum(map(sum, table)), range(len(table))
    if not pairs:
        return UNDEFINED
    shares = [[count / pairs for count in row] for row in table]
    rows = [sum(row) for row in shares]
    columns = [sum(row[j] for row in shares) for j in every]
    weights = [[weight(i, j) for j in every] for i in every]
    seen = sum(weights[i][j] * shares[i][j] for i in every for j in every)
    chance = sum(weights[i][j] * rows[i] * columns[j] for i in every for j in every)
    room = 1 - chance
    if room < _NOTHING:
        return UNDEFINED
    value = (seen - chance) / room
    of_rows = [sum(columns[j] * weights[i][j] for j in every) for i in every]
    of_columns = [sum(rows[i] * weights[i][j] for i in every) for j in every]
    spread = sum(
        shares[i][j] * (weights[i][j] * room - (of_rows[i] + of_columns[j]) * (1 - seen)) ** 2
        for i in every
        for j in every
    )
    variance = (spread - (seen * chance - 2 * chance + seen) ** 2) / (pairs * room**4)
    if variance < _NOTHING:
        return Kappa(value)
    half = _Z * math.sqrt(variance)
    return Kappa(value, max(-1.0, value - half), min(1.0, value + half))
