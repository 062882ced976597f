"""The log file: what the program did and what went wrong, never what a letter says.

Values, quoted words and file names stay out of the log: callers log ids, counts, kinds and
times. The text of an exception may quote a letter, so only its type and place are written.
"""

import logging
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path

from ofsted_desk.errors import DeskError

_LARGEST, _KEPT = 1_000_000, 3
_FORM = "%(asctime)s %(levelname)s %(name)s %(message)s"


class QuietFormatter(logging.Formatter):
    """Writes an exception without its words: its type and the lines of our code it came from."""

    def formatException(self, ei: object) -> str:  # noqa: N802 - Python's name
        """Where it happened and of what type it was."""
        return _places(ei) if isinstance(ei, tuple) else ""

    def format(self, record: logging.LogRecord) -> str:
        """One line for one event, whatever the message holds."""
        record.exc_text = None
        return super().format(record).replace("\n", "\n  ")


def start_log(folder: Path, level: int = logging.INFO) -> logging.Handler:
    """Log to `ofsted-desk.log` in the folder, up to 4 MB in all; the handler, to be closed."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DeskError(
            f"The data folder {folder} cannot be used: {error.strerror or error}.",
            remedy="Make it a folder that you may write in, or name another one by setting "
            "OFSTED_DESK_HOME.",
        ) from error
    handler = RotatingFileHandler(
        folder / "ofsted-desk.log",
        maxBytes=_LARGEST,
        backupCount=_KEPT,
        encoding="utf-8",
        delay=True,
    )
    handler.setFormatter(QuietFormatter(_FORM))
    root = logging.getLogger("ofsted_desk")
    root.setLevel(level)
    root.addHandler(handler)
    return handler


def stop_log(handler: logging.Handler) -> None:
    """Stop logging to this handler and close its file."""
    logging.getLogger("ofsted_desk").removeHandler(handler)
    handler.close()


def _places(info: tuple[object, ...]) -> str:
    error = info[1]
    if not isinstance(error, BaseException):
        return ""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"{Path(f.filename).name}:{f.lineno} in {f.name}" for f in frames]
    return "\n".join([type(error).__name__, *lines])
