"""When two values count as the same: typography and spacing are not differences."""

import difflib
import re
import unicodedata

SAME_AREA = 0.95
"""Two areas are the same point when their wording is at least this alike."""

_PLAIN = str.maketrans({"’": "'", "‘": "'", "–": "-", "—": "-"})
_QUICK = 0.9
_SPACES = re.compile(r"\s+")


def plain(value: object) -> str | None:
    """A value without case, typographic quotes and dashes, or doubled spaces."""
    if value is None:
        return None
    text = unicodedata.normalize("NFKC", str(value)).translate(_PLAIN)
    return _SPACES.sub(" ", text).strip().casefold()


def likeness(one: str, other: str) -> float:
    """How alike two plain texts are, 0 to 1; 0 where they are clearly different."""
    if one == other:
        return 1.0
    matcher = difflib.SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < _QUICK or matcher.quick_ratio() < _QUICK:
        return 0.0
    return matcher.ratio()
