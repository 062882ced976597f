"""Several reviewers without a server: packs out, changes back, merged, compared and settled."""
