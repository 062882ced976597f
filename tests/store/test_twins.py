from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ofsted_desk.letter.decision import Action, Decision, LetterState
from ofsted_desk.store import APART, ASSIGNED, NOBODY, NewLetter, Store
from ofsted_desk.store.twins import side_by_side
from tests.store.made_letters import AT, VISIT, a_new_letter, a_store


@pytest.fixture
def twice(tmp_path: Path) -> Iterator[Store]:
    """Letters 1 and 4 are the same one published again; 2, 3 and 5 are not."""
    with a_store(tmp_path) as store:
        store.letters.add(
            [
                a_new_letter(1, authority="Norwick", date="2009-01-01"),
                a_new_letter(2, authority="Norwick", date="2009-01-02"),
                a_new_letter(3, authority="Norwick", date="2009-01-01", family=VISIT),
                a_new_letter(4, authority="NORWICK", date="2009-01-01"),
                a_new_letter(5, authority="Norwick", date=None),
            ]
        )
        yield store


def a_copy(number: int) -> NewLetter:
    """One of many files of the same letter."""
    return a_new_letter(number, authority="Norwick", date="2009-01-01")


def decide(store: Store, letter: int, field: str, action: Action, value: str | None) -> None:
    store.decisions.record([Decision(letter, field, action, "Kit", AT, value)])


def test_a_letter_published_again_is_known_by_family_council_and_date(twice: Store) -> None:
    assert [4] == twice.twins.of(1)
    assert [1] == twice.twins.of(4)
    assert [] == twice.twins.of(2)
    assert {1, 4} == twice.twins.among([1, 2, 3, 4, 5])
    assert 2 == twice.twins.count()
    assert [] == twice.check()


def test_copies_of_a_letter_stand_together_in_every_order(twice: Store) -> None:
    assert [1, 2, 3, 4, 5] == twice.queue.ids(order="added")
    assert [1, 4, 2, 3, 5] == twice.queue.ids(order="added", together=True)
    assert [5, 4, 1, 3, 2] == twice.queue.ids(order="added", descending=True, together=True)
    for order in ("doubt", "authority", "date", "family", "state"):
        ids = twice.queue.ids(order=order, together=True)
        assert 1 == abs(ids.index(1) - ids.index(4)), order
    assert [1, 4] == twice.queue.ids(twins=True)


def test_a_copy_set_aside_is_no_longer_counted(twice: Store) -> None:
    decide(twice, 4, "letter", Action.STATUS, str(LetterState.SET_ASIDE))
    assert ([], set()) == (twice.twins.of(1), twice.twins.among([1, 4]))
    assert [] == twice.check()

    decide(twice, 4, "letter", Action.UNDO, None)
    assert {1, 4} == twice.twins.among([1, 4])


def test_a_letter_said_to_be_one_of_its_own_has_no_copy(twice: Store) -> None:
    decide(twice, 4, APART, Action.KEEP_APART, "yes")
    assert set() == twice.twins.among([1, 4])
    assert "a letter of its own" == twice.audit.of(4)[0].after
    assert LetterState.TO_REVIEW is twice.standing(4).state
    assert [] == twice.check()


@given(st.lists(st.tuples(st.integers(1, 4), st.integers(0, 2)), max_size=12))
@settings(max_examples=20)
def test_whatever_is_decided_every_copy_is_marked_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[int, int]]
) -> None:
    with a_store(tmp_path_factory.mktemp("store")) as store:
        store.letters.add([a_copy(number) for number in range(1, 5)])
        for letter, what in steps:
            if what == 0:
                decide(store, letter, "document_date", Action.CORRECT, "2010-01-01")
            else:
                state = (LetterState.SET_ASIDE, LetterState.REVIEWED)[what - 1]
                decide(store, letter, "letter", Action.STATUS, str(state))
            assert [] == store.check()


def test_a_decision_costs_the_same_however_many_copies_there_are(tmp_path: Path) -> None:
    costs = []
    for copies in (3, 30):
        folder = tmp_path / str(copies)
        folder.mkdir()
        with a_store(folder) as store:
            store.letters.add([a_copy(number) for number in range(1, copies + 1)])
            before = store._database.connection.total_changes
            decide(store, 2, "letter", Action.STATUS, str(LetterState.REVIEWED))
            decide(store, 2, "document_date", Action.CORRECT, "2010-01-01")
            decide(store, 2, "document_date", Action.CORRECT, "2009-01-01")
            decide(store, 2, "letter", Action.STATUS, str(LetterState.TO_REVIEW))
            costs.append(store._database.connection.total_changes - before)
            assert copies == store.twins.count()

    assert costs[0] == costs[1]


def test_a_corrected_date_makes_and_ends_copies(twice: Store) -> None:
    decide(twice, 2, "document_date", Action.CORRECT, "2009-01-01")
    assert [2, 4] == twice.twins.of(1)
    decide(twice, 1, "document_date", Action.CORRECT, "2010-01-01")
    assert ([], [4]) == (twice.twins.of(1), twice.twins.of(2))
    assert [] == twice.check()


def test_a_letter_is_given_to_a_reviewer_and_taken_back(twice: Store) -> None:
    decide(twice, 2, ASSIGNED, Action.ASSIGN, "Kim")
    decide(twice, 3, ASSIGNED, Action.ASSIGN, "Ash")

    assert [2] == twice.queue.ids(reviewers=["Kim"])
    assert [2, 3] == sorted(twice.queue.ids(reviewers=["Kim", "Ash"]))
    assert [1, 4, 5] == sorted(twice.queue.ids(reviewers=[NOBODY]))
    assert [1, 2, 4, 5] == sorted(twice.queue.ids(reviewers=[NOBODY, "Kim"]))
    assert ["Ash", "Kim"] == twice.queue.reviewers()
    assert LetterState.TO_REVIEW is twice.standing(2).state
    entry = twice.audit.of(2)[0]
    assert ("assign", "", "Kim") == (entry.action, entry.before, entry.after)

    decide(twice, 2, ASSIGNED, Action.ASSIGN, None)
    assert [] == twice.queue.ids(reviewers=["Kim"])
    assert "nobody" == twice.audit.of(2)[0].after
    assert [] == twice.check()


@pytest.mark.parametrize(
    ("letters", "groups", "together"),
    [
        ([3, 1, 2], {}, [3, 1, 2]),
        ([3, 1, 2], {1: "a"}, [3, 1, 2]),
        ([1, 2, 3], {1: "a", 3: "a"}, [1, 3, 2]),
        ([2, 1, 3], {1: "a", 3: "a"}, [2, 1, 3]),
        ([4, 1, 5, 2, 3], {4: "b", 1: "a", 2: "b", 3: "a"}, [4, 2, 1, 3, 5]),
        ([5, 4, 3, 2, 1], {5: "a", 3: "a", 1: "a"}, [5, 3, 1, 4, 2]),
    ],
)
def test_copies_follow_the_first_of_them(
    letters: list[int], groups: dict[int, str], together: list[int]
) -> None:
    assert together == side_by_side(letters, groups)
