"""The licences of all that ships, in one file: gathered from where each part was installed.

The build stops where a part's licence is not found, or is one that may not ship.
"""

import json
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions, version
from pathlib import Path

import product

TEXTS = product.HERE / "licences"
QT = ("pyside6-essentials", "pyside6-pdf", "shiboken6")
"""They bring no licence file along; ours say what holds."""
ALWAYS = ("pyinstaller",)
"""Its starter is in every bundle, though no module of it is."""
_LICENCE_FILE = re.compile(
    r"\.dist-info/licenses/|(^|/)(licen[cs]e|copying|notice)[^/]*$", re.IGNORECASE
)
_FORBIDDEN = re.compile(r"^(lib)?(readline|gdbm|gpgme|poppler|mupdf)", re.IGNORECASE)


class NoLicence(Exception):
    """A part may not ship, or nobody knows whether it may."""


@dataclass(frozen=True)
class Part:
    """Something that ships: where it is from, and its licence."""

    name: str
    version: str
    origin: str
    """`pypi`, `deb`, or what it is in one word."""
    licence: str

    @property
    def title(self) -> str:
        """The part as a reader is told of it."""
        place = " (from Debian or Ubuntu)" if self.origin == "deb" else ""
        return f"{self.name} {self.version}{place}".replace("  ", " ")


def parts(files: Iterable[Path]) -> list[Part]:
    """Every part that these files come from."""
    sources = sorted({file.resolve() for file in files if file.is_file()})
    forbidden = [file.name for file in sources if _FORBIDDEN.match(file.name)]
    if forbidden:
        raise NoLicence(f"these may not ship: {', '.join(forbidden)}")
    return [*_fixed(), *_of_distributions(sources), *_of_system(sources)]


def as_text(listed: Sequence[Part]) -> str:
    """First what there is, then each licence once."""
    lines = ["What Ofsted Desk is made of, and the licence of each part.", ""]
    lines += [f"  {part.title}" for part in listed]
    said: dict[str, str] = {}
    for part in listed:
        lines += ["", "", "=" * 78, part.title, "=" * 78, ""]
        before = said.setdefault(part.licence, part.title)
        same = before != part.title
        lines.append(f"The same words as for {before}." if same else part.licence)
    return "\n".join(lines) + "\n"


def as_json(listed: Sequence[Part]) -> str:
    """The parts without their licences, for the bill of materials."""
    told = [[part.origin, part.name, part.version] for part in listed]
    return json.dumps(told, indent=1) + "\n"


def _fixed() -> Iterator[Part]:
    """What is in every package, wherever it is built."""
    yield Part("Ofsted Desk", product.version(), "itself", _text(product.REPO / "LICENSE"))
    qt = [_text(TEXTS / name) for name in ("qt.txt", "LGPL-3.0.txt", "GPL-3.0.txt")]
    qt_version = version("PySide6_Essentials")
    yield Part("Qt and Qt for Python", qt_version, "qt", "\n\n".join(qt))
    python = sys.version.split()[0].removesuffix("+")
    yield Part("Python", python, "python", _text(_python_licence()))
    inter = _text(product.REPO / "resources" / "fonts" / "OFL.txt")
    yield Part("The typeface Inter", "", "typeface", inter)


def _python_licence() -> Path:
    homes = [Path(sys.base_prefix), Path(sys.base_prefix) / "Resources"]
    standard = Path(re.__file__).parent.parent
    tried = [folder / "LICENSE.txt" for folder in (standard, standard.parent, *homes)]
    tried.append(homes[0] / "LICENSE")
    for file in tried:
        if file.exists():
            return file
    raise NoLicence(f"Python's own licence was looked for in vain: {', '.join(map(str, tried))}")


def _of_distributions(sources: Iterable[Path]) -> Iterator[Part]:
    """Each part from the package index of which a file is used."""
    wanted = set(sources)
    for each in sorted(distributions(), key=name_of):
        name = name_of(each)
        used = name in ALWAYS or not wanted.isdisjoint(_files(each))
        if used and name not in QT and name != product.PROGRAM:
            texts = [_text(file) for file in _files(each) if _LICENCE_FILE.search(file.as_posix())]
            if not texts:
                raise NoLicence(f"{name} brings no licence file along")
            yield Part(name, each.version, "pypi", "\n\n".join(texts))


def name_of(part: Distribution) -> str:
    """A distribution's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", part.metadata["Name"]).lower()


def _files(part: Distribution) -> list[Path]:
    return [Path(str(part.locate_file(file))).resolve() for file in part.files or ()]


def _of_system(sources: Iterable[Path]) -> Iterator[Part]:
    """Each Debian package of which a shared library is used; empty where there are none."""
    libraries = [file for file in sources if file.is_relative_to("/usr/lib")]
    for package in sorted({_debian_package(library) for library in libraries}):
        name = package.partition(":")[0]
        text = Path("/usr/share/doc") / name / "copyright"
        if not text.exists():
            raise NoLicence(f"the Debian package {name} has no {text}")
        command = ["dpkg-query", "--show", "--showformat", "${Version}", package]
        yield Part(name, subprocess.check_output(command, text=True), "deb", _text(text))


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
