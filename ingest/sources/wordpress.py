"""WordPress, in its classic themes and in its block themes."""

from __future__ import annotations

from datetime import date

from ingest.formats.html_layout import Layout
from ingest.sources.layout import LayoutSource

_FURNITURE = (
    ".sharedaddy",
    ".jp-relatedposts",
    ".yarpp-related",
    ".addtoany_share_save_container",
    ".post-navigation",
    ".nav-single",
    ".comments-area",
    "#comments",
    "footer.entry-meta",
    "footer.entry-footer",
    ".site-title",
    ".site-description",
    "time.updated:not(.published)",
    ".byline",
)

# The block themes that came with version 5.9.
BLOCKS = LayoutSource(
    name="wordpress",
    sign=r'class="[^"]{0,300}\bwp-block-post-content\b',
    first=date(2022, 1, 25),
    layout=Layout(
        title=("h1.wp-block-post-title",),
        date=(".wp-block-post-date",),
        body=(".wp-block-post-content",),
        drop=(
            *_FURNITURE,
            ".wp-block-post-terms",
            ".wp-block-post-author",
            ".wp-block-post-author-name",
            ".wp-block-post-date + p",
            ".wp-block-query",
            ".wp-block-latest-posts",
            ".wp-block-comments",
            ".wp-block-post-navigation-link",
            ".wp-block-social-links",
            ".wp-block-buttons",
            ".wp-block-site-title",
            ".wp-block-site-tagline",
        ),
    ),
)
# What themes have called their parts since the hAtom markup of 2008.
CLASSIC = LayoutSource(
    name="wordpress-classic",
    sign=r'class="[^"]{0,300}\b(?:single-post|single-press\w{0,20}|entry-content)\b',
    first=date(2008, 1, 1),
    layout=Layout(
        title=("h1.entry-title", "h2.entry-title"),
        date=(".posted-on", ".entry-date:not(.posted-on *)"),
        body=(".entry-content",),
        drop=_FURNITURE,
    ),
)
SOURCES = (BLOCKS, CLASSIC)
