"""What an engine read from a picture, and how it becomes the runs that make lines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from ofsted_desk.reading.runs import Run
from ofsted_desk.reading.tidy import tidy
from ofsted_desk.scans.picture import Picture

_SAME_SIZE = 0.14
_HANGS = 0.6
_APART = 0.45
_BLANK = 0.1
_ONLY_A_BULLET = frozenset("@©®°™¢»=~*§")
"""No line of a letter begins with one of these; engines see them in squares and diamonds."""
_RAISED = re.compile(r"\?{2,}$")
"""A question mark with the small number of a footnote behind it is taken for two."""
_LABEL = re.compile(r"\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]|\d{1,3}|[AI]|[-–—]", re.IGNORECASE)
_LONGEST_MARK = 2
_RULE = re.compile(r"[|_¦\[\]{}]+")
_FEW_LETTERS = 3
BULLET = "•"


@dataclass(frozen=True, slots=True)
class Word:
    """Words that stand together on a line, in pixels of the picture.

    `line` numbers the lines in the order read; `size` is about the type's size.
    """

    text: str
    x0: float
    x1: float
    baseline: float
    size: float
    line: int
    bold: bool = False


def runs_of(words: Sequence[Word], picture: Picture) -> list[Run]:
    """The words as runs on the page, in the order read."""
    evened = _even_sizes(list(_bulleted(_without_rules(words))))
    return [run for word in evened if (run := _run(word, picture)) is not None]


def _run(word: Word, picture: Picture) -> Run | None:
    text = _RAISED.sub("?", tidy(word.text).strip())
    if not text:
        return None
    run = Run()
    run.text, run.x, run.y = text, word.x0 / picture.scale, word.baseline / picture.scale
    run.size = run.scale = word.size / picture.scale
    width = max(word.x1 - word.x0, 1.0) / word.size
    run.ems = [width * place / len(text) for place in range(len(text) + 1)]
    run.descent = 0.22 * run.size
    run.bold, run.italic = word.bold, False
    run.artifact, run.after_blank = "", False
    run.hidden, run.turn, run.askew = None, 0, None
    return run


def _without_rules(words: Sequence[Word]) -> list[Word]:
    """Only what was written: the rules of a table are taken for bars, and for odd small words."""
    written = [word for word in words if not _RULE.fullmatch(word.text)]
    usual = median([word.size for word in written for _ in word.text] or [1.0])
    lines: dict[int, list[Word]] = {}
    for word in written:
        lines.setdefault(word.line, []).append(word)
    return [word for line in lines.values() if not _is_scratch(line, usual) for word in line]


def _is_scratch(line: Sequence[Word], usual: float) -> bool:
    """Whether a line is of hardly a letter, and far from the size of the page's words."""
    letters = sum(map(str.isalnum, "".join(word.text for word in line)))
    return letters <= _FEW_LETTERS and not 0.7 < line[0].size / usual < 1.3


def _even_sizes(words: Sequence[Word]) -> list[Word]:
    """Sizes near the page's usual one made that one: a picture tells them only roughly."""
    if not words:
        return []
    usual = median([word.size for word in words for _ in word.text])
    return [
        replace(word, size=usual) if abs(word.size - usual) < _SAME_SIZE * usual else word
        for word in words
    ]


def _bulleted(words: Sequence[Word]) -> Iterator[Word]:
    """Engines take a bullet for a letter or a sign: what hangs alone before a line is a bullet."""
    before = -1
    for word, after in pairwise([*words, None]):
        if word is None:
            return
        first = word.line != before
        before = word.line
        yield replace(word, text=BULLET) if first and _is_mark(word, after) else word


def _is_mark(word: Word, after: Word | None) -> bool:
    """A letter hangs further before its line than a sign need do: it could be a word."""
    if after is None or after.line != word.line or len(word.text) > _LONGEST_MARK:
        return False
    hangs = (after.x0 - word.x1) / after.size
    apart = _HANGS if word.text.isalnum() else _APART
    apart = _BLANK if set(word.text) <= _ONLY_A_BULLET else apart
    return hangs > apart and not _LABEL.fullmatch(word.text)
