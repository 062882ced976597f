"""The parts of a letter, as its bold lines say them."""

from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from ofsted_desk.desk.review.outline import outline_of
from ofsted_desk.letter.document import Document
from tests.desk.review.conftest import MakePage
from tests.desk.review.made_up import Keyboard


def test_headings_are_listed_with_their_pages(apa: Document) -> None:
    parts = outline_of(apa)

    assert sorted(part.page for part in parts) == [part.page for part in parts]
    assert {1, 2, 3, 4} == {part.page for part in parts}
    assert "Areas for development" in [part.words for part in parts]


def test_a_part_chosen_comes_into_view(
    qtbot: QtBot, make_page: MakePage, keyboard: Keyboard
) -> None:
    page = make_page(("apa/ashcombe", ()))
    keyboard.press("Ctrl+G")
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)

    menu.actions()[-1].trigger()
    menu.close()

    qtbot.waitUntil(lambda: page.pane.pages.page == 4)
