"""What each entry of the menu does in a window."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from ofsted_desk.review.saved_filters import MOST

if TYPE_CHECKING:
    from ofsted_desk.desk.main_window import MainWindow


def slots_of(window: "MainWindow") -> dict[str, Callable[[], object]]:
    """What each entry of the menu does, by its name."""
    # Steps and saved filters are made after the menu, which needs these.
    queue, dialogs, sharing = window.queue, window.dialogs, window.sharing
    return _saved_slots(window) | {
        "import_files": window.import_files,
        "import_folder": window.import_folder,
        "practise": lambda: window.practice.go(),  # noqa: PLW0108
        "practise_afresh": lambda: window.practice.start_afresh(),  # noqa: PLW0108
        "export": dialogs.show_export,
        "save_pdf": lambda: window.saving.save(window.stage.letter),
        "share": window.team.share,
        "merge": window.team.merge,
        "open_pack": window.team.open_pack,
        "open_store": window.other_store_asked.emit,
        "back_up": window.care.back_up_now,
        "settings": dialogs.show_settings,
        "quit": window.close,
        "undo": lambda: window.steps.undo(),  # noqa: PLW0108
        "redo": lambda: window.steps.redo(),  # noqa: PLW0108
        "search": window.go_search,
        "give_to_me": sharing.give_to_me,
        "give": sharing.show_reviewers,
        "other_copy": sharing.show_other_copy,
        "copy_aside": sharing.set_copy_aside,
        "keep_apart": sharing.keep_apart,
        "save_filter": lambda: window.saved.save(),  # noqa: PLW0108
        "next_letter": lambda: queue.step(1),
        "previous_letter": lambda: queue.step(-1),
        "next_waiting": window.go_on,
        "go_queue": window.show_review,
        "go_letter": window.go_letter,
        "go_import": window.show_import,
        "go_columns": lambda: window.show_wide("columns"),
        "go_councils": lambda: window.show_wide("councils"),
        "go_dashboard": lambda: window.show_wide("dashboard"),
        "go_recheck": lambda: window.show_wide("recheck"),
        "go_reconcile": lambda: window.show_wide("reconcile"),
        "go_team": lambda: window.show_wide("team"),
        "open_menu": lambda: window.menu.open_below(window.form.menu_button),
        "ask_again": window.ask_again,
        "look_system": dialogs.look_as_system,
        "look_light": dialogs.look_light,
        "look_dark": dialogs.look_dark,
        "letter_alone": lambda: _turn_queue(window),
        "full_screen": lambda: _turn_full_screen(window),
        "help": window.show_help,
        "keys": dialogs.show_keys,
        "about": dialogs.show_about,
    }


def _saved_slots(window: "MainWindow") -> dict[str, Callable[[], object]]:
    def opening(number: int) -> Callable[[], object]:
        return lambda: window.saved.open_number(number)

    return {f"saved_{number}": opening(number) for number in range(1, MOST + 1)}


def _turn_full_screen(window: "MainWindow") -> None:
    window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)


def _turn_queue(window: "MainWindow") -> None:
    """Show the letter without the queue, or both again; the focus goes where it can be seen."""
    alone = window.menu.actions["letter_alone"].isChecked()
    has_letter = window.stage.letter is not None
    window.turns.be_alone(alone, window.stage if has_letter else window.queue)
    if alone and has_letter:
        window.go_letter()
