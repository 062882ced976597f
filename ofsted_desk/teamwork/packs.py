"""Review packs made from a store: what each reviewer was dealt, in a file of their own."""

import secrets
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ofsted_desk.errors import TeamworkError
from ofsted_desk.store import Store
from ofsted_desk.store.standing import PLACE
from ofsted_desk.teamwork.dealing import Hand
from ofsted_desk.teamwork.pack_file import PackedLetter, write_pack
from ofsted_desk.teamwork.shapes import (
    PACK,
    PACK_SUFFIX,
    VERSION,
    Manifest,
    Said,
    said,
)

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class WrittenPack:
    """A pack that was written."""

    path: Path
    reviewer: str
    letters: int
    double: int


def make_packs(
    store: Store,
    hands: Sequence[Hand],
    target: Path,
    made_by: str,
    instructions: str = "",
    *,
    on_progress: Progress | None = None,
    stopped: Callable[[], bool] = lambda: False,
) -> list[WrittenPack]:
    """Write a pack for each reviewer; `target` is a folder, or for one reviewer also a file."""
    tell, done = on_progress or (lambda _done, _total: None), 0
    total = sum(len(hand.letters) for hand in hands)
    times = Counter(letter for hand in hands for letter in hand.letters)
    written: list[WrittenPack] = []
    for hand in hands:
        if not hand.letters:
            raise TeamworkError(
                f"There is no letter for {hand.reviewer}.",
                remedy="Choose more letters, or fewer reviewers.",
            )

        def letters(hand: Hand = hand) -> Iterator[PackedLetter]:
            nonlocal done
            for letter in hand.letters:
                if stopped():
                    raise PackingStopped("Stopped.", remedy="No pack was written.")
                yield _packed(store, letter, blind=letter in hand.blind)
                done += 1
                tell(done, total)

        path = _path_for(target, hand.reviewer, alone=len(hands) == 1)
        write_pack(path, letters(), _manifest_of(store, hand, made_by, instructions))
        double = sum(times[letter] > 1 for letter in hand.letters)
        written.append(WrittenPack(path, hand.reviewer, len(hand.letters), double))
    return written


class PackingStopped(TeamworkError):
    """The person gave it up."""


def _packed(store: Store, letter: int, *, blind: bool) -> PackedLetter:
    record = store.letters.record(letter)
    original = store.originals.path(record.sha256)
    try:
        data = original.read_bytes()
    except OSError as error:
        raise TeamworkError(
            f"The file of “{record.name}” is not in the store any more.",
            remedy="Run ofsted-desk check-store, and restore the originals from a backup.",
        ) from error
    decisions: tuple[Said, ...] = ()
    if not blind:
        standing = store.standing(letter)
        # Evidence as the pages in force have it: older places would not be found in the pack.
        kept = [
            replace(field.decision, evidence=field.evidence)
            for field in standing.fields
            if field.decision is not None
        ]
        places = [d for name, d in standing.beside.items() if name.startswith(PLACE)]
        decisions = tuple(map(said, [*kept, *places, *filter(None, [standing.status])]))
    return PackedLetter(store.letters.extracted(letter), data, decisions)


def _manifest_of(
    store: Store, hand: Hand, made_by: str, instructions: str
) -> Callable[..., Manifest]:
    return lambda listed: Manifest(
        format=PACK,
        version=VERSION,
        id=secrets.token_hex(8),
        reviewer=hand.reviewer,
        made_by=made_by,
        made_at=store.now(),
        app_version=store.app_version,
        blind=bool(hand.blind),
        instructions=instructions,
        letters=listed,
    )


def _path_for(target: Path, reviewer: str, *, alone: bool) -> Path:
    if target.suffix == PACK_SUFFIX:
        if alone:
            return target
        raise TeamworkError(
            "Packs for several reviewers need a folder.", remedy="Name a folder, not a file."
        )
    safe = "".join(char if char.isalnum() or char in " -_" else "-" for char in reviewer).strip()
    return target / f"{safe or 'reviewer'}{PACK_SUFFIX}"
