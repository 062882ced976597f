"""Ofsted Desk: turns Ofsted's letters and reports into reviewed records, offline."""

__version__ = "0.1.0"
