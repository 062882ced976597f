"""Words under the pointer, words found, and words selected."""

from ofsted_desk.desk.review.find_words import find_words
from ofsted_desk.desk.review.page_words import line_span, offset_at, plain, word_at
from ofsted_desk.desk.review.word_selection import WordSelection
from ofsted_desk.letter.document import Document


def _middle(document: Document, words: str) -> tuple[int, float, float]:
    start = document.text.index(words)
    span = document.spans(start, start + len(words))[0]
    box = span.boxes[0]
    return span.page - 1, (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2


def test_the_word_under_a_place_is_found_from_its_box(apa: Document) -> None:
    index, x, y = _middle(apa, "findings")

    start, end = word_at(apa.pages[index], x, y) or (0, 0)

    assert "findings" == apa.text[start:end]


def test_far_from_any_print_there_is_no_word(apa: Document) -> None:
    assert word_at(apa.pages[0], 5.0, 5.0, near=3) is None


def test_every_character_is_found_at_the_middle_of_its_box(apa: Document) -> None:
    line = next(line for line in apa.lines if line.text.startswith("Here are"))
    printed = [n for n, char in enumerate(line.text) if not char.isspace()]
    boxes = [line.box_of(n, n + 1) for n in printed]

    assert printed == [offset_at(line, (b.x0 + b.x1) / 2) for b in boxes]


def test_a_line_is_found_from_any_offset_on_it(apa: Document) -> None:
    start, end = line_span(apa, apa.text.index("findings"))

    assert apa.text[start:end].startswith("Here are the findings")


def test_words_selected_over_two_lines_come_as_one_line(apa: Document) -> None:
    selection = WordSelection()
    start = apa.text.index("Widen the")
    selection.set_range(start, apa.text.index("\n", start + 100))

    assert "\n" not in selection.words(apa)
    assert selection.words(apa).startswith("Widen the")
    assert "\n" in apa.text[selection.start : selection.end]


def test_found_words_may_run_over_a_line_end_and_differ_in_case(apa: Document) -> None:
    printed = "CHILDREN AND\nYOUNG PEOPLE"
    start = apa.text.index(printed)

    assert (start, start + len(printed)) in find_words(apa, "children and  young people")


def test_straight_quotes_find_curly_ones_and_no_words_find_nothing(apa: Document) -> None:
    assert find_words(apa, "children's") == find_words(apa, "children’s") != []
    assert [] == find_words(apa, "  ")


def test_plain_words_have_single_spaces() -> None:
    assert "Being healthy Grade 2" == plain(" Being\nhealthy\t Grade 2 ")
