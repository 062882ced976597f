"""`ofsted-desk backup` and `restore`: copy a store aside, and put a copy back."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from ofsted_desk import paths
from ofsted_desk.cli.help import add_command, add_store

if TYPE_CHECKING:
    from ofsted_desk.cli.help import Commands

_BACKUP = """\
Copies a store into the folder of backups beside it, checks the copy, and keeps the last seven.
The desk may have the store open meanwhile. Letters' own files are not copied: they never change.
"""
_BACKUP_EXAMPLES = """\
  ofsted-desk backup
  ofsted-desk backup --store letters.db
"""
_RESTORE = """\
Puts a backup in the place of a store. Close the desk first. The store that was there is moved
aside, never erased, and its new name is printed. Without a backup named it lists those there are.
"""
_RESTORE_EXAMPLES = """\
  ofsted-desk restore --store letters.db
  ofsted-desk restore letters.backups/letters-20260301-090000.db --store letters.db
"""


def add_to(commands: "Commands") -> None:
    """Add both commands."""
    parser = add_command(commands, "backup", "copy a store aside", _BACKUP, _BACKUP_EXAMPLES)
    add_store(parser)
    parser.set_defaults(run=run_backup)
    parser = add_command(commands, "restore", "put a backup back", _RESTORE, _RESTORE_EXAMPLES)
    parser.add_argument(
        "backup", nargs="?", type=Path, metavar="BACKUP", help="the backup to put back"
    )
    add_store(parser)
    parser.set_defaults(run=run_restore)


def run_backup(args: argparse.Namespace) -> int:
    """Make a backup; print where it is."""
    from ofsted_desk.store.backups import back_up

    file = args.store or paths.store_file()
    print(back_up(file))
    return 0


def run_restore(args: argparse.Namespace) -> int:
    """Put a backup back; print where the old store is now. Without one, list them, newest first."""
    from ofsted_desk.store.backups import backups_of, restore

    file = args.store or paths.store_file()
    if args.backup is None:
        for backup in backups_of(file):
            print(backup)
        return 0
    aside = restore(args.backup, file)
    print(f"{file} is now as {args.backup} was.")
    if aside is not None:
        print(f"What it was before is kept in {aside}.")
    return 0
