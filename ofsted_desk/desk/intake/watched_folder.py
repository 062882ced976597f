"""The watched folder: looks into it now and then, and imports what has appeared.

The system tells of changes where it can; a network folder says nothing, so there is a slow look
besides. Looks run in a thread of their own: a folder that does not answer holds up nothing else.
"""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from ofsted_desk.desk.background import Background
from ofsted_desk.desk.changes import Changes
from ofsted_desk.desk.intake.import_run import ImportOutcome, ImportRun
from ofsted_desk.desk.words import count
from ofsted_desk.errors import SettingsError
from ofsted_desk.intake.watch import Look, Watch
from ofsted_desk.settings import Settings

_SOON = 500
"""Milliseconds after the start, so that the window comes first, or after the system tells of a
change: many changes are one look."""


class WatchedFolder(QObject):
    """Watches the folder of the settings while they say so; `words` tell how it stands."""

    changed = Signal()

    def __init__(
        self,
        run: ImportRun,
        settings: Settings,
        changes: Changes,
        parent: QObject | None = None,
        *,
        read_only: bool = False,
    ) -> None:
        super().__init__(parent)
        self._run = run
        self._settings = settings
        self._changes = changes
        self._read_only = read_only
        self._background = Background(self, workers=1)
        self._watch: Watch | None = None
        self._look: Look | None = None
        self._looking = self._again = False
        self._trouble = ""
        self._came = ""
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(lambda: self._look_in(_SOON / 1000))
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._start_look)
        changes.settings_changed.connect(self._on_setting_changed)
        run.ended.connect(self._on_ended)
        run.failed.connect(self._on_failed)
        self.begin()

    @property
    def folder(self) -> Path | None:
        """The folder chosen, watched or not."""
        chosen = self._settings.text("watched_folder")
        return Path(chosen) if chosen else None

    @property
    def on(self) -> bool:
        """Whether it is to be watched."""
        return self._settings.flag("watch") and self.folder is not None

    @property
    def words(self) -> str:
        """How it stands, in a sentence."""
        if self._read_only:
            return "This store can only be read."
        if self._trouble:
            return self._trouble
        if not self.on:
            return "Off. Letters that appear in a folder can be imported by themselves."
        if self._look is None:
            return "Looking into the folder…"
        if not self._look.found:
            return "The folder is not there just now. It is looked for every minute."
        if self._look.unfinished:
            are = "is" if self._look.unfinished == 1 else "are"
            return f"{count(self._look.unfinished, 'file')} {are} still being written."
        return f"Watching. {self._came}".strip()

    def choose(self, folder: Path) -> None:
        """Watch this folder."""
        self._set("watched_folder", str(folder))
        self.switch(on=True)

    def switch(self, *, on: bool) -> None:
        """Watch, or stop watching."""
        self._set("watch", on)

    def begin(self) -> None:
        """Watch as the settings say."""
        self.stop()
        self._trouble = self._came = ""
        folder = self.folder
        if self.on and folder is not None and not self._read_only:
            self._watch = Watch(folder)
            self._look_in(_SOON / 1000)
        self.changed.emit()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()
        self._background.forget("look")
        self._looking = self._again = False
        self._watch = self._look = None
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())

    def close(self) -> None:
        """Stop, and end the thread: the window closes."""
        self.stop()
        self._background.close()

    def _set(self, name: str, value: str | bool) -> None:
        if self._settings.get(name) == value:
            return
        try:
            self._settings.set(name, value)
        except SettingsError as error:
            self._trouble = str(error)
            self.changed.emit()
        else:
            self._changes.settings_changed.emit(name)

    def _on_setting_changed(self, name: str) -> None:
        if name in ("watch", "watched_folder"):
            self.begin()

    def _look_in(self, seconds: float) -> None:
        if self._watch is not None:
            self._timer.start(int(seconds * 1000))

    def _start_look(self) -> None:
        """Look, or look again once the look that is under way has ended: none is lost."""
        watch = self._watch
        self._again = self._looking
        if watch is not None and not self._looking:
            self._looking = True
            self._background.run("look", lambda job: watch.look(job.cancelled), self._on_looked)

    def _on_looked(self, look: Look) -> None:
        self._looking = False
        self._look = look
        folder = str(self.folder)
        if look.found and folder not in self._watcher.directories():
            self._watcher.addPath(folder)
        self._look_in(0 if self._again else look.next_in)
        if look.complete:
            self._run.start(look.complete, unasked=True)
        self.changed.emit()

    def _on_ended(self, outcome: ImportOutcome) -> None:
        if outcome.unasked and outcome.result.added:
            letters = count(len(outcome.result.added), "letter")
            self._came = f"{letters} came at {datetime.now().astimezone():%H:%M}.".capitalize()
            self.changed.emit()

    def _on_failed(self) -> None:
        if self._watch is not None:
            self.stop()
            self._trouble = "Stopped, since an import failed. Switch it off and on to go on."
            self.changed.emit()
