"""Cells that a spreadsheet would run as a formula are made harmless, and nothing else changes."""

_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for a formula; the full-width forms count in East Asian versions."""
_MARK = "'"


def harmless(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would run it."""
    return f"{_MARK}{text}" if text.startswith(_STARTS) else text


def as_it_was(cell: str) -> str:
    """The text of a cell without the apostrophe that made it harmless."""
    text = cell.removeprefix(_MARK)
    return text if text.startswith(_STARTS) else cell
