"""The embedded engine: a Whoosh index and what answers from it."""
