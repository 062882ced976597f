"""The form: one row or card a field, in the order of the letter, under small headings."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ofsted_desk.desk.review.area_card import NEW_AREA, AreaCard
from ofsted_desk.desk.review.area_carrying import AreaCarrying
from ofsted_desk.desk.review.findings_model import FindingsModel, Role
from ofsted_desk.desk.review.form_column import FormColumn
from ofsted_desk.desk.review.form_row import FormRow
from ofsted_desk.desk.review.hints import Hints
from ofsted_desk.desk.review.other_letters import Against
from ofsted_desk.desk.review.row_shelf import MOST, USUAL, RowShelf
from ofsted_desk.desk.theme import Theme
from ofsted_desk.letter.decision import FieldState
from ofsted_desk.letter.finding import NO_EVIDENCE, AreaValue
from ofsted_desk.review.views import FieldKind, FieldView


class FormView(QScrollArea):
    """Shows a `FindingsModel`; says what was asked for, and decides nothing."""

    current_changed = Signal(str)
    edit_asked = Signal(str)
    value_given = Signal(str, object)
    typed_on = Signal(str)
    left_by_tab = Signal(str)
    left = Signal(str)
    entered = Signal(str)
    join_asked = Signal(str)
    menu_asked = Signal(str, QPoint)
    area_asked = Signal()
    other_asked = Signal(int, str)
    """Another letter is wanted, at this field: it contradicts the one here."""
    area_dropped = Signal(str, object)
    """An area was put down after another, or first (None)."""

    def __init__(
        self,
        theme: Theme,
        hints: Hints,
        model: FindingsModel,
        titles: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hints = hints
        self._model = model
        self._rows: dict[str, FormRow] = {}
        self._new: tuple[FieldView, str | None] | None = None
        self._against: Mapping[str, Against] = {}
        self.current: str | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName("What was read from the letter")
        self.column = FormColumn(theme, self)
        self.column.area_asked.connect(self.area_asked)
        self.column.laid_out.connect(self._show_current)
        self.setWidget(self.column)
        self.carrying = AreaCarrying(model, self.column)
        self.carrying.over.connect(lambda at: self.ensureVisible(0, at, 0, theme.px(40)))
        self.carrying.put_down.connect(self.area_dropped)
        self._shelf = RowShelf(theme, hints, titles, self.column, self._join)
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._make_one)
        self._stocking: Iterator[None] = iter(())
        model.modelReset.connect(self._arrange)
        model.dataChanged.connect(self._on_data_changed)
        theme.changed.connect(self.dress)

    def cap(self, command: str) -> str:
        """The key of a command, as its hints show it."""
        return self._hints.shortcuts.cap(command)

    # Rows

    def making_ahead(self) -> Iterator[None]:
        """Make the rows that most letters need, one at each step; none where they are there."""
        return self._shelf.stocking(USUAL)

    def make_ahead(self) -> None:
        """Make the rows of the longest letters too, one whenever nothing else is to be done."""
        self._stocking = self._shelf.stocking(MOST)
        self._idle.start()

    def _make_one(self) -> None:
        for _ in self._stocking:
            return
        self._idle.stop()

    @property
    def rows(self) -> tuple[FormRow, ...]:
        """Every row, from the top."""
        return tuple(self._rows.values())

    def row(self, field: str | None) -> FormRow | None:
        """The row of this field, or None."""
        return self._rows.get(field) if field else None

    @property
    def current_row(self) -> FormRow | None:
        """The row of the field in hand, or None."""
        return self.row(self.current)

    @property
    def editing(self) -> FormRow | None:
        """The row whose text is being typed, or None."""
        return next((row for row in self._rows.values() if row.editing), None)

    def focus_field(self, field: str) -> bool:
        """Bring the focus to a field; False where the form has no such row."""
        row = self._rows.get(field)
        if row is None:
            return False
        row.stop.setFocus(Qt.FocusReason.OtherFocusReason)
        self.set_current(field)
        return True

    def step(self, by: int) -> None:
        """Bring the focus to the row above or below."""
        order = list(self._rows)
        if not order:
            return
        place = order.index(self.current) + by if self.current in order else 0
        self.focus_field(order[max(0, min(place, len(order) - 1))])

    def scroll_to_top(self) -> None:
        """Show the first row."""
        self.verticalScrollBar().setValue(0)

    # A new area, while it is typed

    def show_new_area(self, value: AreaValue, after: str | None) -> None:
        """Show an empty card after a row, or after the last area."""
        view = FieldView(
            field=NEW_AREA,
            label=f"New {value.kind}",
            kind=FieldKind.AREA,
            value=value,
            machine=None,
            state=FieldState.ADDED,
            needs_eyes=False,
            why=(),
            evidence=NO_EVIDENCE,
            witness=NO_EVIDENCE,
        )
        self._new = (view, after)
        self._arrange()

    @property
    def new_area(self) -> tuple[AreaValue, str | None] | None:
        """The value that the new area begins with and the field it follows, while there is one."""
        if self._new is None or not isinstance(self._new[0].value, AreaValue):
            return None
        return self._new[0].value, self._new[1]

    def end_new_area(self) -> None:
        """Take the empty card away."""
        if self._new is not None:
            self._new = None
            self._arrange()

    # What other letters say

    def show_against(self, against: Mapping[str, Against]) -> None:
        """Show what other letters say against the fields of this one."""
        self._against = against
        for row in self._rows.values():
            self._show_against(row)

    def _show_against(self, row: FormRow) -> None:
        said = self._against.get(row.field)
        link = f"Go there&nbsp;({self.cap('other_letter') or 'click'})"
        row.show_against(said.words if said else "", link)

    def go_to_other(self, field: str | None = None) -> None:
        """Ask for the letter that contradicts a field, or the one in hand."""
        said = self._against.get(field or self.current or "")
        if said is not None:
            self.other_asked.emit(said.letter, said.field)

    # From the model to rows

    def _on_data_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        for number in range(first.row(), last.row() + 1):
            view = self._model.views[number]
            self._rows[view.field].show_view(view, self._model.family)
            self._show_against(self._rows[view.field])
        self.column.show_headings([self._section(view) for view in self._model.views])

    def _arrange(self) -> None:
        """Make the rows those of the model, using again those that there are."""
        views = self._wanted()
        self._rows = self._shelf.rows_for(views, self._rows)
        for view in views:
            row = self._rows[view.field]
            row.show_view(view, self._model.family)
            row.set_current(view.field == self.current)
            self._show_against(row)
        sections = [self._section(view) for view in views]
        self.column.fill(self._rows, sections, areas=bool(self._model.family.area_kinds))
        self.carrying.show_rows(self._rows)
        if self.current not in self._rows:
            self.current = None

    def _wanted(self) -> list[FieldView]:
        views = list(self._model.views)
        if self._new is not None:
            new, after = self._new
            fields = [view.field for view in views]
            areas = [n for n, view in enumerate(views) if view.kind == FieldKind.AREA]
            place = fields.index(after) if after in fields else max(areas, default=len(views) - 1)
            views.insert(place + 1, new)
        return views

    def _section(self, view: FieldView) -> str:
        if view.field == NEW_AREA:
            return ""
        index = self._model.index(self._model.fields.index(view.field))
        return str(index.data(Role.SECTION))

    def _join(self, row: FormRow) -> None:
        """Pass on what a new row says."""
        row.focused.connect(self.set_current)
        row.edit_asked.connect(self.edit_asked)
        row.value_given.connect(self.value_given)
        row.typed_on.connect(self.typed_on)
        row.left_by_tab.connect(self.left_by_tab)
        row.left.connect(self.left)
        row.entered.connect(self.entered)
        row.other_asked.connect(self.go_to_other)
        if isinstance(row, AreaCard):
            row.join_asked.connect(self.join_asked)
            self.carrying.follow(row)

    def set_current(self, field: str) -> None:
        """Take a field in hand, wherever the focus is."""
        row = self._rows.get(field)
        if row is None:
            return
        changed = field != self.current
        if changed and (old := self.current_row) is not None:
            old.set_current(False)
        self.current = field
        row.set_current(True)
        self._show_current()
        if changed:
            self.current_changed.emit(field)

    def leave_current(self) -> None:
        """Have no field in hand, and show none as such: the next letter may use the same rows."""
        if self.current_row is not None:
            self.current_row.set_current(False)
        self.current = None

    def _show_current(self) -> None:
        row = self.current_row
        if row is not None and not self.column.waits:
            self.ensureWidgetVisible(row, 0, self._theme.px(40))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The field in hand stays in view when room is taken from the form."""
        super().resizeEvent(event)
        self._show_current()

    def dress(self) -> None:
        """Take on the theme's colours and the keys of now."""
        for row in self._rows.values():
            row.dress()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the row under the pointer, or with the one in hand."""
        here = self.column.childAt(self.column.mapFromGlobal(event.globalPos()))
        row = next((r for r in self.rows if here and (r is here or r.isAncestorOf(here))), None)
        field = row.field if row else self.current
        if field is not None:
            self.focus_field(field)
            self.menu_asked.emit(field, event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go from row to row; every other key is the review page's."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        by = steps.get(Qt.Key(event.key()))
        if by is not None and not event.modifiers():
            self.step(by)
        else:
            event.ignore()
