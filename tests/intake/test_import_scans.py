"""Scans among the letters of an import: read when asked, a page at a time, under limits."""

from pathlib import Path

import pytest

from ofsted_desk.intake.batch import import_paths
from ofsted_desk.intake.progress import ImportProgress
from ofsted_desk.scans.choice import OcrChoice, tesseract_program
from ofsted_desk.store import Store
from tests.scans.pictures import scan

pytestmark = pytest.mark.skipif(tesseract_program() is None, reason="tesseract is not installed")


@pytest.fixture
def scanned(tmp_path: Path) -> Path:
    file = tmp_path / "scan.pdf"
    file.write_bytes(scan(dpi=100))
    return file


def test_a_scan_that_was_refused_is_a_letter_once_it_is_read(store: Store, scanned: Path) -> None:
    refused = import_paths([scanned], store)
    assert [True] == [refusal.scan for _, refusal in refused.refusals]
    assert [True] == [kept.refusal.scan for kept in store.refusals.all()]
    told: list[ImportProgress] = []

    result = import_paths([scanned], store, on_progress=told.append, ocr=OcrChoice())

    (letter,) = result.added
    pages = store.letters.document(letter).pages
    assert all(page.read_by.startswith("tesseract") for page in pages)
    assert len(pages) == told[-1].pages
    assert [] == store.refusals.all()
    assert [] == store.check()


def test_a_page_that_takes_too_long_refuses_the_scan(store: Store, scanned: Path) -> None:
    result = import_paths([scanned], store, ocr=OcrChoice(page_seconds=0.05))

    ((_, refusal),) = result.refusals
    assert "Reading page 1 by OCR took longer than 0.05 seconds." == refusal.reason
    assert "settings" in refusal.remedy


def test_an_import_of_scans_can_be_stopped_at_once(store: Store, scanned: Path) -> None:
    asked = iter([False] * 4)

    result = import_paths([scanned], store, cancelled=lambda: next(asked, True), ocr=OcrChoice())

    assert ((), True) == (result.added, result.cancelled)
