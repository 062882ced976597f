"""Below the ledger: the two areas side by side, what differs in them, and the keys."""

from difflib import SequenceMatcher
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ofsted_desk.desk.page_keys import PageKeys
from ofsted_desk.desk.review.key_button import KeyButton
from ofsted_desk.desk.theme import Theme, set_look
from ofsted_desk.desk.words import short_date
from ofsted_desk.review.councils import Council
from ofsted_desk.review.ledger import Concern, Course, End, Mention

_HEIGHT, _LOW = 168, 126
_LITTLE_ROOM = 480
"""A page lower than this leaves the panel two lines of text; the rest of them scrolls."""


class LedgerPanel(QFrame):
    """Shows one cell of the ledger; each button asks for what its key does."""

    asked = Signal(str)

    def __init__(self, theme: Theme, keys: PageKeys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, "drawer")
        self._theme = theme
        self._cap = keys.cap
        self._title = QLabel(self)
        set_look(self._title, "title")
        self._before, self._after = QLabel(self), QLabel(self)
        self.buttons = {name: KeyButton(self) for name in ("accept", "reject", "link", "open")}
        set_look(self.buttons["accept"], "primary")
        self._lay_out()
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _, name=name: self.asked.emit(name))

    def _lay_out(self) -> None:
        px = self._theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(8), px(14), px(8))
        column.setSpacing(px(4))
        column.addWidget(self._title)
        place = QWidget(self)
        set_look(place, "pane")
        texts = QHBoxLayout(place)
        texts.setContentsMargins(0, 0, 0, 0)
        texts.setSpacing(px(24))
        for label in (self._before, self._after):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.RichText)
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            texts.addWidget(label, 1)
        scroll = QScrollArea(self, widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(place)
        column.addWidget(scroll, 1)
        row = QHBoxLayout()
        row.setSpacing(px(6))
        for button in self.buttons.values():
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)

    def fit(self, room: int) -> bool:
        """Be lower on a page of little height, so that the ledger keeps its rows; whether so."""
        px = self._theme.px
        low = room < px(_LITTLE_ROOM)
        self.setFixedHeight(px(_LOW if low else _HEIGHT))
        return low

    def show_cell(
        self, council: Council, concern: Concern | None, what: Mention | End | None
    ) -> None:
        """Show what became of a concern in one letter."""
        before, after = _sides(concern, what)
        self._title.setText(_title(what))
        self._before.setText(self._side(council, before, after))
        self._after.setText(self._side(council, after, before))
        self._before.setVisible(before is not None)
        self._after.setVisible(after is not None)
        self._show_buttons(what)

    def _show_buttons(self, what: Mention | End | None) -> None:
        gone = isinstance(what, End)
        first = isinstance(what, Mention) and what.course is Course.NEW
        self.buttons["accept"].say(_agree_words(what), self._cap("accept"))
        self.buttons["reject"].say("Still open" if gone else "It is new", self._cap("reject"))
        self.buttons["link"].say("Continues another…", self._cap("link"))
        self.buttons["open"].say("Open the letter", self._cap("open"))
        self.buttons["accept"].setEnabled(what is not None and not what.decided)
        self.buttons["reject"].setEnabled(what is not None and not first)
        self.buttons["link"].setEnabled(isinstance(what, Mention))
        self.buttons["open"].setEnabled(what is not None)

    def _side(self, council: Council, here: Mention | None, other: Mention | None) -> str:
        if here is None:
            return ""
        letter = council.letter(here.letter)
        page = f" · page {here.area.page}" if here.area.page else ""
        family = f" · {letter.family.short}" if letter else ""
        dim = self._theme.colour("dim").name()
        head = escape(f"{short_date(here.date)}{family}{page}")
        text = _marked(here.area.value.text, other.area.value.text if other else None)
        return f'<span style="color:{dim}">{head}</span><br>{text}'


def _sides(
    concern: Concern | None, what: Mention | End | None
) -> tuple[Mention | None, Mention | None]:
    """The mention before, and the one in hand."""
    if concern is None or what is None:
        return None, None
    if isinstance(what, End):
        return concern.last, None
    before = next((m for m in concern.mentions if m.key == what.after), None)
    return before, what


def _title(what: Mention | End | None) -> str:
    if what is None:
        return "Choose what became of an area in one of the letters"
    asked = "" if what.decided else "?"
    if isinstance(what, End):
        return f"No longer listed in the letter of {short_date(what.date)}{asked}"
    if what.course is Course.NEW:
        return f"A new concern{asked}"
    return f"{str(what.course).capitalize()}{asked} {round(what.likeness * 100)} % alike"


def _agree_words(what: Mention | End | None) -> str:
    if what is not None and what.decided:
        return "Agreed"
    return "Agree: gone" if isinstance(what, End) else "Agree"


def _marked(text: str, other: str | None) -> str:
    """The text with the words in bold that the other one does not have."""
    if other is None:
        return escape(text)
    words, others = text.split(), other.split()
    plain = [word.casefold().strip(".,;:") for word in words]
    matcher = SequenceMatcher(None, [w.casefold().strip(".,;:") for w in others], plain, False)
    parts = []
    for kind, _, _, first, last in matcher.get_opcodes():
        part = escape(" ".join(words[first:last]))
        if part:
            parts.append(part if kind == "equal" else f"<b>{part}</b>")
    return " ".join(parts)
