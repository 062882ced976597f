"""A person at the desk: presses keys, clicks, and answers what the window asks."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from ofsted_desk.app import Desk
from ofsted_desk.desk.ask import Ask, Choice
from ofsted_desk.desk.main_window import MainWindow
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.review.views import FieldView, OpenLetter

LETTERS = Path(__file__).resolve().parents[2] / "resources" / "letters"
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@dataclass
class Answers(Ask):
    """What the person will answer when a file or folder is asked for."""

    files: list[Path] = field(default_factory=list)
    place: Path | None = None
    other_store: Path | None = None
    words_given: str = ""

    def words(self, parent: QWidget, title: str, label: str, start: str) -> str:
        return self.words_given

    def letters(self, parent: QWidget) -> list[Path]:
        return self.files

    def folder(self, parent: QWidget, title: str, start: Path | None = None) -> Path | None:
        return self.place

    def store(self, parent: QWidget | None, start: Path) -> Path | None:
        return self.other_store


@dataclass
class Says(Answers):
    """Answers every question in the same way, and remembers them."""

    choice: Choice = Choice.FIRST
    asked: list[str] = field(default_factory=list)
    """The title of each question, its first answer in brackets, and its words."""

    def choose(
        self, parent: QWidget | None, title: str, words: str, first: str, second: str = ""
    ) -> Choice:
        self.asked.append(f"{title} [{first}] {words}")
        return self.choice


class Person:
    """Sits before one desk. Every method is something that a person can do or see."""

    def __init__(self, qtbot: QtBot, desk: Desk, answers: Answers) -> None:
        self.qtbot = qtbot
        self.desk = desk
        self.answers = answers

    @property
    def session(self) -> ReviewSession:
        assert self.desk.parts is not None
        return self.desk.parts.session

    @property
    def window(self) -> MainWindow:
        assert self.desk.window is not None
        return self.desk.window

    # Doing

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        popup = QApplication.activePopupWidget()
        self.qtbot.keyClick(popup or QApplication.focusWidget() or self.window, key, held)

    def types(self, words: str) -> None:
        self.qtbot.keyClicks(QApplication.focusWidget(), words)

    def waits_for(self, seen: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(seen)

    def imports(self, *paths: Path) -> None:
        """Choose these files and wait until they are read."""
        self.answers.files = list(paths)
        self.press(Qt.Key.Key_I, CTRL)
        self.waits_for(lambda: not self.window.imports.running)

    def goes_to_letter(self, council: str) -> None:
        """Choose this council's letter in the queue, and go into it."""
        model, view = self.window.queue.model, self.window.queue.form.letters
        self.window.show_review()
        (place,) = (row for row, name in enumerate(self.councils) if name == council)
        view.go_to(place)
        self.press(Qt.Key.Key_Return)
        self.waits_for(lambda: self.letter.id == model.letter_at(place))

    def goes_to_field(self, name: str) -> None:
        """Take this field of the letter in hand."""
        assert self.window.stage.fields.focus_field(name)

    def meets(self, kind: type[QDialog], does: Callable[[QDialog], object]) -> list[QDialog]:
        """Deal with the next dialog of this kind when it comes up; the ones met so far."""
        met: list[QDialog] = []
        looking = QTimer(self.desk)
        looking.setInterval(10)

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, kind) and dialog.isActiveWindow():
                looking.stop()
                met.append(dialog)
                does(dialog)

        looking.timeout.connect(look)
        looking.start()
        return met

    # Seeing

    @property
    def letter(self) -> OpenLetter:
        """The letter that is shown."""
        letter = self.window.stage.letter
        assert letter is not None
        return letter

    @property
    def sees_letter(self) -> bool:
        """Whether any letter is shown."""
        return self.window.stage.letter is not None

    def field(self, name: str) -> FieldView:
        """A field of the letter that is shown, as it stands."""
        view = self.letter.field(name)
        assert view is not None
        return view

    @property
    def councils(self) -> list[str]:
        """The queue, by what its lines are called."""
        model = self.window.queue.model
        return [str(model.index(row).data()) for row in range(model.rowCount())]

    @property
    def status(self) -> str:
        """The words of the status line."""
        form = self.window.form.status_line.form
        labels = (form.saved, form.fields_left, form.letters_done, form.news)
        return " | ".join(label.text() for label in labels if label.text())
