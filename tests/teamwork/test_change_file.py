"""A change file is data and nothing else: it is refused in words, or it is merged whole."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ofsted_desk.errors import DeskError, TeamworkError
from ofsted_desk.letter.finding import GradeValue
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.teamwork.merge import take_merge
from tests.teamwork.team import Team, everything, what_stands
from tests.teamwork.test_pack_file import json_things

Change = Callable[[Any], object]


def work(session: ReviewSession) -> None:
    session.correct(1, "grade:overall", GradeValue("adequate"))
    session.move_area(1, "area:a2", after=None)
    session.remove(1, "area:a1")
    session.confirm_letter(2)


@pytest.fixture
def changes(team: Team) -> Path:
    return team.answer(team.packs("Ana")["Ana"], work)


def first(thing: Any) -> Any:
    return thing["letters"][0]["changes"][0]


SPOILT: dict[str, Change] = {
    "a key too many": lambda t: t.update(run="rm"),
    "a field that is none": lambda t: first(t).update(field="letters; DROP TABLE letters"),
    "another field inside": lambda t: first(t)["after"].update(field="authority"),
    "an undo": lambda t: first(t)["after"].update(action="undo"),
    "a value of another kind": lambda t: first(t)["after"].update(value=7),
    "a time that is none": lambda t: first(t)["after"].update(at="yesterday"),
    "nobody": lambda t: t.update(reviewer="  "),
    "a letter twice": lambda t: t["letters"].append(t["letters"][0]),
    "a field twice": lambda t: t["letters"][0]["changes"].append(first(t)),
    "an unknown family": lambda t: t["letters"][0].update(family="newest"),
    "a newer version": lambda t: t.update(version=9),
    "a grade off the scale": lambda t: next(
        c for c in t["letters"][0]["changes"] if c["field"] == "grade:overall"
    )["after"].update(value={"grade": "splendid", "score": 9}),
    "an area out of the world": lambda t: next(
        c for c in t["letters"][0]["changes"] if c["field"].startswith("place:")
    )["after"].update(value="inf"),
    "words that are not in the letter": lambda t: next(
        c for c in t["letters"][0]["changes"] if c["field"] == "grade:overall"
    )["after"]["evidence"]["spans"][0].__setitem__(3, "other"),
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT)
def test_a_change_file_with_what_it_should_not_have_is_refused(
    team: Team, changes: Path, spoil: Change
) -> None:
    thing = json.loads(changes.read_text("utf-8"))
    spoil(thing)
    changes.write_text(json.dumps(thing), "utf-8")
    before = everything(team.store)

    with pytest.raises(TeamworkError):
        team.merge(changes)
    assert everything(team.store) == before


@settings(
    max_examples=150,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.data())
def test_any_json_in_any_place_is_refused_or_merged_whole(
    team: Team, changes: Path, data: st.DataObject
) -> None:
    whole = changes.read_text("utf-8")
    thing = here = json.loads(whole)
    for _ in range(data.draw(st.integers(1, 8))):
        keys = list(here) if isinstance(here, dict) else list(range(len(here)))
        if not keys:
            break
        key = data.draw(st.sampled_from(keys))
        if not isinstance(here[key], dict | list) or data.draw(st.booleans()):
            here[key] = data.draw(json_things)
            break
        here = here[key]
    changes.with_name("spoilt").write_text(json.dumps(thing), "utf-8")
    before, stood = everything(team.store), what_stands(team.store)
    step = None
    try:
        step = take_merge(team.store, team.plan(changes.with_name("spoilt")))
    except DeskError:
        assert everything(team.store) == before
    if step is not None:
        team.session.take_over(step)
        assert team.store.check() == []
        team.session.undo()
        assert what_stands(team.store) == stood
