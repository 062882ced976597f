import subprocess
import sys
from pathlib import Path

import pytest

import ofsted_desk
from ofsted_desk import extract, paths
from ofsted_desk.letter.record import Record
from tests.cli.files import SAMPLE, SAMPLES, bad_files


def test_a_folder_gives_tables_of_plain_dicts() -> None:
    found = extract(SAMPLES / "ilacs")

    assert len(found.letters) == len(list((SAMPLES / "ilacs").glob("*.pdf")))
    assert {row["family"] for row in found.letters} == {"ilacs"}
    assert set(found.grades[0]) == {"file", "sha256", "judgement", "grade", "score"}
    assert {row["file"] for row in found.areas} <= {row["file"] for row in found.letters}
    assert found.refusals == []


def test_every_finding_has_its_confidence_and_its_words() -> None:
    found = extract(str(SAMPLE))

    row = next(row for row in found.fields if row["field"] == "authority")
    assert (row["value"], row["page"]) == ("Brackenfell", 1)
    assert row["confidence"] in {"sure", "likely", "unsure"}
    assert "Brackenfell" in row["words"]


def test_a_file_that_cannot_be_read_is_a_refusal_and_no_exception(tmp_path: Path) -> None:
    found = extract([*bad_files(tmp_path), SAMPLE])

    assert [row["file"] for row in found.letters] == [SAMPLE.name]
    assert len(found.refusals) == 4
    assert all(row["reason"] for row in found.refusals)


def test_importing_the_package_costs_nothing_but_itself() -> None:
    code = (
        "import ofsted_desk, sys; print([m for m in sys.modules if m.startswith('ofsted_desk.')])"
    )

    shown = subprocess.run(  # noqa: S603 (our own line of code)
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    )

    assert shown.stdout.strip() == "[]"


def test_a_name_that_is_not_there_is_an_ordinary_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'extrct'"):
        ofsted_desk.extrct  # noqa: B018


COLUMNS = {
    "letters": set(Record.__annotations__) - {"grades", "areas"},
    "grades": {"file", "sha256", "judgement", "grade", "score"},
    "areas": {"file", "sha256", "judgement", "kind", "text"},
    "fields": {
        *("file", "sha256", "field", "value", "absence", "confidence", "reasons"),
        *("page", "words", "rule"),
    },
}


@pytest.mark.parametrize("name", COLUMNS)
def test_the_columns_are_those_that_the_help_names(name: str) -> None:
    rows = getattr(extract(SAMPLES / "ilacs"), name)
    help_page = (paths.resources() / "help" / "commands.md").read_text("utf-8")
    (line,) = [line for line in help_page.splitlines() if f"| `found.{name}` |" in line]

    assert set(rows[0]) == COLUMNS[name]
    assert all(f"`{column}`" in line for column in COLUMNS[name])


def test_the_tables_go_straight_into_pandas() -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not installed: no part of the set-up")
    found = extract(SAMPLES / "ilacs")

    letters, grades = pandas.DataFrame(found.letters), pandas.DataFrame(found.grades)
    joined = letters.merge(grades, on=["file", "sha256"])

    assert len(joined) == len(found.grades)
    assert set(joined["grade"]) <= {"outstanding", "good", "requires improvement", "inadequate"}
    started = pandas.to_datetime(letters["inspection_start"])
    assert started.notna().all()
    assert pandas.DataFrame(found.fields)["confidence"].isin(["sure", "likely", "unsure"]).all()
