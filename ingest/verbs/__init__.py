"""The ingest script: one verb a file; heavy packages are imported by the verb that runs."""
