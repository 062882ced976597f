"""Letters as a scanner would give them: pages drawn as pictures and put into a new PDF.

Used to measure and to test text recognition where the right words are known.
"""

import zlib
from collections.abc import Container, Iterator
from itertools import count

from ofsted_desk.scans.picture import Picture
from ofsted_desk.scans.render import drawing

_CATALOG, _TREE = 1, 2


def scan_of(data: bytes, dpi: int, turn: float = 0.0, pages: Container[int] | None = None) -> bytes:
    """A PDF with pictures of the pages of the PDF in `data`, and no words.

    `turn` lays the pages askew by so many degrees; `pages` are the numbers of those wanted.
    """
    with drawing(data) as drawn:
        wanted = [n for n in range(1, drawn.pages + 1) if pages is None or n in pages]
        return pdf_of([drawn.picture(number, dpi, turn) for number in wanted])


def pdf_of(pictures: list[Picture]) -> bytes:
    """A PDF with a page for each picture."""
    objects: dict[int, bytes] = {}
    kids: list[int] = []
    numbers = count(3)
    for picture in pictures:
        image, content, page = next(numbers), next(numbers), next(numbers)
        wide, high = picture.width / picture.scale, picture.height / picture.scale
        objects[image] = _stream(
            b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray"
            b"/BitsPerComponent 8/Filter/FlateDecode" % (picture.width, picture.height),
            zlib.compress(picture.pixels, 1),
        )
        objects[content] = _stream(b"", b"%.3f 0 0 %.3f 0 0 cm /Scan Do" % (wide, high))
        objects[page] = (
            b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 %.3f %.3f]/Contents %d 0 R"
            b"/Resources<</XObject<</Scan %d 0 R>>>>>>" % (_TREE, wide, high, content, image)
        )
        kids.append(page)
    objects[_CATALOG] = b"<</Type/Catalog/Pages %d 0 R>>" % _TREE
    listed = b" ".join(b"%d 0 R" % kid for kid in kids)
    objects[_TREE] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), listed)
    return b"".join(_file(objects))


def _stream(attributes: bytes, data: bytes) -> bytes:
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (attributes, len(data), data)


def _file(objects: dict[int, bytes]) -> Iterator[bytes]:
    head = b"%PDF-1.5\n"
    yield head
    at, places = len(head), []
    for number, body in sorted(objects.items()):
        places.append(at)
        written = b"%d 0 obj\n%s\nendobj\n" % (number, body)
        at += len(written)
        yield written
    yield b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    yield b"".join(b"%010d 00000 n \n" % place for place in places)
    yield b"trailer\n<</Size %d/Root %d 0 R>>\n" % (len(objects) + 1, _CATALOG)
    yield b"startxref\n%d\n%%%%EOF\n" % at
