"""The areas of a letter: the points under the headings that its family gives for lists."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache

from ofsted_desk.extraction.cells import cells_of_line
from ofsted_desk.extraction.confidence import Signal, confidence
from ofsted_desk.extraction.evidence import evidence_of
from ofsted_desk.extraction.labels import point_label
from ofsted_desk.extraction.points import Point, PointList, read_paragraphs, read_points
from ofsted_desk.extraction.printed_grades import GradeSeen
from ofsted_desk.families.phrases import compile_phrase
from ofsted_desk.families.wording import Heading, Wording
from ofsted_desk.letter.family import AreaList, LetterFamily
from ofsted_desk.letter.finding import Absence, AreaValue, Finding


def find_areas(
    wording: Wording, family: LetterFamily, seen: list[GradeSeen], doubts: tuple[Signal, ...]
) -> list[Finding]:
    """A finding an area, in the order printed; one `areas` finding where there is none.

    `seen` are the printed grades: their labels divide the letter (for lists by section).
    """
    if not family.lists:
        return [
            _none(
                Absence.NOT_IN_FRAMEWORK,
                Signal("complete", "letters of this kind have no list of areas"),
            )
        ]
    headed = list(_headed(wording, family))
    findings: list[Finding] = []
    for heading, kind_of_list in headed:
        points = _read(wording, family, heading, kind_of_list)
        judgement = _judgement(wording, family, heading, kind_of_list, seen)
        for point in points.points:
            findings.append(
                _area(
                    wording, point, points, heading, kind_of_list, judgement, len(findings), doubts
                )
            )
    if findings:
        return findings
    if not headed:
        words = "no heading for a list of areas stands in the letter"
    else:
        words = "the heading is there, with no points under it"
    return [_none(Absence.NOT_STATED, Signal("plain", words), doubts)]


def _none(absence: Absence, signal: Signal, doubts: tuple[Signal, ...] = ()) -> Finding:
    return Finding("areas", None, confidence([signal, *doubts]), "no list", absence=absence)


def _headed(wording: Wording, family: LetterFamily) -> Iterable[tuple[Heading, AreaList]]:
    """The headings that open a list, in reading order."""
    for heading in wording.headings:
        for kind_of_list in family.lists:
            if _says(heading.words, kind_of_list.headings):
                yield heading, kind_of_list
                break


def _says(words: str, phrases: tuple[str, ...]) -> bool:
    return any(_whole(phrase).fullmatch(words) for phrase in phrases)


@lru_cache(maxsize=1024)
def _whole(phrase: str) -> re.Pattern[str]:
    return compile_phrase(phrase, whole=True)


def _read(wording: Wording, family: LetterFamily, heading: Heading, kind: AreaList) -> PointList:
    closing = _closing(wording, family, heading)
    first, last = heading.last + 1, len(wording.body)
    if kind.set_out == "points":
        return read_points(wording, first, last, lambda index: index in closing)
    column = _column(wording, heading)
    return read_paragraphs(wording, first, last, lambda index: index in closing, column)


def _column(wording: Wording, heading: Heading) -> float:
    """The left edge of the list's column, where its heading is the right cell of a table's head."""
    cells = cells_of_line(wording.body[heading.last])
    return cells[-1].box.x0 if len(cells) > 1 else 0.0


def _closing(wording: Wording, family: LetterFamily, heading: Heading) -> set[int]:
    """The body lines after a heading that are headings themselves, and so close its list."""
    closing: set[int] = set()
    phrases = (
        *family.list_ends,
        *(phrase for each in family.lists for phrase in each.headings),
        *(phrase for each in family.parts for phrase in each.headings),
    )
    for other in wording.headings:
        if other.first <= heading.last:
            continue
        if _says(other.words, phrases) or (other.styled and not _begins_point(wording, other)):
            closing.add(other.first)
    return closing


def _begins_point(wording: Wording, heading: Heading) -> bool:
    label = point_label(wording.body[heading.first].text)
    bold = wording.body[heading.first].bold
    return label is not None and (heading.size <= wording.body_size + 0.9 or not bold)


def _judgement(
    wording: Wording,
    family: LetterFamily,
    heading: Heading,
    kind: AreaList,
    seen: list[GradeSeen],
) -> str | None:
    """The judgement whose section or part a list stands in, or None for the whole letter."""
    if kind.by_section:
        starts = sorted((s.label[0], s.judgement) for s in seen if s.label)
        at = bisect_right([start for start, _ in starts], heading.start) - 1
        return starts[at][1] if at >= 0 else None
    part = None
    for other in wording.headings:
        if other.start > heading.start:
            break
        if other.page == 1:  # the front page sums the parts up; none begins there
            continue
        for each in family.parts:
            if _says(other.words, each.headings):
                part = each.judgement
    return part


def _area(
    wording: Wording,
    point: Point,
    points: PointList,
    heading: Heading,
    kind: AreaList,
    judgement: str | None,
    order: int,
    doubts: tuple[Signal, ...],
) -> Finding:
    signals = [*doubts]
    if heading.styled or points.ended_by == "the next heading":
        signals.append(Signal("complete", f"a marked point under “{_title(wording, heading)}”"))
    else:
        signals.append(Signal("plain", f"a marked point under “{_title(wording, heading)}”"))
    if not point.words[:1].isalnum() and point.words[:1] not in "‘’'\"“(":
        signals.append(Signal("loose", "its first words may be missing"))
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


def _title(wording: Wording, heading: Heading) -> str:
    return " ".join(wording.document.text[heading.start : heading.end].split())
