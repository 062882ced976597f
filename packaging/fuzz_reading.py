"""Fuzz reading with atheris: whatever the bytes, a document or a refusal, soon.

    python -m pip install atheris
    python packaging/fuzz_reading.py FOLDER_OF_SEEDS -max_total_time=1800 -timeout=20

Inputs that break it are written to the current folder (`crash-…`, `timeout-…`). Each becomes the
smallest made-up file that shows the fault, in tests/reading/test_broken_pdfs.py. Without atheris,
`--once FILE…` tries files as the fuzzer would.
"""

import sys
from importlib import import_module
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from ofsted_desk.errors import UnreadableLetter
from ofsted_desk.reading import read_document
from tests.reading.made_pdfs import FONTS, a_pdf, stream, text_at

_WORDS = text_at(72, 700, b"Dear Ms Example")
_MODES = 6


def file_of(data: bytes) -> bytes:
    """The file that fuzzed bytes stand for: the first says which part of it they are."""
    if not data:
        return b""
    mode, data = data[0] % _MODES, data[1:]
    if mode == 0:
        return data
    if mode == 1:
        return b"%PDF-1.7\n" + data
    if mode == 2:
        return a_pdf(_WORDS + data)
    if mode == 3:
        return a_pdf(_WORDS, fonts={**FONTS, b"F1": data})
    if mode == 4:
        font = b"<</Type/Font/Subtype/TrueType/BaseFont/Made/ToUnicode 60 0 R>>"
        return a_pdf(_WORDS, fonts={b"F1": font}, more={60: stream(data)})
    return a_pdf(_WORDS, more={data[0] % 6 + 1 if data else 4: data[1:]})


def read(data: bytes) -> None:
    """Read the file that `data` stands for; anything but a refusal is a fault."""
    try:
        document = read_document(file_of(data), "letter.pdf")
    except UnreadableLetter:
        return
    for line in document.lines:
        if line.text != document.text[line.start : line.end]:
            raise AssertionError(f"{line.text!r} is not where it says")
        line.box_of(0, max(len(line.text) - 1, 0))


def main() -> None:
    """Fuzz, or try files once."""
    if sys.argv[1:2] == ["--once"]:
        for name in sys.argv[2:]:
            read(Path(name).read_bytes())
        return
    import_module("ofsted_desk.reading.pdf")  # else it is loaded too late to be followed
    atheris = import_module("atheris")
    atheris.instrument_all()
    atheris.Setup(sys.argv, read)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
