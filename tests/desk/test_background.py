"""Functions run away from the UI thread, and only their newest answer arrives."""

import threading

import pytest
from pytestqt.qtbot import QtBot

from ofsted_desk.desk.background import Background, Job, Progress


def test_an_answer_arrives_on_the_ui_thread(qtbot: QtBot, background: Background) -> None:
    seen: list[tuple[int, bool]] = []

    def work(_: Job) -> int:
        return threading.get_ident()

    background.run("a", work, lambda answer: seen.append((answer, answer != threading.get_ident())))
    qtbot.waitUntil(lambda: bool(seen))

    assert seen[0][1]
    assert not background.busy


def test_the_answer_of_an_older_job_of_the_same_topic_is_dropped(
    qtbot: QtBot, background: Background
) -> None:
    go_on, seen = threading.Event(), list[str]()

    def slow(_: Job) -> str:
        go_on.wait(60)
        return "old"

    background.run("search", slow, seen.append)
    background.run("search", lambda _: "new", seen.append)
    qtbot.waitUntil(lambda: seen == ["new"])
    go_on.set()
    qtbot.waitUntil(lambda: not background.busy)

    assert seen == ["new"]


def test_a_failure_goes_to_failed(qtbot: QtBot, background: Background) -> None:
    seen: list[Exception] = []

    def broken(_: Job) -> None:
        raise ValueError("no")

    background.run("a", broken, lambda _: None, failed=seen.append)
    qtbot.waitUntil(lambda: bool(seen))

    assert str(seen[0]) == "no"


def test_a_failure_that_nobody_expects_reaches_the_exception_hook(
    qtbot: QtBot, background: Background
) -> None:
    def broken(_: Job) -> None:
        raise ValueError("a bug")

    with qtbot.capture_exceptions() as caught:
        background.run("a", broken, lambda _: None)
        qtbot.waitUntil(lambda: bool(caught))

    assert [str(error) for _, error, _ in caught] == ["a bug"]


def test_progress_is_told_and_the_last_step_always_is(qtbot: QtBot, background: Background) -> None:
    steps: list[Progress] = []
    done: list[None] = []

    def work(job: Job) -> None:
        for count in range(1, 51):
            job.report(count, 50, "file")

    background.run("a", work, done.append, progress=steps.append)
    qtbot.waitUntil(lambda: bool(done))

    assert Progress(50, 50, "file") == steps[-1]
    assert len(steps) < 50


def test_a_cancelled_job_may_still_answer_with_what_it_has(
    qtbot: QtBot, background: Background
) -> None:
    started, seen = threading.Event(), list[str]()

    def work(job: Job) -> str:
        started.set()
        while not job.cancelled():
            threading.Event().wait(0.001)
        return "half"

    job = background.run("a", work, seen.append)
    started.wait(60)
    job.cancel()
    qtbot.waitUntil(lambda: seen == ["half"])


def test_a_forgotten_topic_calls_nobody(qtbot: QtBot, background: Background) -> None:
    seen: list[bool] = []

    background.run("a", lambda job: job.cancelled(), seen.append)
    background.forget("a")
    qtbot.waitUntil(lambda: not background.busy)

    assert seen == []


@pytest.mark.parametrize("jobs", [0, 3])
def test_close_waits_for_every_job(qtbot: QtBot, jobs: int) -> None:
    background = Background()
    for number in range(jobs):
        background.run(str(number), lambda job: job.number, lambda _: None)
    background.close()

    assert all(not thread.name.startswith("desk") for thread in threading.enumerate())
    assert not background.busy


def test_nothing_is_run_once_it_is_closed(qtbot: QtBot, background: Background) -> None:
    background.close()

    job = background.run("a", lambda _: None, lambda _: None)

    assert job.cancelled()
    assert not background.busy
