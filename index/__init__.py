"""The index: the reader's words, the query, the engines that answer it."""
