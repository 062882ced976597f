"""The same page read by pdfminer's own interpreter: what quick reading is compared with."""

from collections.abc import Sequence

from ofsted_desk.reading.content import ContentReader
from ofsted_desk.reading.pdf import drawn_pages
from ofsted_desk.reading.runs import Run


def runs_of(data: bytes, reader: type[ContentReader] = ContentReader) -> list[list[Run]]:
    """The runs of each page, as this reader draws them."""
    return [page.runs for page in drawn_pages(data, reader)]


def left_to_stock(data: bytes) -> int:
    """How many streams the quick reader left to pdfminer's interpreter."""
    return sum(page.left_to_stock for page in drawn_pages(data))


def placed_text(runs: Sequence[Run]) -> list[tuple[str, float, float]]:
    """Each run's text and where it stands, rounded."""
    return [(run.text, round(run.x, 2), round(run.y, 2)) for run in runs]
