"""Saving the corrections, or a corrected copy: where to is asked, and the table itself is kept."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from ofsted_desk.desk.ask import Ask
from ofsted_desk.desk.words import count
from ofsted_desk.errors import TableError
from ofsted_desk.reconcile.cells import Comparison
from ofsted_desk.reconcile.corrections import write_copy, write_corrections
from ofsted_desk.review.session import ReviewSession

_CSV = "CSV files (*.csv)"


class HandingBack:
    """Each answers with what was written, in words; empty where the person backed out."""

    def __init__(self, session: ReviewSession, ask: Ask) -> None:
        self._letters = session.store.letters
        self._ask = ask

    def corrections(self, page: QWidget, comparison: Comparison, table: Path) -> str:
        """Save the corrections."""
        path = self._place(page, "Save the corrections", table, "corrections")
        if path is None:
            return ""
        made = write_corrections(comparison, path, lambda n: self._letters.record(n).sha256)
        return f"{count(made, 'correction')} written to {path}"

    def copy(self, page: QWidget, comparison: Comparison, table: Path) -> str:
        """Save a corrected copy."""
        path = self._place(page, "Save a corrected copy", table, "corrected")
        if path is None:
            return ""
        return f"{count(write_copy(comparison, path), 'cell')} changed in {path}"

    def _place(self, page: QWidget, title: str, table: Path, name: str) -> Path | None:
        path = self._ask.save_as(page, title, table.with_name(f"{table.stem} {name}.csv"), _CSV)
        if path is not None and path.exists() and path.samefile(table):
            raise TableError("That is the published table itself.", remedy="Choose another name.")
        return path
