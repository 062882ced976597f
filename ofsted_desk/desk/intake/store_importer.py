"""What the import page runs away from the UI thread: it opens the store once more."""

from collections.abc import Callable, Sequence
from pathlib import Path

from ofsted_desk import __version__
from ofsted_desk.desk.intake.import_run import Importer
from ofsted_desk.intake.progress import BatchResult, ImportProgress
from ofsted_desk.scans.choice import OcrChoice, usable
from ofsted_desk.settings import Settings
from ofsted_desk.store import open_store


def make_importer(store: Path, settings: Settings) -> Importer:
    """Imports into this store, under the limits and with the OCR that the settings say."""

    def import_letters(
        paths: Sequence[Path],
        tell: Callable[[ImportProgress], None],
        cancelled: Callable[[], bool],
        *,
        scans: bool,
    ) -> BatchResult:
        # Worker processes and pools are worth importing only when letters come.
        from ofsted_desk.intake.batch import import_paths  # noqa: PLC0415
        from ofsted_desk.intake.limits import Limits  # noqa: PLC0415

        limits = Limits(
            seconds=settings.number("import_seconds"),
            memory=settings.number("import_memory") * 1024**2,
        )
        ocr = usable(
            OcrChoice(
                settings.text("ocr_engine"),
                settings.text("ocr_language"),
                settings.number("ocr_seconds"),
                whole=scans,
            )
        )
        with open_store(store, app_version=__version__) as opened:
            return import_paths(paths, opened, None, tell, cancelled, limits=limits, ocr=ocr)

    return import_letters
