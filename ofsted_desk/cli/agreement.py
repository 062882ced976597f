"""`ofsted-desk agreement`: how far reviewers agree, field by field."""

import argparse
import json
from typing import TYPE_CHECKING

from ofsted_desk import __version__, paths
from ofsted_desk.cli.help import add_command, add_store
from ofsted_desk.cli.letters import families
from ofsted_desk.cli.work import show_progress

if TYPE_CHECKING:
    from ofsted_desk.cli.help import Commands
    from ofsted_desk.teamwork.agreement import Agreement
    from ofsted_desk.teamwork.kappa import Kappa

_DESCRIPTION = """\
Says how far every two reviewers agree on the letters that both reviewed and sent back: for each
field the share with its counts and Cohen's kappa, for grades also kappa with quadratic weights,
with 95 % intervals from the large-sample standard error of Fleiss, Cohen and Everitt (1969); for
the lists of areas how many are matched, reworded, split, merged, missed and added. Where there
is nothing to count, or nobody could differ, it says 'undefined'.
"""
_EXAMPLES = """\
  ofsted-desk agreement --store letters.db
  ofsted-desk agreement --json > agreement.jsonl
"""


def add_to(commands: "Commands") -> None:
    """Add the command."""
    parser = add_command(commands, "agreement", "how far reviewers agree", _DESCRIPTION, _EXAMPLES)
    add_store(parser)
    parser.add_argument("--json", action="store_true", help="print JSON Lines, a pair a line")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the agreement of every two reviewers."""
    from ofsted_desk.store import open_store
    from ofsted_desk.teamwork.agreement import agreements

    file, known = args.store or paths.store_file(), families()
    with (
        open_store(file, app_version=__version__, read_only=True) as store,
        show_progress("compared") as progress,
    ):
        found = agreements(store, known, progress)
    for agreement in found:
        print(json.dumps(_plain(agreement)) if args.json else _words(agreement))
    if not found and not args.json:
        print("No two reviewers have sent back anything on the same letter yet.")
    return 0


def _plain(agreement: "Agreement") -> dict[str, object]:
    return {
        "reviewers": [agreement.first, agreement.second],
        "letters": agreement.letters,
        "fields": [
            {
                "field": row.column,
                "pairs": row.pairs,
                "agreed": row.agreed,
                "share": row.share,
                "kappa": _numbers(row.kappa),
                "quadratic_kappa": None if row.weighted is None else _numbers(row.weighted),
            }
            for row in agreement.fields
        ],
        "area_letters": agreement.area_letters,
        "areas": {str(meeting): number for meeting, number in agreement.areas.items()},
    }


def _numbers(kappa: "Kappa") -> dict[str, float | None]:
    return {"value": kappa.value, "low": kappa.low, "high": kappa.high}


def _words(agreement: "Agreement") -> str:
    from ofsted_desk.teamwork.agreement_words import kappa_words, share_words

    lines = [f"{agreement.first} and {agreement.second}: {_letters(agreement.letters)}", ""]
    wide = max((len(row.label) for row in agreement.fields), default=0)
    for row in agreement.fields:
        told = f"  {row.label:{wide}}  {share_words(row):16}  kappa {kappa_words(row.kappa)}"
        if row.weighted is not None:
            told += f"; quadratic {kappa_words(row.weighted)}"
        lines.append(told)
    if agreement.area_letters:
        counts = ", ".join(f"{number} {meeting}" for meeting, number in agreement.areas.items())
        lines += ["", f"  Areas of {_letters(agreement.area_letters)}: {counts}"]
    return "\n".join([*lines, ""])


def _letters(number: int) -> str:
    return "1 letter" if number == 1 else f"{number} letters"
