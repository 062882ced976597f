"""The areas of a letter: the points under the headings that its family gives for lists."""

import re
from collections.abc import Iterable, Sequence

from ofsted_desk.extraction.cells import cells_of_line
from ofsted_desk.extraction.confidence import Signal, confidence
from ofsted_desk.extraction.evidence import evidence_of
from ofsted_desk.extraction.labels import bare_number, point_label
from ofsted_desk.extraction.plain_headings import headings_of
from ofsted_desk.extraction.points import (
    Point,
    PointList,
    read_numbered,
    read_paragraphs,
    read_points,
    read_unmarked,
    reads_as_paragraphs,
)
from ofsted_desk.extraction.printed_grades import GradeSeen
from ofsted_desk.extraction.sections import Sections
from ofsted_desk.extraction.strays import set_strays_apart
from ofsted_desk.extraction.unknown_lists import has_unread_points, unknown_lists
from ofsted_desk.extraction.whole_lists import ListRead, signals_of_list
from ofsted_desk.families.phrases import is_whole_heading
from ofsted_desk.families.recognise import OTHER
from ofsted_desk.families.wording import Heading, Wording
from ofsted_desk.letter.family import AreaList, LetterFamily
from ofsted_desk.letter.finding import Absence, AreaValue, Finding

_FIRST_WORDS = 160
_SECOND = "its section has such a list already: it may be of one whose heading was not found"
_LEAD_IN = 2
"""So many lines of a theme may stand between a heading and its first point."""
_NOTHING = re.compile(r"\b(?:no|none|not|nothing)\b")


def find_areas(
    wording: Wording, family: LetterFamily, seen: list[GradeSeen], doubts: tuple[Signal, ...]
) -> list[Finding]:
    """A finding an area, in the order printed; one `areas` finding where there is none.

    `seen` are the printed grades: their labels divide the letter (for lists by section).
    """
    if family.id == OTHER:
        return [
            _none(
                Absence.NOT_FOUND, Signal("missing", "its kind is not known, so its lists are not")
            )
        ]
    if not family.lists:
        signal = Signal("complete", "letters of this kind have no list of areas")
        return [_none(Absence.NOT_IN_FRAMEWORK, signal)]
    sections = Sections(wording, family, seen)
    headings = headings_of(wording, family)
    headed = list(_headed(headings, family))
    read = [(*each, _read(wording, family, headings, *each)) for each in headed]
    unknown = list(_unknown(wording, family, headings, read))
    read = sorted([*read, *unknown], key=lambda each: each[0].start)
    graded = {each.judgement for each in seen}
    whose = [_judgement(headings, family, *each[:2], sections, graded) for each in read]
    findings: list[Finding] = []
    for at, (heading, kind_of_list, points) in enumerate(read):
        signals = [*doubts, *signals_of_list(wording, family, read, at)]
        if kind_of_list.by_section and _is_second(read, whose, at):
            signals.append(Signal("missing", _SECOND))
        for point in points.points:
            findings.append(
                _area(wording, point, heading, kind_of_list, whose[at], len(findings), signals)
            )
    return findings or [_no_list(wording, family, [heading for heading, _ in headed], doubts)]


def _is_second(read: Sequence[ListRead], whose: Sequence[str | None], at: int) -> bool:
    """Whether a list of this kind was read before in the same section."""
    return any(
        whose[before] == whose[at] and read[before][1].kind == read[at][1].kind
        for before in range(at)
        if read[before][2].points
    )


def _no_list(
    wording: Wording, family: LetterFamily, headings: list[Heading], doubts: tuple[Signal, ...]
) -> Finding:
    """That a letter has no areas, and how likely that is."""
    if headings and not all(_denies(wording, heading) for heading in headings):
        words = "the heading is there, with no marked points under it: check what is"
        return _none(Absence.NOT_STATED, Signal("missing", words), doubts)
    if headings:
        words = "under the heading the letter says that there are none"
        return _none(Absence.NOT_STATED, Signal("plain", words), doubts)
    if family.printed_as == "report":
        words = "such a report has a list of areas, and no heading for it was found"
        return _none(Absence.NOT_STATED, Signal("missing", words), doubts)
    if has_unread_points(wording):
        words = "no heading for a list of areas was found, but there are lists in the letter"
        return _none(Absence.NOT_STATED, Signal("missing", words), doubts)
    words = "no heading for a list of areas stands in the letter, and no list at all"
    return _none(Absence.NOT_STATED, Signal("plain", words), doubts)


def _denies(wording: Wording, heading: Heading) -> bool:
    """Whether the words under a heading begin by saying that there is nothing to list."""
    under = wording.plain[heading.end : heading.end + _FIRST_WORDS]
    return bool(_NOTHING.search(under.split(".")[0]))


def _none(absence: Absence, signal: Signal, doubts: tuple[Signal, ...] = ()) -> Finding:
    return Finding("areas", None, confidence([signal, *doubts]), "no list", absence=absence)


def _headed(
    headings: Sequence[Heading], family: LetterFamily
) -> Iterable[tuple[Heading, AreaList]]:
    """The headings that open a list, in reading order."""
    for heading in headings:
        for kind_of_list in family.lists:
            if is_whole_heading(heading.words, kind_of_list.headings):
                yield heading, kind_of_list
                break


def _unknown(
    wording: Wording, family: LetterFamily, headings: Sequence[Heading], read: list[ListRead]
) -> Iterable[ListRead]:
    """The lists under headings that the family does not know, outside those that it does."""
    phrases = (*family.list_ends, *(p for part in family.parts for p in part.headings))
    spans = [(heading.start, _end(heading, points)) for heading, _, points in read]

    def known(heading: Heading) -> bool:
        inside = any(start <= heading.start <= end for start, end in spans)
        return inside or is_whole_heading(heading.words, phrases)

    if all(each.set_out == "paragraphs" for each in family.lists):
        return
    for heading, kind in unknown_lists(wording, known, family.lists):
        points = _read(wording, family, headings, heading, kind)
        if reads_as_paragraphs(points.points):
            continue
        for point in points.points:
            point.doubt = "its list stands under a heading that such letters are not known to have"
            point.guessed = True
        if points.points:
            yield heading, kind, points


def _end(heading: Heading, points: PointList) -> int:
    return max((end for point in points.points for _, end in point.ranges), default=heading.end)


def _read(
    wording: Wording,
    family: LetterFamily,
    headings: Sequence[Heading],
    heading: Heading,
    kind: AreaList,
) -> PointList:
    closing = _closing(wording, family, headings, heading)
    first, last = heading.last + 1, len(wording.body)
    if kind.set_out == "points":
        ways = (read_points, read_numbered)
        numbered = any(bare_number(line.text) for line in wording.body[first : first + _LEAD_IN])
        for read in ways[::-1] if numbered else ways:
            points = read(wording, first, last, lambda index: index in closing)
            if points.points:
                return set_strays_apart(wording, points)
        margin = wording.body[heading.first].box.x0
        return read_unmarked(wording, first, last, lambda index: index in closing, margin)
    column = _column(wording, heading)
    return read_paragraphs(wording, first, last, lambda index: index in closing, column)


def _column(wording: Wording, heading: Heading) -> float:
    """The left edge of the list's column, where its heading is the right cell of a table's head."""
    cells = cells_of_line(wording.body[heading.last])
    return cells[-1].box.x0 if len(cells) > 1 else 0.0


def _closing(
    wording: Wording, family: LetterFamily, headings: Sequence[Heading], heading: Heading
) -> set[int]:
    """The body lines after a heading that are headings themselves, and so close its list."""
    closing: set[int] = set()
    phrases = (
        *family.list_ends,
        *(phrase for each in family.lists for phrase in each.headings),
        *(phrase for each in family.parts for phrase in each.headings),
    )
    themed = False
    for other in headings:
        if other.first <= heading.last:
            continue
        if is_whole_heading(other.words, phrases):
            closing.add(other.first)
        elif other.styled and not _begins_point(wording, other):
            first = other.first == heading.last + 1
            themed = (first or themed) and _heads_points(wording, other)
            if not themed:
                closing.add(other.first)
    return closing


def _heads_points(wording: Wording, heading: Heading) -> bool:
    """Whether points follow at once: then it may be a theme within the list."""
    below = wording.body[heading.last + 1 : heading.last + 2]
    return any(point_label(line.text) is not None for line in below)


def _begins_point(wording: Wording, heading: Heading) -> bool:
    label = point_label(wording.body[heading.first].text)
    bold = wording.body[heading.first].bold
    return label is not None and (heading.size <= wording.body_size + 0.9 or not bold)


def _judgement(
    headings: Sequence[Heading],
    family: LetterFamily,
    heading: Heading,
    kind: AreaList,
    sections: Sections,
    graded: set[str],
) -> str | None:
    """The judgement whose section or part a list stands in, or None for the whole letter.

    `graded` are the judgements that the letter grades: one about a part alone begins with it.
    """
    if kind.by_section:
        return sections.at(heading.start)
    part = next(iter(graded)) if len(graded) == 1 and _leads(headings, family, graded) else None
    for other in headings:
        if other.start > heading.start:
            break
        if other.page == 1:  # the front page sums the parts up; none begins there
            continue
        for each in family.parts:
            if is_whole_heading(other.words, each.headings):
                part = each.judgement
    return part


def _leads(headings: Sequence[Heading], family: LetterFamily, graded: set[str]) -> bool:
    """Whether the front page names the part about these judgements: the letter is about it."""
    phrases = [p for each in family.parts if each.judgement in graded for p in each.headings]
    return any(each.page == 1 and is_whole_heading(each.words, tuple(phrases)) for each in headings)


def _area(
    wording: Wording,
    point: Point,
    heading: Heading,
    kind: AreaList,
    judgement: str | None,
    order: int,
    of_list: Iterable[Signal],
) -> Finding:
    signals = [*of_list]
    if not point.words[:1].isalnum() and point.words[:1] not in "‘’'\"“(":
        signals.append(Signal("loose", "its first words may be missing"))
    if point.doubt:
        signals.append(Signal("missing" if point.guessed else "loose", point.doubt))
    if kind.by_section and judgement is None:
        signals.append(Signal("missing", "the section that it stands in was not found"))
    if kind.set_out == "paragraphs":
        signals.append(Signal("loose", "the points carry no marks: check where each one ends"))
    if kind.unverified:
        signals.append(Signal("unverified", "no real letter with this heading was seen yet"))
    return Finding(
        field=f"area:{order + 1}",
        value=AreaValue(point.words, kind.kind, judgement, float(order + 1)),
        confidence=confidence(signals),
        rule="points under a heading",
        raw=point.words,
        evidence=evidence_of(wording.document, point.ranges),
        witness=evidence_of(wording.document, [(heading.start, heading.end)]),
    )
