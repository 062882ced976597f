"""Packs out, changes back, merged and compared: the same as in the desk, without a screen."""

import json
from pathlib import Path

import pytest

from ofsted_desk import __version__
from ofsted_desk.__main__ import main
from ofsted_desk.letter.finding import GradeValue
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.store import open_store
from tests.desk.review.made_up import FAMILIES, a_session

Captured = pytest.CaptureFixture[str]
GRADE = "grade:staying_safe"


@pytest.fixture
def store_file(tmp_path: Path) -> Path:
    a_session(tmp_path, ("apa/ashcombe", ())).store.close()
    return tmp_path / "letters.db"


def review(store: Path, name: str, word: str) -> None:
    with open_store(store, app_version=__version__) as opened:
        session = ReviewSession(opened, name, FAMILIES)
        for letter in opened.letters.ids():
            session.correct(letter, GRADE, GradeValue(word))
            session.confirm_letter(letter)


def shared(store_file: Path, folder: Path, *more: str) -> list[Path]:
    """Packs for Ana and Ben of the same letters, opened, reviewed, and their change files."""
    files = []
    args = ["--reviewer", "Ana", "--reviewer", "Ben", "--double", "100%", "--by", "Kit", *more]
    assert main(["pack", "make", str(folder), "--store", str(store_file), *args]) == 0
    for name, word in (("Ana", "good"), ("Ben", "inadequate")):
        assert main(["pack", "open", str(folder / f"{name}.ofsted-pack")]) == 0
        review(folder / f"{name}.db", name, word)
        files.append(folder / f"{name}.ofsted-changes")
        made = ["pack", "changes", str(files[-1]), "--store", str(folder / f"{name}.db")]
        assert main(made) == 0
    return files


def test_packs_go_out_and_changes_come_back(
    store_file: Path, tmp_path: Path, capsys: Captured
) -> None:
    ana, ben = shared(store_file, tmp_path / "packs", "--instructions", "Grades first.")
    shown = capsys.readouterr()
    assert "for Ana, 1 double" in shown.out
    assert "Grades first." in shown.err

    merged = ["merge", str(ana), str(ben), "--store", str(store_file), "--by", "Kit"]
    assert main(merged) == 0
    told = capsys.readouterr().out
    assert "Changes of Ana" in told
    assert "Reviewers differ: to be settled (1)" in told
    with open_store(store_file, app_version=__version__) as store:
        field = store.standing(1).field(GRADE)
        assert field is not None
        assert field.why[0].startswith("Marked unsure: Reviewers differ. Ana: good (3)")
        assert store.queue.entries([1])[0].assigned == "Ana"

    assert main(["merge", str(ben), "--store", str(store_file), "--json"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {line["outcome"] for line in lines} == {"merged before"}


def test_a_preview_leaves_the_store_as_it_is(
    store_file: Path, tmp_path: Path, capsys: Captured
) -> None:
    ana, _ = shared(store_file, tmp_path / "packs")
    before = store_file.read_bytes()

    assert main(["merge", str(ana), "--store", str(store_file), "--preview"]) == 0

    assert "Comes in" in capsys.readouterr().out
    assert store_file.read_bytes() == before


def test_agreement_is_said_field_by_field(
    store_file: Path, tmp_path: Path, capsys: Captured
) -> None:
    files = shared(store_file, tmp_path / "packs")
    assert main(["merge", *map(str, files), "--store", str(store_file)]) == 0
    capsys.readouterr()

    assert main(["agreement", "--store", str(store_file)]) == 0
    told = capsys.readouterr().out
    assert "Ana and Ben: 1 letter\n" in told
    assert "0 of 1 (0 %)" in told
    assert "kappa undefined" in told
    assert main(["agreement", "--store", str(store_file), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["reviewers"] == ["Ana", "Ben"]
    assert found["areas"]["matched"] > 0


def test_where_nobody_sent_anything_agreement_says_so(store_file: Path, capsys: Captured) -> None:
    assert main(["agreement", "--store", str(store_file)]) == 0

    assert "No two reviewers" in capsys.readouterr().out


def test_a_damaged_file_is_refused_with_status_1(
    store_file: Path, tmp_path: Path, capsys: Captured
) -> None:
    bad = tmp_path / "bad.ofsted-changes"
    bad.write_bytes(b'{"format":"x"}')

    assert main(["merge", str(bad), "--store", str(store_file)]) == 1
    assert "bad.ofsted-changes is no change file" in capsys.readouterr().err
    assert main(["pack", "open", str(bad)]) == 1
    assert "is no review pack" in capsys.readouterr().err


def test_the_report_tells_what_was_merged_before_a_file_was_refused(
    store_file: Path, tmp_path: Path, capsys: Captured
) -> None:
    ana, ben = shared(store_file, tmp_path / "packs")
    ben.write_bytes(b"{}")
    report = tmp_path / "reports" / "merge.txt"

    merged = ["merge", str(ana), str(ben), "--store", str(store_file), "--report", str(report)]
    assert main(merged) == 1

    assert "Changes of Ana" in report.read_text("utf-8")
    assert "Ben.ofsted-changes is no change file" in capsys.readouterr().err


@pytest.mark.parametrize("share", ["0", "101%", "some", "-3"])
def test_a_share_that_is_none_is_not_understood(share: str, tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as end:
        main(["pack", "make", str(tmp_path), "--reviewer", "Ana", f"--sample={share}"])

    assert end.value.code == 2
