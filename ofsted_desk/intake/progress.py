"""How far an import is, how fast, and how long it will still take."""

import time
from dataclasses import dataclass, field

from ofsted_desk.letter.letter import Refusal


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """Where an import stands. `rate` is files a second; `seconds_left` None until it is known.

    `pages` counts the pages read by OCR so far.
    """

    done: int
    total: int
    added: int
    known: int
    refused: int
    rate: float
    seconds_left: float | None
    pages: int = 0


@dataclass(frozen=True, slots=True)
class BatchResult:
    """What came of an import: letters added, files that were there already, files refused.

    Each refusal comes with its source's label: `sources.source_of` finds it, to try again.
    """

    added: tuple[int, ...]
    known: int
    refusals: tuple[tuple[str, Refusal], ...]
    cancelled: bool


@dataclass
class Tally:
    """The running count of an import."""

    total: int
    added: list[int] = field(default_factory=list)
    known: int = 0
    refusals: list[tuple[str, Refusal]] = field(default_factory=list)
    pages: int = 0
    _began: float = field(default_factory=time.monotonic)

    @property
    def done(self) -> int:
        """Files that have been dealt with."""
        return len(self.added) + self.known + len(self.refusals)

    def progress(self) -> ImportProgress:
        """Where it stands at this moment."""
        seconds = time.monotonic() - self._began
        rate = self.done / seconds if seconds > 0 else 0.0
        left = (self.total - self.done) / rate if rate and self.done else None
        counts = len(self.added), self.known, len(self.refusals)
        return ImportProgress(self.done, self.total, *counts, rate, left, self.pages)

    def result(self, *, cancelled: bool) -> BatchResult:
        """What came of it all."""
        return BatchResult(tuple(self.added), self.known, tuple(self.refusals), cancelled)
