"""A long session does not wear out None, True and False."""

import subprocess
import sys
from pathlib import Path

_MANY_CALLS = """
import ofsted_desk.desk
from PySide6.QtCore import QCoreApplication, QObject, Signal

class Bell(QObject):
    rang = Signal(bool)

app = QCoreApplication([])
bell = Bell()
bell.rang.connect(lambda on: None)
for _ in range(100_000):
    bell.rang.emit(True)
    app.processEvents()
print("still here")
"""


def test_a_hundred_thousand_signals_and_events_do_not_end_the_program() -> None:
    ran = subprocess.run(  # noqa: S603 - our own words, above
        [sys.executable, "-c", _MANY_CALLS],
        cwd=Path(__file__).resolve().parents[2],
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
    )

    assert "still here\n" == ran.stdout
    assert 0 == ran.returncode, ran.stderr
