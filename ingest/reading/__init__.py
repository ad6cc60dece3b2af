"""Reading: dates, metadata and the anatomy of a release."""
