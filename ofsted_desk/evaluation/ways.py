"""Ways of reading the same PDF, ours among them, to be timed and compared side by side."""

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from ofsted_desk import paths
from ofsted_desk.letter.document import Document
from ofsted_desk.reading import read_document
from ofsted_desk.reading.pdf import DrawnPage, document_of, drawn_pages
from ofsted_desk.reading.stock import StockReader, stock_text
from ofsted_desk.reading.tidy import tidy

Way = Callable[[bytes], object]

EXTRACT_TEXT = "pdfminer extract_text"
STOCK = "pdfminer's interpreter, our canvas"
OURS = "ours: a document of lines and pieces"
OURS_BOXES = "ours, and every character's box"
PDFIUM = "pypdfium2 text"
PDFIUM_BOXES = "pypdfium2 text, and every character's box"

_MEMORY = """
import resource, sys
from ofsted_desk.reading import read_document
read_document(sys.stdin.buffer.read(), "letter.pdf")
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def ways_of_reading() -> dict[str, Way]:
    """Every way that is installed, slowest first."""
    ways: dict[str, Way] = {
        EXTRACT_TEXT: stock_text,
        STOCK: read_with_stock,
        OURS_BOXES: read_with_boxes,
        OURS: read,
    }
    if find_spec("pypdfium2"):
        ways[PDFIUM_BOXES] = lambda data: pdfium_texts(data, boxes=True)
        ways[PDFIUM] = pdfium_texts
    return ways


def read(data: bytes) -> Document:
    """The document, as the program reads it."""
    return read_document(data, "letter.pdf")


def read_with_boxes(data: bytes) -> Document:
    """The document, with the box of every character worked out as well."""
    return document_of(_boxed(drawn_pages(data)), "letter.pdf", "")


def read_with_stock(data: bytes) -> Document:
    """The document, its content read by pdfminer's interpreter."""
    return document_of(drawn_pages(data, StockReader), "letter.pdf", "")


def _boxed(pages: Iterable[DrawnPage]) -> Iterator[DrawnPage]:
    for page in pages:
        for run in page.runs:
            run.boxes()
        yield page


def pdfium_texts(data: bytes, *, boxes: bool = False) -> list[str]:
    """Each page's text as pypdfium2 reads it, asking for every character's box too if wanted."""
    document = import_module("pypdfium2").PdfDocument(data)
    texts: list[str] = []
    for number in range(len(document)):
        page = document[number]
        words = page.get_textpage()
        if boxes:
            for character in range(words.count_chars()):
                words.get_charbox(character)
        texts.append(words.get_text_range())
        words.close()
        page.close()
    document.close()
    return texts


def characters(text: str) -> Counter[str]:
    """How often each character that can be seen is there."""
    return Counter(character for character in tidy(text) if not character.isspace())


def our_characters(page: DrawnPage) -> Counter[str]:
    """The characters of a page, those that cannot be seen among them, as PDFium counts them too."""
    return characters("".join(run.text for run in page.runs))


def oracle_texts(letters: Sequence[Path]) -> Iterator[list[str]] | None:
    """Each letter's page texts by PDFium: QtPdf in a source tree, else pypdfium2, else None."""
    script = paths.resources().parent / "packaging" / "page_texts.py"
    if script.is_file() and find_spec("PySide6"):
        return _by_qt(script, letters)
    if find_spec("pypdfium2"):
        return (pdfium_texts(letter.read_bytes()) for letter in letters)
    return None


def _by_qt(script: Path, letters: Sequence[Path]) -> Iterator[list[str]]:
    """In a process of its own: only the desk may load Qt into this one."""
    command = [sys.executable, str(script), *map(str, letters)]
    settings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=settings) as child:  # noqa: S603 - our own script
        for line in child.stdout or ():
            yield json.loads(line)


def peak_mb(data: bytes) -> float | None:
    """The most memory that a fresh process has used after reading a letter; None on Windows."""
    if sys.platform == "win32":
        return None
    command = [sys.executable, "-c", _MEMORY]
    done = subprocess.run(command, input=data, capture_output=True, check=True)  # noqa: S603
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return int(done.stdout) / unit
