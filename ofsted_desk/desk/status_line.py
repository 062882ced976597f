"""The line at the foot of the window: what is saved, what is left, who reviews."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from ofsted_desk.desk.forms.ui_status_line import Ui_StatusLine
from ofsted_desk.desk.store_care import Notice
from ofsted_desk.desk.theme import Theme
from ofsted_desk.desk.words import count, moment
from ofsted_desk.review.views import QueueCounts


class StatusLine(QFrame):
    """Shows only what is true now: the saved time is that of the last commit."""

    reviewer_asked = Signal()
    keys_asked = Signal()
    notices_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._saved: str | None = None
        self._unkept = False
        self._letter_in_sight = True
        self.form = Ui_StatusLine()
        self.form.setupUi(self)
        self.form.reviewer.clicked.connect(self.reviewer_asked)
        self.form.keys.clicked.connect(self.keys_asked)
        self.form.notices.clicked.connect(self.notices_asked)
        self.form.notices.hide()
        self.form.read_only.hide()
        self.show_saved(None)
        self.show_fields_left("")

    def wear(self, theme: Theme) -> None:
        """Take colours from the theme, now and whenever it changes."""
        self._theme = theme
        theme.changed.connect(self._dress)
        self._dress()

    def show_read_only(self) -> None:
        """Say for good that nothing can be decided in this store."""
        self.form.read_only.show()

    def show_notices(self, notices: Sequence[Notice]) -> None:
        """Say what should be known of the store, the gravest first; a click says it in full."""
        words = notices[0].words if notices else ""
        more = f" (and {len(notices) - 1} more)" if len(notices) > 1 else ""
        self.form.notices.setText(words + more)
        self.form.notices.setAccessibleName(f"{words}{more}. What to do")
        self.form.notices.setVisible(bool(notices))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer words fit now."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In a narrow window leave out what is seen elsewhere: the counts of the queue."""
        done, layout = self.form.letters_done, self.layout()
        done.setVisible(bool(done.text()))
        if layout is not None:
            layout.invalidate()
            if layout.sizeHint().width() > self.width():
                done.hide()

    def show_saved(self, at: str | None) -> None:
        """Show when something was last kept (UTC, ISO), or nothing if that was never."""
        self._saved = at
        self._show_saved()

    def show_unkept(self, unkept: bool) -> None:
        """Say that typed text could not be saved, until it can be."""
        if unkept != self._unkept:
            self._unkept = unkept
            self._show_saved()

    def _show_saved(self) -> None:
        words = f"Saved {moment(self._saved)}" if self._saved else ""
        if self._unkept:
            words = f"Not saved · {words[:1].lower()}{words[1:]}" if words else "Not saved"
        self.form.saved.setText(words)
        self.form.saved.setVisible(bool(words))
        self.form.saved_icon.setVisible(bool(words))
        self._dress()

    def show_fields_left(self, words: str) -> None:
        """Show what is left to do in this letter."""
        self.form.fields_left.setText(words)
        self.form.fields_left.setVisible(bool(words) and self._letter_in_sight)
        self._fit()

    def speak_of_letter(self, *, in_sight: bool) -> None:
        """Say what is left to do in the letter only where that letter is in sight."""
        self._letter_in_sight = in_sight
        self.show_fields_left(self.form.fields_left.text())

    def show_counts(self, counts: QueueCounts) -> None:
        """Show how many letters are done."""
        of_all = f"{counts.reviewed:,} of {count(counts.total, 'letter')} reviewed"
        self.form.letters_done.setText(of_all if counts.total else "")
        self._fit()

    def show_reviewer(self, name: str) -> None:
        """Show whose decisions these are."""
        self.form.reviewer.setText(f"Reviewer: {name}")
        self.form.reviewer.setAccessibleName(f"Reviewer: {name}. Change the name")

    def show_news(self, words: str) -> None:
        """Say something that has just happened; it stays until the next."""
        self.form.news.setText(words)
        self.form.news.setAccessibleName(words)
        self._fit()

    def _dress(self) -> None:
        if self._theme is None:
            return
        ratio = self.devicePixelRatioF()
        icon, side, tint = ("warning", 14, "attention") if self._unkept else ("dot", 9, "right")
        side = self._theme.px(side)
        self.form.saved_icon.setPixmap(self._theme.pixmap(icon, side, tint, ratio))
        self.form.notices.setIcon(self._theme.icon("warning", "attention"))
        self.form.keys.setIcon(self._theme.icon("keyboard", "dim"))
