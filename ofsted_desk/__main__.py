"""`ofsted-desk` and `python -m ofsted_desk`: a command, or without one the desk."""

import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

_NO_SCREEN = (
    "ofsted-desk: There is no screen here, and so no window can be opened. The other commands\n"
    "need none: 'ofsted-desk tour --out tour' takes pictures of the window, 'ofsted-desk --help'\n"
    "says what else there is."
)


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line asks; returns the exit status."""
    from multiprocessing import freeze_support

    freeze_support()  # a worker of the packaged program starts here too
    given = sys.argv[1:] if argv is None else [*argv]
    if not given or _is_file(given[0]):
        given = ["desk", *given]
    if _asks_for_the_desk(given) and _has_no_screen():
        print(_NO_SCREEN, file=sys.stderr)
        return 1
    close_sight = _first_sight() if _asks_for_the_desk(given) else None

    from ofsted_desk.cli.main import main as do_command
    from ofsted_desk.cli.screens import Screens

    return do_command(given, Screens(partial(_open_desk, close_sight), _take_tour))


def _is_file(word: str) -> bool:
    """Whether a first word is what to open, and no command: those have neither dot nor slash."""
    return not word.startswith("-") and bool({".", "/", os.sep} & {*word})


def _asks_for_the_desk(given: Sequence[str]) -> bool:
    """Whether a window is wanted, as far as can be told before anything else is imported."""
    return given[0] == "desk" and not {"-h", "--help"} & {*given}


def _has_no_screen() -> bool:
    """Whether nothing says where a window could be; Qt would end the program with no word of it."""
    said = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform.startswith("linux") and not any(os.environ.get(name) for name in said)


def _first_sight() -> Callable[[], object]:
    """Show a window within a blink, for the rest takes a second to come; what closes it again."""
    from ofsted_desk.desk.first_sight import show_first_sight

    return show_first_sight().close


def _open_desk(
    close_sight: Callable[[], object] | None, store: Path | None, files: Sequence[Path]
) -> int:
    """The desk and Qt are imported only when somebody wants to see them."""
    from ofsted_desk.app import open_desk

    return open_desk(store, close_sight, files)


def _take_tour(out: Path) -> int:
    from ofsted_desk.app import take_tour

    return take_tour(out)


if __name__ == "__main__":
    sys.exit(main())
