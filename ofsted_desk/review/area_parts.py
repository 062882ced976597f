"""One area split into two, or two joined into one: the words and the evidence of each part."""

from dataclasses import replace

from ofsted_desk.letter.decision import Action, Decision
from ofsted_desk.letter.document import Document
from ofsted_desk.letter.finding import NO_EVIDENCE, AreaValue, Evidence
from ofsted_desk.review.actions import Hand


def split(
    hand: Hand,
    document: Document,
    fields: tuple[str, str],
    values: tuple[AreaValue, AreaValue],
    evidence: Evidence,
) -> list[Decision]:
    """The first part stays in its field, the second becomes an area of its own."""
    first, second = fields
    above, below = evidence_of_parts(document, evidence, values[0].text, values[1].text)
    return [
        hand.decide(first, Action.CORRECT, values[0], above, "split"),
        hand.decide(second, Action.ADD, values[1], below, "split"),
    ]


def join(
    hand: Hand,
    document: Document,
    fields: tuple[str, str],
    values: tuple[AreaValue, AreaValue],
    evidence: tuple[Evidence, Evidence],
) -> list[Decision]:
    """The first area takes in the words and the evidence of the second, which goes."""
    text = f"{values[0].text} {values[1].text}"
    return [
        hand.decide(
            fields[0],
            Action.CORRECT,
            replace(values[0], text=text),
            _together(document, *evidence),
            "joined",
        ),
        hand.decide(fields[1], Action.REMOVE, values[1], evidence[1], "joined"),
    ]


def evidence_of_parts(
    document: Document, evidence: Evidence, first: str, second: str
) -> tuple[Evidence, Evidence]:
    """The evidence cut where the text was cut; the whole of it for both where that is not sure."""
    printed = [
        (char, offset)
        for span in evidence.spans
        for offset, char in enumerate(span.words, span.start)
        if not char.isspace()
    ]
    head, tail = _letters(first), _letters(second)
    words = "".join(char for char, _ in printed)
    start = words.find(head + tail)
    if start < 0 or not head or not tail:
        return evidence, evidence
    cut = start + len(head)
    above = document.spans(printed[start][1], printed[cut - 1][1] + 1)
    below = document.spans(printed[cut][1], printed[cut + len(tail) - 1][1] + 1)
    return Evidence(above), Evidence(below)


def _letters(text: str) -> str:
    return "".join(text.split())


def _together(document: Document, first: Evidence, second: Evidence) -> Evidence:
    """One stretch where nothing stands between the two, else the spans of both in order."""
    if not first or not second:
        return first or second or NO_EVIDENCE
    start, end = first.spans[-1].end, second.spans[0].start
    if start <= end and not document.text[start:end].strip(" \n\t\f-•"):
        return Evidence(document.spans(first.spans[0].start, second.spans[-1].end))
    return Evidence(tuple(sorted({*first.spans, *second.spans}, key=lambda span: span.start)))
