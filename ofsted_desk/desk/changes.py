"""The news of the desk, as signals: every page listens here and to nobody else."""

from PySide6.QtCore import QObject, Signal


class Changes(QObject):
    """One object for the whole window; whoever changes something says so here."""

    letters_changed = Signal()
    """Letters came or went: the queue must be asked again."""
    decided_elsewhere = Signal()
    """Another program has changed the store: what is shown may not stand any more."""
    letter_changed = Signal(int)
    """This letter has a new decision, which is committed."""
    history_changed = Signal()
    """There is another step to undo or redo."""
    settings_changed = Signal(str)
    """The setting of this name has a new value."""
