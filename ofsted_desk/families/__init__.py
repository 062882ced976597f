"""Which letter is this? What the family files say, and how a document is recognised."""
