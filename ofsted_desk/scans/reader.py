"""A file's scanned pages, read one by one when `reading` asks for them."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import cache

from ofsted_desk.reading.pdf import PageRead
from ofsted_desk.scans.choice import OcrChoice
from ofsted_desk.scans.engines import Engine, make_engine
from ofsted_desk.scans.ink import with_bold, with_bullets
from ofsted_desk.scans.render import Drawing, drawing
from ofsted_desk.scans.rules import without_rules
from ofsted_desk.scans.tilt import tilt_of
from ofsted_desk.scans.words import runs_of

Around = Callable[[int], AbstractContextManager[None]]

_GLANCE = 75
"""Dots to an inch that are enough to see how far a page is askew."""


class ScanReader:
    """Reads pages of one file as they are asked for: the engine is made for the first of them.

    `around` is entered for each page: its clock, and whoever counts pages.
    """

    def __init__(self, data: bytes, choice: OcrChoice, around: Around) -> None:
        self.whole = choice.whole
        self._data = data
        self._choice = choice
        self._around = around

    def read(self, number: int) -> PageRead:
        """What the picture of page `number` says; raises `OcrError`."""
        with self._around(number):
            engine = _engine(self._choice.engine, self._choice.language)
            with drawing(self._data) as drawn:
                return read_page(drawn, number, engine)


def read_page(drawn: Drawing, number: int, engine: Engine) -> PageRead:
    """What one page says: drawn, turned level, read."""
    turn = -tilt_of(drawn.picture(number, _GLANCE))
    picture = drawn.picture(number, engine.dpi, turn)
    words = with_bullets(engine.read(without_rules(picture)), picture)
    return PageRead(runs_of(with_bold(words, picture), picture), engine.name, turn)


@cache
def _engine(name: str, language: str) -> Engine:
    return make_engine(name, language)
