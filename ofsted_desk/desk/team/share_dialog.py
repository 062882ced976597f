"""Asks whom to share letters with; the packs are written in the background."""

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QDialog, QWidget

from ofsted_desk import __version__
from ofsted_desk.desk.ask import Ask
from ofsted_desk.desk.background import Background, Job, Progress
from ofsted_desk.desk.forms.ui_share_dialog import Ui_ShareDialog
from ofsted_desk.desk.theme import Theme
from ofsted_desk.desk.words import NO_FOLDER, count
from ofsted_desk.errors import DeskError
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.store import open_store
from ofsted_desk.teamwork.choosing import letters_to_share
from ofsted_desk.teamwork.dealing import Dealing, Hand, Share, as_given, deal, give
from ofsted_desk.teamwork.packs import PackingStopped, WrittenPack, make_packs

_TOPIC = "packs"


class Letters(StrEnum):
    """Which letters are shared."""

    WAITING = "waiting"
    EVERY = "every"
    AS_GIVEN = "as given"


class ShareDialog(QDialog):
    """A pack for each reviewer named, in one folder; the queue then says who has what."""

    def __init__(
        self,
        session: ReviewSession,
        background: Background,
        ask: Ask,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._background = background
        self._ask = ask
        self.written: list[WrittenPack] = []
        self.form = Ui_ShareDialog()
        self.form.setupUi(self)
        form, counts = self.form, session.counts()
        form.words.setText(
            "Each reviewer gets one file with letters, opens it anywhere, and sends a small file "
            "back. What two reviewers get is always blind."
        )
        form.letters.addItem(
            f"Not reviewed yet ({counts.left + counts.flagged:,})", Letters.WAITING
        )
        form.letters.addItem(f"All letters ({counts.total:,})", Letters.EVERY)
        form.letters.addItem("What the queue gives each reviewer", Letters.AS_GIVEN)
        form.folder.setText(str(_documents() / "Review packs"))
        form.instructions.setMinimumHeight(theme.px(72))
        form.problem.hide()
        form.done_words.hide()
        form.go_button.clicked.connect(self.start)
        form.close_button.clicked.connect(self.reject)
        form.folder_button.clicked.connect(self._on_choose)
        form.reviewers.setFocus()

    def start(self) -> None:
        """Deal the letters and write the packs."""
        form, session = self.form, self._session
        names = tuple(name.strip() for name in form.reviewers.text().split(",") if name.strip())
        dealing = Dealing(
            names,
            Share(form.sample.value(), percent=True),
            Share(form.double.value(), percent=True),
            blind=form.blind.isChecked(),
        )
        chosen = Letters(form.letters.currentData())
        folder = Path(form.folder.text().strip()).expanduser()
        text, file = form.instructions.toPlainText().strip(), session.store.path
        by = session.reviewer
        if not folder.is_absolute():
            self._show_problem(NO_FOLDER)
            return

        def work(job: Job) -> tuple[list[Hand], list[WrittenPack]]:
            with open_store(file, app_version=__version__, read_only=True) as store:
                letters = letters_to_share(store, every=chosen is not Letters.WAITING)
                dealt = (as_given if chosen is Letters.AS_GIVEN else deal)(store, letters, dealing)
                made = make_packs(
                    store, dealt, folder, by, text, on_progress=job.report, stopped=job.cancelled
                )
                return dealt, made

        form.problem.hide()
        form.go_button.setEnabled(False)
        self._say("Packing…")
        self._background.run(_TOPIC, work, self._on_done, self._on_failed, self._on_progress)

    def reject(self) -> None:
        """Close; packing under way stops, and leaves nothing half-written."""
        self._background.forget(_TOPIC)
        super().reject()

    def _on_progress(self, progress: Progress) -> None:
        self._say(f"Packing {progress.done:,} of {count(progress.total, 'letter')}…")

    def _on_done(self, made: tuple[list[Hand], list[WrittenPack]]) -> None:
        hands, self.written = made
        self.form.go_button.setEnabled(True)
        packs = ", ".join(f"{pack.path.name} ({pack.letters:,})" for pack in self.written)
        self._say(f"Written: {packs}. Send each reviewer their file.")
        if not self._session.store.read_only:
            give(self._session, hands)

    def _on_failed(self, error: Exception) -> None:
        self.form.go_button.setEnabled(True)
        self.form.done_words.hide()
        if isinstance(error, PackingStopped):
            return
        if not isinstance(error, DeskError):
            raise error
        self._show_problem(str(error))

    def _show_problem(self, words: str) -> None:
        self.form.problem.setText(words)
        self.form.problem.show()

    def _on_choose(self) -> None:
        folder = self._ask.folder(self, "Packs to", Path.home())
        if folder is not None:
            self.form.folder.setText(str(folder))

    def _say(self, words: str) -> None:
        self.form.done_words.setText(words)
        self.form.done_words.show()


def _documents() -> Path:
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place) or Path.home())
