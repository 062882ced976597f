"""The public table: what differs there, beside the letter, and what shall stand."""
