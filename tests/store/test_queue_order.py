"""The order that the queue keeps is, after whatever was done, the one asked for anew."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NoReturn

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ofsted_desk.letter.decision import Action, Decision, LetterState
from ofsted_desk.letter.letter import Refusal
from ofsted_desk.store import Store, open_store
from ofsted_desk.store.queue_order import ORDERS
from tests.store.made_letters import AT, LIKELY, SURE, UNSURE, VISIT, a_new_letter, a_store

orders = st.sampled_from(sorted(ORDERS))
letters = st.integers(1, 6)
decisions = st.one_of(
    st.tuples(
        st.just("letter"), st.just(Action.STATUS), st.sampled_from([str(s) for s in LetterState])
    ),
    st.tuples(
        st.just("authority"),
        st.just(Action.CORRECT),
        st.sampled_from(["Ashby Vale", "Zellby", "Émilton", "\U0001f600", "\uffee"]),
    ),
    st.tuples(
        st.just("document_date"),
        st.just(Action.CORRECT),
        st.sampled_from(["2009-01-01", "2007-06-05"]),
    ),
    st.tuples(
        st.sampled_from(["authority", "document_date"]), st.just(Action.MARK_ABSENT), st.none()
    ),
    st.tuples(st.just("grade:overall"), st.just(Action.CONFIRM), st.none()),
)
step = st.tuples(letters, decisions, orders, st.booleans(), st.booleans())


def six_letters(folder: Path) -> Store:
    store = a_store(folder)
    store.letters.add(
        [
            a_new_letter(1, authority="Norwick", grade=LIKELY, date="2009-01-01"),
            a_new_letter(2, authority="Ashby Vale", grade=UNSURE, date="2007-06-05"),
            a_new_letter(3, authority="Westmarch", grade=SURE, family=VISIT),
            a_new_letter(4, authority="Ashby Vale", grade=UNSURE, date=None),
            a_new_letter(5, authority="Ashby Vale", grade=SURE, date="2007-06-05"),
            a_new_letter(6, authority="Ashby Vale", grade=SURE, date="2007-06-05"),
        ]
    )
    return store


def decide(store: Store, letter: int, what: tuple[str, Action, str | None]) -> None:
    field, action, value = what
    store.decisions.record([Decision(letter, field, action, "Kit", AT, value)])


@settings(max_examples=25, deadline=None)
@given(st.lists(step, min_size=1, max_size=8))
def test_a_letter_that_changed_is_where_asking_anew_puts_it(
    done: list[tuple[int, tuple[str, Action, str | None], str, bool, bool]],
) -> None:
    with TemporaryDirectory() as folder, six_letters(Path(folder)) as store:
        for letter, what, order, together, elsewhere in done:
            store.queue.ids(order=order, together=together)
            with open_store(store.path, app_version="0.1.0") as another:
                decide(another if elsewhere else store, letter, what)
                expected = another.queue.ids(order=order, together=together)
            assert expected == store.queue.ids(order=order, together=together)


def test_a_new_letter_comes_to_its_place(tmp_path: Path) -> None:
    with six_letters(tmp_path) as store:
        before = store.queue.ids(order="authority")
        store.letters.add([a_new_letter(7, authority="Middleham", date="2010-01-01")])

        assert [*before[:4], 7, *before[4:]] == store.queue.ids(order="authority")


def test_what_is_undone_half_way_leaves_the_order_as_it_was(tmp_path: Path) -> None:
    with six_letters(tmp_path) as store:
        before = store.queue.ids()
        meanwhile: list[list[int]] = []

        class Stopped(Sequence[tuple[str, Refusal]]):
            """Refusals that look at the queue, then end the import in the midst of writing."""

            def __len__(self) -> int:
                return 1

            def __getitem__(self, _: object) -> NoReturn:
                meanwhile.append(store.queue.ids())
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            store.keep([a_new_letter(7, grade=UNSURE)], Stopped())

        assert before == store.queue.ids()
        assert [{*before, 7}] == list(map(set, meanwhile))


def test_more_changes_than_are_worth_moving_are_all_in_the_order(tmp_path: Path) -> None:
    with a_store(tmp_path, letters=30) as store:
        assert store.queue.ids(order="state") == store.queue.ids(order="added")
        reviewed = str(LetterState.REVIEWED)
        for letter in range(1, 26):
            decide(store, letter, ("letter", Action.STATUS, reviewed))

        assert [*range(26, 31), *range(1, 26)] == store.queue.ids(order="state")
