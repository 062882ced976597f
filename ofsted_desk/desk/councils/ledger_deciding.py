"""What a key in the ledger does, through the session, and where the ledger goes next."""

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu

from ofsted_desk.desk.councils.ledger_model import LedgerModel
from ofsted_desk.desk.councils.ledger_view import LedgerView
from ofsted_desk.desk.words import short_date
from ofsted_desk.review import course
from ofsted_desk.review.councils import Council
from ofsted_desk.review.ledger import Concern, End, Mention, candidates
from ofsted_desk.review.session import ReviewSession

_MOST = 9
_LONGEST = 70


class LedgerDeciding(QObject):
    """Decides on the cell in hand. The page reads the council anew when it hears of it."""

    letter_asked = Signal(int, str)

    def __init__(
        self, session: ReviewSession, model: LedgerModel, view: LedgerView, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._model = model
        self._view = view
        self.council = Council("")
        view.asked.connect(self.do)

    @property
    def cell(self) -> Mention | End | None:
        """What is in hand."""
        index = self._view.currentIndex()
        return self._model.cell(index.row(), index.column())

    @property
    def concern(self) -> Concern | None:
        """The concern in hand."""
        return self._model.concern_at(self._view.currentIndex().row())

    def do(self, what: str) -> None:
        """Do what a key or a button asks for."""
        does = {
            "accept": self.accept,
            "reject": self.reject,
            "link": self.show_links,
            "open": self.open,
        }
        does[what]()

    def accept(self) -> None:
        """It is as suggested; then to the next suggestion."""
        what, concern = self.cell, self.concern
        if isinstance(what, Mention):
            course.accept(self._session, [what])
        elif what is not None and concern is not None:
            course.end(self._session, concern)
        self._go_on()

    def reject(self) -> None:
        """It is not: the area is new, or the concern is still open."""
        what, concern = self.cell, self.concern
        if isinstance(what, Mention):
            course.link(self._session, what, None)
        elif what is not None and concern is not None:
            course.keep_open(self._session, concern)

    def show_links(self) -> None:
        """Offer the earlier areas that this one may continue, the most alike first."""
        what = self.cell
        if not isinstance(what, Mention):
            return
        menu = QMenu(self._view)
        found = candidates(self.council.concerns, what.key)[:_MOST]
        for number, (earlier, alike) in enumerate(found, 1):
            action = menu.addAction(f"&{number}  {_words(earlier, alike)}")
            action.triggered.connect(lambda _=False, one=earlier: self.link(what, one))
        if not found:
            menu.addAction("No earlier letter lists an area").setEnabled(False)
        area = self._view.visualRect(self._view.currentIndex())
        menu.popup(self._view.viewport().mapToGlobal(QPoint(area.left(), area.bottom())))

    def link(self, mention: Mention, earlier: Mention) -> None:
        """The area continues this earlier one."""
        course.link(self._session, mention, earlier)

    def open(self) -> None:
        """Show the letter in hand, at the area."""
        what, concern = self.cell, self.concern
        if isinstance(what, Mention):
            self.letter_asked.emit(*what.key)
        elif what is not None and concern is not None:
            self.letter_asked.emit(what.letter, "areas")

    def _go_on(self) -> None:
        index = self._view.currentIndex()
        onward = self._model.undecided_after(index.row(), index.column())
        if onward is not None:
            self._view.go_to(*onward)


def _words(earlier: Mention, alike: float) -> str:
    text = earlier.area.value.text.replace("&", "&&")
    short = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
    return f"{short}   {short_date(earlier.date)} · {round(alike * 100)} % alike"
