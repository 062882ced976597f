"""The councils page: one council's letters together, its grades over the years and its concerns."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, QPointF, QSize, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from ofsted_desk.desk.ask import Ask
from ofsted_desk.desk.background import Background
from ofsted_desk.desk.charts.chart_saving import ChartSaving
from ofsted_desk.desk.charts.chart_view import ChartView
from ofsted_desk.desk.charts.grade_lanes import GradeLanes
from ofsted_desk.desk.councils.contradiction_words import contradictions_html, target_of
from ofsted_desk.desk.councils.council_list import CouncilList
from ofsted_desk.desk.councils.council_painter import CouncilPainter
from ofsted_desk.desk.councils.council_words import facts_words, nothing_words
from ofsted_desk.desk.councils.grades_model import GradesModel
from ofsted_desk.desk.councils.grades_table import dress_grades, fit_judgements
from ofsted_desk.desk.councils.ledger_deciding import LedgerDeciding
from ofsted_desk.desk.councils.ledger_model import LedgerModel
from ofsted_desk.desk.councils.ledger_numbers import ledger_numbers
from ofsted_desk.desk.councils.ledger_panel import LedgerPanel
from ofsted_desk.desk.councils.ledger_view import LedgerView
from ofsted_desk.desk.forms.ui_councils_page import Ui_CouncilsPage
from ofsted_desk.desk.shortcuts import Shortcuts
from ofsted_desk.desk.theme import Theme, dress_again
from ofsted_desk.errors import DeskError
from ofsted_desk.review.councils import Council, contradicted_at, councils_of, read_council
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.review.views import StepDone

LIST_WIDTH = 248
_CHART, _TABLE, _AREAS, _NOTHING = range(4)
_READ_WAIT = 0


class CouncilsPage(QWidget):
    """One council at a time; what is decided in the ledger is kept at once."""

    letter_asked = Signal(int, str)
    """Show this letter in the review, at this field."""
    said = Signal(str)
    """Something was done that the status line should say."""

    def __init__(
        self,
        session: ReviewSession,
        theme: Theme,
        ask: Ask,
        background: Background,
        shortcuts: Shortcuts | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._background = background
        self._saving = ChartSaving(ask)
        self._part = _CHART
        self._stale = True
        self.council = Council("")
        self.form = Ui_CouncilsPage()
        self.form.setupUi(self)
        dress_again(self)
        self.councils = CouncilList(self)
        self.chart = ChartView(theme)
        self.grades = GradesModel(self)
        self.model = LedgerModel(self)
        self.ledger = LedgerView(self.model, theme, shortcuts)
        self.panel = LedgerPanel(theme, self.ledger.keys)
        self.deciding = LedgerDeciding(session, self.model, self.ledger, self)
        self._reading = QTimer(self, singleShot=True, interval=_READ_WAIT)
        self._reading.timeout.connect(self._read_again)
        self._lay_out()
        self._connect()
        self._dress()
        self._say("")
        self._show_council(Council(""))

    def _lay_out(self) -> None:
        px, form = self._theme.px, self.form
        form.councils.setModel(self.councils)
        form.councils.setItemDelegate(CouncilPainter(self._theme, self))
        form.councils.setMouseTracking(True)
        form.list_place.setMinimumWidth(px(160))
        form.search_row.setContentsMargins(px(12), px(8), px(12), px(8))
        form.splitter.setStretchFactor(0, 0)
        form.splitter.setStretchFactor(1, 1)
        form.splitter.setSizes([px(LIST_WIDTH), 4000])
        form.council_place.setMinimumWidth(px(500))
        form.head_row.setContentsMargins(px(14), px(8), px(12), px(8))
        form.head_row.setSpacing(px(6))
        form.contradictions.setContentsMargins(px(10), px(6), px(10), px(6))
        form.chart_column.setContentsMargins(px(14), px(12), px(14), px(12))
        form.chart_column.addWidget(self.chart)
        form.chart_column.addStretch(1)
        form.areas_column.addWidget(self.ledger, 1)
        form.areas_column.addWidget(self.panel)
        form.refusal.setContentsMargins(px(14), px(6), px(14), px(6))
        form.nothing.setMargin(px(40))
        dress_grades(form.grades, self.grades, self._theme)

    def _connect(self) -> None:
        form = self.form
        form.search.textEdited.connect(self._on_search)
        form.search.returnPressed.connect(self.give_focus)
        form.councils.selectionModel().currentChanged.connect(self._on_council_chosen)
        form.councils.activated.connect(lambda _: self.give_focus())
        for button, part in self._tabs():
            button.clicked.connect(partial(self._on_tab, part))
        form.picture_button.clicked.connect(self.save_picture)
        form.numbers_button.clicked.connect(self.save_numbers)
        form.contradictions.linkActivated.connect(
            lambda link: self.letter_asked.emit(*target_of(link))
        )
        form.grades.activated.connect(self._on_grade)
        self.chart.pointed_at.connect(self._on_pointed_at)
        self.ledger.moved.connect(self._show_cell)
        self.panel.asked.connect(self.deciding.do)
        self.deciding.letter_asked.connect(self.letter_asked)
        self._theme.changed.connect(self._dress)
        self.ledger.keys.when_changed(self._show_cell)
        self._session.on_change.append(self._on_committed)

    def _tabs(self) -> tuple[tuple[QPushButton, int], ...]:
        form = self.form
        return ((form.chart_tab, _CHART), (form.table_tab, _TABLE), (form.areas_tab, _AREAS))

    # What is shown

    def ask_again(self) -> None:
        """Ask for the councils and for the one in hand, as they are now."""
        self._stale = False
        kept = self.council.authority
        self.councils.show_entries(councils_of(self._session.store))
        self._look_for_contradictions()
        self._go_to(kept)

    def show_council(self, name: str) -> None:
        """Show this council."""
        if self._stale:
            self.ask_again()
        self._go_to(name)

    def show_part(self, part: int) -> None:
        """Show the chart, the table or the areas."""
        self._part = part
        for button, own in self._tabs():
            button.setChecked(own == part)
        nothing = nothing_words(self.council, areas=part == _AREAS)
        self.form.nothing.setText(nothing)
        self.form.stack.setCurrentIndex(_NOTHING if nothing else part)
        self.form.picture_button.setVisible(part == _CHART)
        self._fit()

    def show_areas(self) -> None:
        """Show the areas carried from letter to letter."""
        self.show_part(_AREAS)

    def show_table(self) -> None:
        """Show the grades as a table."""
        self.show_part(_TABLE)

    def show_step(self, step: StepDone) -> None:
        """Show where a step was taken back or done again."""
        self._reading.stop()
        self._read_again()
        start, _, field = step.field.partition(":")
        place = self.model.place_of((step.letter, field)) if start in ("link", "gone") else None
        if place is not None:
            self.show_part(_AREAS)
            self.ledger.go_to(*place)
        self.give_focus()

    def give_focus(self) -> None:
        """To what is shown of the council; without one, to the list."""
        shown: dict[int, QWidget] = {
            _CHART: self.chart,
            _TABLE: self.form.grades,
            _AREAS: self.ledger,
        }
        shown.get(self.form.stack.currentIndex(), self.form.councils).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """What came in meanwhile is asked for when the page is looked at."""
        super().showEvent(event)
        if self._stale:
            self.ask_again()
        self.form.councils.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little height the rows have it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """What contradicts a grade is not said over the areas where that takes their room."""
        fit_judgements(self.form.grades, self._theme)
        low = self.panel.fit(self.height()) and self._part == _AREAS
        shown = bool(self.form.contradictions.text()) and not low
        self.form.contradictions.setVisible(shown)
        px = self._theme.px
        above, below = (px(8), px(4)) if shown else (0, 0)
        self.form.warning_column.setContentsMargins(px(14), above, px(14), below)

    def hideEvent(self, event: QHideEvent) -> None:
        """It may be out of date when it is looked at again."""
        super().hideEvent(event)
        self._stale = True

    # Saving

    def save_picture(self) -> None:
        """Save the chart as a picture."""
        self._save(lambda: self._saving.picture(self, GradeLanes(self.council)))

    def save_numbers(self) -> None:
        """Save the grades, or where the areas are shown those, as a table."""
        drawing = GradeLanes(self.council)
        if self._part == _AREAS:
            title = f"{self.council.authority}: areas from letter to letter"
            self._save(lambda: self._saving.numbers(self, title, ledger_numbers(self.council)))
        else:
            self._save(lambda: self._saving.numbers(self, drawing.title, drawing.numbers()))

    def _save(self, act: Callable[[], str]) -> None:
        try:
            done = act()
        except DeskError as refusal:
            self._say(str(refusal))
        else:
            self._say("")
            if done:
                self.said.emit(done)

    # One council

    def _go_to(self, name: str) -> None:
        place = self.councils.place_of(name)
        if place is None:
            place = 0
        index = self.councils.index(place)
        if not index.isValid():
            self._show_council(Council(""))
            return
        known = self.councils.name_at(place) == self.council.authority
        self.form.councils.setCurrentIndex(index)
        if known:
            self._read(self.council.authority)

    def _read(self, name: str) -> None:
        session = self._session
        self._show_council(read_council(session.store, session.families, name))

    def _read_again(self) -> None:
        here = self.ledger.currentIndex()
        place = (here.row(), here.column())
        if self.council.authority:
            self._read(self.council.authority)
        if 0 <= place[0] < self.model.rowCount() and place[1] >= 0:
            self.ledger.go_to(*place)

    def _show_council(self, council: Council) -> None:
        self.council = self.deciding.council = council
        form = self.form
        form.heading.setText(council.authority)
        form.facts.setText(facts_words(council))
        warning = contradictions_html(council, self._theme.colour("accent").name())
        form.contradictions.setText(warning)
        self.chart.show_drawing(GradeLanes(council) if council.boards else None)
        self.grades.show_council(council)
        self.model.show_council(council)
        first = self.model.undecided_after(0, -1)
        if first is not None:
            self.ledger.go_to(*first)
        waiting = self.model.undecided
        form.areas_tab.setText(f"Areas · {waiting} to decide" if waiting else "Areas")
        self._show_cell()
        self.show_part(self._part)

    def _show_cell(self) -> None:
        self.panel.show_cell(self.council, self.deciding.concern, self.deciding.cell)

    # What happened

    def _on_tab(self, part: int) -> None:
        self.show_part(part)
        self.give_focus()

    def _on_search(self, words: str) -> None:
        self.councils.search(words)
        self._go_to(self.council.authority)

    def _on_council_chosen(self, current: QModelIndex, _: QModelIndex) -> None:
        name = self.councils.name_at(current.row())
        if name and name != self.council.authority:
            self._read(name)

    def _on_grade(self, index: QModelIndex) -> None:
        grade = self.grades.grade_at(index.row())
        if grade is not None:
            self.letter_asked.emit(grade.letter, grade.field)

    def _on_pointed_at(self, at: QPointF) -> None:
        size = self.chart.size().toSizeF()
        bar = GradeLanes(self.council).bar_at(self._theme, size, at)
        if bar is not None:
            self.letter_asked.emit(bar.grade.letter, bar.grade.field)

    def _on_committed(self, letter: int) -> None:
        if self.isVisible() and self.council.letter(letter) is not None:
            self._reading.start()

    def _look_for_contradictions(self) -> None:
        session = self._session
        path, families = session.store.path, session.families
        self._background.run(
            "contradictions", lambda _: contradicted_at(path, families), self.councils.flag
        )

    def _say(self, refusal: str) -> None:
        self.form.refusal.setText(refusal)
        self.form.refusal.setVisible(bool(refusal))

    def _dress(self) -> None:
        side = self._theme.px(16)
        for button, icon in (
            (self.form.picture_button, "picture"),
            (self.form.numbers_button, "export"),
        ):
            button.setIconSize(QSize(side, side))
            button.setIcon(self._theme.icon(icon, "dim"))
        self._show_cell()
