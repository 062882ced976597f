"""Letters for tests of the review page: the invented ones that the program brings along."""

from pathlib import Path

import pytest

from ofsted_desk import paths
from ofsted_desk.letter.document import Document
from ofsted_desk.reading import read_document


@pytest.fixture(scope="session")
def apa_file() -> Path:
    """A made-up letter of four pages with a grade, its witness and areas in each section."""
    return paths.resources() / "letters" / "apa" / "ashcombe-2007.pdf"


@pytest.fixture(scope="session")
def apa(apa_file: Path) -> Document:
    """The same letter as read."""
    return read_document(apa_file.read_bytes(), apa_file.name)
