"""`ofsted-desk merge`: bring reviewers' change files into the store that the packs came from."""

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
    from ofsted_desk.teamwork.merge import MergePlan

_DESCRIPTION = """\
Brings change files into a store, one after the other, each as one step. Field by field: what
only the reviewer changed comes in; where reviewers differ the field stands as unsure, with what
each said, until it is settled in the desk ('Settle differences'). Whatever the order, the store
ends the same, and a file merged twice changes nothing. The reviewer's name and time stay beside
yours in the audit. Prints a report; a file that is for other letters is refused with the reason.
"""
_EXAMPLES = """\
  ofsted-desk merge Ana.ofsted-changes --preview
  ofsted-desk merge *.ofsted-changes --store letters.db
  ofsted-desk merge Ana.ofsted-changes --json > merge.jsonl
"""


def add_to(commands: "Commands") -> None:
    """Add the command."""
    parser = add_command(commands, "merge", "bring reviewers' changes in", _DESCRIPTION, _EXAMPLES)
    parser.add_argument("changes", nargs="+", type=Path, metavar="FILE", help="a change file")
    add_store(parser)
    parser.add_argument("--preview", action="store_true", help="say what would be, change nothing")
    parser.add_argument("--by", default="", help="who merges (your login if not given)")
    parser.add_argument("--report", type=Path, metavar="FILE", help="write the reports there too")
    parser.add_argument("--json", action="store_true", help="print JSON Lines, one field a line")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Merge every file and report; nothing of a file that is refused is taken."""
    from ofsted_desk.export.swap import written_beside
    from ofsted_desk.store import open_store
    from ofsted_desk.teamwork.merge import plan_merge, take_merge

    file, reports = args.store or paths.store_file(), list[str]()
    known, by = families(), args.by or getpass.getuser()
    if not file.exists():
        raise StoreError(f"There is no store {file}.", remedy="Check its name and its folder.")
    try:
        with open_store(file, app_version=__version__, read_only=args.preview) as store:
            for changes in args.changes:
                with show_progress("compared") as progress:
                    plan = plan_merge(store, changes, known, by, on_progress=progress)
                if not args.preview:
                    take_merge(store, plan)
                reports.append(plan.report)
                _tell(plan, changes, as_json=args.json)
    finally:  # a later file may be refused: what was merged before it is merged
        if args.report and reports:
            with written_beside([args.report]) as (part,):
                part.write_text("\n".join(reports), encoding="utf-8")
    return 0


def _tell(plan: "MergePlan", file: Path, *, as_json: bool) -> None:
    if not as_json:
        print(plan.report)
        return
    for line in plan.lines:
        told = {
            "file": file.name,
            "reviewer": plan.changes.reviewer,
            "letter": line.name,
            "field": line.field,
            "outcome": str(line.coming),
            "held": line.held,
            "theirs": line.theirs,
            "ours": line.ours,
        }
        print(json.dumps(told, ensure_ascii=False))
    counts = ", ".join(f"{number} {coming}" for coming, number in sorted(plan.counts.items()))
    print(f"{file.name}: {counts or 'nothing in it'}", file=sys.stderr)
