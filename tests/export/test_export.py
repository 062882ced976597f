import hashlib
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

from ofsted_desk.errors import ExportError, StoreError
from ofsted_desk.export.export import ExportStopped, Format, export
from ofsted_desk.export.selection import Selection
from tests.export.a_store import ALL, FAMILIES

FORMATS = [
    pytest.param(
        form,
        marks=pytest.mark.skipif(
            form is Format.PARQUET and find_spec("pyarrow") is None,
            reason="the extra [parquet] (pyarrow) is not installed",
        ),
    )
    for form in Format
]


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_store_gives_the_same_bytes(
    form: Format, store_file: Path, tmp_path: Path
) -> None:
    def made(folder: str) -> dict[str, str]:
        written = export(store_file, tmp_path / folder, form, FAMILIES, ALL).files
        return {f.name: hashlib.sha256(f.read_bytes()).hexdigest() for f in written}

    assert made("one") == made("two")


def test_an_export_counts_and_says_how_far_it_is(store_file: Path, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []

    done = export(
        store_file,
        tmp_path,
        Format.JSON,
        FAMILIES,
        on_progress=lambda number, total: seen.append((number, total)),
    )

    assert (done.letters, done.grades, done.areas) == (2, 4, 4)
    assert seen == [(1, 2), (2, 2)]


@pytest.mark.parametrize("form", FORMATS)
def test_a_stopped_export_leaves_what_was_there(
    form: Format, store_file: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    before = export(store_file, out, form, FAMILIES).files
    kept = {file: file.read_bytes() for file in before}

    with pytest.raises(ExportStopped):
        export(store_file, out, form, FAMILIES, ALL, stopped=_after(2))

    assert {file: file.read_bytes() for file in out.iterdir()} == kept


def _after(calls: int) -> Callable[[], bool]:
    left = iter(range(calls))
    return lambda: next(left, None) is None


def test_nothing_reviewed_is_said_and_nothing_written(store_file: Path, tmp_path: Path) -> None:
    none = Selection(families=frozenset({"sif"}))

    with pytest.raises(ExportError, match=r"nothing to export.*is of the families"):
        export(store_file, tmp_path / "out", Format.CSV, FAMILIES, none)

    assert not (tmp_path / "out").exists()


def test_letters_chosen_that_nobody_reviewed_are_not_said_to_be_missing(
    store_file: Path, tmp_path: Path
) -> None:
    surrey = Selection(authorities=frozenset({"Surrey"}))

    with pytest.raises(ExportError, match="None of the letters chosen has been reviewed yet"):
        export(store_file, tmp_path / "out", Format.CSV, FAMILIES, surrey)


def test_a_store_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="There is no store"):
        export(tmp_path / "no.db", tmp_path / "out", Format.CSV, FAMILIES)

    assert list(tmp_path.glob("no.db*")) == []


@pytest.mark.parametrize("form", [Format.CSV, Format.XLSX, Format.JSON])
def test_a_file_of_another_kind_is_never_overwritten(
    form: Format, store_file: Path, tmp_path: Path
) -> None:
    notes = tmp_path / "notes.docx"
    notes.write_text("mine")

    with pytest.raises(ExportError, match=r"notes\.docx is"):
        export(store_file, notes, form, FAMILIES)

    assert notes.read_text() == "mine"


def test_a_place_that_cannot_be_written_is_said_with_what_to_do(
    store_file: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(ExportError, match=r"could not be written.*Choose another place"):
        export(store_file, tmp_path / "file" / "out", Format.JSON, FAMILIES)
