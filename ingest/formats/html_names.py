"""What the class names and ids of an element say of it, name by name."""

from __future__ import annotations

import re
from functools import lru_cache

from lxml import etree

# Parts of a class name that only furniture carries ("article__share", "c-related-links").
_PARTS = re.compile(
    r"(?:^|[_-])(?:nav(?:bar|igation)?|menus?|breadcrumbs?|crumbs?|share|sharing|sharedaddy|shares?bar"
    r"|sharelinks?|social(?:media|links|icons)?|addthis|addtoany|cookies?|consent|gdpr|related\w{0,12}"
    r"|recommended|more-?(?:stories|news|from|articles)|read-?(?:more|also|next)|see-?also|also-?read"
    r"|newsletters?|subscribe|subscription|sign-?up|promos?|adverts?|advertisements?|adunit"
    r"|ad-?(?:slot|unit|wrap\w*|container|box)|dfp|sponsor(?:ed)?|outbrain|taboola|zergnet|sidebars?"
    r"|comments?|disqus|respond|popups?|skip-?(?:link|to|nav)\w*|skiplinks?|toolbars?|pagination|pager"
    r"|paging|tag-?(?:list|cloud)|tags-links|post-tags|feedback|footers?|masthead|topbar|site-?header"
    r"|colophon|pull-?quotes?|most-?(?:read|popular|viewed|shared)|trending|teasers?|carousel|slideshow"
    r"|gallery-?(?:nav|controls)|author-?(?:bio|box|info|card)|visually-?hidden|screen-?reader-?text"
    r"|language-?(?:switcher|switch|menu|links?)|translation-?nav|lightbox|print-?(?:link|button)"
    r"|noprint|no-print|donate|donation|off-?canvas(?!-main)|mega-?menu|hamburger"
    r"|search-?(?:form|box|bar)|back-?to-?top|tooltip|jump-?links?|post-?navigation|prev-?next"
    r"|nav-?links|buttons?|btn)(?:$|[_-])",
    re.IGNORECASE,
)
# Names that mean furniture only where they stand alone: as parts they mean too much else.
_ALONE = (
    "ad ads side widget widget-area foot pull pq bio hidden sr-only tags popular modal overlay "
    "login lang langs languages cmp print-only promotion"
)
_WHOLE = frozenset(_ALONE.split())
# A modifier tells of its page, not of itself ("has-sidebar"); utilities only place things.
_MODIFIER = re.compile(
    r"(?:has|with|without|no|is|not|js|show|hide|enable|d|overflow)-(?!print)", re.IGNORECASE
)
_SHOWN = re.compile(r"(?:sm|md|lg|xl|xxl|2xl):(?:block|flex|grid|inline\S*)|d-\w+-(?:block|flex)")
_CONTENT = re.compile(
    r"(?:^|[\s_-])(?:article|story|entry|post|content|main|body|release|text|page|wrapper|container"
    r"|single|node)(?:$|[\s_-])",
    re.IGNORECASE,
)
_CONTAINERS = frozenset(("div", "section", "aside", "ul", "ol", "table", "td", "footer", "header"))


def names_of(element: etree._Element) -> str:
    """Return the class names and the id of an element."""
    return f"{element.get('class') or ''} {element.get('id') or ''}".strip()


def names_furniture(element: etree._Element) -> bool:
    """Return whether an element's names say that it belongs to the site.

    The id of a heading or a paragraph comes from its words, so only those of
    containers count.
    """
    classes = (element.get("class") or "").split()
    if "hidden" in classes and any(_SHOWN.fullmatch(name) for name in classes):
        classes.remove("hidden")
    own = element.get("id") if element.tag in _CONTAINERS else None
    return any(_is_furniture(name) for name in (*classes, *([own] if own else [])))


def names_content(element: etree._Element) -> bool:
    """Return whether an element's names say that it holds what a page publishes."""
    return bool(_CONTENT.search(names_of(element)))


@lru_cache(maxsize=20_000)
def _is_furniture(name: str) -> bool:
    lower = name.lower()
    if lower in _WHOLE:
        return True
    return not _MODIFIER.match(lower) and bool(_PARTS.search(lower))
