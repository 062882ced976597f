"""The sample letters in the order in which they teach."""

from pathlib import Path

_FIRST = ("ilacs/eastmarsh-2023.pdf", "ilacs/norwick-2024.pdf")
"""A typical letter of which everything is sure, then one with a grade that needs eyes."""
_THEN = ("focused-visit", "ilacs", "jtai", "sif")
"""The kinds that a reviewer meets most often, before those that are rare."""


def course(samples: Path) -> list[list[Path]]:
    """The sample letters as imports to be run one after the other: the first ones come first."""
    return [*([samples / name] for name in _FIRST), [*(samples / kind for kind in _THEN), samples]]
