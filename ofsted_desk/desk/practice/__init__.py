"""Practising with the sample letters, in a store of their own."""
