"""The help window: every page can be read without moving sideways."""

import pytest
from pytestqt.qtbot import QtBot

from ofsted_desk import paths
from ofsted_desk.desk.help_window import HelpWindow
from ofsted_desk.desk.theme import Theme

FOLDER = paths.resources() / "help"


@pytest.mark.parametrize("name", sorted(page.stem for page in FOLDER.glob("*.md")))
def test_no_page_is_wider_than_the_window(name: str, qtbot: QtBot, theme: Theme) -> None:
    window = HelpWindow(FOLDER, theme)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show_page(name)

    assert window.form.text.horizontalScrollBar().maximum() == 0
    assert "\ufffc" in window.form.text.toPlainText() or "images/" not in (
        FOLDER / f"{name}.md"
    ).read_text(encoding="utf-8")
