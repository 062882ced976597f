"""Check letters: one session holds the open letter, its decisions, the queue and the history."""
