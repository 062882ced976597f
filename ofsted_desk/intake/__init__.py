"""Bring letters in: one file, or many with progress, limits and refusals."""
