"""Do one thing to many files, in several processes, results in the order given."""

import multiprocessing
import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from typing import TypeVar

from ofsted_desk.intake.limits import Limits
from ofsted_desk.intake.worker import start_worker

Item = TypeVar("Item")
Result = TypeVar("Result")

LIMITS = Limits()
_AHEAD = 4
"""Files handed out for each process before the first result is taken: keeps memory flat."""


def in_order(
    function: Callable[[Item], Result],
    items: Sequence[Item],
    jobs: int = 0,
    *,
    broken: Callable[[Item], Result],
) -> Iterator[Result]:
    """The result for each item, in order; `jobs` 0 means one process a processor.

    `broken` is the result of an item that ends the process which works on it.
    """
    wanted = min(jobs or os.cpu_count() or 1, len(items))
    if wanted <= 1:
        yield from map(function, items)
        return
    left = deque(items)
    while left:
        yield from _until_broken(function, left, wanted)
        for _ in range(min(len(left), wanted * _AHEAD)):
            yield _alone(function, left.popleft(), broken)


def with_progress(results: Iterable[Result], total: int, what: str) -> Iterator[Result]:
    """The same results, with a running count on stderr where a person is watching it."""
    with show_progress(what) as progress:
        for done, result in enumerate(results, 1):
            progress(done, total)
            yield result


@contextmanager
def show_progress(what: str) -> Iterator[Callable[[int, int], None]]:
    """A function that shows how many of how many are done, on a terminal only."""
    if not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    try:
        yield lambda done, total: print(
            f"\r{what} {done} of {total}", end="", file=sys.stderr, flush=True
        )
    finally:
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def _until_broken(
    function: Callable[[Item], Result], left: deque[Item], jobs: int
) -> Iterator[Result]:
    """Results while the workers live; `left` keeps what has none yet, in order."""
    upcoming = iter(list(left))
    waiting: deque[Future[Result]] = deque()
    with _workers(jobs) as pool:
        try:
            while left:
                for item in upcoming:
                    waiting.append(pool.submit(function, item))
                    if len(waiting) >= jobs * _AHEAD:
                        break
                result = waiting.popleft().result()
                left.popleft()
                yield result
        except BrokenExecutor:
            return
        finally:
            for future in waiting:
                future.cancel()


def _alone(
    function: Callable[[Item], Result], item: Item, broken: Callable[[Item], Result]
) -> Result:
    """Only the item that ends its own process is given up, not its neighbours."""
    with _workers(1) as pool:
        try:
            return pool.submit(function, item).result()
        except BrokenExecutor:
            return broken(item)


def _workers(jobs: int) -> ProcessPoolExecutor:
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(jobs, context, start_worker, (LIMITS,))
