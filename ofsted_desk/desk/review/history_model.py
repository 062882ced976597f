"""The history of a field as a table: when, who, what, before and after."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QObject

from ofsted_desk.desk.words_model import WordsModel
from ofsted_desk.letter.decision import AuditEntry

COLUMNS = ("When", "Who", "What", "Before", "After")


class HistoryModel(WordsModel):
    """One row a change, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(COLUMNS, parent)

    def show(self, entries: Sequence[AuditEntry]) -> None:
        """Show these changes."""
        self.show_rows(_row(entry) for entry in entries)


def _row(entry: AuditEntry) -> tuple[str, ...]:
    what = f"{entry.action}: {entry.note}" if entry.note else str(entry.action)
    return moment(entry.at), entry.reviewer, what, entry.before, entry.after


def moment(iso_utc: str) -> str:
    """A moment as this machine's clock showed it: '14:02' today, else with its date."""
    at = dt.datetime.fromisoformat(iso_utc).astimezone()
    today = dt.datetime.now(dt.UTC).astimezone().date()
    return f"{at:%H:%M}" if at.date() == today else f"{at:%d/%m/%Y %H:%M}"
