"""What is read does not depend on where the lines and pages of a letter end."""

from functools import cache
from pathlib import Path

import pytest

from ofsted_desk.extraction import extract
from ofsted_desk.letter.document import Document
from ofsted_desk.letter.record import record_of
from ofsted_desk.reading import read_document
from tests import golden
from tests.reflow import reflow


@cache
def document_of(letter: Path) -> Document:
    return read_document(letter.read_bytes(), letter.name)


@pytest.mark.parametrize(("width", "foot"), [(0.93, 120), (0.85, 0), (0.78, 150), (0.7, 60)])
@pytest.mark.parametrize("letter", golden.samples(), ids=lambda path: path.stem)
def test_a_letter_set_anew_says_the_same(letter: Path, width: float, foot: float) -> None:
    anew = reflow(document_of(letter), width, foot)

    found = record_of(extract(anew, golden.families()))

    assert not list(golden.differences(golden.expected(letter), found))
