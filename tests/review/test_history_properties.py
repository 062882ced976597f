"""Whatever a reviewer does: undo is exact, the audit only grows, the queue stays true."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from ofsted_desk.errors import DeskError
from ofsted_desk.letter.finding import AreaValue, GradeValue
from ofsted_desk.review.session import OpenLetter, ReviewSession
from tests.store.made_letters import FAMILIES, a_store

Act = Callable[[ReviewSession], object]
LETTERS = st.sampled_from([1, 2])
FIELDS = st.sampled_from(
    ["authority", "document_date", "signatory_name", "grade:overall", "area:a1", "area:a2"]
)


def an_area(session: ReviewSession, letter: int, number: int) -> str:
    rows = [f.field for f in session.open_letter(letter).fields if f.field.startswith("area:")]
    return rows[number % len(rows)]


acts: st.SearchStrategy[Act] = st.one_of(
    st.builds(lambda n, f: lambda s: s.confirm(n, f), LETTERS, FIELDS),
    st.builds(lambda n, f: lambda s: s.unsure(n, f, "later"), LETTERS, FIELDS),
    st.builds(lambda n, f: lambda s: s.remove(n, f), LETTERS, FIELDS),
    st.builds(lambda n, f: lambda s: s.mark_absent(n, f), LETTERS, FIELDS | st.just("areas")),
    st.builds(
        lambda n, t: lambda s: s.correct(n, "authority", t),
        LETTERS,
        st.sampled_from(["Eastmarch", "Westmarch"]),
    ),
    st.builds(
        lambda n, g: lambda s: s.correct(n, "grade:overall", GradeValue(g)),
        LETTERS,
        st.sampled_from(["good", "adequate"]),
    ),
    st.builds(
        lambda n, t: lambda s: s.add_area(n, AreaValue(t, "area for development")),
        LETTERS,
        st.sampled_from(["Listen.", "Visit."]),
    ),
    st.builds(
        lambda n, a, b: lambda s: s.move_area(n, an_area(s, n, a), after=an_area(s, n, b)),
        LETTERS,
        st.integers(0, 4),
        st.integers(0, 4),
    ),
    st.builds(lambda n: lambda s: s.confirm_letter(n), LETTERS),
    st.builds(lambda n: lambda s: s.flag(n, "look"), LETTERS),
    st.builds(lambda n: lambda s: s.set_aside(n), LETTERS),
    st.builds(lambda n: lambda s: s.reopen(n), LETTERS),
    st.just(lambda s: s.undo()),
    st.just(lambda s: s.redo()),
)


def what_stands(session: ReviewSession) -> list[OpenLetter]:
    return [session.open_letter(letter) for letter in (1, 2)]


def do(session: ReviewSession, act: Act) -> None:
    with suppress(DeskError):
        act(session)


@settings(max_examples=40, deadline=None)
@given(st.lists(acts, max_size=12))
def test_undoing_all_and_doing_all_again_is_exact(done: list[Act]) -> None:
    with TemporaryDirectory() as folder, a_store(Path(folder), letters=2) as store:
        session = ReviewSession(store, "Kit", FAMILIES)
        first = what_stands(session)
        for act in done:
            do(session, act)
        last = what_stands(session)
        while session.redo():
            last = what_stands(session)

        while session.undo():
            pass
        assert first == what_stands(session)
        while session.redo():
            pass
        assert last == what_stands(session)
        assert [] == store.check()


@settings(max_examples=25, deadline=None)
@given(st.lists(acts, max_size=10))
def test_each_act_only_adds_to_the_audit(done: list[Act]) -> None:
    with TemporaryDirectory() as folder, a_store(Path(folder), letters=2) as store:
        session = ReviewSession(store, "Kit", FAMILIES)
        trail = list(store.audit.entries())
        for act in done:
            before = what_stands(session)
            do(session, act)
            grown = list(store.audit.entries())
            assert trail == grown[: len(trail)]
            assert len(grown) > len(trail) or before == what_stands(session)
            trail = grown
        assert [] == store.check()


@settings(max_examples=25, deadline=None)
@given(st.lists(acts, min_size=1, max_size=6))
def test_another_program_sees_exactly_what_the_session_shows(done: list[Act]) -> None:
    with TemporaryDirectory() as folder, a_store(Path(folder), letters=2) as store:
        session = ReviewSession(store, "Kit", FAMILIES)
        for act in done:
            do(session, act)
        with a_store(Path(folder)) as other:
            assert what_stands(session) == what_stands(ReviewSession(other, "Kim", FAMILIES))
