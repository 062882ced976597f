"""The keys that settle a field, drawn as key caps inside a sentence."""

from html import escape

from ofsted_desk.desk.shortcuts import Shortcuts
from ofsted_desk.desk.theme import Theme
from ofsted_desk.letter.decision import FieldState
from ofsted_desk.letter.finding import Absence
from ofsted_desk.review.views import FieldKind, FieldView

ENTER = "↵"
_MOST_OF_DRAFT = 90


class Hints:
    """Sentences with the keys as they are now, in the colours of now."""

    def __init__(self, theme: Theme, shortcuts: Shortcuts) -> None:
        self._theme = theme
        self.shortcuts = shortcuts

    def key(self, words: str) -> str:
        """A key cap, as rich text."""
        back, ink = self._theme.colour("pane").name(), self._theme.colour("ink").name()
        return (
            f'<span style="background-color:{back};color:{ink};white-space:nowrap">'
            f"&nbsp;{escape(words)}&nbsp;</span>"
        )

    def of(self, command: str) -> str:
        """The key cap of a command; its words where it has no key."""
        return self.key(self.shortcuts.cap(command) or "no key")

    def settling(self, view: FieldView, grade_keys: str) -> str:
        """Which keys settle this field, as one rich-text sentence."""
        if view.lost:
            again = f"Select them on the page and press {self.of('use_words')}"
            keeps = f"{self.of('advance')}&nbsp;keeps the value without them"
            return f"{again}&nbsp;to point at them again, or {keeps}."
        parts = [f"{self.of('advance')}&nbsp;{_enter_does(view)}"]
        if grade_keys:
            does = "sets it" if view.value is None else "corrects"
            parts.append(f"{self.key(grade_keys)}&nbsp;{does}")
        elif view.kind not in (FieldKind.ABSENCE, FieldKind.EARLIER):
            does = "enters it" if view.value is None else "corrects"
            parts.append(f"{self.of('edit')}&nbsp;{does}")
        if view.kind == FieldKind.ABSENCE:
            parts.append(f"{self.of('add_area')}&nbsp;adds one")
        elif view.kind in (FieldKind.AREA, FieldKind.EARLIER):
            parts.append(f"{self.of('absent')}&nbsp;removes")
        return ", ".join(parts) + "."

    def draft(self, text: str) -> str:
        """What was half-typed, and the keys to go on with it or drop it."""
        shown = text if len(text) < _MOST_OF_DRAFT else text[: _MOST_OF_DRAFT - 3] + "…"
        keys = f"{self.of('edit')} goes on, {self.of('leave')} drops it."
        return f"You were typing “{escape(shown)}”. {keys}"

    def typing_area(self, *, new: bool) -> str:
        """The keys that matter while an area is typed."""
        if new:
            return f"{self.key(ENTER)}&nbsp;adds it, {self.of('leave')}&nbsp;drops it."
        takes = f"{self.key(ENTER)}&nbsp;takes it, {self.of('confirm_next')}&nbsp;splits it here, "
        joins = f"{self.key('Backspace')} at the start joins it with the one above."
        return takes + joins

    def typing_note(self) -> str:
        """The keys that matter while a note is typed."""
        return f"{self.key(ENTER)}&nbsp;keeps it, {self.of('leave')}&nbsp;leaves it"


def _enter_does(view: FieldView) -> str:
    if view.value is None and view.state == FieldState.EXTRACTED:
        missing = view.machine is not None and view.machine.absence == Absence.NOT_FOUND
        return "says that the letter does not state it" if missing else "confirms"
    return "confirms"
