"""What every row of the form is: a field, a place for the focus, and text that may be typed."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QFrame, QWidget

from ofsted_desk.desk.review.field_words import NO_FAMILY, reasons_of, row_words
from ofsted_desk.desk.review.hints import Hints
from ofsted_desk.desk.review.value_editors import GrowingText
from ofsted_desk.desk.theme import Theme, set_trait
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.finding import GradeValue
from ofsted_desk.review.views import FieldView


class FormRow(QFrame):
    """One row; how its value is shown and typed is its kind's own business."""

    focused = Signal(str)
    edit_asked = Signal(str)
    value_given = Signal(str, object)
    typed_on = Signal(str)
    left_by_tab = Signal(str)
    left = Signal(str)
    entered = Signal(str)
    other_asked = Signal(str)
    """The letter is wanted that contradicts this field."""

    def __init__(self, theme: Theme, hints: Hints, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hints = hints
        self.setProperty("current", False)
        self.view: FieldView | None = None
        self.family = NO_FAMILY

    @property
    def field(self) -> str:
        """The name of the field, empty before it has one."""
        return self.view.field if self.view else ""

    @property
    def stop(self) -> QWidget:
        """Where the focus goes."""
        raise NotImplementedError

    @property
    def editing(self) -> bool:
        """Whether its text is being typed."""
        return False

    def show_view(self, view: FieldView, family: LetterFamily) -> None:
        """Show this field as it stands."""
        self.view, self.family = view, family
        self.stop.setAccessibleName(row_words(view, family))
        self.stop.setAccessibleDescription(". ".join(reasons_of(view)))

    def dress(self) -> None:
        """Take on the theme's colours."""

    def begin(self, text: str | None = None) -> None:
        """Let its text be typed."""

    def end(self) -> None:
        """Show what stands again."""

    def typed(self) -> str:
        """The text as typed so far."""
        return ""

    def show_problem(self, words: str) -> None:
        """Say why what was entered cannot be; nothing where it can."""

    def show_draft(self, text: str | None) -> None:
        """Offer text that was half-typed before; nothing to offer where None."""

    def show_against(self, words: str, link: str) -> None:
        """Say what another letter says against it, with a link there; nothing where empty."""

    def keys(self) -> dict[str, GradeValue]:
        """The plain keys that set a grade here, and the grade."""
        return {}

    def set_current(self, current: bool) -> None:
        """Show that this is the field in hand."""
        set_trait(self, "current", current)

    def follow(self, text: GrowingText) -> None:
        """Pass on what happens to the text that is typed here."""
        text.entered.connect(lambda: self.entered.emit(self.field))
        text.typed_on.connect(lambda: self.typed_on.emit(self.field))
        text.left_by_tab.connect(lambda: self.left_by_tab.emit(self.field))
        text.left.connect(lambda: self.left.emit(self.field))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The focus has come to this row."""
        if event.type() == QEvent.Type.FocusIn and self.view is not None:
            self.focused.emit(self.field)
        return False


def sentence(reasons: tuple[str, ...]) -> str:
    """Reasons as plain sentences."""
    parts = [reason[:1].upper() + reason[1:].rstrip(".") for reason in reasons if reason]
    return ". ".join(parts) + "." if parts else ""
