"""What a worker process does with one file: read it under limits, whatever the file does."""

import hashlib
import logging
import os
from collections.abc import Callable
from multiprocessing import parent_process
from multiprocessing.connection import wait
from threading import Thread
from typing import TypeVar

from ofsted_desk.intake.limits import Limits, TooLongError, limit_memory, limited_time
from ofsted_desk.letter.letter import ExtractedLetter, Refusal
from ofsted_desk.store import PackedLetter, pack

Result = TypeVar("Result")

_TRY = "Open it in another program; if it is right there, print it to a new PDF and import that."
_own_process = False


def start_worker(limits: Limits) -> None:
    """Make this process one that only reads letters: it may be ended by its watchdog."""
    global _own_process  # noqa: PLW0603 - one flag, set once when the process starts
    _own_process = True
    logging.disable(logging.CRITICAL)
    limit_memory(limits)
    Thread(target=_end_with_parent, name="end with parent", daemon=True).start()


def _end_with_parent() -> None:
    """A worker whose program was killed would wait for work for ever."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(0)


def read_letter(data: bytes, name: str, limits: Limits) -> PackedLetter | Refusal:
    """The letter's rows, or why there are none. A fault in reading costs this one file."""
    return guarded(data, name, limits, pack)


def guarded(
    data: bytes, name: str, limits: Limits, finish: Callable[[ExtractedLetter], Result]
) -> Result | Refusal:
    """What `finish` makes of the letter, all of it under limits, or why there is no letter."""
    from ofsted_desk.intake.import_letter import (  # noqa: PLC0415 - brings the readers
        import_letter,
        own_families,
    )

    families = own_families()  # not on the clock of the first file
    try:
        with limited_time(limits, may_end_process=_own_process):
            letter = import_letter(data, name, families)
            return letter if isinstance(letter, Refusal) else finish(letter)
    except TooLongError:
        return refusal(data, name, f"Reading it took longer than {limits.seconds:.3g} seconds.")
    except MemoryError:
        return refusal(data, name, f"Reading it took more than {limits.memory_words} of memory.")
    except RecursionError:
        return refusal(data, name, "Its parts lie inside one another without end.")
    except Exception as error:  # noqa: BLE001 - a batch never stops for one bad file
        return refusal(data, name, f"It could not be read ({type(error).__name__}).")


def refusal(data: bytes, name: str, reason: str) -> Refusal:
    """A file that broke what reads it."""
    return Refusal(name, hashlib.sha256(data).hexdigest(), reason, _TRY)
