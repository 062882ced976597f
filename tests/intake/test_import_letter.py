import pickle
from pathlib import Path

import pytest

from ofsted_desk import paths
from ofsted_desk.families import load_families
from ofsted_desk.intake.import_letter import import_letter
from ofsted_desk.letter.letter import ExtractedLetter, Refusal
from ofsted_desk.reading.writable import writable
from tests.short_letter import SHORT_LETTER
from tests.store.made_letters import a_document


def test_a_letter_is_read_with_its_findings() -> None:
    letter = import_letter(SHORT_LETTER.format(number=1).encode(), "westmarch.txt")

    assert isinstance(letter, ExtractedLetter)
    assert "focused-visit" == letter.recognition.family
    finding = letter.finding("document_date")
    assert finding is not None
    assert "2018-11-26" == finding.value


@pytest.mark.parametrize(
    ("data", "name"),
    [(b"", "empty.pdf"), (b"", "empty.txt"), (b"<html>no", "page.pdf"), (b"%PDF-1.7 cut", "x.pdf")],
)
def test_what_is_no_letter_is_a_refusal_with_reason_and_remedy(data: bytes, name: str) -> None:
    refusal = import_letter(data, name)

    assert isinstance(refusal, Refusal)
    assert name == refusal.name
    assert 64 == len(refusal.sha256)
    assert refusal.reason.endswith(".")
    assert refusal.remedy


def test_it_is_pure_and_travels_between_processes() -> None:
    data = SHORT_LETTER.format(number=1).encode()
    once = import_letter(data, "westmarch.txt")

    assert once == import_letter(data, "westmarch.txt", load_families())
    assert once == pickle.loads(pickle.dumps(once))  # noqa: S301 - our own bytes


def test_the_sample_letters_are_all_letters() -> None:
    samples = sorted((paths.resources() / "letters").rglob("*.pdf"))
    assert samples
    for sample in samples[:3]:
        assert isinstance(import_letter(sample.read_bytes(), sample.name), ExtractedLetter)


def test_halves_of_characters_are_mended_in_place() -> None:
    broken = a_document(["ab\ud800cd", "plain"])

    mended = writable(broken)
    assert "ab\ufffdcd\nplain" == mended.text
    assert "ab\ufffdcd" == mended.pages[0].lines[0].text
    assert broken.pages[0].lines[1] == mended.pages[0].lines[1]
    whole = a_document(["plain"])
    assert whole is writable(whole)


def test_nothing_is_read_from_the_path_of_a_name(tmp_path: Path) -> None:
    letter = import_letter(SHORT_LETTER.format(number=1).encode(), "../../etc/passwd.txt")

    assert isinstance(letter, ExtractedLetter)
