"""For every test: no screen, and a data folder of its own."""

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's data folder of this test alone."""
    home = tmp_path / "home"
    monkeypatch.setenv("OFSTED_DESK_HOME", str(home))
    return home
