import pytest

from ofsted_desk.scans.ink import with_bold, with_bullets
from ofsted_desk.scans.tilt import tilt_of
from ofsted_desk.scans.words import BULLET, Word, runs_of
from tests.reading.made_pdfs import a_pdf, text_at
from tests.scans.pictures import lines_of_words, picture


def test_a_page_is_drawn_black_on_white_at_its_resolution() -> None:
    page = picture(lines_of_words(), dpi=144)

    assert (1190, 1684, 144) == (page.width, page.height, page.dpi)
    assert len(page.pixels) == 1190 * 1684
    assert {0, 255} <= set(page.pixels)
    assert 255 == page.pixels[0]


def test_a_page_of_absurd_size_is_drawn_smaller() -> None:
    page = picture(a_pdf(b"", media=(0, 0, 14000, 14000)), dpi=300)

    assert page.width * page.height < 41_000_000


@pytest.mark.parametrize("turn", [-4.0, -2.0, -0.5, 0.0, 0.5, 1.3, 2.0, 4.0])
def test_how_far_a_page_lies_askew_is_seen_to_a_tenth_of_a_degree(turn: float) -> None:
    assert tilt_of(picture(lines_of_words(), turn=turn)) == pytest.approx(turn, abs=0.15)


def test_a_page_with_hardly_a_word_is_left_as_it_lies() -> None:
    assert 0.0 == tilt_of(picture(a_pdf(text_at(72, 700, b"2")), turn=3.0))


def test_bold_words_are_told_from_the_others_by_their_strokes() -> None:
    content = text_at(72, 700, b"Findings", b"F2") + b"".join(
        text_at(72, 680 - 20 * line, b"Workers visit children often") for line in range(5)
    )
    page = picture(a_pdf(content), dpi=200)
    scale = page.scale
    words = [Word("Findings", 72 * scale, 125 * scale, (842 - 700) * scale, 12 * scale, 0)] + [
        Word("Workers", 72 * scale, 116 * scale, (842 - 680 + 20 * n) * scale, 12 * scale, n + 1)
        for n in range(5)
    ]

    assert [True, *[False] * 5] == [word.bold for word in with_bold(words, page)]


def test_a_bullet_that_the_engine_overlooked_is_found_by_its_ink() -> None:
    square = b"72 701 5 5 re f\n"
    page = picture(a_pdf(square + text_at(90, 700, b"Point one") + text_at(90, 680, b"more")), 200)
    scale = page.scale
    words = [
        Word("Point", 90 * scale, 118 * scale, 142 * scale, 12 * scale, 0),
        Word("more", 90 * scale, 117 * scale, 162 * scale, 12 * scale, 1),
    ]

    found = with_bullets(words, page)

    assert [BULLET, "Point", "more"] == [word.text for word in found]
    assert (72, 77) == pytest.approx((found[0].x0 / scale, found[0].x1 / scale), abs=1)


def test_a_rule_beside_a_line_is_no_bullet() -> None:
    rule = b"78 500 2 300 re f\n"
    page = picture(a_pdf(rule + text_at(90, 700, b"Point one")), 200)

    words = [Word("Point", 90 * page.scale, 118 * page.scale, 142 * page.scale, 33, 0)]

    assert words == with_bullets(words, page)


@pytest.mark.parametrize("sign", ["™@", "=", "m", "e", "¢", "»"])
def test_a_sign_that_hangs_before_its_line_is_a_bullet(sign: str) -> None:
    page = picture(lines_of_words())
    words = [Word(sign, 72, 76, 100, 10, 0), Word("Point", 84, 110, 100, 10, 0)]

    assert BULLET == runs_of(words, page)[0].text


@pytest.mark.parametrize(("sign", "shown"), [("@", "•"), ("A", "A"), ("-", "-"), ("o", "o")])
def test_a_sign_that_begins_no_line_need_not_hang_far(sign: str, shown: str) -> None:
    page = picture(lines_of_words())
    words = [Word(sign, 72, 76, 100, 10, 0), Word("Point", 78, 104, 100, 10, 0)]

    assert shown == runs_of(words, page)[0].text


def test_a_question_mark_with_a_footnote_is_one() -> None:
    page = picture(lines_of_words())
    words = [Word("improve??", 72, 116, 100, 10, 0)]

    assert ["improve?"] == [run.text for run in runs_of(words, page)]


@pytest.mark.parametrize("label", ["1.", "12.", "(a)", "iv.", "A", "-", "2"])
def test_a_number_before_its_line_stays_a_number(label: str) -> None:
    page = picture(lines_of_words())
    words = [Word(label, 72, 76, 100, 10, 0), Word("Point", 84, 110, 100, 10, 0)]

    assert label == runs_of(words, page)[0].text


def test_words_become_runs_in_points_with_one_size_for_the_body() -> None:
    page = picture(lines_of_words(), dpi=144)
    words = [
        Word("Findings", 144, 240, 100, 40, 0),
        Word("The", 144, 180, 140, 23.5, 1),
        Word("children", 186, 270, 140, 24.5, 1),
        Word("visited", 276, 340, 140, 24.0, 1),
    ]

    runs = runs_of(words, page)

    assert [20, 12, 12, 12] == pytest.approx([run.size for run in runs], abs=0.3)
    assert (72, 120, 50) == pytest.approx((runs[0].x, runs[0].x1, runs[0].y))
    assert len({run.size for run in runs[1:]}) == 1


def test_the_rules_of_a_table_are_no_words() -> None:
    page = picture(lines_of_words())
    words = [
        Word("|", 60, 62, 100, 10, 0),
        Word("Overall", 72, 110, 100, 10, 0),
        Word("|", 118, 120, 100, 10, 0),
        Word("Good", 130, 150, 100, 10, 0),
        Word("aH", 118, 124, 110, 19, 1),
        Word("2", 118, 124, 130, 10, 2),
    ]

    assert ["Overall", "Good", "2"] == [run.text for run in runs_of(words, page)]
