from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.teamwork.team import Team


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    made = Team(tmp_path, letters=3)
    yield made
    made.close()
