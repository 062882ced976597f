"""Write beside, then swap: an export is there whole, or as it was before."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from ofsted_desk.errors import ExportError


@contextmanager
def written_beside(targets: Sequence[Path]) -> Iterator[tuple[Path, ...]]:
    """Paths to write instead of `targets`; on success each takes its target's place."""
    beside = tuple(t.with_name(f".{t.name}.{os.getpid()}.part") for t in targets)
    try:
        with _said(targets[0].parent):
            for folder in {target.parent for target in targets}:
                folder.mkdir(parents=True, exist_ok=True)
        with _said(targets[0]):
            yield beside
        for part, target in zip(beside, targets, strict=True):
            with _said(target):
                part.replace(target)
    finally:
        for part in beside:
            with suppress(OSError):  # where nothing could be written, nothing is left behind
                part.unlink()


@contextmanager
def _said(path: Path) -> Iterator[None]:
    """Turn what a disk refuses into words."""
    try:
        yield
    except PermissionError as error:
        raise ExportError(
            f"{path} could not be written: it is open in another program, or its folder "
            "may not be written in.",
            remedy="Close it there, or choose another place, and export again.",
        ) from error
    except OSError as error:
        raise ExportError(
            f"{path} could not be written: {error.strerror or error}.",
            remedy="Choose another place, or free some space, and export again.",
        ) from error
