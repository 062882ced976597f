"""One person named in a letter: what was found, and what address blocks and signatures share."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from ofsted_desk.extraction import roles
from ofsted_desk.letter.document import Document, Line
from ofsted_desk.letter.finding import Absence, Evidence, Level


@dataclass(frozen=True, slots=True)
class Found:
    """A value as printed, where it stands, how sure it is and why; `witness` agrees with it."""

    text: str
    evidence: Evidence
    reasons: tuple[str, ...] = ()
    level: Level = Level.LIKELY
    witness: Evidence = field(default_factory=Evidence)


@dataclass(frozen=True, slots=True)
class Person:
    """A name and a role; where one is missing, whether the letter states none or we found none."""

    name: Found | None = None
    role: Found | None = None
    name_absence: Absence | None = Absence.NOT_FOUND
    role_absence: Absence | None = Absence.NOT_FOUND
    reasons: tuple[str, ...] = ()


def nobody(reason: str) -> Person:
    """No one person: the letter names several, or a body."""
    return Person(None, None, Absence.NOT_STATED, Absence.NOT_STATED, (reason,))


def is_seen(line: Line) -> bool:
    """Whether a reader sees the line: not furniture, not blank, not hidden in tiny print."""
    return line.furniture is None and bool(line.text.strip()) and line.size >= 5


def cell(line: Line) -> str:
    """The first cell of a line: its left column."""
    return line.text.split("\t", 1)[0].rstrip()


def is_apart(before: Line, line: Line) -> bool:
    """Whether more space stands between two lines than inside a block, or a page ends."""
    return before.page != line.page or line.box.y0 - before.box.y0 > 1.75 * max(before.size, 8.0)


def found_at(
    document: Document,
    line: Line,
    words: str,
    reasons: tuple[str, ...],
    level: Level,
    witness: Evidence | None = None,
) -> Found:
    """These words of the line as found, with their place."""
    start = line.start + line.text.index(words)
    evidence = Evidence(document.spans(start, start + len(words)))
    return Found(" ".join(words.split()), evidence, reasons, level, witness or Evidence())


def role_of(
    document: Document,
    lines: Sequence[Line],
    continues: Callable[[Sequence[Line], Line], bool],
    ends: Callable[[Line], bool],
) -> Found | None:
    """The role printed with the name on `lines[0]`: beside it, or on the lines under it.

    `continues` says whether a line goes on with the title lines above it, and `ends` whether
    the line after the last one surely is no part of it.
    """
    beside = roles.role_beside(cell(lines[0]))
    if beside:
        return found_at(document, lines[0], beside, ("It stands beside the name.",), Level.LIKELY)
    if len(lines) < 2 or not is_title(lines[1]):
        return None
    taken = [lines[1]]
    for line in lines[2:5]:
        if is_apart(taken[-1], line) or not continues(taken, line):
            break
        taken.append(line)
    after = lines[len(taken) + 1 : len(taken) + 2]
    ended = not after or is_apart(taken[-1], after[0]) or ends(after[0])
    return _joined(document, taken, ended)


def is_title(line: Line) -> bool:
    """Whether a line is a job title and not a name with one."""
    text = cell(line)
    return roles.is_role(text) and not roles.is_name(text) and "@" not in text


def _joined(document: Document, lines: Sequence[Line], ended: bool) -> Found:
    text = ""
    for line in lines:
        part = " ".join(cell(line).split())
        wraps = roles.is_unfinished(text) or roles.carries_on(part)
        text = f"{text}{' ' if wraps else ', '}{part}" if text else part
    text = roles.without_council(text).rstrip(" ,.;")
    evidence = Evidence(document.spans(lines[0].start, lines[-1].start + len(cell(lines[-1]))))
    if len(lines) > 1:
        reason = f"{len(lines)} lines under the name were taken together."
    elif ended:
        reason = "It stands under the name."
    else:
        reason = "It stands under the name, but the next line may belong to it."
    return Found(
        text, evidence, (reason,), Level.SURE if ended and len(lines) == 1 else Level.LIKELY
    )
