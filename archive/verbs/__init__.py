"""The archive room's verbs, one a file; heavy packages are imported when a verb runs."""
