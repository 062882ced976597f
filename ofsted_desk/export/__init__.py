"""Hand reviewed letters on: one model of rows, and every format made from it."""
