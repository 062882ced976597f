"""What a key does to the rows chosen, through the session, and where the strip goes next."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from ofsted_desk.desk.columns.strip_model import StripModel
from ofsted_desk.desk.columns.strip_view import StripView
from ofsted_desk.desk.columns.strip_words import typed_from
from ofsted_desk.errors import DeskError
from ofsted_desk.letter.decision import FieldState
from ofsted_desk.letter.finding import AreaValue, GradeValue, Value
from ofsted_desk.review.columns import Column, ColumnReview, ColumnRow
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.review.views import FieldKind

_OPEN_STATES = (FieldState.EXTRACTED, FieldState.UNSURE)
_LOOK_AHEAD = 200


class StripDeciding(QObject):
    """Decides in the column in hand; the rows themselves are asked for again by whoever listens."""

    refused = Signal(str)
    """Why something could not be done, and what to do instead; empty when that is past."""
    letter_asked = Signal(int, str)

    def __init__(
        self,
        session: ReviewSession,
        review: ColumnReview,
        model: StripModel,
        strip: StripView,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._review = review
        self._model = model
        self._strip = strip
        self.column: Column | None = None
        strip.asked.connect(self.do)
        strip.graded.connect(self._on_graded)

    def do(self, what: str) -> None:
        """Do what a key or a button asks for, in the rows chosen."""
        does: dict[str, Callable[[list[int]], None]] = {
            "confirm": self._confirm,
            "open": self._open,
            "edit": self._edit,
            "absent": self._mark_absent,
            "unsure": self._mark_unsure,
            "back": self._take_back,
        }
        places = self._strip.chosen
        if places:
            does[what](places)

    def _confirm(self, places: list[int]) -> None:
        keys = [key for place in places if (key := self._model.key_at(place)) is not None]
        column = self.column
        if column is not None and self._try(lambda: self._review.confirm(column, keys)):
            self._go_on(places[-1])

    def _on_graded(self, grade: GradeValue) -> None:
        self._decide(lambda row: self._session.correct(row.letter, row.field, grade))

    def _mark_absent(self, _: list[int]) -> None:
        self._decide(lambda row: self._session.remove(row.letter, row.field))

    def _mark_unsure(self, _: list[int]) -> None:
        self._decide(lambda row: self._session.unsure(row.letter, row.field))

    def _take_back(self, _: list[int]) -> None:
        column = self.column
        if column is not None:
            self._decide(lambda row: self._review.take_back(column, row.key), go_on=False)

    def _open(self, _: list[int]) -> None:
        key = self._model.key_at(self._strip.currentIndex().row())
        if key is not None:
            self.letter_asked.emit(*key)

    def _edit(self, _: list[int]) -> None:
        index = self._strip.currentIndex()
        view = self._model.row_at(index.row()).view
        if view is not None and view.kind not in (FieldKind.GRADE, FieldKind.EARLIER):
            self._strip.edit(index)

    def take_typed(self, place: int, text: str) -> bool:
        """Text was typed in a row: what stands is confirmed, what is empty marked absent.

        False where it cannot be taken: then it is still to be typed.
        """
        row, words = self._model.row_at(place), " ".join(text.split())
        letter, field = row.key
        if words == typed_from(row):
            done = self._try(lambda: self._session.confirm(letter, field))
        elif not words:
            done = self._try(lambda: self._session.remove(letter, field))
        else:
            value = _value_from(row, words)
            done = self._try(lambda: self._session.correct(letter, field, value))
        if done:
            self._go_on(place)
        return done

    def _decide(self, decide: Callable[[ColumnRow], object], *, go_on: bool = True) -> None:
        place = self._strip.currentIndex().row()
        if place < 0:
            return
        row = self._model.row_at(place)
        if self._try(lambda: decide(row)) and go_on:
            self._go_on(place)

    def _try(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except DeskError as refusal:
            self.refused.emit(str(refusal))
            return False
        self.refused.emit("")
        return True

    def _go_on(self, place: int) -> None:
        """To the next row that nobody has decided; to the next one where none is near."""
        last = min(place + _LOOK_AHEAD, self._model.rowCount() - 1)
        for onward in range(place + 1, last + 1):
            view = self._model.row_at(onward).view
            if view is not None and view.state in _OPEN_STATES:
                self._strip.go_to(onward)
                return
        if place + 1 < self._model.rowCount():
            self._strip.go_to(place + 1)
        else:
            self._strip.go_to(place)


def _value_from(row: ColumnRow, words: str) -> Value:
    value = row.view.value if row.view else None
    return replace(value, text=words) if isinstance(value, AreaValue) else words
