"""The software bill of materials (CycloneDX): each part of the bundle, its version and licence.

    python packaging/sbom.py dist/ofsted-desk.cdx.json

What is in the bundle is what the build noted in `build/parts.json`; its versions must be those of
`requirements.lock`. cyclonedx-bom describes the parts from the package index.
"""

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import product
from licences import ALWAYS, QT

LOCK = product.REPO / "requirements.lock"
Bill = dict[str, Any]
Part = tuple[str, str, str]
"""Origin, name and version of something that is in the bundle."""


class OtherVersion(Exception):
    """Something else was built in than was locked and tested."""


def write(target: Path) -> Path:
    """Write the bill of the bundle that was built last."""
    noted = json.loads((product.BUILD / "parts.json").read_text(encoding="utf-8"))
    bill = of_parts(_environment(), [(origin, name, version) for origin, name, version in noted])
    check(bill, LOCK.read_text(encoding="utf-8"))
    text = json.dumps(bill, indent=2, ensure_ascii=False, sort_keys=True)
    target.write_text(text + "\n", encoding="utf-8", newline="\n")
    return target


def _environment() -> Bill:
    """What is installed beside this Python, the tools included, as cyclonedx-bom describes it."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "bill.json"
        command = [sys.executable, "-m", "cyclonedx_py", "environment", "--output-reproducible"]
        command += ["--pyproject", str(product.REPO / "pyproject.toml")]
        command += ["--sv", "1.6", "--of", "JSON", "-o", str(out)]
        subprocess.run(command, check=True, env=product.environment())
        found: Bill = json.loads(out.read_text(encoding="utf-8"))
    return found


def of_parts(bill: Bill, parts: Iterable[Part]) -> Bill:
    """The bill with these parts alone, and with those that no package index knows."""
    listed = list(parts)
    shipped = {name for origin, name, _ in listed if origin == "pypi"} | set(QT)
    components = [each for each in bill["components"] if _plain(each["name"]) in shipped]
    components += [_described(part) for part in listed if part[0] in {"deb", "python", "typeface"}]
    known = {each["bom-ref"] for each in components} | {"root-component"}
    dependencies = [
        {**each, "dependsOn": [ref for ref in each.get("dependsOn", ()) if ref in known]}
        for each in bill["dependencies"]
        if each["ref"] in known
    ]
    about = {**bill["metadata"]["component"], "version": product.version()}
    return {
        **bill,
        "metadata": {**bill["metadata"], "component": about},
        "components": components,
        "dependencies": dependencies,
    }


def _described(part: Part) -> dict[str, str]:
    origin, name, version = part
    about = {"type": "library", "name": name, "bom-ref": f"{origin}:{name}"}
    if version:
        about["version"] = version
    if origin == "deb":
        about["purl"] = f"pkg:deb/debian/{name}@{version}"
    if origin == "python":
        about["purl"] = f"pkg:generic/python@{version}"
    return about


def check(bill: Bill, lock: str) -> None:
    """Fail where a part is not at its locked version."""
    found = re.findall(r"^([\w.-]+)==([^\s;]+)", lock, re.MULTILINE)
    pinned = {(_plain(name), version) for name, version in found}  # some differ by system
    for each in bill["components"]:
        name = _plain(each["name"])
        from_index = each.get("purl", "").startswith("pkg:pypi/") and name not in ALWAYS
        if from_index and (name, each["version"]) not in pinned:
            raise OtherVersion(f"{name} {each['version']} was built in, which is not locked")


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


if __name__ == "__main__":
    write(Path(sys.argv[1]))
