"""Draws the sample letters: their texts, how each kind of letter looks, and the way to a page."""
