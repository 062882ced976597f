"""The sample letters are what packaging/draw_letters.py draws, whoever draws them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LETTERS = sorted((ROOT / "resources" / "letters").glob("*/*.pdf"))
FORMAT_KEYS = [
    "file",
    "sha256",
    "family",
    "authority",
    "document_date",
    "inspection_start",
    "inspection_end",
    "lead_inspector",
    "addressee_name",
    "addressee_role",
    "signatory_name",
    "signatory_role",
    "grades",
    "areas",
]


def test_every_sample_is_as_drawn() -> None:
    pytest.importorskip("reportlab")
    command = [sys.executable, str(ROOT / "packaging" / "draw_letters.py"), "--check"]

    run = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  our own script

    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")


def test_a_name_that_no_sample_has_is_refused() -> None:
    pytest.importorskip("reportlab")
    script = str(ROOT / "packaging" / "draw_letters.py")
    command = [sys.executable, script, "--check", "nowhere-2018"]

    run = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  our own script

    assert run.returncode == 2
    assert "no sample or family is called nowhere-2018" in run.stderr


@pytest.mark.parametrize("letter", LETTERS, ids=lambda path: path.stem)
def test_a_sample_is_small(letter: Path) -> None:
    assert letter.stat().st_size < 40_000


@pytest.mark.parametrize("letter", LETTERS, ids=lambda path: path.stem)
def test_a_sample_has_answers_in_the_format_of_a_record(letter: Path) -> None:
    answers = json.loads(letter.with_suffix(".expected.json").read_text("utf8"))

    assert list(answers) == FORMAT_KEYS
    assert answers["file"] == letter.name
    assert answers["family"] == letter.parent.name
