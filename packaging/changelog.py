"""Build the changelog from the notes in changes.d: one file a change, one sentence for the user.

python packaging/changelog.py             print what the next version brings
python packaging/changelog.py 0.2.0       write it to CHANGELOG.md and remove the notes
python packaging/changelog.py --check     fail where a note is not named or written as it should be
"""

import datetime as dt
import re
import sys
from pathlib import Path

REPO = Path(__file__).resolve().parent.parent
KINDS = {"added": "Added", "changed": "Changed", "fixed": "Fixed"}
MARK = "<!-- next version -->\n"
"""Where the next version goes in CHANGELOG.md."""


def notes(folder: Path) -> list[Path]:
    """Every note, in order of name."""
    return sorted(path for path in folder.iterdir() if not path.name.startswith("."))


def mistakes(path: Path) -> list[str]:
    """What is wrong with a note, in words."""
    if not re.fullmatch(rf"[a-z0-9-]+\.({'|'.join(KINDS)})\.md", path.name):
        return [f"{path.name}: should be named like short-name.{'|'.join(KINDS)}.md"]
    text = path.read_text(encoding="utf-8").strip()
    if not re.match(r"[A-Z`'‘“*0-9]", text) or not text.endswith((".", ".*", ".)")):
        return [f"{path.name}: should be a sentence, from a capital letter to a full stop"]
    return []


def section(folder: Path, title: str) -> str:
    """The notes as one section of the changelog."""
    parts = [f"## {title}\n"]
    for kind, heading in KINDS.items():
        found = [path for path in notes(folder) if path.name.endswith(f".{kind}.md")]
        said = [" ".join(path.read_text(encoding="utf-8").split()) for path in found]
        if said:
            parts.append(f"### {heading}\n\n" + "".join(f"- {words}\n" for words in said))
    return "\n".join(parts)


def release(repo: Path, version: str, day: dt.date) -> None:
    """Move the notes into CHANGELOG.md as a version of this day."""
    changelog, folder = repo / "CHANGELOG.md", repo / "packaging" / "changes.d"
    title = f"{version} ({day.day} {day:%B %Y})"
    text = changelog.read_text(encoding="utf-8")
    new = text.replace(MARK, f"{MARK}\n{section(folder, title)}", 1)
    changelog.write_text(new, encoding="utf-8")
    for path in notes(folder):
        path.unlink()


def main(words: list[str]) -> int:
    """Print, write or check."""
    folder = REPO / "packaging" / "changes.d"
    wrong = [mistake for path in notes(folder) for mistake in mistakes(path)]
    if wrong:
        print(*wrong, sep="\n", file=sys.stderr)
        return 1
    if not words:
        print(section(folder, "Next version"))
    elif words != ["--check"]:
        release(REPO, words[0], dt.datetime.now(tz=dt.UTC).date())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
