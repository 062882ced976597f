"""How scans are to be read, and which engines are on this machine. Imports none of them."""

import shutil
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from ofsted_desk.errors import OcrError

AUTOMATIC, TESSERACT, RAPIDOCR = "automatic", "tesseract", "rapidocr"
ENGINES = (AUTOMATIC, TESSERACT, RAPIDOCR)
ENGLISH = "eng"
PAGE_SECONDS = 60
_USUAL_PLACES = (
    r"C:\Program Files\Tesseract-OCR\tesseract.exe",
    "/opt/homebrew/bin/tesseract",
    "/usr/local/bin/tesseract",
)
_MEMORY = {TESSERACT: 1024**3, RAPIDOCR: 4 * 1024**3}
"""What an engine needs for a page, in bytes of address space."""


@dataclass(frozen=True, slots=True)
class OcrChoice:
    """How scans are to be read: the engine, its language, and the seconds that one page may cost.

    `whole` says that a letter that is nothing but pictures is read too, and not refused.
    """

    engine: str = AUTOMATIC
    language: str = ENGLISH
    page_seconds: float = PAGE_SECONDS
    whole: bool = True


def engine_here(choice: str = AUTOMATIC) -> str | None:
    """The engine that would be used, by its plain name; None where it is not on this machine."""
    if choice in (AUTOMATIC, TESSERACT) and tesseract_program() is not None:
        return TESSERACT
    if choice in (AUTOMATIC, RAPIDOCR) and rapidocr_is_here():
        return RAPIDOCR
    return None


def check_engine(choice: str) -> str:
    """The engine that would be used; raises `OcrError` where it is not on this machine."""
    found = engine_here(choice)
    if found is None:
        who = "No OCR engine is" if choice == AUTOMATIC else f"The OCR engine {choice} is not"
        raise OcrError(
            f"{who} installed on this machine.",
            remedy="Install one: the help says how, under “Scanned letters”.",
        )
    return found


def usable(choice: OcrChoice | None) -> OcrChoice | None:
    """The choice, or None where it asks for nothing but what is not here.

    Someone who asked for scans to be read should hear that there is no engine; someone who
    imports letters with a picture in them need not.
    """
    if choice is None or choice.whole or engine_here(choice.engine) is not None:
        return choice
    return None


def memory_for(choice: str) -> int:
    """The memory that reading a page takes, in bytes."""
    return _MEMORY.get(engine_here(choice) or TESSERACT, 0)


def tesseract_program() -> Path | None:
    """Where tesseract is, or None."""
    found = shutil.which("tesseract")
    places = [found] if found else _USUAL_PLACES
    return next((Path(place) for place in places if Path(place).is_file()), None)


def rapidocr_is_here() -> bool:
    """Whether rapidocr and what it runs on are installed; does not import them."""
    return all(find_spec(name) is not None for name in ("rapidocr", "onnxruntime"))
