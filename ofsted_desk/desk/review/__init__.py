"""The review page: the letter as printed, beside what was read from it."""
