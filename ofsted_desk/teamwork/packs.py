"""Review packs made from a store, and a store made from a pack.

Letters are dealt to reviewers by lot: the lot follows from a seed and the letter's own file, so
that the same seed deals the same on every machine, and a larger sample holds the smaller one.
"""

import hashlib
import secrets
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ofsted_desk.errors import TeamworkError
from ofsted_desk.letter.decision import Action, Decision
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.review.sharing import assign
from ofsted_desk.store import ASSIGNED, NewLetter, Store, open_store
from ofsted_desk.store.standing import PLACE
from ofsted_desk.teamwork.pack_file import Pack, PackedLetter, open_pack, write_pack
from ofsted_desk.teamwork.shapes import (
    LONGEST_NAME,
    PACK,
    PACK_SUFFIX,
    VERSION,
    Manifest,
    Said,
    said,
)

_BATCH = 16
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Share:
    """How much of something: so many, or so many per cent of it."""

    number: int
    percent: bool = False

    def of(self, whole: int) -> int:
        """How many that is; per cent are rounded up, so that some of any are never none."""
        return min(whole, -(-whole * self.number // 100) if self.percent else self.number)


ALL = Share(100, percent=True)
NONE = Share(0)


@dataclass(frozen=True, slots=True)
class Dealing:
    """How letters are dealt: a sample of them, how many to two reviewers, and by which lot.

    What two reviewers get is always blind: neither sees a decision of anybody's.
    """

    reviewers: tuple[str, ...]
    sample: Share = ALL
    double: Share = NONE
    seed: int = 1
    blind: bool = False


@dataclass(frozen=True, slots=True)
class Hand:
    """What one reviewer is dealt: letters, and which of them go without earlier decisions."""

    reviewer: str
    letters: tuple[int, ...]
    blind: frozenset[int]


@dataclass(frozen=True, slots=True)
class WrittenPack:
    """A pack that was written."""

    path: Path
    reviewer: str
    letters: int
    double: int


def deal(store: Store, letters: Sequence[int], dealing: Dealing) -> list[Hand]:
    """What each reviewer gets, in the order of the letters given."""
    names = dealing.reviewers
    _check_reviewers(dealing)
    lots = {letter: _lot(store.letters.record(letter).sha256, dealing.seed) for letter in letters}
    drawn = sorted(lots, key=lambda letter: lots[letter])[: dealing.sample.of(len(letters))]
    double = frozenset(drawn[: dealing.double.of(len(drawn))])
    dealt: list[set[int]] = [set() for _ in names]
    for turn, letter in enumerate(drawn):
        dealt[turn % len(names)].add(letter)
        if letter in double:
            dealt[(turn + 1) % len(names)].add(letter)
    return [
        Hand(
            name,
            tuple(letter for letter in letters if letter in mine),
            frozenset(mine if dealing.blind else mine & double),
        )
        for name, mine in zip(names, dealt, strict=True)
    ]


def as_given(store: Store, letters: Sequence[int], dealing: Dealing) -> list[Hand]:
    """What the queue gives to each reviewer, of these letters."""
    _check_reviewers(dealing)
    entries = store.queue.entries(letters)
    mine = {
        name: tuple(e.letter for e in entries if (e.assigned or "").casefold() == name.casefold())
        for name in dealing.reviewers
    }
    return [Hand(n, own, frozenset(own if dealing.blind else ())) for n, own in mine.items()]


def give(session: ReviewSession, hands: Sequence[Hand]) -> None:
    """Note in the queue, as one step, who has which letter; of two reviewers it is the first."""
    taken: set[int] = set()
    run = f"packs {secrets.token_hex(4)}"
    for hand in hands:
        own = [letter for letter in hand.letters if letter not in taken]
        taken.update(own)
        assign(session, own, hand.reviewer, run=run)


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
    shared = [letter for hand in hands for letter in hand.letters]
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
        double = sum(shared.count(letter) > 1 for letter in hand.letters)
        written.append(WrittenPack(path, hand.reviewer, len(hand.letters), double))
    return written


class PackingStopped(TeamworkError):
    """The person gave it up."""


def store_of_pack(path: Path) -> Path:
    """Where the store of a pack is made: beside it, under its name."""
    return path.with_suffix(".db")


def open_as_store(
    path: Path, target: Path | None = None, *, app_version: str, on_progress: Progress | None = None
) -> Path:
    """The store made from a pack; opened twice it is the same store, with all that was decided."""
    target = target or store_of_pack(path)
    tell = on_progress or (lambda _done, _total: None)
    with open_pack(path) as pack:
        if target.exists():
            _check_same(target, pack, app_version)
        else:
            _fill(pack, target, app_version, tell)
    return target


def _check_same(target: Path, pack: Pack, app_version: str) -> None:
    with open_store(target, app_version=app_version) as store:
        known = store.merges.pack()
    if known is None or known.id != pack.manifest.id:
        raise TeamworkError(
            f"{target} is there already, and is not the store of this pack.",
            remedy="Move the pack to a folder of its own and open it there.",
        )


def _fill(pack: Pack, target: Path, app_version: str, tell: Progress) -> None:
    """Make the store; where the pack turns out to be damaged nothing stays behind."""
    total = len(pack.manifest.letters)
    try:
        with open_store(target, app_version=app_version) as store:
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
    except BaseException:
        _clear_away(target)
        raise


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


def _clear_away(target: Path) -> None:
    """Remove what was just made here, and nothing else."""
    originals = target.with_name(f"{target.stem}.originals")
    for path in sorted(originals.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    if originals.is_dir():
        originals.rmdir()
    for suffix in ("", "-wal", "-shm"):
        target.with_name(f"{target.name}{suffix}").unlink(missing_ok=True)


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


def _check_reviewers(dealing: Dealing) -> None:
    names = [name.strip().casefold() for name in dealing.reviewers]
    if not names or not all(names) or len(set(names)) != len(names):
        raise TeamworkError(
            "Each reviewer needs a name of their own.", remedy="Name every reviewer once."
        )
    long = [n for n in dealing.reviewers if len(n) > LONGEST_NAME or not n.isprintable()]
    if long:
        raise TeamworkError("A reviewer's name is too long.", remedy="Shorten it.")
    if dealing.double.number and len(names) == 1:
        raise TeamworkError(
            "One reviewer cannot review anything twice.", remedy="Name a second reviewer."
        )


def _lot(sha256: str, seed: int) -> str:
    """A letter's lot: by the seed and the letter's bytes alone."""
    return hashlib.sha256(f"{seed} {sha256}".encode()).hexdigest()
