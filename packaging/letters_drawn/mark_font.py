"""A font of our own with three shapes, under the code points that Ofsted's letters give bullets.

Word writes a Wingdings bullet as U+F06E or U+F0A7 and a dash as U+F02D; later letters have
U+25FC. No free font has all of them, so this makes one (TrueType) from numbers alone.
"""

import struct

EM = 1000
_SQUARE = ((150, 0), (150, 700), (850, 700), (850, 0))
_SMALL = ((200, 180), (200, 520), (540, 520), (540, 180))
_DASH = ((80, 300), (80, 370), (720, 370), (720, 300))
_GLYPHS = ((), _SQUARE, _SMALL, _DASH)
_ADVANCES = (300, 900, 700, 800)
CODE_POINTS = {
    0x20: 0,
    0x2212: 3,
    0x23AF: 3,
    0x25AA: 2,
    0x25FC: 1,
    0xF02D: 3,
    0xF06E: 1,
    0xF0A7: 2,
}


def mark_font() -> bytes:
    """The font file."""
    outlines = [_outline(points) for points in _GLYPHS]
    places = [sum(len(o) for o in outlines[:n]) for n in range(len(outlines) + 1)]
    tables = {
        b"OS/2": _os2(),
        b"cmap": _cmap(),
        b"glyf": b"".join(outlines),
        b"head": _head(),
        b"hhea": struct.pack(">4s3hH11hH", b"\0\1\0\0", 800, -200, 0, 900, *[0] * 11, 4),
        b"hmtx": b"".join(struct.pack(">Hh", advance, 0) for advance in _ADVANCES),
        b"loca": struct.pack(f">{len(places)}L", *places),
        b"maxp": struct.pack(">L14H", 0x10000, 4, 4, 1, 0, 0, 1, *[0] * 8),
        b"name": _name(),
        b"post": struct.pack(">LLhhLLLLL", 0x30000, 0, -100, 50, 0, 0, 0, 0, 0),
    }
    return _file(tables)


def _outline(points: tuple[tuple[int, int], ...]) -> bytes:
    if not points:
        return b""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    flags = bytes([1] * len(points))
    steps = b"".join(
        struct.pack(">h", b - a)
        for axis in (xs, ys)
        for a, b in zip([0, *axis], axis, strict=False)
    )
    glyph = struct.pack(">5h2H", 1, min(xs), min(ys), max(xs), max(ys), len(points) - 1, 0)
    glyph += flags + steps
    return glyph + b"\0" * (-len(glyph) % 4)


def _head() -> bytes:
    box = (0, 0, 900, 800)
    return struct.pack(
        ">LLLLHHQQ4hHHhhh", 0x10000, 0x10000, 0, 0x5F0F3CF5, 3, EM, 0, 0, *box, 0, 8, 2, 1, 0
    )


def _cmap() -> bytes:
    codes = sorted(CODE_POINTS)
    ends, starts = [*codes, 0xFFFF], [*codes, 0xFFFF]
    deltas = [(CODE_POINTS[code] - code) & 0xFFFF for code in codes] + [1]
    count = len(ends)
    body = struct.pack(">4H", count * 2, 0, 0, 0)
    body += struct.pack(f">{count}H", *ends) + b"\0\0" + struct.pack(f">{count}H", *starts)
    body += struct.pack(f">{count}H", *deltas) + b"\0\0" * count
    table = struct.pack(">3H", 4, len(body) + 6, 0) + body
    return struct.pack(">HHHHL", 0, 1, 3, 1, 12) + table


def _name() -> bytes:
    words = "LetterMarks".encode("utf-16-be")
    names = (1, 4, 6)
    records = b"".join(struct.pack(">6H", 3, 1, 0x409, n, len(words), 0) for n in names)
    return struct.pack(">3H", 0, len(names), 6 + len(records)) + records + words


def _os2() -> bytes:
    return struct.pack(
        ">HhHHH11h10sLLLL4sHHHhhhHH",
        *(0, 700, 400, 5, 0),
        *[0] * 11,
        b"\0" * 10,
        *(0, 0, 0, 0),
        b"DESK",
        *(0x40, 0x20, 0xF0A7, 800, -200, 0, 800, 200),
    )


def _file(tables: dict[bytes, bytes]) -> bytes:
    count = len(tables)
    header = struct.pack(">L4H", 0x10000, count, 128, 3, count * 16 - 128)
    at = len(header) + 16 * count
    directory, body = b"", b""
    for tag, data in sorted(tables.items()):
        padded = data + b"\0" * (-len(data) % 4)
        total = sum(struct.unpack(f">{len(padded) // 4}L", padded)) & 0xFFFFFFFF
        directory += struct.pack(">4sLLL", tag, total, at + len(body), len(data))
        body += padded
    return header + directory + body
