"""Charts: what they show as data, drawn alike on the screen and in a saved picture."""
