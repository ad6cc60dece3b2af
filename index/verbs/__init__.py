"""What staff type to search and to keep the index."""
