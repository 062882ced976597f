"""The letter of a question: its pages or its text, with no mark until the answer is given."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QStackedLayout, QWidget

from ofsted_desk.desk.nothing_here import NothingHere
from ofsted_desk.desk.recheck.page_actions import connect_page_actions, page_actions
from ofsted_desk.desk.review.commands import dress_actions
from ofsted_desk.desk.review.evidence_marks import MarkKind, marks_of_spans
from ofsted_desk.desk.review.letter_pane import LetterPane
from ofsted_desk.desk.review.value_editors import is_typing
from ofsted_desk.desk.shortcuts import Shortcuts
from ofsted_desk.desk.theme import Theme
from ofsted_desk.letter.document import Document
from ofsted_desk.letter.finding import Evidence


class ShownLetter(Protocol):
    """What is asked of a letter to be shown: a question, or a cell of a public table."""

    @property
    def letter(self) -> int:
        """Its number in the store."""

    @property
    def label(self) -> str:
        """The field that it is shown for."""

    @property
    def document(self) -> Document:
        """Its pages as they were read."""

    @property
    def original(self) -> Path:
        """The file."""


class LetterSide(QWidget):
    """Opens a letter at its top, and stays where the reader was for the next of its questions."""

    words_chosen = Signal(str)
    """Words of the letter were selected and are to be the answer."""

    def __init__(self, theme: Theme, shortcuts: Shortcuts, page: QWidget) -> None:
        super().__init__(page)
        self._theme = theme
        self._shown = 0
        self.commands = page_actions(page, shortcuts)
        self.pane = LetterPane(theme, self.commands, shortcuts)
        connect_page_actions(self.commands, self._slots())
        self.nothing = NothingHere(theme)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.nothing)
        self._stack.addWidget(self.pane)
        theme.changed.connect(self._dress)
        self._dress()

    def _slots(self) -> dict[str, Callable[[], object]]:
        pane, pages = self.pane, self.pane.pages
        return {
            "use_words": self._use_words,
            "find": pane.open_find,
            "find_next": lambda: pane.step_hit(1),
            "find_previous": lambda: pane.step_hit(-1),
            "text_view": pane.toggle_text,
            "next_page": pages.next_page,
            "previous_page": pages.previous_page,
            "zoom_in": pages.zoom_in,
            "zoom_out": pages.zoom_out,
            "fit_width": pages.fit_width,
            "rotate": pages.rotate,
        }

    @property
    def typing(self) -> bool:
        """Whether text is being typed anywhere on the page."""
        return is_typing(QApplication.focusWidget())

    def show_letter(self, question: ShownLetter, evidence: Evidence | None = None) -> None:
        """Show the letter of a question; with evidence, mark it and bring it into view."""
        self._stack.setCurrentWidget(self.pane)
        if self._shown != question.letter:
            self.pane.show_document(question.document, question.original)
            self._shown = question.letter
        spans = evidence.spans if evidence else ()
        self.pane.set_marks(marks_of_spans(MarkKind.CURRENT, spans))
        if spans:
            self.pane.reveal(spans)
        self.pane.chosen.show_field(question.label)

    def clear(self) -> None:
        """Show no letter, but what there is to be done (`nothing.explain` says it)."""
        self._stack.setCurrentWidget(self.nothing)
        self._shown = 0
        self.pane.clear()

    def _use_words(self) -> None:
        chosen = self.pane.selected()
        if chosen is not None:
            self.words_chosen.emit(chosen[0])
            self.pane.clear_selection()

    def _dress(self) -> None:
        dress_actions(self.commands, self._theme)
