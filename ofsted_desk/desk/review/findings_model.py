"""The fields of the open letter as a list: what the form shows, row by row."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ofsted_desk.desk.review.field_words import NO_FAMILY, row_words, section_of
from ofsted_desk.letter.decision import FieldState
from ofsted_desk.letter.finding import Absence
from ofsted_desk.review.views import FieldKind, FieldView, OpenLetter

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Role(IntEnum):
    """What can be asked of a row beside its words."""

    FIELD = Qt.ItemDataRole.UserRole + 1
    VIEW = Qt.ItemDataRole.UserRole + 2
    SECTION = Qt.ItemDataRole.UserRole + 3


class FindingsModel(QAbstractListModel):
    """Rows of `FieldView`; a value that is not due in this framework has no row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._views: tuple[FieldView, ...] = ()
        self.family = NO_FAMILY

    def show(self, letter: OpenLetter | None) -> None:
        """Show a letter as it stands now; rows that stay are only told to change."""
        views = tuple(view for view in letter.fields if _is_shown(view)) if letter else ()
        family = letter.family if letter else NO_FAMILY
        if [v.field for v in views] == self.fields and family.id == self.family.id:
            before, self._views = self._views, views
            self.family = family
            for row, (old, new) in enumerate(zip(before, views, strict=True)):
                if old != new:
                    self.dataChanged.emit(self.index(row), self.index(row))
            return
        self.beginResetModel()
        self._views, self.family = views, family
        self.endResetModel()

    @property
    def fields(self) -> list[str]:
        """The names of the fields, in the order of the form."""
        return [view.field for view in self._views]

    @property
    def views(self) -> tuple[FieldView, ...]:
        """The fields themselves, in the order of the form."""
        return self._views

    def view(self, field: str) -> FieldView | None:
        """The field of this name, or None."""
        return next((view for view in self._views if view.field == field), None)

    def next_for_eyes(self, after: str | None) -> str | None:
        """The next field that needs eyes, from the top again at the end; None where none does."""
        fields = self.fields
        start = fields.index(after) + 1 if after in fields else 0
        turned = (*self._views[start:], *self._views[:start])
        return next((view.field for view in turned if view.needs_eyes), None)

    def areas(self) -> list[str]:
        """The names of the areas that stand, in order."""
        return [
            view.field
            for view in self._views
            if view.kind == FieldKind.AREA and view.state != FieldState.REMOVED
        ]

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many fields the form shows."""
        return 0 if parent.isValid() else len(self._views)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A row in words, or the field behind it."""
        if not index.isValid() or index.row() >= len(self._views):
            return None
        view = self._views[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row_words(view, self.family)
        if role == Role.FIELD:
            return view.field
        if role == Role.VIEW:
            return view
        if role == Role.SECTION:
            return section_of(view, self._views, self.family)
        return None


def _is_shown(view: FieldView) -> bool:
    """A field that is not due in this framework has no row, unless somebody gave it a value."""
    if view.machine is None or view.kind == FieldKind.ABSENCE or view.value is not None:
        return True
    untouched = view.state in (FieldState.EXTRACTED, FieldState.CONFIRMED)
    return not (untouched and view.machine.absence == Absence.NOT_IN_FRAMEWORK)
