"""Every question that the desk asks a person. Tests give the window another one that answers."""

from enum import StrEnum
from pathlib import Path

from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QInputDialog,
    QMessageBox,
    QSpacerItem,
    QWidget,
)

LETTERS = "Letters (*.pdf *.txt *.zip);;All files (*)"
TABLES = "Tables (*.csv *.tsv *.txt);;All files (*)"
MAPPINGS = "Mappings (*.toml);;All files (*)"
PACKS = "Review packs (*.ofsted-pack)"
CHANGES = "Change files (*.ofsted-changes)"
STORE = "Stores (*.db);;All files (*)"
_LETTERS_WIDE = 60


class Choice(StrEnum):
    """What a person may answer to `Ask.choose`."""

    FIRST = "first"
    SECOND = "second"
    CANCEL = "cancel"


class Ask:
    """Asks with the system's own dialogs. An empty answer means that the person backed out."""

    def letters(self, parent: QWidget) -> list[Path]:
        """Which files to import."""
        names, _ = QFileDialog.getOpenFileNames(parent, "Choose letters", _home(), LETTERS)
        return [Path(name) for name in names]

    def folder(self, parent: QWidget, title: str, start: Path | None = None) -> Path | None:
        """Which folder to read from or write to."""
        name = QFileDialog.getExistingDirectory(parent, title, str(start or _home()))
        return Path(name) if name else None

    def store(self, parent: QWidget | None, start: Path) -> Path | None:
        """Which store to open; the name may be new."""
        name, _ = QFileDialog.getSaveFileName(
            parent,
            "Open another store",
            str(start),
            STORE,
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        return Path(name) if name else None

    def pack(self, parent: QWidget) -> Path | None:
        """Which review pack to open."""
        name, _ = QFileDialog.getOpenFileName(parent, "Open a review pack", _home(), PACKS)
        return Path(name) if name else None

    def changes(self, parent: QWidget) -> Path | None:
        """Which change file to merge."""
        name, _ = QFileDialog.getOpenFileName(parent, "Merge changes", _home(), CHANGES)
        return Path(name) if name else None

    def table(self, parent: QWidget) -> Path | None:
        """Which published table to open."""
        name, _ = QFileDialog.getOpenFileName(parent, "Open a published table", _home(), TABLES)
        return Path(name) if name else None

    def mapping(self, parent: QWidget) -> Path | None:
        """Which file says what the columns of a table hold."""
        name, _ = QFileDialog.getOpenFileName(parent, "Choose a mapping", _home(), MAPPINGS)
        return Path(name) if name else None

    def save_as(self, parent: QWidget, title: str, start: Path, kinds: str) -> Path | None:
        """Which file to write; `kinds` are the endings to choose from, as Qt writes them."""
        name, kind = QFileDialog.getSaveFileName(parent, title, str(start), kinds)
        if not name:
            return None
        path = Path(name)
        return path if path.suffix else path.with_suffix(f".{kind.rpartition('*.')[2].rstrip(')')}")

    def words(self, parent: QWidget, title: str, label: str, start: str) -> str:
        """A few words: a name for something."""
        typed, given = QInputDialog.getText(parent, title, label, text=start)
        return typed if given else ""

    def choose(
        self, parent: QWidget | None, title: str, words: str, first: str, second: str = ""
    ) -> Choice:
        """A question with one or two answers and Cancel; each answer is a verb."""
        box = QMessageBox(parent)
        box.setWindowTitle(title)
        box.setText(f"<b>{title}</b>")
        box.setInformativeText(words)
        one = box.addButton(first, QMessageBox.ButtonRole.AcceptRole)
        two = box.addButton(second, QMessageBox.ButtonRole.ActionRole) if second else None
        box.addButton("Cancel", QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(one)
        _widen(box)
        box.exec()
        clicked = box.clickedButton()
        if clicked is one:
            return Choice.FIRST
        return Choice.SECOND if two is not None and clicked is two else Choice.CANCEL


def _widen(box: QMessageBox) -> None:
    """Room for a sentence: by itself it is as narrow as its buttons."""
    grid = box.layout()
    if isinstance(grid, QGridLayout):
        wide = _LETTERS_WIDE * box.fontMetrics().averageCharWidth()
        grid.addItem(QSpacerItem(wide, 0), grid.rowCount(), 0, 1, grid.columnCount())


def _home() -> str:
    return str(Path.home())
