"""Annotators: pure functions from a release's text to spans into it."""
