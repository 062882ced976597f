"""`ofsted-desk reconcile`: our records beside a published table."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ofsted_desk import __version__, paths
from ofsted_desk.cli.help import add_command, add_store
from ofsted_desk.cli.letters import families
from ofsted_desk.cli.work import show_progress
from ofsted_desk.errors import TableError

if TYPE_CHECKING:
    from ofsted_desk.cli.help import Commands
    from ofsted_desk.reconcile.cells import Cell, Comparison
    from ofsted_desk.reconcile.mapping import TableMapping
    from ofsted_desk.reconcile.table import PublicTable
    from ofsted_desk.store import Store

_DESCRIPTION = """\
Compares a published CSV of results with the reviewed letters of a store. A row belongs to the
letter of the same council whose inspection has the same first or last day, or lies within the
days that the mapping allows; where several letters fit, none is guessed. Prints every cell that
is blank, cannot be read, or differs, and is not settled yet.

A mapping is a small TOML file that says which column holds what: one of ours by its name, or a
file of your own. Cells are settled in the desk ('To the public table'), or all blank ones at
once with --fill-blanks. Settled cells are written with --corrections (what to change, with page
and words) and --copy (the table with our values; every other row as it came).
"""
_EXAMPLES = """\
  ofsted-desk reconcile history.csv
  ofsted-desk reconcile history.csv --mapping mine.toml --store letters.db --json > cells.jsonl
  ofsted-desk reconcile history.csv --fill-blanks --reviewer "Ann Example"
  ofsted-desk reconcile history.csv --corrections corrections.csv --copy corrected.csv
"""
DEFAULT = "ilacs-history"


def add_to(commands: "Commands") -> None:
    """Add the command."""
    parser = add_command(
        commands, "reconcile", "compare records with a published table", _DESCRIPTION, _EXAMPLES
    )
    parser.add_argument("table", type=Path, metavar="TABLE", help="the CSV file")
    parser.add_argument(
        "--mapping", default=DEFAULT, help=f"the mapping: a name or a file ({DEFAULT})"
    )
    add_store(parser)
    parser.add_argument("--all", action="store_true", help="also letters that are not reviewed")
    parser.add_argument("--json", action="store_true", help="print JSON Lines, one cell a line")
    parser.add_argument(
        "--fill-blanks",
        action="store_true",
        help="accept our value in every cell that is blank or cannot be read there",
    )
    parser.add_argument("--reviewer", default="", help="who decides, for --fill-blanks")
    parser.add_argument("--corrections", type=Path, metavar="FILE", help="write what to change")
    parser.add_argument("--copy", type=Path, metavar="FILE", help="write a corrected copy")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Compare, settle where asked, write, and print what is open."""
    from ofsted_desk.reconcile.mapping import load_mapping
    from ofsted_desk.reconcile.table import read_table
    from ofsted_desk.store import open_store

    _refuse_overwriting(args)
    mapping = load_mapping(args.mapping)
    table = read_table(args.table, mapping.needed)
    with open_store(
        args.store or paths.store_file(), app_version=__version__, read_only=not args.fill_blanks
    ) as store:
        compared = _compared(store, table, mapping, every=args.all)
        if args.fill_blanks:
            _fill(store, compared, args.reviewer)
            compared = _compared(store, table, mapping, every=args.all)
        _print(store, compared, as_json=args.json)
        _write(store, compared, args)
        _sum_up(compared)
    return 0


def _compared(
    store: "Store", table: "PublicTable", mapping: "TableMapping", *, every: bool
) -> "Comparison":
    from ofsted_desk.reconcile.cells import compare

    with show_progress("compared") as progress:
        return compare(store, table, mapping, families(), every=every, on_progress=progress)


def _refuse_overwriting(args: argparse.Namespace) -> None:
    for out in (args.corrections, args.copy):
        if out is not None and out.exists() and out.samefile(args.table):
            raise TableError(
                f"{out} is the published table itself.", remedy="Write to another file."
            )
    if args.fill_blanks and not args.reviewer.strip():
        raise TableError(
            "Nobody is named who decides.", remedy='Add --reviewer "YOUR NAME" to --fill-blanks.'
        )


def _fill(store: "Store", compared: "Comparison", reviewer: str) -> None:
    from ofsted_desk.reconcile.cells import to_fill
    from ofsted_desk.reconcile.settle import settle
    from ofsted_desk.reconcile.verdicts import Verdict
    from ofsted_desk.review.session import ReviewSession

    session = ReviewSession(store, reviewer.strip(), families())
    filled = settle(session, compared.mapping, to_fill(compared), Verdict.OURS)
    print(f"Filled with our values: {filled:,}", file=sys.stderr)


def _print(store: "Store", compared: "Comparison", *, as_json: bool) -> None:
    from ofsted_desk.reconcile.settle import evidence_of

    for cell in compared.cells:
        if cell.settled is not None or cell.row.letter is None:
            continue
        evidence = evidence_of(store.standing(cell.row.letter.letter), cell.field)
        words = " ".join(evidence.words.split())
        if as_json:
            print(json.dumps(_plain(cell, evidence.page, words), ensure_ascii=False))
            continue
        place = f" (page {evidence.page}: “{words}”)" if evidence.page else ""
        print(
            f"row {cell.row.row.number}  {cell.row.council} {cell.row.day}  {cell.column}: "
            f"{cell.kind}{f' “{cell.theirs}”' if cell.theirs else ''}, "
            f"ours {f'“{cell.ours}”' if cell.ours else 'empty'}{place}"
        )


def _plain(cell: "Cell", page: int | None, words: str) -> dict[str, object]:
    letter = cell.row.letter
    return {
        "row": cell.row.row.number,
        "council": cell.row.council,
        "date": cell.row.day,
        "column": cell.column,
        "kind": cell.kind.value,
        "theirs": cell.theirs,
        "ours": cell.ours,
        "page": page,
        "words": words,
        "file": letter.name if letter else None,
    }


def _write(store: "Store", compared: "Comparison", args: argparse.Namespace) -> None:
    from ofsted_desk.reconcile.corrections import write_copy, write_corrections

    if args.corrections is not None:
        count = write_corrections(
            compared, args.corrections, lambda letter: store.letters.record(letter).sha256
        )
        print(f"Corrections and notes written to {args.corrections}: {count:,}", file=sys.stderr)
    if args.copy is not None:
        count = write_copy(compared, args.copy)
        print(f"Cells changed in {args.copy}: {count:,}", file=sys.stderr)


def _sum_up(compared: "Comparison") -> None:
    for problem in compared.problems:
        print(f"note: {problem}", file=sys.stderr)
    for row in compared.unmatched:
        named = ", ".join(letter.name for letter in row.candidates)
        print(
            f"row {row.row.number}: {row.outcome}. {row.why}{f' {named}' if named else ''}",
            file=sys.stderr,
        )
    still_open = sum(cell.settled is None for cell in compared.cells)
    print(
        f"{len(compared.rows):,} rows, {len(compared.rows) - len(compared.unmatched):,} with a "
        f"letter; {compared.same:,} cells the same, {still_open:,} to settle, "
        f"{len(compared.cells) - still_open:,} settled",
        file=sys.stderr,
    )
