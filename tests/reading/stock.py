"""The same page read by pdfminer's own interpreter: what quick reading is compared with."""

from collections.abc import Sequence

from pdfminer.pdfinterp import PDFPageInterpreter

from ofsted_desk.reading.bounded import open_document
from ofsted_desk.reading.canvas import Canvas
from ofsted_desk.reading.content import ContentReader, Resources
from ofsted_desk.reading.page_tree import pages_of
from ofsted_desk.reading.pdf import as_shown
from ofsted_desk.reading.runs import Run


class StockReader(ContentReader):
    """Reads every stream as pdfminer does."""

    def execute(self, streams: Sequence[object]) -> None:
        PDFPageInterpreter.execute(self, streams)


def runs_of(data: bytes, reader: type[ContentReader] = ContentReader) -> list[list[Run]]:
    """The runs of each page, as this reader draws them."""
    resources = Resources()
    canvas = Canvas(resources)
    interpreter = reader(resources, canvas)
    pages = []
    for page in pages_of(open_document(data)):
        width, height, matrix = as_shown(page)
        canvas.start(width, height)
        interpreter.render_contents(page.resources, page.contents, ctm=matrix)
        pages.append(canvas.runs)
    return pages


def left_to_stock(data: bytes) -> int:
    """How many streams the quick reader left to pdfminer's interpreter."""
    resources = Resources()
    canvas = Canvas(resources)
    interpreter = ContentReader(resources, canvas)
    for page in pages_of(open_document(data)):
        width, height, matrix = as_shown(page)
        canvas.start(width, height)
        interpreter.render_contents(page.resources, page.contents, ctm=matrix)
    return canvas.left_to_stock


def placed_text(runs: Sequence[Run]) -> list[tuple[str, float, float]]:
    """Each run's text and where it stands, rounded."""
    return [(run.text, round(run.x, 2), round(run.y, 2)) for run in runs]
