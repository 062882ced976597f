import json
from pathlib import Path

import pytest

from ofsted_desk.__main__ import main
from tests.cli.files import a_pdf

Captured = pytest.CaptureFixture[str]


def test_the_bench_counts_letters_and_pages(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "two.pdf").write_bytes(a_pdf(pages=2))

    assert main(["bench", str(tmp_path), "--json", "--long", "0"]) == 0

    result = json.loads(capsys.readouterr().out)
    assert (result["letters"], result["content"]["pages"]) == (1, 2)


def test_a_folder_without_pdfs_is_said(tmp_path: Path, capsys: Captured) -> None:
    assert main(["bench", str(tmp_path)]) == 1

    assert f"There are no PDFs in {tmp_path}." in capsys.readouterr().err
