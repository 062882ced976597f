import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from ofsted_desk.errors import ExportError
from ofsted_desk.export.dictionary import TABLES, tables
from ofsted_desk.export.export import Format, export
from ofsted_desk.export.json_file import plain_cell
from ofsted_desk.letter.decision import Action
from ofsted_desk.store import open_store
from tests.export.a_store import (
    ALL,
    FAMILIES,
    VERSION,
    add_letter,
    decide,
    rows_of_table,
    the_findings,
)


@pytest.fixture
def written(store_file: Path, tmp_path: Path) -> Path:
    return export(store_file, tmp_path / "out", Format.SQLITE, FAMILIES, ALL).files[0]


def _ask(file: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute(sql).fetchall()


@pytest.mark.parametrize("name", TABLES)
def test_a_table_read_back_is_the_rows(name: str, written: Path, store_file: Path) -> None:
    read = _ask(written, f"SELECT * FROM {name}")  # noqa: S608

    assert read == [
        tuple(plain_cell(cell) for cell in row.values()) for row in rows_of_table(store_file, name)
    ]


def test_keys_lead_from_every_table_to_its_letter(written: Path) -> None:
    assert _ask(written, "PRAGMA foreign_key_check") == []
    for name in TABLES[1:]:
        (link,) = _ask(written, f"PRAGMA foreign_key_list({name})")
        assert link[2:5] == ("letters", "letter", "letter")


def test_areas_are_found_by_their_words(written: Path) -> None:
    found = (
        "SELECT letter FROM areas WHERE rowid IN (SELECT rowid FROM areas_fts WHERE text MATCH ?)"
    )
    with closing(sqlite3.connect(written)) as connection:
        assert connection.execute(found, ("curly",)).fetchall() == [(2,)]


def test_the_views_answer(written: Path) -> None:
    changed = _ask(written, "SELECT letter, field, state FROM changed_by_reviewers")
    latest = _ask(written, "SELECT authority, judgement, grade FROM latest_grades")
    by_year = _ask(written, "SELECT year, sum(letters) FROM grades_by_year GROUP BY year")

    assert (1, "authority", "corrected") in changed
    assert ("Essex", "care", "good") in latest
    assert by_year == [("2023", 6)]


def test_a_missing_value_that_is_confirmed_is_not_among_what_was_changed(
    store_file: Path, tmp_path: Path
) -> None:
    with open_store(store_file, app_version=VERSION) as store:
        decide(store, 2, "addressee_name", Action.MARK_ABSENT)
        decide(store, 2, "authority", Action.MARK_ABSENT)

    (file, _) = export(store_file, tmp_path / "again.sqlite", Format.SQLITE, FAMILIES).files

    question = "SELECT field FROM changed_by_reviewers WHERE letter = 2"
    assert _ask(file, question) == [("authority",)]


def test_the_metadata_describes_every_column_for_datasette(written: Path) -> None:
    described = json.loads(written.with_name("letters.metadata.json").read_text("utf-8"))

    own = described["databases"]["letters"]["tables"]
    for name, table in tables().items():
        assert list(own[name]["columns"]) == list(table.names)


def test_a_store_just_made_and_still_open_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "letters.sqlite"
    with open_store(path, app_version=VERSION) as store:
        add_letter(store, "a.pdf", the_findings())

        with pytest.raises(ExportError, match="is a store of letters"):
            export(path, path, Format.SQLITE, FAMILIES, ALL)

        assert [] == store.check()


def test_a_store_is_never_overwritten(store_file: Path, tmp_path: Path) -> None:
    other = store_file.rename(tmp_path / "mine.sqlite")

    with pytest.raises(ExportError, match="is a store of letters"):
        export(other, other, Format.SQLITE, FAMILIES, ALL)
