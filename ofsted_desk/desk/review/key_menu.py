"""A menu that keeps every key to itself while it is open."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QMenu, QWidget


class KeyMenu(QMenu):
    """Without this, a letter pressed in the menu is also a command of the page below it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def event(self, event: QEvent) -> bool:
        """Take the key before the page's shortcuts see it."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)
