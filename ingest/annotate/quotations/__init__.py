"""Quotations: marked runs and statements joined with their speakers."""
