"""`ofsted-desk` and `python -m ofsted_desk`: a command, or without one the desk."""

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line asks; returns the exit status."""
    from ofsted_desk.cli.main import main as do_command

    return do_command(sys.argv[1:] if argv is None else argv)


if __name__ == "__main__":
    sys.exit(main())
