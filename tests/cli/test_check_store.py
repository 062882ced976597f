import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from ofsted_desk.__main__ import main
from tests.export.a_store import a_store

Captured = pytest.CaptureFixture[str]


def test_a_whole_store_has_no_problems(tmp_path: Path, capsys: Captured) -> None:
    store = a_store(tmp_path / "letters.db")

    assert main(["check-store", "--store", str(store)]) == 0

    assert capsys.readouterr().out == f"3 letters, no problems: {store}\n"


def test_an_audit_changed_from_outside_is_found(tmp_path: Path, capsys: Captured) -> None:
    store = a_store(tmp_path / "letters.db")
    with closing(sqlite3.connect(store)) as connection:
        connection.execute("DROP TRIGGER audit_is_never_changed")
        connection.execute("UPDATE audit SET reviewer = 'Somebody Else' WHERE id = 2")
        connection.commit()

    assert main(["check-store", "--store", str(store)]) == 1

    assert "Row 2 of the audit was changed from outside." in capsys.readouterr().out


def test_a_store_that_is_not_there_is_not_made(tmp_path: Path, capsys: Captured) -> None:
    missing = tmp_path / "no.db"

    assert main(["check-store", "--store", str(missing)]) == 1

    assert f"There is no store {missing}." in capsys.readouterr().err
    assert not missing.exists()
