from collections.abc import Iterator
from pathlib import Path

import pytest

from ofsted_desk.letter.decision import Action, Decision, LetterState
from ofsted_desk.letter.finding import AreaValue
from ofsted_desk.store import Store, open_store
from ofsted_desk.store.search import search_query
from tests.store.made_letters import (
    AT,
    LIKELY,
    SURE,
    UNSURE,
    VISIT,
    WORDS,
    a_new_letter,
    a_store,
)


@pytest.fixture
def mixed(tmp_path: Path) -> Iterator[Store]:
    """Letters 1 to 4: likely, unsure, sure and of another family, unsure without a date."""
    with a_store(tmp_path) as store:
        store.letters.add(
            [
                a_new_letter(1, authority="Norwick", grade=LIKELY, date="2009-01-01"),
                a_new_letter(2, authority="Ashby Vale", grade=UNSURE, date="2007-06-05"),
                a_new_letter(3, authority="Westmarch", grade=SURE, family=VISIT),
                a_new_letter(4, authority="Ashby Vale", grade=UNSURE, date=None),
            ]
        )
        yield store


def status(letter: int, state: LetterState) -> Decision:
    return Decision(letter, "letter", Action.STATUS, "Kit", AT, str(state))


@pytest.mark.parametrize(
    ("order", "ids"),
    [
        ("doubt", [2, 4, 1, 3]),
        ("authority", [4, 2, 1, 3]),
        ("date", [2, 3, 1, 4]),
        ("family", [4, 2, 1, 3]),
        ("added", [1, 2, 3, 4]),
    ],
)
def test_letters_come_in_the_order_asked_for(mixed: Store, order: str, ids: list[int]) -> None:
    assert ids == mixed.queue.ids(order=order)


def test_letters_without_a_date_are_last_both_ways(mixed: Store) -> None:
    assert [2, 3, 1, 4] == mixed.queue.ids(order="date")
    assert [1, 3, 2, 4] == mixed.queue.ids(order="date", descending=True)


def test_finished_letters_are_last(mixed: Store) -> None:
    mixed.decisions.record([status(2, LetterState.REVIEWED)])
    mixed.decisions.record([status(3, LetterState.FLAGGED)])

    assert [4, 1, 3, 2] == mixed.queue.ids()
    assert [4, 1, 2, 3] == mixed.queue.ids(order="state")
    assert {"to review": 2, "reviewed": 1, "flagged": 1} == mixed.queue.counts()


def test_filters_narrow_together(mixed: Store) -> None:
    mixed.decisions.record([status(2, LetterState.REVIEWED)])

    assert [2] == mixed.queue.ids(states=["reviewed"])
    assert [3] == mixed.queue.ids(families=[VISIT.id])
    assert [2, 3] == sorted(mixed.queue.ids(years=[2007]))
    assert [3] == mixed.queue.ids(years=[2007], states=["to review", "flagged"])
    assert [] == mixed.queue.ids(years=[2009], families=[VISIT.id])
    assert [2009, 2007] == mixed.queue.years()
    assert ["rating", VISIT.id] == mixed.queue.families()


def test_entries_come_in_the_order_asked_for_without_those_that_are_gone(mixed: Store) -> None:
    entries = mixed.queue.entries([3, 99, 1])

    assert [3, 1] == [entry.letter for entry in entries]
    assert (6, 1, 1) == (entries[1].sure, entries[1].likely, entries[1].unsure)
    assert 2 == entries[1].to_check


def test_search_finds_pages_and_values_old_and_new(mixed: Store) -> None:
    area = AreaValue("Hold reviews in the holidays.", "area for development")
    mixed.decisions.record([Decision(3, "area:new", Action.ADD, "Kit", AT, area)])

    assert [1, 2, 3, 4] == sorted(mixed.queue.ids(text="Visit CHILDREN"))
    assert [3] == mixed.queue.ids(text="holidays")
    assert [2, 4] == mixed.queue.ids(text="ashby")
    assert [2] == mixed.queue.ids(text="ashby", years=[2007])
    mixed.decisions.record([Decision(3, "area:new", Action.UNDO, "Kit", AT)])
    assert [] == mixed.queue.ids(text="holidays")


def test_words_of_a_removed_area_are_found_no_more(mixed: Store) -> None:
    area = AreaValue("Repaint the zebra.", "area for development")
    for action, found in ((Action.ADD, [1]), (Action.REMOVE, [])):
        mixed.decisions.record([Decision(1, "area:new", action, "Kit", AT, area)])
        assert found == mixed.queue.ids(text="zebra")


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("children at h", '"children" "at" "h"'),
        ("children hom", '"children" "hom"*'),
        ("children ", '"children"'),
        ('"at home" soon', '"at home" "soon"*'),
        ('"at home"', '"at home"'),
        ('"at ho', '"at ho"*'),
        ('"- " home', '"home"*'),
        ("NEAR(x AND *", '"NEAR(x" "AND"*'),
        (" - * ( ", ""),
        ('" "', ""),
        ("", ""),
    ],
)
def test_what_is_typed_is_never_a_command_to_the_search(typed: str, query: str) -> None:
    assert query == search_query(typed).words


def test_words_in_quotes_and_words_of_parts_need_the_index_that_knows_places() -> None:
    assert [True, True, False, False, False] == [
        search_query(typed).plain
        for typed in ("children at home", '"children" home', '"at home"', "well-being", "ΑΒΓ")
    ]


def test_words_of_parts_and_phrases_are_found_where_they_stand_together(tmp_path: Path) -> None:
    with a_store(tmp_path) as store:
        store.letters.add([a_new_letter(1, pages=((*WORDS, "Their well-being comes first."),))])
        store.letters.add([a_new_letter(2, pages=((*WORDS, "Being well comes first."),))])

        assert [1] == store.queue.ids(text="well-being")
        assert [1] == store.queue.ids(text='"being comes first"')
        assert [1, 2] == sorted(store.queue.ids(text="being well firs"))


@pytest.mark.parametrize("typed", ['"', "'", "a\0b", "*", "col:", "^x", "£€", "x" * 5000, '"- "'])
def test_no_text_breaks_the_search(mixed: Store, typed: str) -> None:
    assert [] == mixed.queue.ids(text=typed)


def test_words_of_the_page_stay_findable_in_any_case_and_accent(tmp_path: Path) -> None:
    with a_store(tmp_path) as store:
        store.letters.add([a_new_letter(1, pages=((*WORDS, "Café"),))])
        assert [1] == store.queue.ids(text="CAFE")


def test_an_answer_is_never_older_than_the_store(mixed: Store) -> None:
    assert [2, 4, 1, 3] == mixed.queue.ids()
    mixed.queue.ids().clear()
    assert [2, 4, 1, 3] == mixed.queue.ids()

    mixed.decisions.record([status(2, LetterState.REVIEWED)])
    assert [4, 1, 3, 2] == mixed.queue.ids()
    with open_store(mixed.path, app_version="0.1.0") as other:
        other.decisions.record([status(4, LetterState.REVIEWED)])
    assert [1, 3, 2, 4] == mixed.queue.ids()


def test_an_order_that_is_remembered_is_neither_narrowed_nor_stale(mixed: Store) -> None:
    assert [2, 4, 1, 3] == mixed.queue.ids()
    assert [2, 3] == mixed.queue.ids(years=[2007])
    assert [4, 2, 1, 3] == mixed.queue.ids(order="authority")
    assert [4, 2] == mixed.queue.ids(order="authority", text="ashby")
    assert [2, 4, 1, 3] == mixed.queue.ids()

    mixed.decisions.record([status(2, LetterState.REVIEWED)])
    assert [4, 2] == mixed.queue.ids(text="ashby")
    assert [2] == mixed.queue.ids(states=["reviewed"])
    assert [] == mixed.queue.ids(states=["flagged"])
