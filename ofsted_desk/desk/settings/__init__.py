"""The settings, shown from their table."""
