"""The printed page: drawn on demand, marked, scrolled to its evidence, selected with the mouse."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from ofsted_desk.desk.review.evidence_marks import Mark, MarkKind
from ofsted_desk.desk.review.page_view import PageView
from ofsted_desk.desk.theme import Theme
from ofsted_desk.letter.document import Document, Span
from ofsted_desk.reading import read_document

_PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, apa: Document, apa_file: Path) -> PageView:
    """A view of 660 by 700 with the letter drawn."""
    made = PageView(theme)
    qtbot.addWidget(made)
    made.resize(660, 700)
    made.show()
    assert made.show_document(apa, apa_file)
    _wait(qtbot, made)
    return made


def _wait(qtbot: QtBot, view: PageView) -> None:
    view.grab()
    qtbot.waitUntil(lambda: view.pictures.idle)


def _wait_for_page(qtbot: QtBot, view: PageView, number: int) -> None:
    qtbot.waitUntil(lambda: bool(view.pictures.stand_ins(number - 1)))


def _spans(document: Document, words: str) -> tuple[Span, ...]:
    start = document.text.index(words)
    return document.spans(start, start + len(words))


def _click(view: PageView, place: QPoint) -> None:
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, _PLAIN, place)


def _place(view: PageView, span: Span) -> QRect:
    box = view._rects(span)[0]
    return box.translated(-view._origin()).toAlignedRect()


def _colours(view: PageView, area: QRect) -> set[str]:
    image = view.viewport().grab(area).toImage()
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


def test_the_page_is_drawn_in_black_on_white_also_in_the_dark(
    view: PageView, apa: Document
) -> None:
    place = _place(view, _spans(apa, "Dear Mrs Pemberly")[0])

    colours = _colours(view, place)

    assert "#ffffff" in colours
    assert min(QColor(name).lightness() for name in colours) < 60


def test_the_page_is_as_wide_as_the_view_until_it_is_zoomed(view: PageView) -> None:
    assert view.fits_width
    before = view.zoom
    view.resize(900, 700)
    assert view.zoom > before

    view.zoom_in()

    assert not view.fits_width
    assert view.horizontalScrollBar().maximum() > 0


def test_words_off_screen_are_scrolled_to_across_pages(view: PageView, apa: Document) -> None:
    spans = _spans(apa, "Complete initial assessments")

    view.reveal(spans, gently=False)

    assert spans[0].page == view.page
    assert view.viewport().rect().contains(_place(view, spans[0]))


def test_words_in_view_are_not_scrolled_to(view: PageView, apa: Document) -> None:
    view.reveal(_spans(apa, "Dear Mrs Pemberly"), gently=False)

    assert 0 == view.verticalScrollBar().value()


def test_the_evidence_in_hand_has_a_yellow_box(view: PageView, apa: Document) -> None:
    span = _spans(apa, "Being healthy\tGrade 2")[0]
    view.reveal([span], gently=False)
    place = _place(view, span)
    assert "#d99a00" not in _colours(view, place.adjusted(-6, -6, 6, 6))

    view.set_marks([Mark(MarkKind.CURRENT, (span,), "grade:being_healthy")])

    assert "#d99a00" in _colours(view, place.adjusted(-6, -6, 6, 6))


def test_a_click_on_a_mark_asks_for_its_field(qtbot: QtBot, view: PageView, apa: Document) -> None:
    span = _spans(apa, "26 November 2007")[0]
    view.set_marks([Mark(MarkKind.OTHER, (span,), "document_date", "Date", "bolt")])

    with qtbot.waitSignal(view.field_clicked, check_params_cb=lambda f: f == "document_date"):
        QTest.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, pos=_place(view, span).center()
        )


def test_a_click_on_the_sign_in_the_margin_asks_for_its_field(
    qtbot: QtBot, view: PageView, apa: Document
) -> None:
    span = _spans(apa, "26 November 2007")[0]
    view.set_marks([Mark(MarkKind.OTHER, (span,), "document_date", "Date", "bolt")])
    edge = view._layout.rects[0].left() + view._edges[0] * view._layout.scale
    place = QPoint(round(edge - 8), _place(view, span).center().y())

    with qtbot.waitSignal(view.field_clicked):
        _click(view, place)


def test_words_dragged_over_are_selected_whole(qtbot: QtBot, view: PageView, apa: Document) -> None:
    first, last = _spans(apa, "Pemberly")[0], _spans(apa, "Director")[0]
    start = _place(view, first).center()
    end = _place(view, last).center()

    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, _PLAIN, start)
    QTest.mouseMove(view.viewport(), (start + end) / 2)
    QTest.mouseMove(view.viewport(), end)
    with qtbot.waitSignal(view.words_selected):
        QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, _PLAIN, end)

    assert "Pemberly Director" == view.selection.words(apa)
    assert view.selection.evidence(apa).page == 1


def test_a_page_turned_sideways_is_still_drawn_and_marked(
    qtbot: QtBot, view: PageView, apa: Document
) -> None:
    span = _spans(apa, "26 November 2007")[0]
    view.set_marks([Mark(MarkKind.CURRENT, (span,), "document_date")])

    view.rotate()
    view.reveal([span], gently=False)
    _wait(qtbot, view)

    place = _place(view, span)
    assert place.height() > place.width()
    assert "#d99a00" in _colours(view, place.adjusted(-6, -6, 6, 6))


def test_a_plain_text_letter_is_drawn_from_its_lines(qtbot: QtBot, theme: Theme) -> None:
    letter = read_document(b"Dear Ms Example\n\nThank you for the talk.\n", "letter.txt")
    view = PageView(theme)
    qtbot.addWidget(view)
    view.resize(660, 700)
    view.show()

    assert view.show_document(letter, None)

    place = _place(view, _spans(letter, "Thank you")[0])
    assert min(QColor(name).lightness() for name in _colours(view, place)) < 90


def test_a_long_letter_is_there_before_any_of_its_pages_is_drawn(
    qtbot: QtBot, theme: Theme, long_letter: Path
) -> None:
    document = read_document(long_letter.read_bytes(), long_letter.name)
    view = PageView(theme)
    qtbot.addWidget(view)
    view.resize(660, 700)
    view.show()

    view.show_document(document, long_letter)
    assert view.pages == 20
    assert view.pictures.held_bytes == 0
    for number in (1, 10, 20):
        view.go_to_page(number)
        _wait_for_page(qtbot, view, number)
        assert view.pictures.held_bytes > 0


@pytest.fixture(scope="module")
def long_letter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twenty full pages of invented prose."""
    path = tmp_path_factory.mktemp("long") / "long.pdf"
    canvas = Canvas(str(path), pagesize=(595.3, 841.9), invariant=1)
    for page in range(20):
        canvas.setFont("Helvetica", 10)
        for row in range(54):
            words = (
                f"Page {page + 1}, line {row + 1}: the council has kept its promise to its children"
            )
            canvas.drawString(60, 780 - 13.5 * row, words)
        canvas.showPage()
    canvas.save()
    return path
