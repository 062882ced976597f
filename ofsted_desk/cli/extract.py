"""`ofsted-desk extract`: each letter as one line of JSON. Never touches a store."""

import argparse
import json
import sys
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ofsted_desk.cli.help import add_command, add_executor, add_jobs, add_ocr, ocr_choice
from ofsted_desk.cli.letters import broke, families, letter_files, read_by, read_letter
from ofsted_desk.cli.why import why_of
from ofsted_desk.cli.work import in_order, with_progress
from ofsted_desk.letter.letter import ExtractedLetter, Refusal
from ofsted_desk.letter.record import record_of

if TYPE_CHECKING:
    from ofsted_desk.cli.help import Commands

_DESCRIPTION = """\
Reads letters and prints what they say: JSON Lines, one record a file, in the order given.
Folders are walked for .pdf, .txt and .zip files, in order of their names. A file that cannot be
read is refused on stderr with the reason, the rest is still done, and the exit status is 1.
Scans are refused unless --ocr is given. Nothing is stored.
"""
_EXAMPLES = """\
  ofsted-desk extract letter.pdf
  ofsted-desk extract letters/ more/report.pdf > records.jsonl
  ofsted-desk extract -j 4 letters/ 2> refused.txt > records.jsonl
  ofsted-desk extract - < letter.pdf
  ofsted-desk extract --why letter.pdf
  ofsted-desk extract letters/ --executor dask://scheduler:8786 > records.jsonl
  ofsted-desk extract --ocr scan.pdf
"""


def add_to(commands: "Commands") -> None:
    """Add the command."""
    parser = add_command(
        commands, "extract", "print what letters say as JSON Lines", _DESCRIPTION, _EXAMPLES
    )
    parser.add_argument(
        "paths",
        nargs="+",
        type=Path,
        metavar="PATH",
        help="a letter, a folder or zip file of letters, or - for a letter on standard input",
    )
    parser.add_argument(
        "--why",
        action="store_true",
        help="say how sure each value is, from which words it was read, and why (not as JSON)",
    )
    add_jobs(parser)
    add_executor(parser)
    add_ocr(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print a record for each letter; 1 where any file was refused."""
    families()
    files = letter_files(args.paths)
    if not files:
        print("ofsted-desk: no letters (.pdf, .txt or .zip) in the folders named", file=sys.stderr)
        return 1
    from ofsted_desk.intake.cluster import cluster_at

    ocr = ocr_choice(args)
    with cluster_at(args.executor) as cluster:
        finish = why_of if args.why else _line
        if cluster is None:
            read_one = partial(read_letter, finish=finish, ocr=ocr)
            read = in_order(read_one, files, args.jobs, broken=broke)
        else:
            read = read_by(cluster, files, finish, args.jobs, ocr)
        return _print_all(with_progress(read, len(files), "read"))


def _print_all(results: Iterable[str | Refusal]) -> int:
    refused = 0
    for result in results:
        if isinstance(result, Refusal):
            refused += 1
            reason = f"{result.reason} {result.remedy}".strip()
            print(f"refused: {result.name}: {reason}", file=sys.stderr)
        else:
            print(result, flush=True)
    return 1 if refused else 0


def _line(letter: ExtractedLetter) -> str:
    return json.dumps(record_of(letter), ensure_ascii=False)
