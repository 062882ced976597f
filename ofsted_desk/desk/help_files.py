"""The help's own files: their titles and their order. The site is made of the same pages."""

import re
from dataclasses import dataclass
from pathlib import Path

FIRST = (
    "welcome",
    "importing",
    "scans",
    "reviewing",
    "queue",
    "columns",
    "councils",
    "dashboard",
    "recheck",
    "reconcile",
    "team",
    "evidence",
    "families",
    "new-family",
    "export",
    "dictionary",
    "settings",
    "commands",
    "api",
    "privacy",
    "accuracy",
    "speed",
    "architecture",
    "troubleshooting",
)
"""The order of the pages; one that is not named comes last."""
_OUTSIDE = re.compile(r"\[([^\]]+)\]\(\.\./[^)]*\)")
"""A link to a file of the source, which is not there once the program is installed."""


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One page: its name (the file's), its title (the first heading) and its text."""

    name: str
    title: str
    text: str


def load_pages(folder: Path) -> list[HelpPage]:
    """Every page, the ones that a newcomer needs first.

    How a family is described stands with the families themselves, and is a page too.
    """
    pages = [_page(file, file.stem) for file in folder.glob("*.md")]
    described = folder.parent / "families" / "README.md"
    if described.exists():
        pages.append(_page(described, "new-family"))
    return sorted(pages, key=lambda page: (_rank(page.name), page.title))


def _page(file: Path, name: str) -> HelpPage:
    text = file.read_text(encoding="utf-8").replace("](../families/README.md", "](new-family.md")
    text = _OUTSIDE.sub(r"\1", text)
    heading = re.search(r"^#\s+(.+)$", text, re.MULTILINE)
    return HelpPage(name, heading[1] if heading else name.capitalize(), text)


def _rank(name: str) -> int:
    return FIRST.index(name) if name in FIRST else len(FIRST)
