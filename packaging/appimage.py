"""One file that runs on most Linuxes: a small runtime, then the program as a squashed folder."""

import hashlib
import os
import shutil
import subprocess
from pathlib import Path

import linux_tree
import product

RELEASE = "20251108"
RUNTIME = f"https://github.com/AppImage/type2-runtime/releases/download/{RELEASE}/runtime-x86_64"
SHA256 = "2fca8b443c92510f1483a883f60061ad09b46b978b2631c807cd873a47ec260d"
"""The runtime is not ours and not in any package index: it is fetched once, and this very one."""


class NoRuntime(Exception):
    """The runtime is not there, or is not the one that was meant."""


def runtime() -> Path:
    """The runtime that was fetched, looked at; `OFSTED_DESK_APPIMAGE_RUNTIME` says where it is."""
    place = os.environ.get("OFSTED_DESK_APPIMAGE_RUNTIME")
    file = Path(place) if place else product.BUILD / "tools" / "runtime-x86_64"
    if product.machine() != "x86_64":
        raise NoRuntime(f"No runtime is pinned for {product.machine()} yet, only for x86_64.")
    if not file.exists():
        raise NoRuntime(f"The runtime of AppImage is not at {file}. Fetch it from {RUNTIME}")
    if hashlib.sha256(file.read_bytes()).hexdigest() != SHA256:
        raise NoRuntime(f"{file} is another runtime than the one of {RELEASE}; fetch {RUNTIME}")
    return file


def squash(folder: Path) -> Path:
    """The folder of the program with what an AppImage wants, squashed into one file."""
    root = product.BUILD / f"{product.NAME}.AppDir"
    linux_tree.lay_out(folder, root)
    (root / "AppRun").symlink_to(Path("usr/lib") / product.PROGRAM / product.PROGRAM)
    share = root / "usr/share"
    shutil.copyfile(
        share / "applications" / f"{product.PROGRAM}.desktop", root / f"{product.PROGRAM}.desktop"
    )
    icon = share / "icons/hicolor/256x256/apps" / f"{product.PROGRAM}.png"
    shutil.copyfile(icon, root / f"{product.PROGRAM}.png")
    (root / ".DirIcon").symlink_to(f"{product.PROGRAM}.png")
    squashed = product.BUILD / f"{product.PROGRAM}.squashfs"
    squashed.unlink(missing_ok=True)
    command = ["mksquashfs", str(root), str(squashed), "-root-owned", "-noappend", "-quiet"]
    command += ["-no-progress", "-comp", "zstd", "-Xcompression-level", "19"]
    subprocess.run(command, check=True, env=product.environment())
    return squashed


def build(folder: Path) -> Path:
    """Make the AppImage of this bundle; returns where it is."""
    squashed = squash(folder)
    image = product.DIST / product.file_name(".AppImage")
    image.write_bytes(runtime().read_bytes() + squashed.read_bytes())
    image.chmod(0o755)
    return image
