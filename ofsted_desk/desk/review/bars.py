"""The plain parts of the review page's form: what stands above and below the fields."""

from ofsted_desk.desk.forms.ui_review_page import Ui_ReviewPage
from ofsted_desk.desk.review.letter_state import Banner
from ofsted_desk.desk.shortcuts import Shortcuts
from ofsted_desk.desk.theme import Theme


class Bars:
    """Says things in the labels and buttons of the drawing; knows nothing of letters."""

    def __init__(self, form: Ui_ReviewPage, theme: Theme, shortcuts: Shortcuts) -> None:
        self._form = form
        self._theme = theme
        self._cap = shortcuts.cap
        px = theme.px
        form.bottom_row.setContentsMargins(px(14), px(9), px(14), px(9))
        form.state_row.setContentsMargins(px(14), px(7), px(14), px(7))
        form.refusal.setContentsMargins(px(14), px(6), px(14), px(6))

    def show_notice(self, words: str) -> None:
        """Something about the letter's pages; nothing where there are no words."""
        self._form.notice.setText(words)
        self._form.notice.setVisible(bool(words))

    def show_refusal(self, words: str) -> None:
        """Why something could not be done; nothing where there are no words."""
        self._form.refusal.setText(words)
        self._form.refusal.setVisible(bool(words))

    def show_banner(self, banner: Banner | None) -> None:
        """The letter's state, where it has one worth saying."""
        form = self._form
        form.state_bar.setVisible(banner is not None)
        if banner is not None:
            ratio, size = form.state_bar.devicePixelRatioF(), self._theme.px(16)
            form.state_icon.setPixmap(self._theme.pixmap(banner.icon, size, banner.token, ratio))
            form.state_words.setText(banner.words)

    def show_left(self, left: int, undo_words: str | None) -> None:
        """The key that confirms the letter now, and what would be undone."""
        form = self._form
        confirm = self._cap("confirm_next" if left else "advance")
        form.confirm_button.say("Confirm and next", confirm)
        form.flag_button.say("Flag", self._cap("flag"))
        form.undo_button.say("Undo", self._cap("undo"))
        form.undo_button.setEnabled(undo_words is not None)
        form.undo_button.setToolTip(f"Undo: {undo_words or 'nothing yet'}")
