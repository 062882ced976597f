"""Decisions on the fields of one letter: each committed before its method returns."""

from dataclasses import replace

from ofsted_desk.letter.finding import AreaValue, Evidence, Value
from ofsted_desk.review import actions, area_parts, values
from ofsted_desk.review.reread import aligned
from ofsted_desk.review.rereading import Rereading


class FieldDecisions(Rereading):
    """What a reviewer can do with a field and with an area."""

    def confirm(self, letter: int, field: str) -> None:
        """What stands is right."""
        hand, standing = self._at(letter)
        self._take("confirm", field, letter, standing, actions.confirm(hand, standing, field))

    def correct(
        self, letter: int, field: str, value: Value, evidence: Evidence | None = None
    ) -> None:
        """The value is this; raises `DeskError` where it cannot be. Fills a blank row too."""
        if value is None:
            self.mark_absent(letter, field)
            return
        hand, standing = self._at(letter)
        checked = values.checked(field, value, self._family(letter, standing), self.families)
        step = actions.correct(hand, standing, field, checked, evidence)
        if field == "family" and isinstance(checked, str) and checked != standing.text("family"):
            again = aligned(self._read(letter, checked), standing)
            self._put_in_force("correct", again, letter, standing, step)
        else:
            self._take("correct", field, letter, standing, step)

    def mark_absent(self, letter: int, field: str) -> None:
        """The letter does not state it."""
        hand, standing = self._at(letter)
        step = actions.mark_absent(hand, standing, field)
        self._take("mark absent", field, letter, standing, step)

    def unsure(self, letter: int, field: str, note: str = "") -> None:
        """Decide later."""
        hand, standing = self._at(letter)
        step = actions.unsure(hand, standing, field, note)
        self._take("mark unsure", field, letter, standing, step)

    def add_area(self, letter: int, value: AreaValue, evidence: Evidence | None = None) -> str:
        """The new area's field, 'area:<key>'. Position 0 puts it at the end of the list."""
        hand, standing = self._at(letter)
        checked = values.checked_area(value, self._family(letter, standing))
        decision = actions.add_area(hand, standing, checked, evidence)
        self._take("add", decision.field, letter, standing, [decision])
        return decision.field

    def remove(self, letter: int, field: str) -> None:
        """The letter has no such area or grade: the row stays, removed, and can be undone."""
        hand, standing = self._at(letter)
        self._take("remove", field, letter, standing, actions.remove(hand, standing, field))

    def move_area(self, letter: int, field: str, *, after: str | None) -> None:
        """Place an area after another, or first where `after` is None."""
        hand, standing = self._at(letter)
        step = actions.move_area(hand, standing, field, after)
        self._take("move", field, letter, standing, step)

    def split_area(self, letter: int, field: str, first: str, second: str) -> str:
        """Two areas of one: its text up to here, and the rest in a new field, which is returned."""
        hand, standing = self._at(letter)
        family = self._family(letter, standing)
        value, evidence = actions.area_of(standing, field)
        made, position = actions.area_below(standing, field)
        parts = (
            values.checked_area(replace(value, text=first), family),
            values.checked_area(replace(value, text=second, position=position), family),
        )
        document = self._document(letter)
        step = area_parts.split(hand, document, (field, made), parts, evidence)
        self._take("split", field, letter, standing, step)
        return made

    def join_areas(self, letter: int, field: str, below: str) -> None:
        """One area of two: `field` takes in the words and evidence of the area below it."""
        hand, standing = self._at(letter)
        above, lower = actions.area_of(standing, field), actions.area_of(standing, below)
        step = area_parts.join(
            hand,
            self._document(letter),
            (field, below),
            (above[0], lower[0]),
            (above[1], lower[1]),
        )
        self._take("join", field, letter, standing, step)
