"""`ofsted-desk bench`: how quick reading is on a folder of PDFs, and whether it misses anything."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from ofsted_desk.cli.help import add_command
from ofsted_desk.errors import DeskError

if TYPE_CHECKING:
    from ofsted_desk.cli.help import Commands

_DESCRIPTION = """\
Reads every PDF of CORPUS in several ways, side by side in one run, and prints the processor
time each takes a page. Where pypdfium2 is installed its text is compared, character by
character, and pages that differ are named; so is the memory that a long document takes. Takes
minutes: the ways compared with are slow.
"""
_EXAMPLES = """\
  ofsted-desk bench letters/
  ofsted-desk bench letters/ --repeats 3 --json > bench.json
"""


def add_to(commands: "Commands") -> None:
    """Add the command."""
    parser = add_command(commands, "bench", "measure how quick it is", _DESCRIPTION, _EXAMPLES)
    parser.add_argument("corpus", type=Path, metavar="CORPUS", help="a folder of PDFs")
    parser.add_argument("--json", action="store_true", help="print one JSON object instead")
    parser.add_argument("--repeats", type=int, default=1, metavar="N", help="medians of N runs")
    parser.add_argument(
        "--long",
        type=int,
        default=2000,
        metavar="PAGES",
        help="measure the memory for a made-up document of PAGES pages too (2000 if not given)",
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print what was measured."""
    if not any(args.corpus.rglob("*.pdf")):
        raise DeskError(f"There are no PDFs in {args.corpus}.", remedy="Name a folder of letters.")
    from ofsted_desk.evaluation.bench import bench, print_bench

    result = bench(args.corpus, repeats=max(args.repeats, 1), long_pages=args.long)
    if args.json:
        print(json.dumps(result.as_json(), ensure_ascii=False))
    else:
        print_bench(result)
    return 0
