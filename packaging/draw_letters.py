"""Draws the sample letters of resources/letters from their texts in packaging/letters_drawn.

`python packaging/draw_letters.py` draws all of them, `--check` says which are not as drawn,
names draw only those. The same words give the same bytes. Needs reportlab (a tool for
development only); packaging/letters_drawn/README.md says how to write a letter.
"""

import argparse
import hashlib
import json
import sys
from pathlib import Path

from letters_drawn.pdf import prepare_fonts, write_pdf
from letters_drawn.setting import set_letter
from letters_drawn.source import Source, read_source

HERE = Path(__file__).resolve().parent
SOURCES = HERE / "letters_drawn"
LETTERS = HERE.parent / "resources" / "letters"


def main(arguments: list[str] | None = None) -> int:
    """Draws or checks; exit status 1 where `--check` finds a difference."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="only these samples, or all of a family")
    parser.add_argument("--check", action="store_true", help="write nothing, report differences")
    chosen = parser.parse_args(arguments)
    prepare_fonts()
    every = sorted(SOURCES.glob("*/*.txt"))
    paths = [p for p in every if not chosen.names or {p.stem, p.parent.name} & {*chosen.names}]
    known = {word for p in paths for word in (p.stem, p.parent.name)}
    if missing := [name for name in chosen.names if name not in known]:
        parser.error(f"no sample or family is called {', '.join(missing)} in {SOURCES}")
    changed = [path for path in paths if not _draw(read_source(path), check=chosen.check)]
    strays = [] if chosen.names else _strays(paths)
    for path in [*changed, *strays]:
        print(f"{'differs' if chosen.check else 'drawn'}: {path.parent.name}/{path.stem}")
    for path in paths:
        if not (answers := _answers(path.parent.name, path.stem)).is_file():
            print(f"write the right answers in {answers.relative_to(HERE.parent)}")
    return 1 if chosen.check and (changed or strays) else 0


def _answers(family: str, name: str) -> Path:
    return LETTERS / family / f"{name}.expected.json"


def _draw(source: Source, *, check: bool) -> bool:
    """Whether the sample was already as drawn, with its answers naming the right file."""
    drawn = write_pdf(set_letter(source), source.name)
    target = LETTERS / source.family / f"{source.name}.pdf"
    answers = _answers(source.family, source.name)
    same = target.is_file() and target.read_bytes() == drawn
    named = _named(answers, target.name, hashlib.sha256(drawn).hexdigest(), check=check)
    if not check and not same:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(drawn)
    return same and named


def _named(answers: Path, file: str, sha256: str, *, check: bool) -> bool:
    """Whether the answers name this very file; puts the name and sum right unless checking."""
    if not answers.is_file():
        return False
    record = json.loads(answers.read_text("utf8"))
    right = {**record, "file": file, "sha256": sha256}
    if right != record and not check:
        answers.write_text(json.dumps(right, ensure_ascii=False, indent=1) + "\n", "utf8")
    return bool(right == record)


def _strays(sources: list[Path]) -> list[Path]:
    """Letters in resources/letters that no text describes."""
    known = {(path.parent.name, path.stem) for path in sources}
    drawn = sorted(LETTERS.glob("*/*.pdf"))
    return [path for path in drawn if (path.parent.name, path.stem) not in known]


if __name__ == "__main__":
    sys.exit(main())
