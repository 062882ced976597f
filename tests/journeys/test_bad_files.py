"""Files that are no letters: each refused with a reason and a remedy, the good one still read."""

import shutil
from pathlib import Path

import pytest

from tests.journeys.conftest import SitDown
from tests.journeys.person import LETTERS, Person


def a_letter() -> Path:
    return min((LETTERS / "apa").glob("*.pdf"))


def bad_files(folder: Path) -> dict[str, Path]:
    whole = a_letter().read_bytes()
    made = {
        "empty": b"",
        "web page": b"<!DOCTYPE html><html><body>Not found</body></html>",
        "cut short": whole[: len(whole) // 3],
        "not a pdf": b"\x00\x01\x02" * 400,
    }
    files = {}
    for name, data in made.items():
        files[name] = folder / f"{name}.pdf"
        files[name].write_bytes(data)
    files["gone"] = folder / "gone.pdf"
    return files


def test_each_bad_file_is_refused_with_reason_and_remedy(person: Person, tmp_path: Path) -> None:
    files = bad_files(tmp_path)
    person.imports(*files.values(), a_letter())

    refusals = {refusal.name: refusal for refusal in person.window.import_page.refusals.refusals}
    assert set(refusals) == {file.name for file in files.values()}
    for refusal in refusals.values():
        assert refusal.reason.endswith(".")
        assert refusal.remedy
    assert len(person.councils) == 1
    assert person.window.import_page.form.again_button.isVisible()


def test_a_file_put_right_comes_in_when_tried_again(person: Person, tmp_path: Path) -> None:
    file = tmp_path / "letter.pdf"
    file.write_bytes(b"")
    person.imports(file)
    assert len(person.window.import_page.refusals.refusals) == 1
    shutil.copy(a_letter(), file)
    person.window.import_page.form.again_button.click()
    person.waits_for(lambda: not person.window.imports.running)

    assert not person.window.import_page.refusals.refusals
    assert len(person.councils) == 1


@pytest.mark.parametrize("name", ["letter.pdf", "brief – “curly” ü.pdf"])
def test_any_file_name_will_do(person: Person, tmp_path: Path, name: str) -> None:
    shutil.copy(a_letter(), tmp_path / name)
    person.imports(tmp_path / name)

    assert len(person.councils) == 1


def test_what_was_refused_is_still_listed_after_a_restart(
    sit_down: SitDown, tmp_path: Path
) -> None:
    first = sit_down()
    file, other = tmp_path / "letter.pdf", tmp_path / "other.pdf"
    file.write_bytes(b"")
    other.write_bytes(b"\x00\x01\x02" * 400)
    first.imports(file, other)
    first.desk.close()

    person = sit_down()
    page = person.window.import_page
    person.window.show_import()
    assert {"letter.pdf", "other.pdf"} == {refusal.name for refusal in page.refusals.refusals}
    assert page.form.refusals_card.isVisible()
    shutil.copy(a_letter(), file)
    page.form.again_button.click()
    person.waits_for(lambda: not person.window.imports.running)
    assert len(person.councils) == 1
    assert ["other.pdf"] == [refusal.name for refusal in page.refusals.refusals]

    page.form.forget_button.click()
    assert not page.refusals.refusals
    assert not page.form.refusals_card.isVisible()
    assert [] == person.session.store.refusals.all()
