"""Running headers, footers, page numbers and footnotes: marked, not removed."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from ofsted_desk.letter.document import Furniture
from ofsted_desk.reading.lines import RawLine

_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:page )?\W{0,2}(\d{1,4})\W{0,2}(?: ?(?:of|/) ?\d{1,4})?", re.IGNORECASE
)
_MARGIN = 0.09
_SAME_HEIGHT = 0.005
_NEARLY_SAME_HEIGHT = 0.02
_ROUGH_MARGIN = 0.16
_ROUGHLY_SAME_HEIGHT = 0.012
_ALIKE = 0.6
_SMALL = 0.92
_RAISED = 0.8
_FOOT = 0.5
_MARK = re.compile(r"(?:\[?\d{1,2}\]?|[*†‡]{1,3})")

Marks = list[Furniture | None]


@dataclass(frozen=True, slots=True)
class _Habits:
    """What a document's pages have in common."""

    tagged: Counter[str]
    running: frozenset[tuple[str, int]]
    counting: frozenset[tuple[int, int]]
    body_size: float


def furniture_of(pages: Sequence[Sequence[RawLine]], pictures: Collection[int] = ()) -> list[Marks]:
    """For each line of each page, what furniture it is, or None where it is the letter's own.

    `pictures` are the numbers of pages that were read by OCR. Their letterheads are read in
    another way on each page and lie a little elsewhere, so there much the same is enough, and
    all that stands between it and the edge of the page belongs to it.

    A line that the file tags as an artifact is furniture only where it also repeats on another
    page or is a page number: letterheads, dates and titles have been tagged so. A line that is
    not tagged must repeat at the same height, in the margin, on half of the pages. A number on
    its own is a page number where it counts pages: in the margin, or near it on half of them.
    """
    habits = _Habits(_tagged(pages), _running(pages), _counting(pages), body_size(pages))
    marks: list[Marks] = []
    for number, page in enumerate(pages, 1):
        found = [_mark(line, number, habits) for line in page]
        for i in _footnotes(page, found, habits.body_size):
            found[i] = Furniture.FOOTNOTE
        marks.append(found)
    scanned = [number - 1 for number in sorted(pictures)]
    for i in scanned:
        others = [pages[other] for other in scanned if other != i]
        rough = [line for line in pages[i] if _repeats_roughly(line, others)]
        head = max((line.bottom for line in rough if line.bottom < _FOOT), default=0.0)
        foot = min((line.top for line in rough if line.bottom >= _FOOT), default=1.0)
        for at, line in enumerate(pages[i]):
            if marks[i][at] is None and line.bottom <= head:
                marks[i][at] = Furniture.HEADER
            elif marks[i][at] is None and line.top >= foot:
                marks[i][at] = Furniture.FOOTER
    return marks


def _repeats_roughly(line: RawLine, others: Sequence[Sequence[RawLine]]) -> bool:
    """Whether much the same stands near an edge, at about this height, on half of the pages."""
    if line.bottom > _ROUGH_MARGIN and line.top < 1 - _ROUGH_MARGIN:
        return False
    alike = sum(any(_is_alike(line, each) for each in page) for page in others)
    return alike >= max(1, (len(others) + 1) / 2 - 1)


def _is_alike(line: RawLine, other: RawLine) -> bool:
    if abs(line.bottom - other.bottom) > _ROUGHLY_SAME_HEIGHT:
        return False
    return SequenceMatcher(None, _words(line), _words(other)).ratio() >= _ALIKE


def body_size(pages: Sequence[Sequence[RawLine]]) -> float:
    """The size that most of the words are printed in."""
    words: Counter[float] = Counter()
    for page in pages:
        for line in page:
            words[round(line.size, 1)] += len(line.text)
    return max(words, key=lambda size: words[size], default=0.0)


def _tagged(pages: Sequence[Sequence[RawLine]]) -> Counter[str]:
    return Counter(
        key for page in pages for key in {_words(line) for line in page if line.artifact}
    )


def _running(pages: Sequence[Sequence[RawLine]]) -> frozenset[tuple[str, int]]:
    """The words and heights of lines in the margins of at least half of the pages."""
    seen = Counter(
        key for page in pages for key in {_place(line) for line in page if _in_margin(line)}
    )
    enough = max(2, len(pages) / 2)
    return frozenset(key for key, count in seen.items() if count >= enough)


def _counting(pages: Sequence[Sequence[RawLine]]) -> frozenset[tuple[int, int]]:
    """Where numbers stand that grow by one a page, and by how much they are ahead of the page."""
    seen = Counter(
        key
        for number, page in enumerate(pages, 1)
        for key in {_count(line, number) for line in page if _near_margin(line)}
    )
    enough = max(2, (len(pages) - 1) / 2)
    return frozenset(key for key, times in seen.items() if key and times >= enough)


def _count(line: RawLine, number: int) -> tuple[int, int] | None:
    match = _PAGE_NUMBER.fullmatch(line.text)
    return (round(line.bottom / _NEARLY_SAME_HEIGHT), int(match[1]) - number) if match else None


def _words(line: RawLine) -> str:
    return _DIGITS.sub("#", line.text)


def _place(line: RawLine) -> tuple[str, int]:
    return _words(line), round(line.bottom / _SAME_HEIGHT)


def _in_margin(line: RawLine) -> bool:
    return line.bottom < _MARGIN or line.top > 1 - _MARGIN


def _near_margin(line: RawLine) -> bool:
    return line.bottom < 2 * _MARGIN or line.top > 1 - 2 * _MARGIN


def _mark(line: RawLine, number: int, habits: _Habits) -> Furniture | None:
    if _is_page_number(line, number, habits):
        return Furniture.PAGE_NUMBER
    repeats = (line.artifact and habits.tagged[_words(line)] > 1) or _place(line) in habits.running
    if not repeats:
        return None
    return Furniture.HEADER if line.bottom < _FOOT else Furniture.FOOTER


def _is_page_number(line: RawLine, number: int, habits: _Habits) -> bool:
    match = _PAGE_NUMBER.fullmatch(line.text)
    if match is None:
        return False
    if line.artifact or (_in_margin(line) and int(match[1]) == number):
        return True
    return _near_margin(line) and _count(line, number) in habits.counting


def _footnotes(page: Sequence[RawLine], marks: Marks, size: float) -> Sequence[int]:
    """The footnotes at the page's foot: lines in small type, from the first marked one on."""
    foot: list[int] = []
    for i in range(len(page) - 1, -1, -1):
        if marks[i] is not None:
            continue
        if page[i].size > _SMALL * size or page[i].bottom < _FOOT:
            break
        foot.insert(0, i)
    for at, i in enumerate(foot):
        if _is_marked(page[i]):
            return foot[at:]
    return []


def _is_marked(line: RawLine) -> bool:
    """Whether a line begins with a footnote's mark: a raised digit, or an asterisk or dagger."""
    first = line.pieces[0]
    word = line.text[first.start : first.end].split(" ")[0]
    if not _MARK.fullmatch(word):
        return False
    return not word.strip("[]").isdigit() or first.size < _RAISED * line.size
