"""Whether *sure* means right: findings counted by field, level, and right or wrong."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypedDict

from ofsted_desk.evaluation.compare import Claim
from ofsted_desk.letter.finding import SCALAR_FIELDS, Level

SURE_IS_RIGHT = 0.995
"""The share of *sure* findings that must be right."""
RIGHT_IS_SURE = 0.85
"""The share of right findings that must be *sure*."""

_ORDER = (*SCALAR_FIELDS, "grades", "areas")


class LevelCount(TypedDict):
    """How many findings of one level are right, and how many wrong."""

    right: int
    wrong: int


@dataclass(frozen=True, slots=True)
class Row:
    """One field's findings by level."""

    field: str
    levels: dict[Level, LevelCount]

    @property
    def sure_is_right(self) -> float | None:
        """The share of *sure* findings that are right; None where there are none."""
        sure = self.levels[Level.SURE]
        return _share(sure["right"], sure["right"] + sure["wrong"])

    @property
    def right_is_sure(self) -> float | None:
        """The share of right findings that are *sure*; None where there are none."""
        right = sum(count["right"] for count in self.levels.values())
        return _share(self.levels[Level.SURE]["right"], right)


@dataclass(frozen=True, slots=True)
class Calibration:
    """The table for values with its total, and the same for stated absences.

    Absences are kept apart: an empty field is easy to be right about and must not lift the rest.
    """

    values: tuple[Row, ...]
    total: Row
    absences: tuple[Row, ...]
    absences_total: Row

    @property
    def kept(self) -> bool:
        """Whether both targets hold over all values."""
        sure, right = self.total.sure_is_right, self.total.right_is_sure
        return (sure is None or sure >= SURE_IS_RIGHT) and (right is None or right >= RIGHT_IS_SURE)


def calibrate(claims: Iterable[Claim]) -> Calibration:
    """The calibration table of every claim the machine made."""
    every = list(claims)
    values = [claim for claim in every if not claim.absent]
    absences = [claim for claim in every if claim.absent]
    return Calibration(
        _rows(values), _row("all values", values), _rows(absences), _row("all absences", absences)
    )


def _rows(claims: list[Claim]) -> tuple[Row, ...]:
    present = {claim.field for claim in claims}
    return tuple(
        _row(name, [claim for claim in claims if claim.field == name])
        for name in _ORDER
        if name in present
    )


def _row(name: str, claims: list[Claim]) -> Row:
    counts = Counter((claim.level, claim.right) for claim in claims)
    return Row(
        name,
        {level: {"right": counts[level, True], "wrong": counts[level, False]} for level in Level},
    )


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None
