"""English authorities with children's services, past and present: what is printed to one name.

Never guesses: a name that belongs to two authorities, a street or a town hall gives nothing.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from ofsted_desk import paths
from ofsted_desk.errors import FamilyFileError

COLUMNS = (
    "name",
    "number",
    "gss_code",
    "earlier_gss_codes",
    "from",
    "until",
    "predecessors",
    "other_names",
)

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|&")
_OWNER = re.compile(r"['’]s$", re.IGNORECASE)
_BEFORE = re.compile(
    r"^(?:the\s+)?(?:(?:london|royal|metropolitan|county)\s+)*"
    r"(?:borough|city|county|council|district|corporation)(?:\s+and\s+\w+)?\s+of\s+(?:the\s+)?",
    re.IGNORECASE,
)
_THE = re.compile(r"^the\s+", re.IGNORECASE)
_KIND = (
    r"(?:(?:london|royal|metropolitan)\s+borough|city|county|borough|district|metropolitan|unitary)"
)
_CHILDREN = r"children['’]?s?"
_AFTER = re.compile(
    r"[\s,]+(?:"
    rf"(?:{_KIND}\s+)*(?:council|corporation|(?:local\s+)?authority)"
    rf"|(?:{_KIND}\s+)*{_KIND}(?:\s+of)?"
    r"|MBC|MDC|LBC|DCC|CC|BC"
    rf"|{_CHILDREN}(?:\s+and\s+young\s+people['’]?s?)?(?:\s+social\s+care)?\s+services?"
    rf"|{_CHILDREN}\s+social\s+care|{_CHILDREN}(?:\s+services)?\s+trust"
    rf"|(?:(?:local|safeguarding|{_CHILDREN}|area)\s+)*(?:partnership|partners|board|area)"
    r")$",
    re.IGNORECASE,
)
_SMALL = {"and", "in", "of", "on", "the", "under", "upon", "with"}
_TIDY = " \t\r\n.,:;–—-"
_ANOTHER_PLACE = {"north", "south", "east", "west", "greater", "mid", "central", "new", "upper"}


@dataclass(frozen=True, slots=True)
class Authority:
    """One authority. `until` is the day it ended, which is the day its successors began."""

    name: str
    number: str
    gss_code: str
    earlier_gss_codes: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    predecessors: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()

    def existed(self, on: date) -> bool:
        """Whether it was responsible for children's services on this day."""
        return (self.since is None or self.since <= on) and (self.until is None or on < self.until)


def strip_council_words(printed: str) -> str:
    """The short name in what is printed: 'The London Borough of Ambleford' gives 'Ambleford'."""
    *_, shortest = _shorter(printed)
    return _from_capitals(shortest) if shortest.isupper() else shortest


def _from_capitals(name: str) -> str:
    """'STOKE-UPON-AMBLE' as it would be written in running text: 'Stoke-upon-Amble'."""
    words = re.split(r"([\s-]+)", name.lower())
    return "".join(word if word in _SMALL else word[:1].upper() + word[1:] for word in words)


def _shorter(printed: str) -> Iterator[str]:
    """What is printed, with one more council word gone each time; never empty."""
    text = " ".join(printed.split()).strip(_TIDY)
    yield text
    while True:
        cut = _AFTER.sub("", text).strip(_TIDY)
        if cut in ("", text):
            break
        text = cut
        yield text
    for rest in (_BEFORE, _THE, _OWNER):
        cut = rest.sub("", text).strip(_TIDY)
        if cut and cut != text:
            text = cut
            yield text


def _key(word: str) -> str:
    return "and" if word == "&" else word.replace("'", "").replace("’", "").casefold()


def _keys(name: str) -> tuple[str, ...]:
    return tuple(_key(word) for word in _WORD.findall(name))


class Gazetteer:
    """Every authority, found by any of its names."""

    def __init__(self, authorities: list[Authority]) -> None:
        self.authorities = tuple(authorities)
        self._named: dict[tuple[str, ...], list[Authority]] = {}
        for authority in authorities:
            for name in {_keys(n) for n in (authority.name, *authority.other_names)}:
                self._named.setdefault(name, []).append(authority)
        self._starting: dict[str, list[tuple[str, ...]]] = {}
        for name in sorted(self._named, key=len, reverse=True):
            self._starting.setdefault(name[0], []).append(name)

    @classmethod
    def load(cls, file: Path | None = None) -> "Gazetteer":
        """The gazetteer that ships with the program, read once; or the one in `file`."""
        return _load(file or paths.resources() / "vocabulary" / "authorities.csv")

    def resolve(self, printed: str, on: date | None = None) -> Authority | None:
        """The one authority that these words name, and nothing but name; None where unsure.

        `on` chooses between two of the same name (Dorset until and since 2019): else the newest.
        """
        for text in _shorter(printed):
            keys = _keys(text)
            if keys in self._named:
                return self._one(keys, on)
        return None

    def find_in(self, text: str, on: date | None = None) -> list[tuple[int, int, Authority]]:
        """Where authorities are named in running text: the longest name wins, none overlap."""
        words = list(_WORD.finditer(text))
        keys = [_key(word.group()) for word in words]
        found: list[tuple[int, int, Authority]] = []
        at = 0
        while at < len(words):
            name = self._name_at(words, keys, at)
            if not name:
                at += 1
                continue
            last = words[at + len(name) - 1]
            authority = self._one(name, on)
            if authority and not _is_another_place(words, at):
                end = last.end() - _owner(last.group(), name[-1])
                found.append((words[at].start(), end, authority))
            at += len(name)
        return found

    def _name_at(
        self, words: list[re.Match[str]], keys: list[str], at: int
    ) -> tuple[str, ...] | None:
        names = self._starting.get(keys[at]) or self._starting.get(_less_s(words[at].group()))
        if not names or not words[at].group()[0].isupper():
            return None
        for name in names:
            here = tuple(keys[at : at + len(name)])
            if len(here) < len(name):
                continue
            last = words[at + len(name) - 1].group()
            if here == name or (*here[:-1], _less_s(last)) == name:
                return name
        return None

    def _one(self, keys: tuple[str, ...], on: date | None) -> Authority | None:
        """The authority of this name, or None where authorities of different names share it."""
        named = self._named[keys]
        if len({authority.name for authority in named}) > 1:
            exact = [authority for authority in named if _keys(authority.name) == keys]
            named = exact if len({a.name for a in exact}) == 1 else []
        then = [authority for authority in named if on and authority.existed(on)]
        newest = sorted(named, key=lambda authority: authority.since or date.min)
        chosen = then or newest
        return chosen[-1] if chosen else None


def _less_s(word: str) -> str:
    return _key(_OWNER.sub("", word))


def _owner(word: str, key: str) -> int:
    """How many characters of a possessive stand after the name itself."""
    owner = _OWNER.search(word)
    return len(owner.group()) if owner and _key(word) != key else 0


def _is_another_place(words: list[re.Match[str]], at: int) -> bool:
    """Whether a word before makes it another place: 'Greater Manchester', 'East London'."""
    if at == 0:
        return False
    before, name = words[at - 1], words[at]
    between = before.string[before.end() : name.start()]
    return before.group().casefold() in _ANOTHER_PLACE and between.strip() in ("", "-")


@cache
def _load(file: Path) -> Gazetteer:
    with file.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines)
        missing = set(COLUMNS) - set(rows.fieldnames or ())
        if missing:
            raise FamilyFileError(
                f"{file.name} has no column {', '.join(sorted(missing))}.",
                remedy=f"Its columns are {', '.join(COLUMNS)}.",
            )
        return Gazetteer([_authority(row, file) for row in rows])


def _authority(row: dict[str, str], file: Path) -> Authority:
    try:
        return Authority(
            name=row["name"],
            number=row["number"],
            gss_code=row["gss_code"],
            earlier_gss_codes=_list(row["earlier_gss_codes"]),
            since=_day(row["from"]),
            until=_day(row["until"]),
            predecessors=_list(row["predecessors"]),
            other_names=_list(row["other_names"]),
        )
    except ValueError as error:
        raise FamilyFileError(
            f"{file.name}, {row['name']}: {error}.", remedy="Write dates as 2009-04-01."
        ) from error


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _list(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";") if part.strip())
