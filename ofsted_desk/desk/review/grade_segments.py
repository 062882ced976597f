"""A grade as a row of segments: every choice in view, in the scale's own order, one key each."""

from functools import lru_cache

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGroupBox, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ofsted_desk.desk.theme import set_look, set_trait
from ofsted_desk.letter.finding import GradeValue
from ofsted_desk.letter.judgement import Grade, Scale

_USUAL = ("first", "middle", "middle", "last")
"""Most scales have four grades: so many segments are made at once."""


class GradeSegments(QGroupBox):
    """One grade of a scale, or none yet; `chosen` says what a key or a click has asked for."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale: Scale | None = None
        self._stands: str | None = None
        self._buttons: list[QPushButton] = []
        self._spare: list[QPushButton] = []
        self._font: QFont | None = None
        self._fonts: dict[bool, str] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._spare = [self._make_button(position) for position in _USUAL]

    def show_grade(self, scale: Scale | None, value: GradeValue | None) -> None:
        """Show a scale with this grade chosen."""
        if scale != self._scale:
            self._scale = scale
            self._choose_buttons()
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

    def _choose_buttons(self) -> None:
        """As many as the scale has grades: those that there are, else new ones."""
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
        self._spare = [*self._buttons, *self._spare]
        self._buttons = [self._button(number) for number in range(len(self._grades))]

    def _make_button(self, position: str) -> QPushButton:
        button = QPushButton(self)
        button.hide()
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setProperty("position", position)
        set_look(button, "segment")
        button.clicked.connect(lambda: self._on_clicked(button))
        return button

    def _button(self, number: int) -> QPushButton:
        position = {0: "first", len(self._grades) - 1: "last"}.get(number, "middle")
        button = self._spare.pop(0) if self._spare else self._make_button(position)
        set_trait(button, "position", position)
        words = _full(self._grades[number])
        button.setAccessibleName(words)
        button.setToolTip(f"{words} ({letter_of(self._grades[number]).upper()})")
        self._row.addWidget(button)
        button.show()
        return button

    def _on_clicked(self, clicked: QPushButton) -> None:
        grade = self._grades[self._buttons.index(clicked)]
        for other, button in zip(self._grades, self._buttons, strict=True):
            button.setChecked(other.word == self._stands)
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.chosen.emit(GradeValue(grade.word, grade.score))

    def _fit(self) -> None:
        """The chosen grade in full, the others too where there is room, else as their key."""
        self._take_font()
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
            font = QFont()
            font.fromString(self._fonts[True])
            metrics = QFontMetrics(font)
            caps[chosen] = metrics.elidedText(full[chosen], Qt.TextElideMode.ElideRight, room)
        return caps

    def _width(self, texts: list[str]) -> int:
        return sum(self._text_width(text, bold=True) for text in texts)

    def _text_width(self, text: str, *, bold: bool) -> int:
        wide, high = _measure(self._fonts[bold], text)
        return max(wide + self._padding, round(1.3 * high))

    @property
    def _padding(self) -> int:
        return round(0.75 * _measure(self._fonts[False], "")[1])

    def _take_font(self) -> None:
        """The segments' font as they are dressed now, plain and bold."""
        font = self._buttons[0].font() if self._buttons else self.font()
        if font != self._font:
            self._font = QFont(font)
            self._fonts = {bold: _weighed(font, bold=bold) for bold in (False, True)}

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer words fit now."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """As high as its segments, which are all alike; as wide as it is let."""
        return QSize(120, self._buttons[0].sizeHint().height() if self._buttons else 26)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """No frame: the row shows where the focus is."""


def _weighed(font: QFont, *, bold: bool) -> str:
    weighed = QFont(font)
    weighed.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return weighed.toString()


@lru_cache(maxsize=512)
def _measure(font: str, text: str) -> tuple[int, int]:
    """How wide and high a text is: asked again at each width that the row gets."""
    made = QFont()
    made.fromString(font)
    metrics = QFontMetrics(made)
    return metrics.horizontalAdvance(text), metrics.height()


def letter_of(grade: Grade) -> str:
    """The letter that sets a grade."""
    return (grade.key or grade.word[:1]).lower()


def _full(grade: Grade) -> str:
    return grade.word if grade.score is None else f"{grade.score} {grade.word}"


def _cap(grade: Grade) -> str:
    return letter_of(grade).upper() if grade.score is None else str(grade.score)
