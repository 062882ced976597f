"""The nouns of the field: frozen data, known by every step, doing nothing themselves."""
