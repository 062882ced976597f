"""The dashboard: how far, how fast, what was graded, what was misread; counted when looked at."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from ofsted_desk.desk.ask import Ask
from ofsted_desk.desk.background import Background
from ofsted_desk.desk.charts.chart_saving import ChartSaving
from ofsted_desk.desk.charts.drawing import Drawing
from ofsted_desk.desk.dashboard.chart_card import ChartCard
from ofsted_desk.desk.dashboard.grades_card import GradesCard
from ofsted_desk.desk.dashboard.recheck_card import RecheckCard
from ofsted_desk.desk.dashboard.tally_charts import (
    days_chart,
    fields_chart,
    progress_words,
    states_chart,
)
from ofsted_desk.desk.forms.ui_dashboard_page import Ui_DashboardPage
from ofsted_desk.desk.theme import Theme, dress_again
from ofsted_desk.errors import DeskError
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.review.tally import Tally, count_up
from ofsted_desk.review.views import StepDone
from ofsted_desk.settings import Settings

_NO_CORRECTION = "Nobody has corrected, added or removed anything yet."


class DashboardPage(QWidget):
    """Counting is done away from the window's thread, on a connection of its own."""

    recheck_asked = Signal()
    said = Signal(str)
    """Something was done that the status line should say."""

    def __init__(
        self,
        session: ReviewSession,
        theme: Theme,
        ask: Ask,
        background: Background,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._background = background
        self._settings = settings
        self._saving = ChartSaving(ask)
        self.tally: Tally | None = None
        self.form = Ui_DashboardPage()
        self.form.setupUi(self)
        self.states = ChartCard("Letters by state", theme)
        self.days = ChartCard("Letters reviewed a day", theme)
        self.grades = GradesCard(theme)
        self.fields = ChartCard("Fields most often changed", theme)
        self.recheck = RecheckCard(theme)
        self._lay_out()
        dress_again(self)
        for card in (self.states, self.days, self.grades, self.fields):
            card.picture_asked.connect(self._save_picture)
            card.numbers_asked.connect(self._save_numbers)
        self.recheck.asked.connect(self.recheck_asked)
        self.form.progress.setText("Counting…")
        self._say("")

    def _lay_out(self) -> None:
        px, form = self._theme.px, self.form
        grid = form.grid
        grid.setContentsMargins(px(20), px(16), px(20), px(20))
        grid.setHorizontalSpacing(px(14))
        grid.setVerticalSpacing(px(14))
        grid.addWidget(self.states, 1, 0)
        grid.addWidget(self.days, 1, 1)
        grid.addWidget(self.grades, 2, 0, 2, 1)
        grid.addWidget(self.recheck, 2, 1)
        grid.addWidget(self.fields, 3, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(4, 1)
        form.refusal.setContentsMargins(px(14), px(6), px(14), px(6))

    def ask_again(self) -> None:
        """Count everything again."""
        path, families = self._session.store.path, self._session.families
        percent, today = self._settings.number("recheck_percent"), _today()
        self._background.run(
            "tally", lambda _: count_up(path, families, percent, today), self._show, self._fail
        )

    def give_focus(self) -> None:
        """To the button that leads on."""
        self.recheck.button.setFocus()

    def show_step(self, _: StepDone) -> None:
        """Something was taken back: count again."""
        self.ask_again()

    def showEvent(self, event: QShowEvent) -> None:
        """Count when looked at."""
        super().showEvent(event)
        self.ask_again()

    def _show(self, tally: Tally) -> None:
        self.tally = tally
        self.form.progress.setText(progress_words(tally))
        self.states.show_drawing(states_chart(tally))
        self.days.show_drawing(days_chart(tally))
        self.grades.show_tables(tally.grades)
        self.fields.show_drawing(fields_chart(tally) if tally.fields else None, _NO_CORRECTION)
        self.recheck.show_recheck(tally.recheck)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, DeskError):
            raise error
        self._say(str(error))

    # Saving

    def _save_picture(self, drawing: Drawing) -> None:
        self._save(lambda: self._saving.picture(self, drawing))

    def _save_numbers(self, drawing: Drawing) -> None:
        self._save(lambda: self._saving.numbers(self, drawing.title, drawing.numbers()))

    def _save(self, act: Callable[[], str]) -> None:
        try:
            done = act()
        except DeskError as refusal:
            self._say(str(refusal))
            return
        self._say("")
        if done:
            self.said.emit(done)

    def _say(self, refusal: str) -> None:
        self.form.refusal.setText(refusal)
        self.form.refusal.setVisible(bool(refusal))


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the day that it is here
