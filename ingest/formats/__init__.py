"""Formats: bytes of one kind to lines and blocks."""
