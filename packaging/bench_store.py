"""How quick the store and the review are with many letters: makes them, then times what people do.

    python packaging/bench_store.py --letters 100000 --store /tmp/bench/letters.db

A store that is there already is used as it is (give the same --letters). Prints one line a
measure, in milliseconds: the median and the 95th percentile, then the same of processor time,
which is what counts on a machine that others use too. Each is done once before it is timed.
The queue keeps the order asked for last, and moves the letters that change in it; so each
question is asked after another order and filter, so that nothing kept can be used; again after a
decision on a letter; and, for words, with the order known, as when they are typed into a queue
that is looked at. Letters are made up, of the size of real ones: 4 to 8 pages of 35 lines, words
as common or rare as in any English text.
"""

import argparse
import itertools
import random
import statistics
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from letters_made import families, fill, word

from ofsted_desk.letter.decision import LetterState
from ofsted_desk.letter.finding import GradeValue
from ofsted_desk.review.session import QueueFilter, QueueOrder, ReviewSession
from ofsted_desk.store import open_store


def main() -> None:
    """Make the store if it is not there, and time it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--letters", type=int, default=10_000)
    parser.add_argument("--store", type=Path, required=True)
    args = parser.parse_args()
    with open_store(args.store, app_version="bench") as store:
        fill(store, args.letters)
    _time_everything(args.store)


def _time_everything(path: Path) -> None:
    began = time.perf_counter()
    with open_store(path, app_version="bench") as store:
        session = ReviewSession(store, "Kit", families())
        opened = (time.perf_counter() - began) * 1000
        print(f"{len(store.letters.ids())} letters, {path.stat().st_size / 1024**2:.0f} MB")
        print(f"{'open the store':34}{opened:8.1f}")
        ids = session.queue(QueueFilter())
        _time_all("queue", _filters(), session, partial(_ask_otherwise, session))
        waiting = session.queue(QueueFilter(states=frozenset({LetterState.TO_REVIEW})))
        flagged = iter(random.Random(2).sample(waiting, len(waiting)))  # noqa: S311
        decisions = itertools.cycle([lambda: session.flag(next(flagged)), session.undo])
        _time_all("decided", _filters(), session, lambda _: next(decisions)())
        _time_all("typed", _words(), session, lambda _: session.queue(QueueFilter()))
        turns = itertools.cycle(random.Random(1).sample(ids, min(1200, len(ids))))  # noqa: S311
        _time("rows, 256", lambda: session.rows(ids[1000:1256]))
        _time("counts", session.counts)
        _time("next letter", lambda: session.next_letter(next(turns), QueueFilter()))
        _time("open a letter", lambda: session.open_letter(next(turns)), times=500)
        _time("confirm a field", lambda: session.confirm(next(turns), "authority"))
        _time("correct a grade", lambda: _correct(session, next(turns)))
        _time("confirm a letter", lambda: session.confirm_letter(next(turns)))
        _time("undo", session.undo, times=50)
        print(f"{'memory at most, MB':34}{_memory():8.0f}")


def _time_all(
    heading: str,
    questions: Mapping[str, QueueFilter],
    session: ReviewSession,
    before: Callable[[QueueFilter], object],
) -> None:
    """Time each question, with this done before it each time; then all of them together."""
    taken = [
        took
        for name, wanted in questions.items()
        for took in _time(
            f"{heading}, {name}", partial(session.queue, wanted), before=partial(before, wanted)
        )
    ]
    _print(f"{heading}, all", taken)


def _ask_otherwise(session: ReviewSession, wanted: QueueFilter) -> None:
    """Ask for another order and another filter: whatever was kept is put away."""
    other = QueueOrder.ADDED if wanted.order is QueueOrder.STATE else QueueOrder.STATE
    session.queue(QueueFilter(order=other))
    session.queue(QueueFilter(order=other, years=frozenset({2007})))


def _filters() -> dict[str, QueueFilter]:
    states = frozenset({LetterState.TO_REVIEW, LetterState.IN_PROGRESS})
    everything = {f"{order}": QueueFilter(order=order) for order in QueueOrder}
    return (
        everything
        | _words()
        | {
            "council, backwards": QueueFilter(order=QueueOrder.AUTHORITY, descending=True),
            "to review": QueueFilter(states=states),
            "one year, one family": QueueFilter(
                years=frozenset({2011}), families=frozenset({"apa"})
            ),
            "words, to review, by date": QueueFilter(
                text=f"{word(40)} {word(90)}", states=states, order=QueueOrder.DATE
            ),
        }
    )


def _words() -> dict[str, QueueFilter]:
    return {
        "a word in every letter": QueueFilter(text=word(1)),
        "a word in some": QueueFilter(text=word(900)),
        "a rare word": QueueFilter(text=word(19_000)),
        "a word being typed": QueueFilter(text=word(900)[:4]),
        "a phrase": QueueFilter(text=f'"{word(3)} {word(7)}"'),
        "a council's name": QueueFilter(text="council 77"),
    }


def _correct(session: ReviewSession, letter: int) -> None:
    session.correct(letter, "grade:overall", GradeValue("adequate"))


def _time(
    name: str,
    act: Callable[[], object],
    times: int = 20,
    before: Callable[[], object] = lambda: None,
) -> list[tuple[float, float]]:
    act()
    taken = []
    for _ in range(times):
        before()
        began, working = time.perf_counter(), time.process_time()
        act()
        worked = (time.process_time() - working) * 1000
        taken.append(((time.perf_counter() - began) * 1000, worked))
    _print(name, taken)
    return taken


def _print(name: str, taken: Sequence[tuple[float, float]]) -> None:
    """Median and 95th percentile of the time taken, then of processor time."""
    figures = [
        figure
        for each in zip(*taken, strict=True)
        for figure in (statistics.median(each), statistics.quantiles(each, n=20)[-1])
    ]
    print(f"{name:34}" + "".join(f"{figure:8.1f}" for figure in figures), flush=True)


def _memory() -> float:
    if sys.platform == "win32":
        return 0.0
    import resource  # noqa: PLC0415 - not on Windows

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1024 / (1024 if sys.platform == "darwin" else 1)


if __name__ == "__main__":
    main()
