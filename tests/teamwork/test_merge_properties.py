"""Whatever three reviewers and the coordinator do: every order of merging ends the same."""

from contextlib import suppress
from functools import partial
from itertools import permutations
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from ofsted_desk.errors import DeskError
from ofsted_desk.letter.finding import AreaValue, GradeValue
from ofsted_desk.review.session import ReviewSession
from tests.review.test_history_properties import FIELDS, LETTERS, Act, acts, an_area
from tests.teamwork.team import Team, everything, what_stands

TWICE = AreaValue("Listen to foster carers.", "area for development")

own_acts: st.SearchStrategy[Act] = st.one_of(
    acts,
    st.builds(lambda n: lambda s: s.correct(n, "family", "visit"), LETTERS),
    st.builds(lambda n: lambda s: s.add_area(n, TWICE), LETTERS),
    st.builds(
        lambda n, a: lambda s: s.split_area(n, an_area(s, n, a), "Visit", "them sooner."),
        LETTERS,
        st.integers(0, 3),
    ),
    st.builds(
        lambda n, w: lambda s: s.correct(n, "grade:overall", GradeValue(w)),
        LETTERS,
        st.sampled_from(["good", "adequate", "outstanding"]),
    ),
    st.builds(lambda n, f: lambda s: s.confirm(n, f), LETTERS, FIELDS),
)
work = st.lists(own_acts, max_size=5)


def all_of(done: list[Act], session: ReviewSession) -> None:
    for act in done:
        with suppress(DeskError, ZeroDivisionError):  # a letter of another family has no areas
            act(session)


@settings(max_examples=20)
@given(
    st.lists(own_acts, max_size=2),
    st.tuples(work, work, work),
    st.lists(own_acts, max_size=2),
    st.sets(st.sampled_from([0, 1, 2])),
)
def test_three_files_end_the_same_in_every_order(
    earlier: list[Act],
    works: tuple[list[Act], ...],
    meanwhile: list[Act],
    blind: set[int],
) -> None:
    with TemporaryDirectory() as folder:
        team = Team(Path(folder), letters=2)
        all_of(earlier, team.session)
        files = []
        for turn, (name, done) in enumerate(zip(("Ana", "Ben", "Cem"), works, strict=True)):
            pack = team.packs(name, blind=turn in blind)[name]
            files.append(team.answer(pack, partial(all_of, done)))
        all_of(meanwhile, team.session)
        start, ends = what_stands(team.store), []
        for order in permutations(files):
            steps = 0
            for file in order:
                plan = team.merge(file)
                steps += not plan.empty
            ends.append(what_stands(team.store))
            written = everything(team.store)
            team.merge(*order)
            assert everything(team.store) == written
            for _ in range(steps):
                team.session.undo()
            assert what_stands(team.store) == start
        for end in ends[1:]:
            assert end == ends[0]
        assert team.store.check() == []
        team.close()
