"""How a step is taken on a letter: from how it stands, written whole, then told."""

from collections.abc import Callable, Mapping, Sequence

from ofsted_desk.letter.decision import Decision
from ofsted_desk.letter.document import Document
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.letter import ExtractedLetter
from ofsted_desk.review import actions
from ofsted_desk.review.fields import label_of
from ofsted_desk.review.history import Step
from ofsted_desk.review.steps import Act, Apart, Steps
from ofsted_desk.review.views import StepDone
from ofsted_desk.store import LETTER, Reread, StandingLetter, Store

_MOST_AT_HAND = 4


class Deciding:
    """What every kind of decision needs. `last_saved` and `on_change` are told after a commit."""

    def __init__(self, store: Store, reviewer: str, families: Mapping[str, LetterFamily]) -> None:
        self.store = store
        self.reviewer = reviewer
        self.families = families
        self.last_saved: str | None = None
        self.on_change: list[Callable[[int], None]] = []
        self.on_save: list[Callable[[], None]] = []
        self._steps = Steps(store)
        self._at_hand: dict[int, Document] = {}

    def take_together(
        self, acts: Sequence[tuple[int, Act]], words: Callable[[int], str], *, run: str = ""
    ) -> int:
        """Decide on several letters in one step, written whole; how many decisions were made.

        An act answers with the decisions of one letter. `words` is given how many changes the
        step has. Steps of one `run` that follow each other are undone as one.
        """
        written = self._steps.take_together(acts, self.reviewer, words, run)
        for letter in dict.fromkeys(letter for letter, _ in written):
            self._saved(letter)
        return len(written)

    def write_apart(self, apart: Apart) -> None:
        """Let this write the steps over many letters from now on."""
        self._steps.apart = apart

    def take_over(self, step: Step) -> None:
        """A step over many letters that was written away from this thread: it can be undone."""
        self._steps.add(step)
        for letter in step.letters:
            self._saved(letter)

    def has_at_hand(self, letter: int) -> bool:
        """Whether the letter is read already, as its reading in force has it."""
        return self.store.findings.reading_in_force(letter) in self._at_hand

    def read(self, letter: int) -> None:
        """Have the letter at hand, so that opening it takes less time."""
        self._document(letter)

    def have_at_hand(self, reading: int, document: Document) -> None:
        """Keep what was read, here or away from this thread, for when the letter is opened."""
        self._at_hand.pop(reading, None)
        self._at_hand[reading] = document
        while len(self._at_hand) > _MOST_AT_HAND:
            del self._at_hand[next(iter(self._at_hand))]

    def _at(self, letter: int) -> tuple[actions.Hand, StandingLetter]:
        return actions.Hand(letter, self.reviewer, self.store.now()), self.store.standing(letter)

    def _document(self, letter: int) -> Document:
        """The letter as read. A reading never changes, so the last few are kept at hand."""
        reading = self.store.findings.reading_in_force(letter)
        document = self._at_hand.get(reading) or self.store.letters.document(letter)
        self.have_at_hand(reading, document)
        return document

    def _family(self, letter: int, standing: StandingLetter) -> LetterFamily:
        name = standing.text("family") or self.store.letters.record(letter).family
        return self.families.get(name) or LetterFamily(name, name, name, 0, "")

    def _put_in_force(
        self,
        verb: str,
        again: ExtractedLetter,
        letter: int,
        standing: StandingLetter,
        step: list[Decision],
    ) -> None:
        """Take a new reading; a reviewed letter with a new field goes back to review."""
        known = {field.field for field in standing.fields}
        if any(finding.field not in known for finding in again.findings):
            hand, _ = self._at(letter)
            step = step + actions.reopen_if_reviewed(hand, standing)
        self._take(verb, "family", letter, standing, step, Reread(letter, again))

    def _take(
        self,
        verb: str,
        field: str,
        letter: int,
        standing: StandingLetter,
        decisions: list[Decision],
        reread: Reread | None = None,
    ) -> None:
        if not decisions:
            return
        words = self._words(verb, field, letter, standing)
        self._steps.take(words, field, letter, standing, decisions, reread)
        self._saved(letter)

    def _words(self, verb: str, field: str, letter: int, standing: StandingLetter) -> str:
        if field == LETTER:
            return f"{verb} the letter"
        label = (
            "area" if field.startswith("area:") else label_of(field, self._family(letter, standing))
        )
        return f"{verb} {label}"

    def _turned(self, step: Step | None, said: str) -> StepDone | None:
        if step is None:
            return None
        for letter in step.letters:
            self._saved(letter)
        return StepDone(step.letter, step.field, f"{said}: {step.words}")

    def _kept(self) -> None:
        """Something was committed just now."""
        self.last_saved = self.store.now()
        for listener in self.on_save:
            listener()

    def _saved(self, letter: int) -> None:
        self._kept()
        for listener in self.on_change:
            listener(letter)
