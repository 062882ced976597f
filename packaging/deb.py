"""A package for Debian and Ubuntu; it depends on the libraries that they have themselves."""

import filecmp
import subprocess
import tempfile
from pathlib import Path

import bundle
import linux_tree
import product

_CONTROL = """\
Package: {package}
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {size}
Depends: {depends}
Recommends: fontconfig-config, xdg-utils
Suggests: tesseract-ocr, tesseract-ocr-eng
Section: text
Priority: optional
Description: {summary}
 Shows each letter that Ofsted wrote to a council beside what was read from
 it, asks only where it is not sure, and exports reviewed records.
 .
 Works offline: nothing leaves the machine. Not made or endorsed by Ofsted.
"""


def build(folder: Path) -> Path:
    """Make the package of this bundle; returns where it is."""
    root = product.BUILD / "deb"
    linux_tree.lay_out(folder, root)
    leave_to_the_system(root / "usr/lib" / product.PROGRAM / "_internal")
    _let_everyone_read(root)
    control = root / "DEBIAN" / "control"
    control.parent.mkdir()
    architecture = _ask(["dpkg", "--print-architecture"])
    text = _CONTROL.format(
        package=product.PROGRAM,
        version=product.version(),
        architecture=architecture,
        maintainer=product.MAINTAINER,
        size=bundle.megabytes(root) * 1000,
        depends=dependencies(root),
        summary=product.SUMMARY.replace("’", "'"),
    )
    control.write_text(text, encoding="utf-8")
    package = product.DIST / f"{product.PROGRAM}_{product.version()}_{architecture}.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(root), str(package)]
    subprocess.run(command, check=True, env=product.environment())
    return package


def leave_to_the_system(inside: Path) -> None:
    """Take out the libraries that are Debian's own: the system has them, and keeps them mended.

    Python's stays: the program opens it at its place, and the system need have no Python.
    """
    system = Path("/usr/lib") / _ask(["dpkg-architecture", "-qDEB_HOST_MULTIARCH"])
    for library in inside.glob("lib*.so*"):
        if library.name.startswith("libpython"):
            continue
        same = system / library.name
        if not library.is_symlink() and same.exists() and filecmp.cmp(library, same, shallow=False):
            library.unlink()


def dependencies(root: Path) -> str:
    """The packages of the libraries that are linked to and not in the bundle."""
    linked = [str(file) for file in sorted(root.rglob("*")) if _is_program(file)]
    own = sorted({str(Path(file).parent) for file in linked})
    with tempfile.TemporaryDirectory() as folder:
        control = Path(folder) / "debian" / "control"
        control.parent.mkdir()
        control.write_text(f"Source: {product.PROGRAM}\n", encoding="utf-8")
        command = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0"]
        command += [f"-l{place}" for place in own]
        command += [f"-e{file}" for file in linked]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"dpkg-shlibdeps: {done.stderr}")
    return done.stdout.strip().removeprefix("shlibs:Depends=")


def _is_program(file: Path) -> bool:
    """Whether this is a program or a shared library."""
    if file.is_symlink() or not file.is_file():
        return False
    with file.open("rb") as start:
        return start.read(4) == b"\x7fELF"


def _let_everyone_read(root: Path) -> None:
    for path in (root, *root.rglob("*")):
        if not path.is_symlink():
            started = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(0o755 if started else 0o644)


def _ask(command: list[str]) -> str:
    return subprocess.check_output(command, text=True).strip()
