"""The table of settings; load them; save only what differs from the way it came.

Applied at once, without a Save button. Window geometry is no setting: the desk keeps it apart.
"""

import json
import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ofsted_desk.errors import SettingsError

Choice = str | int | bool


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: its type is that of its default.

    `label` and `help` are for the dialog. `choices` are all the texts it may be, where it may not
    be any; `low` and `high` bound a number.
    """

    name: str
    label: str
    default: Choice
    help: str
    choices: tuple[str, ...] = ()
    low: int = 0
    high: int = 0


TABLE = (
    Setting(
        "reviewer",
        "Your name",
        "",
        "Stands beside each of your decisions. Left empty, it is the name you log in with.",
    ),
    Setting(
        "appearance",
        "Look",
        "system",
        "Light, dark, or as the rest of the system.",
        ("system", "light", "dark"),
    ),
    Setting(
        "page_zoom",
        "Size of the page",
        0,
        "In per cent; 0 fits the page to the width it has.",
        low=0,
        high=400,
    ),
    Setting(
        "queue_order",
        "Order of the queue",
        "least sure first",
        "Which letter comes first.",
        ("least sure first", "council", "date", "family", "state", "order of import"),
    ),
    Setting(
        "next_after_confirm",
        "Go to the next letter",
        True,
        "After a letter is confirmed, open the next one of the queue.",
    ),
    Setting(
        "recheck_percent",
        "Share for the blind re-check",
        2,
        "In per cent of the fields that were confirmed as read; 0 asks none of them again.",
        low=0,
        high=100,
    ),
    Setting(
        "watch",
        "Watch a folder",
        False,
        "Import the letters that appear in the watched folder, while the program is open.",
    ),
    Setting(
        "watched_folder",
        "Watched folder",
        "",
        "Also on the page Import. The folders in it are watched too.",
    ),
    Setting(
        "import_seconds",
        "Longest time for a file",
        30,
        "In seconds of the processor’s work. A file that takes longer to read is refused and the "
        "import goes on; a busy computer may take ten times as long.",
        low=1,
        high=600,
    ),
    Setting(
        "import_memory",
        "Most memory for a file",
        1024,
        "In MiB. A file that needs more to read is refused and the import goes on.",
        low=256,
        high=65536,
    ),
    Setting(
        "ocr_engine",
        "What reads scans",
        "automatic",
        "Tesseract if it is installed, else rapidocr; or always the one you choose.",
        ("automatic", "tesseract", "rapidocr"),
    ),
    Setting(
        "ocr_language",
        "Language of scans",
        "eng",
        "As tesseract calls it: eng, cym for Welsh, eng+cym for both.",
    ),
    Setting(
        "ocr_seconds",
        "Longest time for a scanned page",
        60,
        "In seconds. A scan with a page that takes longer is refused and the import goes on.",
        low=5,
        high=600,
    ),
    Setting(
        "store",
        "Store",
        "",
        "The store that opens at the start. Left empty, it is the one in the data folder.",
    ),
)
"""Every setting, in the order of the dialog."""

_KEYS = "keys"
"""Where the keys of the commands are kept that were chosen; what they are is the desk's affair."""
_BY_NAME = {setting.name: setting for setting in TABLE}


class Settings:
    """The settings of one user, in one file.

    `problems` says in words what in the file could not be used; the defaults stand in for it.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self.problems: list[str] = []
        self._kept = self._load()

    def get(self, name: str) -> Choice:
        """The value of a setting: as chosen, or as it came."""
        setting = _BY_NAME[name]
        chosen = self._kept.get(name, setting.default)
        return chosen if isinstance(chosen, type(setting.default)) else setting.default

    def text(self, name: str) -> str:
        """The value of a setting that is text."""
        return str(self.get(name))

    def number(self, name: str) -> int:
        """The value of a setting that is a whole number."""
        return int(self.get(name))

    def flag(self, name: str) -> bool:
        """The value of a setting that is on or off."""
        return bool(self.get(name))

    def set(self, name: str, value: Choice) -> None:
        """Choose a value and save it; raises `SettingsError` where that cannot be."""
        setting = _BY_NAME.get(name)
        if setting is None:
            raise SettingsError(f"There is no setting “{name}”.")
        problem = wrong_with(setting, value)
        if problem:
            raise SettingsError(f"“{setting.label}” {problem}.", remedy=setting.help)
        if value != self.get(name):
            kept = {key: old for key, old in self._now().items() if key != name}
            if value != setting.default:
                kept[name] = value
            self._save(kept)
            self._kept = kept

    def keys(self) -> dict[str, tuple[str, ...]]:
        """The keys that were chosen, by the name of their command."""
        kept = self._kept.get(_KEYS)
        return {n: tuple(k) for n, k in kept.items()} if isinstance(kept, Mapping) else {}

    def choose_keys(self, chosen: Mapping[str, Sequence[str]]) -> None:
        """Keep the keys that differ from those the commands came with."""
        kept = {name: value for name, value in self._now().items() if name != _KEYS}
        if chosen:
            kept[_KEYS] = {name: list(keys) for name, keys in sorted(chosen.items())}
        self._save(kept)
        self._kept = kept

    def _now(self) -> dict[str, object]:
        """What is kept now: another window may have chosen something since."""
        fresh = Settings(self._path)
        there = self._path.exists() and not fresh.problems
        return fresh._kept if there else self._kept

    def _load(self) -> dict[str, object]:
        """What the file says, as far as it can be used; what a newer version wrote is kept."""
        try:
            kept = json.loads(self._path.read_text("utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            self.problems.append(f"The settings in {self._path} cannot be read: {error}.")
            return {}
        if not isinstance(kept, Mapping):
            self.problems.append(f"The settings in {self._path} are not a table.")
            return {}
        return {str(name): value for name, value in kept.items() if self._is_usable(name, value)}

    def _is_usable(self, name: object, value: object) -> bool:
        if name == _KEYS and not _are_keys(value):
            self.problems.append("The keys in the settings are not a table of lists.")
            return False
        setting = _BY_NAME.get(str(name))
        problem = wrong_with(setting, value) if setting else ""
        if setting and problem:
            self.problems.append(f"“{setting.label}” {problem}: it is as it came.")
        return not problem

    def _save(self, kept: Mapping[str, object]) -> None:
        """Write beside, then swap: a power cut leaves the old settings or the new ones."""
        beside = self._path.with_name(f"{self._path.name}.{os.getpid()}.part")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            text = json.dumps(dict(sorted(kept.items())), indent=2, ensure_ascii=False)
            with beside.open("w", encoding="utf-8") as file:
                file.write(text + "\n")
                file.flush()
                os.fsync(file.fileno())
            if self.problems and self._path.exists():
                self._path.replace(self._path.with_name("settings.damaged.json"))
                self.problems.clear()
            beside.replace(self._path)
        except OSError as error:
            with suppress(OSError):
                beside.unlink()
            raise SettingsError(
                f"The settings could not be saved in {self._path}: {error.strerror or error}.",
                remedy="The change counts until the program is closed.",
            ) from error


def _are_keys(value: object) -> bool:
    return isinstance(value, Mapping) and all(
        isinstance(keys, list) and all(isinstance(key, str) for key in keys)
        for keys in value.values()
    )


def wrong_with(setting: Setting, value: object) -> str:
    """Why this cannot be the value of a setting, in words; empty where it can."""
    if type(value) is not type(setting.default):
        kinds = {str: "text", int: "a whole number", bool: "on or off"}
        return f"must be {kinds[type(setting.default)]}"
    if setting.choices and value not in setting.choices:
        return f"must be one of: {', '.join(setting.choices)}"
    if setting.high and isinstance(value, int) and not setting.low <= value <= setting.high:
        return f"must be from {setting.low} to {setting.high}"
    return ""
