"""What happens around a file that hangs, crashes or breaks its reader, in real processes."""

import os
import signal
import time
from pathlib import Path

import pytest

from ofsted_desk.intake.limits import Limits, TooLongError, limited_time
from ofsted_desk.intake.pool import Pool, Task
from ofsted_desk.intake.sources import Source
from ofsted_desk.letter.letter import Refusal

QUICK = Limits(seconds=0.2)


def read_hostile(data: bytes, name: str, limits: Limits) -> Refusal:
    """What the bytes ask for: the reader's process dies, is deaf to signals, or fails."""
    with limited_time(limits, may_end_process=True):
        if data == b"die":
            os._exit(3)
        if data == b"deaf":
            if hasattr(signal, "SIGALRM"):
                signal.signal(signal.SIGALRM, signal.SIG_IGN)
            while True:
                pass
        if data == b"fail":
            raise LookupError("words of a letter")
    return Refusal(name, "", "was read")


def never() -> bool:
    return False


def read_all(pool: Pool[Refusal], files: list[bytes]) -> dict[str, str]:
    """What came of each file, by its name."""
    outcomes: dict[str, str] = {}
    for number, data in enumerate(files):
        pool.give(Task(Source(Path(f"{number} {data.decode()}")), data))
    while pool.busy:
        for task, outcome in pool.finished(never):
            assert isinstance(outcome, Refusal)
            outcomes[task.source.name] = outcome.reason
    pool.end()
    return outcomes


def test_only_the_file_that_kills_its_reader_is_refused() -> None:
    outcomes = read_all(Pool(QUICK, read_hostile, workers=2), [b"a", b"die", b"b", b"c"])

    assert "It broke the program that reads letters." == outcomes.pop("1 die")
    assert {"0 a": "was read", "2 b": "was read", "3 c": "was read"} == outcomes


def test_a_reader_deaf_to_signals_is_ended_by_its_watchdog() -> None:
    outcomes = read_all(Pool(QUICK, read_hostile, workers=2), [b"a", b"deaf"])

    assert "Reading it took longer than 0.2 seconds." == outcomes.pop("1 deaf")
    assert {"0 a": "was read"} == outcomes


def test_a_fault_of_the_reader_is_named_without_words_of_the_letter() -> None:
    outcomes = read_all(Pool(QUICK, read_hostile, workers=1), [b"fail", b"a"])

    assert {"0 fail": "It could not be read (LookupError).", "1 a": "was read"} == outcomes


def test_a_pool_goes_on_after_it_was_broken() -> None:
    pool: Pool[Refusal] = Pool(QUICK, read_hostile, workers=1)

    assert 1 == len(read_all(pool, [b"die"]))
    assert {"0 a": "was read"} == read_all(pool, [b"a"])


def test_an_import_ends_within_a_second_whatever_a_file_does() -> None:
    pool: Pool[Refusal] = Pool(Limits(seconds=600), read_hostile, workers=1)
    pool.give(Task(Source(Path("deaf")), b"deaf"))
    assert [] == list(pool.finished(never))

    began = time.monotonic()
    pool.end()
    assert time.monotonic() - began < 1
    assert not pool.busy


def spin(limits: Limits) -> None:
    with limited_time(limits, may_end_process=False):
        while True:
            pass


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no clock signal")
def test_the_clock_stops_python_and_is_put_back() -> None:
    before = signal.getsignal(signal.SIGALRM)

    with pytest.raises(TooLongError):
        spin(Limits(seconds=0.01))
    assert before is signal.getsignal(signal.SIGALRM)
    assert (0.0, 0.0) == signal.getitimer(signal.ITIMER_REAL)
