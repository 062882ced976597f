"""Whole words of a letter selected with the mouse: from where it went down to where it is."""

from PySide6.QtCore import QPointF

from ofsted_desk.desk.review.page_words import line_span, plain, word_at
from ofsted_desk.letter.document import Document
from ofsted_desk.letter.finding import Evidence

_A_DRAG = 4.0


class WordSelection:
    """Start and end in `Document.text` of the words selected; false where there are none."""

    def __init__(self) -> None:
        self.start = 0
        self.end = 0
        self._anchor: tuple[int, int] | None = None
        self._pressed_at = QPointF()
        self._dragging = False

    def __bool__(self) -> bool:
        return self.end > self.start

    def clear(self) -> bool:
        """Select nothing; whether anything was selected."""
        had = bool(self)
        self.start = self.end = 0
        self._dragging = False
        return had

    def set_range(self, start: int, end: int) -> None:
        """Select these words."""
        self.start, self.end = start, end

    @staticmethod
    def word(
        document: Document, index: int, x: float, y: float, *, near: float
    ) -> tuple[int, int] | None:
        """The word at a place on page `index`, or None."""
        return word_at(document.pages[index], x, y, near=near)

    def press(self, document: Document, index: int, x: float, y: float, at: QPointF) -> None:
        """The button went down here."""
        self.clear()
        self._anchor = self.word(document, index, x, y, near=60)
        self._pressed_at = at

    def drag(self, document: Document, index: int, x: float, y: float, at: QPointF) -> None:
        """The pointer is here with the button down."""
        if (at - self._pressed_at).manhattanLength() >= _A_DRAG:
            self._dragging = True
        word = self.word(document, index, x, y, near=60)
        if self._dragging and self._anchor and word:
            self.start = min(self._anchor[0], word[0])
            self.end = max(self._anchor[1], word[1])

    def release(self) -> bool:
        """The button went up; whether words are selected."""
        self._dragging = False
        return bool(self)

    def take(self, document: Document, index: int, x: float, y: float, *, whole_line: bool) -> None:
        """Select the word here, or its whole line."""
        word = self.word(document, index, x, y, near=12)
        if word:
            self.start, self.end = line_span(document, word[0]) if whole_line else word

    def words(self, document: Document) -> str:
        """The selected words on one line, furniture between them left out."""
        return plain(self.evidence(document).words)

    def evidence(self, document: Document) -> Evidence:
        """The selected words as evidence."""
        return Evidence(document.spans(self.start, self.end)) if self else Evidence()
