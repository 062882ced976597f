"""The text of a release: what changed, which file to take, what was tried and what was not.

    python packaging/release_notes.py 0.2.0

What changed is the section of this version in CHANGELOG.md; the rest is packaging/tried.md.
"""

import re
import sys

import product

_FILES = """\
## Which file

| system | file |
| --- | --- |
| Windows 10 or later | `{name}-windows-x86_64-installer.exe`: no administrator needed |
| Windows, nothing installed | `{name}-windows-x86_64-portable.zip`: unpack it anywhere |
| macOS 14 or later, Apple processor | `{name}-macos-arm64.dmg` |
| macOS 14 or later, Intel processor | `{name}-macos-x86_64.dmg` |
| Debian 12, Ubuntu 22.04 or later | `{program}_{version}_amd64.deb` |
| Linux with glibc 2.35 or later | `{name}-linux-x86_64.AppImage` |
| Python 3.11 to 3.14 | `{wheel}-py3-none-any.whl` |

`SHA256SUMS` has the checksum of each: `sha256sum --check --ignore-missing SHA256SUMS`.
The files `.cdx.json` say of each system's program what it is made of (CycloneDX).
"""


def changes(text: str, version: str) -> str:
    """What CHANGELOG.md says of this version."""
    section = rf"^## {re.escape(version)} .*?\n(.*?)(?=^## |\Z)"
    found = re.search(section, text, re.MULTILINE | re.DOTALL)
    if found is None:
        raise SystemExit(
            f"CHANGELOG.md has no section of {version}. First: "
            f"python packaging/changelog.py {version}"
        )
    return found[1].strip()


def notes(version: str) -> str:
    """The whole text."""
    if version != product.version():
        raise SystemExit(f"The source is {product.version()}, not {version}.")
    changelog = (product.REPO / "CHANGELOG.md").read_text(encoding="utf-8")
    files = _FILES.format(
        version=version,
        program=product.PROGRAM,
        name=f"{product.PROGRAM}-{version}",
        wheel=f"{product.PROGRAM.replace('-', '_')}-{version}",
    )
    tried = (product.HERE / "tried.md").read_text(encoding="utf-8")
    return f"{changes(changelog, version)}\n\n{files}\n{tried}"


if __name__ == "__main__":
    sys.stdout.write(notes(sys.argv[1]))
