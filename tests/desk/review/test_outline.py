"""The parts of a letter, as its bold lines say them."""

from ofsted_desk.desk.review.outline import outline_of
from ofsted_desk.letter.document import Document


def test_headings_are_listed_with_their_pages(apa: Document) -> None:
    parts = outline_of(apa)

    assert sorted(part.page for part in parts) == [part.page for part in parts]
    assert {1, 2, 3, 4} == {part.page for part in parts}
    assert "Areas for development" in [part.words for part in parts]
