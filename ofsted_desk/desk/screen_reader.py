"""What a screen reader is told of the widgets that we paint ourselves.

Qt knows nothing of what is painted: such a widget would be read out as an empty client area. A
widget says with `accessible_role` what it is, and with `accessible_parts` what is in it.
"""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple, Protocol, cast

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import Shiboken


class Part(NamedTuple):
    """Something in a painted widget: what it is in words, and where it is on the screen."""

    words: str
    place: QRect


class Painted(Protocol):
    """A widget that paints what it holds."""

    accessible_role: QAccessible.Role

    def accessible_parts(self) -> Sequence[Part]:
        """What is in it, in the order of reading."""


_kept: list[QAccessibleInterface] = []
"""Qt holds the faces that it was given by their addresses alone: they stay until it lets go."""


@cache
def tell_screen_readers() -> None:
    """Let Qt ask here for what it cannot know itself, from now on."""
    QAccessible.installFactory(_face_of)


def _face_of(_kind: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, QWidget) or not hasattr(thing, "accessible_role"):
        return None
    _kept[:] = [face for face in _kept if Shiboken.isValid(face)]
    face = _Face(thing, cast("Painted", thing))
    _kept.append(face)
    return face


class _Face(QAccessibleWidget):
    """A painted widget with its parts as children; its name and description are Qt's."""

    def __init__(self, widget: QWidget, painted: Painted) -> None:
        super().__init__(widget, painted.accessible_role)
        self._painted = painted
        self._parts: list[_PartFace] = []

    def childCount(self) -> int:
        """How many parts there are now."""
        return len(self._painted.accessible_parts())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """A part; the same face always stands for the part at the same place."""
        if not 0 <= index < self.childCount():
            return None
        while len(self._parts) <= index:
            made = _PartFace(self, len(self._parts))
            self._parts.append(made)
            _kept.append(made)
        return self._parts[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The place of a part, or -1."""
        return self._parts.index(child) if child in self._parts else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """The part at a place on the screen."""
        for index, part in enumerate(self._painted.accessible_parts()):
            if part.place.contains(x, y):
                return self.child(index)
        return None

    def part(self, index: int) -> Part | None:
        """The part that stands at a place now."""
        parts = self._painted.accessible_parts() if Shiboken.isValid(self) else ()
        return parts[index] if index < len(parts) else None


class _PartFace(QAccessibleInterface):
    """One part, as it is at the moment."""

    def __init__(self, whole: _Face, index: int) -> None:
        super().__init__()
        self._whole = whole
        self._index = index

    def _part(self) -> Part | None:
        return self._whole.part(self._index)

    def isValid(self) -> bool:
        """Whether there is still such a part."""
        return self._part() is not None

    def object(self) -> QObject | None:  # type: ignore[override]
        """None: it is painted."""
        return None

    def parent(self) -> QAccessibleInterface:
        """The widget that paints it."""
        return self._whole

    def role(self) -> QAccessible.Role:
        """Words to be read."""
        return QAccessible.Role.StaticText

    def state(self) -> QAccessible.State:
        """Nothing can be done with it."""
        state = QAccessible.State()
        state.readOnly = True
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """What it is."""
        part = self._part()
        return part.words if part is not None and kind == QAccessible.Text.Name else ""

    def setText(self, kind: QAccessible.Text, words: str) -> None:
        """Nothing can be changed."""

    def rect(self) -> QRect:
        """Where it is on the screen."""
        part = self._part()
        return part.place if part is not None else QRect()

    def childCount(self) -> int:
        """None: it is whole."""
        return 0

    def child(self, _index: int) -> None:  # type: ignore[override]
        """No part has parts."""

    def childAt(self, _x: int, _y: int) -> None:  # type: ignore[override]
        """No part has parts."""

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        """No part has parts."""
        return -1
