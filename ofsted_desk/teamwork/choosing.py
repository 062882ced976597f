"""Which letters are shared: by where they stand, family, year and council."""

from collections.abc import Sequence

from ofsted_desk.letter.decision import LetterState
from ofsted_desk.store import Store

_WAITING = (LetterState.TO_REVIEW, LetterState.IN_PROGRESS, LetterState.FLAGGED)


def letters_to_share(
    store: Store,
    *,
    every: bool = False,
    families: Sequence[str] = (),
    years: Sequence[int] = (),
    councils: Sequence[str] = (),
) -> list[int]:
    """The letters chosen, in the order of import; those that wait for a reviewer, or `every`."""
    chosen = store.queue.ids(
        states=() if every else [str(state) for state in _WAITING],
        families=list(families),
        years=list(years),
        order="added",
    )
    if not councils:
        return chosen
    wanted = {name.casefold() for name in councils}
    entries = store.queue.entries(chosen)
    return [e.letter for e in entries if (e.authority or "").casefold() in wanted]
