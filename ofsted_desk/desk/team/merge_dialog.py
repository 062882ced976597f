"""What a change file would do, and then doing it: both away from the window's thread."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QDialog, QWidget

from ofsted_desk import __version__
from ofsted_desk.desk.ask import Ask
from ofsted_desk.desk.background import Background, Job, Progress
from ofsted_desk.desk.forms.ui_merge_dialog import Ui_MergeDialog
from ofsted_desk.desk.words import count
from ofsted_desk.errors import DeskError
from ofsted_desk.review.history import Step
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.store import open_store
from ofsted_desk.teamwork.merge import MergePlan, MergeStopped, plan_merge, take_merge
from ofsted_desk.teamwork.merge_lines import Coming

_TOPIC = "merge"
_SAID = (
    (Coming.COMES_IN, "comes in", "come in"),
    (Coming.DIFFERS, "differs", "differ"),
    (Coming.SAME, "is the same here", "are the same here"),
    (Coming.KNOWN, "was merged before", "were merged before"),
)


class MergeDialog(QDialog):
    """Shows the preview at once; Merge takes it as one step that can be undone."""

    merged = Signal(str)
    """A merge was made, in words."""

    def __init__(
        self,
        session: ReviewSession,
        file: Path,
        background: Background,
        ask: Ask,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._file = file
        self._background = background
        self._ask = ask
        self.plan: MergePlan | None = None
        self.form = Ui_MergeDialog()
        self.form.setupUi(self)
        form = self.form
        form.report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        form.words.setText(f"Comparing {file.name} with what stands here…")
        for later in (form.problem, form.done_words):
            later.hide()
        form.save_button.setEnabled(False)
        form.go_button.setEnabled(False)
        form.go_button.clicked.connect(self.merge)
        form.save_button.clicked.connect(self._on_save)
        form.close_button.clicked.connect(self.reject)
        self._look()

    def _look(self) -> None:
        store, session, file = self._session.store.path, self._session, self._file

        def work(job: Job) -> MergePlan:
            with open_store(store, app_version=__version__, read_only=True) as opened:
                return plan_merge(
                    opened,
                    file,
                    session.families,
                    session.reviewer,
                    on_progress=job.report,
                    stopped=job.cancelled,
                )

        self._background.run(_TOPIC, work, self._on_plan, self._on_failed, self._on_progress)

    def merge(self) -> None:
        """Bring the changes in."""
        plan, store = self.plan, self._session.store.path
        if plan is None:
            return
        self.form.go_button.setEnabled(False)
        self.form.close_button.setEnabled(False)

        def work(_: Job) -> Step | None:
            with open_store(store, app_version=__version__) as opened:
                return take_merge(opened, plan)

        self._background.run(_TOPIC, work, self._on_merged, self._on_failed)

    def reject(self) -> None:
        """Close; comparing stops. What is being written is written whole first."""
        if self.form.close_button.isEnabled():
            self._background.forget(_TOPIC)
            super().reject()

    def _on_progress(self, progress: Progress) -> None:
        self.form.words.setText(
            f"Comparing {progress.done:,} of {count(progress.total, 'letter')}…"
        )

    def _on_plan(self, plan: MergePlan) -> None:
        self.plan = plan
        form = self.form
        form.headline.setText(f"Changes of {plan.changes.reviewer}")
        form.words.setText(plan_words(plan))
        form.report.setPlainText(plan.report)
        form.save_button.setEnabled(True)
        form.go_button.setEnabled(not plan.empty)

    def _on_merged(self, step: Step | None) -> None:
        form = self.form
        form.close_button.setEnabled(True)
        if step is not None:
            self._session.take_over(step)
        differs = self.plan.counts.get(Coming.DIFFERS, 0) if self.plan else 0
        more = f" {count(differs, 'field')} to settle: Ctrl+9." if differs else ""
        said = f"Merged as one step, which can be undone.{more}"
        form.done_words.setText(said)
        form.done_words.show()
        form.close_button.setFocus()
        self.merged.emit(said)

    def _on_failed(self, error: Exception) -> None:
        self.form.close_button.setEnabled(True)
        if isinstance(error, MergeStopped):
            return
        if not isinstance(error, DeskError):
            raise error
        self.form.words.setText(self._file.name)
        self.form.problem.setText(str(error))
        self.form.problem.show()

    def _on_save(self) -> None:
        start = self._file.with_suffix(".txt")
        target = self._ask.save_as(self, "Save the report", start, "Text (*.txt)")
        if target is not None and self.plan is not None:
            try:
                target.write_text(self.plan.report, encoding="utf-8")
            except OSError as error:
                self.form.problem.setText(f"{target} could not be written: {error.strerror}.")
                self.form.problem.show()


def plan_words(plan: MergePlan) -> str:
    """What a merge would do, in one sentence."""
    counts = plan.counts
    parts = [
        f"{count(number, 'field')} {one if number == 1 else many}"
        for coming, one, many in _SAID
        if (number := counts.get(coming, 0))
    ]
    if not parts:
        return "There is nothing in this file."
    said = ", ".join(parts)
    return f"{said}. Nothing has to be merged." if plan.empty else f"{said}."
