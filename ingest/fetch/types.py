"""Which types of answer are worth reading; all others are let go."""

from __future__ import annotations

from urllib.parse import urlsplit

_PAGES = frozenset(
    (
        "",
        "text/html",
        "application/xhtml+xml",
        "text/plain",
        "application/pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    )
)
_LISTS = frozenset(
    (
        "text/xml",
        "application/xml",
        "application/rss+xml",
        "application/atom+xml",
        "application/rdf+xml",
        "application/feed+json",
        "application/json",
        "application/gzip",
        "application/x-gzip",
    )
)
_VAGUE = frozenset(("application/octet-stream", "binary/octet-stream"))


def is_page(media_type: str, address: str) -> bool:
    """Return whether an answer of this type can be a release."""
    if media_type in _VAGUE:
        return urlsplit(address).path.lower().endswith((".pdf", ".docx"))
    return media_type in _PAGES


def is_readable(media_type: str, address: str) -> bool:
    """Return whether an answer of this type can be a release, a feed or a sitemap."""
    if media_type in _VAGUE:
        return urlsplit(address).path.lower().endswith((".xml.gz", ".gz", ".pdf", ".docx"))
    return media_type in _PAGES or media_type in _LISTS
