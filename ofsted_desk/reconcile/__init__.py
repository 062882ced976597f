"""Our records beside a published table: match, list what differs, settle it, hand it back."""
