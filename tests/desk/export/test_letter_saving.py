"""Saving the letter at hand as a PDF, as a person does."""

from dataclasses import dataclass
from pathlib import Path

import pypdf
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tests.journeys.conftest import SitDown, sit_down
from tests.journeys.person import CTRL, LETTERS, SHIFT, Answers

__all__ = ["sit_down"]


@dataclass
class Saves(Answers):
    """A person who saves to a place."""

    saved: Path | None = None

    def save_as(self, parent: QWidget, title: str, start: Path, kinds: str) -> Path | None:
        return self.saved


def test_the_letter_at_hand_is_saved_with_its_evidence_marked(
    sit_down: SitDown, tmp_path: Path
) -> None:
    person = sit_down(answers=Saves(saved=tmp_path / "mine.pdf"))
    person.imports(LETTERS / "ilacs" / "eastmarsh-2023.pdf")
    person.goes_to_letter("Eastmarsh")

    person.press(Qt.Key.Key_E, CTRL | SHIFT)
    person.waits_for((tmp_path / "mine.pdf").exists)

    first, second, *_ = pypdf.PdfReader(tmp_path / "mine.pdf").pages
    assert "Eastmarsh" in first.extract_text()
    assert second.annotations


def test_a_person_who_backs_out_gets_no_file(sit_down: SitDown, tmp_path: Path) -> None:
    person = sit_down(answers=Saves())
    person.imports(LETTERS / "ilacs" / "eastmarsh-2023.pdf")
    person.goes_to_letter("Eastmarsh")

    with person.qtbot.assertNotEmitted(person.window.saving.said):
        person.press(Qt.Key.Key_E, CTRL | SHIFT)

    assert list(tmp_path.glob("*.pdf")) == []
