"""Column review: one field over all letters, as a strip of what each page says."""
