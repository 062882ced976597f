from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ofsted_desk.errors import StoreError
from ofsted_desk.letter.document import Box, Furniture, Line, Page, Piece, compose
from ofsted_desk.letter.finding import EarlierValue, Evidence
from ofsted_desk.letter.letter import ExtractedLetter, Recognition
from ofsted_desk.store import NewLetter, Store, pack
from tests.store.made_letters import a_file, a_finding, a_letter, a_new_letter

numbers = st.floats(min_value=-1e4, max_value=1e4)
boxes = st.builds(Box, numbers, numbers, numbers, numbers)
texts = st.text(st.characters(codec="utf-8", exclude_characters="\n\f"), max_size=30)
pieces = st.builds(
    Piece, st.integers(0, 30), st.integers(0, 30), numbers, numbers, numbers, bold=st.booleans()
)
lines = st.builds(
    Line,
    st.just(1),
    texts,
    st.just(0),
    boxes,
    st.lists(pieces, max_size=3).map(tuple),
    st.sampled_from([None, *Furniture]),
)
pages = st.builds(
    Page, st.just(1), numbers, numbers, st.lists(lines, max_size=4).map(tuple), texts, numbers
)


def test_a_letter_is_loaded_as_it_was_saved(store: Store) -> None:
    saved = a_letter(9, pages=(("One", "", "two"), (), ("three\tthree",)))
    (letter,) = store.letters.add([NewLetter(saved, a_file(9))])

    assert letter is not None
    assert saved == store.letters.extracted(letter)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(pages, max_size=4), st.integers())
def test_whatever_was_read_is_loaded_as_it_was_saved(
    store: Store, made: list[Page], number: int
) -> None:
    numbered = [replace(page, number=n) for n, page in enumerate(made, 1)]
    document = compose("odd.pdf", f"{abs(hash((number, tuple(made)))):064x}", "pdf", numbered)
    spans = document.spans(0, len(document.text))
    finding = a_finding("earlier:1", EarlierValue("good", 2004, None))
    finding = replace(finding, evidence=Evidence(spans), witness=Evidence(spans[:1]))
    saved = ExtractedLetter(document, Recognition("other", 0.0), 1, "0.1.0", (finding,))
    (letter,) = store.letters.add([NewLetter(pack(saved), b"")])

    if letter is not None:
        assert saved == store.letters.extracted(letter)


def test_the_same_file_is_not_imported_twice(store: Store) -> None:
    assert store.letters.add([a_new_letter(1), a_new_letter(4), a_new_letter(4)]) == [None, 4, None]
    assert [1, 2, 3, 4] == store.letters.ids()
    assert store.letters.known([a_letter(4).document.sha256, "unknown"]) == {
        a_letter(4).document.sha256
    }


def test_the_original_is_kept_byte_for_byte(store: Store) -> None:
    path = store.originals.path(store.letters.record(2).sha256)

    assert a_file(2) == path.read_bytes()
    assert path.parent.parent.parent == store.path.parent
    assert [] == list(store.path.parent.rglob("*.part"))


def test_an_original_that_was_changed_or_lost_is_found(store: Store) -> None:
    first, second = (store.originals.path(store.letters.record(n).sha256) for n in (1, 2))
    first.write_bytes(b"something else")
    second.unlink()

    assert {first.stem, second.stem} == set(store.originals.missing())


@pytest.mark.parametrize("bytes_now", [b"FILE 1", b"cut", b"", None])
def test_an_original_that_was_damaged_or_lost_is_put_right(
    store: Store, bytes_now: bytes | None
) -> None:
    path = store.originals.path(store.letters.record(1).sha256)
    if bytes_now is None:
        path.unlink()
    else:
        path.write_bytes(bytes_now)

    assert store.letters.add([a_new_letter(1)]) == [None]

    assert a_file(1) == path.read_bytes()
    assert [] == store.check()


def test_a_letter_that_is_not_there_is_said_in_words(store: Store) -> None:
    with pytest.raises(StoreError, match="not in the store"):
        store.letters.record(99)


def test_a_document_whose_text_is_not_its_lines_is_a_bug() -> None:
    letter = a_letter(1)
    broken = replace(letter, document=replace(letter.document, text="something else"))

    with pytest.raises(ValueError, match="that of its lines"):
        pack(broken)


def test_a_page_that_cannot_be_decoded_is_a_damaged_store(store: Store, tmp_path: Path) -> None:
    with store._database.writing():
        store._database.write("UPDATE pages SET lines = x'00' WHERE letter = 1")

    with pytest.raises(StoreError, match="is damaged"):
        store.letters.document(1)


@pytest.mark.parametrize("sha256", ["../../../etc/passwd", "a\0b", "A" * 64])
def test_a_forged_store_never_leads_to_another_file(store: Store, sha256: str) -> None:
    with store._database.writing():
        store._database.connection.execute("PRAGMA defer_foreign_keys = ON")
        store._database.write("UPDATE letters SET sha256 = ? WHERE id = 1", (sha256,))
        store._database.write(
            "INSERT INTO originals (sha256, suffix, size) VALUES (?, '.pdf', 1)", (sha256,)
        )

    with pytest.raises(StoreError, match="is damaged"):
        store.originals.path(store.letters.record(1).sha256)
    assert sha256 in store.originals.missing()
