import itertools
import os
import sqlite3
import sys
import zipfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest

from ofsted_desk.errors import StoreError
from ofsted_desk.intake.batch import import_paths
from ofsted_desk.intake.limits import Limits
from ofsted_desk.intake.progress import ImportProgress
from ofsted_desk.store import Store, StoreInUseError, open_store
from tests.short_letter import SHORT_LETTER


def test_files_folders_and_zip_files_become_letters(store: Store, letters: Path) -> None:
    with zipfile.ZipFile(letters / "sent.zip", "w") as archive:
        archive.writestr("d.txt", SHORT_LETTER.format(number=4))

    result = import_paths([letters], store)

    assert (4, 0, False) == (len(result.added), result.known, result.cancelled)
    assert ["a.txt", "b.txt", "c.TXT", "d.txt"] == sorted(
        store.letters.record(letter).name for letter in result.added
    )
    assert [] == store.check()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems keep no such name")
def test_names_that_are_no_text_are_imported_refused_and_tried_again(
    store: Store, tmp_path: Path
) -> None:
    good, bad = (tmp_path / os.fsdecode(name) for name in (b"good\xff.txt", b"bad\xe9.txt"))
    good.write_text(SHORT_LETTER.format(number=1), "utf-8")
    bad.write_bytes(b"")

    assert 1 == len(import_paths([good, bad], store).added)
    (refused,) = store.refusals.all()
    bad.write_text(SHORT_LETTER.format(number=2), "utf-8")
    again = import_paths([Path(refused.source)], store)

    assert 1 == len(again.added)
    assert [] == store.refusals.all()


def test_one_bad_file_costs_one_refusal(store: Store, letters: Path) -> None:
    (letters / "page.pdf").write_bytes(b"<html>not found</html>")
    (letters / "empty.txt").touch()

    result = import_paths([letters, letters / "gone.pdf"], store)

    assert 3 == len(result.added)
    assert {"page.pdf", "empty.txt", "gone.pdf"} == {Path(s).name for s, _ in result.refusals}
    kept = store.refusals.all()
    assert {str(letters / "page.pdf"), str(letters / "empty.txt"), str(letters / "gone.pdf")} == {
        refusal.source for refusal in kept
    }
    assert all(refusal.refusal.reason and refusal.refusal.remedy for refusal in kept)


def test_the_same_paths_again_import_nothing_twice(store: Store, letters: Path) -> None:
    import_paths([letters / "a.txt"], store)
    (letters / "copy of a.txt").write_bytes((letters / "a.txt").read_bytes())

    again = import_paths([letters], store)

    assert (2, 2) == (len(again.added), again.known)
    assert 3 == len(store.letters.ids())


def test_a_letter_imported_again_puts_its_damaged_original_right(
    store: Store, letters: Path
) -> None:
    import_paths([letters], store)
    kept = store.originals.path(store.letters.record(1).sha256)
    whole = kept.read_bytes()
    kept.write_bytes(whole[::-1])
    assert store.check()

    assert 3 == import_paths([letters], store).known

    assert whole == kept.read_bytes()
    assert [] == store.check()


def test_copies_of_a_refused_file_are_refused_too(store: Store, letters: Path) -> None:
    (letters / "other.pdf").write_bytes(b"<html>not found</html>")
    (letters / "page.pdf").write_bytes(b"<html>not found</html>")

    for result in (import_paths([letters], store), import_paths([letters], store)):
        assert ["other.pdf", "page.pdf"] == sorted(r.name for _, r in result.refusals)
    assert (0, 3) == (len(result.added), result.known)
    assert 2 == len(store.refusals.all())


def test_a_refused_file_that_was_mended_is_a_letter_at_the_next_try(
    store: Store, letters: Path
) -> None:
    mended = letters / "late.txt"
    mended.touch()
    import_paths([mended], store)
    assert 1 == len(store.refusals.all())

    mended.write_text(SHORT_LETTER.format(number=9))
    assert 1 == len(import_paths([mended], store).added)
    assert [] == store.refusals.all()


def test_progress_counts_up_to_the_end(store: Store, letters: Path) -> None:
    (letters / "empty.txt").touch()
    told: list[ImportProgress] = []

    import_paths([letters], store, on_progress=told.append)

    assert (0, 4) == (told[0].done, told[0].total)
    assert [p.done for p in told] == sorted(p.done for p in told)
    last = told[-1]
    assert (4, 3, 0, 1) == (last.done, last.added, last.known, last.refused)
    assert last.rate > 0
    assert 0 == last.seconds_left


def test_a_cancelled_import_keeps_what_it_has_and_goes_on_later(
    store: Store, letters: Path
) -> None:
    for number in range(10, 40):
        (letters / f"{number}.txt").write_text(SHORT_LETTER.format(number=number))
    told: list[ImportProgress] = []

    result = import_paths(
        [letters],
        store,
        on_progress=told.append,
        cancelled=lambda: bool(told) and told[-1].added > 0,
    )

    assert result.cancelled
    assert 0 < len(result.added) < 33
    assert list(result.added) == store.letters.ids()
    rest = import_paths([letters], store)
    assert (33, len(result.added)) == (len(store.letters.ids()), rest.known)


def test_cancelled_before_it_starts_reads_nothing(store: Store, letters: Path) -> None:
    result = import_paths([letters], store, cancelled=lambda: True)

    assert result.cancelled
    assert [] == store.letters.ids()


def test_cancelled_while_it_looks_for_letters_is_said(store: Store, letters: Path) -> None:
    looks = itertools.chain([False], itertools.repeat(True))

    result = import_paths([letters], store, cancelled=lambda: next(looks))

    assert (True, ()) == (result.cancelled, result.added)


def test_files_that_are_known_are_counted_as_they_go_by(store: Store, letters: Path) -> None:
    copy = (letters / "a.txt").read_bytes()
    import_paths([letters / "a.txt"], store)
    for number in range(300):
        (letters / f"{number}.txt").write_bytes(copy)
    told: list[ImportProgress] = []

    import_paths(sorted(letters.glob("[0-9]*.txt")), store, on_progress=told.append)

    assert (0, 300) == (told[0].known, told[-1].known)
    assert any(0 < progress.known < 300 for progress in told)


def test_any_executor_will_do(store: Store, letters: Path) -> None:
    with ThreadPoolExecutor(2) as threads:
        assert 1 == len(import_paths([letters / "a.txt"], store, threads).added)
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as processes:
        assert 2 == len(import_paths([letters], store, processes).added)


def test_nothing_to_import_is_said(store: Store, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    assert 0 == len(import_paths([tmp_path / "empty"], store).added)


def test_a_store_that_fills_up_stops_the_import_with_what_was_saved(
    store: Store, letters: Path
) -> None:
    import_paths([letters / "a.txt"], store)
    (pages,) = store._database.row("PRAGMA page_count") or (0,)
    store._database.connection.execute(f"PRAGMA max_page_count = {pages}")
    long = letters / "long.txt"
    long.write_text(SHORT_LETTER.format(number=5) + "words and more words\n" * 9000)

    with pytest.raises(StoreError, match="no room left"):
        import_paths([long], store)
    assert [1] == store.letters.ids()
    store._database.connection.execute("PRAGMA max_page_count = 100000")
    assert 1 == len(import_paths([long], store).added)
    assert [] == store.check()


@dataclass
class Busy:
    """A store to which another connection is writing, and how often it was refused for that."""

    store: Store
    other: sqlite3.Connection
    refused: int = 0


@pytest.fixture
def busy(store: Store, monkeypatch: pytest.MonkeyPatch) -> Iterator[Busy]:
    monkeypatch.setattr("ofsted_desk.store.database.WAIT", 0.001)
    with (
        open_store(store.path, app_version="0.1.0") as impatient,
        closing(sqlite3.connect(store.path, isolation_level=None)) as other,
    ):
        other.execute("BEGIN IMMEDIATE")
        made = Busy(impatient, other)
        keep = impatient.keep

        def keep_and_count(*batch: Any) -> list[int | None]:
            try:
                return keep(*batch)
            except StoreInUseError:
                made.refused += 1
                raise

        monkeypatch.setattr(impatient, "keep", keep_and_count)
        yield made


def test_an_import_waits_for_who_writes_for_long(busy: Busy, letters: Path) -> None:
    def free_after_some_refusals() -> bool:
        if busy.refused == 3 and busy.other.in_transaction:
            busy.other.rollback()
        return False

    result = import_paths([letters], busy.store, cancelled=free_after_some_refusals)

    assert 3 == len(result.added)
    assert 3 == busy.refused


def test_an_import_that_waits_can_be_stopped(busy: Busy, letters: Path) -> None:
    with pytest.raises(StoreInUseError):
        import_paths([letters], busy.store, cancelled=lambda: busy.refused >= 3)


def test_a_file_that_takes_too_long_is_refused_and_the_rest_go_on(
    store: Store, letters: Path
) -> None:
    (letters / "a.txt").write_text(SHORT_LETTER.format(number=1) + "one two three. " * 800_000)

    limits = Limits(seconds=2)

    result = import_paths([letters], store, limits=limits)

    ((_, refusal),) = result.refusals
    assert "a.txt" == refusal.name
    assert refusal.reason in (limits.time_words, limits.wall_words)
    assert 2 == len(result.added)


def test_a_file_that_takes_too_much_memory_is_refused_and_the_rest_go_on(
    store: Store, letters: Path
) -> None:
    (letters / "a.txt").write_text("x\n" * 1_500_000)

    result = import_paths([letters], store, limits=Limits(memory=400 * 1024**2))

    assert ["a.txt"] == [refusal.name for _, refusal in result.refusals]
    assert "0.391 GiB of memory" in result.refusals[0][1].reason
    assert 2 == len(result.added)
