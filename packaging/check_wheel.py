"""Try wheel and sdist as a stranger gets them: an empty environment, no source tree in sight.

python packaging/check_wheel.py dist            content, install, tour, wheel from the sdist
python packaging/check_wheel.py dist --tests    the tests of the sdist too, on what is installed
"""

import argparse
import re
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import product
import smoke
from set_up import python_of

_SDIST_HAS = (
    "LICENSE",
    "README.md",
    "pyproject.toml",
    "requirements.lock",
    "requirements-dev.lock",
)
_SDIST_FOLDERS = ("ofsted_desk/", "packaging/", "resources/letters/", "tests/", "ui/")
_NO_BUSINESS = re.compile(
    r"(^|/)(\.venv|\.git|build|dist|tour|__pycache__|\.hypothesis)/|(^|/)letters\.db$"
)
_OF_THE_SOURCE = ("packaging", "test_docs.py", "desk/test_forms.py")
"""Tests of what only a source tree has."""


class NotRight(Exception):
    """Something is missing, needless or different."""


def check_content(names: Iterable[str], wanted: Sequence[str], folders: Sequence[str]) -> None:
    """Fail where a file or folder is not there, or one has no business there."""
    inside = set(names)
    wrong = [f"{name} is missing" for name in wanted if name not in inside]
    wrong += [
        f"{folder} is missing"
        for folder in folders
        if not any(name.startswith(folder) for name in inside)
    ]
    wrong += [f"{name} has no business there" for name in inside if _NO_BUSINESS.search(name)]
    if wrong:
        raise NotRight("; ".join(wrong))


def check_wheel(wheel: Path) -> None:
    """The program with its resources, and nothing beside it."""
    names = zipfile.ZipFile(wheel).namelist()
    resources = [path for path in (product.REPO / "resources").rglob("*") if path.is_file()]
    wanted = [
        f"ofsted_desk/_resources/{path.relative_to(product.REPO / 'resources').as_posix()}"
        for path in resources
    ]
    check_content(names, ["ofsted_desk/__main__.py", *wanted], ["ofsted_desk/desk/forms/"])
    tops = {name.partition("/")[0] for name in names}
    if tops != {"ofsted_desk", f"ofsted_desk-{product.version()}.dist-info"}:
        raise NotRight(f"the wheel has {', '.join(sorted(tops))}")


def unpack(sdist: Path, folder: Path) -> Path:
    """The source that the sdist holds, looked through."""
    with tarfile.open(sdist) as packed:
        packed.extraction_filter = getattr(tarfile, "data_filter", None)  # since 3.11.4
        packed.extractall(folder)  # noqa: S202 - our own, just made
    (source,) = folder.iterdir()
    names = [path.relative_to(source).as_posix() for path in source.rglob("*") if path.is_file()]
    check_content(names, _SDIST_HAS, _SDIST_FOLDERS)
    return source


def rebuild(source: Path, wheel: Path, folder: Path) -> None:
    """The sdist must give the very wheel that was built from the repository."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=source, env=product.environment(), check=True, capture_output=True)
    if (folder / wheel.name).read_bytes() != wheel.read_bytes():
        raise NotRight("the wheel from the sdist is another one")


def install(wheel: Path, folder: Path, *, tests: bool) -> Path:
    """An empty environment with the wheel and the locked parts; returns its program."""
    venv = folder / "venv"
    subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True)
    pip = [str(python_of(venv)), "-m", "pip", "install", "-q", "--only-binary", ":all:"]
    lock = product.REPO / ("requirements-dev.lock" if tests else "requirements.lock")
    subprocess.run([*pip, "--require-hashes", "--no-deps", "-r", str(lock)], check=True)
    subprocess.run([*pip, "--no-deps", str(wheel)], check=True)
    subprocess.run([str(python_of(venv)), "-m", "pip", "check"], check=True)
    return python_of(venv).with_name(f"{product.PROGRAM}{python_of(venv).suffix}")


def run_tests(source: Path, python: Path, some: Sequence[str]) -> None:
    """The tests of the sdist, on the installed program: the source's own is taken away."""
    (source / "ofsted_desk").rename(source / "not-imported")
    skipped = [word for name in _OF_THE_SOURCE for word in ("--ignore", f"tests/{name}")]
    command = [str(python), "-m", "pytest", "-q", "-p", "no:cacheprovider", *skipped, *some]
    subprocess.run(command, cwd=source, env=product.environment(), check=True)


def main(words: Sequence[str]) -> int:
    """Try both; the exit status is 1 where something is not right."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--tests", nargs="*", help="run the tests too, all or these")
    asked = parser.parse_args(words)
    name = f"ofsted_desk-{product.version()}"
    wheel = (asked.folder / f"{name}-py3-none-any.whl").resolve()
    with tempfile.TemporaryDirectory(prefix="ofsted-desk-wheel-") as place:
        folder = Path(place)
        folder.chmod(0o755)  # some tests go on as a user who may do little
        try:
            check_wheel(wheel)
            source = unpack(asked.folder / f"{name}.tar.gz", folder / "source")
            rebuild(source, wheel, folder)
            program = install(wheel, folder, tests=asked.tests is not None)
        except NotRight as seen:
            print(f"NOT RIGHT: {seen}", file=sys.stderr)
            return 1
        print("content, install, and the same wheel from the sdist: all right", flush=True)
        if asked.tests is not None:
            run_tests(source, python_of(folder / "venv"), asked.tests)
        trial = smoke.Program([str(program)], Path("/"), folder)
        print(f"tour: {smoke.takes_the_tour(trial)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
