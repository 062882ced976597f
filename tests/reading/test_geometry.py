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
