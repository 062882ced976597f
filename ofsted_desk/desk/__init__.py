"""The window: the only package that imports Qt. It shows what the steps hand out."""
