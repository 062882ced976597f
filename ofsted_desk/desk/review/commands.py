"""What the review page can do, as one table: the name, the words, the keys and the icon.

Help, the list of keys and the menu read the same table. Plain letters are keys only while no
text is being typed: Qt gives them to the text first.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ofsted_desk.desk.theme import Theme
from ofsted_desk.review.views import FieldKind, FieldView


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do. `keys` can be changed; the first is the one that is shown.

    A key that is held down does it again only where it `repeats`: nothing is decided unseen.
    """

    name: str
    words: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    repeats: bool = False


COMMANDS = (
    Command("advance", "Confirm, and go to the next field that needs eyes", ("Return", "Enter")),
    Command(
        "confirm_next",
        "Confirm the letter and open the next",
        ("Ctrl+Return", "Ctrl+Enter"),
        "tick",
    ),
    Command("edit", "Edit the field", ("E", "F2"), "pencil"),
    Command("leave", "Leave what is being typed, found or selected", ("Esc",)),
    Command("absent", "Not stated in the letter; remove an area", ("X", "Del"), "absent"),
    Command("unsure", "Unsure: decide later", ("U",), "question"),
    Command("note", "Note: why it is unsure, or why the letter is flagged", ("N",), "info"),
    Command("flag", "Flag the letter", ("F",), "flag"),
    Command("use_words", "Use the selected words for the field", ("V",), "text-view"),
    Command("add_area", "Add an area, from the selected words if there are any", ("A",), "plus"),
    Command("move_area", "Move the area to another judgement", ("M",), "move"),
    Command("area_up", "Move the area up", ("Alt+Up",), "up", repeats=True),
    Command("area_down", "Move the area down", ("Alt+Down",), "down", repeats=True),
    Command("history", "History of the field", ("H",), "history"),
    Command("other_letter", "Go to the letter that contradicts this grade", ("Ctrl+L",)),
    Command("reread", "Read the letter’s file again", ("Ctrl+Shift+R",)),
    Command("find", "Find in the letter", ("Ctrl+F",), "search"),
    Command("find_next", "Next place found", ("F3",), "down", repeats=True),
    Command("find_previous", "Place found before", ("Shift+F3",), "up", repeats=True),
    Command("outline", "Pages and parts of the letter", ("Ctrl+G",)),
    Command("other_pane", "From the form to the page, and back", ("F6",)),
    Command("text_view", "Show the letter as text", ("T",), "text-view"),
    Command("next_page", "Next page", ("]", "Ctrl+PgDown"), "next", repeats=True),
    Command("previous_page", "Page before", ("[", "Ctrl+PgUp"), "previous", repeats=True),
    Command("zoom_in", "Larger", ("Ctrl++", "Ctrl+="), "zoom-in", repeats=True),
    Command("zoom_out", "Smaller", ("Ctrl+-",), "zoom-out", repeats=True),
    Command("fit_width", "Fit the width", ("Ctrl+0",), "fit-width"),
    Command("rotate", "Turn the page", ("Ctrl+R",), "rotate"),
)


def menu_of(view: FieldView) -> tuple[str, ...]:
    """The commands that make sense for a field, for its menu."""
    if view.kind == FieldKind.AREA:
        moves = ("move_area", "area_up", "area_down", "add_area")
        return ("edit", "use_words", *moves, "absent", "unsure", "history")
    if view.kind == FieldKind.ABSENCE:
        return ("add_area", "unsure", "history") if view.field == "areas" else ("unsure", "history")
    edit = () if view.kind in (FieldKind.GRADE, FieldKind.EARLIER) else ("edit",)
    return (*edit, "use_words", "absent", "unsure", "history")


def make_actions(page: QWidget) -> dict[str, QAction]:
    """An action for each command, valid while the focus is anywhere in `page`.

    They have no keys yet: `Shortcuts.wear` gives them theirs.
    """
    actions = {}
    for command in COMMANDS:
        action = QAction(command.words, page)
        action.setObjectName(command.name)
        action.setAutoRepeat(command.repeats)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        page.addAction(action)
        actions[command.name] = action
    return actions


def connect_actions(
    actions: Mapping[str, QAction], slots: Mapping[str, Callable[[], object]]
) -> None:
    """Give each action what it does."""
    for command in COMMANDS:
        actions[command.name].triggered.connect(_without_arguments(slots[command.name]))


def dress_actions(actions: Mapping[str, QAction], theme: Theme) -> None:
    """Give the actions their icons in the theme's colours."""
    for command in COMMANDS:
        if command.icon:
            actions[command.name].setIcon(theme.icon(command.icon, "dim"))


def _without_arguments(slot: Callable[[], object]) -> Callable[[bool], None]:
    def call(_: bool) -> None:
        slot()

    return call
