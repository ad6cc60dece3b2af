"""The embedded engine: a Whoosh index with segments of arrays."""

from index.whoosh_engine.engine import WhooshEngine

__all__ = ["WhooshEngine"]
