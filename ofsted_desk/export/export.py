"""One export: the letters chosen, in the format asked for, whole or not at all."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import partial
from pathlib import Path

from ofsted_desk import __version__
from ofsted_desk.errors import ExportError
from ofsted_desk.export.audit_report import write_audit_report
from ofsted_desk.export.csv_file import write_csv
from ofsted_desk.export.dictionary import codes
from ofsted_desk.export.json_file import write_json, write_json_lines
from ofsted_desk.export.layout import FULL, Layout, check_fields
from ofsted_desk.export.letter_pdfs import SUFFIX, Written, write_letter_pdfs
from ofsted_desk.export.parquet_file import write_parquet
from ofsted_desk.export.rows import AuthorityCodes, KeptLetter, LetterRows, rows_of
from ofsted_desk.export.selection import REVIEWED, Selection, chosen_letters, kept_letters
from ofsted_desk.export.sqlite_file import write_sqlite
from ofsted_desk.families.authorities import Gazetteer
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.store import Store, open_store
from ofsted_desk.store.opening import is_store
from ofsted_desk.store.schema import APPLICATION_ID

OnProgress = Callable[[int, int], None]


class Format(StrEnum):
    """What an export is written as; the value is also the suffix of the file."""

    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"
    JSON_LINES = "jsonl"
    PARQUET = "parquet"
    SQLITE = "sqlite"
    PDF = "pdf"
    AUDIT = "txt"


class ExportStopped(Exception):
    """The user stopped the export: no file is half written (PDFs made before stay)."""


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export wrote, and in sentences what could not be written whole."""

    files: tuple[Path, ...]
    letters: int
    grades: int
    areas: int
    problems: tuple[str, ...] = ()


def export(
    store: Path,
    out: Path,
    form: Format,
    families: Mapping[str, LetterFamily],
    selection: Selection = REVIEWED,
    layout: Layout = FULL,
    *,
    on_progress: OnProgress = lambda _done, _total: None,
    stopped: Callable[[], bool] = lambda: False,
) -> Exported:
    """Write the letters selected to `out`: a folder, or for one file also its own name.

    `layout` says which fields and details of them; the audit report always says who did what.

    Opens the store itself, read only, so that it may run in any thread.
    """
    target = _target(out, form)
    _refuse_store(target)
    check_fields(layout, families)
    if form in (Format.AUDIT, Format.PDF):
        layout = replace(layout, details=FULL.details)
    with open_store(store, app_version=__version__, read_only=True) as opened:
        chosen = chosen_letters(opened, selection)
        if not chosen:
            raise ExportError("There is nothing to export.", remedy=_why_nothing(opened, selection))
        kept = kept_letters(opened, chosen, selection, families)
        make = partial(rows_of, codes_of=_authority_codes(), layout=layout)
        counted = _Counted(kept, len(chosen), make, on_progress, stopped)
        if form is Format.PDF:
            written = _write_pdfs(counted, opened, target, len(chosen))
        else:
            written = Written(_write(counted, target, form, families, layout))
    return Exported(
        tuple(written.files),
        counted.letters,
        counted.grades,
        counted.areas,
        tuple(written.problems),
    )


def _write_pdfs(rows: Iterable[LetterRows], store: Store, target: Path, letters: int) -> Written:
    if target.suffix.lower() == SUFFIX and not target.is_dir() and letters > 1:
        raise ExportError(
            f"{target.name} is one file, and {letters:,} letters were chosen.",
            remedy="Name a folder, or choose one letter.",
        )
    return write_letter_pdfs(rows, store, target)


def _write(
    rows: Iterable[LetterRows],
    target: Path,
    form: Format,
    families: Mapping[str, LetterFamily],
    layout: Layout,
) -> list[Path]:
    match form:
        case Format.CSV:
            return write_csv(rows, target, codes(families), layout)
        case Format.XLSX:
            # Only a workbook pays for importing the library.
            from ofsted_desk.export.workbook import write_workbook  # noqa: PLC0415

            return write_workbook(rows, target, codes(families), layout)
        case Format.JSON:
            return write_json(rows, target)
        case Format.JSON_LINES:
            return write_json_lines(rows, target)
        case Format.PARQUET:
            return write_parquet(rows, target, codes(families), layout)
        case Format.SQLITE:
            return write_sqlite(rows, target, codes(families), layout)
        case _:
            return write_audit_report(rows, target)


def _target(out: Path, form: Format) -> Path:
    """The folder of an export of several files; the file of an export of one."""
    if form is Format.PDF and out.suffix.lower() == SUFFIX:
        return out
    if form in (Format.CSV, Format.PARQUET, Format.PDF):
        if out.is_file():
            raise ExportError(
                f"{out} is a file, and an export to {form.name} is several files.",
                remedy="Name a folder.",
            )
        return out
    if out.suffix.lower() == f".{form.value}" and not out.is_dir():
        return out
    if out.is_file():
        raise ExportError(
            f"{out} is there already and is not a .{form.value} file.",
            remedy=f"Name a folder, or a file that ends in .{form.value}.",
        )
    return out / f"{'audit' if form is Format.AUDIT else 'letters'}.{form.value}"


def _refuse_store(target: Path) -> None:
    """A store is never overwritten, whatever its name; nor is one too damaged to be opened."""
    marked = False
    with suppress(OSError), target.open("rb") as file:
        header = file.read(72)
        marked = header.startswith(b"SQLite format 3") and header[68:] == APPLICATION_ID.to_bytes(4)
    if marked or is_store(target):
        raise ExportError(f"{target} is a store of letters.", remedy="Choose another name.")


class _Counted:
    """The rows of letters as they are written, counted, reported, and stopped when asked."""

    def __init__(
        self,
        letters: Iterator[KeptLetter],
        total: int,
        make: Callable[[KeptLetter], LetterRows],
        on_progress: OnProgress,
        stopped: Callable[[], bool],
    ) -> None:
        self._kept = letters
        self._total = total
        self._make = make
        self._on_progress = on_progress
        self._stopped = stopped
        self.letters = self.grades = self.areas = 0

    def __iter__(self) -> Iterator[LetterRows]:
        for letter in self._kept:
            if self._stopped():
                raise ExportStopped
            rows = self._make(letter)
            yield rows
            self.letters += 1
            self.grades += len(rows.tables.get("grades", ()))
            self.areas += len(rows.tables.get("areas", ()))
            self._on_progress(self.letters, self._total)


def _authority_codes() -> AuthorityCodes:
    gazetteer = Gazetteer.load()

    def codes_of(name: str, on: date | None) -> tuple[str | None, str | None]:
        known = gazetteer.resolve(name, on) if name else None
        return (known.gss_code or None, known.number or None) if known else (None, None)

    return codes_of


def _why_nothing(store: Store, selection: Selection) -> str:
    if not store.letters.ids():
        return "The store has no letters yet: import some first."
    if not chosen_letters(store, replace(selection, every=True)):
        return "No letter in the store is of the families, years or councils chosen."
    if chosen_letters(store, REVIEWED):
        return "None of the letters chosen has been reviewed yet: review some, or export all."
    return "No letter has been reviewed yet: review some, or export all letters."
