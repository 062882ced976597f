"""`ofsted-desk check-store`: say whether a store is whole, and its audit untouched."""

import argparse
from typing import TYPE_CHECKING

from ofsted_desk import __version__, paths
from ofsted_desk.cli.help import add_command, add_store

if TYPE_CHECKING:
    from ofsted_desk.cli.help import Commands

_DESCRIPTION = """\
Reads all of a store and says what is wrong with it: the file, its originals, what the queue
says, and whether anything in the audit was changed from outside. Changes nothing. The exit
status is 1 where anything is wrong.
"""
_EXAMPLES = """\
  ofsted-desk check-store
  ofsted-desk check-store --store letters.db
"""


def add_to(commands: "Commands") -> None:
    """Add the command."""
    parser = add_command(commands, "check-store", "look for damage", _DESCRIPTION, _EXAMPLES)
    add_store(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print what is wrong, a line each, and a last line that says how much."""
    from ofsted_desk.store import open_store

    file = args.store or paths.store_file()
    with open_store(file, app_version=__version__, read_only=True) as store:
        problems = store.check()
        letters = len(store.letters.ids())
    for problem in problems:
        print(problem)
    print(f"{letters} letters, {len(problems) or 'no'} problems: {file}")
    return 1 if problems else 0
