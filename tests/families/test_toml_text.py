"""TOML that is not written as TOML: which line, and what to do about it."""

import contextlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ofsted_desk.errors import FamilyFileError
from ofsted_desk.families.toml_text import read_toml

SLIPS = [
    ('id = "a"\nabout = "b', 2, 'Close the quotes (")'),
    ('id = "a"\nabout = “b”', 2, "straight quotes"),
    ('id = "a"\nstrong = ["LSCB \\(x\\)"]', 2, "\\\\("),
    ('strong = [\n"a"\n"b",\n]', 3, "Put commas"),
    ('seen = { from = "a" until = "b" }', 1, "Put commas"),
    ('strong = [\n"a",\nhelps = ["b"]', 3, "Close the list above it with ]"),
    ('strong = [\n"a",\n[fields]\nb = "c"', 3, "Close"),
    ("verified = False", 1, "Write true or false"),
    ("scale = words", 1, "Put words in quotes"),
    ("version = 1\nversion = 2", 2, "It is there twice"),
    ('[areas]\nkind = "a"\n[areas]\nkind = "b"', 3, "It is there twice"),
    ('[[areas]\nkind = "a"', 1, "Close as many brackets"),
    ('[fields\nkind = "a"', 1, "Close as many brackets"),
    ("id: school", 1, 'key = "value"'),
    ("id =", 1, 'key = "value"'),
]


@pytest.mark.parametrize(("text", "line", "remedy"), SLIPS)
def test_a_slip_names_its_line_and_what_to_do(
    tmp_path: Path, text: str, line: int, remedy: str
) -> None:
    file = tmp_path / "school.toml"
    file.write_text(text, encoding="utf-8")

    with pytest.raises(FamilyFileError) as caught:
        read_toml(file)

    assert caught.value.what.startswith(f"school.toml: line {line} cannot be read: “")
    assert remedy in caught.value.remedy


def test_a_byte_order_mark_makes_no_difference(tmp_path: Path) -> None:
    file = tmp_path / "school.toml"
    file.write_text('id = "school"', encoding="utf-8-sig")

    assert read_toml(file) == {"id": "school"}


def test_a_file_in_another_encoding_says_how_to_save_it(tmp_path: Path) -> None:
    file = tmp_path / "school.toml"
    file.write_text('about = "Children’s"', encoding="cp1252")

    with pytest.raises(FamilyFileError, match=r"school\.toml is not saved as UTF-8"):
        read_toml(file)


@given(st.text(alphabet='ab=[]{}"\\\n,.# “1', max_size=40))
def test_any_text_is_a_table_or_refused_in_words(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    file = tmp_path_factory.getbasetemp() / "any.toml"
    file.write_text(text, encoding="utf-8", newline="")

    with contextlib.suppress(FamilyFileError):
        assert isinstance(read_toml(file), dict)
