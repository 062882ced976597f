"""The strip itself: a list whose keys decide, and which asks for the pictures that it shows."""

from PySide6.QtCore import QEvent, QModelIndex, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from ofsted_desk.desk.columns.crop_pictures import CropPictures
from ofsted_desk.desk.columns.keys import ASKED
from ofsted_desk.desk.columns.strip_model import StripModel
from ofsted_desk.desk.columns.strip_painter import StripPainter
from ofsted_desk.desk.columns.strip_words import grade_keys
from ofsted_desk.desk.page_keys import PageKeys
from ofsted_desk.desk.shortcuts import Shortcuts

_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down)
_AHEAD = 3
_MORE = "more"
"""What Qt does by itself."""


class StripView(QListView):
    """Says what a key asks for; `asked` names it, `graded` brings a grade with it."""

    asked = Signal(str)
    """One of: confirm, open, edit, absent, unsure, back."""
    graded = Signal(object)

    def __init__(
        self,
        model: StripModel,
        painter: StripPainter,
        pictures: CropPictures,
        shortcuts: Shortcuts | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows = model
        self._painter = painter
        self._pictures = pictures
        self.setModel(model)
        self.setItemDelegate(painter)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Rows of the column")
        self.keys = PageKeys(self, ASKED, shortcuts)
        self._wanting = QTimer(self, singleShot=True, interval=0)
        self._wanting.timeout.connect(self._want_pictures)
        painter.refused.connect(self._type_again, Qt.ConnectionType.QueuedConnection)
        pictures.arrived.connect(self.viewport().update)
        self.doubleClicked.connect(lambda _: self.asked.emit("open"))

    @property
    def chosen(self) -> list[int]:
        """The rows chosen, from the top; the current one where none is."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        here = self.currentIndex().row()
        return rows or ([here] if here >= 0 else [])

    def go_to(self, place: int) -> None:
        """Make this row the only one chosen."""
        index = self._rows.index(place)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def _type_again(self, index: QModelIndex) -> None:
        self.setCurrentIndex(index)
        self.edit(index)

    def event(self, event: QEvent) -> bool:
        """Keep the keys that decide a row from the window's own."""
        asking = event.type() == QEvent.Type.ShortcutOverride
        if asking and isinstance(event, QKeyEvent) and self._is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def _is_ours(self, event: QKeyEvent) -> bool:
        return self._meant(event) is not None or event.key() in _MOVES

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decide, once however long the key is held down; arrows and the like move about."""
        meant = self._meant(event)
        if meant is None:
            if event.text().strip() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.ignore()
            else:
                super().keyPressEvent(event)
        elif event.isAutoRepeat():
            event.accept()
        elif isinstance(meant, str):
            self.asked.emit(meant)
        else:
            self.graded.emit(meant)

    def _meant(self, event: QKeyEvent) -> object:
        """What a key asks for: a word of `asked`, a grade, or None.

        While text is typed the line passes Enter on to here: it is no decision then.
        """
        if self.state() == QAbstractItemView.State.EditingState:
            return None
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        place = self.currentIndex().row()
        if plain and place >= 0:
            grade = grade_keys(self._rows.row_at(place)).get(event.text().lower())
            if grade is not None:
                return grade
        asked = self.keys.asked(event)
        return None if asked in ("", _MORE) else asked

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and ask for the pictures of what is in view."""
        super().paintEvent(event)
        self._wanting.start()

    def _want_pictures(self) -> None:
        ratio = self.devicePixelRatioF()
        wanted = []
        for place in self._in_view():
            area = QRectF(self.visualRect(self._rows.index(place)))
            wanted += self._painter.wanted(self._rows.row_at(place), area, ratio)
        self._pictures.want(wanted)

    def _in_view(self) -> range:
        room: QRect = self.viewport().rect()
        first = self.indexAt(room.topLeft())
        high = self.visualRect(first).height()
        if not first.isValid() or high <= 0:
            return range(0)
        last = first.row() + room.height() // high + 1 + _AHEAD
        return range(first.row(), min(last + 1, self._rows.rowCount(QModelIndex())))
