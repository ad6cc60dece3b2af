"""Web archive files (WARC): each page in them an input, however damaged or hostile the file."""
