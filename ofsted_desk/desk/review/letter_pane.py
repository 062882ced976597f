"""The letter's half of the review page: its pages or its text, with bars floating over them."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from ofsted_desk.desk.review.contents_panel import ContentsPanel
from ofsted_desk.desk.review.evidence_marks import Mark
from ofsted_desk.desk.review.find_bar import FindBar
from ofsted_desk.desk.review.find_words import find_words
from ofsted_desk.desk.review.page_tools import PageTools
from ofsted_desk.desk.review.page_view import PageView
from ofsted_desk.desk.review.page_words import plain
from ofsted_desk.desk.review.selection_bar import SelectionBar
from ofsted_desk.desk.review.text_view import TextView
from ofsted_desk.desk.shortcuts import Shortcuts
from ofsted_desk.desk.theme import Theme
from ofsted_desk.desk.words import count
from ofsted_desk.letter.document import Document, Span
from ofsted_desk.letter.finding import Evidence
from ofsted_desk.review.views import FieldView


class LetterPane(QWidget):
    """Page view and text view of one letter, kept alike."""

    field_clicked = Signal(str)

    def __init__(
        self,
        theme: Theme,
        actions: Mapping[str, QAction],
        shortcuts: Shortcuts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shortcuts = shortcuts
        self._document: Document | None = None
        self._marks: list[Mark] = []
        self._hits: list[tuple[int, int]] = []
        self._hit = -1
        self._wants_text = False
        self.pages = PageView(theme)
        self.text = TextView(theme)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.pages)
        self._stack.addWidget(self.text)
        self.contents = ContentsPanel(theme, self.pages.pictures, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.contents)
        row.addWidget(self._stack, 1)
        self.tools = PageTools(theme, actions, self)
        self.find_bar = FindBar(theme, self)
        self.chosen = SelectionBar(theme, actions, shortcuts, self)
        self._connect()

    def _connect(self) -> None:
        self.pages.page_changed.connect(self.tools.show_page)
        self.pages.page_changed.connect(lambda *_: self._place_bars())
        self.pages.page_changed.connect(lambda *_: self._describe())
        self.pages.page_changed.connect(lambda number, _: self.contents.show_page(number))
        self.contents.page_asked.connect(self._show_page)
        self.contents.part_asked.connect(self.reveal)
        self.contents.left.connect(self.focus_letter)
        self.contents.clicked.connect(self._make_way)
        self._stack.installEventFilter(self)
        self.pages.verticalScrollBar().valueChanged.connect(lambda _: self._place_chosen())
        for view in (self.pages, self.text):
            view.field_clicked.connect(self.field_clicked)
            view.words_selected.connect(self._on_words_selected)
        self.find_bar.wanted_changed.connect(self._on_wanted)
        self.find_bar.stepped.connect(self.step_hit)
        self.find_bar.closed.connect(self.close_find)
        self._theme.changed.connect(self.find_bar.dress)

    # The letter

    def show_document(self, document: Document, original: Path | None) -> bool:
        """Show a letter from its top; False where its pages cannot be drawn from the file."""
        self._document = document
        self._hits, self._hit, self._marks = [], -1, []
        drawn = self.pages.show_document(document, original)
        self.text.show_document(document)
        self.contents.show_document(document)
        self._show_view()
        self.chosen.hide()
        if self.find_bar.isVisible():
            self._on_wanted(self.find_bar.line.text())
        return drawn

    def clear(self) -> None:
        """Show nothing."""
        self._document = None
        self._hits, self._hit, self._marks = [], -1, []
        self.pages.clear()
        self.text.clear_document()
        self.contents.show_document(None)
        self.chosen.hide()
        self.find_bar.hide()

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Mark where the fields were read."""
        self._marks = list(marks)
        self.pages.set_marks(self._marks)
        self.text.set_marks(self._marks)
        self._describe()

    def _describe(self) -> None:
        """Say for screen readers what the pages show, and where it can be read as text."""
        at = f"Page {self.pages.page} of {self.pages.pages}" if self.pages.pages else "No letter"
        key = self._shortcuts.cap("text_view") or "The menu"
        self.pages.setAccessibleDescription(
            f"{at}, {count(len(self._marks), 'mark')} of what was read from the letter. "
            f"{key} shows the same as text, to be read out."
        )

    def reveal(self, spans: Sequence[Span], *, gently: bool = True) -> None:
        """Bring these words into view."""
        self.pages.reveal(spans, gently=gently)
        self.text.reveal(spans)

    def show_field(self, view: FieldView) -> None:
        """Bring the evidence of the field in hand into view."""
        self.chosen.show_field(view.label)
        spans = view.evidence.spans or view.witness.spans
        if view.lost and not spans:
            self.pages.reveal(view.lost.spans)
        else:
            self.reveal(spans)

    def show_contents(self) -> None:
        """Show the pages and parts of the letter, ready for the keys; or close them again."""
        if self._document is None:
            return
        if self.contents.hasFocus():
            self.close_contents()
            return
        self.contents.fill()
        self.contents.show_page(self.pages.page)
        self._show_letter(there_is_room=self.contents.fit(self.width()))
        self.contents.show()
        self.contents.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_contents(self) -> None:
        """Show the letter alone."""
        had_focus = self.contents.hasFocus()
        self.contents.hide()
        self._show_letter(there_is_room=True)
        if had_focus:
            self.view.setFocus()

    def _show_letter(self, *, there_is_room: bool) -> None:
        """Beside the contents, or not at all while they need the whole width."""
        self._stack.setVisible(there_is_room)
        self.tools.setVisible(there_is_room)

    def _make_way(self) -> None:
        """Contents that stand in front of the letter go: what was chosen is to be seen."""
        if self._stack.isHidden():
            self.close_contents()

    def focus_letter(self) -> None:
        """Bring the keys to what is read."""
        self._make_way()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_page(self, number: int) -> None:
        """Show the top of a page, also in the text."""
        self.pages.go_to_page(number)
        if self._document is not None:
            lines = self._document.pages[number - 1].lines
            self.text.reveal(self._document.spans(lines[0].start, lines[-1].end) if lines else ())

    # Page or text

    @property
    def as_text(self) -> bool:
        """Whether the text is shown instead of the pages."""
        return self._stack.currentWidget() is self.text

    def toggle_text(self) -> None:
        """Show the pages instead of the text, or the text instead of the pages."""
        had_focus = self.view.hasFocus()
        self.clear_selection()
        self._wants_text = not self.as_text
        self._show_view()
        self.reveal([span for mark in self._marks[-1:] for span in mark.spans])
        if had_focus:
            self.view.setFocus()

    def _show_view(self) -> None:
        """A plain-text letter has no pages worth looking at: it is always shown as text."""
        plain_text = self._document is not None and self._document.kind == "text"
        self._stack.setCurrentIndex(1 if self._wants_text or plain_text else 0)
        self.tools.show_as_text(self.as_text)

    @property
    def view(self) -> PageView | TextView:
        """The view that is shown."""
        return self.text if self.as_text else self.pages

    # The words selected

    def selected(self) -> tuple[str, Evidence] | None:
        """The selected words on one line and where they stand, or None."""
        if self._document is None:
            return None
        start, end = self.view.selected_range()
        evidence = Evidence(self._document.spans(start, end)) if end > start else Evidence()
        words = plain(evidence.words)
        return (words, evidence) if words else None

    def clear_selection(self) -> None:
        """Let go of the words selected."""
        self.pages.clear_selection()
        self.text.clear_selection()
        self.chosen.hide()

    def _on_words_selected(self) -> None:
        self.chosen.setVisible(self.selected() is not None)
        self._place_chosen()

    # Find

    def open_find(self) -> None:
        """Ask what to find."""
        self.find_bar.open()
        self._place_bars()
        self._on_wanted(self.find_bar.line.text())

    def close_find(self) -> None:
        """No longer mark what was found."""
        had_focus = self.find_bar.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self.find_bar.hide()
        self._hits, self._hit = [], -1
        self._show_hits()
        if had_focus:
            self.view.setFocus()

    def step_hit(self, by: int) -> None:
        """Go to the next place found, or the one before."""
        if self._hits:
            self._hit = (self._hit + by) % len(self._hits)
            self._show_hits()

    def _on_wanted(self, wanted: str) -> None:
        self._hits = find_words(self._document, wanted) if self._document else []
        self._hit = 0 if self._hits else -1
        self._show_hits()

    def _show_hits(self) -> None:
        self.find_bar.show_count(self._hit + 1, len(self._hits))
        document = self._document
        spans = [document.spans(*hit) for hit in self._hits] if document else []
        self.pages.set_hits(spans, self._hit)
        self.text.set_hits(spans, self._hit)
        if self._hit >= 0:
            self.reveal(spans[self._hit])

    # Where the bars float

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the bars in the middle of what is read."""
        if watched is self._stack and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place_bars()
        return super().eventFilter(watched, event)

    def _place_bars(self) -> None:
        top, over = self._theme.px(10), self._stack.geometry()
        self.tools.fit(over.width() - self._theme.px(16))
        for bar in (self.tools, self.find_bar):
            bar.adjustSize()
            bar.resize(min(bar.width(), over.width() - self._theme.px(8)), bar.height())
            left = (over.width() - bar.width()) // 2
            bar.move(over.left() + max(left, 0), top)
            top += bar.height() + self._theme.px(6)
            bar.raise_()
        self._place_chosen()

    def _place_chosen(self) -> None:
        if not self.chosen.isVisible():
            return
        self.chosen.adjustSize()
        rect = self.view.selection_rect().translated(self._stack.x(), 0)
        wide, high = self.chosen.width(), self.chosen.height()
        left = min(max(rect.right() - wide // 2, 8), self.width() - wide - 8)
        below = rect.bottom() + 8
        top = below if below + high < self.height() else rect.top() - high - 8
        self.chosen.move(left, max(top, 8))
        self.chosen.raise_()
