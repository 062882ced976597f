"""What the bytes of a file really are, whatever its name says.

Council web sites have served pages of HTML as `.pdf`; such a file is refused for what it is.
"""

from enum import StrEnum

_HEAD = 1024
_SIGNATURES = (
    (b"PK\x03\x04", "zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG\r\n\x1a\n", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"II*\0", "picture"),
    (b"MM\0*", "picture"),
    (b"BM", "picture"),
    (b"RIFF", "picture"),
)
_ZIP_KINDS = (
    (b"word/", "word"),
    (b"xl/", "spreadsheet"),
    (b"ppt/", "slides"),
    (b"opendocument.text", "word"),
    (b"opendocument.spreadsheet", "spreadsheet"),
)
_OLE_KINDS = (
    ("WordDocument".encode("utf-16-le"), "word"),
    ("Workbook".encode("utf-16-le"), "spreadsheet"),
    ("PowerPoint".encode("utf-16-le"), "slides"),
    ("__substg1.0".encode("utf-16-le"), "mail"),
)
_HTML = (b"<!doctype html", b"<html", b"<head", b"<body", b"<script", b"<?xml")
_MAIL = (b"received:", b"return-path:", b"mime-version:", b"from:", b"delivered-to:")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_UTF8 = b"\xef\xbb\xbf"
_CONTROLS = bytes(range(9)) + b"\x0b" + bytes(range(14, 32))
_BINARY_SHARE = 0.01


class Kind(StrEnum):
    """What a file is."""

    PDF = "pdf"
    TEXT = "text"
    EMPTY = "empty"
    HTML = "html"
    WORD = "word"
    RTF = "rtf"
    SPREADSHEET = "spreadsheet"
    SLIDES = "slides"
    MAIL = "mail"
    ZIP = "zip"
    PICTURE = "picture"
    BINARY = "binary"


def kind_of(data: bytes) -> Kind:
    """What `data` is, by its first bytes and, where they say little, by what it is made of."""
    if not data.strip(b"\0\t\n\f\r "):
        return Kind.EMPTY
    if b"%PDF-" in data[:_HEAD]:
        return Kind.PDF
    start = data[:_HEAD].removeprefix(_UTF8).lstrip().lower()
    if start.startswith(_HTML) or (start.startswith(b"<") and b"<html" in start):
        return Kind.HTML
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            return _inside(data, kind)
    if start.startswith(_MAIL) and b"\nmime-version:" in data[: 8 * _HEAD].lower():
        return Kind.MAIL
    return Kind.TEXT if is_text(data) else Kind.BINARY


def is_text(data: bytes) -> bool:
    """Whether `data` reads as plain text: hardly any control characters."""
    if data.startswith(_UTF16):
        return True
    return len(data) - len(data.translate(None, _CONTROLS)) <= _BINARY_SHARE * len(data)


def _inside(data: bytes, kind: str) -> Kind:
    """What a file of a common wrapping holds."""
    if kind == "zip":
        return _first(data, _ZIP_KINDS, Kind.ZIP)
    if kind == "ole":
        return _first(data, _OLE_KINDS, Kind.BINARY)
    if kind == "picture" and data[:2].isalpha() and is_text(data):
        return Kind.TEXT
    return Kind(kind)


def _first(data: bytes, kinds: tuple[tuple[bytes, str], ...], otherwise: Kind) -> Kind:
    return next((Kind(kind) for mark, kind in kinds if mark in data), otherwise)
