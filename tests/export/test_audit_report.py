from pathlib import Path

from ofsted_desk.export.export import Format, export
from ofsted_desk.letter.decision import Action
from ofsted_desk.store import open_store
from tests.export.a_store import FAMILIES, VERSION, decide


def test_the_audit_report_says_who_changed_what(store_file: Path, tmp_path: Path) -> None:
    (file,) = export(store_file, tmp_path, Format.AUDIT, FAMILIES).files

    text = file.read_text("utf-8")

    assert "Essex, 06/11/2023 (first.pdf)\n  reviewed; 4 corrections\n" in text
    assert (
        "  01/03/2024 09:00  Ann Example corrected Authority: “Kent” → “Essex” (a printing mistake)"
        in text
    )
    assert "Ann Example decided on the letter: " in text


def test_an_area_put_elsewhere_is_said_in_words(store_file: Path, tmp_path: Path) -> None:
    with open_store(store_file, app_version=VERSION) as store:
        decide(store, 2, "place:area:2", Action.MOVE, "0.5")

    (file,) = export(store_file, tmp_path, Format.AUDIT, FAMILIES).files

    assert "Ann Example moved Area: " in file.read_text("utf-8")


def test_what_was_confirmed_is_said_once(store_file: Path, tmp_path: Path) -> None:
    with open_store(store_file, app_version=VERSION) as store:
        decide(store, 2, "authority", Action.CONFIRM, "Dorset")

    (file,) = export(store_file, tmp_path, Format.AUDIT, FAMILIES).files

    assert "Ann Example confirmed Authority: “Dorset”\n" in file.read_text("utf-8")


def test_a_blind_answer_names_the_field_that_it_is_about(store_file: Path, tmp_path: Path) -> None:
    with open_store(store_file, app_version=VERSION) as store:
        decide(store, 2, "recheck:authority", Action.RECHECK, "Dorset")

    (file,) = export(store_file, tmp_path, Format.AUDIT, FAMILIES).files

    assert "Ann Example answered blind Authority: nothing → “Dorset”\n" in file.read_text("utf-8")
