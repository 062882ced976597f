"""A store of inspections of invented councils, and tables that somebody might have published."""

from collections.abc import Mapping
from pathlib import Path

from ofsted_desk.families import load_families
from ofsted_desk.letter.finding import Finding, GradeValue
from ofsted_desk.reconcile.cells import Cell, Comparison, compare
from ofsted_desk.reconcile.mapping import TableMapping, load_mapping
from ofsted_desk.reconcile.table import read_table
from ofsted_desk.store import Store, open_store
from tests.export.a_store import VERSION, a_finding, add_letter, review

FAMILIES = load_families()
MAPPING = load_mapping("ilacs-history")
HEADINGS = (
    "la_code",
    "local_authority",
    "inspection_start_date",
    "inspection_end_date",
    "inspector_name",
    "overall_effectiveness_grade",
    "impact_of_leaders_grade",
    "help_and_protection_grade",
    "in_care_grade",
    "care_leavers_grade",
)
USUAL = {
    "local_authority": "Ambleford",
    "inspection_start_date": "06/11/2023",
    "inspection_end_date": "10/11/2023",
    "inspector_name": "Ada Quill",
    "overall_effectiveness_grade": "good",
    "impact_of_leaders_grade": "good",
    "help_and_protection_grade": "requires improvement to be good",
    "in_care_grade": "outstanding",
    "care_leavers_grade": "good",
}


def an_inspection(
    council: str = "Ambleford",
    start: str = "2023-11-06",
    end: str = "2023-11-10",
    grades: Mapping[str, str] | None = None,
) -> list[Finding]:
    """What was read in a report."""
    given = {
        "overall_effectiveness": "good",
        "impact_of_leaders": "good",
        "help_and_protection": "requires improvement",
        "in_care": "outstanding",
        "care_leavers": "good",
    }
    return [
        a_finding("family", "ilacs"),
        a_finding("authority", council),
        a_finding("inspection_start", start),
        a_finding("inspection_end", end),
        a_finding("lead_inspector", "Ada Quill"),
        *(
            a_finding(f"grade:{judgement}", GradeValue(grade), page=2)
            for judgement, grade in (grades or given).items()
        ),
    ]


def a_history(path: Path, *inspections: list[Finding]) -> Path:
    """A store of these inspections, all reviewed."""
    with open_store(path, app_version=VERSION) as store:
        for number, findings in enumerate(inspections or (an_inspection(),), 1):
            review(store, add_letter(store, f"report-{number}.pdf", findings))
    return path


def a_table(path: Path, *rows: Mapping[str, str], encoding: str = "utf-8") -> Path:
    """A published table: the usual row with these cells instead, once for each."""
    lines = [",".join(HEADINGS)]
    for row in rows or ({},):
        cells = {**USUAL, **row}
        lines.append(",".join(cells.get(name, "") for name in HEADINGS))
    path.write_bytes("".join(f"{line}\r\n" for line in lines).encode(encoding))
    return path


def compared(
    store: Store, table: Path, mapping: TableMapping = MAPPING, *, every: bool = False
) -> Comparison:
    """A table beside a store."""
    return compare(store, read_table(table, mapping.needed), mapping, FAMILIES, every=every)


def said(cells: tuple[Cell, ...]) -> list[tuple[str, str, str, str]]:
    """Each cell as its column, how it stands, theirs and ours."""
    return [(cell.column, cell.kind.value, cell.theirs, cell.ours) for cell in cells]
