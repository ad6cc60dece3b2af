"""Ingest: from bytes to structured, annotated releases in the archive."""
