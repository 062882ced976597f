import io
import os
import sys

import pytest

from ofsted_desk.cli.work import in_order, with_progress


def _double(number: int) -> int:
    return number * 2


def _minus(number: int) -> int:
    return -number


def _double_or_die(number: int) -> int:
    if number in {3, 17}:
        os._exit(1)
    return number * 2


def test_an_item_that_ends_its_process_is_given_up_and_no_other() -> None:
    expected = [-n if n in {3, 17} else n * 2 for n in range(20)]

    assert list(in_order(_double_or_die, list(range(20)), jobs=2, broken=_minus)) == expected


def test_results_come_in_the_order_given_whoever_is_first() -> None:
    assert list(in_order(_double, list(range(40)), jobs=2, broken=_minus)) == [
        n * 2 for n in range(40)
    ]


def test_one_item_needs_no_second_process() -> None:
    assert list(in_order(lambda n: n + 1, [1], jobs=8, broken=_minus)) == [2]


def test_nothing_to_do_is_done_at_once() -> None:
    assert list(in_order(_double, [], jobs=2, broken=_minus)) == []


def test_progress_is_silent_where_nobody_watches(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(with_progress([1, 2], 2, "read")) == [1, 2]
    assert capsys.readouterr().err == ""


def test_progress_counts_on_a_terminal_and_cleans_up(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)

    list(with_progress(["a", "b"], 2, "read"))

    assert terminal.getvalue() == "\rread 1 of 2\rread 2 of 2\r\x1b[K"
