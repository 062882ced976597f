"""Write the help's page of columns and codes from resources/data_dictionary.toml.

python packaging/build_dictionary.py            write it anew
python packaging/build_dictionary.py --check    fail where the page is not that of the table
"""

import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

REPO = Path(__file__).resolve().parent.parent
SOURCE = REPO / "resources" / "data_dictionary.toml"
PAGE = REPO / "resources" / "help" / "dictionary.md"
_INTRODUCTION = """\
# What the columns mean

Every column of the exported tables, and every code that may stand in one.
Each export brings the same words with it. How to export: [Exporting](export.md).

A **key** column says which row it is. A *required* column is never empty.
Dates are year-month-day; times are in UTC.
"""
_GRADES = (
    "The codes of families, judgements and grades are those of the families in use: each export "
    "lists them, and [Families](families.md) explains them."
)


def main() -> int:
    """Write, or compare; 1 where the page is stale."""
    page = page_of(tomllib.loads(SOURCE.read_text(encoding="utf-8")))
    if sys.argv[1:] == ["--check"]:
        if not PAGE.exists() or PAGE.read_text(encoding="utf-8") != page:
            print(f"{PAGE.relative_to(REPO)} is stale.", file=sys.stderr)
            print("Do: python packaging/build_dictionary.py", file=sys.stderr)
            return 1
        return 0
    PAGE.write_text(page, encoding="utf-8")
    print(f"{PAGE.relative_to(REPO)} written")
    return 0


def page_of(dictionary: Mapping[str, Any]) -> str:
    """The whole page."""
    tables = [table(name, told) for name, told in dictionary.items() if name != "codes"]
    codes = [code_list(name, told) for name, told in dictionary["codes"].items()]
    return "\n".join([_INTRODUCTION, *tables, f"## Codes\n\n{_GRADES}\n", *codes]).rstrip() + "\n"


def table(name: str, told: Mapping[str, Any]) -> str:
    """A table's columns."""
    rows = [column(each, told["key"]) for each in told["columns"]]
    heading = f"## {told['title']}\n\n`{name}`. {told['description']}\n"
    return "\n".join(
        [heading, "| column | holds | what it means |", "| --- | --- | --- |", *rows, ""]
    )


def column(told: Mapping[str, Any], key: list[str]) -> str:
    """A column's row."""
    return f"| `{told['name']}` | {', '.join(_holds(told, key))} | {told['description']} |"


def _holds(told: Mapping[str, Any], key: list[str]) -> Iterator[str]:
    yield told["type"]
    if told["name"] in key:
        yield "**key**"
    if told.get("required"):
        yield "*required*"


def code_list(name: str, told: Mapping[str, str]) -> str:
    """A list of codes."""
    rows = [f"| `{code}` | {meaning} |" for code, meaning in told.items()]
    title = name.replace("_", " ").capitalize()
    return "\n".join([f"### {title}\n", "| code | what it means |", "| --- | --- |", *rows, ""])


if __name__ == "__main__":
    sys.exit(main())
