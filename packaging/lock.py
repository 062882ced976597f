"""Make the three lock files anew from pyproject.toml: every platform, every hash, no index address.

    python packaging/lock.py                  keep the pinned versions that still fit
    python packaging/lock.py --upgrade        take the newest versions that fit

Needs `uv` (`pip install uv`) and a network; nothing else in the project does.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

REPO = Path(__file__).resolve().parent.parent
LOCKS = {
    "requirements.lock": "build",
    "requirements-dev.lock": "dev",
    "packaging/requirements.lock": "package",
}
"""Each lock file, and the dependency group it holds beside the program's own dependencies."""


ALONE = {"packaging/site.lock": "site"}
"""The lock files of a dependency group that does not need the program."""


def command(uv: str, lock: str, options: list[str]) -> list[str]:
    """The uv command that makes one lock file."""
    return [
        *(uv, "pip", "compile", "--quiet", "--universal", "--python-version", "3.11"),
        *(
            "--constraint",
            "packaging/constraints.txt",
            "--generate-hashes",
            "--no-annotate",
            "--no-emit-index-url",
            "--no-emit-find-links",
        ),
        *("--custom-compile-command", "python packaging/lock.py"),
        *("--group", (LOCKS | ALONE)[lock], "--output-file", lock, *options),
        *(() if lock in ALONE else ("pyproject.toml",)),
    ]


def addresses(text: str) -> list[str]:
    """The lines that name an index, a folder or an address: a lock file may hold none."""
    return [line for line in text.splitlines() if "://" in line or line.startswith("-")]


def main() -> int:
    """Make the lock files; the others keep to the versions of the first."""
    uv = shutil.which("uv") or shutil.which("uv", path=str(Path(sys.executable).parent))
    if uv is None:
        print("uv was not found. Do: python -m pip install uv", file=sys.stderr)
        return 1
    for lock in (*LOCKS, *ALONE):
        beside = lock != "requirements.lock" and lock not in ALONE
        pinned = ["--constraint", "requirements.lock"] if beside else []
        subprocess.run(
            command(uv, lock, [*sys.argv[1:], *pinned]),
            cwd=REPO,
            check=True,
            env={**os.environ, "UV_NO_CONFIG": "1"},
        )
        found = addresses((REPO / lock).read_text(encoding="utf-8"))
        if found:
            print(f"{lock} names an address: {found[0]}", file=sys.stderr)
            return 1
        print(f"{lock} made")
    return 0


if __name__ == "__main__":
    sys.exit(main())
