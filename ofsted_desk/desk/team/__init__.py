"""Several reviewers: sharing letters out, merging what comes back, settling what differs."""
