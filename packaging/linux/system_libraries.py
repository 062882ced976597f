"""Run first in the built program on Linux: what it starts is to use the system's libraries.

The starter sets LD_LIBRARY_PATH for the program itself, which has been loaded by now. A program
that it calls, tesseract or what opens a file, would take our libraries for its own.
"""

import os

before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
if before is not None:
    os.environ["LD_LIBRARY_PATH"] = before
else:
    os.environ.pop("LD_LIBRARY_PATH", None)
# A worker of an import is this program started again: it must not count on what was taken away.
os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
