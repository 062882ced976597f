"""The documentation as a site of plain files: the pages of the help, made by Sphinx.

    python3 packaging/build_site.py            into build/site/index.html
    python3 packaging/build_site.py --out DIR

The tools are installed into `build/site-venv` at the versions of packaging/site.lock (a network
is needed this once). A link that leads nowhere, a picture that is missing or a page that nobody
can reach ends it with status 1. The site needs no server and fetches nothing: no font, no script.
"""

import argparse
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

REPO = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(REPO), str(REPO / "packaging")]

from tool_venv import inside, run_inside  # noqa: E402

from ofsted_desk import __version__  # noqa: E402
from ofsted_desk.desk.help_files import HelpPage, load_pages  # noqa: E402

BUILD = REPO / "build"
VENV = BUILD / "site-venv"
LOCK = REPO / "packaging" / "site.lock"
HELP = REPO / "resources" / "help"
_HOME = "welcome"
_CAPTIONS = {
    "importing": "Letter by letter",
    "columns": "Over many letters",
    "evidence": "What is read",
    "export": "Give out",
    "settings": "Look up",
    "accuracy": "Behind it",
}
"""What stands at the side above the page named, and the pages after it."""
_CONF = f"""\
project = "Ofsted Desk"
version = release = "{__version__}"
copyright = "the contributors to Ofsted Desk, MIT licence"
extensions = ["myst_parser"]
myst_heading_anchors = 4
root_doc = "index"
html_theme = "furo"
html_title = "Ofsted Desk"
html_copy_source = html_show_sourcelink = False
html_theme_options = {{
    "light_css_variables": {{"color-brand-primary": "#1d5fb4", "color-brand-content": "#1d5fb4"}},
    "dark_css_variables": {{"color-brand-primary": "#8ab8ff", "color-brand-content": "#8ab8ff"}},
}}
language = "en"
nitpicky = True
"""
_OUTSIDE = re.compile(
    r"""<script[^>]*\bsrc=["'](?:https?:)?//|<link(?=[^>]*stylesheet)[^>]*href=["'](?:https?:)?//"""
)
_FETCHED = re.compile(r"""url\(["']?(?:https?:)?//|@import\s+["'](?:https?:)?//""")


def main(words: Sequence[str]) -> int:
    """Build the site; 1 where anything in it is not right."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--out", type=Path, default=BUILD / "site")
    out = parser.parse_args(words).out.resolve()
    if not inside(VENV):
        return run_inside(VENV, LOCK, __file__, words)
    source = BUILD / "site-source"
    stage(load_pages(HELP), source)
    shutil.rmtree(out, ignore_errors=True)
    command = [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q", "-b", "html"]
    done = subprocess.run([*command, str(source), str(out)], check=False)
    fetched = list(fetches(out))
    for found in fetched:
        print(f"fetched from elsewhere: {found}", file=sys.stderr)
    if done.returncode or fetched:
        return 1
    print(out / "index.html")
    return 0


def stage(pages: Sequence[HelpPage], source: Path) -> None:
    """Lay out what Sphinx reads: the pages, the pictures, and its settings."""
    shutil.rmtree(source, ignore_errors=True)
    shutil.copytree(HELP / "images", source / "images")
    (source / "conf.py").write_text(_CONF, encoding="utf-8")
    for page in pages:
        text = page.text.replace(f"]({_HOME}.md", "](index.md")
        if page.name == _HOME:
            text += _side(pages)
        name = "index" if page.name == _HOME else page.name
        (source / f"{name}.md").write_text(text, encoding="utf-8")


def _side(pages: Sequence[HelpPage]) -> str:
    """The list of pages at the side, in groups."""
    said = [f"\n```{{toctree}}\n:hidden:\n\n{pages[0].title} <self>\n"]
    for page in pages[1:]:
        if page.name in _CAPTIONS:
            said.append(f"```\n\n```{{toctree}}\n:hidden:\n:caption: {_CAPTIONS[page.name]}\n\n")
        said.append(f"{page.name}\n")
    return "".join([*said, "```\n"])


def fetches(site: Path) -> list[str]:
    """Every script, style or font that a page would get from another machine."""
    found: list[str] = []
    for file in sorted(site.rglob("*")):
        if file.suffix in {".html", ".css"}:
            text, name = file.read_text(encoding="utf-8"), file.relative_to(site)
            matches = [*_OUTSIDE.finditer(text), *_FETCHED.finditer(text)]
            found += [f"{name}: {match[0][:80]}" for match in matches]
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
