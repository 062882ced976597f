"""Areas carried from letter to letter: which concern was kept, reworded, gone or new, and how long.

Links are suggested by likeness and stand as suggestions until a reviewer decides. A concern can
only be gone from a letter of the family that it was last stated in: a visit to one team says
nothing about the rest.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from ofsted_desk.letter.decision import Decision
from ofsted_desk.letter.finding import AreaValue
from ofsted_desk.review.likeness import KEPT, REWORDED, Wording, likeness, wording_of

Key = tuple[int, str]


class Course(StrEnum):
    """What became of a concern in one letter."""

    NEW = "new"
    KEPT = "kept"
    REWORDED = "reworded"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class ListedArea:
    """An area of a letter, with its field and the page it is on."""

    field: str
    value: AreaValue
    page: int | None = None


@dataclass(frozen=True)
class AreaLetter:
    """A dated letter with its areas; `beside` are the decisions on their course."""

    letter: int
    date: str
    family: str
    areas: tuple[ListedArea, ...] = ()
    beside: Mapping[str, Decision] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Mention:
    """A concern as one letter states it, and how it follows from the mention before.

    `after` is the earlier area that it continues. `decided` says that a reviewer decided so;
    until then it is a suggestion.
    """

    letter: int
    date: str
    family: str
    area: ListedArea
    course: Course
    after: Key | None = None
    likeness: float = 0.0
    decided: bool = False

    @property
    def key(self) -> Key:
        """The letter and the field of the area."""
        return self.letter, self.area.field


@dataclass(frozen=True, slots=True)
class End:
    """The letter in which a concern is no longer listed."""

    letter: int
    date: str
    decided: bool = False


@dataclass(frozen=True, slots=True)
class Concern:
    """One thing a council was told to do better, through all letters that say so."""

    mentions: tuple[Mention, ...]
    end: End | None = None
    kept_open: str | None = None
    """The date of a letter that does not list it, where a reviewer said that it is still open."""

    @property
    def first(self) -> Mention:
        """Where it was first stated."""
        return self.mentions[0]

    @property
    def last(self) -> Mention:
        """Where it was last stated."""
        return self.mentions[-1]

    @property
    def days(self) -> int:
        """How long it is known to have stayed open: to the letter it is gone from, if any."""
        until = self.end.date if self.end else self.kept_open or self.last.date
        return (date.fromisoformat(until) - date.fromisoformat(self.first.date)).days

    @property
    def undecided(self) -> int:
        """How many of its links, and its end, are still suggestions."""
        links = sum(not mention.decided for mention in self.mentions)
        return links + (self.end is not None and not self.end.decided)


def ledger(letters: Iterable[AreaLetter]) -> tuple[Concern, ...]:
    """The concerns of a council's letters, which must come in order of date."""
    threads: list[_Thread] = []
    beside: dict[int, Mapping[str, Decision]] = {}
    for letter in letters:
        beside[letter.letter] = letter.beside
        _carry(letter, threads)
        _close(letter, threads)
    concerns = (Concern(tuple(thread.mentions), thread.end) for thread in threads)
    return tuple(_end_decided(concern, beside) for concern in concerns)


def newest_of(concerns: Sequence[Concern]) -> str:
    """The date of the newest letter that has a say in what is open."""
    dates = [mention.date for concern in concerns for mention in concern.mentions]
    dates += [concern.end.date for concern in concerns if concern.end]
    return max(dates, default="")


def still_open(concern: Concern, newest: str) -> bool:
    """Whether the newest letter lists it, or a reviewer said of that letter that it is open."""
    return concern.end is None and (concern.kept_open or concern.last.date) >= newest


def candidates(concerns: Sequence[Concern], key: Key) -> list[tuple[Mention, float]]:
    """What an area may continue, the most alike first: each concern as it was last stated."""
    here = next((m for concern in concerns for m in concern.mentions if m.key == key), None)
    if here is None:
        return []
    words = wording_of(here.area.value.text)
    stated = [
        [m for m in concern.mentions if (m.date, m.letter) < (here.date, here.letter)]
        for concern in concerns
    ]
    last = [mentions[-1] for mentions in stated if mentions]
    ranked = [(m, likeness(words, wording_of(m.area.value.text))) for m in last]
    return sorted(ranked, key=lambda pair: -pair[1])


def link_to(key: Key) -> str:
    """How a decision names the area that another one continues."""
    return f"{key[0]}/{key[1]}"


class _Thread:
    """A concern while it is being followed."""

    def __init__(self, first: Mention) -> None:
        self.mentions = [first]
        self.end: End | None = None

    @property
    def words(self) -> Wording:
        """What it says, in its last mention."""
        return wording_of(self.mentions[-1].area.value.text)

    def last_before(self, letter: int) -> Mention | None:
        """Its last mention in another letter: two areas of one letter may continue the same."""
        return next((m for m in reversed(self.mentions) if m.letter != letter), None)

    def go_on(self, mention: Mention) -> None:
        self.mentions.append(mention)
        self.end = None


def _carry(letter: AreaLetter, threads: list[_Thread]) -> None:
    """Let each area of a letter continue a concern, or begin one."""
    known = list(threads)
    parents: dict[str, tuple[_Thread, bool]] = {}
    begun: set[str] = set()
    for area in letter.areas:
        decision = letter.beside.get(f"link:{area.field}")
        if decision is None:
            continue
        parent = _decided_parent(decision, known, letter.letter)
        if parent is not None:
            parents[area.field] = (parent, True)
        elif decision.value is None:
            begun.add(area.field)
    free = [a for a in letter.areas if a.field not in parents and a.field not in begun]
    taken = {id(parent) for parent, _ in parents.values()}
    for name, thread in _suggested(free, [t for t in known if id(t) not in taken]):
        parents[name] = (thread, False)
    for area in letter.areas:
        parent, decided = parents.get(area.field, (None, area.field in begun))
        mention = _mention(letter, area, parent, decided=decided)
        if parent is None:
            threads.append(_Thread(mention))
        else:
            parent.go_on(mention)


def _decided_parent(decision: Decision, known: list[_Thread], letter: int) -> _Thread | None:
    """The concern that a reviewer linked to, though a letter between the two was added since."""
    link = decision.value if isinstance(decision.value, str) else ""
    for thread in known:
        if any(m.letter != letter and link_to(m.key) == link for m in thread.mentions):
            return thread
    return None


def _suggested(areas: list[ListedArea], threads: list[_Thread]) -> Iterator[tuple[str, _Thread]]:
    """The field of each area with the concern that it is most like, each concern once."""
    pairs = [
        (likeness(words, thread.words), area.field, place)
        for area in areas
        for place, thread in enumerate(threads)
        if not (words := wording_of(area.value.text)).telling.isdisjoint(thread.words.telling)
    ]
    linked: set[str] = set()
    carried: set[int] = set()
    for alike, name, place in sorted(pairs, key=lambda pair: (-pair[0], pair[2])):
        if alike >= REWORDED and name not in linked and place not in carried:
            linked.add(name)
            carried.add(place)
            yield name, threads[place]


def _mention(
    letter: AreaLetter, area: ListedArea, parent: _Thread | None, *, decided: bool
) -> Mention:
    last = parent.last_before(letter.letter) if parent else None
    made = Mention(letter.letter, letter.date, letter.family, area, Course.NEW, decided=decided)
    if last is None:
        return made
    alike = likeness(wording_of(area.value.text), wording_of(last.area.value.text))
    course = Course.KEPT if alike >= KEPT else Course.REWORDED
    return replace(made, course=course, after=last.key, likeness=alike)


def _close(letter: AreaLetter, threads: list[_Thread]) -> None:
    """End the concerns of this letter's family that it no longer lists."""
    for thread in threads:
        last = thread.mentions[-1]
        if thread.end or last.letter == letter.letter:
            continue
        if last.family == letter.family:
            thread.end = End(letter.letter, letter.date)


def _end_decided(concern: Concern, beside: Mapping[int, Mapping[str, Decision]]) -> Concern:
    """The concern with what a reviewer said of its end: gone from that letter, or still open."""
    letter, name = concern.last.key
    decision = beside.get(letter, {}).get(f"gone:{name}")
    if decision is None or concern.end is None:
        return concern
    if decision.value is None:
        return Concern(concern.mentions, None, kept_open=concern.end.date)
    if decision.value == str(concern.end.letter):
        return Concern(concern.mentions, End(concern.end.letter, concern.end.date, decided=True))
    return concern
