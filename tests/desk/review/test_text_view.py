"""The letter as text: the same words, the same marks, the same clicks as the page."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ofsted_desk.desk.review.evidence_marks import Mark, MarkKind
from ofsted_desk.desk.review.text_view import TextView
from ofsted_desk.desk.theme import Theme
from ofsted_desk.letter.document import Document, Span
from ofsted_desk.reading import read_document
from tests.store.made_letters import a_document


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, apa: Document) -> TextView:
    """A view of the letter's text."""
    made = TextView(theme)
    qtbot.addWidget(made)
    made.resize(660, 600)
    made.show_document(apa)
    made.show()
    return made


def _spans(document: Document, words: str) -> tuple[Span, ...]:
    start = document.text.index(words)
    return document.spans(start, start + len(words))


def test_it_says_every_word_of_the_letter(view: TextView, apa: Document) -> None:
    assert apa.text.replace("\f", "\n") == view.toPlainText()


def test_every_line_is_laid_out(view: TextView) -> None:
    layout, block = view.document().documentLayout(), view.document().begin()
    heights = []
    while block.isValid():
        heights.append(layout.blockBoundingRect(block).height())
        block = block.next()

    assert min(heights) > 0


def test_marks_lie_on_the_words_of_their_field(view: TextView, apa: Document) -> None:
    view.set_marks([Mark(MarkKind.CURRENT, _spans(apa, "26 November 2007"), "document_date")])

    marked = [selection.cursor.selectedText() for selection in view.extraSelections()]

    assert ["26 November 2007"] == marked


def test_words_are_scrolled_to(view: TextView, apa: Document) -> None:
    view.reveal(_spans(apa, "Marian Oakshott"))

    assert view.viewport().rect().contains(view.cursorRect())


def test_a_click_on_a_mark_asks_for_its_field(qtbot: QtBot, view: TextView, apa: Document) -> None:
    spans = _spans(apa, "26 November 2007")
    view.set_marks([Mark(MarkKind.OTHER, spans, "document_date", "Date", "bolt")])
    place = view.cursorRect(view._cursor(spans[0].start + 4, spans[0].start + 4)).center()

    with qtbot.waitSignal(view.field_clicked, check_params_cb=lambda f: f == "document_date"):
        _click(view, place)


def _click(view: TextView, place: QPoint) -> None:
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
    )


def test_offsets_stay_right_after_a_character_that_qt_counts_twice(
    qtbot: QtBot, theme: Theme
) -> None:
    letter = read_document("One \U0001d49e two\nthree four\n".encode(), "letter.txt")
    view = TextView(theme)
    qtbot.addWidget(view)
    view.show_document(letter)
    view.show()
    start = letter.text.index("three")

    cursor = view._cursor(start, start + 5)
    view.setTextCursor(cursor)

    assert "three" == cursor.selectedText()
    assert (start, start + 5) == view.selected_range()


def test_words_can_be_selected_with_keys(view: TextView, apa: Document) -> None:
    view.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)

    start, end = view.selected_range()

    assert apa.lines[0].text == apa.text[start:end]


def test_a_bullet_of_a_font_of_its_own_is_shown_as_a_bullet(qtbot: QtBot, theme: Theme) -> None:
    view = TextView(theme)
    qtbot.addWidget(view)
    document = a_document(("Areas for improvement", "\uf06e make plans clear"))
    view.show_document(document)
    view.show()

    assert "• make plans clear" in view.toPlainText()
    assert len(document.text) == len(view.toPlainText())
