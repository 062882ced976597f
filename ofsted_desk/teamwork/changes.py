"""The change file: what a reviewer decided on a pack, and nothing else.

It holds decisions keyed by the letter's sha-256, the field and the rules that had read it: who,
when, what before, what after, from which words, and the note. No letter, no draft.
"""

import hashlib
from collections.abc import Callable
from pathlib import Path

from ofsted_desk.errors import TeamworkError
from ofsted_desk.export.swap import written_beside
from ofsted_desk.store import OpenedPack, Store
from ofsted_desk.store.standing import BESIDE, PLACE, standing_decisions
from ofsted_desk.teamwork import checks, strict
from ofsted_desk.teamwork.shapes import (
    CHANGES,
    LONGEST_NAME,
    VERSION,
    Change,
    ChangedLetter,
    ChangeFile,
    check_head,
    check_moment,
    said,
)
from ofsted_desk.teamwork.strict import REMEDY, NotThatShapeError

LARGEST = 64 * 1024**2
Progress = Callable[[int, int], None]


def changes_of(store: Store, on_progress: Progress | None = None) -> ChangeFile:
    """Everything that was decided since the pack was opened."""
    pack = store.merges.pack()
    if pack is None:
        raise TeamworkError(
            "This store was not made from a review pack, so there is nobody to answer.",
            remedy="Open the pack, and send the changes from the store beside it.",
        )
    letters, left_out = store.letters.ids(), 0
    changed: list[ChangedLetter] = []
    for done, letter in enumerate(letters, 1):
        here, beside = _changes_on(store, letter, pack)
        left_out += beside
        if here.changes:
            changed.append(here)
        if on_progress:
            on_progress(done, len(letters))
    return ChangeFile(
        format=CHANGES,
        version=VERSION,
        pack=pack.id,
        reviewer=pack.reviewer,
        written_at=store.now(),
        app_version=store.app_version,
        left_out=left_out,
        letters=tuple(changed),
    )


def _changes_on(store: Store, letter: int, pack: OpenedPack) -> tuple[ChangedLetter, int]:
    """What was decided on a letter, and how many decisions beside the form stay behind."""
    record = store.letters.record(letter)
    decisions = store.decisions.of(letter)
    held = standing_decisions(d for d in decisions if (d.id or 0) <= pack.last_decision)
    fresh = {
        field: decision
        for field, decision in standing_decisions(decisions).items()
        if (decision.id or 0) > pack.last_decision
    }
    findings = {finding.field: finding for finding in store.findings.of(letter)}
    changes = [
        Change(
            field=field,
            rule=findings[about].rule if about in findings else "",
            machine=findings[about].value if about in findings else None,
            before=said(held[field]) if field in held else None,
            after=said(decision),
        )
        for field, decision in sorted(fresh.items())
        if not field.startswith(BESIDE) or field.startswith(PLACE)
        for about in [field.removeprefix(PLACE)]
    ]
    made = ChangedLetter(
        record.sha256, record.name, record.family, record.family_version, tuple(changes)
    )
    return made, len(fresh) - len(changes)


def write_changes(changes: ChangeFile, path: Path) -> None:
    """Write a change file whole or not at all."""
    with written_beside([path]) as (part,):
        part.write_bytes(strict.written(changes) + b"\n")


def read_changes(path: Path) -> tuple[ChangeFile, str]:
    """A change file and its sha-256; raises `TeamworkError` with the reason where it is none."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise TeamworkError(
            f"{path} cannot be read: {error.strerror or error}.", remedy="Check it and try again."
        ) from error
    if len(data) > LARGEST:
        raise TeamworkError(f"{path.name} is far too large for a change file.", remedy=REMEDY)
    try:
        changes = strict.read(ChangeFile, data)
        _check(changes)
    except NotThatShapeError as error:
        raise TeamworkError(
            f"{path.name} is no change file. {error.what}", remedy=REMEDY
        ) from error
    return changes, hashlib.sha256(data).hexdigest()


def _check(changes: ChangeFile) -> None:
    check_head(changes, CHANGES)
    check_moment(changes.written_at)
    for letter in changes.letters:
        fields = [change.field for change in letter.changes]
        if len(set(fields)) != len(fields) or len(letter.family) > LONGEST_NAME:
            raise NotThatShapeError("a field stands twice")
        for change in letter.changes:
            for made in filter(None, (change.before, change.after)):
                if made.field != change.field:
                    raise NotThatShapeError("a decision stands under another field")
                checks.check_said(made, None)
            if change.field != "letter":
                checks.check_value(change.field.removeprefix(PLACE), change.machine)
