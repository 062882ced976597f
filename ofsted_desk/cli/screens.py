"""The commands that show something: `desk` and `tour`. What they open is handed in from above."""

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ofsted_desk.cli.help import add_command, add_store

if TYPE_CHECKING:
    from ofsted_desk.cli.help import Commands

_DESK = """\
Opens the desk, as 'ofsted-desk' alone does. A review pack that is named is opened, a change file
shown before it is merged; letters and folders are imported, once you have said so.
'ofsted-desk FILE' does the same, where FILE has a dot or a slash in it.
"""
_DESK_EXAMPLES = """\
  ofsted-desk
  ofsted-desk desk --store shared/letters.db
  ofsted-desk Ana.ofsted-pack
"""
_TOUR = """\
Shows what the program does, on a machine without a screen too: imports the sample letters,
makes a few decisions, exports, and saves pictures of the window. Prints where everything is.
"""
_TOUR_EXAMPLES = """\
  ofsted-desk tour --out tour/
"""


@dataclass(frozen=True, slots=True)
class Screens:
    """What needs a screen: the command line never imports it."""

    open_desk: Callable[[Path | None, Sequence[Path]], int]
    take_tour: Callable[[Path], int]


def add_to(commands: "Commands", screens: Screens) -> None:
    """Add both commands."""
    desk = add_command(commands, "desk", "open the desk", _DESK, _DESK_EXAMPLES)
    desk.add_argument("files", nargs="*", type=Path, metavar="FILE", help="what to open in it")
    add_store(desk)
    desk.set_defaults(run=lambda args: _open(args, screens))
    tour = add_command(commands, "tour", "show what the program does", _TOUR, _TOUR_EXAMPLES)
    tour.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help="the folder for pictures and records"
    )
    tour.set_defaults(run=lambda args: screens.take_tour(args.out))


def _open(args: argparse.Namespace, screens: Screens) -> int:
    return screens.open_desk(args.store, [path.absolute() for path in args.files])
