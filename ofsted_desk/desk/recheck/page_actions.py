"""The commands of the review page that only turn and search the letter; the others rest."""

from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ofsted_desk.desk.review.commands import make_actions
from ofsted_desk.desk.shortcuts import Shortcuts

OF_THE_LETTER = (
    "use_words",
    "find",
    "find_next",
    "find_previous",
    "text_view",
    "next_page",
    "previous_page",
    "zoom_in",
    "zoom_out",
    "fit_width",
    "rotate",
)


def page_actions(page: QWidget, shortcuts: Shortcuts) -> dict[str, QAction]:
    """Every command by name; those that decide cannot be used here and have no key."""
    actions = make_actions(page)
    shortcuts.wear({name: actions[name] for name in OF_THE_LETTER})
    for name, action in actions.items():
        action.setEnabled(name in OF_THE_LETTER)
    return actions


def connect_page_actions(
    actions: Mapping[str, QAction], slots: Mapping[str, Callable[[], object]]
) -> None:
    """Give each command of the letter what it does."""
    for name in OF_THE_LETTER:
        actions[name].triggered.connect(_without_arguments(slots[name]))


def _without_arguments(slot: Callable[[], object]) -> Callable[[bool], None]:
    def call(_: bool) -> None:
        slot()

    return call
