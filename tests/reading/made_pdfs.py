"""Small PDFs written by hand, so that a test shows the very content it is about."""

import zlib
from collections.abc import Mapping, Sequence

Objects = Mapping[int, bytes]

CATALOG, TREE, PAGE, FREE = 1, 2, 3, 100
HELVETICA = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
HELVETICA_BOLD = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>"
HELVETICA_OBLIQUE = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Oblique>>"
COURIER = b"<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>"
FONTS = {b"F1": HELVETICA, b"F2": HELVETICA_BOLD, b"F3": HELVETICA_OBLIQUE, b"F4": COURIER}


def write_pdf(objects: Objects, *, trailer: bytes = b"", root: int = CATALOG) -> bytes:
    """A file of these objects, with a cross-reference table."""
    out = bytearray(b"%PDF-1.7\n")
    places: dict[int, int] = {}
    for number, body in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 1\n0000000000 65535 f \n"
    for number, place in places.items():
        out += b"%d 1\n%010d 00000 n \n" % (number, place)
    out += b"trailer\n<</Size %d/Root %d 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (
        max(objects) + 1,
        root,
        trailer,
        start,
    )
    return bytes(out)


def stream(data: bytes, attributes: bytes = b"", *, packed: bool = False) -> bytes:
    """A stream object's body."""
    if packed:
        data, attributes = zlib.compress(data), attributes + b"/Filter/FlateDecode"
    return b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(data), attributes, data)


def a_pdf(
    *contents: bytes | Sequence[bytes],
    fonts: Mapping[bytes, bytes] = FONTS,
    media: tuple[float, float, float, float] = (0, 0, 595, 842),
    attributes: bytes = b"",
    resources: bytes = b"",
    more: Objects | None = None,
    packed: bool = False,
) -> bytes:
    """A file of one page for each content (or list of content streams)."""
    objects: dict[int, bytes] = {CATALOG: b"<</Type/Catalog/Pages 2 0 R>>"}
    faces = b"".join(b"/%s %s" % (name, body) for name, body in fonts.items())
    number = PAGE
    kids = []
    for content in contents:
        streams = [content] if isinstance(content, bytes) else content
        parts = range(number + 1, number + 1 + len(streams))
        for part, data in zip(parts, streams, strict=True):
            objects[part] = stream(data, packed=packed)
        objects[number] = (
            b"<</Type/Page/Parent 2 0 R/MediaBox[%g %g %g %g]/Contents[%s]"
            b"/Resources<</Font<<%s>>%s>>%s>>"
            % (*media, b" ".join(b"%d 0 R" % part for part in parts), faces, resources, attributes)
        )
        kids.append(b"%d 0 R" % number)
        number += 1 + len(streams)
    objects[TREE] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(kids))
    return write_pdf({**objects, **(more or {})})


def text_at(x: float, y: float, words: bytes, font: bytes = b"F1", size: float = 12) -> bytes:
    """Content that shows `words` (of a literal string) at a place."""
    return b"BT /%s %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET\n" % (font, size, x, y, words)
