"""An environment for tools that the program itself does without, made from a lock of its own."""

import hashlib
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from set_up import python_of


def inside(venv: Path) -> bool:
    """Whether this very Python is the environment's."""
    return Path(sys.prefix).resolve() == venv.resolve()


def run_inside(venv: Path, lock: Path, script: str, words: Sequence[str]) -> int:
    """Make the environment where it is not as its lock says, and run a script in it."""
    python = python_of(venv)
    noted = venv / "lock.sha256"
    wanted = hashlib.sha256(lock.read_bytes()).hexdigest()
    if not noted.exists() or noted.read_text(encoding="utf-8") != wanted:
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(venv)], check=True)
        options = ["--require-hashes", "--only-binary", ":all:", "--no-deps", "-q"]
        command = [str(python), "-m", "pip", "install", *options, "-r", str(lock)]
        subprocess.run(command, check=True)
        noted.write_text(wanted, encoding="utf-8")
    return subprocess.call([str(python), script, *words])
