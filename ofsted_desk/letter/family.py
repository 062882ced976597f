"""A letter family: what a kind of letter is called, judged on, and expected to state."""

from dataclasses import dataclass, field
from typing import Any

from ofsted_desk.letter.judgement import Judgement, Scale


@dataclass(frozen=True)
class LetterFamily:
    """One family as its file describes it.

    `fields` maps each scalar field to 'expected', 'optional' or 'never' (not in this framework).
    `area_kinds` are the kinds of area it may list, empty where it never lists any.
    `unverified` says that the wording was not seen in a real letter: nothing found is *sure*.
    """

    id: str
    title: str
    version: int
    printed_as: str
    judgements: tuple[Judgement, ...] = ()
    scale: Scale | None = None
    fields: dict[str, str] = field(default_factory=dict)
    area_kinds: tuple[str, ...] = ()
    unverified: bool = False
    reading: dict[str, Any] = field(default_factory=dict)
    """The checked tables that say where each field stands; only `extraction` reads them."""

    def judgement(self, judgement_id: str) -> Judgement | None:
        """The judgement with this id, or None."""
        return next((j for j in self.judgements if j.id == judgement_id), None)

    def due(self, date: str | None) -> tuple[Judgement, ...]:
        """The judgements that this framework made on `date` (ISO); all of them if not known."""
        if not date:
            return self.judgements
        return tuple(
            j
            for j in self.judgements
            if (not j.due_from or j.due_from <= date) and (not j.due_until or date < j.due_until)
        )
