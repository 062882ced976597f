"""A reviewed letter as a PDF of its own: a summary, then the letter with its evidence marked.

The marks are ordinary highlights (annotations) with their value and number as words, so every
reader of PDF shows them. The original is only read. Pages of any rotation and cropping are
marked where the words are; where a page is not as it was when the letter was read, it gets no
marks and the summary says so.
"""

import io
import logging
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

import pypdf
from pypdf.constants import PageLabelStyle
from pypdf.errors import PyPdfError
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

from ofsted_desk.errors import ExportError
from ofsted_desk.export.marks import Mark, PagePlace, appearance
from ofsted_desk.export.rows import LetterRows, Row
from ofsted_desk.export.summary_page import marked_fields, summary_pdf
from ofsted_desk.letter.document import Box

_TROUBLE = (
    PyPdfError,
    ValueError,
    KeyError,
    TypeError,
    AttributeError,
    IndexError,
    OSError,
    RecursionError,
    NotImplementedError,
)
"""What pypdf may raise on a file that it does not understand."""
_UNLIKE = 1.0
"""Points by which a page may differ from what was read."""
_ONE_LINE = 9.0
"""Marks that begin so close below each other have their numbers side by side."""
PageSizes = Mapping[int, tuple[float, float]]


def letter_pdf(letter: LetterRows, original: bytes, sizes: PageSizes) -> bytes:
    """The bytes of a letter's PDF. `sizes` are those of its pages when it was read, from 1.

    Raises `ExportError` where the original is no PDF that can be opened.
    """
    (own,) = letter.tables["letters"]
    with _said(str(own["file"])):
        reader = pypdf.PdfReader(io.BytesIO(original))
        if reader.is_encrypted:
            reader.decrypt("")
        writer = pypdf.PdfWriter(clone_from=reader)
        places = {n: _place(page) for n, page in enumerate(writer.pages, 1)}
        unlike = {n for n, place in places.items() if not _is_alike(place, sizes.get(n))}
        placed, marks = _marks(letter, set(places) - unlike)
        for page, listed in marks.items():
            for mark in listed:
                _annotate(writer, page - 1, places[page], mark)
    summary = summary_pdf(letter, marked_fields(letter, placed), _remark(unlike))
    out = io.BytesIO()
    with _said(str(own["file"])):
        writer.merge(0, io.BytesIO(summary), import_outline=False)
        _label_pages(writer, len(writer.pages) - len(places))
        writer.write(out)
    return out.getvalue()


def summary_alone(letter: LetterRows, why: str) -> bytes:
    """Only the summary, with the reason why the letter is not there."""
    return summary_pdf(letter, marked_fields(letter, {}), why)


def _marks(letter: LetterRows, pages: set[int]) -> tuple[dict[str, int], dict[int, list[Mark]]]:
    """Each field's number, and the marks of each page: fields that stand, in the form's order.

    Values from the same words share one mark.
    """
    placed: dict[str, int] = {}
    shared: dict[tuple[int, tuple[Box, ...]], list[Row]] = defaultdict(list)
    for row in letter.tables["fields"]:
        name = str(row["field"])
        evidence = letter.evidence.get(name)
        by_page: dict[int, list[Box]] = defaultdict(list)
        for span in evidence.spans if evidence and row["value"] is not None else ():
            if span.page in pages:
                by_page[span.page] += span.boxes
        shown = {page: tuple(boxes) for page, boxes in by_page.items() if boxes}
        if not shown:
            continue
        placed[name] = len(placed) + 1
        for page, boxes in shown.items():
            shared[page, boxes].append(row)
    return placed, _by_page(shared, placed)


def _by_page(
    shared: Mapping[tuple[int, tuple[Box, ...]], list[Row]], placed: Mapping[str, int]
) -> dict[int, list[Mark]]:
    marks: dict[int, list[Mark]] = defaultdict(list)
    for (page, boxes), rows in shared.items():
        numbers = [placed[str(row["field"])] for row in rows]
        words = "\n".join(
            f"{number}. {row['label']}: {row['value']} ({row['state']})"
            for number, row in zip(numbers, rows, strict=True)
        )
        beside = sum(abs(mark.boxes[0].y0 - boxes[0].y0) < _ONE_LINE for mark in marks[page])
        by = str(rows[0]["decided_by"] or "")
        marks[page].append(Mark(", ".join(map(str, numbers)), words, by, boxes, beside))
    return marks


def _place(page: pypdf.PageObject) -> PagePlace:
    medium, crop = page.mediabox, page.cropbox
    x0, x1 = max(medium.left, crop.left), min(medium.right, crop.right)
    y0, y1 = max(medium.bottom, crop.bottom), min(medium.top, crop.top)
    if x1 - x0 < 1 or y1 - y0 < 1:
        x0, y0, x1, y1 = medium.left, medium.bottom, medium.right, medium.top
    return PagePlace(float(x0), float(y0), float(x1), float(y1), page.rotation % 360)


def _is_alike(place: PagePlace, size: tuple[float, float] | None) -> bool:
    if size is None:
        return False
    return abs(place.width - size[0]) < _UNLIKE and abs(place.height - size[1]) < _UNLIKE


def _annotate(writer: pypdf.PdfWriter, page: int, place: PagePlace, mark: Mark) -> None:
    drawn = appearance(mark, place)
    form = DecodedStreamObject()
    form.set_data(drawn.content)
    form.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Form"),
            NameObject("/BBox"): _numbers(drawn.bounds),
            NameObject("/Matrix"): _numbers(drawn.matrix),
            NameObject("/Resources"): _resources(),
        }
    )
    stream = writer._add_object(form)  # noqa: SLF001 - pypdf has no other way to add a stream
    annotation = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Highlight"),
            NameObject("/Rect"): _numbers(drawn.rectangle),
            NameObject("/QuadPoints"): _numbers(drawn.corners),
            NameObject("/C"): _numbers((1.0, 0.85, 0.3)),
            NameObject("/F"): NumberObject(4),
            NameObject("/Contents"): TextStringObject(mark.words),
            NameObject("/T"): TextStringObject(mark.by or "Ofsted Desk"),
            NameObject("/AP"): DictionaryObject({NameObject("/N"): stream}),
        }
    )
    writer.add_annotation(page, annotation)


def _resources() -> DictionaryObject:
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica-Bold"),
        }
    )
    multiply = DictionaryObject({NameObject("/BM"): NameObject("/Multiply")})
    return DictionaryObject(
        {
            NameObject("/Font"): DictionaryObject({NameObject("/F2"): font}),
            NameObject("/ExtGState"): DictionaryObject({NameObject("/Over"): multiply}),
        }
    )


def _numbers(numbers: Sequence[float]) -> ArrayObject:
    return ArrayObject(FloatObject(round(number, 3)) for number in numbers)


def _label_pages(writer: pypdf.PdfWriter, summary: int) -> None:
    """The letter's first page stays page 1, whatever stands before it."""
    writer.set_page_label(0, summary - 1, style=PageLabelStyle.LOWERCASE_ROMAN, prefix="Summary ")
    writer.set_page_label(summary, len(writer.pages) - 1, style=PageLabelStyle.DECIMAL, start=1)


def _remark(unlike: set[int]) -> str:
    if not unlike:
        return ""
    numbers = ", ".join(map(str, sorted(unlike)))
    return f"Page {numbers} could not be marked: its size is not what it was when it was read."


@contextmanager
def _said(name: str) -> Iterator[None]:
    """Turn what pypdf makes of a broken file into words; its own warnings are of no use here."""
    log = logging.getLogger("pypdf")
    level = log.level
    log.setLevel(logging.CRITICAL)
    try:
        yield
    except _TROUBLE as error:
        raise ExportError(
            f"{name} could not be opened as a PDF ({error or type(error).__name__}).",
            remedy="Its values and evidence are in every other export.",
        ) from error
    finally:
        log.setLevel(level)
