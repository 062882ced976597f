"""A store with any bytes changed: it works, or says that it is damaged; never anything else."""

import shutil
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from ofsted_desk.errors import DeskError
from ofsted_desk.review.session import QueueFilter, ReviewSession
from ofsted_desk.store import SCHEMA_VERSION, open_store
from tests.store.made_letters import FAMILIES

WHOLE = Path(__file__).parent / "stores" / f"version-{SCHEMA_VERSION}.db"
HEAD = WHOLE.read_bytes()[:100]
"""The header of a store, with our mark."""
SIZE = WHOLE.stat().st_size
CHANGES = st.lists(
    st.tuples(st.integers(0, SIZE - 1), st.binary(min_size=1, max_size=64)), max_size=8
)


def use(path: Path) -> None:
    """Everything that a reviewer does with a store, each thing on its own."""
    with open_store(path, app_version="0.1.0") as store:
        session = ReviewSession(store, "Kit", FAMILIES)
        for letter in (1, 2):
            for act in (
                lambda n=letter: session.open_letter(n),
                lambda n=letter: session.history_of(n),
                lambda n=letter: session.confirm(n, "authority"),
                lambda n=letter: session.draft(n, "authority"),
            ):
                with suppress(DeskError):
                    act()
        with suppress(DeskError):
            session.rows(session.queue(QueueFilter(text="children")))
        with suppress(DeskError):
            session.counts()
        with suppress(DeskError):
            store.refusals.all()
        with suppress(DeskError):
            store.check()


@settings(max_examples=150, deadline=None)
@given(CHANGES, st.integers(SIZE // 2, SIZE))
def test_a_store_with_changed_bytes_works_or_says_that_it_is_damaged(
    changes: list[tuple[int, bytes]], length: int
) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "letters.db"
        shutil.copyfile(WHOLE, path)
        with path.open("r+b") as file:
            for place, content in changes:
                file.seek(place)
                file.write(content)
            file.truncate(length)
        with suppress(DeskError):
            use(path)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=600), st.sampled_from([b"", b"SQLite format 3\0", HEAD]))
def test_any_file_is_a_store_or_said_to_be_none(data: bytes, head: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "letters.db"
        path.write_bytes(head + data)
        with suppress(DeskError):
            use(path)
