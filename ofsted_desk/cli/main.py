"""The commands of `ofsted-desk`, what they share, and how each ends.

Exit status: 0 everything done; 1 something was refused or could not be done, said on stderr;
2 the command was not understood; 130 interrupted.
"""

import argparse
import os
import sys
from collections.abc import Sequence

from ofsted_desk import __version__, paths
from ofsted_desk.cli import (
    agreement,
    backups,
    bench,
    check_store,
    completion,
    evaluate,
    export_records,
    extract,
    import_letters,
    merge,
    pack,
    reconcile,
    screens,
)
from ofsted_desk.cli.screens import Screens
from ofsted_desk.errors import DeskError

REFUSED, INTERRUPTED = 1, 130

_COMMAND_WIDTH = 16
_DESCRIPTION = """\
Turns Ofsted's letters and reports into reviewed records, offline.
Without a command it opens the desk.
"""
_EPILOG = """\
exit status:
  0    everything was done
  1    something was refused or could not be done; stderr says what, and what to do next
  2    the command was not understood
  130  interrupted

'ofsted-desk COMMAND --help' shows examples of each command.
"""


def build_parser(shown: Screens) -> argparse.ArgumentParser:
    """The parser of every command."""
    parser = argparse.ArgumentParser(
        prog="ofsted-desk",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=_Help,
    )
    parser.add_argument("--version", action="version", version=_version())
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for module in (extract, import_letters, export_records, reconcile):
        module.add_to(commands)
    for module in (pack, merge, agreement):
        module.add_to(commands)
    for module in (check_store, backups, evaluate, bench):
        module.add_to(commands)
    screens.add_to(commands, shown)
    completion.add_to(commands, lambda: parser)
    return parser


def main(argv: Sequence[str], shown: Screens) -> int:
    """Do one command; returns the exit status."""
    _write_utf8()
    try:
        args = build_parser(shown).parse_args(argv)
        return int(args.run(args))
    except DeskError as error:
        print(f"ofsted-desk: {error}", file=sys.stderr)
        return REFUSED
    except KeyboardInterrupt:
        print("ofsted-desk: interrupted", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of our output has gone ('| head'): there is nobody left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return REFUSED


def _version() -> str:
    """The version, and in a package the licences of what is inside."""
    inside = paths.licences()
    return f"%(prog)s {__version__}" + (f"\nLicences of what is inside: {inside}" if inside else "")


class _Help(argparse.RawDescriptionHelpFormatter):
    """Help with every command on one line: argparse forgets that commands are indented."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog)
        self._action_max_length = _COMMAND_WIDTH


def _write_utf8() -> None:
    """Make output UTF-8 with plain line ends on every system: JSON Lines are read elsewhere."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", newline="\n", errors="backslashreplace")
