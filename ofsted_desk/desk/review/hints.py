"""The keys that settle a field, drawn as key caps inside a sentence."""

from ofsted_desk.desk.theme import Theme
from ofsted_desk.letter.decision import FieldState
from ofsted_desk.letter.finding import Absence
from ofsted_desk.review.views import FieldKind, FieldView

ENTER = "↵"


def key(words: str, theme: Theme) -> str:
    """A key cap, as rich text."""
    back, ink = theme.colour("pane").name(), theme.colour("ink").name()
    return (
        f'<span style="background-color:{back};color:{ink};white-space:nowrap">'
        f"&nbsp;{words}&nbsp;</span>"
    )


def keys_hint(view: FieldView, grade_keys: str, theme: Theme) -> str:
    """Which keys settle this field, as one rich-text sentence."""
    if view.lost:
        again = f"Select them on the page and press {key('V', theme)}&nbsp;to point at them again"
        return f"{again}, or {key(ENTER, theme)}&nbsp;keeps the value without them."
    parts = [f"{key(ENTER, theme)}&nbsp;{_enter_does(view)}"]
    if grade_keys:
        parts.append(
            f"{key(grade_keys, theme)}&nbsp;{'sets it' if view.value is None else 'corrects'}"
        )
    elif view.kind not in (FieldKind.ABSENCE, FieldKind.EARLIER):
        parts.append(f"{key('E', theme)}&nbsp;{'enters it' if view.value is None else 'corrects'}")
    if view.kind == FieldKind.ABSENCE:
        parts.append(f"{key('A', theme)}&nbsp;adds one")
    elif view.kind in (FieldKind.AREA, FieldKind.EARLIER):
        parts.append(f"{key('X', theme)}&nbsp;removes")
    return ", ".join(parts) + "."


def _enter_does(view: FieldView) -> str:
    if view.value is None and view.state == FieldState.EXTRACTED:
        missing = view.machine is not None and view.machine.absence == Absence.NOT_FOUND
        return "says that the letter does not state it" if missing else "confirms"
    return "confirms"
