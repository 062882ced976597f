"""Characters as a reader sees them: plain spaces, whole letters, nothing invisible.

Quotes and dashes stay as printed. It never changes what a word says.
"""

_SPACES = "\t\n\v\f\r\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_HYPHENS = "\xad\ufffe"
"""A soft hyphen that a file draws is a hyphen on the page; PDFium reads one at a line's end
as U+FFFE."""
_INVISIBLE = (
    [chr(code) for code in range(0x20) if chr(code) not in _SPACES]
    + [chr(code) for code in range(0x7F, 0xA0) if chr(code) not in _SPACES]
    + [chr(code) for code in (*range(0x200B, 0x2010), *range(0x202A, 0x202F))]
    + [chr(code) for code in (*range(0x2060, 0x2070), 0xFEFF, 0xFFFF)]
    + [chr(code) for code in range(0xFFF9, 0xFFFC)]
)
"""Controls, zero-width characters and the marks that turn the direction of text."""
_LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}
_TABLE = str.maketrans(
    dict.fromkeys(_SPACES, " ")
    | dict.fromkeys(_HYPHENS, "-")
    | dict.fromkeys(_INVISIBLE, "")
    | _LIGATURES
)
_TYPED = {code: to for code, to in _TABLE.items() if code != ord("\t")} | {ord("\xad"): ""}


def tidy(text: str) -> str:
    """`text` drawn on a page: odd spaces plain, ligatures written out, nothing invisible."""
    return text.translate(_TABLE)


def tidy_typed(line: str) -> str:
    """A line of a text file, tidied; it keeps its tabs, and a soft hyphen only at its end."""
    line = line.rstrip()
    tidied = line.translate(_TYPED).rstrip()
    return tidied + "-" if line.endswith("\xad") else tidied
