"""Sources: one reader a publisher, and a generic one."""
