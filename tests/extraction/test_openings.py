from ofsted_desk.extraction.openings import line_at
from tests.builders import a_document


def test_every_offset_is_in_the_line_that_holds_it() -> None:
    document = a_document("Dear Ms Farrant\n\nOne line.\nAnother.\n\fThe next page.\n")
    lines = [line for page in document.pages for line in page.lines]

    for line in lines:
        for offset in range(line.start, line.end + 1):
            assert line == line_at(document, offset)
    assert line_at(document, len(document.text) + 9) is None
