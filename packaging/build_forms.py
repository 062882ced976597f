"""Compile every drawing in `ui/` to a form in `ofsted_desk/desk/forms/`.

`python packaging/build_forms.py` writes what is out of date; with `--check` it writes nothing and
fails if anything would change (for CI).
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DRAWINGS = ROOT / "ui"
FORMS = ROOT / "ofsted_desk" / "desk" / "forms"


def compiled(drawing: Path) -> str:
    """The form of one drawing, as Python."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "form.py"
        command = [sys.executable, "-c", _UIC, str(drawing), "-o", str(out)]
        subprocess.run(command, check=True)
        return out.read_text(encoding="utf-8")


_UIC = "import sys; from PySide6.scripts.pyside_tool import uic; uic()"


def form_of(drawing: Path) -> Path:
    """Where the form of this drawing is kept."""
    return FORMS / f"ui_{drawing.stem}.py"


def stale_forms() -> list[tuple[Path, str]]:
    """Each form that is missing or differs from its drawing, with what it should be."""
    wanted = [(form_of(drawing), compiled(drawing)) for drawing in sorted(DRAWINGS.glob("*.ui"))]
    return [
        (form, text)
        for form, text in wanted
        if not form.exists() or form.read_text(encoding="utf-8") != text
    ]


def orphan_forms() -> list[Path]:
    """Each form whose drawing is gone."""
    known = {form_of(drawing) for drawing in DRAWINGS.glob("*.ui")}
    return [form for form in sorted(FORMS.glob("ui_*.py")) if form not in known]


def main(arguments: list[str] | None = None) -> int:
    """Build or check; the exit status is 1 where a check fails."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, fail if out of date")
    check = parser.parse_args(arguments).check
    stale, orphans = stale_forms(), orphan_forms()
    for form, text in stale:
        print(f"{'out of date' if check else 'built'}: {form.relative_to(ROOT)}")
        if not check:
            form.write_text(text, encoding="utf-8")
    for form in orphans:
        print(f"{'has no drawing' if check else 'removed'}: {form.relative_to(ROOT)}")
        if not check:
            form.unlink()
    return 1 if check and (stale or orphans) else 0


if __name__ == "__main__":
    sys.exit(main())
