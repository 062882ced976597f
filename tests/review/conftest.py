from collections.abc import Iterator
from pathlib import Path

import pytest

from ofsted_desk.review.session import ReviewSession
from tests.store.made_letters import FAMILIES, a_store


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReviewSession]:
    with a_store(tmp_path, letters=2) as store:
        yield ReviewSession(store, "Kit", FAMILIES)
