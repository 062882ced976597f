from pathlib import Path

import pytest

from tests.export.a_store import a_store


@pytest.fixture
def store_file(tmp_path: Path) -> Path:
    return a_store(tmp_path / "letters.db")
