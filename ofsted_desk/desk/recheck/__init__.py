"""Blind re-check: the letter without marks, one question, and an honest rate."""
