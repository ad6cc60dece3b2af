"""Phrases: where a noun phrase begins and ends, and who is joined in it."""
