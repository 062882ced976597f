"""`ofsted-desk export`: reviewed records as files."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from ofsted_desk import paths
from ofsted_desk.cli.help import add_command, add_store
from ofsted_desk.cli.letters import families
from ofsted_desk.cli.work import show_progress

if TYPE_CHECKING:
    from ofsted_desk.cli.help import Commands
    from ofsted_desk.export.export import Exported

_DESCRIPTION = """\
Writes reviewed letters to OUT: a folder, or for one file also its own name. The files are
written beside and then swapped, so an export is there whole or not at all. The same store
gives the same bytes.

  csv      letters, grades, areas, fields and audit, a file each, with a data dictionary and a
           Frictionless data package
  xlsx     the same as sheets of one Excel workbook
  json     one list of letters, evidence with its place on the page
  jsonl    the same, one letter a line
  parquet  the tables as Parquet files, typed (needs the extra: ofsted-desk[parquet])
  sqlite   one SQLite file and its metadata, for Datasette
  pdf      each letter as a PDF of its own: a summary page, and its evidence marked
  txt      the audit as a report: who changed what, when

Reviewed letters only, unless --all. --field keeps only some fields; --without leaves out details:
who (reviewers' names and times, and the audit), machine (what the machine read), confidence
(how sure it was, and why) or evidence (page and words).
"""
_EXAMPLES = """\
  ofsted-desk export records/ --store letters.db
  ofsted-desk export letters.xlsx
  ofsted-desk export records/ --format jsonl --all
  ofsted-desk export records/ --family ilacs --year 2023 --year 2024 --council Anyshire
  ofsted-desk export grades.xlsx --field grades --without who --without confidence
  ofsted-desk export marked/ --format pdf --council Anyshire
  ofsted-desk export letters.sqlite && datasette letters.sqlite -m letters.metadata.json
"""
_FORMATS = ("csv", "xlsx", "json", "jsonl", "parquet", "sqlite", "pdf", "txt")
_DETAILS = ("who", "machine", "confidence", "evidence")


def add_to(commands: "Commands") -> None:
    """Add the command."""
    parser = add_command(commands, "export", "write reviewed records", _DESCRIPTION, _EXAMPLES)
    parser.add_argument("out", type=Path, metavar="OUT", help="the folder or file to write")
    add_store(parser)
    parser.add_argument(
        "--format", choices=_FORMATS, help="what to write (OUT's own suffix, else csv)"
    )
    parser.add_argument("--all", action="store_true", help="also letters that are not reviewed")
    parser.add_argument("--family", action="append", default=[], help="only this family (again)")
    parser.add_argument("--year", action="append", default=[], type=int, help="only this year")
    parser.add_argument("--council", action="append", default=[], help="only this council (again)")
    parser.add_argument(
        "--field",
        action="append",
        default=[],
        help="only this field (again): a column, grades, areas, or a grade such as "
        "grade:overall_effectiveness",
    )
    parser.add_argument(
        "--without",
        action="append",
        default=[],
        choices=_DETAILS,
        help="leave this detail out (again)",
    )
    parser.add_argument("--json", action="store_true", help="say as JSON what was written")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write the export and say what was written."""
    from ofsted_desk.export.export import Format, export
    from ofsted_desk.export.layout import Detail, Layout
    from ofsted_desk.export.selection import Selection

    by_suffix = args.out.suffix.removeprefix(".").lower()
    form = Format(args.format or (by_suffix if by_suffix in _FORMATS else "csv"))
    selection = Selection(
        args.all, frozenset(args.family), frozenset(args.year), frozenset(args.council)
    )
    layout = Layout(
        frozenset(args.field), frozenset(Detail) - {Detail(each) for each in args.without}
    )
    with show_progress("exported") as progress:
        done = export(
            args.store or paths.store_file(),
            args.out,
            form,
            families(),
            selection,
            layout,
            on_progress=progress,
        )
    _say(done, as_json=args.json)
    return 1 if done.problems else 0


def _say(done: "Exported", *, as_json: bool) -> None:
    if as_json:
        print(json.dumps({**asdict(done), "files": [str(file) for file in done.files]}))
        return
    print(
        f"{done.letters} letters, {done.grades} grades and {done.areas} areas written:",
        file=sys.stderr,
    )
    for file in done.files:
        print(file)
    for problem in done.problems:
        print(f"note: {problem}", file=sys.stderr)
