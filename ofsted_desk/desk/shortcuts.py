"""The keys of every command, as they came or as the reviewer chose them.

Only what differs is kept, in the settings. No two commands have the same key: who would change
one is told what has it already.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from ofsted_desk.desk.told_keys import ToldKey
from ofsted_desk.settings import Settings

_PORTABLE = QKeySequence.SequenceFormat.PortableText
_MOVING = (
    *("Tab", "Shift+Tab", "Backtab", "Shift+Backtab", "Up", "Down", "Left", "Right", "Space"),
    *("Home", "End", "PgUp", "PgDown", "Backspace", "Shift+Up", "Shift+Down"),
)
_TEXT = (
    *("Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Left", "Ctrl+Right", "Ctrl+Home", "Ctrl+End"),
    *("Ctrl+Shift+Left", "Ctrl+Shift+Right", "Ctrl+Backspace", "Ctrl+Del"),
    *("Shift+Left", "Shift+Right", "Shift+Home", "Shift+End"),
)
_SAID = {"Return": "↵", "Enter": "↵"}
_ALWAYS = "leave"
"""The command that must work while text is typed: there is no other way out of it."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A command that has keys: where it works, and the keys that it came with."""

    name: str
    words: str
    where: str
    keys: tuple[str, ...] = ()


class Shortcuts(QObject):
    """Which keys a command has; `changed` is sent after they are kept."""

    changed = Signal()

    def __init__(
        self,
        table: Sequence[Bound],
        settings: Settings | None = None,
        told: Callable[[], Mapping[str, Sequence[ToldKey]]] = dict,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.table = tuple(table)
        self._bound = {bound.name: bound for bound in table}
        self._settings = settings
        self._told = told
        self._chosen: dict[str, tuple[str, ...]] = {}
        self._take_kept()

    def bound(self, name: str) -> Bound:
        """The command of this name."""
        return self._bound[name]

    def keys(self, name: str) -> tuple[str, ...]:
        """The keys of a command as they are now."""
        return self._chosen.get(name, self._bound[name].keys)

    def cap(self, name: str) -> str:
        """The first key of a command as it stands on a key cap; empty where it has none."""
        return cap_of(next(iter(self.keys(name)), ""))

    def keys_of(self, told: ToldKey) -> tuple[str, ...]:
        """The keys of something that a page deals with itself, as they are now."""
        return self._chosen.get(told.follows, told.keys)

    def is_changed(self, name: str) -> bool:
        """Whether the reviewer chose other keys than it came with."""
        return name in self._chosen

    def wear(self, actions: Mapping[str, QAction]) -> None:
        """Give these actions their keys, now and whenever they change."""
        self._dress(actions)
        self.changed.connect(partial(self._dress, actions))

    def choose(self, name: str, keys: Sequence[str]) -> None:
        """Give a command these keys and keep them; raises `SettingsError` where that fails."""
        wanted = tuple(dict.fromkeys(keys))
        chosen = {other: kept for other, kept in self._chosen.items() if other != name}
        if wanted != self._bound[name].keys:
            chosen[name] = wanted
        self._keep(chosen)

    def reset(self, name: str) -> None:
        """Give a command back the keys it came with."""
        self.choose(name, self._bound[name].keys)

    def reset_all(self) -> None:
        """Give every command back the keys it came with."""
        self._keep({})

    def problem_with(self, name: str, keys: Iterable[str]) -> str:
        """Why a command cannot have these keys, and what to do; empty where it can."""
        return next(filter(None, (self._problem(name, key) for key in keys)), "")

    def problem_without_key(self, name: str) -> str:
        """Why a command must have a key; empty where it need not."""
        if name != _ALWAYS:
            return ""
        return "Without a key there would be no way out of typing: press another key instead."

    def _problem(self, name: str, key: str) -> str:
        said = key_words(key)
        if not said:
            return "That is no key that can be used."
        if key in _MOVING:
            return f"{said} moves about: press other keys."
        if key in _TEXT:
            return f"{said} belongs to text: press other keys."
        if key.isdigit():
            return f"{said} sets a grade: press other keys."
        if name == _ALWAYS and _types(key):
            return f"{said} types text, and this must work while typing: press other keys."
        return self._taken(name, key)

    def _taken(self, name: str, key: str) -> str:
        for other in self.table:
            if other.name != name and key in map(plain_key, self.keys(other.name)):
                return (
                    f"{key_words(key)} is “{other.words}” already: change that first, "
                    "or press other keys."
                )
        everywhere = self._bound[name].where == WINDOW
        for page, table in self._told().items():
            concerns = everywhere or any(told.follows == name for told in table)
            for told in table if concerns else ():
                if told.follows != name and key in map(plain_key, told.keys):
                    return f"{key_words(key)} is “{told.words}” on {page}: press other keys."
        return ""

    def _take_kept(self) -> None:
        """What was chosen before, as far as it can be used."""
        if self._settings is None:
            return
        kept = self._settings.keys()
        self._chosen = {n: tuple(map(plain_key, k)) for n, k in kept.items() if n in self._bound}
        for name, keys in list(self._chosen.items()):
            problem = self.problem_with(name, keys)
            if problem:
                del self._chosen[name]
                words = self._bound[name].words
                self._settings.problems.append(f"The keys of “{words}” are as they came. {problem}")

    def _keep(self, chosen: dict[str, tuple[str, ...]]) -> None:
        if self._settings is not None:
            kept = self._settings.keys().items()
            unknown = {name: keys for name, keys in kept if name not in self._bound}
            self._settings.choose_keys(unknown | chosen)
        self._chosen = chosen
        self.changed.emit()

    def _dress(self, actions: Mapping[str, QAction]) -> None:
        for name, action in actions.items():
            if name in self._bound:
                action.setShortcuts([QKeySequence(key) for key in self.keys(name)])


WINDOW = "everywhere"
REVIEW = "in the review"


def plain_key(key: str) -> str:
    """A key in the one spelling that is kept; empty where it is none."""
    sequence = QKeySequence.fromString(key, _PORTABLE)
    return sequence.toString(_PORTABLE) if sequence.count() == 1 else ""


def key_words(key: str) -> str:
    """A key as it is said in a sentence or a table."""
    sequence = QKeySequence.fromString(key, _PORTABLE)
    return sequence.toString(QKeySequence.SequenceFormat.NativeText).replace("Return", "Enter")


def cap_of(key: str) -> str:
    """A key as it stands on a key cap: 'Ctrl ↵'."""
    if not key:
        return ""
    held, _, last = key.rpartition("+") if not key.endswith("+") else (key[:-2], "+", "+")
    return " ".join([*filter(None, held.split("+")), _SAID.get(last, last)])


def pressed_key(combination: QKeyCombination, text: str) -> str:
    """The key that was pressed, in the spelling that is kept; empty for Shift and its like.

    What Shift makes of a key is itself the key: '?', and not Shift and '?'.
    """
    held = combination.keyboardModifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = combination.key()
    if key in _HELD:
        return ""
    if held == Qt.KeyboardModifier.ShiftModifier and text.isprintable() and not text.isalpha():
        held = Qt.KeyboardModifier.NoModifier if text.strip() else held
    return QKeySequence(QKeyCombination(held, key)).toString(_PORTABLE)


_HELD = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
    Qt.Key.Key_unknown,
)


def _types(key: str) -> bool:
    """Whether a key puts a character into text."""
    return len(key.removeprefix("Shift+")) == 1
