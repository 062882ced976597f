from pathlib import Path

import pytest

from ofsted_desk.errors import TableError
from ofsted_desk.families import load_families
from ofsted_desk.reconcile.mapping import known_mappings, load_mapping

GOOD = """
title = "A table"
families = ["ilacs"]
dates = ["%d/%m/%Y"]
[match]
authority = "council"
inspection_end = "ended"
[columns]
overall = "grade:overall_effectiveness"
"""


def a_mapping(folder: Path, text: str) -> Path:
    path = folder / "mine.toml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", known_mappings())
def test_every_mapping_that_comes_with_the_program_names_what_there_is(name: str) -> None:
    mapping, families = load_mapping(name), load_families()

    assert set(mapping.families) <= set(families)
    judgements = {f"grade:{j.id}" for f in mapping.families for j in families[f].judgements}
    for fields in mapping.columns.values():
        assert {field for field in fields if field.startswith("grade:")} <= judgements


def test_a_mapping_of_ones_own_is_read(tmp_path: Path) -> None:
    mapping = load_mapping(a_mapping(tmp_path, GOOD))

    assert mapping.id == "mine"
    assert mapping.needed == ("council", "ended", "overall")
    assert mapping.days == 14
    assert mapping.is_blank("  ")


@pytest.mark.parametrize(
    ("was", "now", "words"),
    [
        ("[match]", "[mtch]", "has mtch"),
        ('authority = "council"\n', "", "does not say how to match"),
        ('inspection_end = "ended"', "inspection_end = 3", r"says 3 of inspection_end"),
        ('authority = "council"', 'council = "council"', "matches by council"),
        ("grade:overall_effectiveness", "grade:", "which no letter has"),
        ("grade:overall_effectiveness", "colour", "which no letter has"),
        ('families = ["ilacs"]', "", "no list of words as families"),
        ("[columns]", "days = 9999\n[columns]", "no whole number from 0 to 366"),
        ("title =", "title ==", "cannot be read"),
    ],
)
def test_a_slip_is_said_with_what_to_write(tmp_path: Path, was: str, now: str, words: str) -> None:
    assert was in GOOD
    with pytest.raises(TableError, match=words):
        load_mapping(a_mapping(tmp_path, GOOD.replace(was, now)))


def test_a_mapping_that_is_not_there_is_said_with_those_that_are() -> None:
    with pytest.raises(TableError, match=r"no mapping nowhere\.toml.*ilacs-history"):
        load_mapping("nowhere.toml")
