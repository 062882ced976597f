"""The queue on the left: what to do next. Finding and ordering is the session's work."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from ofsted_desk.desk.changes import Changes
from ofsted_desk.desk.forms.ui_queue_page import Ui_QueuePage
from ofsted_desk.desk.queue.letter_painter import LINE_HEIGHT, LetterPainter
from ofsted_desk.desk.queue.letters_model import BLOCK, LettersModel
from ofsted_desk.desk.theme import Theme
from ofsted_desk.letter.decision import LetterState
from ofsted_desk.review import sharing
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.review.views import QueueCounts, QueueFilter, QueueOrder

_WAITING = (LetterState.TO_REVIEW, LetterState.IN_PROGRESS)
_LOOK_AHEAD = 4 * BLOCK


class QueuePage(QWidget):
    """Shows the letters wanted; a letter that is decided keeps its place until asked again."""

    letter_chosen = Signal(int)
    """Another letter is current."""
    letter_entered = Signal(int)
    """Enter was pressed, or a letter clicked twice: the keys should go to the letter."""
    counted = Signal()
    """The letters were counted again; a run of decisions is counted once."""

    def __init__(
        self,
        session: ReviewSession,
        theme: Theme,
        changes: Changes,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._text = ""
        self._order = QueueOrder.LEAST_SURE
        self.counts = QueueCounts()
        self.form = Ui_QueuePage()
        self.form.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = LettersModel(session.rows, self)
        self.form.letters.setModel(self.model)
        self.form.letters.setItemDelegate(LetterPainter(theme, self))
        self.form.letters.set_line_height(theme.px(LINE_HEIGHT))
        self._make_order_menu()
        self._dress()
        theme.changed.connect(self._dress)
        changes.letters_changed.connect(self.take_in)
        changes.decided_elsewhere.connect(self.model.look_again)
        changes.letter_changed.connect(self._on_letter_changed)
        self._counting = QTimer(self, singleShot=True, interval=0)
        self._counting.timeout.connect(self._show_counts)
        self.form.filter_bar.changed.connect(self.ask_again)
        self.form.clear_button.clicked.connect(self.clear)
        self.form.letters.selectionModel().currentChanged.connect(self._on_current_changed)
        self.form.letters.activated.connect(self._on_activated)
        self.cleared = self.form.clear_button.clicked

    @property
    def wanted(self) -> QueueFilter:
        """What the queue shows now."""
        return self.form.filter_bar.wanted(self._text, self._order)

    @property
    def current(self) -> int | None:
        """The letter that is current, or None."""
        return self.model.letter_at(self.form.letters.currentIndex().row())

    @property
    def chosen(self) -> list[int]:
        """The letters chosen, from the top; the current one where no more are."""
        ids = map(self.model.letter_at, self.form.letters.chosen)
        return [letter for letter in ids if letter is not None]

    def show_wanted(self, wanted: QueueFilter) -> None:
        """Show what a filter says: its letters, in its order."""
        self._text = wanted.text
        self.form.filter_bar.show_wanted(wanted)
        self.choose_order(wanted.order)

    def show_reviewers(self) -> None:
        """Offer the letters of every other reviewer who has some."""
        names = sharing.reviewers(self._session)
        self.form.filter_bar.show_reviewers(names[1:])

    def show_families(self, families: Mapping[str, str]) -> None:
        """Offer these families in the filter: id and title."""
        self.form.filter_bar.show_families(families)

    def search(self, text: str) -> None:
        """Show only letters with these words in them."""
        if text.strip() != self._text:
            self._text = text.strip()
            self.ask_again()

    def clear(self) -> None:
        """Show every letter again."""
        self._text = ""
        self.form.filter_bar.clear()
        self.ask_again()

    def ask_again(self, *, from_the_top: bool = False) -> None:
        """Ask for the letters wanted; the current one stays current if it is still there."""
        kept = None if from_the_top else self.current
        self.show_reviewers()
        ids = self._session.queue(self.wanted)
        self.model.show_letters(ids)
        self._show_counts()
        self.form.stack.setCurrentIndex(0 if ids else 1)
        place = self.model.place_of(kept)
        if ids:
            self._go_to_place(0 if place is None else place)

    def take_in(self) -> None:
        """Add letters that have come since, at the end: nothing moves under the reviewer."""
        fresh = [
            letter
            for letter in self._session.queue(self.wanted)
            if self.model.place_of(letter) is None
        ]
        if not self.model.rowCount():
            self.ask_again()
        else:
            self.model.add_letters(fresh)
            self._show_counts()

    def show_letter(self, letter: int) -> None:
        """Make this letter current, also where the filter leaves it out."""
        if self.model.place_of(letter) is None:
            self.clear()
        place = self.model.place_of(letter)
        if place is not None:
            self._go_to_place(place)

    def step(self, by: int) -> None:
        """Go to the next letter (1) or the one before (-1), if there is one."""
        place = self.form.letters.currentIndex().row() + by
        if self.model.letter_at(place) is not None:
            self._go_to_place(place)

    def go_on(self) -> int | None:
        """Go to the next letter that waits for a reviewer, and give it; None where none is left."""
        following = self._next_waiting()
        if following is not None:
            self.show_letter(following)
        return following

    def coming(self) -> list[int]:
        """The letters likely to be opened next: the next one that waits, and the one below."""
        here = self.form.letters.currentIndex().row()
        letters = (self._waiting_below(here), self.model.letter_at(here + 1))
        return list(dict.fromkeys(letter for letter in letters if letter is not None))

    def stop(self) -> None:
        """Count no more: the window closes."""
        self._counting.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much in the heading as there is room for."""
        super().resizeEvent(event)
        self._show_heading()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Right goes into the letter, as Enter does."""
        if event.key() == Qt.Key.Key_Right and self.current is not None:
            self.letter_entered.emit(self.current)
            return
        super().keyPressEvent(event)

    def _next_waiting(self) -> int | None:
        """The next one down as the queue is shown; the session looks where that is far off."""
        below = self._waiting_below(self.form.letters.currentIndex().row())
        return below or self._session.next_letter(self.current or 0, self.wanted)

    def _waiting_below(self, here: int) -> int | None:
        for place in range(here + 1, min(here + 1 + _LOOK_AHEAD, self.model.rowCount())):
            if self.model.row_at(place).state in _WAITING:
                return self.model.letter_at(place)
        return None

    def _go_to_place(self, place: int) -> None:
        self.form.letters.go_to(place)

    def _show_counts(self) -> None:
        copies_before, self.counts = self.counts.copies, self._session.counts()
        if copies_before != self.counts.copies:
            self.model.look_again()
        self._show_heading()
        nothing = "No letter matches."
        if self.counts.total and not self.counts.left and not self._text:
            nothing = "Every letter is reviewed, flagged or set aside. Export is at the top right."
        self.form.nothing_words.setText(nothing)
        self.counted.emit()

    def _show_heading(self) -> None:
        words = f"{self.counts.left:,} TO REVIEW OF {self.counts.total:,}"
        full, heading = f"QUEUE · {words}", self.form.heading
        room = self.width() - self.form.order_button.sizeHint().width() - self._theme.px(26)
        fits = heading.fontMetrics().horizontalAdvance(full) <= room
        heading.setText(full if fits else words)
        heading.setAccessibleName(full.capitalize())

    def _on_letter_changed(self, letter: int) -> None:
        self.model.refresh(letter)
        self._counting.start()

    def _on_current_changed(self, current: QModelIndex) -> None:
        letter = self.model.letter_at(current.row())
        if letter is not None:
            self.letter_chosen.emit(letter)

    def _on_activated(self, index: QModelIndex) -> None:
        letter = self.model.letter_at(index.row())
        if letter is not None:
            self.letter_entered.emit(letter)

    def _make_order_menu(self) -> None:
        menu, self._orders = QMenu(self), QActionGroup(self)
        for order in QueueOrder:
            action = menu.addAction(order.value.capitalize())
            action.setCheckable(True)
            action.setChecked(order == self._order)
            action.setData(order)
            self._orders.addAction(action)
        self._orders.triggered.connect(self._on_order_chosen)
        self.form.order_button.setMenu(menu)

    def choose_order(self, order: QueueOrder) -> None:
        """Put the queue in this order."""
        self._order = order
        for action in self._orders.actions():
            action.setChecked(action.data() == order)
        self.ask_again()

    def _on_order_chosen(self, action: QAction) -> None:
        self.choose_order(QueueOrder(action.data()))

    def _dress(self) -> None:
        side = self._theme.px(16)
        self.form.filter_bar.dress(self._theme)
        self.form.order_button.setIconSize(QSize(side, side))
        self.form.order_button.setIcon(self._theme.icon("sort", "dim"))
        self.form.letters.viewport().update()
