"""Files refused earlier, and kept in the store: listed again after a restart, to try again."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from ofsted_desk.desk.intake.import_page import ImportPage
from ofsted_desk.desk.intake.import_run import ImportRun
from ofsted_desk.errors import DeskError
from ofsted_desk.store import Store


class KeptRefusals(QObject):
    """Keeps the list on the import page the same as that of the store."""

    def __init__(
        self,
        store: Store,
        page: ImportPage,
        run: ImportRun,
        failed: Callable[[BaseException], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._refusals = store.refusals
        self._page = page
        self._failed = failed
        run.ended.connect(self.show)
        page.taken_off.connect(self._on_taken_off)
        self.show()

    def show(self) -> None:
        """List what the store keeps, what the last import refused first."""
        self._page.show_kept([(kept.source, kept.refusal) for kept in self._refusals.all()])

    def _on_taken_off(self, sources: Sequence[str]) -> None:
        try:
            self._refusals.forget(sources)
        except DeskError as error:
            self._failed(error)
        self.show()
