"""An area carried with the mouse: where it would be put down, and the gap that shows it."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QFrame, QWidget

from ofsted_desk.desk.review.area_card import AreaCard
from ofsted_desk.desk.review.findings_model import FindingsModel
from ofsted_desk.desk.review.form_row import FormRow
from ofsted_desk.desk.theme import set_look


class AreaCarrying(QObject):
    """Follows the cards of one form."""

    over = Signal(int)
    """A card is held at this height of the form."""
    put_down = Signal(str, object)
    """An area was put down after another, or first (None)."""

    def __init__(self, model: FindingsModel, content: QWidget) -> None:
        super().__init__(content)
        self._model = model
        self._content = content
        self._rows: Mapping[str, FormRow] = {}
        self.gap = QFrame(content)
        set_look(self.gap, "gap")
        self.gap.hide()

    def follow(self, card: AreaCard) -> None:
        """Carry this card too."""
        card.dragged.connect(self._on_dragged)
        card.dropped.connect(self._on_dropped)

    def show_rows(self, rows: Mapping[str, FormRow]) -> None:
        """These are the rows of the form now."""
        self._rows = rows

    def _drop_place(self, field: str, screen: QPoint) -> tuple[str | None, int]:
        """The area that a carried one would follow, and the height of the gap it would fill."""
        at = self._content.mapFromGlobal(screen).y()
        others = [name for name in self._model.areas() if name != field]
        above = [name for name in others if self._rows[name].geometry().center().y() < at]
        if above:
            return above[-1], self._rows[above[-1]].geometry().bottom()
        return None, self._rows[others[0]].y() if others else 0

    def _on_dragged(self, field: str, screen: QPoint) -> None:
        _, height = self._drop_place(field, screen)
        self.gap.setGeometry(0, height - 1, self._content.width(), 3)
        self.gap.show()
        self.gap.raise_()
        self.over.emit(self._content.mapFromGlobal(screen).y())

    def _on_dropped(self, field: str, screen: QPoint) -> None:
        self.gap.hide()
        self.put_down.emit(field, self._drop_place(field, screen)[0])
