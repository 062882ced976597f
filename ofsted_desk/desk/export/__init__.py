"""Handing letters on: what to export, and where to."""
