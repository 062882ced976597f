"""The columns page: choose a column on the left, settle its rows on the right by the keyboard."""

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from ofsted_desk.desk.columns.column_list import ColumnList
from ofsted_desk.desk.columns.column_painter import ColumnPainter
from ofsted_desk.desk.columns.crop_pictures import CropPictures
from ofsted_desk.desk.columns.half_typed import HalfTyped
from ofsted_desk.desk.columns.strip_deciding import StripDeciding
from ofsted_desk.desk.columns.strip_model import StripModel
from ofsted_desk.desk.columns.strip_painter import StripPainter
from ofsted_desk.desk.columns.strip_view import StripView
from ofsted_desk.desk.columns.strip_words import keys_words
from ofsted_desk.desk.forms.ui_columns_page import Ui_ColumnsPage
from ofsted_desk.desk.shortcuts import Shortcuts
from ofsted_desk.desk.theme import Theme, dress_again
from ofsted_desk.desk.words import count
from ofsted_desk.review.columns import ALL, OPEN, TO_CHECK, Column, ColumnReview
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.review.views import FieldKind, StepDone

LIST_WIDTH = 248
_COUNT_WAIT = 400


class ColumnsPage(QWidget):
    """One column at a time. Every key is kept at once; a run of Enters is undone as one."""

    letter_asked = Signal(int, str)
    """Show this letter in the review, at this field."""
    step_done = Signal(object)
    """The `StepDone` of an undo asked for with the page's own button."""

    def __init__(
        self,
        session: ReviewSession,
        theme: Theme,
        shortcuts: Shortcuts | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._review = ColumnReview(session)
        self._least = TO_CHECK
        self._stale = True
        self.column: Column | None = None
        self.form = Ui_ColumnsPage()
        self.form.setupUi(self)
        dress_again(self)
        self.columns = ColumnList(self)
        self.model = StripModel(self._review.rows, self)
        self.pictures = CropPictures(self)
        titles = {family.id: family.title for family in session.families.values()}
        self.half_typed = HalfTyped(session, self)
        self.painter = StripPainter(theme, self.pictures, titles, self.half_typed, self)
        self.strip = StripView(self.model, self.painter, self.pictures, shortcuts)
        self.deciding = StripDeciding(session, self._review, self.model, self.strip, self)
        self.painter.given = self.deciding.take_typed
        self._counting = QTimer(self, singleShot=True, interval=_COUNT_WAIT)
        self._counting.timeout.connect(self._count_again)
        self._lay_out()
        self._connect()
        self._say("")

    def _lay_out(self) -> None:
        px, form = self._theme.px, self.form
        form.columns.setModel(self.columns)
        form.columns.setItemDelegate(ColumnPainter(self._theme, self))
        form.columns.setMouseTracking(True)
        form.columns.setMinimumWidth(px(160))
        form.strip_column.insertWidget(2, self.strip, 1)
        form.splitter.setStretchFactor(0, 0)
        form.splitter.setStretchFactor(1, 1)
        form.splitter.setSizes([px(LIST_WIDTH), 4000])
        form.strip_place.setMinimumWidth(px(500))
        form.head_row.setContentsMargins(px(14), px(8), px(12), px(8))
        form.head_row.setSpacing(px(6))
        form.bottom_row.setContentsMargins(px(14), px(9), px(14), px(9))
        form.nothing.setMargin(px(40))
        form.refusal.setContentsMargins(px(14), px(6), px(14), px(6))

    def _connect(self) -> None:
        form = self.form
        chooser = form.columns.selectionModel()
        chooser.currentChanged.connect(self._on_column_chosen)
        form.columns.activated.connect(lambda _: self.give_focus())
        for button, least in self._filters():
            button.clicked.connect(lambda _, least=least: self._on_filter(least))
        form.confirm_button.clicked.connect(lambda: self.deciding.do("confirm"))
        form.open_button.clicked.connect(lambda: self.deciding.do("open"))
        form.undo_button.clicked.connect(self.undo)
        self.deciding.refused.connect(self._say)
        self.half_typed.failed.connect(self._say)
        self.deciding.letter_asked.connect(self.letter_asked)
        self.strip.selectionModel().selectionChanged.connect(lambda *_: self._show_hint())
        self._theme.changed.connect(self.update)
        self.strip.keys.when_changed(self._show_hint)
        self._session.on_change.append(self._on_committed)

    def _filters(self) -> tuple[tuple[QPushButton, int], ...]:
        form = self.form
        return ((form.to_check, TO_CHECK), (form.open, OPEN), (form.all, ALL))

    # What is shown

    def ask_again(self) -> None:
        """Ask for the columns and for the rows of the one in hand, in their order of now."""
        self._stale = False
        kept = self.column
        self.columns.show_columns(self._review.columns())
        place = self.columns.place_of(kept)
        if place is None:
            place = self.columns.neediest()
        if place is None:
            self.column = self.deciding.column = None
            self.show_rows(self._least)
            return
        index = self.columns.index(place)
        if self.form.columns.currentIndex() == index:
            self.show_rows(self._least)
        else:
            self.form.columns.setCurrentIndex(index)

    def show_column(self, col: str, family: str = "") -> None:
        """Show this column, if there is one."""
        if self._stale:
            self.ask_again()
        place = self.columns.place_of(Column(col, "", family))
        if place is not None:
            self.form.columns.setCurrentIndex(self.columns.index(place))

    def show_rows(self, least: int) -> None:
        """Show the rows of the column in hand that want at least so much looking at."""
        self._least = least
        for button, own in self._filters():
            button.setChecked(own == least)
        keys = self._review.keys(self.column, least) if self.column else []
        self.model.show_keys(keys)
        self._show_heading(len(keys))
        self._say("")
        if keys:
            self.strip.go_to(0)
        self.strip.setVisible(bool(keys))
        self.form.nothing.setVisible(not keys)
        self.form.nothing.setText(self._nothing_words())
        self._show_hint()

    def show_step(self, step: StepDone) -> None:
        """Show the first row of a step that was taken back or done again."""
        self._say("")
        place = self.model.place_of((step.letter, step.field))
        if place is not None:
            self.strip.go_to(place)
        self.give_focus()

    def give_focus(self) -> None:
        """To the rows; where there is none, to the columns."""
        (self.strip if self.model.rowCount() else self.form.columns).setFocus()

    def undo(self) -> None:
        """Take back the last step, a whole run of confirmations if that was it."""
        step = self._session.undo()
        if step is not None:
            self.show_step(step)
            self.step_done.emit(step)

    def showEvent(self, event: QShowEvent) -> None:
        """What came in meanwhile is asked for when the page is looked at."""
        super().showEvent(event)
        if self._stale:
            self.ask_again()
        self.give_focus()

    def hideEvent(self, event: QHideEvent) -> None:
        """The order is kept while the page is looked at, and asked for anew after."""
        super().hideEvent(event)
        self.half_typed.keep_now()
        self._counting.stop()
        self._stale = True

    # What is said

    def _say(self, refusal: str) -> None:
        self.form.refusal.setText(refusal)
        self.form.refusal.setVisible(bool(refusal))

    def _show_heading(self, shown: int) -> None:
        column, form = self.column, self.form
        form.heading.setText(column.label if column else "")
        total = self._review.count(column, self._least) if column else 0
        rows = f"the first {shown:,} of {total:,} rows" if shown < total else count(total, "row")
        family = f"{column.family_title} · " if column and column.family_title else ""
        form.family.setText(f"{family}{rows}" if column else "")

    def _nothing_words(self) -> str:
        if self.column is None:
            return "There is no letter yet. Import letters first; their fields are listed here."
        if self._least == TO_CHECK:
            return "Nothing in this column needs your eyes. “Undecided” shows what is sure."
        return "There is nothing in this column."

    def _show_hint(self) -> None:
        chosen = self.strip.chosen
        many = len(chosen) > 1
        confirm = f"Confirm {len(chosen)} rows" if many else "Confirm"
        keys = self.strip.keys
        self.form.confirm_button.say(confirm, keys.cap("confirm"))
        self.form.undo_button.say("Undo", keys.cap_of_command("undo", "Ctrl Z"))
        self.form.open_button.say("Open the letter", keys.cap("open"))
        for button in (self.form.confirm_button, self.form.open_button):
            button.setEnabled(bool(chosen))
        self.form.undo_button.setEnabled(self._session.undo_words is not None)
        self.form.hint.setText(self._hint_words(chosen))

    def _hint_words(self, chosen: list[int]) -> str:
        if not chosen:
            return ""
        view = self.model.row_at(chosen[0]).view
        family = self.model.row_at(chosen[0]).family
        cap = self.strip.keys.cap
        parts = [f"{cap('unsure')} unsure", f"{cap('absent')} not stated"]
        parts += ["⌫ takes this row back", "Shift+↓ chooses more"]
        if view is not None and view.kind == FieldKind.GRADE:
            parts.insert(0, f"{keys_words(family)} sets the grade")
        elif view is not None and view.kind != FieldKind.EARLIER:
            parts.insert(0, f"{cap('edit')} corrects")
        return "  ·  ".join(parts)

    # What happened

    def _on_filter(self, least: int) -> None:
        self.show_rows(least)
        self.give_focus()

    def _on_column_chosen(self, current: QModelIndex, _: QModelIndex) -> None:
        column = self.columns.column_at(current.row())
        if column is not None:
            self.column = self.deciding.column = column
            self.show_rows(self._least)

    def _on_committed(self, letter: int) -> None:
        self.model.refresh(letter)
        if self.isVisible():
            self._counting.start()

    def _count_again(self) -> None:
        self._show_hint()
        self.columns.show_columns(self._review.columns())
