"""What a reviewer sends for one letter, as this store has that letter: each field, value and place.

Rows of lists go by their words, places of words by the pages in force, and a value must be one
that this store could have been given by hand.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import replace

from ofsted_desk.errors import DeskError, TeamworkError
from ofsted_desk.letter.decision import Action
from ofsted_desk.letter.document import Document
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.finding import NO_EVIDENCE, Evidence, Finding, Value
from ofsted_desk.review import values
from ofsted_desk.review.fields import kind_of
from ofsted_desk.review.views import FieldKind
from ofsted_desk.store import Store, in_its_place
from ofsted_desk.store.standing import PLACE
from ofsted_desk.store.words import value_words
from ofsted_desk.teamwork import checks
from ofsted_desk.teamwork.merge_lines import Incoming
from ofsted_desk.teamwork.shapes import Change, ChangedLetter, Said
from ofsted_desk.teamwork.strict import NotThatShapeError

_LISTED = ("area:", "earlier:")


def incoming_of(
    store: Store, letter: int, changed: ChangedLetter, families: Mapping[str, LetterFamily]
) -> dict[str, Incoming]:
    """The changes by the field of this store that they are about; raises `TeamworkError`."""
    return _Arrival(store, letter, changed, families).incoming()


class _Arrival:
    """A letter of this store, and what was said of it elsewhere."""

    def __init__(
        self,
        store: Store,
        letter: int,
        changed: ChangedLetter,
        families: Mapping[str, LetterFamily],
    ) -> None:
        self._store = store
        self._letter = letter
        self._changed = changed
        self._families = families
        self._name = store.letters.record(letter).name
        self._findings: dict[str, Finding] = {
            finding.field: finding for finding in store.findings.of(letter)
        }

    def incoming(self) -> dict[str, Incoming]:
        document = self._store.letters.document(self._letter)
        incoming: dict[str, Incoming] = {}
        for change in self._changed.changes:
            self._check_value(change)
            field = self._field_here(change)
            made = change.after.by_hand(self._letter, field)
            evidence = self._evidence_here(change.after, document)
            incoming[field] = Incoming(change, replace(made, evidence=evidence))
        return incoming

    def _field_here(self, change: Change) -> str:
        """The field of this store that the change is about: rows of lists go by their words."""
        if change.field.startswith(PLACE):
            area = change.field.removeprefix(PLACE)
            return PLACE + self._row_here(area, change.machine)
        return self._row_here(change.field, change.machine)

    def _row_here(self, field: str, value: Value) -> str:
        if not field.startswith(_LISTED) or value is None:
            return field
        here = self._findings.get(field)
        if here is None or _words(here.value) == _words(value):
            return field
        start = field.partition(":")[0]
        for name, finding in self._findings.items():
            if name.startswith(f"{start}:") and _words(finding.value) == _words(value):
                return name
        return f"{start}:{hashlib.sha256(_words(value).encode()).hexdigest()[:8]}"

    def _evidence_here(self, made: Said, document: Document) -> Evidence | None:
        """The evidence as the pages in force have it, where the letter was read again since."""
        try:
            checks.check_said(made, document)
        except NotThatShapeError:
            older = self._store.letters.documents(self._letter)
            if not any(checks.stands_in(made.evidence, document) for document in older):
                raise
            return in_its_place(made.evidence or NO_EVIDENCE, document)
        return made.evidence

    def _check_value(self, change: Change) -> None:
        made, families = change.after, self._families
        family = families.get(self._changed.family)
        if family is None:
            raise TeamworkError(
                f"“{self._name}” was read as “{self._changed.family}”, a family that is not here.",
                remedy="Use the same version of Ofsted Desk on both sides; nothing was merged.",
            )
        # Any family's grade may have been given before the family was chosen.
        asked = (FieldKind.GRADE, FieldKind.AREA, FieldKind.FAMILY)
        given = made.action in (Action.CORRECT, Action.ADD) and made.value is not None
        if kind_of(made.field) not in asked or not given or made.value == change.machine:
            return
        reason = ""
        for known in (family, *families.values()):
            try:
                values.checked(made.field, made.value, known, families)
            except DeskError as error:
                reason = reason or error.what
            else:
                return
        raise TeamworkError(
            f"“{self._name}”: {reason}",
            remedy="Use the same version of Ofsted Desk on both sides; nothing was merged.",
        )


def _words(value: Value) -> str:
    return " ".join(value_words(value).lower().split())
