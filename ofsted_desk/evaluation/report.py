"""The measures, the calibration table and the misses as text and as JSON."""

from collections.abc import Iterator, Sequence
from typing import Any, Literal

from ofsted_desk.evaluation.calibration import RIGHT_IS_SURE, SURE_IS_RIGHT, Calibration, Row
from ofsted_desk.evaluation.compare import Comparison, Miss
from ofsted_desk.evaluation.measures import Measures, measure_families
from ofsted_desk.letter.finding import Level

_QUOTED = 160


def measures_text(title: str, measures: Measures) -> str:
    """The measures as lines of text."""
    lines = [f"{title}: {measures['documents']} letters, {measures['predicted']} read"]
    lines += [f"  {name:<20} {measures[name]:.4f}" for name in _SHARES]
    lines += [f"    {name:<18} {share:.4f}" for name, share in measures["scalars"].items()]
    return "\n".join(lines)


def families_text(comparisons: Sequence[Comparison]) -> str:
    """One line a family, the measures side by side."""
    head = f"{'family':<30}{'letters':>8}" + "".join(f"{_SHORT[n]:>14}" for n in _SHARES)
    with_areas = {c.family for c in comparisons if c.areas.right}
    rows = [
        f"{name:<30}{measures['documents']:>8}"
        + "".join(_family_share(share, measures, name in with_areas) for share in _SHARES)
        for name, measures in measure_families(comparisons).items()
    ]
    return "\n".join([head, *rows])


def calibration_text(table: Calibration) -> str:
    """The calibration table as text, targets last."""
    lines = [
        _CALIBRATION_HEAD,
        *(_row_text(row) for row in (*table.values, table.total)),
        *(_row_text(row, "no ") for row in table.absences),
        _row_text(table.absences_total),
        f"targets: sure is right {SURE_IS_RIGHT:.1%}, right is sure {RIGHT_IS_SURE:.0%}: "
        + ("kept" if table.kept else "missed"),
    ]
    return "\n".join(lines)


def misses_text(comparisons: Sequence[Comparison], most: int) -> Iterator[str]:
    """What is wrong, letter by letter: expected, found, and where."""
    wrong = [comparison for comparison in comparisons if comparison.misses]
    for comparison in wrong[:most]:
        yield f"-- {comparison.name} ({comparison.family})"
        for miss in comparison.misses:
            yield from _miss_text(miss)
    if len(wrong) > most:
        yield f"-- and {len(wrong) - most} more letters"


def confidence_json(table: Calibration) -> dict[str, Any]:
    """The calibration table for `--json`."""
    return {
        "fields": {row.field: _row_json(row) for row in table.values},
        "all": _row_json(table.total),
        "absent": {row.field: _row_json(row) for row in table.absences},
        "absent_all": _row_json(table.absences_total),
        "targets": {"sure_is_right": SURE_IS_RIGHT, "right_is_sure": RIGHT_IS_SURE},
        "kept": table.kept,
    }


def misses_json(comparisons: Sequence[Comparison], most: int) -> list[dict[str, Any]]:
    """The misses for `--json`."""
    wrong = [comparison for comparison in comparisons if comparison.misses]
    return [
        {
            "file": comparison.name,
            "family": comparison.family,
            "misses": [
                {
                    "field": miss.field,
                    "expected": miss.expected,
                    "found": miss.found,
                    "level": miss.level or None,
                    "page": miss.page,
                    "words": miss.words or None,
                }
                for miss in comparison.misses
            ],
        }
        for comparison in wrong[:most]
    ]


_CALIBRATION_HEAD = (
    f"{'findings (right/wrong)':<24}{'sure':>12}{'likely':>12}{'unsure':>12}"
    f"{'sure is right':>16}{'right is sure':>16}"
)

ShareName = Literal[
    "grades_f1",
    "grades_all_right",
    "areas_f1",
    "areas_exact",
    "areas_all_right",
    "scalars_mean",
    "records_all_right",
]
_SHARES: tuple[ShareName, ...] = (
    "grades_f1",
    "grades_all_right",
    "areas_f1",
    "areas_exact",
    "areas_all_right",
    "scalars_mean",
    "records_all_right",
)
_SHORT: dict[ShareName, str] = {
    "grades_f1": "grades F1",
    "grades_all_right": "all right",
    "areas_f1": "areas F1",
    "areas_exact": "exact",
    "areas_all_right": "all right",
    "scalars_mean": "fields",
    "records_all_right": "records",
}


def _family_share(share: ShareName, measures: Measures, areas: bool) -> str:
    nothing = share == "areas_exact" and not areas
    return f"{'none':>14}" if nothing else f"{measures[share]:>14.4f}"


def _row_text(row: Row, before: str = "") -> str:
    counts = "".join(
        f"{row.levels[level]['right']:>7}/{row.levels[level]['wrong']:<4}" for level in Level
    )
    shares = f"{_percent(row.sure_is_right):>16}{_percent(row.right_is_sure):>16}"
    return f"{before + row.field:<24}{counts}{shares}"


def _row_json(row: Row) -> dict[str, Any]:
    return {
        **{level.value: row.levels[level] for level in Level},
        "sure_is_right": row.sure_is_right,
        "right_is_sure": row.right_is_sure,
    }


def _percent(share: float | None) -> str:
    return "none" if share is None else f"{share:.1%}"


def _miss_text(miss: Miss) -> Iterator[str]:
    level = f" [{miss.level}]" if miss.level else ""
    yield f"   {miss.field}{level}"
    yield f"      expected {_said(miss.expected)}"
    yield f"      found    {_said(miss.found)}"
    if miss.words:
        where = f"page {miss.page}" if miss.page else "because"
        yield f"      {where}: {_short(miss.words)}"


def _said(value: str | None) -> str:
    return "nothing" if value is None else _short(value)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _QUOTED else line[: _QUOTED - 1] + "…"
