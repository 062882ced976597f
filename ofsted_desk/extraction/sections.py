"""Which judgement a place in a letter is about: the section whose heading or grade stands above."""

from bisect import bisect_right

from ofsted_desk.extraction.plain_headings import headings_of
from ofsted_desk.extraction.printed_grades import GradeSeen
from ofsted_desk.families.phrases import is_whole_heading
from ofsted_desk.families.wording import Wording
from ofsted_desk.letter.family import LetterFamily


class Sections:
    """The sections of a letter: a judgement's label beside its grade begins one, or its heading."""

    def __init__(self, wording: Wording, family: LetterFamily, seen: list[GradeSeen]) -> None:
        starts = {each.label[0]: each.judgement for each in seen if each.label}
        for heading in headings_of(wording, family) if _has_sections(family) else ():
            for judgement in family.judgements:
                if is_whole_heading(heading.words, judgement.headings):
                    starts.setdefault(heading.start, judgement.id)
        self._starts = sorted(starts)
        self._judgements = [starts[start] for start in self._starts]

    def at(self, offset: int) -> str | None:
        """The judgement whose section holds this offset, or None before the first."""
        at = bisect_right(self._starts, offset) - 1
        return self._judgements[at] if at >= 0 else None


def _has_sections(family: LetterFamily) -> bool:
    """Whether anything in such letters is about the section that it stands in."""
    sentences = (each for each in family.readings if each.way == "sentence")
    return any(each.by_section for each in family.lists) or not all(
        each.judgement for each in sentences
    )
