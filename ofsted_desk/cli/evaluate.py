"""`ofsted-desk evaluate`: how right the extraction is on letters with checked answers."""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from ofsted_desk.cli.help import add_command, add_jobs
from ofsted_desk.cli.letters import broke, families, read_letter
from ofsted_desk.cli.work import in_order, with_progress
from ofsted_desk.errors import DeskError
from ofsted_desk.evaluation import report
from ofsted_desk.evaluation.calibration import calibrate
from ofsted_desk.evaluation.compare import Comparison, compare
from ofsted_desk.evaluation.gold import gold_files, read_gold, text_of
from ofsted_desk.evaluation.measures import measure, measure_families
from ofsted_desk.intake.sources import Source
from ofsted_desk.letter.finding import SCALAR_FIELDS
from ofsted_desk.letter.letter import Refusal
from ofsted_desk.letter.record import Record, record_of

if TYPE_CHECKING:
    from ofsted_desk.cli.help import Commands

_DESCRIPTION = """\
Reads every letter of CORPUS that has a checked answer beside it ('letter.pdf' and
'letter.pdf.gold.json', in any folder below it) and compares. Prints the measures and, for each
field, how often a finding called sure is right and how often a right finding is called sure.
"""
_EXAMPLES = """\
  ofsted-desk evaluate letters/
  ofsted-desk evaluate letters/ --by family --misses
  ofsted-desk evaluate letters/ --json > measures.json
  ofsted-desk evaluate letters/ --predictions records.jsonl
"""
_ALL = sys.maxsize


def add_to(commands: "Commands") -> None:
    """Add the command."""
    parser = add_command(
        commands, "evaluate", "compare with checked answers", _DESCRIPTION, _EXAMPLES
    )
    parser.add_argument("corpus", type=Path, metavar="CORPUS", help="a folder of checked letters")
    parser.add_argument("--json", action="store_true", help="print one JSON object instead")
    parser.add_argument("--by", choices=["family"], help="also the measures of each family")
    parser.add_argument(
        "--misses",
        nargs="?",
        type=int,
        const=_ALL,
        default=0,
        metavar="N",
        help="show what is wrong in all letters, or in the first N",
    )
    parser.add_argument(
        "--predictions",
        type=Path,
        metavar="FILE",
        help="compare the records in this JSON Lines file instead of reading the letters",
    )
    add_jobs(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the measures."""
    answers = gold_files(args.corpus)
    if args.predictions:
        comparisons = list(_compare_predictions(answers, args.predictions))
    else:
        families()
        results = in_order(_compare_letter, answers, args.jobs, broken=_broke)
        comparisons = list(with_progress(results, len(answers), "compared"))
    if args.json:
        print(json.dumps(_as_json(args, comparisons), ensure_ascii=False))
    else:
        print("\n".join(_as_text(args, comparisons)))
    return 0


def _compare_letter(answer: Path) -> Comparison:
    gold = read_gold(answer)
    found = read_letter(Source(gold.letter), lambda letter: (record_of(letter), letter.findings))
    if isinstance(found, Refusal):
        return compare(gold.record, None, refusal=found.reason)
    return compare(gold.record, *found)


def _broke(answer: Path) -> Comparison:
    gold = read_gold(answer)
    return compare(gold.record, None, refusal=broke(Source(gold.letter)).reason)


def _compare_predictions(answers: Sequence[Path], predictions: Path) -> Iterator[Comparison]:
    records = _read_predictions(predictions)
    for answer in answers:
        gold = read_gold(answer).record
        yield compare(gold, records.get(Path(gold["file"]).name), refusal="not predicted")


def _read_predictions(path: Path) -> Mapping[str, Record]:
    try:
        lines = text_of(path.read_bytes()).split("\n")
        records = [_whole(json.loads(line)) for line in lines if line.strip()]
        return {Path(record["file"]).name: record for record in records}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise DeskError(
            f"The predictions {path} cannot be read: {error}.",
            remedy="Give a file of JSON Lines as 'ofsted-desk extract' prints them.",
        ) from error


def _whole(given: dict[str, Any]) -> Record:
    """The record of one line: what it leaves out is null, or an empty list."""
    record = {**dict.fromkeys(SCALAR_FIELDS), "sha256": "", **given}
    record["grades"] = [
        {"judgement": row["judgement"], "grade": row["grade"], "score": row.get("score")}
        for row in given.get("grades") or ()
    ]
    record["areas"] = [
        {"judgement": row.get("judgement"), "kind": row.get("kind") or "", "text": row["text"]}
        for row in given.get("areas") or ()
    ]
    return cast("Record", record)


def _as_json(args: argparse.Namespace, comparisons: Sequence[Comparison]) -> dict[str, Any]:
    claims = [claim for comparison in comparisons for claim in comparison.claims]
    out: dict[str, Any] = {**measure(comparisons)}
    if not args.predictions:
        out["confidence"] = report.confidence_json(calibrate(claims))
    if args.by:
        out["families"] = measure_families(comparisons)
    if args.misses:
        out["misses"] = report.misses_json(comparisons, args.misses)
    return out


def _as_text(args: argparse.Namespace, comparisons: Sequence[Comparison]) -> Iterator[str]:
    claims = [claim for comparison in comparisons for claim in comparison.claims]
    yield report.measures_text(str(args.corpus), measure(comparisons))
    if not args.predictions:
        yield "\n" + report.calibration_text(calibrate(claims))
    if args.by:
        yield "\n" + report.families_text(comparisons)
    if args.misses:
        yield ""
        yield from report.misses_text(comparisons, args.misses)
