"""What each command of the review page does, by its name in the table of commands."""

from collections.abc import Callable

from ofsted_desk.desk.review.asking import Asking
from ofsted_desk.desk.review.deciding_areas import AreaDeciding
from ofsted_desk.desk.review.focus_moves import FocusMoves
from ofsted_desk.desk.review.letter_pane import LetterPane


def slots_of(
    deciding: AreaDeciding, asking: Asking, moves: FocusMoves, pane: LetterPane
) -> dict[str, Callable[[], object]]:
    """A function for each command."""
    return {
        **_field_slots(deciding, asking, moves),
        **_page_slots(pane, moves),
        "use_words": _then(deciding.use_words, pane.clear_selection),
        "add_area": _then(deciding.add_area, pane.clear_selection),
    }


def _field_slots(
    deciding: AreaDeciding, asking: Asking, moves: FocusMoves
) -> dict[str, Callable[[], object]]:
    return {
        "advance": moves.advance,
        "confirm_next": deciding.confirm_and_next,
        "edit": deciding.edit,
        "leave": moves.leave,
        "absent": deciding.mark_absent,
        "unsure": deciding.mark_unsure,
        "note": asking.write_note,
        "flag": deciding.flag,
        "move_area": asking.show_places,
        "area_up": lambda: deciding.shift_area(-1),
        "area_down": lambda: deciding.shift_area(1),
        "history": asking.show_history,
        "other_letter": asking.go_to_other,
        "reread": asking.read_again,
    }


def _page_slots(pane: LetterPane, moves: FocusMoves) -> dict[str, Callable[[], object]]:
    pages = pane.pages
    return {
        "find": pane.open_find,
        "find_next": lambda: pane.step_hit(1),
        "find_previous": lambda: pane.step_hit(-1),
        "outline": pane.show_contents,
        "other_pane": moves.go_to_other_pane,
        "text_view": pane.toggle_text,
        "next_page": pages.next_page,
        "previous_page": pages.previous_page,
        "zoom_in": pages.zoom_in,
        "zoom_out": pages.zoom_out,
        "fit_width": pages.fit_width,
        "rotate": pages.rotate,
    }


def _then(first: Callable[[], object], second: Callable[[], object]) -> Callable[[], None]:
    def both() -> None:
        first()
        second()

    return both
