"""`ofsted-desk import`: letters into a store, ready for review."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ofsted_desk import __version__, paths
from ofsted_desk.cli.help import (
    add_command,
    add_executor,
    add_jobs,
    add_ocr,
    add_store,
    ocr_choice,
)
from ofsted_desk.cli.letters import families
from ofsted_desk.cli.work import show_progress
from ofsted_desk.errors import StoreError

if TYPE_CHECKING:
    from ofsted_desk.cli.help import Commands

_DESCRIPTION = """\
Reads letters into a store, for review. Folders and zip files are walked for .pdf and .txt
files. A file that is in the store already is known by its bytes and not read again; one that
cannot be read is refused with the reason, and the rest is still done. Ended at any moment and
started again, it goes on where it was. Scans are refused unless --ocr is given.
"""
_EXAMPLES = """\
  ofsted-desk import letters/
  ofsted-desk import letters/ more.zip --store letters.db -j 4
  ofsted-desk import letters/ --executor dask://scheduler:8786
  ofsted-desk import --ocr scans/
"""


def add_to(commands: "Commands") -> None:
    """Add the command."""
    parser = add_command(commands, "import", "bring letters in", _DESCRIPTION, _EXAMPLES)
    parser.add_argument(
        "paths", nargs="+", type=Path, metavar="PATH", help="a letter, a folder or a zip file"
    )
    add_store(parser)
    add_jobs(parser)
    add_executor(parser)
    add_ocr(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Import, and say what came of it; 1 where any file was refused."""
    from ofsted_desk.intake.batch import import_paths
    from ofsted_desk.intake.cluster import cluster_at
    from ofsted_desk.store import open_store

    families()
    ocr = ocr_choice(args)
    file = args.store or paths.store_file()
    with (
        open_store(file, app_version=__version__) as store,
        cluster_at(args.executor) as cluster,
        show_progress("imported") as progress,
    ):
        if store.read_only:
            raise StoreError(
                f"The store {file} can only be read, so nothing can be brought in.",
                remedy="Copy it to a folder that you may write in, and import there.",
            )
        result = import_paths(
            args.paths,
            store,
            cluster,
            on_progress=lambda at: progress(at.done, at.total),
            workers=args.jobs or (cluster.width if cluster else 0),
            ocr=ocr,
        )
    for label, refusal in result.refusals:
        print(f"refused: {label}: {refusal.reason} {refusal.remedy}".rstrip(), file=sys.stderr)
    print(
        f"{len(result.added)} added, {result.known} already there, "
        f"{len(result.refusals)} refused: {file}"
    )
    return 1 if result.refusals else 0
