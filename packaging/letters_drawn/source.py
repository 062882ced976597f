"""A sample's text file to blocks: what stands in the letter, before it is set on pages.

The marks are explained in README.md beside this file.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

_FENCE = "+++"
_HEADING = re.compile(r"(#{1,4}) (.+)")
_ITEM = re.compile(r"(\*|\d+\.) (.+)")
_INNER = re.compile(r" +(-|\([ivx]+\)) (.+)")
_FOOTNOTE = re.compile(r"\[(\d+)\] (.+)")


class SourceError(Exception):
    """A mistake in a sample's text file: which file, which block, and what was expected."""


@dataclass(frozen=True)
class Block:
    """One block of a letter. `lines` are its lines, items or rows; `name` says which kind."""

    name: str
    lines: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    options: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Source:
    """One sample as written: its family, its look, its settings and its blocks."""

    name: str
    family: str
    look: str
    settings: Mapping[str, object]
    blocks: tuple[Block, ...]


def read_source(path: Path) -> Source:
    """The sample in `path`; the folder it stands in names its family."""
    parts = path.read_text("utf8").split(_FENCE + "\n")
    if len(parts) != 3 or parts[0]:
        raise SourceError(f"{path}: begin with settings between two lines of {_FENCE}.")
    settings = tomllib.loads(parts[1])
    look = settings.pop("look", "")
    blocks = tuple(_blocks(parts[2], path))
    return Source(path.stem, path.parent.name, look, settings, blocks)


def _blocks(body: str, path: Path) -> Iterator[Block]:
    for part in re.split(r"\n\s*\n", body.strip("\n")):
        lines = [line.rstrip() for line in part.splitlines() if line.strip()]
        if lines:
            yield _block(lines, path)


def _block(lines: list[str], path: Path) -> Block:
    first = lines[0]
    if first.startswith("!"):
        name, *words = first[1:].split()
        return Block(name, tuple(_joined(lines[1:])), options=_options(words, path, first))
    if heading := _HEADING.fullmatch(first):
        return Block("heading", (" ".join([heading[2], *lines[1:]]),), (heading[1],))
    if first.startswith("|"):
        return Block("kept", tuple(line.removeprefix("|").strip() for line in lines))
    if note := _FOOTNOTE.fullmatch(first):
        return Block("footnote", (" ".join([note[2], *lines[1:]]),), (note[1],))
    if _ITEM.fullmatch(first):
        return _items(lines, path)
    return Block("paragraph", (" ".join(line.strip() for line in lines),))


def _items(lines: list[str], path: Path) -> Block:
    marks: list[str] = []
    texts: list[str] = []
    for line in lines:
        item = _ITEM.fullmatch(line) or _INNER.fullmatch(line)
        if item:
            marks.append(item[1])
            texts.append(item[2])
        elif line.startswith("  "):
            texts[-1] += " " + line.strip()
        else:
            raise SourceError(f"{path}: indent by two spaces what belongs to an item: {line!r}.")
    return Block("items", tuple(texts), tuple(marks))


def _joined(lines: list[str]) -> Iterator[str]:
    """The rows of a block; a line indented by two spaces goes on from the one before."""
    row = ""
    for line in lines:
        if line.startswith("  "):
            row += " " + line.strip()
            continue
        if row:
            yield row
        row = line
    if row:
        yield row


def _options(words: list[str], path: Path, line: str) -> dict[str, str]:
    pairs = [word.partition("=") for word in words]
    if any(not middle for _, middle, _ in pairs):
        raise SourceError(f"{path}: write options as name=value: {line!r}.")
    return {name: value for name, _, value in pairs}
