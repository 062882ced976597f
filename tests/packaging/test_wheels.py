"""Which pins of a lock file hold on which machine."""

import lock
import pytest
import wheels
from wheels import MACHINES, Machine

TEXT = """\
# made by somebody
colorama==0.4.6 ; sys_platform == 'win32' \\
    --hash=sha256:01
cryptography==48.0.1 ; platform_machine != 'arm64' and sys_platform == 'darwin' \\
    --hash=sha256:02 \\
    --hash=sha256:03
cryptography==50.0.2 ; platform_machine == 'arm64' or sys_platform != 'darwin' \\
    --hash=sha256:04
pluggy==1.7.0 \\
    --hash=sha256:05
"""


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Windows", ["colorama==0.4.6", "cryptography==50.0.2", "pluggy==1.7.0"]),
        ("macOS on Intel", ["cryptography==48.0.1", "pluggy==1.7.0"]),
        ("Linux on ARM", ["cryptography==50.0.2", "pluggy==1.7.0"]),
    ],
)
def test_a_pin_holds_where_its_marker_says(name: str, expected: list[str]) -> None:
    (machine,) = (each for each in MACHINES if each.name == name)

    found = list(wheels.pins_for(TEXT, machine, "3.12"))

    assert [pin.partition(" ")[0] for pin in found] == expected
    assert all("--hash=sha256:" in pin for pin in found)


@pytest.mark.parametrize("machine", MACHINES, ids=lambda machine: machine.name)
@pytest.mark.parametrize("name", lock.LOCKS)
def test_every_part_is_pinned_once_on_every_machine(name: str, machine: Machine) -> None:
    text = (lock.REPO / name).read_text(encoding="utf-8")

    found = [pin.partition("=")[0] for pin in wheels.pins_for(text, machine, "3.11")]

    assert len(found) > 15
    assert len(found) == len(set(found))
