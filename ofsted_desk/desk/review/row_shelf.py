"""Rows that are used again from letter to letter: a widget costs more to make than to fill."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from PySide6.QtWidgets import QWidget

from ofsted_desk.desk.review.area_card import AreaCard
from ofsted_desk.desk.review.field_row import FieldRow
from ofsted_desk.desk.review.form_row import FormRow
from ofsted_desk.desk.review.hints import Hints
from ofsted_desk.desk.theme import Theme
from ofsted_desk.review.views import FieldKind, FieldView

USUAL = {
    FieldKind.FAMILY: 1,
    FieldKind.AUTHORITY: 1,
    FieldKind.DATE: 3,
    FieldKind.TEXT: 5,
    FieldKind.GRADE: 7,
    FieldKind.AREA: 12,
}
"""Rows that a letter has as a rule."""

MOST = {**USUAL, FieldKind.EARLIER: 1, FieldKind.ABSENCE: 1, FieldKind.AREA: 36}
"""Rows of the longest letters."""


class RowShelf:
    """Makes rows, and keeps those that no field needs at the moment."""

    def __init__(
        self,
        theme: Theme,
        hints: Hints,
        titles: Mapping[str, str],
        parent: QWidget,
        made: Callable[[FormRow], object],
    ) -> None:
        self._theme = theme
        self._hints = hints
        self._titles = dict(titles)
        self._parent = parent
        self._made = made
        self._spare: list[FormRow] = []
        self._numbers: Counter[FieldKind] = Counter()

    def rows_for(
        self, views: Sequence[FieldView], before: Mapping[str, FormRow]
    ) -> dict[str, FormRow]:
        """A row for each field, in order: its own where it had one, else a spare or a new one."""
        left = dict(before)
        kept = {v.field: left.pop(v.field) for v in views if _fits(left.get(v.field), v)}
        for row in left.values():
            row.end()
            row.hide()
            self._spare.append(row)
        return {view.field: kept.get(view.field) or self._take(view) for view in views}

    def stocking(self, wanted: Mapping[FieldKind, int]) -> Iterator[None]:
        """Make rows ahead, one at each step, until there have been so many of each kind."""
        for kind, number in wanted.items():
            while self._numbers[kind] < number:
                row = self._make(kind)
                row.hide()
                row.grab()
                self._spare.append(row)
                yield

    def _take(self, view: FieldView) -> FormRow:
        for row in self._spare:
            if _is_of_kind(row, view):
                self._spare.remove(row)
                return row
        return self._make(view.kind)

    def _make(self, kind: FieldKind) -> FormRow:
        parts = (self._theme, self._hints)
        if kind == FieldKind.AREA:
            row: FormRow = AreaCard(*parts, self._parent)
        else:
            row = FieldRow(*parts, kind, self._titles, self._parent)
        self._numbers[kind] += 1
        self._made(row)
        return row


def _is_of_kind(row: FormRow, view: FieldView) -> bool:
    if view.kind == FieldKind.AREA:
        return isinstance(row, AreaCard)
    return isinstance(row, FieldRow) and row.kind == view.kind


def _fits(row: FormRow | None, view: FieldView) -> bool:
    return row is not None and _is_of_kind(row, view)
