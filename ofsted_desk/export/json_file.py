"""JSON: each letter one object, its grades, areas, fields and audit in it, evidence with boxes.

`.json` is one list; `.jsonl` is JSON Lines, one letter a line, for programs that stream.
"""

import json
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from ofsted_desk.export.rows import Cell, LetterRows, Row
from ofsted_desk.export.swap import written_beside
from ofsted_desk.letter.finding import Evidence

_REPEATED = ("letter", "authority", "family", "document_date", "file")


def write_json(rows: Iterable[LetterRows], path: Path) -> list[Path]:
    """Write all letters as one list; the file written."""
    with written_beside([path]) as (part,), part.open("w", encoding="utf-8", newline="\n") as file:
        file.write("[")
        for number, letter in enumerate(rows):
            file.write(",\n" if number else "\n")
            file.write(json.dumps(letter_object(letter), ensure_ascii=False, indent=1))
        file.write("\n]\n")
    return [path]


def write_json_lines(rows: Iterable[LetterRows], path: Path) -> list[Path]:
    """Write each letter on its own line; the file written."""
    with written_beside([path]) as (part,), part.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(
            json.dumps(letter_object(letter), ensure_ascii=False) + "\n" for letter in rows
        )
    return [path]


def letter_object(letter: LetterRows) -> dict[str, Any]:
    """One letter as nested plain data."""
    (own,) = letter.tables["letters"]
    counts = {"grades", "areas"}
    return {
        **_plain({name: cell for name, cell in own.items() if name not in counts}),
        **{
            name: [_field(letter, row) if name == "fields" else _inner(row) for row in rows]
            for name, rows in letter.tables.items()
            if name != "letters"
        },
    }


def _field(letter: LetterRows, row: Row) -> dict[str, Any]:
    name = str(row["field"])
    inner = _inner(row)
    if "evidence_page" not in inner:
        return inner
    for shown in ("evidence", "witness"):
        del inner[f"{shown}_page"], inner[f"{shown}_words"]
    return {
        **inner,
        "evidence": _spans(letter.evidence.get(name)),
        "witness": _spans(letter.witness.get(name)),
    }


def _spans(evidence: Evidence | None) -> list[dict[str, Any]]:
    """Where the words stand: boxes in page points, origin at the top left of the page."""
    return [
        {
            "page": span.page,
            "words": span.words,
            "boxes": [[round(n, 2) for n in (b.x0, b.y0, b.x1, b.y1)] for b in span.boxes],
        }
        for span in (evidence.spans if evidence else ())
    ]


def _inner(row: Row) -> dict[str, Any]:
    return _plain({name: cell for name, cell in row.items() if name not in _REPEATED})


def _plain(row: Row) -> dict[str, Any]:
    return {name: plain_cell(cell) for name, cell in row.items()}


def plain_cell(cell: Cell) -> str | int | None:
    """A cell as text or a number; times in UTC to the second."""
    if isinstance(cell, datetime):
        return cell.strftime("%Y-%m-%dT%H:%M:%SZ")
    return cell if cell is None or isinstance(cell, str | int) else cell.isoformat()
