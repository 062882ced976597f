"""How a command describes itself: one line, a paragraph, and examples that can be typed."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from ofsted_desk.scans.choice import AUTOMATIC, ENGINES, ENGLISH, OcrChoice, check_engine, usable

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 (no public name)

_STATUS = """
exit status: 0 all done; 1 something was not, stderr says what; 2 not understood; 130 interrupted
"""


def add_command(
    commands: "Commands", name: str, summary: str, description: str, examples: str
) -> argparse.ArgumentParser:
    """A new command with its help."""
    return commands.add_parser(
        name,
        help=summary,
        description=description,
        epilog=f"examples:\n{examples}{_STATUS}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def add_jobs(parser: argparse.ArgumentParser) -> None:
    """The option that says how many processes read letters."""
    parser.add_argument(
        "-j",
        "--jobs",
        type=_jobs,
        default=0,
        metavar="N",
        help="read with N processes (one for each processor if not given)",
    )


def _jobs(text: str) -> int:
    number = int(text) if text.isascii() and text.isdecimal() else 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a number of processes: give 1 or more")
    return number


def add_executor(parser: argparse.ArgumentParser) -> None:
    """The option that has letters read by other machines."""
    parser.add_argument(
        "--executor",
        default="",
        metavar="dask://HOST:PORT",
        help="have the letters read by this dask cluster; their bytes are sent to it. Each file "
        "has the same limits of time and memory there, in a process of its own on the machine "
        "that reads it. With -j N, at most N are sent at a time",
    )


def add_store(parser: argparse.ArgumentParser) -> None:
    """The option that names the store."""
    parser.add_argument(
        "--store",
        type=Path,
        metavar="FILE",
        help="the store of letters (the desk's own if not given)",
    )


def add_ocr(parser: argparse.ArgumentParser) -> None:
    """The options that say how scans are read."""
    parser.add_argument(
        "--ocr", action="store_true", help="read scanned letters too, by text recognition (OCR)"
    )
    parser.add_argument(
        "--ocr-engine",
        choices=ENGINES,
        default=AUTOMATIC,
        help="what reads scans (tesseract if it is installed, else rapidocr, if not given)",
    )
    parser.add_argument(
        "--ocr-language",
        default=ENGLISH,
        metavar="LANGUAGE",
        help=f"what tesseract calls the language of scans ({ENGLISH} if not given)",
    )


def ocr_choice(args: argparse.Namespace) -> OcrChoice | None:
    """How scans are read; without --ocr only the pictures in letters that have words too.

    Raises `OcrError` where scans are to be read and the engine is not here.
    """
    if args.ocr:
        check_engine(args.ocr_engine)
    return usable(OcrChoice(args.ocr_engine, args.ocr_language, whole=args.ocr))
