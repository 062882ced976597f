"""What the menu and a dropped file do for several reviewers."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ofsted_desk import __version__
from ofsted_desk.desk.dialog_help import offer_help
from ofsted_desk.desk.dialog_size import fit_dialog
from ofsted_desk.desk.menu import Menu
from ofsted_desk.desk.parts import Parts
from ofsted_desk.errors import DeskError
from ofsted_desk.teamwork.pack_store import open_as_store
from ofsted_desk.teamwork.shapes import CHANGES_SUFFIX, PACK_SUFFIX

_TOPIC = "open pack"

# ruff: noqa: PLC0415 - a dialog that nobody opens should not cost time when the window starts.


class TeamActs(QObject):
    """Opens the dialogs of teamwork, and packs as stores of their own."""

    store_ready = Signal(object)
    """The store of a pack is there, to be opened."""
    said = Signal(str)
    failed = Signal(object)

    def __init__(self, parts: Parts, window: QWidget) -> None:
        super().__init__(window)
        self._parts = parts
        self._window = window
        self.pack = parts.session.store.merges.pack()

    def share(self) -> None:
        """Share letters; in the store of a pack, send the changes back."""
        parts = self._parts
        if self.pack is not None:
            from ofsted_desk.desk.team.send_dialog import SendDialog

            send = SendDialog(parts.session, self.pack, parts.background, parts.ask, self._window)
            offer_help(send, parts.help, parts.theme, "team")
            fit_dialog(send, parts.theme)
            send.exec()
            return
        from ofsted_desk.desk.team.share_dialog import ShareDialog

        dialog = ShareDialog(parts.session, parts.background, parts.ask, parts.theme, self._window)
        offer_help(dialog, parts.help, parts.theme, "team")
        fit_dialog(dialog, parts.theme)
        dialog.exec()

    def merge(self) -> None:
        """Ask for a change file, and show what merging it would do."""
        file = self._parts.ask.changes(self._window)
        if file is not None:
            self.merge_file(file)

    def merge_file(self, file: Path) -> None:
        """Show what merging this file would do."""
        from ofsted_desk.desk.team.merge_dialog import MergeDialog

        parts = self._parts
        dialog = MergeDialog(parts.session, file, parts.background, parts.ask, self._window)
        dialog.merged.connect(self.said)
        offer_help(dialog, parts.help, parts.theme, "team")
        fit_dialog(dialog, parts.theme)
        dialog.exec()

    def open_pack(self) -> None:
        """Ask for a pack and open it."""
        file = self._parts.ask.pack(self._window)
        if file is not None:
            self.open_pack_file(file)

    def open_pack_file(self, file: Path) -> None:
        """Make the store of a pack, or find it beside it, and open it."""
        self.said.emit(f"Opening {file.name}…")
        self._parts.background.run(
            _TOPIC,
            lambda job: open_as_store(file, app_version=__version__, on_progress=job.report),
            self.store_ready.emit,
            self._on_failed,
            lambda at: self.said.emit(f"Opening {file.name}: {at.done:,} of {at.total:,} letters"),
        )

    def take(self, paths: Sequence[Path]) -> bool:
        """Deal with a dropped pack or change file; False where it is neither."""
        for path in paths:
            if path.suffix == PACK_SUFFIX:
                self.open_pack_file(path)
                return True
            if path.suffix == CHANGES_SUFFIX:
                self.merge_file(path)
                return True
        return False

    def greet(self, menu: Menu) -> None:
        """In the store of a pack say whose it is, and call the menu's entry what it does here."""
        if self.pack is not None:
            menu.say("share", f"Send changes back to {self.pack.made_by}…")
            menu.say("merge", menu.actions["merge"].text(), able=False)
            self.said.emit(f"Letters for {self.pack.reviewer} from {self.pack.made_by}")

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, DeskError):
            raise error
        self.failed.emit(error)
