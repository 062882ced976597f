"""Words that nobody can see on the page do not become part of a letter."""

import pytest

from ofsted_desk.errors import UnreadableLetter
from ofsted_desk.reading import read_document
from ofsted_desk.reading.runs import Hidden
from tests.reading.made_pdfs import a_pdf, stream, text_at
from tests.reading.stock import runs_of

SEEN = text_at(72, 700, b"Seen")
PICTURE = stream(
    b"\x80",
    b"/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray",
)
WORDS = b"Children in need of help receive it promptly, and from the right people"


def _texts(content: bytes, **page: object) -> list[str]:
    pdf = a_pdf(SEEN + content, **page)  # type: ignore[arg-type]
    return [line.text for line in read_document(pdf, "letter.pdf").lines]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"BT 3 Tr /F1 12 Tf 72 600 Td (No ink) Tj ET", Hidden.INVISIBLE),
        (b"BT 7 Tr /F1 12 Tf 72 600 Td (Clip only) Tj ET", Hidden.INVISIBLE),
        (text_at(72, 600, b"As", size=0.96), Hidden.TINY),
        (text_at(72, 900, b"Above the page"), Hidden.CLIPPED),
        (text_at(-200, 600, b"Left of the page"), Hidden.CLIPPED),
        (b"q 72 620 400 100 re W* n " + text_at(72, 600, b"Under a clip") + b"Q", Hidden.CLIPPED),
        (
            (
                b"q 72 620 400 100 re\nW* n\nBT\n/F1 12 Tf\n1 0 0 1 72 600 Tm\n0 g\n"
                b"[(As Word writes)] TJ\nET\nQ"
            ),
            Hidden.CLIPPED,
        ),
        (
            b"q 72 620 m 472 620 l 472 720 l 72 720 l h W n "
            + text_at(72, 600, b"Under a path")
            + b"Q",
            Hidden.CLIPPED,
        ),
        (
            b"q 0 0 595 610 re W n 0 620 595 200 re W n " + text_at(72, 600, b"Two clips") + b"Q",
            Hidden.CLIPPED,
        ),
    ],
)
def test_it_is_left_out_and_known_why(content: bytes, why: Hidden) -> None:
    assert ["Seen"] == _texts(content)
    assert why in {run.hidden for run in runs_of(a_pdf(SEEN + content))[0]}


@pytest.mark.parametrize(
    "content",
    [
        b"q 72 590 400 20 re W* n " + text_at(72, 600, b"Here") + b"Q",
        b"q 72 620 400 100 re W* n Q " + text_at(72, 600, b"Here"),
        b"q 72 620 400 100 re n " + text_at(72, 600, b"Here") + b"Q",
        b"q 72 603 400 100 re W* n " + text_at(72, 600, b"Here") + b"Q",
        b"q 0.5 0 0 0.5 0 0 cm 140 1150 400 100 re W n " + text_at(144, 1200, b"Here") + b"Q",
        b"q 0 1 -1 0 595 0 cm 595 100 10 400 re W n Q " + text_at(72, 600, b"Here"),
        b"BT 3 Tr /F1 12 Tf 0 Tr 72 600 Td (Here) Tj ET",
    ],
)
def test_what_can_be_seen_is_kept(content: bytes) -> None:
    assert ["Seen", "Here"] == _texts(content)


def test_white_words_on_a_dark_band_are_kept() -> None:
    band = b"0 0 0.5 rg 60 590 400 30 re f 1 1 1 rg "

    assert ["Seen", "Heading"] == _texts(band + text_at(72, 600, b"Heading"))


def test_a_clip_holds_inside_a_form() -> None:
    form = stream(text_at(72, 600, b"Hidden"), b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]")

    assert ["Seen"] == _texts(
        b"q 72 620 400 100 re W n /Fm0 Do Q",
        resources=b"/XObject<</Fm0 50 0 R>>",
        more={50: form},
    )


def test_recognised_words_over_a_scanned_page_are_read() -> None:
    pdf = a_pdf(
        b"q 595 0 0 842 0 0 cm /Im0 Do Q BT 3 Tr /F1 12 Tf 72 700 Td (" + WORDS + b") Tj ET",
        resources=b"/XObject<</Im0 50 0 R>>",
        more={50: PICTURE},
    )

    assert [WORDS.decode()] == [line.text for line in read_document(pdf, "scan.pdf").lines]


def test_a_scan_without_words_is_refused_as_one() -> None:
    pdf = a_pdf(
        b"q 595 0 0 842 0 0 cm /Im0 Do Q " + text_at(290, 20, b"1"),
        b"q 595 0 0 842 0 0 cm /Im0 Do Q " + text_at(290, 20, b"2"),
        resources=b"/XObject<</Im0 50 0 R>>",
        more={50: PICTURE},
    )

    with pytest.raises(UnreadableLetter, match="its 2 pages are pictures"):
        read_document(pdf, "scan.pdf")


def test_a_page_of_invisible_words_without_a_picture_holds_nothing() -> None:
    pdf = a_pdf(b"BT 3 Tr /F1 12 Tf 72 700 Td (Overall effectiveness: outstanding) Tj ET")

    with pytest.raises(UnreadableLetter, match="no words"):
        read_document(pdf, "letter.pdf")
