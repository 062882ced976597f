"""Ask the index whether every pinned part is published, ready built, for every machine we name.

Downloads nothing. Run it after `lock.py`: what is missing here would be a set-up that fails there.
"""

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import lock
import start
from packaging.requirements import Requirement

_MAC = ("14_0", "13_0", "12_0", "11_0", "10_15", "10_14", "10_13", "10_12", "10_9", "10_6")
_GLIBC = (34, 31, 28, 26, 24, 17, 12, 5)


@dataclass(frozen=True)
class Machine:
    """A kind of machine: what markers see of it, and the tags of the wheels it takes."""

    name: str
    system: str
    processor: str
    tags: tuple[str, ...]

    def environment(self, python: str) -> dict[str, str]:
        """What the markers of a lock file are asked of."""
        return {
            "sys_platform": self.system,
            "platform_machine": self.processor,
            "platform_system": {"win32": "Windows", "darwin": "Darwin"}.get(self.system, "Linux"),
            "os_name": "nt" if self.system == "win32" else "posix",
            "python_version": python,
            "python_full_version": f"{python}.1",
            "implementation_name": "cpython",
            "platform_python_implementation": "CPython",
        }


def _mac(processor: str) -> tuple[str, ...]:
    return tuple(f"macosx_{v}_{kind}" for v in _MAC for kind in (processor, "universal2"))


def _linux(processor: str, *newer: int) -> tuple[str, ...]:
    glibc = [f"manylinux_2_{minor}_{processor}" for minor in (*newer, *_GLIBC)]
    return (*glibc, f"manylinux2014_{processor}")


MACHINES = (
    Machine("Windows", "win32", "AMD64", ("win_amd64",)),
    Machine("Windows on ARM", "win32", "ARM64", ("win_arm64",)),
    Machine("macOS on Intel", "darwin", "x86_64", _mac("x86_64")),
    Machine("macOS", "darwin", "arm64", _mac("arm64")),
    Machine("Linux", "linux", "x86_64", _linux("x86_64")),
    Machine("Linux on ARM", "linux", "aarch64", _linux("aarch64", 39, 36, 35)),
)


def pins_for(text: str, machine: Machine, python: str) -> Iterator[str]:
    """The entries of a lock file that hold on this machine, without their markers."""
    for entry in re.split(r"\n(?=[a-z0-9])", text, flags=re.IGNORECASE)[1:]:
        first, _, hashes = entry.partition(" \\\n")
        pin = Requirement(first)
        if pin.marker is None or pin.marker.evaluate(machine.environment(python)):
            yield f"{pin.name}{pin.specifier} \\\n{hashes}"


def missing(text: str, machine: Machine, python: str) -> list[str]:
    """What pip would not find there, in its words."""
    with tempfile.TemporaryDirectory() as folder:
        wanted = Path(folder) / "requirements.txt"
        wanted.write_text("\n".join(pins_for(text, machine, python)) + "\n", encoding="utf-8")
        command = [
            *(sys.executable, "-m", "pip", "install", "--dry-run", "--quiet", "--no-deps"),
            *("--ignore-installed", "--require-hashes", "--only-binary", ":all:"),
            *("--target", folder, "--python-version", python, "--requirement", str(wanted)),
            *(word for tag in machine.tags for word in ("--platform", tag)),
        ]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    said = [line for line in done.stderr.splitlines() if line.startswith("ERROR: No matching")]
    return said if done.returncode else []


def main() -> int:
    """Go through every lock, machine and Python; the exit status is 1 where one lacks a part."""
    lacking = 0
    for name in lock.LOCKS:
        text = (lock.REPO / name).read_text(encoding="utf-8")
        for machine in MACHINES:
            for minor in range(start.OLDEST[1], start.NEWEST[1] + 1):
                said = missing(text, machine, f"3.{minor}")
                lacking += bool(said)
                print(
                    f"{name}: {machine.name}, Python 3.{minor}: {said or 'all there'}", flush=True
                )
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main())
