"""Reading a letter again: what it would change, and putting it in force. Decisions stay."""

from collections.abc import Callable
from functools import partial

from ofsted_desk.letter.decision import Action
from ofsted_desk.letter.finding import NO_EVIDENCE
from ofsted_desk.letter.letter import ExtractedLetter
from ofsted_desk.review.deciding import Deciding
from ofsted_desk.review.reread import (
    FieldChange,
    aligned,
    changes,
    read_again,
    read_file_again,
    reads_the_same,
)
from ofsted_desk.store import StandingLetter


class Rereading(Deciding):
    """Readings of a letter by newer rules, by another family, or of its file anew."""

    def what_would_change(self, letter: int, family: str | None = None) -> tuple[FieldChange, ...]:
        """What reading the letter again, as this family, would change. Changes nothing."""
        return self.changes_by(letter, self._read(letter, family))

    def changes_by(self, letter: int, again: ExtractedLetter) -> tuple[FieldChange, ...]:
        """What taking this reading of the letter would change. Changes nothing."""
        standing = self.store.standing(letter)
        family = self.families[again.recognition.family]
        return changes(standing, aligned(again, standing), family)

    def reader_of(self, letter: int) -> Callable[[], ExtractedLetter]:
        """What reads the letter's file again with today's program; for another thread.

        As the family that the reviewer chose, else as the one recognised. A scan's file has no
        words: there the words that OCR found are read again.
        """
        record = self.store.letters.record(letter)
        original = self.store.originals.path(record.sha256)
        chosen = _chosen_family(self.store.standing(letter))
        document = self._document(letter)
        if document.by_engine:
            return partial(read_again, document, self.families, chosen)
        return partial(read_file_again, original, record.name, self.families, chosen)

    def reread(self, letter: int) -> bool:
        """Read the words of the letter again with today's rules; see `take_reading`."""
        chosen = _chosen_family(self.store.standing(letter))
        return self.take_reading(letter, self._read(letter, chosen))

    def would_be_new(self, letter: int, again: ExtractedLetter) -> bool:
        """Whether a reading says anything but what stands."""
        again = aligned(again, self.store.standing(letter))
        if self._document(letter).pages != again.document.pages:
            return True
        return not reads_the_same(again.findings, self.store.findings.of(letter))

    def take_reading(self, letter: int, again: ExtractedLetter) -> bool:
        """Put a new reading in force; False where it says just what stood.

        Decisions stay. The family is then decided: as the reviewer chose it, else as recognised.
        """
        if not self.would_be_new(letter, again):
            return False
        hand, standing = self._at(letter)
        family = again.recognition.family
        step = [hand.decide("family", Action.CONFIRM, family, NO_EVIDENCE, "read again")]
        self._put_in_force("read again with", aligned(again, standing), letter, standing, step)
        return True

    def _read(self, letter: int, family: str | None) -> ExtractedLetter:
        return read_again(self._document(letter), self.families, family)


def _chosen_family(standing: StandingLetter) -> str | None:
    """The family that a reviewer has settled, if one has."""
    return standing.text("family") if "family" in standing.decided else None
