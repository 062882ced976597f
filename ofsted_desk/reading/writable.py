"""Makes a document fit to be kept: some fonts claim halves of characters, which no file holds."""

from dataclasses import replace

from ofsted_desk.letter.document import Document


def writable(document: Document) -> Document:
    """The document without halves of characters."""
    if _is_whole(document.text):
        return document
    pages = tuple(
        replace(page, lines=tuple(replace(line, text=whole(line.text)) for line in page.lines))
        for page in document.pages
    )
    return replace(document, pages=pages, text=whole(document.text))


def _is_whole(text: str) -> bool:
    return not any("\ud800" <= character <= "\udfff" for character in set(text))


def whole(text: str) -> str:
    """The text without halves of characters."""
    return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)
