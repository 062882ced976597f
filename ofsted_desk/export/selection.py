"""Which letters go into an export, read from the store one at a time so that memory stays flat."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ofsted_desk.export.rows import KeptLetter
from ofsted_desk.letter.decision import LetterState
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.store import Store


@dataclass(frozen=True, slots=True)
class Selection:
    """Reviewed letters only, unless `every`; an empty set means all."""

    every: bool = False
    families: frozenset[str] = frozenset()
    years: frozenset[int] = frozenset()
    authorities: frozenset[str] = frozenset()
    letters: frozenset[int] = frozenset()


REVIEWED = Selection()
"""Every reviewed letter: what an export holds unless told otherwise."""


def chosen_letters(store: Store, selection: Selection) -> list[int]:
    """The letters selected, in the order of import."""
    chosen = store.queue.ids(
        states=() if selection.every else (LetterState.REVIEWED.value,),
        families=sorted(selection.families),
        years=sorted(selection.years),
        order="added",
    )
    if selection.letters:
        chosen = [letter for letter in chosen if letter in selection.letters]
    if not selection.authorities:
        return chosen
    wanted = {name.casefold() for name in selection.authorities}
    return [
        entry.letter
        for entry in store.queue.entries(chosen)
        if (entry.authority or "").casefold() in wanted
    ]


def kept_letters(
    store: Store, letters: list[int], selection: Selection, families: Mapping[str, LetterFamily]
) -> Iterator[KeptLetter]:
    """Each letter as it stands, with its audit, oldest entry first."""
    for letter in letters:
        standing = store.standing(letter)
        if not selection.every and standing.state is not LetterState.REVIEWED:
            continue  # reopened by somebody since the letters were chosen
        record = store.letters.record(letter)
        family = families.get(standing.text("family") or record.family)
        yield KeptLetter(record, family, standing, store.audit.of(letter)[::-1])
