from pathlib import Path

import pytest

from ofsted_desk.__main__ import main
from tests.export.a_store import a_store

Captured = pytest.CaptureFixture[str]


def test_a_store_is_backed_up_and_put_back(tmp_path: Path, capsys: Captured) -> None:
    store = a_store(tmp_path / "letters.db")
    assert main(["backup", "--store", str(store)]) == 0
    backup = Path(capsys.readouterr().out.strip())
    store.write_bytes(b"ruined")

    assert main(["restore", str(backup), "--store", str(store)]) == 0

    said = capsys.readouterr().out.splitlines()
    assert said[0] == f"{store} is now as {backup} was."
    assert Path(said[1].removeprefix("What it was before is kept in ")[:-1]).exists()
    assert main(["check-store", "--store", str(store)]) == 0


def test_the_backups_there_are_can_be_listed(tmp_path: Path, capsys: Captured) -> None:
    store = a_store(tmp_path / "letters.db")
    main(["backup", "--store", str(store)])
    main(["backup", "--store", str(store)])
    made = capsys.readouterr().out.split()

    assert main(["restore", "--store", str(store)]) == 0

    assert capsys.readouterr().out.split() == made[::-1]


def test_a_store_that_is_not_there_cannot_be_backed_up(tmp_path: Path, capsys: Captured) -> None:
    missing = tmp_path / "no.db"

    assert main(["backup", "--store", str(missing)]) == 1

    assert f"There is no store {missing}." in capsys.readouterr().err
    assert [] == list(tmp_path.glob("*.backups"))


def test_what_is_no_backup_is_refused(tmp_path: Path, capsys: Captured) -> None:
    store = a_store(tmp_path / "letters.db")
    (tmp_path / "bad.db").write_bytes(b"no database at all" * 9)

    assert main(["restore", str(tmp_path / "bad.db"), "--store", str(store)]) == 1

    assert "is not a store" in capsys.readouterr().err
    assert main(["check-store", "--store", str(store)]) == 0
