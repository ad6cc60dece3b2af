"""Gets releases from the web: politely, resumably, and never from where we must not look."""
