"""Why a file cannot become a letter, and what to do next: every sentence in one place."""

from ofsted_desk.errors import ScannedLetter, UnreadableLetter
from ofsted_desk.reading.kind import Kind

_PRINT = "Open it in the program it was made with, save it as PDF, and import that."
_AGAIN = "Get the file again from where it was published, and import that."
_READ_SCAN = "Read the scan by text recognition (OCR), or get a copy with text."
_KINDS = {
    Kind.EMPTY: ("The file is empty.", _AGAIN),
    Kind.HTML: (
        "It is a web page, not a letter.",
        "Open it in a browser, download the letter itself, and import that.",
    ),
    Kind.WORD: ("It is a word processor's document, not a PDF.", _PRINT),
    Kind.RTF: ("It is a word processor's document (RTF), not a PDF.", _PRINT),
    Kind.SPREADSHEET: ("It is a spreadsheet, not a letter.", _PRINT),
    Kind.SLIDES: ("It is a set of slides, not a letter.", _PRINT),
    Kind.MAIL: (
        "It is an e-mail message, not a letter.",
        "Save the attached letter out of it, and import that.",
    ),
    Kind.ZIP: (
        "It is a zip file with no letter in it that can be read.",
        "Unpack it, and import the letters.",
    ),
    Kind.PICTURE: (
        "It is a picture of a page: a letter has all its pages in one file.",
        "Print the pictures of all its pages to one PDF, in order, and import that as a scan.",
    ),
    Kind.BINARY: ("It is neither a PDF nor text.", _AGAIN),
}


def of_kind(kind: Kind) -> UnreadableLetter:
    """The refusal of a file that is no PDF and no text."""
    what, remedy = _KINDS[kind]
    return UnreadableLetter(what, remedy=remedy)


def locked() -> UnreadableLetter:
    """A PDF that asks for a password."""
    return UnreadableLetter(
        "The PDF is locked with a password.",
        remedy="Open it with the password, print or save it without one, and import that.",
    )


def odd_lock() -> UnreadableLetter:
    """A PDF encrypted in a way that cannot be undone here."""
    return UnreadableLetter(
        "The PDF is encrypted in a way this program does not know.",
        remedy="Open it in a PDF viewer, print it to a new PDF, and import that.",
    )


def broken(detail: str = "") -> UnreadableLetter:
    """A PDF that is damaged or cut short."""
    where = f" ({detail})" if detail else ""
    return UnreadableLetter(f"The PDF is damaged or cut short{where}.", remedy=_AGAIN)


def no_pages() -> UnreadableLetter:
    """A PDF without pages."""
    return UnreadableLetter("The PDF has no pages.", remedy=_AGAIN)


def no_words(pages: int) -> ScannedLetter:
    """A PDF of pictures."""
    which = "its page is a picture" if pages == 1 else f"its {pages} pages are pictures"
    return ScannedLetter(
        f"There are no words in it to read: {which}, as a scanner makes them.", remedy=_READ_SCAN
    )


def nameless_letters() -> ScannedLetter:
    """A PDF whose fonts do not say which characters they draw."""
    return ScannedLetter(
        "Its fonts do not say which letters they draw, so its words cannot be read.",
        remedy=_READ_SCAN,
    )


def nothing_seen(pages: int) -> UnreadableLetter:
    """Pictures in which text recognition found no words either."""
    where = "the picture of its page" if pages == 1 else f"the pictures of its {pages} pages"
    return UnreadableLetter(
        f"Text recognition (OCR) found no words in {where}.",
        remedy="Look at it in a PDF viewer; if it is a letter, get a better scan of it.",
    )


def too_much(what: str) -> UnreadableLetter:
    """A file beyond the limits that protect the program."""
    return UnreadableLetter(
        f"The file is beyond what a letter can be: {what}.",
        remedy="If it is a letter, print it to a new PDF, and import that.",
    )


def unknown_encoding() -> UnreadableLetter:
    """A text file in an encoding that is not known."""
    return UnreadableLetter(
        "The text is in an encoding this program does not know.",
        remedy="Save it as UTF-8, and import that.",
    )
