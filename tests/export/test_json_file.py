import json
from pathlib import Path

import pytest

from ofsted_desk.export.export import Format, export
from tests.export.a_store import ALL, FAMILIES


@pytest.mark.parametrize("form", [Format.JSON, Format.JSON_LINES])
def test_json_read_back_has_the_values_and_the_evidence(
    form: Format, store_file: Path, tmp_path: Path
) -> None:
    (file,) = export(store_file, tmp_path / "out", form, FAMILIES, ALL).files

    text = file.read_text("utf-8")
    lines = text.splitlines()
    read = json.loads(text) if form is Format.JSON else [json.loads(line) for line in lines]

    assert file.name == f"letters.{form.value}"
    assert [letter["authority"] for letter in read] == ["Essex", "Dorset", "Surrey"]
    assert [a["text"] for a in read[0]["areas"]] == [
        "=1+1 must be no formula",
        "The quality of plans.",
    ]
    grade = next(f for f in read[0]["fields"] if f["field"] == "grade:overall")
    assert grade["evidence"] == [
        {"page": 2, "words": "words of grade:overall", "boxes": [[1.23, 2, 3, 4]]}
    ]
    assert read[0]["audit"][0]["at"] == "2024-03-01T09:00:30Z"
