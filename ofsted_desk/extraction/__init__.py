"""Document and family to findings: each way of reading is one module, usable by any family."""

from ofsted_desk.extraction.extract import extract

__all__ = ["extract"]
