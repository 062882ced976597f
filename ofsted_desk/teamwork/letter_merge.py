"""One letter of a merge: what comes in, what stands after it, and what has to be written."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ofsted_desk.letter.decision import Action, Decision
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.finding import Value
from ofsted_desk.review.reread import aligned, read_again
from ofsted_desk.store import LETTER, Reread, Store
from ofsted_desk.teamwork.arrival import incoming_of
from ofsted_desk.teamwork.merge_lines import Coming, Incoming, MergeLine, coming_of, line_of
from ofsted_desk.teamwork.shapes import ChangedLetter, Said, said
from ofsted_desk.teamwork.weighing import (
    Outcome,
    agree,
    all_said,
    doubles,
    is_same,
    said_name,
    weigh,
)

_KNOWN = Coming.KNOWN


@dataclass(frozen=True)
class LetterMerge:
    """What a merge does to one letter."""

    lines: tuple[MergeLine, ...]
    decisions: tuple[Decision, ...]
    before: Mapping[str, int | None]
    differing: frozenset[str] = frozenset()
    reread: Reread | None = None


@dataclass(frozen=True, slots=True)
class Merger:
    """Who merges, when, whose changes, and the families that letters may be of."""

    by: str
    at: str
    reviewer: str
    families: Mapping[str, LetterFamily]


def merge_letter(store: Store, letter: int, changed: ChangedLetter, merger: Merger) -> LetterMerge:
    """What bringing in these changes does to the letter. Writes nothing."""
    return _LetterMerging(store, letter, changed, merger).merge()


class _LetterMerging:
    """The letter as it stands, what comes in, and what follows."""

    def __init__(self, store: Store, letter: int, changed: ChangedLetter, merger: Merger) -> None:
        self._store = store
        self._letter = letter
        self._changed = changed
        self._merger = merger
        self._name = store.letters.record(letter).name
        self._standing = store.standing(letter)
        self._merged = store.merges.merged_of(letter)
        self._said = all_said(self._standing.beside)
        self._findings = {finding.field: finding for finding in store.findings.of(letter)}
        self._reread: Reread | None = None
        self._writing: list[Decision] = []
        self._differing: set[str] = set()

    def merge(self) -> LetterMerge:
        """Take in what is new, weigh every field anew, and say what that changes."""
        incoming = incoming_of(self._store, self._letter, self._changed, self._merger.families)
        fresh = {
            field: each for field, each in incoming.items() if self._is_new(field, each.decision)
        }
        if not fresh:
            lines = tuple(self._line(each, Coming.KNOWN) for each in incoming.values())
            return LetterMerge(lines, (), {})
        for field, each in fresh.items():
            self._take_in(field, each)
        outcomes = self._weigh_all(fresh)
        self._write_outcomes(outcomes)
        return self._made(incoming, fresh, outcomes)

    # What comes in

    def _is_new(self, field: str, decision: Decision) -> bool:
        """Whether this was not merged before, nor anything later by the same reviewer."""
        known = self._said.get(field, {}).get(self._merger.reviewer)
        return known is None or (known.at, _told(known)) < (decision.at, _told(decision))

    def _take_in(self, field: str, incoming: Incoming) -> None:
        """Keep what was said; whom it was said in full knowledge of says no more beside it."""
        mine = self._merger.reviewer
        kept = replace(incoming.decision, field=said_name(mine, field))
        for name, decision in list(self._said.get(field, {}).items()):
            if name != mine and _without_place(incoming.change.before) == _plain_said(decision):
                self._writing.append(self._taken_back(said_name(name, field)))
                del self._said[field][name]
        self._writing.append(kept)
        self._said.setdefault(field, {})[mine] = incoming.decision

    # What follows

    def _weigh_all(self, fresh: Mapping[str, Incoming]) -> dict[str, Outcome]:
        outcomes: dict[str, Outcome] = {}
        if "family" in self._said:
            outcomes |= self._weigh("family", fresh)
            if "family" in outcomes:
                self._read_as(outcomes["family"].decision.value)
        for field in self._said:
            if field != "family":
                outcomes |= self._weigh(field, fresh)
        return outcomes

    def _weigh(self, field: str, fresh: Mapping[str, Incoming]) -> dict[str, Outcome]:
        """What stands of a field; nothing where a later decision made here has settled it."""
        voices = dict(self._said[field])
        own = self._own(field)
        if own is not None:
            voices = {
                name: decision
                for name, decision in voices.items()
                if decision.id is None or decision.id > (own.id or 0)
            }
            if not voices:
                return {}
            known = field in fresh and _without_place(fresh[field].change.before) == _plain_said(
                own
            )
            if not known:
                voices[_here(own)] = own
        machine = self._findings.get(field)
        outcome = weigh(sorted(voices.items()), machine, self._merger.by, self._merger.at)
        if own is None or own not in voices.values():
            return {field: outcome}
        if agree(own, outcome.decision, machine):
            return {field: Outcome(own)}
        if _here(own) not in self._said[field]:
            self._writing.append(replace(own, id=None, field=said_name(_here(own), field)))
        return {field: outcome}

    def _own(self, field: str) -> Decision | None:
        """The decision that stands and was made here, not merged."""
        stands = self._stands(field)
        return stands if stands is not None and stands.id not in self._merged else None

    def _stands(self, field: str) -> Decision | None:
        if field == LETTER:
            return self._standing.status
        return self._standing.decided.get(field) or self._standing.beside.get(field)

    def _read_as(self, family: Value) -> None:
        """Put in force a reading as this family, where another is: one that is kept, or a new."""
        if not isinstance(family, str) or family == self._family_now():
            return
        kept = self._store.findings.latest_as(self._letter, family)
        if kept is not None:
            self._reread = Reread(self._letter, kept)
            findings = self._store.findings.of_reading(kept)
        else:
            document = self._store.letters.document(self._letter)
            again = aligned(read_again(document, self._merger.families, family), self._standing)
            self._reread = Reread(self._letter, again)
            findings = again.findings
        self._findings = {finding.field: finding for finding in findings}

    def _family_now(self) -> str:
        return self._store.letters.record(self._letter).family

    def _write_outcomes(self, outcomes: dict[str, Outcome]) -> None:
        added = {
            field: self._own(field) is not None
            for field in outcomes
            if field.startswith("area:") and field not in self._findings
        }
        twice = doubles(outcomes, added)
        for field, outcome in outcomes.items():
            stands = self._stands(field)
            if field in twice:
                if stands is not None and not added[field]:
                    self._writing.append(self._taken_back(field))
            elif not self._is_there(stands, outcome):
                self._writing.append(replace(outcome.decision, id=None, restores=None))
                if outcome.differs:
                    self._differing.add(field)

    def _is_there(self, stands: Decision | None, outcome: Outcome) -> bool:
        """Whether the outcome stands already; what a merge itself says, whenever it said it."""
        made = outcome.decision
        if stands is None or (made.reviewer, made.at) != (self._merger.by, self._merger.at):
            return is_same(stands, made)
        said_alike = (stands.action, stands.value, stands.note) == (
            made.action,
            made.value,
            made.note,
        )
        return stands.id in self._merged and said_alike

    def _taken_back(self, field: str) -> Decision:
        merger = self._merger
        return Decision(self._letter, field, Action.UNDO, merger.by, merger.at, note="merged")

    # What is told

    def _made(
        self,
        incoming: Mapping[str, Incoming],
        fresh: Mapping[str, Incoming],
        outcomes: Mapping[str, Outcome],
    ) -> LetterMerge:
        lines = [
            self._line(each, self._coming(each, outcomes.get(name)) if name in fresh else _KNOWN)
            for name, each in incoming.items()
        ]
        before = {d.field: self._standing.decision_on(d.field) for d in self._writing}
        return LetterMerge(
            tuple(lines), tuple(self._writing), before, frozenset(self._differing), self._reread
        )

    def _coming(self, incoming: Incoming, outcome: Outcome | None) -> Coming:
        field = incoming.decision.field
        return coming_of(incoming, outcome, self._stands(field), self._findings.get(field))

    def _line(self, incoming: Incoming, coming: Coming) -> MergeLine:
        family = self._merger.families[self._changed.family]
        stands = self._stands(incoming.decision.field)
        return line_of(self._name, incoming, coming, family, stands, self._findings)


def _here(own: Decision) -> str:
    """Whose voice a decision made in this store is: never that of a pack, even of one name."""
    return f"{own.reviewer} (here)"


def _plain_said(decision: Decision) -> Said:
    """What was decided, but for where its words stood: pages may be read again meanwhile."""
    return said(replace(decision, id=None, restores=None, evidence=None))


def _without_place(made: Said | None) -> Said | None:
    return replace(made, evidence=None) if made else None


def _told(decision: Decision) -> str:
    """What a decision says, for telling two of one moment apart."""
    return f"{decision.action} {decision.value} {decision.note}"
