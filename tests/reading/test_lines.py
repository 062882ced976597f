"""Runs become printed lines: words joined, cells apart, small raised digits in their line."""

import pytest

from ofsted_desk.letter.document import Document, Line
from ofsted_desk.reading import read_document
from tests.reading.made_pdfs import a_pdf, text_at


def _read(content: bytes) -> Document:
    return read_document(a_pdf(content), "letter.pdf")


def _texts(content: bytes) -> list[str]:
    return [line.text for line in _read(content).lines]


def _line(content: bytes) -> Line:
    (line,) = _read(content).lines
    return line


def test_runs_that_follow_each_other_are_one_line() -> None:
    content = text_at(72, 700, b"Focused") + text_at(120, 700, b"visit")

    assert ["Focused visit"] == _texts(content)


def test_a_word_drawn_in_parts_stays_one_word() -> None:
    content = b"BT /F1 12 Tf 72 700 Td [(Foc)-4(us)-4(e)4(d)] TJ ( v) Tj [(is)20(it)] TJ ET"

    assert ["Focused visit"] == _texts(content)


def test_a_movement_as_wide_as_a_space_is_a_space() -> None:
    assert ["Focused visit"] == _texts(b"BT /F1 12 Tf 72 700 Td [(Focused)-280(visit)] TJ ET")


def test_a_wide_movement_inside_an_array_is_a_tab() -> None:
    apart = b"BT /F1 12 Tf 72 700 Td [(Being healthy)-9000(Grade 2)] TJ ET "
    after_a_blank = b"BT /F1 12 Tf 72 680 Td [(Staying safe )-9000(Grade 3)] TJ ET"

    assert ["Being healthy\tGrade 2", "Staying safe\tGrade 3"] == _texts(apart + after_a_blank)


def test_movements_at_the_ends_of_an_array_count() -> None:
    before = text_at(72, 700, b"Dates:") + b"BT /F1 12 Tf 109 700 Td [()-310(27 April)] TJ ET "
    after = b"BT /F1 12 Tf 72 680 Td [(Dates:)-310] TJ (27 April) Tj ET"

    assert ["Dates: 27 April", "Dates: 27 April"] == _texts(before + after)


def test_a_blank_on_its_own_is_a_space_however_narrow() -> None:
    content = text_at(72, 700, b"144.") + text_at(96, 700, b" ") + text_at(96.5, 700, b"Ensure")

    assert ["144. Ensure"] == _texts(content)


def test_spaces_are_never_doubled_and_never_at_the_ends() -> None:
    assert ["One. Two three"] == _texts(
        text_at(72, 700, b"  One.  Two") + text_at(125, 700, b" three ")
    )


def test_lines_come_from_the_top_down_whatever_order_they_were_drawn_in() -> None:
    content = text_at(72, 100, b"Last") + text_at(72, 700, b"First") + text_at(72, 400, b"Middle")

    assert ["First", "Middle", "Last"] == _texts(content)


def test_cells_apart_on_a_baseline_are_told_apart_by_a_tab() -> None:
    content = text_at(300, 700, b"Good") + text_at(72, 700, b"Overall effectiveness")

    assert ["Overall effectiveness\tGood"] == _texts(content)


def test_blanks_that_leave_a_wide_gap_are_a_tab() -> None:
    assert ["Name\tGrade"] == _texts(text_at(72, 700, b"Name" + b" " * 20 + b"Grade"))


@pytest.mark.parametrize("label", ["12.", "3)", "(iv)", "a.", "\u2022", "\u2013", "o", "*"])
def test_a_label_is_joined_to_its_paragraph_by_a_space(label: str) -> None:
    content = text_at(72, 700, label.encode("cp1252").replace(b"(", b"\\(").replace(b")", b"\\)"))

    assert [f"{label} Improve"] == _texts(content + text_at(100, 700, b"Improve"))


def test_a_number_alone_is_a_cell_not_a_label() -> None:
    assert ["4\tPerforms excellently"] == _texts(
        text_at(72, 700, b"4") + text_at(110, 700, b"Performs excellently")
    )


def test_a_label_far_from_its_paragraph_is_a_cell() -> None:
    assert ["1.\tGood"] == _texts(text_at(72, 700, b"1.") + text_at(300, 700, b"Good"))


def test_a_raised_small_digit_is_a_piece_of_its_line() -> None:
    line = _line(
        text_at(72, 700, b"What needs to improve?", b"F2", 14) + text_at(231, 705, b"1", b"F2", 8)
    )

    assert line.text == "What needs to improve?1"
    assert [(14, "?"), (8, "1")] == [
        (piece.size, line.text[piece.end - 1]) for piece in line.pieces[-2:]
    ]


def test_a_raised_digit_drawn_last_is_still_in_its_line() -> None:
    content = (
        text_at(72, 700, b"What needs to improve?", b"F2", 14)
        + text_at(72, 680, b"More")
        + text_at(231, 705, b"1", b"F2", 8)
    )

    assert ["What needs to improve?1", "More"] == _texts(content)


def test_a_line_that_starts_with_a_raised_digit_is_one_line() -> None:
    content = text_at(72, 104, b"1", size=6.5) + text_at(76, 100, b" A note", size=10)

    assert ["1 A note"] == _texts(content)


def test_lines_close_together_stay_apart() -> None:
    assert ["One", "Two"] == _texts(
        text_at(72, 700, b"One", size=9) + text_at(72, 690, b"Two", size=9)
    )


def test_bold_made_by_drawing_twice_is_read_once() -> None:
    content = text_at(72, 700, b"Findings") + text_at(72.3, 700, b"Findings")

    assert ["Findings"] == _texts(content)


def test_the_same_words_in_two_cells_are_both_read() -> None:
    assert ["Good\tGood"] == _texts(text_at(72, 700, b"Good") + text_at(200, 700, b"Good"))


def test_bold_and_italic_are_kept_by_piece() -> None:
    line = _line(
        text_at(72, 700, b"Plain ")
        + text_at(104, 700, b"bold", b"F2")
        + text_at(132, 700, b"it", b"F3")
    )

    assert [(False, False), (True, False), (False, True)] == [
        (piece.bold, piece.italic) for piece in line.pieces
    ]


def test_fill_and_stroke_is_bold() -> None:
    assert _line(b"BT 2 Tr /F1 12 Tf 72 700 Td (Heading) Tj ET").bold


def test_text_slanted_by_its_matrix_is_italic() -> None:
    assert _line(b"BT /F1 12 Tf 1 0 0.3 1 72 700 Tm (Priority) Tj ET").italic


def test_a_word_in_the_middle_of_a_line_has_its_own_box() -> None:
    words = b"iiii illi WWWW MMMM lilil WMWM end of the line that is long enough to drift"
    line = _line(text_at(72, 700, words))
    for word in line.text.split():
        start = line.text.index(word)
        alone = _line(text_at(72, 700, words[: start + len(word)]))
        box = line.box_of(start, start + len(word))

        assert box.x1 == pytest.approx(alone.box.x1, abs=3.1)


def test_text_up_the_side_is_a_line_of_its_own() -> None:
    content = text_at(72, 700, b"Body") + b"BT /F1 12 Tf 0 1 -1 0 40 400 Tm (Sideways) Tj ET"
    body, side = _read(content).lines

    assert ["Body", "Sideways"] == [body.text, side.text]
    assert side.box.y1 == pytest.approx(842 - 400)
    assert side.box.y1 - side.box.y0 > side.box.x1 - side.box.x0
