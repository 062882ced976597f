"""A grade as a row of segments: every choice in view, in the scale's own order, one key each."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGroupBox, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ofsted_desk.desk.theme import set_look
from ofsted_desk.letter.finding import GradeValue
from ofsted_desk.letter.judgement import Grade, Scale


class GradeSegments(QGroupBox):
    """One grade of a scale, or none yet; `chosen` says what a key or a click has asked for."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale: Scale | None = None
        self._stands: str | None = None
        self._buttons: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_grade(self, scale: Scale | None, value: GradeValue | None) -> None:
        """Show a scale with this grade chosen."""
        if scale != self._scale:
            self._scale = scale
            self._make_buttons()
        self._stands = value.grade if value else None
        for grade, button in zip(self._grades, self._buttons, strict=True):
            button.setChecked(grade.word == self._stands)
        self._fit()

    def keys(self) -> dict[str, GradeValue]:
        """Each key that sets a grade here: its number, and its letter."""
        keys: dict[str, GradeValue] = {}
        for grade in self._grades:
            for key in (str(grade.score) if grade.score is not None else "", letter_of(grade)):
                if key:
                    keys.setdefault(key, GradeValue(grade.word, grade.score))
        return keys

    def keys_words(self) -> str:
        """The keys as a row's hint says them: '1–4', or 'o, g, r, i'."""
        scores = sorted(str(g.score) for g in self._grades if g.score is not None)
        if scores:
            return f"{scores[0]}–{scores[-1]}"
        return ", ".join(letter_of(grade).upper() for grade in self._grades)

    @property
    def _grades(self) -> tuple[Grade, ...]:
        return self._scale.grades if self._scale else ()

    def _make_buttons(self) -> None:
        for button in self._buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        self._buttons = [self._button(number) for number in range(len(self._grades))]

    def _button(self, number: int) -> QPushButton:
        grade = self._grades[number]
        button = QPushButton(self)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        ends = {0: "first", len(self._grades) - 1: "last"}
        button.setProperty("position", ends.get(number, "middle"))
        set_look(button, "segment")
        words = grade.word if grade.score is None else f"{grade.score} {grade.word}"
        button.setAccessibleName(words)
        button.setToolTip(f"{words} ({letter_of(grade).upper()})")
        button.clicked.connect(lambda: self._on_clicked(grade))
        self._row.addWidget(button)
        return button

    def _on_clicked(self, grade: Grade) -> None:
        for other, button in zip(self._grades, self._buttons, strict=True):
            button.setChecked(other.word == self._stands)
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.chosen.emit(GradeValue(grade.word, grade.score))

    def _fit(self) -> None:
        """The chosen grade in full, the others too where there is room, else as their key."""
        full = [_full(grade) for grade in self._grades]
        texts = full if self._width(full) <= self.width() else self._short(full)
        for button, text in zip(self._buttons, texts, strict=True):
            button.setText(text)
            wide = self._text_width(text, bold=button.isChecked())
            self._row.setStretch(self._buttons.index(button), wide)

    def _short(self, full: list[str]) -> list[str]:
        """Keys for all but the chosen one, which is cut short only where it must be."""
        caps = [_cap(grade) for grade in self._grades]
        chosen = next((n for n, g in enumerate(self._grades) if g.word == self._stands), None)
        if chosen is not None:
            others = sum(self._text_width(c, bold=False) for n, c in enumerate(caps) if n != chosen)
            room = self.width() - others - self._padding
            metrics = QFontMetrics(self._font(bold=True))
            caps[chosen] = metrics.elidedText(full[chosen], Qt.TextElideMode.ElideRight, room)
        return caps

    def _width(self, texts: list[str]) -> int:
        return sum(self._text_width(text, bold=True) for text in texts)

    def _text_width(self, text: str, *, bold: bool) -> int:
        metrics = QFontMetrics(self._font(bold=bold))
        return max(metrics.horizontalAdvance(text) + self._padding, round(1.3 * metrics.height()))

    @property
    def _padding(self) -> int:
        return round(0.75 * QFontMetrics(self._font(bold=False)).height())

    def _font(self, *, bold: bool) -> QFont:
        font = QFont(self._buttons[0].font() if self._buttons else self.font())
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer words fit now."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """As high as its segments; as wide as it is let."""
        return QSize(120, max((b.sizeHint().height() for b in self._buttons), default=26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """No frame: the row shows where the focus is."""


def letter_of(grade: Grade) -> str:
    """The letter that sets a grade."""
    return (grade.key or grade.word[:1]).lower()


def _full(grade: Grade) -> str:
    return grade.word if grade.score is None else f"{grade.score} {grade.word}"


def _cap(grade: Grade) -> str:
    return letter_of(grade).upper() if grade.score is None else str(grade.score)
