"""The window: arranges the pages, joins them, and does nothing else."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QMainWindow, QWidget

from ofsted_desk.desk.ask import Choice
from ofsted_desk.desk.dialogs import Dialogs
from ofsted_desk.desk.empty_page import EmptyPage
from ofsted_desk.desk.export.letter_saving import LetterSaving
from ofsted_desk.desk.forms.ui_main_window import Ui_MainWindow
from ofsted_desk.desk.intake.arrivals import Arrivals
from ofsted_desk.desk.intake.drop_area import dropped_paths
from ofsted_desk.desk.intake.import_page import ImportPage
from ofsted_desk.desk.intake.import_run import ImportRun
from ofsted_desk.desk.intake.kept_refusals import KeptRefusals
from ofsted_desk.desk.intake.watched_folder import WatchedFolder
from ofsted_desk.desk.letter_opening import LetterOpening
from ofsted_desk.desk.menu import OF_THE_QUEUE, Menu
from ofsted_desk.desk.narrow import TakingTurns, fit_bar
from ofsted_desk.desk.parts import Parts
from ofsted_desk.desk.practice.practising import Practising
from ofsted_desk.desk.queue.queue_page import QueuePage
from ofsted_desk.desk.queue.saved_menu import SavedMenu
from ofsted_desk.desk.queue.sharing_acts import SharingActs
from ofsted_desk.desk.review.reading_ahead import ReadingAhead
from ofsted_desk.desk.settings.settings_notice import settings_notices
from ofsted_desk.desk.shortcuts import key_words
from ofsted_desk.desk.steps import Steps
from ofsted_desk.desk.store_care import Notice, StoreCare
from ofsted_desk.desk.team.team_acts import TeamActs
from ofsted_desk.desk.wide_pages import WidePages
from ofsted_desk.desk.window_look import dress, size_first, wear
from ofsted_desk.desk.window_slots import slots_of
from ofsted_desk.desk.window_state import keep_state, restore_state
from ofsted_desk.desk.words import capital, count
from ofsted_desk.review.views import QueueFilter, QueueOrder, StepDone
from ofsted_desk.scans.choice import engine_here

_REVIEW, _IMPORT, _EMPTY = range(3)


class MainWindow(QMainWindow):
    """Queue on the left, the letter and its form beside it; Import is a page of its own."""

    other_store_asked = Signal()

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._closed = False
        self._parts = parts
        self.form = Ui_MainWindow()
        self.form.setupUi(self)
        self._make_pages()
        self.dialogs = Dialogs(self, parts)
        self.saving = LetterSaving(parts, self)
        self.practice = Practising(self, parts.shortcuts, on=parts.practice)
        self.menu = Menu(self, parts.theme, slots_of(self), parts.shortcuts)
        self.form.menu_button.setMenu(self.menu.top)
        self.saved = SavedMenu(parts.session, self.queue, self.menu, parts.ask)
        self.steps = Steps(parts.session, self.menu, parts.changes, self)
        self._opening = LetterOpening(lambda: self.stage.preparing(self.queue.current), self)
        self._opening.ready.connect(self._open_current)
        self._connect()
        wear(self.form, parts.theme, parts.shortcuts)
        self.setAcceptDrops(True)
        self.queue.choose_order(QueueOrder(parts.settings.text("queue_order")))
        self.practice.begin()
        self._on_changed()
        self.show_review()
        if not restore_state(self, {"queue": self.form.splitter}):
            size_first(self, self.form.splitter, parts.theme)

    # What a person can do

    def show_review(self) -> None:
        """Show the queue and the letter, or what to do first where there is no letter yet."""
        self.turns.lead(self.queue)
        self._show_page(_REVIEW if self.queue.counts.total else _EMPTY)
        self.queue.form.letters.setFocus()

    def show_import(self) -> None:
        """Show the import page; letters of one's own never come among the samples."""
        if self.practice.leave(lambda window: window.show_import()):
            return
        self._show_page(_IMPORT)
        self.import_page.form.files_button.setFocus()

    def show_wide(self, name: str) -> None:
        """Show one of the pages about more than one letter."""
        self.wide.show(name)

    def import_files(self) -> None:
        """Ask for files and import them."""
        if self.practice.leave(lambda window: window.import_files()):
            return
        self.show_import()
        self.import_page.choose_files()

    def import_folder(self) -> None:
        """Ask for a folder and import what is in it."""
        if self.practice.leave(lambda window: window.import_folder()):
            return
        self.show_import()
        self.import_page.choose_folder()

    def take_files(self, paths: Sequence[Path]) -> None:
        """Import these files; a review pack is opened, a change file merged."""
        if self.practice.leave(lambda window: window.take_files(paths)):
            return
        if not self.team.take(paths):
            self.show_import()
            self.import_page.start(paths)

    def go_on(self) -> None:
        """Go to the next letter that waits for a reviewer; say so where there is none."""
        if self.queue.go_on() is None:
            self.form.status_line.show_news("Every letter shown is reviewed")
            self.queue.form.letters.setFocus()
        else:
            self.go_letter()

    @property
    def notices(self) -> list[Notice]:
        """What should be known of the store and of the settings, the gravest first."""
        return [*self.care.notices, *settings_notices(self._parts.settings)]

    # Making it

    def _make_pages(self) -> None:
        parts, form = self._parts, self.form
        self.queue = QueuePage(parts.session, parts.theme, parts.changes)
        self.sharing = SharingActs(parts.session, self.queue, parts.ask, self)
        self.stage = parts.stage
        pictures = self.stage.pane.pages.pictures
        self.ahead = ReadingAhead(parts.session, parts.background, pictures, self)
        self.empty = EmptyPage(parts.theme)
        self.imports = ImportRun(parts.background, parts.importer, self)
        shut = parts.read_only or parts.practice
        self.watched = WatchedFolder(
            self.imports, parts.settings, parts.changes, self, read_only=shut
        )
        self.import_page = ImportPage(
            self.imports,
            parts.ask,
            parts.theme,
            parts.samples,
            self.watched,
            self._can_read_scans,
        )
        self.kept_refusals = KeptRefusals(
            parts.session.store,
            self.import_page,
            self.imports,
            lambda error: self.dialogs.show_error(error),  # noqa: PLW0108 - made later
            self,
        )
        form.splitter.addWidget(self.queue)
        form.splitter.addWidget(self.stage)
        form.splitter.setStretchFactor(1, 1)
        self.turns = TakingTurns(form.splitter, self.queue, self.stage)
        form.empty_column.addWidget(self.empty)
        form.import_column.addWidget(self.import_page)
        tabs = {
            "columns": form.columns_tab,
            "councils": form.councils_tab,
            "dashboard": form.dashboard_tab,
        }
        self.team = TeamActs(parts, self)
        self.wide = WidePages(parts, form.pages, tabs, self)
        form.import_strip.follow(self.imports)
        self.care = StoreCare(parts.session.store, parts.background, parts.changes, self)
        self.arrivals = Arrivals(self.imports, parts.changes, lambda: self.queue.counts.total, self)
        self.queue.setMinimumWidth(parts.theme.px(180))
        self.queue.show_families({f.id: capital(f.short) for f in parts.session.families.values()})
        form.status_line.show_reviewer(parts.session.reviewer)
        if parts.read_only:
            form.status_line.show_read_only()

    def _connect(self) -> None:
        parts, form, line = self._parts, self.form, self.form.status_line
        form.review_tab.clicked.connect(self.show_review)
        form.import_tab.clicked.connect(self.show_import)
        self.wide.shown.connect(self._mark_tabs)
        self.wide.letter_asked.connect(self._on_letter_asked)
        self.wide.step_done.connect(self._on_step_done)
        self.wide.said.connect(line.show_news)
        self.wide.action_asked.connect(lambda name: self.menu.actions[name].trigger())
        self.saving.said.connect(line.show_news)
        self.saving.failed.connect(self.dialogs.show_error)
        self.team.said.connect(line.show_news)
        self.team.failed.connect(self.dialogs.show_error)
        self.team.greet(self.menu)
        form.import_strip.show_asked.connect(self.show_import)
        form.export_button.clicked.connect(self.dialogs.show_export)
        form.search.asked.connect(self._on_search)
        form.search.left.connect(self.queue.form.letters.setFocus)
        self.care.said.connect(line.show_news)
        self.care.noticed.connect(self._show_notices)
        self._show_notices()
        line.notices_asked.connect(lambda: self.dialogs.show_notices(self.notices))
        self.dialogs.store_note = lambda: self.care.backup_words
        line.keys_asked.connect(self.dialogs.show_keys)
        line.reviewer_asked.connect(lambda: self.dialogs.show_settings("reviewer"))
        self.queue.letter_chosen.connect(lambda _: self._opening.start())
        self.queue.letter_entered.connect(lambda _: self.go_letter())
        self.queue.cleared.connect(form.search.clear)
        self.queue.counted.connect(self._on_changed)
        self.sharing.said.connect(line.show_news)
        self.saved.said.connect(line.show_news)
        self.saved.opened.connect(self._on_saved_filter)
        self.empty.import_asked.connect(self.import_files)
        self.empty.folder_asked.connect(self.import_folder)
        self.empty.samples_asked.connect(self.practice.get_samples)
        self.import_page.samples_asked.connect(self.practice.go)
        self.import_page.review_asked.connect(self.show_review)
        self.import_page.scans_help_asked.connect(lambda: self.dialogs.show_help("scans"))
        self.imports.failed.connect(self.dialogs.show_error)
        self.arrivals.all_here.connect(self._on_all_here)
        self.arrivals.first_letters.connect(self.show_review)
        self.stage.wants_next.connect(self._on_wants_next)
        self.stage.status_changed.connect(line.show_fields_left)
        self.stage.letter_asked.connect(self._on_letter_asked)
        self.stage.deciding.unkept_changed.connect(line.show_unkept)
        self.stage.step_done.connect(self._on_step_done)
        self.steps.step_done.connect(self._on_step_done)
        parts.session.on_save.append(lambda: line.show_saved(parts.session.last_saved))
        parts.changes.letter_changed.connect(self._on_changed)
        parts.changes.letters_changed.connect(self._on_changed)
        parts.changes.decided_elsewhere.connect(self.stage.look_again)
        parts.changes.settings_changed.connect(self._on_setting_changed)
        parts.theme.changed.connect(self._dress)

    def _dress(self) -> None:
        dress(self.form, self._parts.theme)

    # Going about

    def _show_page(self, page: int) -> None:
        self.form.pages.setCurrentIndex(page)
        self._mark_tabs()

    def _mark_tabs(self) -> None:
        shown = self.form.pages.currentIndex()
        self.form.review_tab.setChecked(shown in (_REVIEW, _EMPTY))
        self.form.import_tab.setChecked(shown == _IMPORT)
        self.wide.mark_tabs()
        self.form.status_line.speak_of_letter(in_sight=shown == _REVIEW)
        for name in OF_THE_QUEUE:
            action = self.menu.actions[name]
            action.setEnabled(action.isVisible() and not self.wide.current)

    def go_search(self) -> None:
        """Let words be typed to look for."""
        self.show_review()
        self.form.search.setFocus()
        self.form.search.selectAll()

    def go_letter(self) -> None:
        """Show the current letter, and give it the keys."""
        self.show_review()
        self._opening.stop()
        self._open_current()
        self.turns.lead(self.stage)
        self.stage.setFocus()

    def _on_letter_asked(self, letter: int, field: str) -> None:
        self.queue.show_letter(letter)
        self.go_letter()
        self.stage.show_field(field)

    def _open_current(self) -> None:
        letter = self.queue.current
        if letter is not None:
            self.stage.show_letter(letter)
            self._show_title()
            self.ahead.look(self.queue.coming())

    def _show_title(self) -> None:
        shown = self.stage.letter
        name = (shown.authority or shown.name) if shown else ""
        program = "Practice – Ofsted Desk" if self.practice.on else "Ofsted Desk"
        self.setWindowTitle(f"{name} – {program}" if name else program)

    # What happened

    def _on_search(self, text: str) -> None:
        self.show_review()
        self.queue.search(text)
        self.form.search.setFocus()

    def _on_saved_filter(self, wanted: QueueFilter) -> None:
        self.show_review()
        self.form.search.show_words(wanted.text)
        self.queue.show_wanted(wanted)

    def _on_changed(self) -> None:
        line = self.form.status_line
        line.show_saved(self._parts.session.last_saved)
        line.show_counts(self.queue.counts)

    def _on_all_here(self, added: int, first: bool) -> None:
        """Put the queue in order where nobody looks at it; else say how, and move nothing."""
        if self.form.pages.currentIndex() != _REVIEW:
            self.queue.ask_again(from_the_top=first)
        elif self.queue.wanted.order is not QueueOrder.ADDED:
            key = key_words(next(iter(self._parts.shortcuts.keys("ask_again")), ""))
            self.form.status_line.show_news(
                f"{count(added, 'new letter')} at the end of the list: {key} puts it in order"
            )

    def _show_notices(self) -> None:
        self.form.status_line.show_notices(self.notices)

    def _on_setting_changed(self, name: str) -> None:
        self._show_notices()
        self.form.status_line.show_reviewer(self._parts.session.reviewer)
        if name == "queue_order":
            self.queue.choose_order(QueueOrder(self._parts.settings.text(name)))

    def _on_wants_next(self) -> None:
        if self._parts.settings.flag("next_after_confirm"):
            self.go_on()

    def _on_step_done(self, step: StepDone) -> None:
        self.form.status_line.show_news(step.words)
        self.steps.show_words()
        if self.wide.show_step(step):
            return
        self.queue.show_letter(step.letter)
        self._show_page(_REVIEW)
        self._opening.stop()
        self.turns.lead(self.stage)
        self.stage.show_step(step)

    def show_help(self) -> None:
        """Show the help about what is on the screen."""
        on_import = self.form.pages.currentIndex() == _IMPORT
        page = self.wide.current or ("importing" if on_import else "reviewing")
        self.dialogs.show_help(page)

    def ask_again(self) -> None:
        """Put what is shown in its order of now."""
        if not self.wide.ask_again():
            self.queue.ask_again()

    def _may_close(self) -> bool:
        """Whether nothing is lost by closing; half-typed text that is not saved can be copied."""
        self.stage.deciding.keep_typed()
        unkept = self.stage.deciding.unkept
        if not unkept:
            return True
        text = "\n\n".join(unkept)
        choice = self._parts.ask.choose(
            self,
            "Close without saving what you typed?",
            f"The store cannot be written, so this is not saved: “{text[:300]}”.",
            "Copy it and close",
            "Close without it",
        )
        if choice is Choice.FIRST:
            QGuiApplication.clipboard().setText(text)
        return choice is not Choice.CANCEL

    def _can_read_scans(self) -> bool:
        return engine_here(self._parts.settings.text("ocr_engine")) is not None

    # What Qt asks

    def showEvent(self, event: QShowEvent) -> None:
        """From now on what letters need is made ahead."""
        super().showEvent(event)
        self.stage.fields.make_ahead()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, panes take turns and bars say less."""
        super().resizeEvent(event)
        fit_bar(self.form, self._parts.theme, event.size().width())
        self.turns.fit(event.size().width())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files anywhere on the window."""
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what was dropped; a review pack is opened, a change file merged."""
        event.acceptProposedAction()
        self.take_files(dropped_paths(event.mimeData()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the geometry; the rest is kept already, or asked about where it cannot be."""
        if not self._closed and not self._may_close():
            event.ignore()
            return
        self._closed = True
        self.watched.close()
        self.imports.cancel()
        self.care.stop()
        self.sharing.stop()
        self.queue.stop()
        self.dialogs.close_help()
        self.form.search.stop()
        self._opening.stop()
        self.ahead.stop()
        self.arrivals.stop()
        for timer in self.findChildren(QTimer):  # the store is closed before the window has gone
            timer.stop()
        self.turns.show_both()
        keep_state(self, {"queue": self.form.splitter})
        super().closeEvent(event)
