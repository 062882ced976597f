"""The Windows installer, made by NSIS of a folder that PyInstaller made on Windows."""

import shutil
import subprocess
from pathlib import Path

import bundle
import product

SCRIPT = product.HERE / "windows" / "installer.nsi"
_USUAL_PLACES = (
    Path("C:/Program Files (x86)/NSIS/makensis.exe"),
    Path("C:/Program Files/NSIS/makensis.exe"),
)


class NoNsis(Exception):
    """The compiler of installers is not there."""


def makensis() -> str:
    """Where NSIS is."""
    found = shutil.which("makensis")
    place = next((str(path) for path in _USUAL_PLACES if path.exists()), None)
    if found is None and place is None:
        raise NoNsis("NSIS was not found. Install it: choco install nsis, or apt-get install nsis")
    return found or str(place)


def command(folder: Path, target: Path, processor: str | None = None) -> list[str]:
    """The command that compiles the installer of this folder."""
    said = {
        "VERSION": product.version(),
        "NUMBERS": ".".join(map(str, product.numbers())),
        "PUBLISHER": product.PUBLISHER,
        "PAYLOAD": str(folder),
        "ICON": str(product.BUILD / "icons" / f"{product.PROGRAM}.ico"),
        "LICENCE": str(product.REPO / "LICENSE"),
        "KILOBYTES": str(bundle.megabytes(folder) * 1000),
        "OUT": str(target),
    }
    if processor:
        said["TARGET"] = processor
    options = [f"-D{name}={words}" for name, words in said.items()]
    return [makensis(), "-V2", "-WX", "-INPUTCHARSET", "UTF8", *options, str(SCRIPT)]


def build(folder: Path, processor: str | None = None) -> Path:
    """Make the installer of this bundle; returns where it is."""
    target = product.DIST / product.file_name("-installer.exe")
    subprocess.run(command(folder, target, processor), check=True, env=product.environment())
    return target
