"""Garbage is collected on the UI thread, whichever thread made it."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from ofsted_desk.desk.garbage import Garbage


class Cycle:
    """Something that only a collection can free; it tells which thread freed it."""

    def __init__(self, freed_in: list[int]) -> None:
        self.me = self
        weakref.finalize(self, lambda: freed_in.append(threading.get_ident()))


@pytest.fixture
def garbage() -> Iterator[Garbage]:
    made = Garbage(every=5)
    yield made
    made.close()


@pytest.mark.usefixtures("garbage")
def test_cycles_that_a_worker_leaves_are_freed_on_the_ui_thread(qtbot: QtBot) -> None:
    freed_in: list[int] = []

    def leave_cycles() -> None:
        for _ in range(20 * gc.get_threshold()[0]):
            Cycle(freed_in)

    worker = threading.Thread(target=leave_cycles)
    worker.start()
    worker.join()

    assert freed_in == []
    qtbot.waitUntil(lambda: len(freed_in) > 0)
    assert set(freed_in) == {threading.get_ident()}


def test_python_collects_again_once_the_desk_is_closed() -> None:
    garbage = Garbage()
    assert not gc.isenabled()

    garbage.close()

    assert gc.isenabled()


def test_what_is_settled_is_not_looked_through_until_it_may_go(garbage: Garbage) -> None:
    freed_in: list[int] = []
    Cycle(freed_in)
    gc.collect()
    assert len(freed_in) == 1

    Cycle(freed_in)
    garbage.settle()
    gc.collect()
    assert len(freed_in) == 1
    garbage.unsettle()
    gc.collect()

    assert len(freed_in) == 2
    assert gc.get_freeze_count() == 0
