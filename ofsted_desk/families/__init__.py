"""Which letter is this? What the family files say, and how a document is recognised."""

from ofsted_desk.families.load import load_families
from ofsted_desk.families.recognise import recognise

__all__ = ["load_families", "recognise"]
