"""The licences of all that ships, in one file: gathered from where each part was installed.

The build stops where a part's licence is not found, or is one that may not ship.
"""

import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, distributions
from pathlib import Path

import product

TEXTS = product.HERE / "licences"
QT = ("pyside6-essentials", "pyside6-pdf", "shiboken6")
"""They bring no licence file along; ours say what holds."""
ALWAYS = ("pyinstaller",)
"""Its starter is in every bundle, though no module of it is."""
_LICENCE_FILE = re.compile(r"(^|/)(licen[cs]e|copying|notice)[^/]*$", re.IGNORECASE)
_FORBIDDEN = re.compile(r"^(lib)?(readline|gdbm|gpgme|poppler|mupdf)", re.IGNORECASE)


class NoLicence(Exception):
    """A part may not ship, or nobody knows whether it may."""


def gathered(files: Iterable[Path]) -> str:
    """The licences of every part that these files come from, as one text."""
    sources = sorted({file.resolve() for file in files if file.is_file()})
    forbidden = [file.name for file in sources if _FORBIDDEN.match(file.name)]
    if forbidden:
        raise NoLicence(f"these may not ship: {', '.join(forbidden)}")
    return _as_text([*_fixed(), *_of_distributions(sources), *_of_system(sources)])


def _fixed() -> Iterator[tuple[str, str]]:
    """What is in every package, wherever it is built."""
    yield "Ofsted Desk", _text(product.REPO / "LICENSE")
    qt = [_text(TEXTS / name) for name in ("qt.txt", "LGPL-3.0.txt", "GPL-3.0.txt")]
    yield "Qt and Qt for Python", "\n\n".join(qt)
    yield f"Python {sys.version.split()[0]}", _text(_python_licence())
    yield "The typeface Inter", _text(product.REPO / "resources" / "fonts" / "OFL.txt")


def _python_licence() -> Path:
    homes = [Path(sys.base_prefix), Path(sys.base_prefix) / "Resources"]
    standard = Path(re.__file__).parent.parent
    tried = [folder / "LICENSE.txt" for folder in (standard, standard.parent, *homes)]
    tried.append(homes[0] / "LICENSE")
    for file in tried:
        if file.exists():
            return file
    raise NoLicence(f"Python's own licence was looked for in vain: {', '.join(map(str, tried))}")


def _of_distributions(sources: Iterable[Path]) -> Iterator[tuple[str, str]]:
    """Each part from the package index of which a file is used."""
    wanted = set(sources)
    for each in sorted(distributions(), key=_name):
        used = _name(each) in ALWAYS or not wanted.isdisjoint(_files(each))
        if used and _name(each) not in QT and _name(each) != product.PROGRAM:
            texts = [_text(file) for file in _files(each) if _LICENCE_FILE.search(file.as_posix())]
            if not texts:
                raise NoLicence(f"{_name(each)} brings no licence file along")
            yield f"{_name(each)} {each.version}", "\n\n".join(texts)


def _name(part: Distribution) -> str:
    return re.sub(r"[-_.]+", "-", part.metadata["Name"]).lower()


def _files(part: Distribution) -> list[Path]:
    return [Path(str(part.locate_file(file))).resolve() for file in part.files or ()]


def _of_system(sources: Iterable[Path]) -> Iterator[tuple[str, str]]:
    """Each Debian package of which a shared library is used; empty where there are none."""
    libraries = [file for file in sources if file.is_relative_to("/usr/lib")]
    for package in sorted({_debian_package(library) for library in libraries}):
        text = Path("/usr/share/doc") / package.partition(":")[0] / "copyright"
        if not text.exists():
            raise NoLicence(f"the Debian package {package} has no {text}")
        yield f"{package.partition(':')[0]} (from Debian or Ubuntu)", _text(text)


def _debian_package(library: Path) -> str:
    """The package that installed this file, which dpkg may know by its older place."""
    for place in (library, Path("/") / library.relative_to("/usr")):
        command = ["dpkg", "--search", str(place)]
        asked = subprocess.run(command, capture_output=True, text=True, check=False)
        if asked.returncode == 0:
            return asked.stdout.partition(": ")[0].partition(",")[0]
    raise NoLicence(f"no package is known for {library}")


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8", errors="replace").strip()


def _as_text(parts: Iterable[tuple[str, str]]) -> str:
    """First what there is, then each text once."""
    listed = list(parts)
    lines = ["What Ofsted Desk is made of, and the licence of each part.", ""]
    lines += [f"  {name}" for name, _ in listed]
    said: dict[str, str] = {}
    for name, text in listed:
        lines += ["", "", "=" * 78, name, "=" * 78, ""]
        lines.append(f"The same words as for {said[text]}." if text in said else text)
        said.setdefault(text, name)
    return "\n".join(lines) + "\n"
