import io

import pypdf
from hypothesis import given
from hypothesis import strategies as st

from ofsted_desk.export.plain_pdf import Bar, Drawn, Text, literal, pdf_of, width_of, wrapped


def words_of(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)


def test_what_is_written_is_read_back() -> None:
    pages: list[list[Drawn]] = [
        [Text(48, 60, 12, "A (bracket) and a \\ – “quoted” £5"), Bar(0, 0, 10, 10, 0.5)],
        [Text(48, 60, 12, "Page two", bold=True)],
    ]

    assert words_of(pdf_of(pages)) == "A (bracket) and a \\ – “quoted” £5\nPage two"


def test_letters_that_the_fonts_lack_are_said_as_well_as_can_be() -> None:
    assert words_of(pdf_of([[Text(48, 60, 12, "Tŷ Ŵyn 中")]])) == "Ty Wyn ?"


def test_letters_written_in_two_characters_keep_their_accents() -> None:
    assert literal("Cafe\u0301 q\u0323") == b"(Caf\xe9 q)"


def test_the_same_pages_give_the_same_bytes() -> None:
    page = [Text(48, 60, 12, "The same")]

    assert pdf_of([page]) == pdf_of([page])


@given(st.text(max_size=200), st.floats(20, 400))
def test_lines_are_no_wider_than_asked_and_lose_nothing(words: str, width: float) -> None:
    lines = wrapped(words, width, 9)

    assert "".join(lines).replace(" ", "") == "".join(words.split())
    assert all(width_of(line, 9) <= width or len(line) == 1 for line in lines)
