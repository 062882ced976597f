"""What speaks for and against every point of a list: its heading, its end, the lists beside it."""

from collections.abc import Iterator, Sequence

from ofsted_desk.extraction.confidence import Signal
from ofsted_desk.extraction.points import PointList
from ofsted_desk.families.phrases import compile_phrase
from ofsted_desk.families.wording import Heading, Wording
from ofsted_desk.letter.family import AreaList, LetterFamily

ListRead = tuple[Heading, AreaList, PointList]
"""A list as read: its heading, what its family says of it, and its points."""
_LONGEST = 220
_URGENT = "priority action"


def signals_of_list(
    wording: Wording, family: LetterFamily, lists: Sequence[ListRead], at: int
) -> Iterator[Signal]:
    """The signals for the list `lists[at]`; `lists` are all of the letter, in reading order."""
    heading, kind, points = lists[at]
    title = " ".join(wording.document.text[heading.start : heading.end].split())
    ended = points.ended_by == "the next heading" or _is_known_end(wording, family, points.end)
    yield Signal("complete" if ended else "plain", f"a marked point under “{title}”")
    if not ended:
        yield Signal("loose", f"its list ends at {points.ended_by}, and not at a heading")
    if family.parts and not any(each.styled for each in wording.headings):
        yield Signal("loose", "no heading is set as one, so the parts of the report are not sure")
    following = _following(lists, at)
    if following is not None and following.kind == kind.kind and points.points:
        yield Signal("loose", "another such list follows at once, so one may be of another kind")
    alone = following is None and not _follows(lists, at)
    if kind.kind == _URGENT and alone and any(each.kind != _URGENT for each in family.lists):
        yield Signal("loose", "the list that such letters have beside it was not found")


def _is_known_end(wording: Wording, family: LetterFamily, index: int) -> bool:
    """Whether a body line begins as what follows a list in such letters does."""
    if index >= len(wording.body):
        return False
    start = wording.body[index].start
    words = wording.plain[start : start + _LONGEST].lstrip()
    return any(compile_phrase(phrase).match(words) for phrase in _ends(family))


def _ends(family: LetterFamily) -> tuple[str, ...]:
    """What follows a list in such letters: set words, other lists, other judgements and parts."""
    return (
        *family.list_ends,
        *(phrase for each in family.lists for phrase in each.headings),
        *(phrase for each in family.parts for phrase in each.headings),
        *(phrase for each in family.judgements for phrase in each.headings),
    )


def _following(lists: Sequence[ListRead], at: int) -> AreaList | None:
    """The list that begins where this one ends."""
    if at + 1 >= len(lists) or lists[at + 1][0].first != lists[at][2].end:
        return None
    return lists[at + 1][1]


def _follows(lists: Sequence[ListRead], at: int) -> bool:
    """Whether this list begins where the points of another end."""
    above = lists[at - 1][2] if at else None
    return above is not None and bool(above.points) and above.end == lists[at][0].first
