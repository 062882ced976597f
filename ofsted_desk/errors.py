"""Expected failures: each says what happened, to which file, and what to do next.

Anything else that is raised is a bug and is reported as one.
"""


class DeskError(Exception):
    """An expected failure. `str()` is one or two plain sentences for the user."""

    def __init__(self, what: str, *, remedy: str = "") -> None:
        super().__init__(f"{what} {remedy}".strip())
        self.what = what
        self.remedy = remedy


class UnreadableLetter(DeskError):
    """A file that cannot become a letter: becomes a `Refusal`, never stops a batch."""


class ScannedLetter(UnreadableLetter):
    """A file of pictures, or of letters without names: text recognition can still read it."""


class OcrError(DeskError):
    """Text recognition cannot be done: no engine, no language for it, or it failed."""


class FamilyFileError(DeskError):
    """A mistake in a family file; names the file, the key and the remedy."""


class StoreError(DeskError):
    """The store cannot be used as asked: locked, read-only, full, damaged or too new."""


class ExportError(DeskError):
    """An export could not be written; nothing half-written is left behind."""


class TableError(DeskError):
    """A public table, or its mapping, cannot be used as it is."""


class SettingsError(DeskError):
    """A setting has a value that cannot be used."""


class TeamworkError(DeskError):
    """A review pack or a change file that cannot be used; nothing of it was taken."""
