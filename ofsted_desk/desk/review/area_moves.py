"""Where an area goes: the menu of judgements and kinds, and the neighbours in the list."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QMenu, QWidget

from ofsted_desk.desk.review.key_menu import KeyMenu
from ofsted_desk.letter.decision import FieldState
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.finding import AreaValue, Evidence
from ofsted_desk.review.views import FieldKind, FieldView


def places_menu(
    parent: QWidget, family: LetterFamily, value: AreaValue, chosen: Callable[[AreaValue], object]
) -> QMenu:
    """A menu of the judgements and kinds that this area may have; each has a number as its key."""
    menu = KeyMenu(parent)
    menu.setAccessibleName("Move the area")
    judgements: list[tuple[str, str | None]] = [(j.label, j.id) for j in family.judgements]
    if judgements:
        judgements.append(("The whole letter", None))
    number = 0
    for label, judgement in judgements:
        number += 1
        _add(menu, number, label, replace(value, judgement=judgement), value, chosen)
    if judgements and len(family.area_kinds) > 1:
        menu.addSeparator()
    for kind in family.area_kinds if len(family.area_kinds) > 1 else ():
        number += 1
        _add(menu, number, kind.capitalize(), replace(value, kind=kind), value, chosen)
    return menu


def _add(
    menu: QMenu,
    number: int,
    label: str,
    value: AreaValue,
    stands: AreaValue,
    chosen: Callable[[AreaValue], object],
) -> None:
    key = f"&{number}  " if number < 10 else ""
    action = menu.addAction(f"{key}{label.replace('&', '&&')}")
    action.setCheckable(True)
    action.setChecked(value == stands)
    action.triggered.connect(lambda _: chosen(value))


def after_move(areas: Sequence[str], field: str, by: int) -> tuple[bool, str | None]:
    """Whether an area can go up (-1) or down (1), and the area that it will follow then."""
    if field not in areas:
        return False, None
    others = [other for other in areas if other != field]
    place = areas.index(field) + by
    if not 0 <= place <= len(others):
        return False, None
    return True, others[place - 1] if place else None


def place_for(
    views: Sequence[FieldView], current: str | None, evidence: Evidence | None
) -> str | None:
    """The area that a new one follows: by its place in the letter, or after the one in hand."""
    areas = [view for view in views if _stands(view)]
    if evidence:
        start = evidence.spans[0].start
        before = [v for v in areas if v.evidence and v.evidence.spans[0].start < start]
        return before[-1].field if before else None
    if any(view.field == current for view in areas):
        return current
    return areas[-1].field if areas else None


def new_area_value(
    views: Sequence[FieldView], family: LetterFamily, after: str | None
) -> AreaValue | None:
    """An empty area to follow another: of its kind and judgement. None where no kind is allowed."""
    values = [view.value for view in views if _stands(view) and isinstance(view.value, AreaValue)]
    names = [view.field for view in views if _stands(view)]
    place = names.index(after) if after in names else -1
    model = values[place] if place >= 0 else next(iter(values), None)
    kind = model.kind if model else next(iter(family.area_kinds or ()), None)
    if kind is None:
        return None
    judgement = model.judgement if model else None
    return AreaValue("", kind, judgement, _position(values, place))


def _position(values: Sequence[AreaValue], place: int) -> float:
    """Between the area at `place` and the next; 0, which means the end, after the last."""
    if place + 1 >= len(values):
        return 0.0
    below = values[place + 1].position
    above = values[place].position if place >= 0 else below - 1.0
    return (above + below) / 2 or below / 4


def _stands(view: FieldView) -> bool:
    return view.kind == FieldKind.AREA and view.state != FieldState.REMOVED
