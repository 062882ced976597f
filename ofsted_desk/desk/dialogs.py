"""The windows beside the main one. Each is imported and made when it is first asked for."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QApplication, QDialog, QMainWindow

from ofsted_desk.desk.dialog_help import offer_help
from ofsted_desk.desk.dialog_size import fit_dialog
from ofsted_desk.desk.error_dialog import ErrorDialog
from ofsted_desk.desk.parts import Parts
from ofsted_desk.desk.store_care import Notice
from ofsted_desk.desk.theme import Appearance

# ruff: noqa: PLC0415 - a dialog that nobody opens should not cost time when the window starts.


class Dialogs:
    """Opens help, keys, settings, export, about and errors for one window."""

    def __init__(self, window: QMainWindow, parts: Parts) -> None:
        self._window = window
        self._parts = parts
        self.store_note: Callable[[], str] = str
        """Says what the settings should say of the store."""

    def show_error(self, error: BaseException) -> None:
        """Say what happened and what to do next."""
        self._run(ErrorDialog(error, self._parts.theme, self._window), "troubleshooting")

    def show_notices(self, notices: Sequence[Notice]) -> None:
        """Say in full what should be known of the store, one thing after the other."""
        for notice in notices:
            self.show_error(notice.error)

    def show_export(self) -> None:
        """Ask what to export and where to."""
        from ofsted_desk.desk.export.export_dialog import ExportDialog

        parts = self._parts
        dialog = ExportDialog(
            parts.store, parts.session.families, parts.background, parts.ask, self._window
        )
        if parts.practice:
            dialog.keep_apart()
        dialog.show_counts(parts.session.counts())
        dialog.show_choices(parts.session.years(), parts.session.councils())
        self._run(dialog, "export")

    def show_settings(self, first: str = "") -> None:
        """Show the settings, ready to change the `first` named."""
        from ofsted_desk.desk.settings.settings_dialog import SettingsDialog

        parts = self._parts
        notes = {"store": self.store_note()}
        dialog = SettingsDialog(
            parts.settings, parts.changes, parts.shortcuts, self._window, first, notes
        )
        self._run(dialog, "settings")

    def show_help(self, page: str) -> None:
        """Open the help at this page; it stays open beside the window."""
        from ofsted_desk.desk.help_window import HelpWindow

        known = self._window.findChild(HelpWindow)
        window = known or HelpWindow(self._parts.help, self._parts.theme, self._window)
        window.show_page(page)

    def close_help(self) -> None:
        """Close the help with the window it belongs to."""
        for window in self._window.findChildren(QDialog):
            window.close()

    def show_keys(self) -> None:
        """Show the keys that work where the reviewer is."""
        from ofsted_desk.desk.keys_dialog import KeysDialog
        from ofsted_desk.desk.keys_model import keys_here

        keys = keys_here(QApplication.focusWidget() or self._window)
        self._run(KeysDialog(keys, self._window), "reviewing")

    def show_about(self) -> None:
        """Show version, licences and where the data is."""
        from ofsted_desk.desk.about_dialog import AboutDialog

        self._run(AboutDialog(self._parts.store, self._parts.theme, self._window), "privacy")

    def _run(self, dialog: QDialog, page: str) -> None:
        offer_help(dialog, self._parts.help, self._parts.theme, page)
        if isinstance(dialog, ErrorDialog):  # which knows its size, a small one or one for a report
            room = self._window.screen().availableGeometry().size()
            dialog.resize(dialog.size().boundedTo(room))
        else:
            fit_dialog(dialog, self._parts.theme)
        dialog.exec()

    def look_as_system(self) -> None:
        """Be light or dark as the system is."""
        self._choose_look(Appearance.SYSTEM)

    def look_light(self) -> None:
        """Be light from now on."""
        self._choose_look(Appearance.LIGHT)

    def look_dark(self) -> None:
        """Be dark from now on."""
        self._choose_look(Appearance.DARK)

    def _choose_look(self, appearance: Appearance) -> None:
        self._parts.settings.set("appearance", appearance.value)
        self._parts.changes.settings_changed.emit("appearance")
