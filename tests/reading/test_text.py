"""Plain text becomes a document, line by line."""

import pytest

from ofsted_desk.errors import UnreadableLetter
from ofsted_desk.reading import read_document


def _lines(data: bytes) -> list[str]:
    return [line.text for line in read_document(data, "letter.txt").lines]


def test_each_line_is_a_line() -> None:
    document = read_document(b"Dear Ms Example\n\nYours", "letter.txt")

    assert ["Dear Ms Example", "", "Yours"] == [line.text for line in document.lines]
    assert document.kind == "text"
    assert document.text == "Dear Ms Example\n\nYours"


def test_a_form_feed_starts_a_page() -> None:
    document = read_document(b"One\n\fTwo\n\f", "letter.txt")

    assert [["One", ""], ["Two", ""]] == [
        [line.text for line in page.lines] for page in document.pages
    ]


@pytest.mark.parametrize("ending", [b"\n", b"\r\n", b"\r"])
def test_any_line_ending_will_do(ending: bytes) -> None:
    assert ["One", "Two"] == _lines(ending.join([b"One", b"Two"]))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_curly_quotes_and_dashes_are_kept_in_every_encoding(encoding: str) -> None:
    assert ["the council’s ‘plan’ – £5"] == _lines("the council’s ‘plan’ – £5".encode(encoding))


def test_table_rows_are_left_as_they_are() -> None:
    rows = "Judgement\tGrade\n---\t---\n| a | b |"

    assert rows.split("\n") == _lines(rows.encode())


def test_columns_set_with_blanks_are_cells() -> None:
    assert ["Overall progress   \tGood", "Two  blanks"] == _lines(
        b"Overall progress    Good\nTwo  blanks"
    )


def test_odd_spaces_are_plain_and_invisible_marks_are_gone() -> None:
    assert ["Milton Keynes, email"] == _lines(
        "Milton\u00a0Keynes,\u2009\u202ee\u00admail\u200b".encode()
    )


def test_a_soft_hyphen_shows_only_at_the_end_of_a_line() -> None:
    assert ["impor-", "tant"] == _lines("impor\u00ad\ntant".encode())


def test_text_in_no_known_encoding_is_refused() -> None:
    with pytest.raises(UnreadableLetter, match="encoding"):
        read_document(b"caf\x81 \x8d", "letter.txt")


def test_half_a_character_of_utf_16_is_refused() -> None:
    with pytest.raises(UnreadableLetter, match="encoding"):
        read_document(b"\xff\xfeD\0e", "letter.txt")


def test_every_line_has_a_box_on_its_page() -> None:
    document = read_document(b"\n".join([b"line"] * 200), "letter.txt")

    (page,) = document.pages
    assert all(0 <= line.box.y0 < line.box.y1 <= page.height for line in page.lines)


def test_a_paragraph_typed_as_one_line_is_broken_between_words_to_fit_the_page() -> None:
    document = read_document(("The roof leaks. " * 12).encode(), "letter.txt")
    page = document.pages[0]

    assert len(page.lines) > 1
    assert all(line.box.x1 <= page.width for line in page.lines)
    assert " ".join(document.text.split()) == ("The roof leaks. " * 12).strip()


def test_a_long_point_hangs_under_its_mark() -> None:
    first, second, *_ = read_document(("- " + "roof " * 30).encode(), "letter.txt").lines

    assert first.box.x0 < second.box.x0
    assert second.text.startswith("roof")


def test_a_long_row_of_a_table_is_left_whole() -> None:
    row = "Grade\t" + "good " * 40

    assert [row.rstrip()] == [line.rstrip() for line in _lines(row.encode())]
