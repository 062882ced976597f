"""How quick the store and the review are with many letters: makes them, then times what people do.

    python packaging/bench_store.py --letters 100000 --store /tmp/bench/letters.db

A store that is there already is used as it is (give the same --letters). Prints one line a
measure, in milliseconds: the median, the 95th percentile, and the median of processor time,
which is what counts on a machine that others use too. Each is done once before it is timed, and
no question to the queue is asked twice in a row, since the last answer is remembered. Letters
are made up, of the size of real ones: 4 to 8 pages of 35 lines, words as common or rare as in
any English text.
"""

import argparse
import itertools
import random
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from ofsted_desk.letter.decision import LetterState
from ofsted_desk.letter.document import Box, Document, Line, Page, Piece, compose
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.finding import (
    AreaValue,
    Confidence,
    Evidence,
    Finding,
    GradeValue,
    Level,
    Value,
)
from ofsted_desk.letter.judgement import Grade, Judgement, Scale
from ofsted_desk.letter.letter import ExtractedLetter, Recognition
from ofsted_desk.review.session import QueueFilter, QueueOrder, ReviewSession
from ofsted_desk.store import NewLetter, Store, open_store, pack

_GRADES = ("outstanding", "good", "adequate", "inadequate")
_JUDGEMENTS = ("overall", "safety", "health", "learning", "leadership")
_FAMILIES = ("apa", "annual-rating", "sif", "ilacs", "focused-visit")
_BATCH = 200
_SYLLABLES = "ba de fi go hu ka le mi no pu ra se ti vo wu ya ze chi tho ple".split()  # noqa: SIM905


def main() -> None:
    """Make the store if it is not there, and time it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--letters", type=int, default=10_000)
    parser.add_argument("--store", type=Path, required=True)
    args = parser.parse_args()
    with open_store(args.store, app_version="bench") as store:
        missing = args.letters - len(store.letters.ids())
        if missing > 0:
            _fill(store, missing, args.letters)
    _time_everything(args.store)


def _fill(store: Store, missing: int, total: int) -> None:
    began = time.perf_counter()
    letters = (_letter(number) for number in range(total - missing, total))
    for done in itertools.count(_BATCH, _BATCH):
        batch = list(itertools.islice(letters, _BATCH))
        if not batch:
            break
        store.letters.add(batch)
        if done % 5000 == 0:
            rate = done / (time.perf_counter() - began)
            print(f"made {done} of {missing}, {rate:.0f} a second", file=sys.stderr, flush=True)


def _letter(number: int) -> NewLetter:
    chance = random.Random(number)  # noqa: S311 - made-up letters, the same every time
    document = _document(chance, number)
    year, month = chance.randrange(2005, 2026), chance.randrange(1, 13)
    day = chance.randrange(1, 24)
    family = chance.choice(_FAMILIES)
    findings = [
        _finding(chance, document, "family", family),
        _finding(chance, document, "authority", f"Council {chance.randrange(153)}"),
        _finding(chance, document, "document_date", f"{year}-{month:02}-28"),
        _finding(chance, document, "inspection_start", f"{year}-{month:02}-{day:02}"),
        _finding(chance, document, "inspection_end", f"{year}-{month:02}-{day + 4:02}"),
        _finding(chance, document, "signatory_name", _words(chance, 2)),
        _finding(chance, document, "signatory_role", _words(chance, 3)),
    ]
    for judgement in _JUDGEMENTS:
        grade = chance.randrange(4)
        value = GradeValue(_GRADES[grade], 4 - grade)
        findings.append(_finding(chance, document, f"grade:{judgement}", value))
    for place in range(1, chance.randrange(2, 8)):
        area = AreaValue(_words(chance, 25), "area for improvement", None, float(place))
        findings.append(_finding(chance, document, f"area:{place}", area))
    recognition = Recognition(family, 0.9, "other", 0.1, ("Made up",))
    letter = ExtractedLetter(document, recognition, 1, "bench", tuple(findings))
    return NewLetter(pack(letter), document.sha256.encode())


def _document(chance: random.Random, number: int) -> Document:
    pages = []
    for page in range(1, chance.randrange(5, 10)):
        lines = tuple(_line(_words(chance, 12), row) for row in range(35))
        pages.append(Page(page, 595.32, 841.92, lines))
    return compose(f"letter-{number}.pdf", f"{number:064x}", "pdf", pages)


def _line(text: str, row: int) -> Line:
    top, right = 72.12 + 18.36 * row, 72.02 + 5.57 * len(text)
    pieces = (Piece(0, len(text), 72.02, right, 11.04),)
    return Line(1, text, 0, Box(72.02, top, right, top + 11.04), pieces)


def _words(chance: random.Random, count: int) -> str:
    """Words of which some are in every letter and some in hardly any."""
    ranks = (int(20_000 ** chance.random()) for _ in range(count))
    return " ".join(_word(rank) for rank in ranks)


def _word(rank: int) -> str:
    parts = []
    while rank:
        rank, part = divmod(rank, len(_SYLLABLES))
        parts.append(_SYLLABLES[part])
    return "".join(parts)


def _finding(chance: random.Random, document: Document, field: str, value: Value) -> Finding:
    level = chance.choices((Level.SURE, Level.LIKELY, Level.UNSURE), (90, 7, 3))[0]
    line = chance.choice(document.lines)
    evidence = Evidence(document.spans(line.start, line.end))
    confidence = Confidence(level, ("stated once, in its place",))
    return Finding(field, value, confidence, "bench", raw=line.text, evidence=evidence)


def _families() -> dict[str, LetterFamily]:
    scale = Scale("four", tuple(Grade(word, (), 4 - n) for n, word in enumerate(_GRADES)))
    judgements = tuple(Judgement(name, name.capitalize()) for name in _JUDGEMENTS)
    return {
        name: LetterFamily(name, name, name, 1, name, scale=scale, judgements=judgements)
        for name in _FAMILIES
    }


def _time_everything(path: Path) -> None:
    began = time.perf_counter()
    with open_store(path, app_version="bench") as store:
        session = ReviewSession(store, "Kit", _families())
        opened = (time.perf_counter() - began) * 1000
        print(f"{len(store.letters.ids())} letters, {path.stat().st_size / 1024**2:.0f} MB")
        print(f"{'open the store':34}{opened:8.1f}")
        other = partial(session.queue, QueueFilter(years=frozenset({1999})))
        for name, wanted in _filters().items():
            _time(f"queue, {name}", partial(session.queue, wanted), before=other)
        ids = session.queue(QueueFilter())
        turns = iter(random.Random(1).sample(ids, min(1200, len(ids))))  # noqa: S311
        _time("rows, 256", lambda: session.rows(ids[1000:1256]))
        _time("counts", session.counts)
        _time("next letter", lambda: session.next_letter(next(turns), QueueFilter()))
        _time("open a letter", lambda: session.open_letter(next(turns)), times=500)
        _time("confirm a field", lambda: session.confirm(next(turns), "authority"))
        _time("correct a grade", lambda: _correct(session, next(turns)))
        _time("confirm a letter", lambda: session.confirm_letter(next(turns)))
        _time("undo", session.undo, times=50)
        print(f"{'memory at most, MB':34}{_memory():8.0f}")


def _filters() -> dict[str, QueueFilter]:
    states = frozenset({LetterState.TO_REVIEW, LetterState.IN_PROGRESS})
    everything = {f"{order}": QueueFilter(order=order) for order in QueueOrder}
    return everything | {
        "council, backwards": QueueFilter(order=QueueOrder.AUTHORITY, descending=True),
        "to review": QueueFilter(states=states),
        "one year, one family": QueueFilter(years=frozenset({2011}), families=frozenset({"apa"})),
        "a word in every letter": QueueFilter(text=_word(1)),
        "a word in some": QueueFilter(text=_word(900)),
        "a rare word": QueueFilter(text=_word(19_000)),
        "a word being typed": QueueFilter(text=_word(900)[:4]),
        "a phrase": QueueFilter(text=f'"{_word(3)} {_word(7)}"'),
        "a council's name": QueueFilter(text="council 77"),
        "words, to review, by date": QueueFilter(
            text=f"{_word(40)} {_word(90)}", states=states, order=QueueOrder.DATE
        ),
    }


def _correct(session: ReviewSession, letter: int) -> None:
    session.correct(letter, "grade:overall", GradeValue("adequate"))


def _time(
    name: str,
    act: Callable[[], object],
    times: int = 20,
    before: Callable[[], object] = lambda: None,
) -> None:
    act()
    taken, worked = [], []
    for _ in range(times):
        before()
        began, working = time.perf_counter(), time.process_time()
        act()
        taken.append((time.perf_counter() - began) * 1000)
        worked.append((time.process_time() - working) * 1000)
    low, high = statistics.median(taken), statistics.quantiles(taken, n=20)[-1]
    print(f"{name:34}{low:8.1f}{high:8.1f}{statistics.median(worked):8.1f}", flush=True)


def _memory() -> float:
    if sys.platform == "win32":
        return 0.0
    import resource  # noqa: PLC0415 - not on Windows

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1024 / (1024 if sys.platform == "darwin" else 1)


if __name__ == "__main__":
    main()
