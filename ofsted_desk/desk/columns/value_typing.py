"""Typing a value in a row of the strip: what the editor begins with, and what is handed over."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ofsted_desk.desk.columns.half_typed import HalfTyped
from ofsted_desk.desk.columns.strip_model import ROW, Index
from ofsted_desk.desk.columns.strip_words import title_of, typed_from
from ofsted_desk.review.columns import ColumnRow
from ofsted_desk.review.views import FieldKind


class ValueTyping(QStyledItemDelegate):
    """A line to type in, or a list of families. What cannot be taken can be typed on."""

    refused = Signal(QModelIndex)
    """What was typed in this row could not be taken: the row should be typed in again."""

    def __init__(
        self, titles: dict[str, str], half_typed: HalfTyped, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._titles = titles
        self.half_typed = half_typed
        self._row: ColumnRow | None = None
        self.given: Callable[[int, str], bool] = lambda _row, _text: True
        """Is told the row and what was typed there; whether it could be taken."""

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: Index,
    ) -> QWidget:
        """A line to type in, or the list of families."""
        row: ColumnRow = index.data(ROW)
        label = row.view.label if row.view else ""
        if row.view is not None and row.view.kind == FieldKind.FAMILY:
            box = QComboBox(parent)
            for family, title in self._titles.items():
                box.addItem(title, family)
            box.setAccessibleName(f"{label}, {title_of(row)}")
            return box
        line = QLineEdit(parent)
        line.setAccessibleName(f"{label}, {title_of(row)}")
        line.textEdited.connect(lambda text: self.half_typed.hold(*row.key, text))
        return line

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Where another page is shown what is typed is no value yet: it is typed on later."""
        if not isinstance(watched, QLineEdit):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.FocusOut and not watched.isVisible():
            self.half_typed.keep_now()
            self.closeEditor.emit(watched, QStyledItemDelegate.EndEditHint.RevertModelCache)
            return True
        if _is_escape(event) and self._row is not None:
            self.half_typed.give_up(self._row, watched.text())
        return super().eventFilter(watched, event)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what stands, or with what was typed and could not be taken."""
        row: ColumnRow = index.data(ROW)
        self._row = row
        if isinstance(editor, QComboBox) and row.view is not None:
            editor.setCurrentIndex(max(0, editor.findData(row.view.value)))
        elif isinstance(editor, QLineEdit):
            kept = self.half_typed.text(*row.key)
            if kept is not None:
                editor.setText(kept)
                # Qt selects all of it when the editor opens; it is to be typed on.
                QTimer.singleShot(0, editor, editor.deselect)
            else:
                editor.setText(typed_from(row))
                editor.selectAll()

    def setModelData(
        self,
        editor: QWidget,
        model: QAbstractItemModel,  # noqa: ARG002 - decisions go through the page
        index: Index,
    ) -> None:
        """Hand over what was typed."""
        text = ""
        if isinstance(editor, QComboBox):
            text = str(editor.currentData())
        elif isinstance(editor, QLineEdit):
            text = editor.text()
        row: ColumnRow = index.data(ROW)
        if self.given(index.row(), text):
            self.half_typed.drop(*row.key)
        else:
            self.half_typed.hold(*row.key, text)
            self.refused.emit(index)


def _is_escape(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
        return False
    return event.key() == Qt.Key.Key_Escape
