"""In the store of a pack: whose it is, what to do, and the change file to send back."""

from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from ofsted_desk import __version__
from ofsted_desk.desk.ask import Ask
from ofsted_desk.desk.background import Background, Job, Progress
from ofsted_desk.desk.forms.ui_send_dialog import Ui_SendDialog
from ofsted_desk.desk.words import count
from ofsted_desk.errors import DeskError
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.store import OpenedPack, open_store
from ofsted_desk.teamwork.changes import changes_of, write_changes
from ofsted_desk.teamwork.shapes import CHANGES_SUFFIX, ChangeFile

_TOPIC = "changes"


class SendDialog(QDialog):
    """Writes the change file in the background, as often as it is wanted."""

    def __init__(
        self,
        session: ReviewSession,
        pack: OpenedPack,
        background: Background,
        ask: Ask,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._background = background
        self._ask = ask
        self.written: Path | None = None
        self.form = Ui_SendDialog()
        self.form.setupUi(self)
        form, counts = self.form, session.counts()
        form.headline.setText(f"Letters for {pack.reviewer} from {pack.made_by}")
        form.words.setText(
            f"{counts.reviewed:,} of {count(counts.total, 'letter')} reviewed. The change file "
            f"holds your decisions and no letter; send it to {pack.made_by}. "
            "A later one may follow."
        )
        form.report.setPlainText(pack.instructions or "No instructions came with the pack.")
        form.problem.hide()
        form.done_words.hide()
        form.go_button.clicked.connect(self.start)
        form.close_button.clicked.connect(self.reject)
        form.go_button.setFocus()

    def start(self) -> None:
        """Ask where to, and write the change file."""
        store = self._session.store.path
        kinds = f"Change files (*{CHANGES_SUFFIX})"
        start = store.with_suffix(CHANGES_SUFFIX)
        target = self._ask.save_as(self, "Write the change file", start, kinds)
        if target is None:
            return

        def work(job: Job) -> ChangeFile:
            with open_store(store, app_version=__version__, read_only=True) as opened:
                changes = changes_of(opened, job.report)
            write_changes(changes, target)
            return changes

        def done(changes: ChangeFile) -> None:
            self.written = target
            fields = sum(len(letter.changes) for letter in changes.letters)
            letters = count(len(changes.letters), "letter")
            self._say(f"{count(fields, 'field')} of {letters} written to {target}.")

        self.form.problem.hide()
        self._background.run(_TOPIC, work, done, self._on_failed, self._on_progress)

    def reject(self) -> None:
        """Close; nothing half-written stays behind."""
        self._background.forget(_TOPIC)
        super().reject()

    def _on_progress(self, progress: Progress) -> None:
        self._say(f"Looking at {progress.done:,} of {count(progress.total, 'letter')}…")

    def _on_failed(self, error: Exception) -> None:
        self.form.done_words.hide()
        if not isinstance(error, DeskError):
            raise error
        self.form.problem.setText(str(error))
        self.form.problem.show()

    def _say(self, words: str) -> None:
        self.form.done_words.setText(words)
        self.form.done_words.show()
