"""The engines that read pictures: their small interface, and the one that was chosen."""

from typing import Protocol

from ofsted_desk.scans.choice import TESSERACT, check_engine
from ofsted_desk.scans.picture import Picture
from ofsted_desk.scans.rapid import Rapid
from ofsted_desk.scans.tesseract import Tesseract
from ofsted_desk.scans.words import Word


class Engine(Protocol):
    """What reads a picture. `name` has its version; `dpi` is the resolution it reads best."""

    name: str
    dpi: int

    def read(self, picture: Picture) -> list[Word]:
        """The words of a picture, line by line; raises `OcrError`."""
        ...


def make_engine(choice: str, language: str) -> Engine:
    """The engine chosen, ready to read; raises `OcrError` where it is not here."""
    return Tesseract(language) if check_engine(choice) == TESSERACT else Rapid()
