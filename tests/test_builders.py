"""The builders say what they promise."""

from ofsted_desk.letter.document import Furniture
from tests.builders import a_document


def test_a_line_of_text_is_a_line_of_the_document() -> None:
    document = a_document("One\n\nTwo")

    assert ["One", "Two"] == [line.text for line in document.lines]
    assert document.lines[1].box.y0 > document.lines[0].box.y1 + 12


def test_a_form_feed_or_a_rule_starts_a_page() -> None:
    assert [1, 2, 3] == [line.page for line in a_document("One\fTwo\n---\nThree").lines]


def test_headings_are_bold_and_larger() -> None:
    first, second, third = a_document("# Findings\n## Help\nProse").lines

    assert [(True, 14), (True, 12), (False, 12)] == [
        (line.bold, line.size) for line in (first, second, third)
    ]


def test_italics_are_italic() -> None:
    (line,) = a_document("~ Priority").lines

    assert line.italic
    assert line.text == "Priority"


def test_cells_stand_apart() -> None:
    (line,) = a_document("Judgement\tGrade").lines

    assert line.text == "Judgement\tGrade"
    assert line.box_of(10, 15).x0 > line.box_of(0, 9).x1 + 12


def test_a_raised_digit_is_a_small_piece() -> None:
    (line,) = a_document("# What needs to improve?^1").lines

    assert line.text == "What needs to improve?1"
    assert [14, 8] == [piece.size for piece in line.pieces]


def test_leading_blanks_indent() -> None:
    first, second = a_document("• one\n  more").lines

    assert second.text == "more"
    assert second.box.x0 > first.box.x0


def test_furniture_is_marked() -> None:
    document = a_document("[header] Report\nBody\n[footnote] 1 A note\n[page number] 2")

    assert [Furniture.HEADER, None, Furniture.FOOTNOTE, Furniture.PAGE_NUMBER] == [
        line.furniture for line in document.lines
    ]
    assert ["Body"] == [line.text for line in document.body]
