"""How well scans are read: letters with text are drawn as pictures, read by OCR, and compared.

    python packaging/bench_ocr.py ../shared/letters
    python packaging/bench_ocr.py ../shared/letters --engine rapidocr --pages 10 --letters 4

First the characters: `--pages` pages spread over the letters, at each resolution, straight and
askew. Then what it means for the records: `--letters` letters with checked answers, as scans.
Prints one line a measure; the seconds are processor time of one page, everything included.
Characters count as right by edit distance, blanks made single, curly and straight quotes alike,
and a bullet or dash as one sign, since fonts have a hundred of them.
"""

import argparse
import os
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

from ofsted_desk.evaluation.compare import Comparison, compare
from ofsted_desk.evaluation.gold import gold_files, read_gold
from ofsted_desk.evaluation.made_scans import scan_of
from ofsted_desk.evaluation.measures import measure
from ofsted_desk.intake.import_letter import import_letter
from ofsted_desk.letter.document import Page
from ofsted_desk.letter.finding import Level
from ofsted_desk.letter.letter import Refusal
from ofsted_desk.letter.record import record_of
from ofsted_desk.reading import read_document
from ofsted_desk.scans.choice import ENGINES, OcrChoice, check_engine
from ofsted_desk.scans.reader import ScanReader

_SEED = 7
_FEWEST_CHARACTERS = 200
_PLAIN = str.maketrans("‘’“”–—−", "''\"\"---")
_MARK = re.compile(r"^(?:[^\w\s(£\"'@]|[\ue000-\uf8ff]|o(?= ))+ ?", re.MULTILINE)


@dataclass(frozen=True)
class Sample:
    """One page of one letter, and the words that stand on it."""

    data: bytes
    number: int
    words: str


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--engine", choices=ENGINES, default="automatic")
    parser.add_argument("--pages", type=int, default=30)
    parser.add_argument("--letters", type=int, default=10)
    parser.add_argument("--dpi", type=int, nargs="+", default=[150, 200, 300])
    parser.add_argument("--turn", type=float, nargs="+", default=[0.0, 2.0])
    parser.add_argument("--misses", action="store_true", help="say which records are not right")
    asked = parser.parse_args()
    choice = OcrChoice(check_engine(asked.engine))
    ways = [(dpi, turn) for dpi in asked.dpi for turn in asked.turn]
    print(f"{choice.engine}, load {os.getloadavg()[0]:.1f}", flush=True)
    pages = list(samples(asked.folder, asked.pages))
    for dpi, turn in ways if pages else ():
        print(f"{dpi} dpi, {turn:g}°: {characters(pages, choice, dpi, turn)}", flush=True)
    answers = spread(gold_files(asked.folder), asked.letters)
    if answers:
        print(f"as text: {records([compared(a) for a in answers])}", flush=True)
        for dpi, turn in ways:
            found = [compared(answer, choice, dpi, turn) for answer in answers]
            print(f"{dpi} dpi, {turn:g}°: {records(found)}", flush=True)
            if asked.misses:
                print("\n".join(misses(found)), flush=True)


def samples(folder: Path, wanted: int) -> Iterator[Sample]:
    """Pages with words, spread over the letters of a folder; the same ones each time."""
    for letter in spread(sorted(folder.rglob("*.pdf")), wanted):
        data = letter.read_bytes()
        pages = read_document(data, letter.name).pages
        full = [page for page in pages if len(words_of(page)) >= _FEWEST_CHARACTERS]
        page = random.Random(letter.name).choice(full)  # noqa: S311 - a sample
        yield Sample(data, page.number, words_of(page))


def spread(files: Sequence[Path], wanted: int) -> list[Path]:
    """Some of these files, drawn at random in the same way each time."""
    chosen = random.Random(_SEED).sample(list(files), min(wanted, len(files)))  # noqa: S311
    return sorted(chosen)


def words_of(page: Page) -> str:
    """What a page says, in a spelling that does not depend on fonts."""
    lines = "\n".join(line.text for line in page.lines)
    return " ".join(_MARK.sub("• ", lines.translate(_PLAIN)).split())


def characters(pages: Sequence[Sample], choice: OcrChoice, dpi: int, turn: float) -> str:
    """How many characters and words of these pages are right, and what a page takes."""
    wrong = every = words = found = 0
    began = seconds()
    for page in pages:
        scan = scan_of(page.data, dpi, turn, [page.number])
        read = read_document(scan, "scan.pdf", reader(scan, choice)).pages[0]
        said = words_of(read)
        wrong += distance(page.words, said)
        every += len(page.words)
        words += len(page.words.split())
        found += common(page.words.split(), said.split())
    each = (seconds() - began) / len(pages)
    return (
        f"{len(pages)} pages, characters {1 - wrong / every:.4f}, "
        f"words {found / words:.4f}, {each:.1f} s a page"
    )


def compared(
    answer: Path, choice: OcrChoice | None = None, dpi: int = 0, turn: float = 0.0
) -> Comparison:
    """One letter's record beside its answer: as text, or as a scan where a choice is given."""
    gold = read_gold(answer)
    data = gold.letter.read_bytes()
    if choice is not None:
        data = scan_of(data, dpi, turn)
    letter = import_letter(data, gold.letter.name, scans=reader(data, choice) if choice else None)
    if isinstance(letter, Refusal):
        return compare(gold.record, None, refusal=letter.reason)
    return compare(gold.record, record_of(letter), letter.findings)


def records(found: Sequence[Comparison]) -> str:
    """The measures of some letters, and whether anything claims to be sure."""
    measures = measure(found)
    sure = sum(claim.level is Level.SURE for each in found for claim in each.claims)
    return (
        f"{measures['documents']} letters, grades F1 {measures['grades_f1']:.3f}, "
        f"areas F1 {measures['areas_f1']:.3f}, other fields {measures['scalars_mean']:.3f}, "
        f"{sure} called sure"
    )


def misses(found: Sequence[Comparison]) -> Iterator[str]:
    """What is not right, a line each."""
    for each in found:
        for miss in each.misses:
            yield f"  {each.name}: {miss.field}: {miss.expected!r:.90} found {miss.found!r:.90}"


def reader(data: bytes, choice: OcrChoice) -> ScanReader:
    """Reads the pictures of one file, with nobody watching the clock."""
    return ScanReader(data, choice, lambda _: nullcontext())


def seconds() -> float:
    """Processor time of this process and of the programs it has started."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def common(wanted: Sequence[str], found: Sequence[str]) -> int:
    """How many of the words wanted are among those found, each counted once."""
    return (Counter(wanted) & Counter(found)).total()


def distance(wanted: str, found: str) -> int:
    """How many characters must be put in, taken out or changed (Myers' bit vectors)."""
    if not wanted or not found:
        return max(len(wanted), len(found))
    places: dict[str, int] = {}
    for place, character in enumerate(wanted):
        places[character] = places.get(character, 0) | 1 << place
    mask, last = (1 << len(wanted)) - 1, 1 << (len(wanted) - 1)
    up, down, score = mask, 0, len(wanted)
    for character in found:
        same = places.get(character, 0)
        across = (((same & up) + up) ^ up) | same | down
        more, fewer = down | ~(across | up) & mask, up & across
        score += bool(more & last) - bool(fewer & last)
        more, fewer = (more << 1 | 1) & mask, fewer << 1 & mask
        up, down = fewer | ~(same | down | more) & mask, more & (same | down)
    return score


if __name__ == "__main__":
    main()
