import json
from pathlib import Path

import pytest

from ofsted_desk.__main__ import main
from tests.cli.files import SAMPLE, SAMPLES

Captured = pytest.CaptureFixture[str]


def _corpus(folder: Path, **changes: object) -> Path:
    """A corpus of one sample letter, its answer changed as told."""
    answer = json.loads(SAMPLE.with_suffix(".expected.json").read_text("utf-8"))
    (folder / "deep").mkdir()
    (folder / "deep" / SAMPLE.name).write_bytes(SAMPLE.read_bytes())
    gold = folder / "deep" / f"{SAMPLE.name}.gold.json"
    gold.write_text(json.dumps({**answer, **changes}), "utf-8")
    return folder


def test_the_measures_come_as_one_json_object(tmp_path: Path, capsys: Captured) -> None:
    assert main(["evaluate", str(_corpus(tmp_path)), "--json"]) == 0

    measures = json.loads(capsys.readouterr().out)
    assert list(measures) == [
        "documents",
        "predicted",
        "grades_f1",
        "grades_all_right",
        "areas_f1",
        "areas_exact",
        "areas_all_right",
        "scalars",
        "scalars_mean",
        "records_all_right",
        "confidence",
    ]
    assert measures["records_all_right"] == 1.0
    assert measures["confidence"]["all"]["sure"]["wrong"] == 0


def test_what_is_wrong_is_shown_with_where_it_was_found(tmp_path: Path, capsys: Captured) -> None:
    corpus = _corpus(tmp_path, authority="Otherton")

    assert main(["evaluate", str(corpus), "--misses", "--by", "family"]) == 0

    shown = capsys.readouterr().out
    assert f"-- {SAMPLE.name} (focused-visit)" in shown
    assert "expected Otherton" in shown
    assert "found    Brackenfell" in shown
    assert "page 1: " in shown
    assert "focused-visit                        1" in shown


def test_the_misses_and_families_come_as_json_too(tmp_path: Path, capsys: Captured) -> None:
    corpus = _corpus(tmp_path, document_date="2023-04-25", signatory_name=None)

    main(["evaluate", str(corpus), "--misses", "--by", "family", "--json"])

    shown = json.loads(capsys.readouterr().out)
    assert shown["families"]["focused-visit"]["records_all_right"] == 0.0
    (letter,) = shown["misses"]
    assert [miss["field"] for miss in letter["misses"]] == ["document_date", "signatory_name"]
    assert shown["confidence"]["fields"]["document_date"]["sure"]["wrong"] == 1


def test_a_letter_that_is_missing_counts_and_is_said(tmp_path: Path, capsys: Captured) -> None:
    corpus = _corpus(tmp_path)
    (corpus / "deep" / SAMPLE.name).unlink()

    main(["evaluate", str(corpus), "--json", "--misses"])

    shown = json.loads(capsys.readouterr().out)
    assert (shown["documents"], shown["predicted"]) == (1, 0)
    assert "it is not there" in shown["misses"][0]["misses"][0]["words"]


def test_records_made_elsewhere_can_be_compared(tmp_path: Path, capsys: Captured) -> None:
    corpus = _corpus(tmp_path)
    main(["extract", str(SAMPLE)])
    predictions = tmp_path / "records.jsonl"
    predictions.write_text(capsys.readouterr().out, "utf-8")

    assert main(["evaluate", str(corpus), "--predictions", str(predictions), "--json"]) == 0

    measures = json.loads(capsys.readouterr().out)
    assert measures["records_all_right"] == 1.0
    assert "confidence" not in measures


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_records_made_elsewhere_may_leave_out_what_they_have_not(
    tmp_path: Path, capsys: Captured, encoding: str
) -> None:
    corpus = _corpus(tmp_path)
    predictions = tmp_path / "records.jsonl"
    line = json.dumps({"file": SAMPLE.name, "grades": None, "note": "one\u2028two"})
    predictions.write_text(
        json.dumps({"file": "x.pdf", "areas": []}) + "\n" + line.replace("\\u2028", "\u2028"),
        encoding,
    )

    assert main(["evaluate", str(corpus), "--predictions", str(predictions), "--json"]) == 0

    measures = json.loads(capsys.readouterr().out)
    assert (measures["predicted"], measures["scalars"]["authority"]) == (1, 0.0)


@pytest.mark.parametrize("line", ["[]", "{}", '{"file": "x", "grades": [{}]}', '{"file": 1}'])
def test_records_that_are_none_are_said(tmp_path: Path, capsys: Captured, line: str) -> None:
    predictions = tmp_path / "records.jsonl"
    predictions.write_text(line)

    assert main(["evaluate", str(_corpus(tmp_path)), "--predictions", str(predictions)]) == 1

    assert "cannot be read" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "said"), [("{", "cannot be read"), ("{}", "has no "), ("[]", "has no ")]
)
def test_an_answer_that_is_broken_is_named(
    text: str, said: str, tmp_path: Path, capsys: Captured
) -> None:
    (tmp_path / "x.pdf.gold.json").write_text(text)

    assert main(["evaluate", str(tmp_path)]) == 1

    assert said in capsys.readouterr().err


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_answers_that_a_shell_saved_with_a_byte_order_mark_are_read(
    tmp_path: Path, capsys: Captured, encoding: str
) -> None:
    answers = _corpus(tmp_path) / "deep" / f"{SAMPLE.name}.gold.json"
    answers.write_text(answers.read_text("utf-8"), encoding)

    assert main(["evaluate", str(tmp_path)]) == 0

    assert "1 letters, 1 read" in capsys.readouterr().out


def test_a_folder_without_answers_is_said(tmp_path: Path, capsys: Captured) -> None:
    assert main(["evaluate", str(tmp_path)]) == 1

    assert "There are no checked answers in" in capsys.readouterr().err


def test_nothing_is_kept_between_runs(tmp_path: Path, capsys: Captured) -> None:
    corpus = _corpus(tmp_path)
    main(["evaluate", str(corpus), "--json"])
    capsys.readouterr()
    (corpus / "deep" / SAMPLE.name).write_bytes((SAMPLES / "apa/ashcombe-2007.pdf").read_bytes())

    main(["evaluate", str(corpus), "--json"])

    assert json.loads(capsys.readouterr().out)["records_all_right"] == 0.0
