"""Real letters in a folder outside the repository, where there: floors that must not sink.

The letters are not ours to ship, so the tests are skipped where the folder is not found.
"""

from functools import cache
from pathlib import Path
from typing import cast

import pytest

from ofsted_desk.evaluation.calibration import calibrate
from ofsted_desk.evaluation.compare import Comparison, compare
from ofsted_desk.evaluation.gold import gold_files, read_gold
from ofsted_desk.evaluation.measures import Measures, measure_families
from ofsted_desk.letter.finding import SCALAR_FIELDS
from ofsted_desk.letter.record import record_of
from tests import golden

LETTERS = Path(__file__).resolve().parents[3] / "shared" / "letters"
pytestmark = pytest.mark.skipif(
    not LETTERS.is_dir(), reason=f"no real letters with checked answers in {LETTERS}"
)

FLOORS = {
    "annual-conversation": {"grades_f1": 1.0, "areas_f1": 1.0, "scalars_mean": 1.0},
    "annual-rating": {"grades_f1": 1.0, "areas_f1": 1.0, "scalars_mean": 1.0},
    "apa": {"grades_f1": 1.0, "areas_f1": 1.0, "areas_exact": 1.0, "scalars_mean": 1.0},
    "focused-visit": {"grades_f1": 1.0, "areas_f1": 1.0, "areas_exact": 1.0, "scalars_mean": 1.0},
    "ilacs": {"grades_f1": 1.0, "areas_f1": 1.0, "areas_exact": 1.0, "scalars_mean": 1.0},
    "jtai": {"grades_f1": 1.0, "areas_f1": 1.0, "areas_exact": 1.0, "scalars_mean": 1.0},
    "sif": {"grades_f1": 1.0, "areas_f1": 1.0, "areas_exact": 1.0, "scalars_mean": 1.0},
}
"""What each family reached when it was last looked at. Raise a floor, never lower one."""


@cache
def comparisons() -> tuple[Comparison, ...]:
    """Every real letter beside its checked answer."""
    answers = [read_gold(path) for path in gold_files(LETTERS)]
    letters = [golden.extracted(answer.letter) for answer in answers]
    return tuple(
        compare(answer.record, record_of(letter), letter.findings)
        for answer, letter in zip(answers, letters, strict=True)
    )


@cache
def measures() -> dict[str, Measures]:
    """The measures of each family."""
    return measure_families(comparisons())


def test_every_family_met_has_floors() -> None:
    assert set(FLOORS) == set(measures())


@pytest.mark.parametrize("family", FLOORS)
def test_a_family_is_as_right_as_it_was(family: str) -> None:
    reached = cast("dict[str, float]", measures()[family])
    misses = [(c.name, c.misses) for c in comparisons() if c.family == family and c.misses]

    assert not {name: floor for name, floor in FLOORS[family].items() if reached[name] < floor}, (
        misses
    )


@pytest.mark.parametrize("field", SCALAR_FIELDS)
def test_a_field_is_right_in_every_family(field: str) -> None:
    wrong = {family: found["scalars"][field] for family, found in measures().items()}

    assert not {family: share for family, share in wrong.items() if share < 1.0}


def test_sure_means_right() -> None:
    found = calibrate(claim for comparison in comparisons() for claim in comparison.claims)

    assert found.kept, found.total
