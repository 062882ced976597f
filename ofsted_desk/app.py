"""Opens the desk: makes settings, store, background and window once, and joins them."""

import getpass
import os
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from ofsted_desk import __version__, paths
from ofsted_desk.desk.another_store import another_store
from ofsted_desk.desk.application import Application
from ofsted_desk.desk.ask import Ask
from ofsted_desk.desk.background import Background
from ofsted_desk.desk.changes import Changes
from ofsted_desk.desk.dialog_help import offer_help
from ofsted_desk.desk.error_dialog import ErrorDialog, ErrorHook
from ofsted_desk.desk.garbage import Garbage
from ofsted_desk.desk.given_files import STORE_SUFFIX, take_given
from ofsted_desk.desk.intake.store_importer import make_importer
from ofsted_desk.desk.last_end import faults_written
from ofsted_desk.desk.long_step_dialog import LongSteps
from ofsted_desk.desk.main_window import MainWindow
from ofsted_desk.desk.parts import Parts
from ofsted_desk.desk.review.review_page import ReviewPage
from ofsted_desk.desk.shortcut_table import TABLE, keys_of_pages
from ofsted_desk.desk.shortcuts import Shortcuts
from ofsted_desk.desk.theme import Appearance, Theme
from ofsted_desk.errors import DeskError
from ofsted_desk.families import load_families
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.log import start_log, stop_log
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.settings import Settings
from ofsted_desk.store import Store, is_older, open_store
from ofsted_desk.store.removing import remove_practice


def open_desk(
    store: Path | None = None,
    close_sight: Callable[[], object] | None = None,
    files: Sequence[Path] = (),
) -> int:
    """Show the window until it is closed, and open these files in it; returns the exit status.

    `close_sight` closes what was shown while all this was imported, once the desk is there.
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C ends it: what was decided is kept
    app = make_application()
    try:
        desk = Desk(app, Ask())
    except DeskError as error:  # whoever has no terminal must see it too
        ErrorDialog(error, Theme(app)).exec()
        raise
    try:
        with faults_written(paths.user_data()) as ended:
            opened = desk.open(store or desk.usual_store())
            if close_sight is not None:
                desk.app.processEvents()
                close_sight()
            if not opened:
                return 1
            if ended is not None:
                desk.show_error(ended)
            QTimer.singleShot(0, desk, lambda: desk.open_given(files))
            return desk.app.exec()
    except DeskError as error:  # a slip in a family file, for instance
        desk.show_error(error)
        raise
    finally:
        desk.close()


def take_tour(out: Path) -> int:
    """Show what the program does where there is no screen; pictures and records go to `out`."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # Only a tour needs these.
    from ofsted_desk.desk.tour import Tour, fresh_data_folder, without_size_hints  # noqa: PLC0415

    os.environ["OFSTED_DESK_HOME"] = str(fresh_data_folder(out))
    desk = Desk(make_application(), Ask())
    try:
        if not desk.open(paths.store_file()) or desk.window is None or desk.parts is None:
            return 1
        with without_size_hints():
            return Tour(desk.parts, desk.window, out).take()
    finally:
        desk.close()


def make_application() -> QApplication:
    """The application, with its names; the one there is, where there is one."""
    known = QApplication.instance()
    app = known if isinstance(known, QApplication) else Application(sys.argv[:1])
    app.setApplicationName("Ofsted Desk")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("ofsted-desk")
    return app


class Desk(QObject):
    """One running program: at most one store and one window at a time."""

    def __init__(self, app: QApplication, ask: Ask, theme: Theme | None = None) -> None:
        super().__init__(app)
        self.app = app
        self.ask = ask
        self._log = start_log(paths.user_data())
        self.settings = Settings(paths.user_data() / "settings.json")
        self.shortcuts = Shortcuts(TABLE, self.settings, keys_of_pages, self)
        self.theme = theme or Theme(app)
        self.theme.choose(Appearance(self.settings.text("appearance")))
        self._garbage = Garbage(self)
        self._hook = ErrorHook(self.show_error, self)
        self._hook.install()
        self.families: Mapping[str, LetterFamily] = {}
        self.store: Store | None = None
        self._own_store: Path | None = None
        self.background: Background | None = None
        self.parts: Parts | None = None
        self.window: MainWindow | None = None

    def usual_store(self) -> Path:
        """The store that opens when none is named."""
        chosen = self.settings.text("store")
        return Path(chosen) if chosen else paths.store_file()

    def open(self, path: Path) -> bool:
        """Open a store in a new window; where it cannot be, offer another.

        What is open stays open until the new one is. False where the person gives up.
        """
        self.families = self.families or load_families()
        wanted: Path | None = path
        while wanted is not None:
            try:
                self._bring_up_to_date(wanted)
                opened = open_store(wanted, app_version=__version__)
            except DeskError as error:
                wanted = another_store(wanted, error, self.ask, self.window, self.show_error)
            else:
                if self.window is not None and not self.window.close():
                    opened.close()  # what was typed there can be saved nowhere yet
                    return False
                self.show_store(opened)
                return True
        return False

    def open_given(self, files: Sequence[Path]) -> None:
        """Open what the program was asked to open: a store, a pack, changes or letters."""
        early: list[Path] = []
        if isinstance(self.app, Application):
            self.app.open_file = lambda file: self.open_given([file])
            early, self.app.early = self.app.early, []
        asked = [*files, *early]
        if len(asked) == 1 and asked[0].suffix == STORE_SUFFIX and asked[0].exists():
            self.open(asked[0])
        elif asked and self.window is not None and self.parts is not None:
            if self.parts.practice:
                self._on_practice_left(lambda _: None)
            take_given(self.window, self.parts, asked)

    def _on_store_ready(self, store: Path) -> None:
        """Open the store of a pack; say so where another window has it open already."""
        if self.open(store) and self.window is not None and self.window.care.open_elsewhere:
            self.window.dialogs.show_notices(self.window.care.notices)

    def practise(self) -> bool:
        """Show the sample letters, in a store of their own."""
        if self.store is not None and not is_practice(self.store.path):
            self._own_store = self.store.path
        if not self.open(paths.practice_file()) or self.window is None:
            return False
        self.window.practice.fill()
        return True

    def _on_afresh(self) -> None:
        self._close_window()
        try:
            remove_practice(paths.practice_file())
        except DeskError as error:
            self.show_error(error)
        self.practise()

    def _on_practice_left(self, then: Callable[[MainWindow], object]) -> None:
        if self.open(self._own_store or self.usual_store()) and self.window is not None:
            then(self.window)

    def _bring_up_to_date(self, store: Path) -> None:
        """Where the store is of an older version, show how far it is brought up to date."""
        if not is_older(store):
            return
        from ofsted_desk.desk.up_to_date_dialog import UpToDateDialog  # noqa: PLC0415 - seldom

        background = Background(self)
        try:
            error = UpToDateDialog(store, self.theme, background, self.window).bring()
        finally:
            background.close()
        if error is not None:
            raise error

    def show_error(self, error: BaseException, other: str = "") -> bool:
        """Say what happened; True where the person chose the other way out."""
        dialog = ErrorDialog(error, self.theme, self.window, other)
        offer_help(dialog, paths.resources() / "help", self.theme, "troubleshooting")
        return dialog.exec() == QDialog.DialogCode.Accepted

    def close(self) -> None:
        """Close everything; nothing waits to be saved."""
        self._close_window()
        if isinstance(self.app, Application):
            self.app.open_file = None
        self._hook.remove()
        self._garbage.close()
        stop_log(self._log)

    def show_store(self, store: Store) -> None:
        """Show this store in a new window instead of what is open."""
        before = self.window.frameGeometry() if self.window else None
        self._close_window()
        self.store = store
        self.background = Background(self)
        self.parts = self._make_parts(store, self.background)
        self.window = MainWindow(self.parts)
        self.window.other_store_asked.connect(self._on_other_store)
        practice, later = self.window.practice, Qt.ConnectionType.QueuedConnection
        practice.asked.connect(self.practise, later)
        practice.afresh_asked.connect(self._on_afresh, later)
        practice.left.connect(self._on_practice_left, later)
        ready = self.window.team.store_ready
        ready.connect(self._on_store_ready, later)
        if before is not None:
            self.window.move(before.topLeft())
        self.window.show()
        self._garbage.settle()

    def _make_parts(self, store: Store, background: Background) -> Parts:
        session = ReviewSession(store, self._reviewer(), self.families)
        changes = Changes(self)
        session.on_change.append(changes.letter_changed.emit)
        session.write_apart(LongSteps(store.path, self.theme, background))
        changes.settings_changed.connect(self._on_setting_changed)
        return Parts(
            session=session,
            settings=self.settings,
            shortcuts=self.shortcuts,
            theme=self.theme,
            background=background,
            changes=changes,
            ask=self.ask,
            importer=make_importer(store.path, self.settings),
            stage=ReviewPage(session, self.theme, background, self.shortcuts),
            store=store.path,
            read_only=store.read_only,
            practice=is_practice(store.path),
            samples=paths.resources() / "letters",
            help=paths.resources() / "help",
        )

    def _close_window(self) -> None:
        self._garbage.unsettle()
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
            self.window = self.parts = None
        if self.background is not None:
            self.background.close()
            self.background = None
        if self.store is not None:
            self.store.close()
            self.store = None

    def _reviewer(self) -> str:
        """Who decides here; in the store of a review pack it is whom the pack is for."""
        pack = self.store.merges.pack() if self.store else None
        return pack.reviewer if pack else self.settings.text("reviewer") or login_name()

    def _on_other_store(self) -> None:
        if self.store is not None:
            chosen = self.ask.store(self.window, self.store.path)
            if chosen is not None:
                self.open(chosen)

    def _on_setting_changed(self, name: str) -> None:
        if name == "reviewer" and self.parts is not None:
            self.parts.session.reviewer = self._reviewer()
        elif name == "appearance":
            self.theme.choose(Appearance(self.settings.text("appearance")))


def is_practice(store: Path) -> bool:
    """Whether this is the store of the sample letters."""
    return store.absolute() == paths.practice_file().absolute()


def login_name() -> str:
    """The name that this person has on this machine."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "reviewer"
