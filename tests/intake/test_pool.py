"""What happens around a file that hangs, crashes or breaks its reader, in real processes."""

import ctypes
import os
import signal
import sys
import threading
import time
from concurrent.futures import wait
from multiprocessing import get_context
from pathlib import Path

import pytest

from ofsted_desk.intake import limits
from ofsted_desk.intake.limits import (
    Clock,
    Limits,
    TooLongError,
    _limit_processor,
    limited_time,
)
from ofsted_desk.intake.pool import Pool, Task, end_status
from ofsted_desk.intake.sources import Source
from ofsted_desk.intake.windows_job import Extended, a_limit
from ofsted_desk.letter.letter import Refusal

QUICK = Limits(seconds=0.2)


def read_hostile(data: bytes, name: str, limits: Limits) -> Refusal:
    """What the bytes ask for: the reader's process dies, is deaf to signals, or fails."""
    with limited_time(limits, may_end_process=True):
        if data == b"die":
            os._exit(3)
        if data == b"deaf":
            for clock in ("SIGALRM", "SIGPROF"):
                if hasattr(signal, clock):
                    signal.signal(getattr(signal, clock), signal.SIG_IGN)
            while True:
                pass
        if data == b"asleep":
            if hasattr(signal, "SIGALRM"):
                signal.signal(signal.SIGALRM, signal.SIG_IGN)
            threading.Event().wait()
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

    assert outcomes.pop("1 deaf") in (QUICK.time_words, QUICK.wall_words)
    assert {"0 a": "was read"} == outcomes


def test_a_reader_that_sleeps_is_ended_by_its_watchdog() -> None:
    outcomes = read_all(Pool(QUICK, read_hostile, workers=2), [b"a", b"asleep"])

    assert "It was not read within 2 seconds." == outcomes.pop("1 asleep")
    assert {"0 a": "was read"} == outcomes


def test_a_fault_of_the_reader_is_named_without_words_of_the_letter() -> None:
    outcomes = read_all(Pool(QUICK, read_hostile, workers=1), [b"fail", b"a"])

    assert {"0 fail": "It could not be read (LookupError).", "1 a": "was read"} == outcomes


def test_a_pool_goes_on_after_it_was_broken() -> None:
    pool: Pool[Refusal] = Pool(QUICK, read_hostile, workers=1)

    assert 1 == len(read_all(pool, [b"die"]))
    assert {"0 a": "was read"} == read_all(pool, [b"a"])


def test_a_file_given_to_a_pool_that_was_just_broken_is_read() -> None:
    pool: Pool[Refusal] = Pool(QUICK, read_hostile, workers=1)
    pool.give(Task(Source(Path("first")), b"die"))
    wait(pool._running)

    assert {"0 a": "was read"} == {
        name: reason for name, reason in read_all(pool, [b"a"]).items() if name != "first"
    }


def test_an_import_ends_at_once_whatever_a_file_does() -> None:
    pool: Pool[Refusal] = Pool(Limits(seconds=600), read_hostile, workers=1)
    pool.give(Task(Source(Path("deaf")), b"deaf"))
    assert [] == list(pool.finished(never))

    began = time.monotonic()
    pool.end()
    assert time.monotonic() - began < 60, "the file has ten times as long"
    assert not pool.busy


def spin(limits: Limits) -> None:
    with limited_time(limits, may_end_process=False):
        while True:
            pass


def sleep(limits: Limits) -> None:
    with limited_time(limits, may_end_process=False):
        threading.Event().wait()


with_signals = pytest.mark.skipif(
    not hasattr(signal, "setitimer"), reason="this system has no clock signal"
)


@with_signals
def test_the_clock_stops_python_and_is_put_back() -> None:
    before = signal.getsignal(signal.SIGALRM), signal.getsignal(signal.SIGPROF)

    with pytest.raises(TooLongError):
        spin(Limits(seconds=0.01))
    assert before == (signal.getsignal(signal.SIGALRM), signal.getsignal(signal.SIGPROF))
    for clock in (signal.ITIMER_REAL, signal.ITIMER_PROF):
        assert (0.0, 0.0) == signal.getitimer(clock)


@with_signals
def test_what_waits_for_ever_is_stopped_by_the_clock_on_the_wall() -> None:
    with pytest.raises(TooLongError, match=r"not read within 0.1 seconds"):
        sleep(Limits(seconds=0.01))


@pytest.fixture
def no_clock_on_the_wall(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the processor's time counts, however little of it this test gets in a second."""
    monkeypatch.setattr(limits, "_ON_THE_WALL", 1000)


@with_signals
def test_a_busy_computer_refuses_nothing(no_clock_on_the_wall: None) -> None:
    """Three times the limit by the clock on the wall, and next to nothing of the processor."""
    with limited_time(Limits(seconds=0.1), may_end_process=False):
        woken = threading.Event().wait(0.3)

    assert not woken


@with_signals
def test_what_has_its_own_time_takes_none_of_the_file_s(no_clock_on_the_wall: None) -> None:
    with limited_time(Limits(seconds=0.2), may_end_process=False) as clock:
        for _ in range(3):
            with clock.aside(60):
                work_for(0.15)
        with pytest.raises(TooLongError):
            work_for(60)


@with_signals
def test_its_own_time_is_that_on_the_wall() -> None:
    with limited_time(Limits(seconds=60), may_end_process=False) as clock:
        with pytest.raises(TooLongError), clock.aside(0.1):
            threading.Event().wait()
        with pytest.raises(TooLongError), clock.aside(0.1):
            work_for(60)


def work_for(seconds: float) -> None:
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass


def test_what_one_process_took_does_not_count_for_its_next_file(
    no_clock_on_the_wall: None,
) -> None:
    half_a_second = Limits(seconds=0.5)
    for _ in range(3):
        with limited_time(half_a_second, may_end_process=False):
            work_for(0.3)


def end_by_watch(memory: int, seconds: float) -> None:
    """Read as on a system that limits neither time nor memory."""
    limits._watched_memory = memory
    clock = Clock(Limits(seconds, memory), signals=False, may_end_process=True)
    with clock.running():
        while True:
            pass


def end_by_system() -> None:
    _limit_processor(time.process_time() + 0.1)
    while True:
        pass


@with_signals
def test_the_system_ends_a_process_that_took_too_much_of_the_processor() -> None:
    process = get_context("spawn").Process(target=end_by_system)
    process.start()
    process.join(60)

    assert "Reading it took longer than 0.1 seconds." == Limits(0.1).end_words(process.exitcode)


def end_with_three() -> None:
    os._exit(3)


@pytest.mark.skipif(sys.platform == "win32", reason="there a process can be asked twice")
def test_how_a_process_ended_is_known_where_another_thread_was_told() -> None:
    process = get_context("spawn").Process(target=end_with_three)
    process.start()
    told = os.waitpid(process.ident or 0, 0)[1]
    assert process.exitcode is None, "the system tells it once"

    def note() -> None:
        process._popen.returncode = os.waitstatus_to_exitcode(told)  # type: ignore[attr-defined]

    threading.Timer(0.05, note).start()

    assert 3 == end_status(process)


def ended_by_watch(memory: int, seconds: float) -> str:
    process = get_context("spawn").Process(target=end_by_watch, args=(memory, seconds))
    process.start()
    process.join(60)
    return Limits(seconds, memory).end_words(process.exitcode)


@pytest.mark.skipif(sys.platform == "win32", reason="there the system limits memory itself")
def test_where_the_system_limits_no_memory_a_watch_does() -> None:
    assert "Reading it took more than 0.000977 GiB of memory." == ended_by_watch(1024**2, 60)


def test_where_the_system_limits_no_time_a_watch_does() -> None:
    limits = Limits(seconds=2)

    assert ended_by_watch(64 * 1024**3, 2) in (limits.time_words, limits.wall_words)


def test_what_windows_is_asked_has_the_size_that_windows_wants() -> None:
    limit = a_limit(1024**3)

    if ctypes.sizeof(ctypes.c_void_p) == 8:
        assert ctypes.sizeof(Extended) == 144
        assert Extended.process_memory.offset == 112
    assert (0x100, 1024**3) == (limit.basic.flags, limit.process_memory)
