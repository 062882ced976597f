"""Everything that is given out for this machine's system, by one command, into `dist/`.

    python3 packaging/package.py                  all that can be made here
    python3 packaging/package.py deb appimage     these alone (of the bundle that is there)

Linux: a .deb and an AppImage. Windows: an installer and a portable .zip. macOS: a .dmg.
Everywhere: wheel, sdist, a bill of materials, and the checksums of them all.
The tools are installed into `build/venv`, at the pinned versions; a Python that suits the desk,
and a network once, are all that is needed beforehand. packaging/README.md says what each wants.
"""

import argparse
import hashlib
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import appimage
import archive
import bundle
import deb
import dmg
import product
import sbom
import windows_installer
from tool_venv import inside, run_inside

VENV = product.BUILD / "venv"
LOCK = product.HERE / "requirements.lock"
KINDS: dict[str, dict[str, Callable[[Path], Path]]] = {
    "linux": {"deb": deb.build, "appimage": appimage.build},
    "win32": {"installer": windows_installer.build, "zip": archive.build},
    "darwin": {"dmg": dmg.build},
}
"""What is made of a bundle, on which system."""


def distributions() -> list[Path]:
    """Wheel and sdist: the same for every system, the same bytes for the same source."""
    command = [sys.executable, "-m", "hatchling", "build", "-d", str(product.DIST)]
    subprocess.run(command, check=True, cwd=product.REPO, env=product.environment())
    name = product.PROGRAM.replace("-", "_")
    return sorted(product.DIST.glob(f"{name}-{product.version()}*"))


def checksums(folder: Path) -> Path:
    """The sha256 of every file there, as `sha256sum --check` reads it."""
    target = folder / "SHA256SUMS"
    files = sorted(path for path in folder.iterdir() if path.is_file() and path != target)
    sums = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files]
    target.write_text("".join(sums), encoding="utf-8", newline="\n")
    return target


def make(asked: Sequence[str], folder: Path) -> dict[str, str]:
    """Make what is asked for; returns what could not be made, and why."""
    lacking: dict[str, str] = {}
    kinds = KINDS.get(sys.platform, {})
    for kind in asked:
        print(f"Making the {kind}", flush=True)
        try:
            made = kinds[kind](folder)
        except (appimage.NoRuntime, windows_installer.NoNsis) as error:
            lacking[kind] = str(error)
        else:
            print(f"  {made.name}: {made.stat().st_size / 10**6:.0f} MB", flush=True)
    return lacking


def main(words: Sequence[str]) -> int:
    """Build; the exit status is 1 where something asked for could not be made."""
    kinds = list(KINDS.get(sys.platform, {}))
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("kinds", nargs="*", metavar="KIND", help=f"of: {', '.join(kinds)}")
    asked = parser.parse_args(words).kinds
    if unknown := set(asked) - set(kinds):
        parser.error(f"not made on this system: {', '.join(sorted(unknown))}")
    product.BUILD.mkdir(exist_ok=True)
    product.DIST.mkdir(exist_ok=True)
    if not inside(VENV):
        return run_inside(VENV, LOCK, __file__, words)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder = product.bundle_folder()
    if not asked or not folder.exists():
        folder = bundle.build()
    lacking = make(asked or kinds, folder)
    if not asked:
        distributions()
        sbom.write(product.DIST / product.file_name(".cdx.json"))
    print(f"{checksums(product.DIST)}", flush=True)
    for kind, why in lacking.items():
        print(f"Not made: the {kind}. {why}", file=sys.stderr)
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
