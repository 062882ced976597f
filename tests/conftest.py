"""For every test: no screen, and a data folder of its own."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# How long an example takes is no property of it: a busy machine is not a mistake. CI tries the
# same examples each time, so that a change is judged by what it changed.
settings.register_profile(
    "desk",
    deadline=None,
    derandomize=bool(os.environ.get("CI")),
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("desk")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_addoption(parser: pytest.Parser) -> None:
    """The switches that write files of the project."""
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write what is extracted from the sample letters as their expected answers",
    )
    parser.addoption(
        "--update-pictures", action="store_true", help="take the pictures of the help anew"
    )


@pytest.fixture(autouse=True)
def own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's data folder of this test alone."""
    home = tmp_path / "home"
    monkeypatch.setenv("OFSTED_DESK_HOME", str(home))
    return home
