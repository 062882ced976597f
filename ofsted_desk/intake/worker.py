"""What a worker process does with one file: read it under limits, whatever the file does."""

import hashlib
import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import parent_process
from multiprocessing.connection import wait
from threading import Thread
from typing import TYPE_CHECKING, TypeVar

from ofsted_desk.errors import UnreadableLetter
from ofsted_desk.intake.limits import Clock, Limits, TooLongError, limit_memory, limited_time
from ofsted_desk.letter.letter import ExtractedLetter, Refusal
from ofsted_desk.scans.choice import OcrChoice, memory_for
from ofsted_desk.store import PackedLetter, pack

if TYPE_CHECKING:
    from multiprocessing.sharedctypes import Synchronized

    from ofsted_desk.scans.reader import Around

    PageCount = Synchronized[int]

Result = TypeVar("Result")

_TRY = "Open it in another program; if it is right there, print it to a new PDF and import that."
_own_process = False
_pages: "PageCount | None" = None


def start_worker(limits: Limits, pages: "PageCount | None" = None) -> None:
    """Make this process one that only reads letters: it may be ended by its watchdog.

    `pages` counts the pages read by OCR in all workers.
    """
    global _own_process, _pages
    _own_process, _pages = True, pages
    logging.disable(logging.CRITICAL)
    limit_memory(limits.memory)
    Thread(target=_end_with_parent, name="end with parent", daemon=True).start()


def _end_with_parent() -> None:
    """A worker whose program was killed would wait for work for ever."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(0)


def read_letter(
    data: bytes, name: str, limits: Limits, ocr: OcrChoice | None = None
) -> PackedLetter | Refusal:
    """The letter's rows, or why there are none. A fault in reading costs this one file."""
    return guarded(data, name, limits, pack, ocr)


def guarded(
    data: bytes,
    name: str,
    limits: Limits,
    finish: Callable[[ExtractedLetter], Result],
    ocr: OcrChoice | None = None,
) -> Result | Refusal:
    """What `finish` makes of the letter, all of it under limits, or why there is no letter.

    Each page that is read by OCR has a time of its own.
    """
    from ofsted_desk.intake.import_letter import (  # noqa: PLC0415 - brings the readers
        import_letter,
        own_families,
    )
    from ofsted_desk.scans.reader import ScanReader  # noqa: PLC0415 - brings PDFium

    families = own_families()  # not on the clock of the first file
    try:
        with limited_time(limits, may_end_process=_own_process) as clock:
            scans = None if ocr is None else ScanReader(data, ocr, _page_reader(clock, ocr, limits))
            letter = import_letter(data, name, families, scans)
            return letter if isinstance(letter, Refusal) else finish(letter)
    except TooLongError as error:
        return refusal(data, name, str(error))
    except MemoryError:
        return refusal(data, name, limits.memory_words)
    except RecursionError:
        return refusal(data, name, "Its parts lie inside one another without end.")
    except Exception as error:  # noqa: BLE001 - a batch never stops for one bad file
        return refusal(data, name, f"It could not be read ({type(error).__name__}).")


def _page_reader(clock: Clock, ocr: OcrChoice, limits: Limits) -> "Around":
    """What is done around each page that is read by OCR."""
    if _own_process:
        limit_memory(max(limits.memory, memory_for(ocr.engine)))

    @contextmanager
    def around(number: int) -> Iterator[None]:
        try:
            with clock.aside(ocr.page_seconds):
                yield
        except TooLongError:
            raise UnreadableLetter(
                f"Reading page {number} by OCR took longer than {ocr.page_seconds:.3g} seconds.",
                remedy="Allow more time in the settings, or get a copy with text.",
            ) from None
        if _pages is not None:
            with _pages.get_lock():
                _pages.value += 1

    return around


def refusal(data: bytes, name: str, reason: str) -> Refusal:
    """A file that broke what reads it."""
    return Refusal(name, hashlib.sha256(data).hexdigest(), reason, _TRY)
