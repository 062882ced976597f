"""How right the extraction is, measured against hand-checked answers."""
