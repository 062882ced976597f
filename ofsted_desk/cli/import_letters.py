"""`ofsted-desk import`: letters into a store, ready for review."""

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from functools import partial
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
from ofsted_desk.errors import DeskError, StoreError

if TYPE_CHECKING:
    from ofsted_desk.cli.help import Commands
    from ofsted_desk.intake.cluster import Cluster
    from ofsted_desk.scans.choice import OcrChoice
    from ofsted_desk.store import Store

_OFTENER = 1 / 12
"""The desk is told of changes and need look only once a minute; this command is not."""
_DESCRIPTION = """\
Reads letters into a store, for review. Folders and zip files are walked for .pdf and .txt
files. A file that is in the store already is known by its bytes and not read again; one that
cannot be read is refused with the reason, and the rest is still done. Ended at any moment and
started again, it goes on where it was. Scans are refused unless --ocr is given. With --watch
it goes on until Ctrl+C: letters that appear in the folders are brought in when they are fully
written.
"""
_EXAMPLES = """\
  ofsted-desk import letters/
  ofsted-desk import letters/ more.zip --store letters.db -j 4
  ofsted-desk import letters/ --executor dask://scheduler:8786
  ofsted-desk import --ocr scans/
  ofsted-desk import --watch inbox/
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
    parser.add_argument(
        "--watch", action="store_true", help="go on, and bring in what appears in the folders"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Import, and say what came of it; 1 where any file was refused."""
    from ofsted_desk.intake.cluster import cluster_at
    from ofsted_desk.store import open_store

    families()
    ocr = ocr_choice(args)
    file = args.store or paths.store_file()
    with open_store(file, app_version=__version__) as store, cluster_at(args.executor) as cluster:
        if store.read_only:
            raise StoreError(
                f"The store {file} can only be read, so nothing can be brought in.",
                remedy="Copy it to a folder that you may write in, and import there.",
            )
        bring_in = partial(_import, store=store, cluster=cluster, jobs=args.jobs, ocr=ocr)
        if not args.watch:
            return bring_in(args.paths)
        _check_folders(args.paths)
        for complete in _appearing(args.paths):
            bring_in(complete)
    return 0


def _check_folders(places: Sequence[Path]) -> None:
    for place in places:
        if not place.is_dir():
            raise DeskError(f"{place} is no folder.", remedy="Only folders can be watched.")


def _appearing(folders: Sequence[Path]) -> Iterator[tuple[Path, ...]]:
    """The letters that lie in the folders, then those that appear, until interrupted."""
    from ofsted_desk.intake.watch import SELDOM, Watch

    watches = [Watch(folder) for folder in folders]
    while True:
        looks = [watch.look() for watch in watches]
        complete = tuple(path for look in looks for path in look.complete)
        if complete:
            yield complete
        pause = min(look.next_in for look in looks)
        time.sleep(pause if pause < SELDOM else pause * _OFTENER)


def _import(
    places: Sequence[Path],
    store: "Store",
    cluster: "Cluster | None",
    jobs: int,
    ocr: "OcrChoice | None",
) -> int:
    from ofsted_desk.intake.batch import import_paths

    with show_progress("imported") as progress:
        result = import_paths(
            places,
            store,
            cluster,
            on_progress=lambda at: progress(at.done, at.total),
            workers=jobs or (cluster.width if cluster else 0),
            ocr=ocr,
        )
    for label, refusal in result.refusals:
        print(f"refused: {label}: {refusal.reason} {refusal.remedy}".rstrip(), file=sys.stderr)
    print(
        f"{len(result.added)} added, {result.known} already there, "
        f"{len(result.refusals)} refused: {store.path}",
        flush=True,
    )
    return 1 if result.refusals else 0
