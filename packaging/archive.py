"""A folder as a .zip that is the same each time: to be unpacked anywhere, nothing is installed."""

import time
import zipfile
from pathlib import Path

import product

_READ_ME = """\
Ofsted Desk {version}, to run from this folder: open "Ofsted Desk.exe".

Your letters and decisions are kept in the folder "data" beside this file, so that they go
where this folder goes. Delete "data" before the first start, and they are kept in your own
profile on this machine instead.
"""


def build(folder: Path) -> Path:
    """The portable program of this bundle; returns where it is."""
    target = product.DIST / product.file_name("-portable.zip")
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for file in sorted(path for path in folder.rglob("*") if path.is_file()):
            name = f"{product.NAME}/{file.relative_to(folder).as_posix()}"
            packed.writestr(_entry(name, file), file.read_bytes())
        text = _READ_ME.format(version=product.version())
        packed.writestr(_entry(f"{product.NAME}/read me.txt"), text.replace("\n", "\r\n"))
        packed.writestr(_entry(f"{product.NAME}/data/"), "")
    return target


def _entry(name: str, file: Path | None = None) -> zipfile.ZipInfo:
    """One file of the archive, with the date of the source."""
    entry = zipfile.ZipInfo(name, time.gmtime(product.source_date())[:6])
    entry.compress_type = zipfile.ZIP_DEFLATED
    mode = file.stat().st_mode if file else 0o40755 if name.endswith("/") else 0o100644
    entry.external_attr = mode << 16 | (0x10 if name.endswith("/") else 0)
    return entry
