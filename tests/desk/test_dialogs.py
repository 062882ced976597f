"""The windows beside the main one: what they say, and that they open at the right place."""

import shutil
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from ofsted_desk import __version__, paths
from ofsted_desk.desk.about_dialog import AboutDialog
from ofsted_desk.desk.error_dialog import ErrorDialog, ErrorHook, report_of
from ofsted_desk.desk.help_files import load_pages
from ofsted_desk.desk.help_pages import HelpPages
from ofsted_desk.desk.help_window import HelpWindow
from ofsted_desk.desk.theme import Theme
from ofsted_desk.errors import StoreError


def test_an_expected_failure_says_what_to_do_and_shows_no_report(
    qtbot: QtBot, theme: Theme
) -> None:
    error = StoreError("The store is locked.", remedy="Close the other window.")
    dialog = ErrorDialog(error, theme, other="Open another store…")
    qtbot.addWidget(dialog)
    dialog.show()

    assert dialog.form.headline.text() == "The store is locked."
    assert dialog.form.words.text() == "Close the other window."
    assert not dialog.form.report.isVisible()
    assert dialog.form.other_button.isVisible()


@pytest.mark.parametrize("scale", [1, 4])
def test_a_long_failure_is_shown_whole(qtbot: QtBot, theme: Theme, scale: int) -> None:
    error = StoreError("The store is open elsewhere. " * scale, remedy="Close it there. " * 20)
    dialog = ErrorDialog(error, theme)
    qtbot.addWidget(dialog)
    dialog.show()

    for label in (dialog.form.headline, dialog.form.words):
        assert label.height() >= label.heightForWidth(label.width())


def test_a_bug_has_a_report_to_copy(qtbot: QtBot, theme: Theme) -> None:
    dialog = ErrorDialog(ValueError("an odd thing"), theme)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.form.copy_button.click()

    copied = QGuiApplication.clipboard().text()
    assert "ValueError: an odd thing" in copied
    assert __version__ in copied
    assert not dialog.form.other_button.isVisible()


def test_the_hook_shows_one_failure_at_a_time(qapp: QObject) -> None:
    shown: list[BaseException] = []

    def show(error: BaseException) -> None:
        shown.append(error)
        if len(shown) < 5:
            sys.excepthook(KeyError, KeyError("while showing"), None)

    hook = ErrorHook(show, qapp)
    before = sys.excepthook
    hook.install()
    try:
        sys.excepthook(ValueError, ValueError("first"), None)
    finally:
        sys.excepthook = before

    assert [str(error) for error in shown] == ["first"]


def test_a_report_has_the_trace() -> None:
    with pytest.raises(ZeroDivisionError) as caught:
        _ = 1 / 0
    report = report_of(caught.value)

    assert "test_a_report_has_the_trace" in report


def test_about_says_the_version_and_where_the_data_is(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    dialog = AboutDialog(tmp_path / "mine.db", theme)
    qtbot.addWidget(dialog)

    assert __version__ in dialog.form.version.text()
    assert "mine.db" in dialog.form.details.toPlainText()
    assert not dialog.form.licences_button.isVisibleTo(dialog)


def test_about_leads_to_the_licences_of_a_package(
    qtbot: QtBot, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(paths.resources() / "icons", tmp_path / "resources" / "icons")
    licences = tmp_path / "resources" / "licences.txt"
    licences.write_text("The licences.\n", encoding="utf-8")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    opened = OpenedFiles()
    QDesktopServices.setUrlHandler("file", opened, "take")  # type: ignore[arg-type]
    dialog = AboutDialog(tmp_path / "mine.db", theme)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.form.licences_button.click()
    QDesktopServices.unsetUrlHandler("file")

    assert [licences] == opened.files


class OpenedFiles(QObject):
    """What the system would have been asked to show."""

    def __init__(self) -> None:
        super().__init__()
        self.files: list[Path] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        """Note it down instead."""
        self.files.append(Path(url.toLocalFile()))


@pytest.fixture
def help_folder(tmp_path: Path) -> Path:
    pages = {
        "zebra": "# Zebras\n\nStripes.",
        "welcome": "# Welcome\n\nStart here.\n\nSee [importing](importing.md).",
        "importing": "# Bringing letters in\n\nDrop a folder.",
    }
    for name, text in pages.items():
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
    return tmp_path


def test_help_pages_come_in_the_order_of_need(help_folder: Path) -> None:
    assert [p.name for p in load_pages(help_folder)] == ["welcome", "importing", "zebra"]


def test_help_pages_keep_qt_s_rules(help_folder: Path, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(HelpPages(load_pages(help_folder)))


def test_help_opens_at_the_page_asked_for(qtbot: QtBot, theme: Theme, help_folder: Path) -> None:
    window = HelpWindow(help_folder, theme)
    qtbot.addWidget(window)
    window.show_page("importing")

    assert window.form.text.toPlainText().startswith("Bringing letters in")


def test_help_finds_pages_by_their_words(qtbot: QtBot, theme: Theme, help_folder: Path) -> None:
    window = HelpWindow(help_folder, theme)
    qtbot.addWidget(window)
    window.show_page("welcome")
    window.form.search.setText("stripes")

    assert [window.model.index(r).data() for r in range(window.model.rowCount())] == ["Zebras"]
    assert window.form.text.toPlainText().startswith("Zebras")


def test_a_link_in_the_help_leads_to_its_page(
    qtbot: QtBot, theme: Theme, help_folder: Path
) -> None:
    window = HelpWindow(help_folder, theme)
    qtbot.addWidget(window)
    window.show_page("welcome")
    window._on_link(QUrl("importing.md"))

    assert window.form.text.toPlainText().startswith("Bringing letters in")
