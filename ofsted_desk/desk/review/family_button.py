"""The letter family as words that open a list of families when asked."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from ofsted_desk.desk.review.key_menu import KeyMenu
from ofsted_desk.desk.theme import Theme, set_look
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.review.views import FieldView


class FamilyButton(QPushButton):
    """The title of the family that stands, in full; `chosen` says which other was picked."""

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, titles: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._titles = dict(titles)
        self._stands = ""
        set_look(self, "choice")
        self._words = QLabel(self, wordWrap=True)
        self._arrow = QLabel(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(9), theme.px(4), theme.px(8), theme.px(4))
        for label in (self._words, self._arrow):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(self._words, 1)
        row.addWidget(self._arrow, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row = row
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self.open_list)
        self.dress()

    def dress(self) -> None:
        """Take on the theme's colours."""
        ratio = self.devicePixelRatioF()
        self._arrow.setPixmap(self._theme.pixmap("down", self._theme.px(10), "dim", ratio))

    def show_view(self, view: FieldView, family: LetterFamily) -> None:
        """Show the family that stands."""
        self._stands = str(view.value or "")
        self._words.setText(self._titles.get(self._stands, family.title))

    def open_list(self) -> None:
        """Offer the families; letters jump to them as in any list."""
        menu = KeyMenu(self)
        menu.setAccessibleName("Letter family")
        for family, title in sorted(self._titles.items(), key=lambda pair: pair[1]):
            action = menu.addAction(f"&{title.replace('&', '&&')}")
            action.setCheckable(True)
            action.setChecked(family == self._stands)
            action.setData(family)
            if family == self._stands:
                menu.setActiveAction(action)
        menu.triggered.connect(lambda action: self.chosen.emit(action.data()))
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def sizeHint(self) -> QSize:
        """As wide as it is let, as high as its words."""
        return QSize(120, self._row.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Room for a short title."""
        return QSize(60, self._theme.px(28))
