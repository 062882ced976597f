"""The numbers here were worked out by hand, and are the same as a second scorer's where it is."""

import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from ofsted_desk.evaluation.compare import compare
from ofsted_desk.evaluation.gold import gold_files, read_gold
from ofsted_desk.evaluation.measures import measure, measure_families
from ofsted_desk.letter.record import Record
from tests.evaluation.made_up import a_grade, a_record, an_area

SHARED = Path(__file__).resolve().parents[3] / "shared"


def test_the_measures_of_two_letters_worked_out_by_hand() -> None:
    first = a_record(
        "one.pdf",
        grades=[a_grade("a", "good"), a_grade("b", "good")],
        areas=[an_area("Do much more of this."), an_area("Do that.")],
    )
    first_read = a_record(
        "one.pdf",
        authority="Otherton",
        grades=[a_grade("a", "good"), a_grade("b", "inadequate")],
        areas=[an_area("Do much more of this"), an_area("Do that."), an_area("A strength.")],
    )
    second = a_record("two.pdf", family="sif")

    measures = measure([compare(first, first_read), compare(second, second)])

    assert measures == {
        "documents": 2,
        "predicted": 2,
        "grades_f1": 0.5,  # 1 right, 1 extra, 1 missed: 2 / 4
        "grades_all_right": 0.5,
        "areas_f1": 0.8,  # 2 right, 1 extra: 4 / 5
        "areas_exact": 0.5,
        "areas_all_right": 0.5,
        "scalars": {
            "family": 1.0,
            "authority": 0.5,
            "document_date": 1.0,
            "inspection_start": 1.0,
            "inspection_end": 1.0,
            "lead_inspector": 1.0,
            "addressee_name": 1.0,
            "addressee_role": 1.0,
            "signatory_name": 1.0,
            "signatory_role": 1.0,
        },
        "scalars_mean": 0.95,
        "records_all_right": 0.5,
    }


def test_nothing_to_find_and_nothing_found_is_all_right() -> None:
    measures = measure([compare(a_record(), a_record())])

    assert measures["grades_f1"] == measures["areas_f1"] == measures["records_all_right"] == 1.0
    assert measures["areas_exact"] == 0.0


def test_a_letter_without_a_prediction_is_a_document_but_not_predicted() -> None:
    measures = measure([compare(a_record(), None)])

    assert (measures["documents"], measures["predicted"]) == (1, 0)


def test_each_family_is_measured_apart() -> None:
    wrong = compare(a_record(), a_record(authority="Otherton"))
    right = compare(a_record(family="sif"), a_record(family="sif"))

    families = measure_families([right, wrong])

    assert list(families) == ["ilacs", "sif"]
    assert families["ilacs"]["records_all_right"] == 0.0
    assert families["sif"]["records_all_right"] == 1.0


@pytest.mark.parametrize("seed", range(3))
def test_the_numbers_are_those_of_the_other_scorer(seed: int, tmp_path: Path) -> None:
    scorer, letters = SHARED / "tools" / "score.py", SHARED / "letters"
    if not scorer.exists():
        pytest.skip("the other scorer and the checked letters are not beside the repository")
    answers = [read_gold(path).record for path in gold_files(letters)]
    found = [_spoilt(record, random.Random(seed)) for record in answers]  # noqa: S311
    kept = {record["file"]: record for i, record in enumerate(found) if i % 17 != seed}
    predictions = tmp_path / "predictions.jsonl"
    predictions.write_text("\n".join(map(json.dumps, kept.values())), "utf-8")

    theirs = subprocess.run(  # noqa: S603 (a script of ours, its arguments made here)
        [sys.executable, scorer, letters, predictions, "--json"],
        check=True,
        capture_output=True,
        encoding="utf-8",
    )

    ours = measure([compare(record, kept.get(record["file"])) for record in answers])
    assert json.loads(theirs.stdout) == ours
    assert ours["areas_f1"] < 1


def _spoilt(record: Record, chance: random.Random) -> Record:
    """A record with some of everything that can go wrong."""
    spoilt: Any = json.loads(json.dumps(record))
    for key in ("authority", "document_date", "signatory_name"):
        if chance.random() < 0.2:
            spoilt[key] = chance.choice([None, "Otherton", f"  {str(spoilt[key]).upper()} "])
    for row in spoilt["grades"]:
        if chance.random() < 0.1:
            row["grade"] = "good"
    for row in spoilt["areas"]:
        if chance.random() < 0.3:
            row["text"] = row["text"][: int(len(row["text"]) * chance.uniform(0.85, 1.1))]
        if chance.random() < 0.05:
            row["judgement"] = "lscb"
    chance.shuffle(spoilt["areas"])
    if spoilt["areas"] and chance.random() < 0.3:
        spoilt["areas"] = spoilt["areas"][1:]
    return spoilt  # type: ignore[no-any-return]
