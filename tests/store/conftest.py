from collections.abc import Iterator
from pathlib import Path

import pytest

from ofsted_desk.store import Store
from tests.store.made_letters import a_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with a_store(tmp_path, letters=3) as made:
        yield made
