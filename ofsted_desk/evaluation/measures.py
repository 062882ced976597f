"""The measures over many letters: the same keys, and the same numbers, wherever they are used."""

from collections.abc import Sequence
from typing import TypedDict

from ofsted_desk.evaluation.compare import Comparison, Counts
from ofsted_desk.letter.finding import SCALAR_FIELDS


class Measures(TypedDict):
    """How right the records of some letters are; every share is 0 to 1, to four places."""

    documents: int
    predicted: int
    grades_f1: float
    grades_all_right: float
    areas_f1: float
    areas_exact: float
    areas_all_right: float
    scalars: dict[str, float]
    scalars_mean: float
    records_all_right: float


def measure(comparisons: Sequence[Comparison]) -> Measures:
    """The measures of some letters (at least one)."""
    count = len(comparisons)
    grades = sum((c.grades for c in comparisons), Counts())
    areas = sum((c.areas for c in comparisons), Counts())
    right = {n: sum(n in c.scalars_right for c in comparisons) for n in SCALAR_FIELDS}
    return {
        "documents": count,
        "predicted": sum(c.predicted for c in comparisons),
        "grades_f1": round(grades.f1, 4),
        "grades_all_right": _share(sum(_all_right(c.grades) for c in comparisons), count),
        "areas_f1": round(areas.f1, 4),
        "areas_exact": _share(sum(c.areas_exact for c in comparisons), max(1, areas.right)),
        "areas_all_right": _share(sum(_all_right(c.areas) for c in comparisons), count),
        "scalars": {name: _share(right[name], count) for name in SCALAR_FIELDS},
        "scalars_mean": _share(sum(right.values()), count * len(SCALAR_FIELDS)),
        "records_all_right": _share(sum(_record_right(c) for c in comparisons), count),
    }


def measure_families(comparisons: Sequence[Comparison]) -> dict[str, Measures]:
    """The measures of each family, in order of their names."""
    families = sorted({c.family for c in comparisons})
    return {name: measure([c for c in comparisons if c.family == name]) for name in families}


def _all_right(counts: Counts) -> bool:
    return counts.extra == counts.missed == 0


def _record_right(comparison: Comparison) -> bool:
    return (
        len(comparison.scalars_right) == len(SCALAR_FIELDS)
        and _all_right(comparison.grades)
        and _all_right(comparison.areas)
    )


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4)
