"""`datapackage.json`: the CSV tables described for programs, with the fingerprint of each source.

Follows Frictionless Data Package and Table Schema.
"""

import csv
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from ofsted_desk.export.dictionary import Code, Column, Table
from ofsted_desk.export.harmless import as_it_was

_TYPES = {"text": "string", "number": "integer", "date": "date", "time": "datetime"}
LICENCE = {
    "name": "OGL-UK-3.0",
    "title": "Open Government Licence v3.0 (the letters are Ofsted's, Crown copyright)",
    "path": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
}


def write_data_package(
    path: Path, files: Mapping[str, Path], codes: Sequence[Code], tables: Mapping[str, Table]
) -> None:
    """Write the description of the tables in `files`; the letters among them are the sources."""
    package = {
        "profile": "tabular-data-package",
        "name": "reviewed-letters",
        "title": "Ofsted letters and reports as reviewed records",
        "licenses": [LICENCE],
        "resources": [_resource(table, files[name], codes) for name, table in tables.items()],
    }
    text = json.dumps(package, ensure_ascii=False, indent=1)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        # The list of sources is as long as the store: it is never held in memory.
        file.write(text.removesuffix("\n}") + ',\n "sources": [')
        for number, source in enumerate(_sources(files["letters"])):
            file.write("," * bool(number) + "\n  " + json.dumps(source, ensure_ascii=False))
        file.write("\n ]\n}\n")


def _sources(letters: Path) -> Iterator[dict[str, str]]:
    with letters.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            name, sha256 = as_it_was(row["file"]), row["sha256"]
            yield {"title": name, "path": name, "hash": f"sha256:{sha256}"}


def _resource(table: Table, file: Path, codes: Sequence[Code]) -> dict[str, Any]:
    with file.open("rb") as opened:
        digest = hashlib.file_digest(opened, "sha256").hexdigest()
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        "title": table.title,
        "description": table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig",
        "bytes": file.stat().st_size,
        "hash": f"sha256:{digest}",
        "schema": _schema(table, codes),
    }


def _schema(table: Table, codes: Sequence[Code]) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(column, codes) for column in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.key),
    }
    links = [column for column in table.columns if column.refers]
    if links:
        schema["foreignKeys"] = [
            {"fields": [c.name], "reference": {"resource": c.refers, "fields": [c.name]}}
            for c in links
        ]
    return schema


def _field(column: Column, codes: Sequence[Code]) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    allowed = list(dict.fromkeys(c.code for c in codes if c.list == column.codes))
    if allowed:
        constraints["enum"] = allowed
    field = {
        "name": column.name,
        "type": _TYPES[column.kind],
        "title": column.title,
        "description": column.description,
    }
    return {**field, "constraints": constraints} if constraints else field
