"""Do one thing to many files, in several processes, results in the order given."""

import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
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
    watched = sys.stderr.isatty()
    try:
        for done, result in enumerate(results, 1):
            if watched:
                print(f"\r{what} {done} of {total}", end="", file=sys.stderr, flush=True)
            yield result
    finally:
        if watched:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
