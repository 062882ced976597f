"""Which letter is this? Scores every family on the first pages and says what decided."""

from collections.abc import Mapping

from ofsted_desk.families.phrases import compile_phrase
from ofsted_desk.families.wording import Wording
from ofsted_desk.letter.document import Document
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.letter import Recognition

OTHER = "other"
_PAGES = 2
_STRONG, _HELP = 3, 1


def recognise(document: Document, families: Mapping[str, LetterFamily]) -> Recognition:
    """The family of a document; `other` where no family's strong sign is there.

    The score is 0 to 1: how much of what such a letter says was found.
    """
    return recognise_wording(Wording(document), families)


def recognise_wording(wording: Wording, families: Mapping[str, LetterFamily]) -> Recognition:
    """As `recognise`, for wording that is already at hand."""
    first = wording.plain[: wording.end_of_page(_PAGES)]
    ranked = sorted(
        ((*_score(first, wording, family), family.id) for family in families.values()),
        key=lambda each: (-each[0], each[2]),
    )
    found = [each for each in ranked if each[0] > 0 and each[2] != OTHER]
    if not found:
        return Recognition(OTHER, 0.0)
    score, lines, family_id = found[0]
    runner_up = found[1] if len(found) > 1 else None
    return Recognition(
        family_id,
        score,
        runner_up[2] if runner_up else None,
        runner_up[0] if runner_up else 0.0,
        lines,
    )


def _score(first: str, wording: Wording, family: LetterFamily) -> tuple[float, tuple[str, ...]]:
    signs = family.signs
    strong = _found(signs.strong, first, wording)
    if not strong or _found(signs.never, first, wording):
        return 0.0, ()
    helps = _found(signs.helps, first, wording)
    reached = _STRONG * min(len(strong), 2) + _HELP * len(helps)
    possible = _STRONG * min(len(signs.strong), 2) + _HELP * len(signs.helps)
    return round(reached / possible, 3), (*strong, *helps)


def _found(phrases: tuple[str, ...], first: str, wording: Wording) -> tuple[str, ...]:
    """The printed words that these phrases match on the first pages."""
    lines: list[str] = []
    for phrase in phrases:
        match = compile_phrase(phrase).search(first)
        if match:
            lines.append(" ".join(wording.document.text[match.start() : match.end()].split()))
    return tuple(lines)
