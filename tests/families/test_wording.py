"""A document seen as wording: plain text and headings."""

from ofsted_desk.families.wording import Wording
from tests.builders import a_document


def headings(text: str) -> list[str]:
    return [heading.words for heading in Wording(a_document(text)).headings]


def test_furniture_is_blanked_and_offsets_stay() -> None:
    document = a_document("One [not]\n[footer] Ofsted\n---\nTwo")
    wording = Wording(document)

    assert len(wording.plain) == len(document.text)
    assert "ofsted" not in wording.plain
    assert wording.plain.index("two") == document.text.index("Two")


def test_bold_lines_close_together_are_one_heading() -> None:
    found = headings("## The experiences of children\n## in care: good\n\nThey are happy.")

    assert found == ["the experiences of children in care: good"]


def test_a_short_line_alone_is_a_heading_and_a_sentence_is_not() -> None:
    found = headings("Staying safe\n\nThe roads are safe.\n\nSo are the parks.")

    assert found == ["staying safe"]


def test_entries_of_a_contents_page_are_no_headings() -> None:
    found = headings("# Contents\n## Recommendations\t7\n---\n## Recommendations\n\nMend it.")

    assert found == ["recommendations"]


def test_what_follows_the_contents_on_their_page_is_no_part_of_them() -> None:
    found = headings(
        "# Contents\n## Findings\t2\n## Recommendations\t7\n## The board\t9\n\n"
        "# Findings\n\nAll is well."
    )

    assert found == ["findings"]


def test_a_title_above_the_contents_is_no_part_of_them() -> None:
    wording = Wording(a_document("# Progress in Ambleford\n\n# Contents\n## Findings\t7"))

    assert wording.plain.split() == ["progress", "in", "ambleford"]
    assert [heading.words for heading in wording.headings] == ["progress in ambleford"]
