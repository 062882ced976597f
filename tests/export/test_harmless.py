import pytest

from ofsted_desk.export.harmless import harmless


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_what_a_spreadsheet_takes_for_a_formula_gets_an_apostrophe(start: str) -> None:
    assert harmless(f"{start}1") == f"'{start}1"


@pytest.mark.parametrize("text", ["", "Kent", "– a dash", "a=b", "'quoted'", "(see 2)"])
def test_anything_else_stays_as_it_is(text: str) -> None:
    assert harmless(text) == text
