"""The queue: which letters there are, where each stands, and which is next."""
