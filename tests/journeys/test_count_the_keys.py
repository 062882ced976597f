"""How many keys ten real letters cost where everything that was read is right.

The letters lie outside the repository; where they are not, this is skipped. Run with `-s` to see
the count of each letter.
"""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.journeys.person import Person

SHARED = Path(__file__).resolve().parents[3] / "shared" / "letters"
TEN = 10


def is_another(person: Person, letter: int) -> bool:
    """Whether another letter than this is shown."""
    return person.letter.id != letter


def real_letters() -> list[Path]:
    return sorted(SHARED.glob("*/*.pdf"))[:: max(len(list(SHARED.glob("*/*.pdf"))) // TEN, 1)][:TEN]


@pytest.mark.skipif(not SHARED.exists(), reason="the real letters are not in ../shared/letters")
def test_an_all_sure_letter_costs_one_key_and_any_other_one_a_field_more(
    person: Person, capsys: pytest.CaptureFixture[str]
) -> None:
    person.imports(*real_letters())
    person.window.show_review()
    person.press(Qt.Key.Key_Return)
    person.waits_for(lambda: person.sees_letter)
    spent: list[tuple[int, int, int]] = []
    for done in range(person.session.counts().total):
        letter, doubts = person.letter.id, person.letter.to_check
        keys = 0
        while person.session.counts().reviewed == done:
            person.press(Qt.Key.Key_Return)
            keys += 1
            assert keys <= doubts + 1
        spent.append((len(person.letter.fields), doubts, keys))
        if done + 1 < person.session.counts().total:
            person.waits_for(partial(is_another, person, letter))
    with capsys.disabled():
        for fields, doubts, keys in spent:
            print(f"{fields:3} fields, {doubts} to check: {keys} keys")

    assert all(keys == (doubts + 1 if doubts else 1) for _, doubts, keys in spent)
