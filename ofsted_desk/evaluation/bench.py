"""How quick reading is beside other ways to read the same PDFs, and whether it misses anything.

`bench(corpus)` reads every PDF below a folder in each way, the order of the ways turned round for
every other letter, and counts CPU time. `print_bench` shows the result. `ofsted-desk bench CORPUS
[--json]` is to print that, or `bench(corpus).as_json()`. PDFium's times are there where pypdfium2
is installed (`python -m pip install pypdfium2`; nothing else needs it). Its characters, by QtPdf,
tell whether any was missed: pages that differ are named.
"""

import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import Any, TextIO

from ofsted_desk.evaluation.long_pdf import long_pdf
from ofsted_desk.evaluation.ways import (
    EXTRACT_TEXT,
    Way,
    characters,
    oracle_texts,
    our_characters,
    peak_mb,
    read,
    ways_of_reading,
)
from ofsted_desk.extraction import extract
from ofsted_desk.families import load_families
from ofsted_desk.reading.kind import Kind, kind_of
from ofsted_desk.reading.pdf import drawn_pages


@dataclass(frozen=True, slots=True)
class Timing:
    """One way of reading: CPU milliseconds a page, and how many times as quick as the first."""

    way: str
    ms_a_page: float
    times_as_quick: float


@dataclass(frozen=True, slots=True)
class Difference:
    """A page whose characters are not the same: what each reader alone has."""

    letter: str
    page: int
    only_ours: str
    only_pdfium: str


@dataclass(frozen=True, slots=True)
class Content:
    """What was drawn on the pages, and how it compares with PDFium."""

    pages: int = 0
    compared_pages: int = 0
    differences: tuple[Difference, ...] = ()
    hidden_characters: int = 0
    left_to_stock: int = 0
    longest: str = ""


@dataclass(frozen=True, slots=True)
class BenchResult:
    """What a bench found."""

    letters: int
    repeats: int
    content: Content
    timings: tuple[Timing, ...]
    after_reading_ms_a_page: float
    after_reading_share: float
    peak_mb: float | None
    long_pages: int
    long_peak_mb: float | None

    def as_json(self) -> dict[str, Any]:
        """Plain values for JSON."""
        return asdict(self)


def bench(corpus: Path, *, repeats: int = 1, long_pages: int = 0) -> BenchResult:
    """Read every PDF below `corpus` in every way that is there, `repeats` times each.

    With `long_pages` the memory for a made-up document of so many pages is measured too.
    """
    letters = [path for path in sorted(corpus.rglob("*.pdf")) if _is_pdf(path)]
    content = _content(letters)
    pages = max(content.pages, 1)
    ways = ways_of_reading()
    laps = [_lap(letters, ways) for _ in range(repeats)]
    each = {way: median(lap[way] for lap in laps) * 1000 / pages for way in ways}
    slowest = each[EXTRACT_TEXT]
    after = _after_reading(letters) * 1000 / pages
    return BenchResult(
        letters=len(letters),
        repeats=repeats,
        content=content,
        timings=tuple(Timing(way, ms, slowest / ms if ms else 0.0) for way, ms in each.items()),
        after_reading_ms_a_page=after,
        after_reading_share=after / slowest if slowest else 0.0,
        peak_mb=peak_mb(Path(content.longest).read_bytes()) if content.longest else None,
        long_pages=long_pages,
        long_peak_mb=peak_mb(long_pdf(long_pages)) if long_pages else None,
    )


def print_bench(result: BenchResult, out: TextIO | None = None) -> None:
    """Print what a bench found, a line a fact."""
    print("\n".join(_as_text(result)), file=out or sys.stdout)


def _as_text(result: BenchResult) -> Iterator[str]:
    content = result.content
    yield f"{result.letters:,} letters, {content.pages:,} pages, {result.repeats} repeats"
    yield "CPU ms a page, and times as quick as the first:"
    for timing in result.timings:
        yield f"  {timing.ms_a_page:8.2f}  {timing.times_as_quick:6.2f}  {timing.way}"
    yield (
        f"  {result.after_reading_ms_a_page:8.2f}          family and findings, after reading "
        f"({result.after_reading_share:.1%} of the first)"
    )
    yield f"{content.left_to_stock} content streams left to pdfminer's interpreter"
    yield f"{content.hidden_characters} characters left out that cannot be seen on the page"
    if content.compared_pages:
        same = content.compared_pages - len(content.differences)
        yield f"the same characters as PDFium on {same:,} of {content.compared_pages:,} pages"
    else:
        yield "not compared with PDFium: neither packaging/page_texts.py nor pypdfium2 is here"
    for page in content.differences:
        ours, theirs = page.only_ours, page.only_pdfium
        yield f"  {page.letter} page {page.page}: only ours {ours!r}, only PDFium's {theirs!r}"
    if result.peak_mb is not None:
        yield f"{result.peak_mb:.0f} MB at most while reading {Path(content.longest).name}"
    if result.long_peak_mb is not None:
        pages = f"{result.long_pages:,} full pages, made up"
        yield f"{result.long_peak_mb:.0f} MB at most while reading {pages}"


def _is_pdf(path: Path) -> bool:
    with path.open("rb") as file:
        return kind_of(file.read(4096)) is Kind.PDF


def _lap(letters: Sequence[Path], ways: dict[str, Way]) -> dict[str, float]:
    """CPU seconds of each way over all letters; the order turns round from letter to letter."""
    spent = dict.fromkeys(ways, 0.0)
    for turn, letter in enumerate(letters):
        data = letter.read_bytes()
        for name in list(ways) if turn % 2 else list(ways)[::-1]:
            began = time.process_time()
            ways[name](data)
            spent[name] += time.process_time() - began
    return spent


def _after_reading(letters: Sequence[Path]) -> float:
    """CPU seconds to recognise and extract all letters, once they are read."""
    families = load_families()
    spent = 0.0
    for letter in letters:
        document = read(letter.read_bytes())
        began = time.process_time()
        extract(document, families)
        spent += time.process_time() - began
    return spent


def _content(letters: Sequence[Path]) -> Content:
    """What is drawn, read once; PDFium's characters beside ours where it is here."""
    pages = compared = hidden = left = most = 0
    differences: list[Difference] = []
    longest = ""
    oracle = oracle_texts(letters)
    for letter in letters:
        drawn = list(drawn_pages(letter.read_bytes()))
        pages += len(drawn)
        hidden += sum(len(run.text) for page in drawn for run in page.runs if run.hidden)
        left += sum(page.left_to_stock for page in drawn)
        if len(drawn) > most:
            most, longest = len(drawn), str(letter)
        if oracle is not None:
            compared += len(drawn)
            theirs = [characters(text) for text in next(oracle)]
            differences += _different(letter.name, [our_characters(p) for p in drawn], theirs)
    return Content(pages, compared, tuple(differences), hidden, left, longest)


def _different(
    letter: str, ours: list[Counter[str]], theirs: list[Counter[str]]
) -> Iterator[Difference]:
    for number in range(max(len(ours), len(theirs))):
        here = ours[number] if number < len(ours) else Counter[str]()
        there = theirs[number] if number < len(theirs) else Counter[str]()
        if here != there:
            yield Difference(
                letter,
                number + 1,
                "".join(sorted((here - there).elements())),
                "".join(sorted((there - here).elements())),
            )
