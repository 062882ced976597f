"""What the strip of the practice says: the one thing worth knowing next."""

from dataclasses import dataclass

from ofsted_desk.desk.words import count

_ENOUGH = 3
"""Letters reviewed after which there is nothing left to teach."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the newcomer is."""

    letters: int = 0
    reviewed: int = 0
    to_check: int | None = None
    """Fields of the letter shown that need eyes; None where no letter is shown."""


@dataclass(frozen=True, slots=True)
class Caps:
    """The keys that the lessons name, as they are now."""

    confirm: str
    undo: str
    export: str
    keys: str


def lesson(at: Progress, caps: Caps) -> str:
    """The words for somebody who is this far."""
    if not at.letters or at.to_check is None:
        return "Sample letters about invented councils are being read."
    if at.reviewed >= _ENOUGH:
        return (
            f"{count(at.reviewed, 'letter').capitalize()} reviewed: that is all there is to it. "
            f"{caps.export} exports them, {caps.keys} shows every key. Now bring your own letters."
        )
    if at.to_check:
        need = "1 field needs" if at.to_check == 1 else f"{at.to_check} fields need"
        return (
            f"{need} your eyes, marked ●, with the reason below it. {caps.confirm} says that the "
            "value is right; on a grade, the first letter of another grade changes it."
        )
    if at.reviewed:
        return (
            f"One key, one letter. {caps.undo} takes back what you decided, as far back as you "
            f"like. {caps.confirm} confirms this letter, too."
        )
    return (
        "Left, the letters. In the middle, one as printed. Right, what was read from it, and ⚡ "
        f"means sure. All is sure here, so one key is enough: press {caps.confirm}."
    )
