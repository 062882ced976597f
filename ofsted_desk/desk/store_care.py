"""Looks after the store while the desk is open: backups, and what a person should be told of.

All of it in the background, with connections of its own; nothing here writes to the store.
"""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal

from ofsted_desk import __version__
from ofsted_desk.desk.background import Background, Job
from ofsted_desk.desk.changes import Changes
from ofsted_desk.desk.words import day_and_clock
from ofsted_desk.errors import DeskError, StoreError
from ofsted_desk.store import Store, open_store
from ofsted_desk.store.backups import back_up_if_due, last_backup
from ofsted_desk.store.clock import behind, now

_log = logging.getLogger(__name__)
_FIRST_LOOK = 3_000
_EVERY_HOUR = 3_600_000
_OTHERS = 10_000
"""Milliseconds: the first look after the window is shown, the next ones, and at other programs."""
_BREATH = 0.002
"""Seconds that a long check rests now and then, so that the window stays quick."""
_DAILY = "one is made each day that something changed"
GONE, AUDIT, BACKUP, CLOCK, OTHER = _ORDER = ("gone", "audit", "backup", "clock", "other")


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a person should know of the store: in a few words, and in full."""

    words: str
    error: DeskError


class StoreCare(QObject):
    """One store's backups, and its notices by what they are about, the gravest first."""

    noticed = Signal(list)
    """The notices that stand now."""
    said = Signal(str)
    """Something that was asked for was done."""

    def __init__(
        self, store: Store, background: Background, changes: Changes, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._background = background
        self._changes = changes
        self._notices: dict[str, Notice] = {}
        self._last = last_backup(store.path)
        self._file = _file_of(store.path)
        self._seen = store.moment_of_others()
        self._lock = QLockFile(f"{store.path}.open")
        self._lock.setStaleLockTime(0)
        self._timers = (
            self._timer(_FIRST_LOOK, self.look, once=True),
            self._timer(_EVERY_HOUR, self.look),
            self._timer(_OTHERS, self.look_at_others),
        )
        self.look_at_others()

    @property
    def notices(self) -> list[Notice]:
        """What should be said now, the gravest first."""
        return [self._notices[name] for name in _ORDER if name in self._notices]

    @property
    def open_elsewhere(self) -> bool:
        """Whether another window has this store open, as far as was seen."""
        return OTHER in self._notices

    @property
    def backup_words(self) -> str:
        """When the last backup was made, for the settings."""
        if self._store.read_only:
            return "Read only: no backups are made of it."
        if self._last is None:
            return f"No backup yet: {_DAILY}."
        return f"Last backup: {day_and_clock(self._last)}; {_DAILY}."

    def look(self) -> None:
        """Make the daily backup if it is due, read the audit, and compare the clocks."""
        self._look_at_clock()
        if not self._store.read_only:
            self._back_up(asked=False)
        path = self._store.path

        def read_audit(job: Job) -> list[str]:
            with open_store(path, app_version=__version__, read_only=True) as store:
                return store.audit.check(partial(_rest, job))

        self._background.run("audit", read_audit, self._on_audit_read, self._on_audit_unread)

    def back_up_now(self) -> None:
        """Make a backup whether it is due or not."""
        if self._store.read_only:
            self.said.emit("Read only: there is nothing to back up")
        else:
            self._back_up(asked=True)

    def look_at_others(self) -> None:
        """Say whether another program has the store open, and take in what it has changed."""
        free = self._lock.isLocked() or self._store.read_only or self._lock.tryLock(0)
        held = not free and self._lock.error() == QLockFile.LockError.LockFailedError
        self._set(OTHER, _other_notice(self._store, self._lock) if held else None)
        self._set(GONE, None if _file_of(self._store.path) == self._file else _gone(self._store))
        moment = self._store.moment_of_others()
        if moment != self._seen:
            self._seen = moment
            self._changes.letters_changed.emit()
            self._changes.decided_elsewhere.emit()

    def stop(self) -> None:
        """Look no more: the window closes."""
        for timer in self._timers:
            timer.stop()
        self._background.forget("backup")
        self._background.forget("audit")
        self._lock.unlock()

    def _timer(self, wait: int, do: Callable[[], None], *, once: bool = False) -> QTimer:
        timer = QTimer(self, singleShot=once, interval=wait)
        timer.timeout.connect(do)
        timer.start()
        return timer

    def _look_at_clock(self) -> None:
        last, moment = self._store.audit.last_time(), now()
        late = last is not None and behind(last, moment)
        self._set(CLOCK, _clock_notice(last or "", moment) if late else None)

    def _back_up(self, *, asked: bool) -> None:
        path = self._store.path

        def make(job: Job) -> datetime | None:
            return back_up_if_due(path, job.cancelled, anyway=asked)

        def done(last: datetime | None) -> None:
            self._last = last
            self._set(BACKUP, None)
            if asked and last is not None:
                self.said.emit(f"Backed up {day_and_clock(last)}")

        self._background.run("backup", make, done, self._on_no_backup)

    def _on_no_backup(self, error: Exception) -> None:
        if not isinstance(error, DeskError):
            raise error
        _log.warning("no backup: %s", type(error).__name__)
        self._set(BACKUP, Notice("No backup could be made", error))

    def _on_audit_read(self, problems: list[str]) -> None:
        self._set(AUDIT, _audit_notice(self._store, problems) if problems else None)

    def _on_audit_unread(self, error: Exception) -> None:
        if not isinstance(error, DeskError):
            raise error
        self._set(AUDIT, Notice("The audit could not be read", error))

    def _set(self, about: str, notice: Notice | None) -> None:
        before = self.notices
        if notice is None:
            self._notices.pop(about, None)
        else:
            self._notices[about] = notice
        if self.notices != before:
            self.noticed.emit(self.notices)


def _rest(job: Job) -> bool:
    time.sleep(_BREATH)
    return job.cancelled()


def _file_of(path: Path) -> tuple[int, int] | None:
    """Which file lies there, whatever its content; None where none does."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _gone(store: Store) -> Notice:
    error = StoreError(
        f"The store {store.path} was moved, deleted or replaced while it is open here.",
        remedy="Put that file back in its place before you go on: what is decided meanwhile is "
        "written to the file that was moved, and lost where it was deleted.",
    )
    return Notice("The store’s file is gone", error)


def _audit_notice(store: Store, problems: list[str]) -> Notice:
    more = f" ({len(problems) - 1} more)" if len(problems) > 1 else ""
    what = f"The audit of {store.path} was changed by something else than this program. "
    remedy = (
        "Find out who can write to that file. “ofsted-desk check-store” lists every such row, and "
        "“ofsted-desk restore” puts back a backup from before. Your own decisions are still kept."
    )
    error = StoreError(f"{what}{problems[0]}{more}", remedy=remedy)
    return Notice("The audit was changed from outside", error)


def _clock_notice(last: str, moment: str) -> Notice:
    when, today = (day_and_clock(datetime.fromisoformat(at)) for at in (last, moment))
    error = StoreError(
        f"The last decision in this store has the time {when}; this computer’s clock says {today}.",
        remedy="Set the computer’s clock right. Until it has caught up, decisions are kept in "
        "their order, with the time of the last one.",
    )
    return Notice("This computer’s clock is behind", error)


def _other_notice(store: Store, lock: QLockFile) -> Notice:
    process, machine, _ = lock.getLockInfo()
    where = f" (process {process} on {machine})" if process else ""
    error = StoreError(
        f"The store {store.path} is open in another window too{where}.",
        remedy="You can work in both: every decision is saved at once, what the other decides "
        "appears here within ten seconds, and where both decide on one field the second is told "
        "and changes nothing. If you did not mean to, close one of them.",
    )
    return Notice("Also open in another window", error)
