"""What a Linux package lays out under a root: the program, and what tells the desktop of it."""

import shutil
from pathlib import Path

import icons
import product

HERE = product.HERE / "linux"


def lay_out(bundle: Path, root: Path) -> None:
    """Lay everything out under this root, anew."""
    if root.exists():
        shutil.rmtree(root)
    shutil.copytree(bundle, root / "usr/lib" / product.PROGRAM, symlinks=True)
    program = root / "usr/bin" / product.PROGRAM
    program.parent.mkdir(parents=True)
    program.symlink_to(Path("../lib") / product.PROGRAM / product.PROGRAM)
    _tell_the_desktop(root / "usr/share")
    doc = root / "usr/share/doc" / product.PROGRAM
    doc.mkdir(parents=True)
    licences = bundle / "_internal" / "resources" / "licences.txt"
    shutil.copyfile(licences, doc / "copyright")


def _tell_the_desktop(share: Path) -> None:
    _put(HERE / "ofsted-desk.desktop", share / "applications" / f"{product.PROGRAM}.desktop")
    _put(HERE / "ofsted-desk.mime.xml", share / "mime/packages" / f"{product.PROGRAM}.xml")
    metainfo = share / "metainfo" / f"{product.IDENTIFIER}.metainfo.xml"
    metainfo.parent.mkdir(parents=True)
    metainfo.write_text(metainfo_text(), encoding="utf-8")
    hicolor = share / "icons/hicolor"
    for size in icons.SIZES:
        drawn = product.BUILD / "icons" / f"{product.PROGRAM}-{size}.png"
        _put(drawn, hicolor / f"{size}x{size}" / "apps" / f"{product.PROGRAM}.png")
    _put(icons.DRAWING, hicolor / "scalable/apps" / f"{product.PROGRAM}.svg")


def _put(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def metainfo_text() -> str:
    """What software centres show, with this version and its day."""
    text = (HERE / "metainfo.xml").read_text(encoding="utf-8")
    return text.replace("@VERSION@", product.version()).replace("@DATE@", product.day())
