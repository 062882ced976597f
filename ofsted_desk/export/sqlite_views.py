"""What the SQLite export offers beside its tables: indexes, full-text search and views."""

from collections.abc import Mapping
from dataclasses import dataclass

from ofsted_desk.export.dictionary import Table

INDEXED = (
    ("letters", "authority"),
    ("letters", "authority_code"),
    ("letters", "document_date"),
    ("grades", "judgement"),
    ("grades", "grade"),
    ("areas", "judgement"),
    ("fields", "field"),
    ("audit", "letter"),
)
SEARCHED = {
    "letters": ("authority", "file"),
    "areas": ("text",),
    "fields": ("value", "evidence_words"),
}
"""The tables with full-text search, and the columns searched."""


@dataclass(frozen=True, slots=True)
class View:
    """A question asked often, by name; `needs` are the tables and columns that it reads."""

    name: str
    title: str
    about: str
    needs: tuple[tuple[str, str], ...]
    sql: str


_VIEWS = (
    View(
        "latest_grades",
        "Latest grades",
        "The newest letter of each council and family that has grades, one row a judgement.",
        (("grades", "judgement"),),
        """
SELECT g.letter, g.authority, l.authority_code, l.authority_number, g.family, g.document_date,
    coalesce(g.document_date, {date}) AS day, g.judgement, g.judgement_label, g.grade,
    g.score
FROM grades AS g JOIN letters AS l ON l.letter = g.letter
WHERE g.letter = (
    SELECT n.letter FROM letters AS n
    WHERE n.authority = g.authority AND n.family = g.family AND n.grades > 0
    ORDER BY coalesce(n.document_date, {newest}) DESC, n.letter DESC LIMIT 1
)
ORDER BY g.authority, g.family, g.judgement""",
    ),
    View(
        "changed_by_reviewers",
        "Changed by reviewers",
        "Every field that stands otherwise than the machine read it.",
        (("fields", "machine_value"),),
        """
SELECT letter, authority, field, label, machine_value, value, state
FROM fields WHERE state IN ('corrected', 'added')
    OR (state IN ('removed', 'stated absent') AND machine_value IS NOT NULL)
ORDER BY letter, field""",
    ),
    View(
        "grades_by_year",
        "Grades by year",
        "How many grades of each kind were given in each year.",
        (("grades", "grade"),),
        """
SELECT g.family, substr(coalesce(g.document_date, {date}), 1, 4) AS year, judgement, grade,
    count(*) AS letters
FROM grades AS g JOIN letters AS l ON l.letter = g.letter
GROUP BY g.family, year, judgement, grade
ORDER BY g.family, year, judgement, grade""",
    ),
)


def views_of(tables: Mapping[str, Table]) -> list[View]:
    """The views that these tables can answer."""
    ends = "inspection_end" in tables["letters"].names
    dates = {"date": "l.inspection_end" if ends else "NULL"}
    dates["newest"] = "n.inspection_end" if ends else "NULL"
    return [
        View(view.name, view.title, view.about, view.needs, view.sql.format(**dates).strip())
        for view in _VIEWS
        if all(table in tables and column in tables[table].names for table, column in view.needs)
    ]
