from collections.abc import Iterator
from pathlib import Path

import pytest

from ofsted_desk.store import Store, open_store
from tests.short_letter import SHORT_LETTER


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "store" / "letters.db", app_version="0.1.0") as opened:
        yield opened


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    """A folder of three letters, one in a folder of its own."""
    folder = tmp_path / "letters"
    (folder / "more").mkdir(parents=True)
    for number, place in enumerate(("a.txt", "b.txt", "more/c.TXT"), 1):
        (folder / place).write_text(SHORT_LETTER.format(number=number))
    (folder / "notes.md").write_text("not a letter")
    return folder
