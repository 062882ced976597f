"""`ofsted-desk` and `python -m ofsted_desk`: a command, or without one the desk."""

import sys
from collections.abc import Sequence
from pathlib import Path


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line asks; returns the exit status."""
    from multiprocessing import freeze_support

    from ofsted_desk.cli.main import main as do_command
    from ofsted_desk.cli.screens import Screens

    freeze_support()  # a worker of the packaged program starts here too
    given = sys.argv[1:] if argv is None else argv
    return do_command(given or ["desk"], Screens(_open_desk, _take_tour))


def _open_desk(store: Path | None) -> int:
    """The desk and Qt are imported only when somebody wants to see them."""
    from ofsted_desk.app import open_desk

    return open_desk(store)


def _take_tour(out: Path) -> int:
    from ofsted_desk.app import take_tour

    return take_tour(out)


if __name__ == "__main__":
    sys.exit(main())
