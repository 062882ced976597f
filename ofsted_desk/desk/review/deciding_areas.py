"""What keys, clicks and typed text do to areas: add, split, join, move."""

from dataclasses import replace

from PySide6.QtWidgets import QMenu

from ofsted_desk.desk.review.area_card import NEW_AREA, AreaCard
from ofsted_desk.desk.review.area_moves import after_move, new_area_value, place_for, places_menu
from ofsted_desk.desk.review.deciding import Deciding
from ofsted_desk.desk.review.form_row import FormRow
from ofsted_desk.letter.finding import AreaValue, Evidence
from ofsted_desk.review.views import FieldKind


class AreaDeciding(Deciding):
    """Acts on the current field of the form, areas included."""

    # Where an area differs from other fields

    def confirm_and_next(self) -> None:
        """Confirm the letter from anywhere; in an area being typed, split it at the cursor."""
        typing = self._form.editing
        if isinstance(typing, AreaCard) and typing.stop.hasFocus():
            self._split(typing)
        else:
            super().confirm_and_next()

    def edit(self) -> None:
        """Let the field in hand be typed; an empty list begins with a first area."""
        view = self.view
        if view is not None and view.kind == FieldKind.ABSENCE:
            self.add_area()
        else:
            super().edit()

    def use_words(self) -> None:
        """The words selected become the value in hand; for an empty list, its first area."""
        view = self.view
        if view is not None and view.kind == FieldKind.ABSENCE and self._selected():
            self.add_area()
        else:
            super().use_words()

    def take_typed(self, field: str) -> bool:
        """What was typed becomes the value; False, with the reason shown, where it cannot."""
        row = self._form.row(field)
        if field == NEW_AREA and row is not None and row.editing:
            return self._take_new_area(row)
        return super().take_typed(field)

    def offer_drafts(self) -> None:
        """Offer everything that was half-typed in this letter, a new area too."""
        letter = self.letter
        if letter is not None and self._autosave.text(letter.id, NEW_AREA) is not None:
            value = new_area_value(self._model.views, letter.family, None)
            if value is not None:
                self._form.show_new_area(replace(value, position=0.0), None)
        super().offer_drafts()

    def _end_typing(self, row: FormRow) -> None:
        super()._end_typing(row)
        if row.field == NEW_AREA:
            new = self._form.new_area
            self._form.end_new_area()
            self._form.focus_field((new[1] if new else None) or next(iter(self._model.fields), ""))

    # What is done with areas

    def add_area(self) -> None:
        """A new area: of the words selected, or to be typed."""
        if self.letter is None:
            return
        chosen = self._selected()
        evidence = chosen[1] if chosen else None
        after = place_for(self._model.views, self._form.current, evidence)
        value = new_area_value(self._model.views, self.letter.family, after)
        if value is None:
            self.refused.emit(
                f"A letter of the family “{self.letter.family.title}” lists no areas. "
                "Choose another letter family first."
            )
        elif chosen is not None:
            self._add(replace(value, text=chosen[0]), evidence)
        else:
            self._form.show_new_area(value, after)
            self._form.focus_field(NEW_AREA)
            self.edit()

    def _take_new_area(self, row: FormRow) -> bool:
        new, text = self._form.new_area, " ".join(row.typed().split())
        if new is None or not text:
            self._end_typing(row)
            return True
        return self._add(replace(new[0], text=text), None, row)

    def _add(self, value: AreaValue, evidence: Evidence | None, row: FormRow | None = None) -> bool:
        made: list[str] = []
        if not self._try(
            lambda letter: made.append(self._session.add_area(letter, value, evidence)), row
        ):
            return False
        if row is not None:
            self._end_typing(row)
        self._form.focus_field(made[0])
        return True

    def _split(self, card: AreaCard) -> None:
        first, second = (" ".join(part.split()) for part in card.parts())
        if not first or not second or card.field == NEW_AREA:
            self.refused.emit("Put the cursor where the area is to be split.")
            return
        made: list[str] = []
        field = card.field
        if self._try(
            lambda letter: made.append(self._session.split_area(letter, field, first, second)), card
        ):
            self._end_typing(card)
            self._form.focus_field(made[0])

    def join(self, field: str) -> None:
        """Join an area with the one above; what was typed in it counts."""
        areas = self._model.areas()
        card = self._form.row(field)
        if field not in areas or areas.index(field) == 0 or card is None:
            return
        above = areas[areas.index(field) - 1]
        if self.take_typed(field) and self._try(
            lambda letter: self._session.join_areas(letter, above, field)
        ):
            self._form.focus_field(above)

    def shift_area(self, by: int) -> None:
        """Move the area in hand up or down."""
        field = self._form.current
        can, after = after_move(self._model.areas(), field or "", by)
        if (
            field
            and can
            and self._try(lambda letter: self._session.move_area(letter, field, after=after))
        ):
            self._form.focus_field(field)

    def put_area(self, field: str, after: str | None) -> None:
        """Put an area down after another, or first; nothing where it is there already."""
        areas = self._model.areas()
        if field not in areas or after == field:
            return
        before = areas[areas.index(field) - 1] if areas.index(field) else None
        if before != after and self._try(
            lambda letter: self._session.move_area(letter, field, after=after)
        ):
            self._form.focus_field(field)

    def places_menu(self) -> QMenu | None:
        """The menu of where the area in hand may go; None where it is no area."""
        view = self.view
        if view is None or not isinstance(view.value, AreaValue) or self.letter is None:
            return None
        field = view.field
        return places_menu(
            self._form,
            self.letter.family,
            view.value,
            lambda value: self._try(lambda letter: self._session.correct(letter, field, value)),
        )
