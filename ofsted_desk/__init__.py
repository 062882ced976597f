"""Ofsted Desk: turns Ofsted's letters and reports into reviewed records, offline.

In a notebook: `from ofsted_desk import extract`, then `extract("letters/").grades`.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ofsted_desk.notebook import extract as extract

__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """`extract`, imported only by those who ask for it."""
    if name == "extract":
        return import_module("ofsted_desk.notebook").extract
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
