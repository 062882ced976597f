"""A reviewer who never rests: decides at random, and says each decision once it is saved.

Run as a program of its own by the kill test: `python -m tests.store.decide_forever STORE SEED`.
"""

import random
import sys
from collections.abc import Callable
from pathlib import Path

from ofsted_desk.errors import DeskError
from ofsted_desk.letter.finding import AreaValue, GradeValue
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.store import Store, open_store
from tests.store.made_letters import FAMILIES

TYPING = 0.15
"""So much of what a reviewer does is typing that is kept before it is decided on."""


def act(session: ReviewSession, chance: random.Random, letter: int) -> None:
    """One random thing that a reviewer may do."""
    name = f"Council {chance.randrange(1000)}"
    area = AreaValue(f"Point {chance.randrange(1000)}.", "area for development")
    grade = GradeValue(chance.choice(["good", "adequate", "inadequate"]))
    choices: list[Callable[[], object]] = [
        lambda: session.correct(letter, "authority", name),
        lambda: session.correct(letter, "grade:overall", grade),
        lambda: session.add_area(letter, area),
        lambda: session.unsure(letter, "document_date", "later"),
        lambda: session.confirm(letter, "document_date"),
        lambda: session.confirm_letter(letter),
        lambda: session.reopen(letter),
        session.undo,
        session.redo,
    ]
    chance.choice(choices)()


def main(path: Path, seed: int) -> None:
    """Decide until killed; each line says what was just saved, after its commit.

    Either the newest row of the audit of a letter, or the number of a half-typed text.
    """
    chance = random.Random(seed)  # noqa: S311 - a made-up reviewer needs no secrets
    with open_store(path, app_version="0.1.0") as store:
        session = ReviewSession(store, "Kit", FAMILIES)
        letters = store.letters.ids()
        typed = max(_typed(store, letter) for letter in letters)
        while True:
            letter = chance.choice(letters)
            typing = chance.random() < TYPING
            try:
                if typing:
                    session.keep_draft(letter, "authority", f"Half {typed + 1}")
                else:
                    act(session, chance, letter)
            except DeskError:
                continue
            if typing:
                typed += 1
                print("draft", typed, letter, "authority", "", sep="\t", flush=True)
                continue
            newest = session.history_of(letter)[:1]
            for entry in newest:
                print("row", entry.id, letter, entry.field, entry.after, sep="\t", flush=True)


def _typed(store: Store, letter: int) -> int:
    return int((store.drafts.get(letter, "authority") or "Half 0").removeprefix("Half "))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
