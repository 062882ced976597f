import pytest

from ofsted_desk.errors import StoreError
from ofsted_desk.store import SavedFilter, Store
from ofsted_desk.store.saved_filters import MOST


def test_filters_are_kept_by_name_under_the_first_free_number(store: Store) -> None:
    store.saved_filters.keep("Mine", "1")
    store.saved_filters.keep("Flagged", "2")
    store.saved_filters.keep("Late", "3")
    store.saved_filters.drop("Flagged")
    store.saved_filters.keep("Mine", "4")

    assert SavedFilter("New", 2, "5") == store.saved_filters.keep("New", "5")
    assert [("Mine", 1, "4"), ("New", 2, "5"), ("Late", 3, "3")] == [
        (saved.name, saved.number, saved.wanted) for saved in store.saved_filters.all()
    ]


def test_there_is_a_key_for_each_and_no_more(store: Store) -> None:
    for number in range(MOST):
        store.saved_filters.keep(f"Filter {number}", "")

    with pytest.raises(StoreError, match="Delete one"):
        store.saved_filters.keep("One more", "")
    assert MOST == len(store.saved_filters.all())
