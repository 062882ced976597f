"""The folder of the program, with all it needs and no more: PyInstaller, then a look at it."""

import json
import re
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from pathlib import Path

import icons
import machine
import product
from licences import QT
from machine import Screen

MOST_MEGABYTES = 220
"""What the folder may take on a disk."""
_MUST_BE_THERE = ("resources/letters", "resources/help/welcome.md", "resources/licences.txt")
_MUST_NOT = re.compile(r"WebEngine|Qt6?Qml|Qt6?Quick|translations|readline|gdbm|\bPIL\b")


def build() -> Path:
    """Build the folder of this platform anew; returns it, looked through."""
    _look_for_libraries()
    _look_for_python()
    product.BUILD.mkdir(exist_ok=True)
    icons.draw(product.BUILD / "icons")
    if sys.platform == "win32":
        (product.BUILD / "version.txt").write_text(version_text(), encoding="utf-8")
    folder = product.bundle_folder()
    if folder.exists():
        shutil.rmtree(folder)
    command = [
        *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"),
        *("--distpath", str(folder.parent), "--workpath", str(product.BUILD / "pyinstaller")),
        str(product.HERE / "ofsted_desk.spec"),
    ]
    subprocess.run(command, check=True, cwd=product.REPO, env=product.environment())
    if sys.platform.startswith("linux"):
        _strip(folder)
    return check(folder)


def _look_for_libraries() -> None:
    """A library that Qt needs and this machine lacks would only be missing later, elsewhere."""
    missing = dict.fromkeys(
        library
        for screen in (Screen.X11, Screen.WAYLAND)
        for library in machine.missing_libraries(screen)
    )
    if missing:
        packages = machine.debian_packages(missing)
        command = machine.install_command(packages, list(missing))
        raise SystemExit(f"This machine lacks {', '.join(missing)}. First run:\n\n    {command}")


def _look_for_python() -> None:
    """Python itself goes in as a library, which Debian keeps in a package of its own."""
    if not sys.platform.startswith("linux"):
        return
    name = f"libpython{sys.version_info[0]}.{sys.version_info[1]}"
    folder = Path(sysconfig.get_config_var("LIBDIR") or "/usr/lib")
    if not any(folder.glob(f"**/{name}.so.*")):
        raise SystemExit(
            f"This Python ({sys.executable}) comes without {name}.so, which goes into the program."
            f" With the Python of Debian or Ubuntu, first run:\n\n    apt-get install {name}"
        )


def _strip(folder: Path) -> None:
    """Take the names for debuggers out of Python's own library: three quarters of it."""
    for library in folder.glob("_internal/libpython3.*.so.*"):
        subprocess.run(["strip", "--strip-unneeded", str(library)], check=True)


def check(folder: Path) -> Path:
    """The folder, or an end to the build where something is missing, needless or too large."""
    inside = [path.relative_to(folder).as_posix() for path in folder.rglob("*")]
    wrong = [f"{part} is missing" for part in _MUST_BE_THERE if not _has(inside, part)]
    wrong += [f"{path} has no business there" for path in inside if _MUST_NOT.search(path)]
    wrong += [f"{name} is not in it" for name in sorted(asked_for() - packed())]
    if megabytes(folder) > MOST_MEGABYTES:
        wrong.append(f"{megabytes(folder)} MB are more than {MOST_MEGABYTES}")
    if wrong:
        raise SystemExit("\n".join([f"{folder} is not right:", *wrong]))
    print(f"{folder}: {megabytes(folder)} MB", flush=True)
    return folder


def asked_for() -> set[str]:
    """What pyproject.toml says that the program needs, by the names of the index."""
    project = tomllib.loads((product.REPO / "pyproject.toml").read_text(encoding="utf-8"))
    names = (re.match(r"[\w.-]+", words) for words in project["project"]["dependencies"])
    return {re.sub(r"[-_.]+", "-", name[0]).lower() for name in names if name} - set(QT)


def packed() -> set[str]:
    """What the build noted that it has packed."""
    noted = json.loads((product.BUILD / "parts.json").read_text(encoding="utf-8"))
    return {name for _, name, _ in noted}


def _has(inside: list[str], part: str) -> bool:
    return any(path.endswith(part) for path in inside)


def megabytes(folder: Path) -> int:
    """What the files in a folder hold, in millions of bytes, rounded up; links hold nothing."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return -(-sum(path.stat().st_size for path in files) // 10**6)


def version_text() -> str:
    """What Windows shows of the program under Properties."""
    numbers = product.numbers()
    strings = {
        "CompanyName": product.PUBLISHER,
        "FileDescription": product.NAME,
        "FileVersion": product.version(),
        "LegalCopyright": "MIT licence",
        "ProductName": product.NAME,
        "ProductVersion": product.version(),
    }
    told = ", ".join(f"StringStruct({name!r}, {words!r})" for name, words in strings.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}), kids=["
        f"StringFileInfo([StringTable('080904b0', [{told}])]), "
        "VarFileInfo([VarStruct('Translation', [2057, 1200])])])\n"
    )


if __name__ == "__main__":
    build()
