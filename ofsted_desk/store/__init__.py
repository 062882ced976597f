"""The store: one SQLite file of letters, findings, decisions and their audit."""
