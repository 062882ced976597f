"""Pictures of words whose places are known, and scans of the sample letters."""

from functools import cache
from pathlib import Path

from ofsted_desk import paths
from ofsted_desk.evaluation.made_scans import scan_of
from ofsted_desk.scans.picture import Picture
from ofsted_desk.scans.render import drawing
from tests.reading.made_pdfs import a_pdf, text_at

SAMPLE = "focused-visit/dunmarsh-2019.pdf"


def sample(name: str = SAMPLE) -> bytes:
    """A sample letter, as it comes with the program."""
    return (paths.resources() / "letters" / Path(name)).read_bytes()


@cache
def scan(name: str = SAMPLE, dpi: int = 150, turn: float = 0.0) -> bytes:
    """The same letter as a scanner would give it."""
    return scan_of(sample(name), dpi, turn)


def lines_of_words(*, bold: bool = False) -> bytes:
    """A page of twenty lines of the same words."""
    font = b"F2" if bold else b"F1"
    words = b"Social workers know their children well and visit them."
    return a_pdf(b"".join(text_at(72, 760 - 20 * line, words, font) for line in range(20)))


def picture(pdf: bytes, dpi: int = 75, turn: float = 0.0) -> Picture:
    """The first page of a PDF as a picture."""
    with drawing(pdf) as drawn:
        return drawn.picture(1, dpi, turn)
