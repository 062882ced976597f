import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from ofsted_desk.store import Store
from tests.store.made_letters import a_store

_NOBODY = 65534


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with a_store(tmp_path, letters=3) as made:
        yield made


@pytest.fixture
def guarded(tmp_path: Path) -> Iterator[Path]:
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
        os.seteuid(_NOBODY)
