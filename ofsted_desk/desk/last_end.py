"""Was the last run ended by a fault that no Python code hears of? Then its report is kept.

Python writes where it was into a file of this run, which goes at a proper end. Nothing stands in
it that a letter says: only the names of our files and functions.
"""

import faulthandler
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_NAME = "ended-{}.txt"


class EndedByItself(Exception):
    """The program ended without being asked to; the text says where it was."""


@contextmanager
def faults_written(folder: Path) -> Iterator[EndedByItself | None]:
    """Let a fault be written down while this lasts; what an earlier run wrote, if any did."""
    earlier = _take_reports(folder)
    file = folder / _NAME.format(os.getpid())
    try:
        report = file.open("w", encoding="utf-8")
    except OSError:  # whoever cannot write there is told so when the desk opens
        yield None
        return
    with report:
        faulthandler.enable(report)
        try:
            yield EndedByItself(earlier) if earlier else None
        finally:
            faulthandler.disable()
    with suppress(OSError):
        file.unlink()


def _take_reports(folder: Path) -> str:
    """What earlier runs have written, to be told once; one that still goes on wrote nothing."""
    found = []
    for file in sorted(folder.glob(_NAME.format("*"))):
        with suppress(OSError):
            words = file.read_text("utf-8", errors="replace").strip()
            if words:
                found.append(words)
                file.unlink()
    return "\n\n".join(found)
