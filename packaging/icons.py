"""The icon in the forms that systems want: PNGs in sizes, .ico for Windows, .icns for macOS.

    python packaging/icons.py build/icons

All are drawn from `resources/icons/ofsted-desk.svg`.
"""

import struct
import sys
from pathlib import Path

import product

DRAWING = product.REPO / "resources" / "icons" / "ofsted-desk.svg"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
"""Of the hicolor theme on Linux."""
_ICO = (16, 24, 32, 48, 64, 128, 256)
_ICNS = {b"icp4": 16, b"icp5": 32, b"icp6": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512}
_ICNS |= {b"ic11": 32, b"ic12": 64, b"ic13": 256, b"ic14": 512, b"ic10": 1024}


def png(size: int) -> bytes:
    """The icon as a PNG of this many pixels."""
    # Where nothing is drawn, nothing of Qt is needed.
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt  # noqa: PLC0415
    from PySide6.QtGui import QImage, QPainter  # noqa: PLC0415
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # its stub names bytes only
    return bytes(data.data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """A Windows icon of these PNGs, by their size."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    place = len(head) + 16 * len(pictures)
    entries = b""
    for size, data in pictures.items():
        side = size % 256  # 256 is written as 0
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(data), place)
        place += len(data)
    return head + entries + b"".join(pictures.values())


def icns(pictures: dict[bytes, bytes]) -> bytes:
    """A macOS icon of these PNGs, by the kind that stands for their size."""
    body = b"".join(
        kind + struct.pack(">I", 8 + len(data)) + data for kind, data in pictures.items()
    )
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def draw(folder: Path) -> None:
    """Write every form of the icon into this folder."""
    folder.mkdir(parents=True, exist_ok=True)
    drawn = {size: png(size) for size in sorted({*SIZES, *_ICO, *_ICNS.values()})}
    for size in SIZES:
        (folder / f"{product.PROGRAM}-{size}.png").write_bytes(drawn[size])
    windows = {size: drawn[size] for size in _ICO}
    macos = {kind: drawn[size] for kind, size in _ICNS.items()}
    (folder / f"{product.PROGRAM}.ico").write_bytes(ico(windows))
    (folder / f"{product.PROGRAM}.icns").write_bytes(icns(macos))


if __name__ == "__main__":
    draw(Path(sys.argv[1]) if len(sys.argv) > 1 else product.BUILD / "icons")
