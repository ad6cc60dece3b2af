"""The sample archive: fictional press releases, CC0."""
