from enum import StrEnum

import pytest

from ofsted_desk.export.dictionary import TABLES, codes, tables
from ofsted_desk.letter.decision import Action, FieldState, LetterState
from ofsted_desk.letter.finding import Absence, Level
from tests.export.a_store import FAMILIES

LISTS: dict[str, type[StrEnum]] = {
    "letter_state": LetterState,
    "field_state": FieldState,
    "confidence": Level,
    "absence": Absence,
    "action": Action,
}


@pytest.mark.parametrize("name", TABLES)
def test_every_column_is_explained_in_a_sentence(name: str) -> None:
    for column in tables()[name].columns:
        assert column.description.endswith("."), column.name
        assert column.kind in {"text", "number", "date", "time"}


@pytest.mark.parametrize("name", LISTS)
def test_every_code_of_the_program_is_explained(name: str) -> None:
    explained = [code.code for code in codes(FAMILIES) if code.list == name]

    assert explained == [word.value for word in LISTS[name]]


def test_every_list_that_a_column_names_has_codes() -> None:
    lists = {code.list for code in codes(FAMILIES)}

    for table in tables().values():
        assert {column.codes for column in table.columns if column.codes} <= lists


def test_the_judgements_and_grades_are_those_of_the_families() -> None:
    found = [(c.list, c.code, c.meaning) for c in codes(FAMILIES) if c.family == "ilacs"]

    assert found == [
        ("judgement", "care", "Children in care"),
        ("judgement", "overall", "Overall effectiveness"),
        ("grade", "good", "Number 1 of 2, best first."),
        ("grade", "inadequate", "Number 2 of 2, best first."),
    ]
