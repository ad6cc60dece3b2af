"""The archive: what was published, what we read in it, and what staff decided."""
