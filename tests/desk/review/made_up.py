"""The sample letters under review, with the doubts that a test asks for."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ofsted_desk import __version__, paths
from ofsted_desk.families import load_families
from ofsted_desk.intake.import_letter import import_letter
from ofsted_desk.letter.finding import Confidence, Level
from ofsted_desk.letter.letter import ExtractedLetter
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.store import NewLetter, open_store

FAMILIES = load_families()
SURE = Confidence(Level.SURE, ("stated once, in its place",))
DOUBT = Confidence(Level.UNSURE, ("The box says one grade, the sentence another",))


def sample_file(name: str) -> Path:
    """One of the letters that come with the program, by family and name (apa/ashcombe)."""
    return next((paths.resources() / "letters").glob(f"{name}*.pdf"))


@cache
def read_sample(name: str) -> ExtractedLetter:
    """The letter as the program reads it."""
    file = sample_file(name)
    read = import_letter(file.read_bytes(), file.name, FAMILIES)
    assert isinstance(read, ExtractedLetter)
    return read


def with_doubts(letter: ExtractedLetter, doubtful: Iterable[str] = ()) -> ExtractedLetter:
    """The letter, sure of everything but these fields."""
    doubts = set(doubtful)
    findings = tuple(
        replace(finding, confidence=DOUBT if finding.field in doubts else SURE)
        for finding in letter.findings
    )
    return replace(letter, findings=findings)


def a_session(folder: Path, *letters: tuple[str, Iterable[str]]) -> ReviewSession:
    """A session on a new store of sample letters, each with its doubtful fields."""
    store = open_store(folder / "letters.db", app_version=__version__)
    store.letters.add(
        NewLetter(with_doubts(read_sample(name), doubts), sample_file(name).read_bytes())
        for name, doubts in letters
    )
    return ReviewSession(store, "Kit", FAMILIES)


class Keyboard:
    """Presses keys where the focus is, as a person does, and counts them."""

    def __init__(self) -> None:
        self.count = 0

    def press(self, *keys: str) -> None:
        """Press these keys, each named as in a menu ('Ctrl+Return')."""
        for key in keys:
            self.count += 1
            here = QApplication.activePopupWidget() or QApplication.focusWidget()
            assert here is not None, "nothing has the focus"
            QTest.keySequence(here, QKeySequence(key))

    def type(self, text: str) -> None:
        """Type these characters, one key each."""
        self.count += len(text)
        here = QApplication.focusWidget()
        assert here is not None, "nothing has the focus"
        QTest.keyClicks(here, text, Qt.KeyboardModifier.NoModifier)
