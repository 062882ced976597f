"""Boxes are on the page as it is shown: cropped, turned, origin at the top left."""

import pytest

from ofsted_desk.letter.document import Box, Page
from ofsted_desk.reading import read_document
from tests.reading.made_pdfs import a_pdf, text_at

WORDS = text_at(100, 700, b"Example")


def _page(content: bytes, **page: object) -> Page:
    (read,) = read_document(a_pdf(content, **page), "letter.pdf").pages  # type: ignore[arg-type]
    return read


def _near(box: Box, x0: float, y1: float) -> bool:
    """Whether a box starts at x0 and has its baseline a little above y1."""
    return box.x0 == pytest.approx(x0, abs=0.1) and 0 < box.y1 - y1 < 4


def test_a_plain_page() -> None:
    page = _page(WORDS)

    assert (595, 842) == (page.width, page.height)
    assert _near(page.lines[0].box, 100, 842 - 700)
    assert page.lines[0].box.y1 - page.lines[0].box.y0 == pytest.approx(12)


def test_a_page_whose_corner_is_not_at_nought() -> None:
    page = _page(WORDS, media=(50, 100, 645, 942))

    assert (595, 842) == (page.width, page.height)
    assert _near(page.lines[0].box, 50, 942 - 700)


def test_a_cropped_page() -> None:
    page = _page(WORDS, attributes=b"/CropBox[20 30 520 800]")

    assert (500, 770) == (page.width, page.height)
    assert _near(page.lines[0].box, 80, 800 - 700)


def test_a_crop_larger_than_the_paper_shows_the_paper() -> None:
    page = _page(WORDS, attributes=b"/CropBox[-50 -50 900 900]")

    assert (595, 842) == (page.width, page.height)
    assert _near(page.lines[0].box, 100, 142)


@pytest.mark.parametrize(
    ("turn", "matrix", "size"),
    [
        (90, b"0 1 -1 0 300 100 Tm", (842, 595)),
        (180, b"-1 0 0 -1 495 300 Tm", (595, 842)),
        (270, b"0 -1 1 0 295 742 Tm", (842, 595)),
        (-90, b"0 -1 1 0 295 742 Tm", (842, 595)),
    ],
)
def test_a_turned_page(turn: int, matrix: bytes, size: tuple[float, float]) -> None:
    content = b"BT /F1 12 Tf " + matrix + b" (Example) Tj ET"
    page = _page(content, attributes=b"/Rotate %d" % turn)

    assert size == (page.width, page.height)
    assert _near(page.lines[0].box, 100, 300)
    assert page.lines[0].box.y1 - page.lines[0].box.y0 == pytest.approx(12)


def test_a_page_turned_and_cropped() -> None:
    content = b"BT /F1 12 Tf 0 1 -1 0 300 100 Tm (Example) Tj ET"
    page = _page(content, attributes=b"/Rotate 90/CropBox[20 30 520 800]")

    assert (770, 500) == (page.width, page.height)
    assert _near(page.lines[0].box, 70, 280)


def test_a_page_drawn_upside_down_and_turned_back() -> None:
    content = b"1 0 0 -1 0 842 cm BT /F1 12 Tf 1 0 0 -1 100 142 Tm (Example) Tj ET"

    assert _near(_page(content).lines[0].box, 100, 142)


def test_scaled_text_has_its_size_as_shown() -> None:
    (line,) = _page(b"0.5 0 0 0.5 0 0 cm " + text_at(200, 1400, b"Example", size=24)).lines

    assert line.size == pytest.approx(12)
    assert _near(line.box, 100, 142)


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_letter_that_lies_on_its_side_is_read_line_for_line(turn: int) -> None:
    content = (
        text_at(72, 700, b"Overall effectiveness")
        + text_at(300, 700, b"Good")
        + text_at(72, 680, b"Staying")
        + text_at(115, 680, b"safe", b"F2")
        + text_at(72, 40, b"Inspection of Anyshire")
        + text_at(500, 40, b"1")
    )
    upright = read_document(a_pdf(content), "letter.pdf")
    lying = read_document(a_pdf(content, attributes=b"/Rotate %d" % turn), "letter.pdf")

    assert upright.text == lying.text
    assert [line.furniture for line in upright.lines] == [line.furniture for line in lying.lines]
    assert [piece.bold for line in upright.lines for piece in line.pieces] == [
        piece.bold for line in lying.lines for piece in line.pieces
    ]


@pytest.mark.parametrize(
    ("turn", "box"),
    [
        (90, (842 - 144.6, 100, 842 - 132.6, 146)),
        (180, (595 - 146, 842 - 144.6, 595 - 100, 842 - 132.6)),
        (270, (132.6, 595 - 146, 144.6, 595 - 100)),
    ],
)
def test_words_on_their_side_have_their_box_as_shown(
    turn: int, box: tuple[float, float, float, float]
) -> None:
    (line,) = _page(WORDS, attributes=b"/Rotate %d" % turn).lines

    assert box == pytest.approx((line.box.x0, line.box.y0, line.box.x1, line.box.y1), abs=1)


def test_words_at_an_angle_are_a_line_of_their_own() -> None:
    slanting = b"BT /F1 12 Tf 0.7 0.7 -0.7 0.7 200 300 Tm (DRAFT) Tj ET"
    body, draft = _page(WORDS + slanting).lines

    assert ["Example", "DRAFT"] == [body.text, draft.text]
    assert draft.box.y1 - draft.box.y0 > 30


def test_slightly_skewed_words_are_read_as_upright() -> None:
    content = b"BT /F1 12 Tf 1 0.01 -0.01 1 100 700 Tm (Dear Ms) Tj ( Example) Tj ET"

    assert ["Dear Ms Example"] == [line.text for line in _page(content).lines]
