"""The report of a merge, as plain text: kept in the store, shown, and printed."""

from collections.abc import Iterator, Sequence

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
    yield f"Changes of {changes.reviewer}, written {changes.written_at}, merged by {by} at {at}"
    yield f"Pack {changes.pack}; {len(changes.letters)} letters, {len(lines)} fields"
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
            yield f"  {name}: {', '.join(line.label for line in own)}"
            continue
        yield f"  {name}"
        for line in own:
            yield f"    {line.label}: {line.held or 'nothing'} → {line.theirs or 'nothing'}"
            if line.ours not in (line.held, line.theirs):
                yield f"      here: {line.ours or 'nothing'}"
