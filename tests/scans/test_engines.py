"""What the engines read, on this machine: each is skipped where it is not installed."""

import subprocess
import sys

import pytest

from ofsted_desk.errors import OcrError
from ofsted_desk.scans.choice import (
    AUTOMATIC,
    RAPIDOCR,
    TESSERACT,
    OcrChoice,
    check_engine,
    engine_here,
    rapidocr_is_here,
    tesseract_program,
    usable,
)
from ofsted_desk.scans.engines import make_engine
from ofsted_desk.scans.tesseract import environment, words_in
from tests.scans.pictures import picture, sample

ENGINES = [
    pytest.param(
        TESSERACT,
        marks=pytest.mark.skipif(tesseract_program() is None, reason="tesseract is not installed"),
    ),
    pytest.param(
        RAPIDOCR,
        marks=pytest.mark.skipif(not rapidocr_is_here(), reason="the extra “ocr” is not installed"),
    ),
]
HOCR = b"""<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml"><body><div class="ocr_page" title="bbox 0 0 900 900">
<span class="ocr_line" title="bbox 100 50 300 80; baseline 0.01 -6; x_size 29">
<span class="ocrx_word" title="bbox 100 50 190 80; x_wconf 96"><strong>Dear</strong></span>
<span class="ocrx_word" title="bbox 200 50 300 80; x_wconf 91">Ms&amp;Mr</span>
<span class="ocrx_word" title="bbox 310 50 320 80; x_wconf 4">~</span>
</span>
<span class="ocr_header" title="bbox 100 90 300 120; baseline 0 -6; x_size 29">
<span class="ocrx_word" title="bbox 100 90 190 120; x_wconf 96">Page</span></span>
</div></body></html>"""


@pytest.mark.skipif(tesseract_program() is None, reason="tesseract is not installed")
def test_an_engine_reads_a_page_with_the_places_of_its_words() -> None:
    reads = make_engine(TESSERACT, "eng")
    page = picture(sample(), reads.dpi)

    words = reads.read(page)

    assert "Dear" in [word.text for word in words]
    assert all(0 <= word.x0 < word.x1 <= page.width for word in words)
    assert all(0 < word.baseline <= page.height for word in words)
    assert reads.name.startswith(TESSERACT)


@pytest.mark.parametrize("engine", ENGINES)
def test_reading_goes_nowhere_near_a_network(engine: str) -> None:
    """In a process of its own, as in the program: rapidocr must not meet Qt."""
    watch = (
        "import sys\n"
        "def hear(event, args):\n"
        "    if event in ('socket.connect', 'socket.getaddrinfo', 'socket.sendto'):\n"
        "        print('NETWORK', event, flush=True)\n"
        "sys.addaudithook(hear)\n"
        "from ofsted_desk.scans.engines import make_engine\n"
        "from tests.scans.pictures import picture, sample\n"
        f"engine = make_engine({engine!r}, 'eng')\n"
        "words = engine.read(picture(sample(), engine.dpi))\n"
        "print(engine.name, ' '.join(word.text for word in words))\n"
    )

    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", watch], capture_output=True, text=True, check=True, timeout=300
    )

    assert done.stdout.splitlines()[-1].startswith(engine)
    assert "Dear" in done.stdout
    assert "NETWORK" not in done.stdout


@pytest.mark.skipif(tesseract_program() is None, reason="tesseract is not installed")
def test_a_language_that_is_not_installed_is_said() -> None:
    with pytest.raises(OcrError, match="no language “klingon”"):
        make_engine(TESSERACT, "eng+klingon")


def test_the_page_description_of_tesseract_is_read_with_baselines() -> None:
    words = list(words_in(HOCR))

    assert ["Dear", "Ms&Mr", "Page"] == [word.text for word in words]
    assert [0, 0, 1] == [word.line for word in words]
    assert 74 + 0.45 == pytest.approx(words[0].baseline)
    assert 29 == words[0].size


def test_an_engine_that_is_not_here_is_said_with_what_to_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "")
    if engine_here() is not None:
        pytest.skip("an engine is installed where it needs no PATH")

    with pytest.raises(OcrError, match="No OCR engine is installed") as caught:
        check_engine(AUTOMATIC)
    assert "help" in caught.value.remedy


def test_pictures_in_letters_with_words_are_left_where_there_is_no_engine(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "")
    if engine_here() is not None:
        pytest.skip("an engine is installed where it needs no PATH")

    assert usable(OcrChoice(whole=False)) is None
    assert usable(OcrChoice()) == OcrChoice()


def test_a_packaged_program_keeps_its_own_libraries_to_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ours = {"LD_LIBRARY_PATH": "/bundle", "LD_LIBRARY_PATH_ORIG": "/theirs", "HOME": "/home"}
    assert "/bundle" == environment(ours)["LD_LIBRARY_PATH"]

    monkeypatch.setattr("sys.frozen", True, raising=False)

    assert {"LD_LIBRARY_PATH": "/theirs", "HOME": "/home", "OMP_THREAD_LIMIT": "1"} == environment(
        ours
    )
    assert "LD_LIBRARY_PATH" not in environment({"LD_LIBRARY_PATH": "/bundle"})
