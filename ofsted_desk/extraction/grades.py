"""The grades of a letter: every way in which its family prints them, weighed against each other."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ofsted_desk.extraction.confidence import Signal, confidence
from ofsted_desk.extraction.evidence import evidence_of
from ofsted_desk.extraction.grade_sentences import read_sentences
from ofsted_desk.extraction.graded_headings import read_headings
from ofsted_desk.extraction.judgement_table import read_table
from ofsted_desk.extraction.printed_grades import GradeSeen
from ofsted_desk.families.phrases import is_whole_heading
from ofsted_desk.families.wording import Wording
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.finding import Absence, Finding, GradeValue
from ofsted_desk.letter.judgement import Judgement

_WAYS = {
    "table": "the table of judgements",
    "heading": "a section heading",
    "sentence": "a sentence",
}


def find_grades(
    wording: Wording,
    family: LetterFamily,
    seen: list[GradeSeen],
    date: str | None,
    doubts: tuple[Signal, ...],
) -> list[Finding]:
    """A finding for every judgement of the family, graded ones first in the order printed.

    `seen` are the grades of `see_grades`; `date` (ISO) says which judgements were due; `doubts`
    are signals about the whole letter.
    """
    if not family.judgements:
        return []
    by_judgement: dict[str, list[GradeSeen]] = {}
    for each in seen:
        by_judgement.setdefault(each.judgement, []).append(each)
    complete = _complete(family, date, seen)
    findings = [
        _graded(
            wording,
            family,
            sightings,
            complete,
            (*doubts, *_not_due(family, sightings, by_judgement, date)),
        )
        for sightings in sorted(by_judgement.values(), key=lambda each: each[0].ranges[0])
    ]
    missing = (j for j in family.judgements if j.id not in by_judgement)
    graded = set(by_judgement)
    return findings + [_absent(wording, family, j, date, graded, complete, doubts) for j in missing]


def _not_due(
    family: LetterFamily, sightings: list[GradeSeen], seen: Iterable[str], date: str | None
) -> Iterator[Signal]:
    """What speaks against a grade that such a letter does not give, by its date or its others."""
    judgement = family.judgement(sightings[0].judgement)
    if judgement is None or any(each.way == "table" for each in sightings):
        return
    if judgement not in family.due(date):
        yield Signal("contradiction", "letters of this date do not make this judgement")
    if set(judgement.instead_of) & set(seen):
        yield Signal("contradiction", "the letter gives a grade that stands for this one too")


def see_grades(wording: Wording, family: LetterFamily) -> list[GradeSeen]:
    """Every printed grade, the family's first way of reading first."""
    seen: list[GradeSeen] = []
    for reading in family.readings:
        if reading.way == "table":
            pages = reading.pages or len(wording.document.pages)
            found = [
                each
                for page in range(1, min(pages, len(wording.document.pages)) + 1)
                for each in read_table(wording.printed_on(page), family, numbers=reading.numbers)
            ]
        elif reading.way == "heading":
            found = read_headings(wording, family, reading.pages)
        else:
            found = read_sentences(wording, family, reading, seen)
        known = {each.ranges for each in seen}
        seen.extend(
            replace(each, unverified=reading.unverified)
            for each in found
            if each.ranges not in known
        )
    return seen


def _complete(family: LetterFamily, date: str | None, seen: list[GradeSeen]) -> bool:
    """Whether one table names every judgement that was due, so that none was passed over."""
    table = {each.judgement for each in seen if each.way == "table"}
    replaced = {other for j in family.judgements if j.id in table for other in j.instead_of}
    due = {j.id for j in family.due(date) if not j.optional} - replaced
    headline = {each.judgement for each in seen if each.way != "table"}
    return bool(table) and due <= table | headline


def _graded(
    wording: Wording,
    family: LetterFamily,
    sightings: list[GradeSeen],
    complete: bool,
    doubts: tuple[Signal, ...],
) -> Finding:
    first = sightings[0]
    others = [each for each in sightings[1:] if each.ranges != first.ranges]
    agree = next((each for each in others if each.grade == first.grade), None)
    differ = next((each for each in others if each.grade != first.grade), None)
    signals = list(doubts)
    if first.unverified:
        signals.append(Signal("unverified", "no real letter that prints it so was seen yet"))
    if first.other is not None:
        signals.append(
            Signal(
                "contradiction",
                f"the words say {first.grade.word}, the number says {first.other.word}",
            )
        )
    if differ is not None:
        signals.append(
            Signal(
                "contradiction",
                f"{_WAYS[first.way]} says {first.grade.word}, "
                f"{_WAYS[differ.way]} says {differ.grade.word}",
            )
        )
    elif agree is not None:
        signals.append(
            Signal("agreement", f"{_WAYS[first.way]} and {_WAYS[agree.way]} say the same")
        )
    elif (
        first.score is not None and family.scale and family.scale.scored(first.score) == first.grade
    ):
        signals.append(Signal("plain", f"{_WAYS[first.way]} gives the grade in words or number"))
    if complete and first.way == "table":
        signals.append(Signal("complete", "every judgement that was due is in the table"))
    elif first.way == "table":
        signals.append(Signal("plain", "it stands level with its label in the table"))
    elif first.headline:
        signals.append(Signal("complete", "a heading of its own says so"))
    else:
        signals.append(Signal("plain", f"{_WAYS[first.way]} states it"))
    witness = differ or agree
    score = first.grade.score if family.scale else None
    return Finding(
        field=f"grade:{first.judgement}",
        value=GradeValue(first.grade.word, score),
        confidence=confidence(signals),
        rule=f"grade by {first.way}",
        raw=evidence_of(wording.document, first.ranges).words,
        evidence=evidence_of(wording.document, _label_and_grade(first)),
        witness=evidence_of(wording.document, witness.ranges)
        if witness
        else evidence_of(wording.document, ()),
    )


def _absent(
    wording: Wording,
    family: LetterFamily,
    judgement: Judgement,
    date: str | None,
    graded: set[str],
    complete: bool,
    doubts: tuple[Signal, ...],
) -> Finding:
    """The finding for a judgement without a grade: which of the three absences, and why."""
    replaced = any(judgement.id in j.instead_of for j in family.judgements if j.id in graded)
    if judgement not in family.due(date) or replaced:
        absence = Absence.NOT_IN_FRAMEWORK
        signal = Signal("complete", "this form of the letter does not make this judgement")
    elif judgement.optional and _has_heading(wording, judgement):
        absence = Absence.NOT_FOUND
        signal = Signal("missing", "the letter has a heading for it, and no grade was found")
    elif judgement.optional and graded:
        absence = Absence.NOT_STATED
        signal = Signal(
            "plain", "the letter may leave this judgement out, and no grade for it was found"
        )
    elif complete:
        absence = Absence.NOT_STATED
        signal = Signal("complete", "the table of judgements leaves it out")
    else:
        absence = Absence.NOT_FOUND
        signal = Signal("missing", "it is due in a letter of this kind and was not found")
    return Finding(
        field=f"grade:{judgement.id}",
        value=None,
        absence=absence,
        confidence=confidence([signal, *(doubts if absence is Absence.NOT_STATED else ())]),
        rule="grade not printed",
    )


def _has_heading(wording: Wording, judgement: Judgement) -> bool:
    """Whether a heading, set as one, is about this judgement and nothing else."""
    return any(
        heading.styled and is_whole_heading(heading.words, judgement.headings)
        for heading in wording.headings
    )


def _label_and_grade(seen: GradeSeen) -> list[tuple[int, int]]:
    """Where the judgement and its grade stand; a grade amid a wrapped judgement is not repeated."""
    if not seen.label:
        return list(seen.ranges)
    first, last = seen.label
    apart = [(start, end) for start, end in seen.ranges if end <= first or start >= last]
    return [seen.label, *apart]
