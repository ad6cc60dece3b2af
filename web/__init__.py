"""The web interface: pages, JSON, exports; reads only."""
