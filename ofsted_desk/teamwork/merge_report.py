"""The report of a merge, as plain text: kept in the store, shown, and printed."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from ofsted_desk.teamwork.merge_lines import Coming, MergeLine
from ofsted_desk.teamwork.shapes import ChangeFile

_HEADINGS = (
    (Coming.DIFFERS, "Reviewers differ: to be settled"),
    (Coming.COMES_IN, "Comes in"),
    (Coming.SAME, "The same here already"),
    (Coming.KNOWN, "Merged before"),
)
_SHORT = (Coming.SAME, Coming.KNOWN)
"""Told in one line a letter: nothing of them changes."""


def report_of(changes: ChangeFile, by: str, at: str, lines: Sequence[MergeLine]) -> str:
    """The whole report."""
    return "\n".join(_lines(changes, by, at, lines)) + "\n"


def _lines(changes: ChangeFile, by: str, at: str, lines: Sequence[MergeLine]) -> Iterator[str]:
    yield f"Changes of {changes.reviewer}, written {_moment(changes.written_at)}"
    yield f"Merged by {by}, {_moment(at)}. Pack {changes.pack}"
    yield f"{len(changes.letters)} letters, {len(lines)} fields (held → sent back)"
    if changes.left_out:
        yield (
            f"{changes.left_out} blind answers or links between letters stayed with the reviewer."
        )
    for coming, heading in _HEADINGS:
        of_these = [line for line in lines if line.coming is coming]
        if of_these:
            yield ""
            yield f"{heading} ({len(of_these)})"
            yield from _section(of_these, short=coming in _SHORT)


def _section(lines: Sequence[MergeLine], *, short: bool) -> Iterator[str]:
    for name in dict.fromkeys(line.name for line in lines):
        own = [line for line in lines if line.name == name]
        if short:
            yield f"  {name}: {_labels(own)}"
            continue
        yield f"  {name}"
        as_held = [line for line in own if line.held == line.theirs == line.ours]
        for line in own:
            if line not in as_held:
                yield f"    {line.label}: {_told(line.held)} → {_told(line.theirs)}"
                if line.ours not in (line.held, line.theirs):
                    yield f"      here: {_told(line.ours)}"
        if as_held:
            yield f"    confirmed: {_labels(as_held)}"


def _labels(lines: Sequence[MergeLine]) -> str:
    """The fields by name, each once: '4 times Area'."""
    counts = Counter(line.label for line in lines)
    return ", ".join(f"{label} ×{n}" if n > 1 else label for label, n in counts.items())


def _told(words: str) -> str:
    return words or "nothing"


def _moment(iso: str) -> str:
    return f"{datetime.fromisoformat(iso).astimezone(UTC):%d/%m/%Y %H:%M} UTC"
