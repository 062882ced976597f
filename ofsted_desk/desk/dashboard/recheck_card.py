"""The card of the blind re-check: the error rate, its interval, and the way to the questions."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ofsted_desk.desk.dashboard.tally_charts import interval_words, rate_words
from ofsted_desk.desk.theme import Theme, set_look
from ofsted_desk.desk.words import count
from ofsted_desk.review.recheck import Recheck


class RecheckCard(QFrame):
    """Says what is known, and how much is still to be answered."""

    asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, "card")
        px = theme.px
        heading = QLabel("Blind re-check", self)
        set_look(heading, "title")
        self.rate, self.interval, self.left = QLabel(self), QLabel(self), QLabel(self)
        set_look(self.rate, "headline")
        for label in (self.interval, self.left):
            set_look(label, "dim")
            label.setWordWrap(True)
        self.button = QPushButton("Answer", self)
        set_look(self.button, "primary")
        self.button.clicked.connect(self.asked)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(14))
        column.setSpacing(px(8))
        for widget in (heading, self.rate, self.interval, self.left):
            column.addWidget(widget)
        column.addStretch(1)
        column.addLayout(row)

    def show_recheck(self, recheck: Recheck) -> None:
        """Show how far the re-check is."""
        waiting = recheck.asked - recheck.answered
        self.rate.setText(rate_words(recheck.rate))
        self.interval.setText(interval_words(recheck.rate))
        self.left.setText(_left_words(recheck, waiting))
        self.button.setText(f"Answer {count(waiting, 'question')}" if waiting else "Show it")


def _left_words(recheck: Recheck, waiting: int) -> str:
    if not recheck.percent:
        return "No field is asked again: the settings say 0 per cent."
    said = f"{recheck.percent} per cent of the fields confirmed as read are asked again: "
    said += f"{recheck.answered:,} answered, {waiting:,} to answer."
    if recheck.open_differences:
        said += f" {count(recheck.open_differences, 'difference')} not settled yet."
    return said
