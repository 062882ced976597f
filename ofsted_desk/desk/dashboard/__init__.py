"""The dashboard: how far, how fast, what was graded, what was read wrong."""
