"""Citations: works named in a text, places in them, and which work is meant."""
