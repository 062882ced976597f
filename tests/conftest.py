"""For every test: no screen, a data folder of its own, no way out of it; guarded folders."""

import gc
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from pytestqt.qtbot import QtBot

from tests.guard import Guard

_NOBODY = 65534

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

# How long a state takes to come is no property of the window: a wait ends with it, and a machine
# with one busy core needs ten times as long.
for _wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals, QtBot.waitActive):
    _wait.__kwdefaults__ = {**(_wait.__kwdefaults__ or {}), "timeout": 60_000}

guard = Guard()
guard.install()


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


@pytest.fixture(scope="session")
def qapp_cls() -> type[object]:
    """The application of the program itself; imported only for tests of the window."""
    from ofsted_desk.desk.application import Application  # noqa: PLC0415

    return Application


@pytest.fixture(autouse=True, scope="session")
def writes_in_its_own_folder(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Tests write below pytest's own folder, wherever that was put."""
    guard.allow(tmp_path_factory.getbasetemp())


@pytest.fixture(autouse=True)
def stays_within(own_data_folder: Path) -> Iterator[Guard]:
    """A test fails where the program opens a connection, starts a program or writes elsewhere."""
    guard.take()
    yield guard
    assert guard.take() == []


@pytest.fixture
def guarded() -> Iterator[Path]:
    """A folder that this process may not write in while the test asks for it (`forbid`)."""
    folder = Path(tempfile.mkdtemp(prefix="ofsted-desk-guarded-"))
    folder.chmod(0o755)
    yield folder
    if hasattr(os, "seteuid"):
        os.seteuid(os.getuid())
    for each in (folder, *(path for path in folder.rglob("*") if path.is_dir())):
        each.chmod(0o755)
    shutil.rmtree(folder)


def forbid(folder: Path) -> None:
    """From now on this process may only read in the folder, even if it runs as root."""
    if sys.platform == "win32":
        pytest.skip("folders are guarded in another way on Windows")
    for path in (*folder.rglob("*"), folder):
        path.chmod(0o555 if path.is_dir() else 0o444)
    if os.getuid() == 0:
        gc.collect()  # what earlier tests left, such as a pool's locks, is root's to remove
        os.seteuid(_NOBODY)
