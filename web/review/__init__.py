"""The review site: where staff see what is doubtful, settle it, and take it back."""
