"""What a reviewer decides on the course of areas: which earlier one it continues, or that it ends.

These decisions stand beside the form: they never change what a letter states.
"""

from collections.abc import Sequence

from ofsted_desk.letter.decision import Action, Decision
from ofsted_desk.review.actions import Hand
from ofsted_desk.review.ledger import Concern, Key, Mention, link_to
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.review.steps import Act, Words
from ofsted_desk.store import StandingLetter

NEW = "a new concern"
_LONGEST = 80


def accept(session: ReviewSession, mentions: Sequence[Mention]) -> int:
    """The links of these mentions are as suggested: one step; how many were not decided yet."""
    waiting = [mention for mention in mentions if not mention.decided]
    acts = [(m.letter, _linking(m.area.field, m.after, _note(m))) for m in waiting]
    return session.take_together(acts, _words("link"))


def link(session: ReviewSession, mention: Mention, earlier: Mention | None) -> bool:
    """The area continues this earlier one, or begins a concern of its own (None)."""
    note = NEW if earlier is None else _continues(earlier)
    after = earlier.key if earlier else None
    act = _linking(mention.area.field, after, note)
    return bool(session.take_together([(mention.letter, act)], _words("link")))


def end(session: ReviewSession, concern: Concern) -> bool:
    """The concern is gone, as suggested: the letter of its end no longer lists it."""
    if concern.end is None or concern.end.decided:
        return False
    note = f"no longer listed on {concern.end.date}"
    act = _ending(concern.last.area.field, str(concern.end.letter), note)
    return bool(session.take_together([(concern.last.letter, act)], _words("end")))


def keep_open(session: ReviewSession, concern: Concern) -> bool:
    """The concern is still open, although a later letter does not list it."""
    if concern.end is None:
        return False
    act = _ending(concern.last.area.field, None, "still open")
    return bool(session.take_together([(concern.last.letter, act)], _words("keep open")))


def _linking(field: str, after: Key | None, note: str) -> Act:
    def act(hand: Hand, standing: StandingLetter) -> list[Decision]:
        value = link_to(after) if after else None
        stands = standing.beside.get(f"link:{field}")
        if stands is not None and stands.value == value:
            return []
        return [hand.decide(f"link:{field}", Action.LINK, value, note=note)]

    return act


def _ending(field: str, letter: str | None, note: str) -> Act:
    def act(hand: Hand, _: StandingLetter) -> list[Decision]:
        return [hand.decide(f"gone:{field}", Action.LINK, letter, note=note)]

    return act


def _note(mention: Mention) -> str:
    if mention.after is None:
        return NEW
    return f"{mention.course}, as suggested"


def _continues(earlier: Mention) -> str:
    text = earlier.area.value.text
    short = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
    return f"continues “{short}” of {earlier.date}"


def _words(verb: str) -> Words:
    def words(number: int) -> str:
        return f"{verb} {number} areas" if number > 1 else f"{verb} an area"

    return words
