"""Every field of a document's family, read in the order of the form."""

from collections.abc import Mapping

import ofsted_desk
from ofsted_desk.extraction.areas import find_areas
from ofsted_desk.extraction.by_ocr import cap_ocr
from ofsted_desk.extraction.confidence import Signal, confidence
from ofsted_desk.extraction.cross_checks import cross_check
from ofsted_desk.extraction.earlier import find_earlier
from ofsted_desk.extraction.grades import find_grades, see_grades
from ofsted_desk.extraction.places import find_scalars
from ofsted_desk.families.recognise import OTHER, recognise_wording
from ofsted_desk.families.wording import Wording
from ofsted_desk.letter.document import Document
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.finding import Finding
from ofsted_desk.letter.letter import ExtractedLetter, Recognition

_UNSEEN = "no real letter of this kind and year was seen when its rules were written"
"""Said in full of the family, and in short of every other field: each of them has it."""
_NEW_KIND = "this kind of letter is new to the program"
_WEAK, _CLOSE_CALL = 0.34, 0.15


def extract(
    document: Document, families: Mapping[str, LetterFamily], family_id: str | None = None
) -> ExtractedLetter:
    """Everything the machine can read from a document, as its family or as `family_id`.

    Never raises for what a document says: a field that is not there is an absence.
    """
    wording = Wording(document)
    recognition = recognise_wording(wording, families)
    if family_id is not None:
        recognition = Recognition(family_id, 1.0, lines=("chosen by the reviewer",))
    family = families[recognition.family]
    doubts = _doubts(recognition, family, None)
    scalars = cross_check(find_scalars(wording, family, doubts))
    date = _date_of(scalars)
    if (dated := _doubts(recognition, family, date)) != doubts:
        doubts = dated
        scalars = cross_check(find_scalars(wording, family, doubts))
    seen = see_grades(wording, family)
    findings = (
        _family_finding(recognition, family, date),
        *scalars,
        *find_grades(wording, family, seen, date, doubts),
        *find_areas(wording, family, seen, doubts),
        *find_earlier(wording, doubts),
    )
    return ExtractedLetter(
        document,
        recognition,
        family.version,
        ofsted_desk.__version__,
        cap_ocr(findings, document),
    )


def _doubts(recognition: Recognition, family: LetterFamily, date: str | None) -> tuple[Signal, ...]:
    """What speaks against every finding of a letter of this family and date (ISO)."""
    doubts = []
    if not family.was_seen(date):
        doubts.append(Signal("unverified", _NEW_KIND))
    if recognition.family != OTHER and recognition.score < _WEAK:
        doubts.append(Signal("weak family", "little in the letter says that it is of this kind"))
    return tuple(doubts)


def _family_finding(recognition: Recognition, family: LetterFamily, date: str | None) -> Finding:
    if recognition.family == OTHER:
        signals = [Signal("missing", "no kind of letter that the program knows fits")]
    elif recognition.score - recognition.runner_up_score < _CLOSE_CALL:
        signals = [Signal("contradiction", f"it could also be “{recognition.runner_up}”")]
    elif recognition.score < _WEAK:
        signals = [Signal("weak family", "little in the letter says that it is of this kind")]
    else:
        signals = [Signal("complete", "it says: " + "; ".join(recognition.lines[:2]))]
    if not family.was_seen(date):
        signals.append(Signal("unverified", _UNSEEN))
    return Finding("family", recognition.family, confidence(signals), "recognise")


def _date_of(scalars: list[Finding]) -> str | None:
    """The date that says which form of the framework applies (ISO)."""
    values = {finding.field: finding.value for finding in scalars}
    for name in ("document_date", "inspection_end"):
        value = values.get(name)
        if isinstance(value, str):
            return value
    return None
