"""`ofsted-desk pack`: letters for reviewers, a store from a pack, and the changes back."""

import argparse
import getpass
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ofsted_desk import __version__, paths
from ofsted_desk.cli.help import add_command, add_store
from ofsted_desk.cli.letters import families
from ofsted_desk.cli.work import show_progress
from ofsted_desk.errors import StoreError

if TYPE_CHECKING:
    from ofsted_desk.cli.help import Commands
    from ofsted_desk.teamwork.dealing import Share

_DESCRIPTION = """\
Several reviewers without a server. 'pack make' writes a review pack for each reviewer: one file
with letters, what was read from them, and instructions. The reviewer opens it anywhere, in the
desk or with 'pack open', and works in the store that is made beside it. 'pack changes' writes
from that store the small change file that goes back, to be brought in with 'merge'.
"""
_EXAMPLES = """\
  ofsted-desk pack make packs/ --reviewer Ana --reviewer Ben --double 10%
  ofsted-desk pack open Ana.ofsted-pack
  ofsted-desk pack changes Ana.ofsted-changes --store Ana.db
"""
_MAKE = """\
Deals letters to reviewers and writes a pack for each, OUT/NAME.ofsted-pack. Letters that are not
reviewed yet are dealt, unless --all. Which reviewer gets which letter follows from the seed and
the letters' own files: the same seed deals the same on every machine.

What --double deals goes to two reviewers each, without any decision made earlier, so that
neither is led by anybody. --blind leaves earlier decisions out for all letters.
"""
_MAKE_EXAMPLES = """\
  ofsted-desk pack make packs/ --reviewer Ana --reviewer Ben --reviewer Cem
  ofsted-desk pack make Ana.ofsted-pack --reviewer Ana --family ilacs --year 2023
  ofsted-desk pack make packs/ --reviewer Ana --reviewer Ben --sample 200 --double 10% --seed 7
  ofsted-desk pack make packs/ --reviewer Ana --instructions "Grades first." --json
"""
_OPEN = """\
Makes a store from a pack, beside it under its name (or at --store), for 'ofsted-desk desk' and
every other command. Nothing is read again: it holds what the pack holds. Opened twice it is the
same store, with what was decided in it.
"""
_OPEN_EXAMPLES = """\
  ofsted-desk pack open Ana.ofsted-pack
  ofsted-desk desk --store Ana.db
"""
_CHANGES = """\
Writes what was decided since the pack was opened: decisions with who, when, before, after,
evidence and note. No letter is in it, and nothing that was only typed.
"""
_CHANGES_EXAMPLES = """\
  ofsted-desk pack changes Ana.ofsted-changes --store Ana.db
"""


def add_to(commands: "Commands") -> None:
    """Add the command and what it does."""
    summary = "share letters with reviewers"
    parser = add_command(commands, "pack", summary, _DESCRIPTION, _EXAMPLES)
    steps = parser.add_subparsers(title="steps", metavar="STEP", required=True)
    _add_make(steps)
    step = add_command(steps, "open", "make a store from a pack", _OPEN, _OPEN_EXAMPLES)
    step.add_argument("pack", type=Path, metavar="PACK", help="the pack")
    step.add_argument("--store", type=Path, metavar="FILE", help="where the store is made")
    step.add_argument("--json", action="store_true", help="say it as JSON")
    step.set_defaults(run=run_open)
    step = add_command(steps, "changes", "write what to send back", _CHANGES, _CHANGES_EXAMPLES)
    step.add_argument("out", type=Path, metavar="OUT", help="the change file to write")
    add_store(step)
    step.add_argument("--json", action="store_true", help="say it as JSON")
    step.set_defaults(run=run_changes)


def _add_make(steps: "Commands") -> None:
    step = add_command(steps, "make", "write a pack for each reviewer", _MAKE, _MAKE_EXAMPLES)
    step.add_argument("out", type=Path, metavar="OUT", help="a folder, or for one reviewer a file")
    step.add_argument(
        "--reviewer", action="append", default=[], required=True, help="a reviewer's name (again)"
    )
    add_store(step)
    step.add_argument("--all", action="store_true", help="also letters that are reviewed")
    step.add_argument("--family", action="append", default=[], help="only this family (again)")
    step.add_argument("--year", action="append", default=[], type=int, help="only this year")
    step.add_argument("--council", action="append", default=[], help="only this council (again)")
    share = "N or N%%"
    step.add_argument("--sample", type=_share, metavar=share, help="only so many, drawn by lot")
    step.add_argument("--double", type=_share, metavar=share, help="so many to two reviewers each")
    step.add_argument("--seed", type=int, default=1, help="what the lots are drawn by (1)")
    step.add_argument(
        "--as-given", action="store_true", help="what the queue gives each reviewer: no lots"
    )
    step.add_argument("--blind", action="store_true", help="leave earlier decisions out")
    step.add_argument("--instructions", default="", help="what reviewers should know, as text")
    step.add_argument("--by", default="", help="who makes the packs (your login if not given)")
    step.add_argument("--json", action="store_true", help="say it as JSON")
    step.set_defaults(run=run_make)


def _share(text: str) -> "Share":
    from ofsted_desk.teamwork.dealing import Share

    number = text.removesuffix("%")
    most = 100 if text.endswith("%") else 10**9
    if not (number.isascii() and number.isdecimal() and 0 < int(number) <= most):
        raise argparse.ArgumentTypeError(f"{text} is neither a number nor a share such as 10%")
    return Share(int(number), percent=text.endswith("%"))


def run_make(args: argparse.Namespace) -> int:
    """Deal the letters, write the packs and say what each holds."""
    from ofsted_desk.review.session import ReviewSession
    from ofsted_desk.store import open_store
    from ofsted_desk.teamwork.choosing import letters_to_share
    from ofsted_desk.teamwork.dealing import ALL, NONE, Dealing, as_given, deal, give
    from ofsted_desk.teamwork.packs import make_packs

    file, by = args.store or paths.store_file(), args.by or getpass.getuser()
    _check_there(file)
    with (
        open_store(file, app_version=__version__) as store,
        show_progress("packed") as progress,
    ):
        letters = letters_to_share(
            store, every=args.all, families=args.family, years=args.year, councils=args.council
        )
        dealing = Dealing(
            tuple(args.reviewer), args.sample or ALL, args.double or NONE, args.seed, args.blind
        )
        hands = (as_given if args.as_given else deal)(store, letters, dealing)
        packs = make_packs(store, hands, args.out, by, args.instructions, on_progress=progress)
        if not store.read_only:
            give(ReviewSession(store, by, families()), hands)
    for pack in packs:
        if args.json:
            told = {"pack": str(pack.path), "reviewer": pack.reviewer}
            print(json.dumps(told | {"letters": pack.letters, "double": pack.double}))
        else:
            print(f"{pack.path}: {pack.letters} letters for {pack.reviewer}, {pack.double} double")
    return 0


def _check_there(file: Path) -> None:
    """Refuse to make a store where there is none: packs are made from letters."""
    if not file.exists():
        raise StoreError(f"There is no store {file}.", remedy="Check its name and its folder.")


def run_open(args: argparse.Namespace) -> int:
    """Make the store and say where it is."""
    from ofsted_desk.store import open_store
    from ofsted_desk.teamwork.pack_store import open_as_store

    with show_progress("opened") as progress:
        file = open_as_store(args.pack, args.store, app_version=__version__, on_progress=progress)
    with open_store(file, app_version=__version__, read_only=True) as store:
        pack, letters = store.merges.pack(), len(store.letters.ids())
    if args.json:
        told = {"store": str(file), "letters": letters}
        named = {"reviewer": pack.reviewer, "made_by": pack.made_by} if pack else {}
        print(json.dumps(told | named))
        return 0
    print(f"{file}: {letters} letters")
    if pack is not None:
        print(f"for {pack.reviewer} from {pack.made_by}", file=sys.stderr)
        print(pack.instructions, end="\n" if pack.instructions else "", file=sys.stderr)
    return 0


def run_changes(args: argparse.Namespace) -> int:
    """Write the change file and say what is in it."""
    from ofsted_desk.store import open_store
    from ofsted_desk.teamwork.changes import changes_of, write_changes

    families()
    file = args.store or paths.store_file()
    with (
        open_store(file, app_version=__version__, read_only=True) as store,
        show_progress("looked at") as progress,
    ):
        changes = changes_of(store, progress)
    write_changes(changes, args.out)
    fields = sum(len(letter.changes) for letter in changes.letters)
    if args.json:
        told = {"changes": str(args.out), "letters": len(changes.letters), "fields": fields}
        print(json.dumps(told | {"left_out": changes.left_out}))
    else:
        print(f"{args.out}: {fields} fields of {len(changes.letters)} letters")
    return 0
