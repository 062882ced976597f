"""A made-up PDF of many full pages, to see what a long document costs."""

from collections.abc import Iterator

LINES = 50
_FONT = 3


def long_pdf(pages: int) -> bytes:
    """A PDF of so many pages of `LINES` lines, no two of them alike."""
    kids = b" ".join(b"%d 0 R" % (_FONT + 1 + 2 * page) for page in range(pages))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>" % (pages, kids),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    for page in range(pages):
        objects += _page(page)
    made = bytearray(b"%PDF-1.7\n")
    places: list[int] = []
    for number, content in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    made += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n" % (len(places) + 1)
    return bytes(made + b"%d\n%%%%EOF\n" % start)


def _page(page: int) -> Iterator[bytes]:
    content = b"".join(
        b"BT /F1 11 Tf 1 0 0 1 72 %d Tm (Children are helped early and well, as line %d of page "
        b"%d says) Tj ET\n" % (770 - 14 * line, line + 1, page + 1)
        for line in range(LINES)
    )
    yield (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R"
        b"/Resources<</Font<</F1 %d 0 R>>>>>>" % (_FONT + 2 + 2 * page, _FONT)
    )
    yield b"<</Length %d>>stream\n%sendstream" % (len(content), content)
