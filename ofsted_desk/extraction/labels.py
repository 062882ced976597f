"""What marks the start of a point: a bullet of any kind, or a number."""

import re
from dataclasses import dataclass

_BULLETS = (
    "\uf06e\uf0a7\uf0b7\uf0a8\uf02d\uf0d8\uf0fc"  # Wingdings and Symbol, as Word stores them
    "\ufffd"  # a glyph that the file gives no character for
    "\u25a0-\u25ff\u2b1b\u2b1c\u2b1d\u2b1e\u26ab\u26aa"  # squares, circles, triangles
    "\u2022\u2023\u2043\u2219\u00b7\u27a2\u27a4\u2713\u2714\u2192\u2751\u2756"
)
_LETTERS = "nlq§Øü"
"""Bullets of a symbol font whose file says only which key draws them."""
_DASHES = "-\u2013\u2014\u2212\u23af"
_ROMAN = "[ivx]{1,5}"
_LABEL = re.compile(
    rf"\s*(?:(?P<bullet>[{_BULLETS}]|\(cid:\d+\)|[\ue000-\uf8ff*{_LETTERS}](?=\s|$))|"
    rf"(?P<dash>[{_DASHES}])(?=\s)|"
    rf"(?P<bracket>\()?(?P<number>\d{{1,3}})(?(bracket)\)|[.)])(?=\s|$)|"
    rf"(?P<letter>\((?:{_ROMAN}|[a-z])\)|(?:{_ROMAN}|[a-z])[.)])(?=\s)|(?P<o>o)(?=\s))"
    r"\s*"
)

_BARE_NUMBER = re.compile(r"\s*(?P<number>\d{1,3})[\s\t]+(?=[^\W\d_]|[‘“(])")
"""A number with no dot may as well begin a sentence: it is a mark only where others follow it."""

_ORDERS = (
    tuple("abcdefghijklmnopqrstuvwxyz"),
    ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"),
)
_SKIPPED = 3
"""How far a mark may be from the one before it: some are lost, or not read."""


@dataclass(frozen=True, slots=True)
class PointLabel:
    """The mark at the start of a line: which kind it is, its number, and where the words begin."""

    kind: str
    mark: str
    number: int | None
    length: int

    def follows(self, before: "PointLabel") -> bool:
        """Whether one letter comes next after another, or nearly: (b) after (a), (ii) after (i)."""
        names = self.mark.strip("()."), before.mark.strip("().")
        orders = (each for each in _ORDERS if {*names} <= {*each})
        return any(0 < each.index(names[0]) - each.index(names[1]) <= _SKIPPED for each in orders)


def point_label(text: str) -> PointLabel | None:
    """The bullet or number that a line starts with, or None."""
    match = _LABEL.match(text)
    if match is None:
        return None
    kind = match.lastgroup or ""
    mark = match.group(kind)
    return PointLabel(kind, mark, int(mark) if kind == "number" else None, match.end())


def bare_number(text: str) -> PointLabel | None:
    """The number without a dot that a line starts with, or None."""
    match = _BARE_NUMBER.match(text)
    if match is None:
        return None
    return PointLabel("number", match["number"], int(match["number"]), match.end())
