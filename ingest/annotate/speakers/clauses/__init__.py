"""Clauses: the reporting words of a sentence, each with its subject."""
