"""A TOML file as a table; a slip in its spelling is said in words, with the line it is in."""

import re
import tomllib
from pathlib import Path
from typing import Any

from ofsted_desk.errors import FamilyFileError

_PLACE = re.compile(r" \(at (?:line (?P<line>\d+), column \d+|end of document)\)")
_LONGEST = 60
_NOTES = (
    # what tomllib says, what the line holds, and what to do
    ("", r"[“”]", 'Use straight quotes ("), not curly ones.'),
    ("Unescaped", r"\\", r'Write \\ for each \ between double quotes: "\\(LSCB\\)".'),
    (r"Illegal character '\\n'|Unterminated", "", 'Close the quotes (") on their line.'),
    ("Unclosed", "", "Put commas between entries (see the line above too); close brackets."),
    ("Cannot (?:overwrite|declare|mutate)", "", "It is there twice: keep one."),
    ("Expected '\\]", r"^\s*\[", "Close as many brackets as were opened, and end the line there."),
    ("Invalid value", r"=\s*(?:True|False|Yes|No|yes|no)\b", "Write true or false."),
    ("Invalid value", r"=\s*[^\W\d]", 'Put words in quotes: key = "words".'),
    ("Invalid value", r"^\s*(?:\[|\w+\s*=.)", "Close the list above it with ]."),
)
_OTHERWISE = 'A line is a [heading], or key = "value"; look at the line above it too.'


def read_toml(file: Path) -> dict[str, Any]:
    """The table in a file; raises `FamilyFileError` naming file, line and remedy."""
    try:
        text = file.read_text(encoding="utf-8-sig")
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as slip:
        raise _in_words(file.name, text, str(slip)) from slip
    except UnicodeDecodeError as slip:
        raise FamilyFileError(
            f"{file.name} is not saved as UTF-8 text.", remedy="Save it again as UTF-8."
        ) from slip


def _in_words(name: str, text: str, slip: str) -> FamilyFileError:
    place = _PLACE.search(slip)
    lines = text.splitlines()
    number = int(place["line"]) if place and place["line"] else len(lines)
    line = lines[number - 1].strip() if 0 < number <= len(lines) else ""
    shown = line if len(line) <= _LONGEST else line[:_LONGEST] + "…"
    remedy = next(
        (note for said, holds, note in _NOTES if re.match(said, slip) and re.search(holds, line)),
        _OTHERWISE,
    )
    return FamilyFileError(f"{name}: line {number} cannot be read: “{shown}”.", remedy=remedy)
