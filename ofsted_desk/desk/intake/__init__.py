"""Bringing letters in: choosing files, how far the import is, and what was refused."""
