"""Names: what capitalised words name, and which words people are called by."""
