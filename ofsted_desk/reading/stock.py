"""pdfminer's own ways of reading, kept only to be compared with: in tests and in the bench."""

from collections.abc import Sequence
from io import BytesIO

from pdfminer.high_level import extract_text
from pdfminer.pdfinterp import PDFPageInterpreter

from ofsted_desk.reading.content import ContentReader


class StockReader(ContentReader):
    """Reads every content stream with pdfminer's interpreter, onto our canvas."""

    def execute(self, streams: Sequence[object]) -> None:
        """Read `streams` token by token."""
        PDFPageInterpreter.execute(self, streams)


def stock_text(data: bytes) -> str:
    """The text of a PDF as pdfminer's layout gives it."""
    return extract_text(BytesIO(data))
