"""The program tesseract, where it is installed: a picture in, words with their places out."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from xml.etree import ElementTree as ET

from ofsted_desk.errors import OcrError
from ofsted_desk.scans.choice import tesseract_program
from ofsted_desk.scans.picture import Picture
from ofsted_desk.scans.words import Word

DPI = 300
_ONE_BLOCK = "6"
"""How it divides a page: not at all. Columns and cells are told from the gaps between words, as on
any page; its own search for blocks loses headings that stand beside a letterhead."""
_ONE_THREAD = {"OMP_THREAD_LIMIT": "1"}
"""Several pages are read at once, each by a process: more threads would only get in their way."""
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0) if sys.platform == "win32" else 0
_SURE_ENOUGH = 20.0
"""In tesseract's own per cent. Real words that its dictionary does not know have less, too."""
_SHORTEST_WORD = 3
_LINES = ("ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat")
_NUMBER = r"(-?\d+(?:\.\d+)?)"
_BOX = re.compile(rf"bbox {_NUMBER} {_NUMBER} {_NUMBER} {_NUMBER}")
_BASELINE = re.compile(rf"baseline {_NUMBER} {_NUMBER}")
_SIZE = re.compile(rf"x_size {_NUMBER}")
_CERTAINTY = re.compile(rf"x_wconf {_NUMBER}")


@cache
def version() -> str:
    """What tesseract calls itself: 'tesseract 5.3.0'."""
    return _run(["--version"]).decode(errors="replace").splitlines()[0].strip()


@cache
def languages() -> tuple[str, ...]:
    """The languages that are installed for it."""
    return tuple(_run(["--list-langs"]).decode(errors="replace").split("\n")[1:])


class Tesseract:
    """Reads pictures with tesseract, in a language that is installed for it."""

    def __init__(self, language: str) -> None:
        self._language = language
        missing = [each for each in language.split("+") if each not in languages()]
        if missing:
            raise OcrError(
                f"tesseract has no language “{missing[0]}” here.",
                remedy="Install it, or choose another language in the settings.",
            )
        self.name = version()
        self.dpi = DPI

    def read(self, picture: Picture) -> list[Word]:
        """The words of a picture, line by line."""
        head = b"P5 %d %d 255\n" % (picture.width, picture.height)
        options = ["-l", self._language, "--dpi", str(picture.dpi), "--psm", _ONE_BLOCK, "hocr"]
        return list(words_in(_run(["stdin", "stdout", *options], head + picture.pixels)))


def words_in(hocr: bytes) -> Iterator[Word]:
    """The words that tesseract's own page description (hOCR) holds."""
    page = ET.fromstring(hocr)  # noqa: S314 - written by tesseract itself
    lines = (each for each in page.iter() if each.get("class") in _LINES)
    for number, line in enumerate(lines):
        title = line.get("title", "")
        x0, _, _, bottom = _numbers(_BOX, title)
        slope, lift = _numbers(_BASELINE, title) or (0.0, 0.0)
        (size,) = _numbers(_SIZE, title) or (1.0,)
        for word in line:
            said, text = word.get("title", ""), "".join(word.itertext()).strip()
            if not text or (_numbers(_CERTAINTY, said) < [_SURE_ENOUGH] and _is_dirt(text)):
                continue
            left, _, right, _ = _numbers(_BOX, said)
            y = bottom + lift + slope * ((left + right) / 2 - x0)
            yield Word(text, left, right, y, size, number)


def _is_dirt(text: str) -> bool:
    """Whether it is less than a word: what dirt on the glass is taken for."""
    return sum(map(str.isalpha, text)) < _SHORTEST_WORD


def _numbers(pattern: re.Pattern[str], title: str) -> list[float]:
    match = pattern.search(title)
    return [float(number) for number in match.groups()] if match else []


def environment(ours: Mapping[str, str]) -> dict[str, str]:
    """What tesseract gets to know: not the libraries that a packaged program brings."""
    env = {**ours, **_ONE_THREAD}
    if getattr(sys, "frozen", False):
        env.pop("LD_LIBRARY_PATH", None)
        before = env.pop("LD_LIBRARY_PATH_ORIG", None)
        env |= {"LD_LIBRARY_PATH": before} if before else {}
    return env


def _run(words: list[str], given: bytes = b"") -> bytes:
    place = tesseract_program()
    if place is None:
        raise OcrError("tesseract is not installed.", remedy="Install it, or another OCR engine.")
    try:
        done = subprocess.run(  # noqa: S603 - our own words, and no shell
            [str(place), *words],
            input=given,
            capture_output=True,
            check=False,
            env=environment(os.environ),
            creationflags=_NO_WINDOW,
        )
    except OSError as error:
        raise OcrError(
            f"tesseract could not be started: {error.strerror or error}.",
            remedy=f"See whether {place} starts by itself.",
        ) from error
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines() or ["it said nothing"]
        raise OcrError(f"tesseract failed: {said[-1]}.", remedy="See whether it starts by itself.")
    return done.stdout
