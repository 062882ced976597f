"""What can be typed after `ofsted-desk`, taken from the parser: for the shells that complete it."""

import argparse
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

# argparse offers no other way to ask a parser what it takes.
# ruff: noqa: SLF001


@dataclass(frozen=True, slots=True)
class Spelled:
    """One option or argument: `flags` are empty for an argument.

    After it comes nothing (`takes` is ''), a 'file', one of `words`, or 'text'.
    """

    flags: tuple[str, ...]
    help: str
    takes: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SpelledCommand:
    """One command, and all that it takes."""

    name: str
    help: str
    options: tuple[Spelled, ...]
    arguments: tuple[Spelled, ...]

    @property
    def takes_files(self) -> bool:
        """Whether any of its arguments is a file."""
        return any(each.takes == "file" for each in self.arguments)


Known = Mapping[str, Callable[[], Iterable[str]]]
"""For options whose values are not in the parser: how to list them, by the option's name."""


def spelled_commands(parser: argparse.ArgumentParser, known: Known) -> list[SpelledCommand]:
    """Every command of a parser that has commands."""
    (commands,) = (a for a in parser._actions if isinstance(a, argparse._SubParsersAction))
    helps = {choice.dest: choice.help or "" for choice in commands._choices_actions}
    return [
        SpelledCommand(
            name,
            helps.get(name, ""),
            tuple(_spelled(a, known) for a in sub._actions if a.option_strings),
            tuple(_spelled(a, known) for a in sub._actions if not a.option_strings),
        )
        for name, sub in commands.choices.items()
    ]


def _spelled(action: argparse.Action, known: Known) -> Spelled:
    words: tuple[str, ...] = ()
    takes = "text"
    if action.nargs == 0:
        takes = ""
    elif action.choices is not None:
        takes, words = "words", tuple(map(str, action.choices))
    elif action.dest in known:
        takes, words = "words", tuple(known[action.dest]())
    elif action.type is Path:
        takes = "file"
    said = " ".join((action.help or "").split())
    return Spelled(tuple(action.option_strings), said, takes, words)
