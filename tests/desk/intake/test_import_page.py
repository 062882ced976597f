"""The import page asks, runs, and says what came of it."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from ofsted_desk.desk.ask import Ask
from ofsted_desk.desk.background import Background
from ofsted_desk.desk.changes import Changes
from ofsted_desk.desk.intake.import_page import ImportPage, more_words, result_words
from ofsted_desk.desk.intake.import_run import ImportOutcome, ImportRun
from ofsted_desk.desk.intake.refusals_model import RefusalsModel
from ofsted_desk.desk.intake.watched_folder import WatchedFolder
from ofsted_desk.desk.theme import Theme
from ofsted_desk.intake.progress import BatchResult, ImportProgress
from ofsted_desk.letter.letter import Refusal
from ofsted_desk.settings import Settings

A_REFUSAL = Refusal("scan.pdf", "ab", "It has no text.", "Ask for the letter as text.")


def a_result(
    added: int = 1, known: int = 0, refused: int = 0, *, cancelled: bool = False
) -> BatchResult:
    refusals = (("scan.pdf", A_REFUSAL),) * refused
    return BatchResult(tuple(range(added)), known, refusals, cancelled)


class Importer:
    """Imports nothing: every path is refused, so that the page has something to show."""

    def __init__(self) -> None:
        self.asked: list[list[Path]] = []
        self.scans: list[bool] = []
        self.can_read = True

    def __call__(
        self,
        paths: Sequence[Path],
        tell: Callable[[ImportProgress], None],
        cancelled: Callable[[], bool],
        *,
        scans: bool,
    ) -> BatchResult:
        self.asked.append(list(paths))
        self.scans.append(scans)
        tell(ImportProgress(len(paths), len(paths), 0, 0, len(paths), 9.0, 0.0))
        inside = [path / "refused.pdf" if not path.suffix else path for path in paths]
        left = [path for path in inside if not (scans and path.stem == "scan")]
        refused = [
            (str(p), Refusal(p.name, "", "It has no text.", "Ask.", p.stem == "scan")) for p in left
        ]
        return BatchResult((), 0, tuple(refused), cancelled())


@pytest.fixture
def importer() -> Importer:
    return Importer()


class Asked(Ask):
    """Answers with a folder."""

    answer: Path | None = None

    def folder(self, parent: QWidget, title: str, start: Path | None = None) -> Path | None:
        return self.answer


@pytest.fixture
def watched(background: Background, importer: Importer, tmp_path: Path) -> Iterator[WatchedFolder]:
    settings = Settings(tmp_path / "settings.json")
    made = WatchedFolder(ImportRun(background, importer), settings, Changes())
    yield made
    made.close()


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, watched: WatchedFolder, importer: Importer) -> ImportPage:
    made = ImportPage(
        watched._run, Asked(), theme, Path("samples"), watched, lambda: importer.can_read
    )
    qtbot.addWidget(made)
    made.resize(1100, 640)
    made.show()
    return made


def test_the_watched_folder_is_chosen_and_switched_off(page: ImportPage, tmp_path: Path) -> None:
    form = page.form
    form.watch_box.click()
    assert not form.watch_box.isChecked()

    page._ask.answer = tmp_path  # type: ignore[attr-defined]
    form.watch_box.click()
    assert form.watch_box.isChecked()
    assert str(tmp_path) == form.watch_folder.text().replace("\u200b", "")
    form.watch_box.click()
    assert not form.watch_box.isChecked()
    assert form.watch_words.text().startswith("Off.")
    assert form.watch_folder.isVisible()


def test_a_look_that_found_nothing_new_says_nothing(page: ImportPage) -> None:
    page._on_ended(ImportOutcome((), a_result(0, known=3), unasked=True))
    assert not page.form.result.isVisible()

    page._on_ended(ImportOutcome((), a_result(1), unasked=True))
    assert page.form.result.isVisible()


def run_of(page: ImportPage) -> ImportRun:
    return page._run


def test_refused_files_are_listed_with_reason_and_remedy(qtbot: QtBot, page: ImportPage) -> None:
    assert not page.form.refusals_card.isVisible()
    with qtbot.waitSignal(run_of(page).ended):
        page.start([Path("scan.pdf")])

    assert page.form.refusals_card.isVisible()
    assert page.form.refusals_heading.text() == "NOT IMPORTED · 1 FILE"
    assert page.form.result_words.text() == "No letters imported"
    assert not page.form.review_button.isVisible()
    page.form.copy_button.click()
    assert QGuiApplication.clipboard().text().splitlines()[1] == "scan.pdf\tIt has no text.\tAsk."


def test_try_again_imports_the_refused_files(
    qtbot: QtBot, page: ImportPage, importer: Importer
) -> None:
    with qtbot.waitSignal(run_of(page).ended):
        page.start([Path("letters")])
    with qtbot.waitSignal(run_of(page).ended):
        page.form.again_button.click()

    assert importer.asked == [[Path("letters")], [Path("letters/refused.pdf")]]


def test_a_second_import_waits_for_the_first(
    qtbot: QtBot, page: ImportPage, importer: Importer
) -> None:
    page.start([Path("a.pdf")])
    page.start([Path("b.pdf")])
    qtbot.waitUntil(lambda: not run_of(page).running and len(importer.asked) == 2)

    assert importer.asked == [[Path("a.pdf")], [Path("b.pdf")]]


def test_dropped_files_are_imported(
    qtbot: QtBot, page: ImportPage, importer: Importer, tmp_path: Path
) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.pdf")), QUrl("https://example.org/b.pdf")])
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(run_of(page).ended):
        page.form.drop_area.dropEvent(drop)

    assert importer.asked == [[tmp_path / "a.pdf"]]


def test_backing_out_of_a_question_imports_nothing(page: ImportPage) -> None:
    page.start([])
    assert not run_of(page).running


def test_a_failure_ends_the_run_and_is_told(
    qtbot: QtBot, theme: Theme, background: Background
) -> None:
    def broken(
        paths: Sequence[Path],
        tell: Callable[[ImportProgress], None],
        cancelled: Callable[[], bool],
        *,
        scans: bool,
    ) -> BatchResult:
        raise OSError("disk full")

    run = ImportRun(background, broken)
    with qtbot.waitSignal(run.failed) as told:
        run.start([Path("a.pdf")])

    assert told.args is not None
    assert str(told.args[0]) == "disk full"
    assert not run.running


def test_the_refusals_keep_qt_s_rules(qtmodeltester: ModelTester) -> None:
    model = RefusalsModel()
    model.show_refusals([A_REFUSAL, A_REFUSAL])

    qtmodeltester.check(model)


def test_many_refusals_are_shown_some_at_a_time(page: ImportPage) -> None:
    page.refusals.show_refusals([A_REFUSAL] * 120)
    table = page.form.refusals
    shown = page.refusals.rowCount()

    assert 0 < shown < 120
    assert 121 == len(page.refusals.as_text().splitlines())
    while page.refusals.canFetchMore(table.rootIndex()):
        table.scrollToBottom()
        page.refusals.fetchMore(table.rootIndex())
    assert 120 == page.refusals.rowCount()


@pytest.mark.parametrize(
    ("result", "words", "more"),
    [
        (a_result(), "1 letter imported", ""),
        (a_result(0), "No letters imported", ""),
        (a_result(1204, 2), "1,204 letters imported", "2 letters were already here"),
        (
            a_result(3, 1, 1),
            "3 letters imported",
            "1 letter was already here · 1 file could not be read",
        ),
        (a_result(5, cancelled=True), "Stopped. 5 letters imported", ""),
    ],
)
def test_what_came_of_it_in_words(result: BatchResult, words: str, more: str) -> None:
    assert (words, more) == (result_words(result), more_words(result))


def test_scans_among_the_refused_files_are_offered_to_be_read(
    qtbot: QtBot, page: ImportPage, importer: Importer
) -> None:
    with qtbot.waitSignal(run_of(page).ended):
        page.start([Path("page.pdf"), Path("scan.pdf")])
    button = page.form.scans_button
    assert button.isVisible()
    assert "Read the scan" == button.text()

    with qtbot.waitSignal(run_of(page).ended):
        button.click()

    assert ([Path("scan.pdf")], True) == (importer.asked[-1], importer.scans[-1])
    assert ["page.pdf"] == [refusal.name for refusal in page.refusals.refusals]
    assert not button.isVisible()


def test_nothing_is_offered_where_no_refused_file_is_a_scan(
    qtbot: QtBot, page: ImportPage, importer: Importer
) -> None:
    with qtbot.waitSignal(run_of(page).ended):
        page.start([Path("page.pdf")])

    assert not page.form.scans_button.isVisible()
    assert [False] == importer.scans


def test_without_an_engine_the_way_to_one_is_shown(
    qtbot: QtBot, page: ImportPage, importer: Importer
) -> None:
    importer.can_read = False
    with qtbot.waitSignal(run_of(page).ended):
        page.start([Path("scan.pdf")])

    with qtbot.waitSignal(page.scans_help_asked):
        page.form.scans_button.click()
    assert 1 == len(importer.asked)
