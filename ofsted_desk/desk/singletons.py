"""Keeps None, True and False alive under PySide6 6.12 on Python 3.11.

Measured with its wheels: each `emit` takes a reference to True away, and most calls that answer
with nothing take one to None. From Python 3.12 on these objects are immortal and it does not
matter; on 3.11 the last reference is gone after some thousand calls, and the program ends with
'none_dealloc: deallocating None'. So they are given more references than can ever be taken.
"""

import ctypes
import sys

_PLENTY = 1 << 50


def keep_singletons() -> None:
    """Make the singletons immortal where Python itself does not."""
    if sys.version_info >= (3, 12):
        return
    for singleton in (None, True, False, Ellipsis, NotImplemented):
        if sys.getrefcount(singleton) < _PLENTY:
            ctypes.c_ssize_t.from_address(id(singleton)).value += 2 * _PLENTY
