"""A disk image for macOS: the program, and the folder to drag it to. Needs macOS itself."""

import shutil
import subprocess
from pathlib import Path

import product


def build(app: Path) -> Path:
    """Make the disk image of this .app; returns where it is."""
    subprocess.run(["codesign", "--verify", "--deep", "--strict", str(app)], check=True)
    shown = product.BUILD / "dmg"
    if shown.exists():
        shutil.rmtree(shown)
    shown.mkdir(parents=True)
    subprocess.run(["ditto", str(app), str(shown / app.name)], check=True)
    (shown / "Applications").symlink_to("/Applications")
    image = product.DIST / product.file_name(".dmg")
    image.unlink(missing_ok=True)
    command = ["hdiutil", "create", "-volname", product.NAME, "-srcfolder", str(shown)]
    subprocess.run([*command, "-fs", "HFS+", "-format", "ULFO", str(image)], check=True)
    return image
