"""Leads: which reporting clause carries a quotation, weighed by one table."""
