"""Review packs made from a store: what each reviewer was dealt, in a file of their own."""

import secrets
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ofsted_desk.errors import TeamworkError
from ofsted_desk.export.swap import written_beside
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
    showable,
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
    paths = _paths_for(target, hands)
    tell, done = on_progress or (lambda _done, _total: None), 0
    total = sum(len(hand.letters) for hand in hands)
    times = Counter(letter for hand in hands for letter in hand.letters)

    def letters(hand: Hand) -> Iterator[PackedLetter]:
        nonlocal done
        for letter in hand.letters:
            if stopped():
                raise PackingStopped("Stopped.", remedy="No pack was written.")
            yield _packed(store, letter, blind=letter in hand.blind)
            done += 1
            tell(done, total)

    with written_beside(paths) as parts:
        for hand, part in zip(hands, parts, strict=True):
            write_pack(part, letters(hand), _manifest_of(store, hand, made_by, instructions))
    return [
        WrittenPack(path, hand.reviewer, len(hand.letters), sum(times[n] > 1 for n in hand.letters))
        for hand, path in zip(hands, paths, strict=True)
    ]


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
    extracted = store.letters.extracted(letter)
    document = replace(extracted.document, name=showable(extracted.document.name))
    return PackedLetter(replace(extracted, document=document), data, decisions)


def _manifest_of(
    store: Store, hand: Hand, made_by: str, instructions: str
) -> Callable[..., Manifest]:
    return lambda listed: Manifest(
        format=PACK,
        version=VERSION,
        id=secrets.token_hex(8),
        reviewer=hand.reviewer,
        made_by=showable(made_by),
        made_at=store.now(),
        app_version=store.app_version,
        blind=bool(hand.blind),
        instructions=instructions,
        letters=listed,
    )


def _paths_for(target: Path, hands: Sequence[Hand]) -> list[Path]:
    """Where each reviewer's pack is written, each to a file of its own."""
    for hand in hands:
        if not hand.letters:
            raise TeamworkError(
                f"There is no letter for {hand.reviewer}.",
                remedy="Choose more letters, or fewer reviewers.",
            )
    if target.suffix == PACK_SUFFIX:
        if len(hands) == 1:
            return [target]
        raise TeamworkError(
            "Packs for several reviewers need a folder.", remedy="Name a folder, not a file."
        )
    names: list[str] = []
    for number, hand in enumerate(hands, 1):
        name = _file_name(hand.reviewer)
        while name.casefold() in map(str.casefold, names):
            name = f"{name} {number}"
        names.append(name)
    return [target / f"{name}{PACK_SUFFIX}" for name in names]


def _file_name(reviewer: str) -> str:
    safe = "".join(char if char.isalnum() or char in " -_" else "-" for char in reviewer).strip()
    return safe or "reviewer"
