"""How each kind of letter looks, from looks.toml: sizes, margins, bullets, page numbers."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

PAGE_WIDTH, PAGE_HEIGHT = 595.3, 841.9


@dataclass(frozen=True)
class Look:
    """One look; looks.toml says what each number is."""

    size: float
    leading: float
    space: float
    item_space: float
    left: float
    right: float
    top: float
    bottom: float
    headings: tuple[float, ...]
    heading_fonts: tuple[str, ...]
    bullet: str
    bullet_size: float
    bullet_indent: float
    sub_bullet: str
    number_indent: float
    justify: bool
    number_place: str
    number_size: float
    number_y: float
    first_number: int
    footer_y: float
    footer_size: float


def find_look(name: str, changes: Mapping[str, Any]) -> Look:
    """The look of this name, with what one sample wants otherwise."""
    looks = tomllib.loads(Path(__file__).with_name("looks.toml").read_text("utf8"))
    known = {field.name for field in fields(Look)}
    changed = {name: value for name, value in changes.items() if name in known}
    values: dict[str, Any] = {**looks["plain"], **looks[name], **changed}
    for listed in ("headings", "heading_fonts"):
        values[listed] = tuple(values[listed])
    return Look(**values)
