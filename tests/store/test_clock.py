"""A clock that was put back: the order of the audit stays that of its times."""

from datetime import UTC, datetime, timedelta

import pytest

from ofsted_desk.letter.decision import Action, Decision
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.store import Store
from ofsted_desk.store.clock import behind, not_before, now
from tests.store.made_letters import FAMILIES

AHEAD = (datetime.now(UTC) + timedelta(days=400)).isoformat(timespec="milliseconds")


def decide_at(store: Store, at: str) -> None:
    store.decisions.record([Decision(1, "authority", Action.CONFIRM, "Kit", at, "Westmarch")])


def test_times_never_go_back_in_the_audit(store: Store) -> None:
    decide_at(store, AHEAD)

    session = ReviewSession(store, "Kit", FAMILIES)
    session.confirm(2, "authority")
    session.undo()
    session.redo()

    assert [AHEAD] * 4 == [entry.at for entry in store.audit.entries()]
    assert AHEAD == session.last_saved
    assert [] == store.check()


def test_a_clock_that_goes_on_is_followed(store: Store) -> None:
    decide_at(store, "2020-01-01T09:00:00.000+00:00")
    before = now()

    assert before <= store.now() <= now()


@pytest.mark.parametrize(
    ("moment", "earlier", "written"),
    [
        ("2026-03-01T09:00:00.001+00:00", None, "2026-03-01T09:00:00.001+00:00"),
        (
            "2026-03-01T09:00:00.001+00:00",
            "2026-03-01T09:00:00+00:00",
            "2026-03-01T09:00:00.001+00:00",
        ),
        (
            "2026-03-01T09:00:00.000+00:00",
            "2026-03-01T09:00:01.000+00:00",
            "2026-03-01T09:00:01.000+00:00",
        ),
        ("2026-03-01T09:00:00.000+00:00", "yesterday", "2026-03-01T09:00:00.000+00:00"),
        ("2026-03-01T09:00:00.000+00:00", "2025-03-01", "2026-03-01T09:00:00.000+00:00"),
    ],
)
def test_the_later_of_two_times_is_written(moment: str, earlier: str | None, written: str) -> None:
    assert written == not_before(moment, earlier)


def test_a_clock_is_behind_only_where_it_matters() -> None:
    assert not behind("2026-03-01T09:04:00.000+00:00", "2026-03-01T09:00:00.000+00:00")
    assert behind("2026-03-01T09:06:00.000+00:00", "2026-03-01T09:00:00.000+00:00")
    assert not behind("2026-03-01T08:00:00.000+00:00", "2026-03-01T09:00:00.000+00:00")
