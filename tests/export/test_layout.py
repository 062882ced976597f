from pathlib import Path

import pytest

from ofsted_desk.errors import ExportError
from ofsted_desk.export.export import Format, export
from ofsted_desk.export.layout import FULL, Detail, Layout, check_fields, known_fields
from ofsted_desk.letter.finding import SCALAR_FIELDS
from tests.export.a_store import ALL, FAMILIES, read_csv, rows_of_table


def _columns(layout: Layout) -> dict[str, tuple[str, ...]]:
    return {name: table.names for name, table in layout.tables().items()}


def _export(store: Path, folder: Path, layout: Layout) -> set[str]:
    written = export(store, folder, Format.CSV, FAMILIES, ALL, layout).files
    return {file.name for file in written}


def test_everything_is_there_unless_something_is_left_out() -> None:
    assert set(_columns(FULL)) == {"letters", "grades", "areas", "fields", "audit"}
    assert all(FULL.wants(field) for field in (*SCALAR_FIELDS, "grade:x", "area:1", "earlier:1"))


def test_without_who_no_reviewer_is_named_anywhere(store_file: Path, tmp_path: Path) -> None:
    nameless = Layout(details=frozenset(Detail) - {Detail.WHO})

    written = _export(store_file, tmp_path / "out", nameless)

    assert "audit.csv" not in written
    for file in (tmp_path / "out").iterdir():
        assert "Ann Example" not in file.read_text("utf-8-sig"), file.name


@pytest.mark.parametrize(
    ("detail", "columns"),
    [
        (Detail.MACHINE, {"machine_value", "absence"}),
        (Detail.CONFIDENCE, {"confidence", "reasons", "rule", "read_by"}),
        (Detail.EVIDENCE, {"evidence_page", "evidence_words", "witness_page", "witness_words"}),
    ],
)
def test_a_detail_takes_its_columns_with_it_and_no_others(
    detail: Detail, columns: set[str]
) -> None:
    kept = Layout(details=frozenset(Detail) - {detail})

    assert columns == set(_columns(FULL)["fields"]) - set(_columns(kept)["fields"])


def test_only_the_fields_wanted_are_written(store_file: Path, tmp_path: Path) -> None:
    written = _export(
        store_file, tmp_path, Layout(frozenset({"grade:overall", "inspection_start"}))
    )

    assert "areas.csv" not in written
    assert {row["judgement"] for row in read_csv(tmp_path / "grades.csv")} == {"overall"}
    assert {row["field"] for row in read_csv(tmp_path / "fields.csv")} == {
        "grade:overall",
        "inspection_start",
    }
    letter = read_csv(tmp_path / "letters.csv")[0]
    assert "inspection_end" not in letter
    assert {"letter", "sha256", "authority_code", "inspection_start"} <= set(letter)
    assert {row["field"] for row in read_csv(tmp_path / "audit.csv")} == {"letter"}


def test_a_field_that_no_letter_can_have_is_said_with_those_that_are(
    store_file: Path, tmp_path: Path
) -> None:
    with pytest.raises(ExportError, match=r"no field colour.*inspection_start"):
        export(store_file, tmp_path, Format.JSON, FAMILIES, ALL, Layout(frozenset({"colour"})))


def test_every_field_that_can_be_chosen_is_known() -> None:
    known = known_fields(FAMILIES.values())

    check_fields(Layout(frozenset(known)), FAMILIES)
    assert known["grade:care"] == "Children in care (grade)"


@pytest.mark.parametrize("form", [Format.XLSX, Format.JSON, Format.JSON_LINES, Format.SQLITE])
def test_every_format_takes_a_layout(form: Format, store_file: Path, tmp_path: Path) -> None:
    bare = Layout(frozenset({"grades"}), frozenset())

    done = export(store_file, tmp_path, form, FAMILIES, ALL, bare)

    assert (done.letters, done.grades, done.areas) == (3, 6, 0)


def test_the_audit_report_says_who_whatever_is_left_out(store_file: Path, tmp_path: Path) -> None:
    (file,) = export(
        store_file, tmp_path, Format.AUDIT, FAMILIES, ALL, Layout(details=frozenset())
    ).files

    assert "Ann Example" in file.read_text("utf-8")
    assert rows_of_table(store_file, "audit")
