"""A reader beside another process keeps the limits, and outlives a file that breaks it."""

import os
from pathlib import Path

import pytest

from ofsted_desk.intake.far import Reader
from ofsted_desk.intake.limits import Limits, limited_time
from ofsted_desk.letter.letter import Refusal

LIMITS = Limits(seconds=0.2)


def read_made(data: bytes, name: str, limits: Limits) -> str | Refusal:
    """What the bytes ask for: the reader dies, takes too long, or says who it is."""
    if data == b"die":
        os._exit(3)
    if data == b"slow":
        with limited_time(limits, may_end_process=True):
            while True:
                pass
    print("said by a library")
    return f"{name} read by {os.getpid()}"


@pytest.fixture
def reader() -> "Reader":
    return Reader()


def test_one_process_reads_file_after_file(reader: Reader) -> None:
    first = reader.read(read_made, b"", "a", LIMITS)
    second = reader.read(read_made, b"", "a", LIMITS)
    reader.end()

    assert first == second
    assert f"a read by {os.getpid()}" != first


@pytest.mark.parametrize("data", [b"die", b"slow"])
def test_a_file_that_breaks_the_reader_is_refused_and_the_next_is_read(
    reader: Reader, data: bytes
) -> None:
    broken = reader.read(read_made, data, "bad.pdf", LIMITS)
    after = reader.read(read_made, b"", "a", LIMITS)
    reader.end()

    assert isinstance(broken, Refusal)
    assert "bad.pdf" == broken.name
    assert broken.reason == "It broke the program that reads letters."
    assert isinstance(after, str)


def test_a_reader_that_was_ended_starts_again(reader: Reader) -> None:
    first = reader.read(read_made, b"", "a", LIMITS)
    reader.end()
    second = reader.read(read_made, b"", "a", LIMITS)
    reader.end()

    assert first != second


def test_it_finds_modules_where_its_program_does(
    reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert isinstance(reader.read(read_made, b"", "a", LIMITS), str)
    reader.end()
