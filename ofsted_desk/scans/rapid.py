"""The package rapidocr, an optional extra: its models are inside its wheel, nothing is fetched.

It is imported in a worker process only: it brings half a gigabyte, and libraries that must not
meet Qt in one process.
"""

import logging
from collections.abc import Iterator, Sequence
from importlib.metadata import PackageNotFoundError, distribution
from typing import Any

from ofsted_desk.errors import OcrError
from ofsted_desk.scans.choice import rapidocr_is_here
from ofsted_desk.scans.picture import Picture
from ofsted_desk.scans.words import Word

DPI = 150
_TYPE = 0.78
"""The type's size, as a share of the height of the box that is found around a line."""
_BASE = 0.24
"""How far above that box's foot the baseline is, as a share of its height."""


class Rapid:
    """Reads pictures with the models that came with rapidocr."""

    def __init__(self) -> None:
        if not rapidocr_is_here():
            raise OcrError(
                "The package rapidocr is not installed.", remedy="Install the extra “ocr”."
            )
        self.name = f"rapidocr {_version()}"
        self.dpi = DPI
        self._engine = _engine()

    def read(self, picture: Picture) -> list[Word]:
        """The words of a picture, line by line."""
        import numpy as np  # noqa: PLC0415 - as rapidocr itself

        grey = np.frombuffer(picture.pixels, np.uint8).reshape(picture.height, picture.width)
        found = self._engine(np.repeat(grey[:, :, None], 3, axis=2))
        if found.boxes is None or found.txts is None:
            return []
        return list(_words(found.boxes.tolist(), found.txts))


def _words(boxes: Sequence[Sequence[Sequence[float]]], texts: Sequence[str]) -> Iterator[Word]:
    for number, (corners, text) in enumerate(zip(boxes, texts, strict=True)):
        (x0, top0), (x1, top1), (_, bottom1), (_, bottom0) = corners
        high = (bottom0 + bottom1 - top0 - top1) / 2
        baseline = (bottom0 + bottom1) / 2 - _BASE * high
        yield Word(text, x0, x1, baseline, max(_TYPE * high, 1.0), number)


def _engine() -> Any:
    """The engine, with nothing that it could fetch: a model that is not there is an error."""
    from rapidocr import RapidOCR  # noqa: PLC0415 - half a gigabyte
    from rapidocr.utils.download_file import DownloadFile  # noqa: PLC0415

    DownloadFile._make_http_request = _refuse  # noqa: SLF001 - the one place where it goes out
    logging.getLogger("RapidOCR").setLevel(logging.ERROR)
    return RapidOCR(
        params={
            "Global.log_level": "error",
            "Global.use_cls": False,
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,
        }
    )


def _refuse(url: str, *_: object) -> Any:
    raise OcrError(
        f"rapidocr lacks a part of its own: {url.rpartition('/')[2]}.",
        remedy="Install it again; this program never fetches anything by itself.",
    )


def _version() -> str:
    try:
        return distribution("rapidocr").version
    except PackageNotFoundError:
        return ""
