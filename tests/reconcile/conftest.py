from collections.abc import Iterator
from pathlib import Path

import pytest

from ofsted_desk.store import Store, open_store
from tests.reconcile.a_history import a_history


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store with one reviewed inspection, open for writing."""
    with open_store(a_history(tmp_path / "letters.db"), app_version="0.1.0") as opened:
        yield opened
