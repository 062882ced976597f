"""Takes a picture of every screen of the program, to be looked at by a person.

python packaging/take_pictures.py OUT [LETTERS ...] [--scale 2] [--text 20] [--contrast]

A laptop's screen of 1366 by 768, light and dark, without a display. `--scale 2` is the same screen
at 200 %, `--text` the system's text size in pixels, `--contrast` the system's high contrast.
Without LETTERS the sample letters are shown.
"""

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SCREEN = (1366, 768)
_PATIENCE = 120_000


def main() -> int:
    """Take them all; the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("letters", type=Path, nargs="*")
    parser.add_argument("--scale", default="1", help="as QT_SCALE_FACTOR")
    parser.add_argument("--text", type=int, default=0, help="the system's text size in pixels")
    parser.add_argument("--contrast", action="store_true", help="as with high contrast")
    wanted = parser.parse_args()
    wanted.out.mkdir(parents=True, exist_ok=True)
    sys.path.insert(0, str(ROOT))
    with tempfile.TemporaryDirectory() as home:
        screen = _screen_file(Path(home))
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
        os.environ["QT_SCALE_FACTOR"] = wanted.scale
        os.environ["OFSTED_DESK_HOME"] = str(Path(home) / "data")
        return _take(wanted)


def _screen_file(folder: Path) -> Path:
    wide, high = SCREEN
    screen = {"name": "laptop", "x": 0, "y": 0, "width": wide, "height": high}
    screen |= {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    file = folder / "screen.json"
    file.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    return file


def _take(wanted: argparse.Namespace) -> int:
    from ofsted_desk.app import Desk, make_application  # noqa: PLC0415 - after the environment
    from ofsted_desk.desk.ask import Ask  # noqa: PLC0415

    app = make_application()
    if wanted.text:
        font = app.font()
        font.setPixelSize(wanted.text)
        app.setFont(font)
    desk = Desk(app, Ask())
    try:
        from ofsted_desk import paths  # noqa: PLC0415

        desk.open(paths.store_file())
        Walk(desk, wanted.out, wanted.letters, contrast=wanted.contrast).take()
    finally:
        desk.close()
    return 0


class Walk:
    """One walk through every screen."""

    def __init__(
        self, desk: Any, out: Path, letters: list[Path], *, contrast: bool = False
    ) -> None:
        self.desk = desk
        self.out = out
        self.letters = letters
        self.contrast = contrast
        self.window = desk.window

    def take(self) -> None:
        """Every screen in turn."""
        self._fill_screen()
        self.picture("01-first-start", self.window)
        self._wide_pages(3)
        self._import()
        self.picture("02-importing", self.window)
        self._review()
        self._wide_pages(20)
        self._dialogs()

    def _wide_pages(self, first: int) -> None:
        for number, name in enumerate(self.window.wide.names, first):
            self.window.show_wide(name)
            self.picture(f"{number:02}-{name}", self.window)
        self.window.show_review()

    def _fill_screen(self) -> None:
        from PySide6.QtGui import QGuiApplication  # noqa: PLC0415

        room = QGuiApplication.primaryScreen().availableGeometry()
        self.window.setGeometry(room)
        self.settle()

    def _import(self) -> None:
        page = self.window.import_page
        self.window.show_import()
        if self.letters:
            page.start(self.letters)
        else:
            page.import_samples()
        self.wait(lambda: not self.window.imports.running)

    def _review(self) -> None:
        from PySide6.QtCore import Qt  # noqa: PLC0415

        window, key = self.window, Qt.Key
        window.show_review()
        self.settle()
        self.picture("10-queue", window)
        self.press(key.Key_Return)
        self.picture("11-review", window)
        stage = window.stage
        field = next((v.field for v in stage.letter.fields if v.field.startswith("area:")), "")
        for name, act in (
            ("12-area", lambda: stage.fields.focus_field(field or "authority")),
            ("13-typing", stage.deciding.edit),
            ("14-history", lambda: (stage.moves.leave(), stage.asking.show_history())),
            ("15-find", lambda: (stage.moves.leave(), stage.pane.open_find())),
            ("16-pages", lambda: (stage.moves.leave(), stage.pane.show_contents())),
            ("17-text", lambda: (stage.moves.leave(), stage.pane.toggle_text())),
        ):
            act()
            self.picture(name, window)
        stage.pane.toggle_text()

    def _dialogs(self) -> None:
        from ofsted_desk.errors import StoreError  # noqa: PLC0415

        dialogs = self.window.dialogs
        for name, show in (
            ("30-export", dialogs.show_export),
            ("31-settings", dialogs.show_settings),
            ("32-keys", dialogs.show_keys),
            ("33-about", dialogs.show_about),
            ("34-error", lambda: dialogs.show_error(StoreError("The disk is full.", remedy="x"))),
        ):
            self.dialog(name, show)
        self.dialog("35-settings-keys", dialogs.show_settings, self._to_keys)
        dialogs.show_help("reviewing")
        self.settle()
        from ofsted_desk.desk.help_window import HelpWindow  # noqa: PLC0415

        self.picture("36-help", self.window.findChild(HelpWindow))

    def _to_keys(self, dialog: Any) -> None:
        dialog.form.tabs.setCurrentWidget(dialog.form.keys_page)

    def dialog(
        self, name: str, show: Callable[[], object], first: Callable[[Any], object] | None = None
    ) -> None:
        """Open a dialog, take its picture and close it."""
        from PySide6.QtCore import QTimer  # noqa: PLC0415
        from PySide6.QtWidgets import QApplication  # noqa: PLC0415

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is None:
                return
            looking.stop()
            if first is not None:
                first(dialog)
            self.picture(name, dialog)
            dialog.close()

        looking = QTimer(interval=100)
        looking.timeout.connect(look)
        looking.start()
        show()

    def picture(self, name: str, what: Any) -> None:
        """Save what is shown in each look; what does not fit on the screen is said."""
        from ofsted_desk.desk.theme import Appearance  # noqa: PLC0415

        room = what.screen().availableGeometry().size()
        need = what.minimumSizeHint().expandedTo(what.minimumSize())
        if need.width() > room.width() or need.height() > room.height():
            print(f"{name}: needs {need.width()} by {need.height()}")
        for look in (Appearance.LIGHT, Appearance.DARK):
            self.desk.theme.choose(look)
            if self.contrast:
                self._go_stark(dark=look == Appearance.DARK)
            self.settle()
            what.grab().save(str(self.out / f"{name}-{look.value}.png"))
        self.desk.theme.choose(Appearance.LIGHT)

    def _go_stark(self, *, dark: bool) -> None:
        """As where the system asks for high contrast, black on white or white on black."""
        from PySide6.QtGui import QColor, QPalette  # noqa: PLC0415

        from ofsted_desk.desk.tokens import from_system  # noqa: PLC0415

        ink, paper = (QColor("white"), QColor("black"))[:: 1 if dark else -1]
        palette = QPalette()
        for role in QPalette.ColorRole:
            if role != QPalette.ColorRole.NColorRoles:
                palette.setColor(role, ink if "Text" in role.name else paper)
        palette.setColor(QPalette.ColorRole.Highlight, QColor("#ffff00" if dark else "#0000c0"))
        palette.setColor(QPalette.ColorRole.HighlightedText, paper)
        theme = self.desk.theme
        theme.tokens = from_system(palette)
        theme._apply()  # noqa: SLF001 - no system here could ask for it
        theme.changed.emit()

    def press(self, key: Any) -> None:
        """Press one key."""
        from PySide6.QtTest import QTest  # noqa: PLC0415
        from PySide6.QtWidgets import QApplication  # noqa: PLC0415

        QTest.keyClick(QApplication.focusWidget() or self.window, key)
        self.settle()

    def settle(self) -> None:
        """Let what was begun be painted."""
        from PySide6.QtCore import QEventLoop, QTimer  # noqa: PLC0415

        loop = QEventLoop()
        QTimer.singleShot(250, loop.quit)
        loop.exec()

    def wait(self, done: Callable[[], bool]) -> None:
        """Wait until it is done, but not for ever."""
        waited = 0
        while not done() and waited < _PATIENCE:
            self.settle()
            waited += 250


if __name__ == "__main__":
    sys.exit(main())
