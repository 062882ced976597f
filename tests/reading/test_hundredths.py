"""Places are kept to a hundredth of a point, and each common one once."""

from ofsted_desk.reading import read_document
from ofsted_desk.reading.hundredths import hundredths
from tests.reading.made_pdfs import a_pdf, text_at


def test_a_place_is_rounded_and_kept_once() -> None:
    assert hundredths(72.024) == 72.02
    assert hundredths(72.024) is hundredths(72.0239999)


def test_places_off_the_usual_page_are_rounded_too() -> None:
    assert (-3.14, 12345.68) == (hundredths(-3.14159), hundredths(12345.6789))


def test_the_same_margin_on_two_pages_is_one_number() -> None:
    pdf = a_pdf(text_at(72.1234, 700, b"Dear Ms Example"), text_at(72.1234, 700, b"Dear Ms Other"))
    one, two = read_document(pdf, "letter.pdf").lines

    assert one.box.x0 == 72.12
    assert one.box.x0 is two.pieces[0].x0
