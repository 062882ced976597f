"""The store that is made from a review pack, once."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path

from ofsted_desk.errors import TeamworkError
from ofsted_desk.letter.decision import Action, Decision
from ofsted_desk.store import ASSIGNED, NewLetter, Store, open_store
from ofsted_desk.teamwork.pack_file import Pack, open_pack
from ofsted_desk.teamwork.packs import Progress
from ofsted_desk.teamwork.shapes import (
    Manifest,
    Said,
)

_BATCH = 16


def store_of_pack(path: Path) -> Path:
    """Where the store of a pack is made: beside it, under its name."""
    return path.with_suffix(".db")


def open_as_store(
    path: Path, target: Path | None = None, *, app_version: str, on_progress: Progress | None = None
) -> Path:
    """The store made from a pack; opened twice it is the same store, with all that was decided.

    Who opens it at the same time waits; where the pack turns out to be damaged nothing stays.
    """
    target = target or store_of_pack(path)
    tell = on_progress or (lambda _done, _total: None)
    fresh, damaged = not target.exists(), False
    others = set(_originals_of(target).rglob("*"))
    with open_pack(path) as pack:
        try:
            with open_store(target, app_version=app_version) as store:
                if not _is_of(store, pack):
                    with store.together():
                        if not _is_of(store, pack):  # somebody else may have been first
                            damaged = True
                            _fill(store, pack, tell)
                            damaged = False
        finally:
            if fresh and damaged:
                _clear_away(target, others)
    return target


def _is_of(store: Store, pack: Pack) -> bool:
    """Whether the store was made from this pack; False where nothing is in it yet."""
    known = store.merges.pack()
    if known is None and not store.letters.ids():
        return False
    if known is None or known.id != pack.manifest.id:
        raise TeamworkError(
            f"{store.path} is there already, and is not the store of this pack.",
            remedy="Move the pack to a folder of its own and open it there.",
        )
    return True


def _fill(store: Store, pack: Pack, tell: Progress) -> None:
    total = len(pack.manifest.letters)
    decided: list[tuple[str, tuple[Said, ...]]] = []
    batch: list[NewLetter] = []
    for done, letter in enumerate(pack.letters(), 1):
        batch.append(NewLetter(letter.extracted, letter.data))
        decided.append((letter.extracted.document.sha256, letter.decisions))
        if len(batch) == _BATCH or done == total:
            store.letters.add(batch)
            batch = []
        tell(done, total)
    decisions = [*_decisions(store, decided), *_given(store, pack.manifest)]
    store.begin_pack(pack.manifest.opened, decisions)


def _decisions(store: Store, decided: Sequence[tuple[str, tuple[Said, ...]]]) -> Iterator[Decision]:
    for sha256, all_said in decided:
        letter = store.letters.id_of(sha256)
        if letter is not None:
            yield from (made.by_hand(letter) for made in all_said)


def _given(store: Store, manifest: Manifest) -> Iterator[Decision]:
    """Every letter of the pack is given to its reviewer."""
    for letter in store.letters.ids():
        yield Decision(
            letter,
            ASSIGNED,
            Action.ASSIGN,
            manifest.made_by,
            manifest.made_at,
            manifest.reviewer,
        )


def _originals_of(target: Path) -> Path:
    return target.with_name(f"{target.stem}.originals")


def _clear_away(target: Path, others: AbstractSet[Path]) -> None:
    """Remove what was just made here; `others` are of another store of nearly the same name."""
    originals = _originals_of(target)
    for path in sorted(set(originals.rglob("*")) - others, reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    if originals.is_dir() and not others:
        originals.rmdir()
    for suffix in ("", "-wal", "-shm"):
        target.with_name(f"{target.name}{suffix}").unlink(missing_ok=True)
