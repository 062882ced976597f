"""A letter that a scanner made: refused, read by OCR when asked, reviewed with care."""

from pathlib import Path

import pytest

from ofsted_desk.evaluation.made_scans import scan_of
from ofsted_desk.scans.choice import tesseract_program
from tests.journeys.person import LETTERS, Person

pytestmark = pytest.mark.skipif(tesseract_program() is None, reason="tesseract is not installed")


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    letter = LETTERS / "focused-visit" / "dunmarsh-2019.pdf"
    file = tmp_path / "scan.pdf"
    file.write_bytes(scan_of(letter.read_bytes(), 150, 1.0, pages=[1]))
    return file


def test_a_scan_is_refused_then_read_when_asked(person: Person, scan: Path) -> None:
    person.imports(scan)
    page = person.window.import_page
    assert ["scan.pdf"] == [refusal.name for refusal in page.refusals.refusals]
    assert page.form.scans_button.isVisible()
    assert not person.councils

    page.form.scans_button.click()
    person.waits_for(lambda: not person.window.imports.running and not page.refusals.refusals)

    assert ["Dunmarsh"] == person.councils
    letter = person.session.open_letter(1)
    assert all(view.needs_eyes for view in letter.fields if view.machine and view.evidence)
    assert all("read by OCR" in view.why for view in letter.fields if view.needs_eyes)
    assert {-1.0} == {round(each.turn) for each in letter.document.pages}
