"""What is otherwise in a window of the sample letters: the way in, the lessons, the way out.

The samples have a store of their own. Whatever is decided there never stands among a reviewer's
own letters, is in no export or dashboard of theirs, and goes in one step.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ofsted_desk.desk.practice.lessons import Caps, Progress, lesson
from ofsted_desk.desk.shortcuts import Shortcuts, key_words
from ofsted_desk.letter.decision import LetterState
from ofsted_desk.review.views import QueueOrder

if TYPE_CHECKING:
    from ofsted_desk.desk.main_window import MainWindow

Then = Callable[["MainWindow"], object]
"""What to do in the window of the reviewer's own letters, once it is there."""


class Practising(QObject):
    """`on` in the window of the samples; elsewhere it only offers the way to them."""

    asked = Signal()
    """The sample letters are wanted."""
    afresh_asked = Signal()
    """They are wanted as they came, without what was decided."""
    left = Signal(object)
    """The reviewer's own letters are wanted; with what to do `Then`."""

    def __init__(self, window: "MainWindow", shortcuts: Shortcuts, *, on: bool) -> None:
        super().__init__(window)
        self._window = window
        self._shortcuts = shortcuts
        self.on = on

    def begin(self) -> None:
        """Dress the window, once all its parts are there."""
        window, menu = self._window, self._window.menu
        menu.actions["practise_afresh"].setVisible(self.on)
        if not self.on:
            return
        menu.say("practise", "To my own &letters")
        window.queue.choose_order(QueueOrder.ADDED)
        strip = window.form.practice_strip
        strip.afresh_asked.connect(self.start_afresh)
        strip.leave_asked.connect(self.go)
        window.form.import_strip.form.show_button.hide()
        window.empty.be_of_practice()
        for moment in (window.imports.started, window.imports.ended, window.imports.failed):
            moment.connect(self._offer_again)
        window.imports.ended.connect(self._go_on)
        window.queue.counted.connect(self.show_lesson)
        window.stage.status_changed.connect(lambda _: self.show_lesson())
        strip.show()
        self.show_lesson()

    def fill(self) -> None:
        """Import the samples where there are none yet."""
        if self.on and not self._window.queue.counts.total:
            self._window.import_page.import_samples()

    def go(self) -> None:
        """To the samples, or from them to the reviewer's own letters."""
        if not self.leave(lambda window: window.show_review()):
            self.asked.emit()

    def get_samples(self) -> None:
        """To the samples; where they are to be, read them."""
        if self.on:
            self.fill()
        else:
            self.asked.emit()

    def start_afresh(self) -> None:
        """Begin again with the samples as they came."""
        if self.on:
            self.afresh_asked.emit()

    def leave(self, then: Then) -> bool:
        """Do this among the reviewer's own letters, where these are the samples; else False."""
        if self.on:
            self.left.emit(then)
        return self.on

    def show_lesson(self) -> None:
        """Say what is worth knowing next."""
        counts, shown = self._window.queue.counts, self._window.stage.letter
        at = Progress(counts.total, counts.reviewed, shown.to_check if shown else None)
        self._window.form.practice_strip.show_lesson(lesson(at, self._caps()))

    def _offer_again(self) -> None:
        """Where reading the samples was stopped, they can be had again."""
        self._window.empty.form.samples_button.setVisible(not self._window.imports.running)

    def _go_on(self) -> None:
        """Whoever confirmed a letter before the next was read is led to it now."""
        letter = self._window.stage.letter
        if letter is not None and letter.state is LetterState.REVIEWED:
            self._window.go_on()

    def _caps(self) -> Caps:
        def key(name: str) -> str:
            return key_words(next(iter(self._shortcuts.keys(name)), ""))

        return Caps(key("advance"), key("undo"), key("export"), key("keys"))
