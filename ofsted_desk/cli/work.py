"""Do one thing to many files, in several processes, results in the order given."""

import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

_AHEAD = 4
"""Files handed out for each process before the first result is taken: keeps memory flat."""


def in_order(
    function: Callable[[Item], Result], items: Sequence[Item], jobs: int = 0
) -> Iterator[Result]:
    """The result for each item, in order; `jobs` 0 means one process a processor."""
    wanted = min(jobs or os.cpu_count() or 1, len(items))
    if wanted <= 1:
        yield from map(function, items)
        return
    with ProcessPoolExecutor(wanted) as pool:
        waiting: deque[Future[Result]] = deque()
        try:
            for item in items:
                waiting.append(pool.submit(function, item))
                if len(waiting) >= wanted * _AHEAD:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()


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
