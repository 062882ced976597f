"""The README's two commands: set Ofsted Desk up in this folder, then open it (or test it).

    python3 packaging/start.py              set up, then open the desk
    python3 packaging/start.py --test       set up, then run the whole test suite

This file only finds a Python that suits; `set_up.py` beside it does the work. Python 3.6 must
be able to read it, so as to be told what is wrong.
"""

import shutil
import subprocess
import sys

OLDEST = (3, 11)
NEWEST = (3, 14)
"""The newest Python that every pinned part is published for."""


def suits(version: "tuple[int, int]") -> bool:
    """Whether the desk runs on this version of Python."""
    return OLDEST <= version <= NEWEST


def version_of(program: str) -> "tuple[int, int] | None":
    """The version of a Python program, or None where it does not run."""
    ask = "import sys; print(*sys.version_info[:2])"
    try:
        answer = subprocess.check_output([program, "-c", ask], stderr=subprocess.DEVNULL)
        major, minor = answer.split()
        return int(major), int(minor)
    except (OSError, ValueError, subprocess.CalledProcessError):
        return None


def another_python() -> "str | None":
    """A Python on this machine that suits, newest first, or None."""
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        found = shutil.which(f"python3.{minor}")
        if found and version_of(found) == (3, minor):
            return found
    return None


def refusal() -> str:
    """Which Python this is, which is wanted, and how to get it."""
    return (
        f"Ofsted Desk needs Python 3.{OLDEST[1]} to 3.{NEWEST[1]}. "
        f"This is Python {sys.version_info[0]}.{sys.version_info[1]} ({sys.executable}).\n"
        "What to do next: install one of those (python.org has installers for Windows and macOS;\n"
        "on Debian or Ubuntu: apt-get install python3 python3-venv), then run the same command\n"
        f"with it, for instance: python3.{NEWEST[1]} packaging/start.py"
    )


def main() -> int:
    """Go on with this Python, or with another that suits, or say why not."""
    if suits((sys.version_info[0], sys.version_info[1])):
        from set_up import main as set_up  # noqa: PLC0415 - old Pythons cannot read it

        return set_up(sys.argv[1:])
    other = another_python()
    if other is None:
        print(refusal(), file=sys.stderr)
        return 1
    print(f"This Python is too old or too new; going on with {other}", flush=True)
    return subprocess.call([other, __file__, *sys.argv[1:]])


if __name__ == "__main__":
    sys.exit(main())
