"""Which elements of a page are furniture of the site and no part of what it publishes."""

from __future__ import annotations

import re

from lxml import etree

from ingest.formats.html_tree import words_in

_NEVER = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "iframe",
        "object",
        "embed",
        "applet",
        "button",
        "input",
        "select",
        "option",
        "textarea",
        "canvas",
        "audio",
        "video",
        "map",
        "head",
        "title",
        "nav",
        "dialog",
        "math",
    ]
)
_ROLES = frozenset(
    [
        "navigation",
        "banner",
        "contentinfo",
        "dialog",
        "alertdialog",
        "search",
        "complementary",
        "menu",
        "menubar",
        "toolbar",
        "tablist",
        "alert",
    ]
)
_CHROME = re.compile(
    r"(?:^|[\s_-])(?:nav(?:bar|igation)?|menus?|breadcrumbs?|crumbs?|share\w*|sharing|sharedaddy|social\w*|addthis\w*|addtoany\w*"
    r"|cookies?|consent|gdpr|cmp|related\w*|recommend\w*|more-?(?:stories|news|on|from|articles)|read-?(?:more|also|next)|see-?also|also-?read"
    r"|newsletters?|subscri\w+|sign-?up|promos?|promotion\w*|advert\w*|ads?|adunit|ad-?(?:slot|unit|wrap\w*|container|box)|dfp|sponsor\w*|outbrain|taboola|zergnet"
    r"|sidebars?|side|widgets?|comments?|disqus\w*|respond|popups?|modal\w*|overlay|skip-?(?:link|to|nav)\w*|skiplinks?|toolbars?|pagination|pager|paging"
    r"|tag-?(?:list|cloud)|tags(?:-links)?|post-tags|feedback|footers?|foot|masthead|topbar|site-?header|colophon|pull-?quotes?|pull|pq|most-?(?:read|popular|viewed|shared)"
    r"|popular|trending|teasers?|carousel|slideshow|gallery-?(?:nav|controls)|author-?(?:bio|box|info|card)|bio|hidden|visually-?hidden|sr-only|screen-?reader-?text"
    r"|language-?(?:switcher|switch|menu|links?)\w*|lang|langs|translation-?nav|lightbox|print-?(?:link|only|button)|noprint|no-print|login|paywall|donat\w+"
    r"|off-?canvas(?!-main)|mega-?menu|hamburger|search-?(?:form|box|bar)|back-?to-?top|tooltip|jump-?links?|post-?navigation|prev-?next|nav-?links)(?:$|[\s_-])",
    re.IGNORECASE,
)
_KEEP = re.compile(
    r"(?:^|[\s_-])(?:article|story|entry|post|content|main|body|release|text|page|wrapper|container"
    r"|single|node)(?:$|[\s_-])",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_TAIL = re.compile(
    r"\b(?:notes? (?:to|for) (?:the )?editors?|(?:media|press) (?:contacts?|[ei]nquiries))\b",
    re.IGNORECASE,
)
_LARGE = 0.5
_FRAME = 0.3
_NAMED = 0.2


def strip_chrome(root: etree._Element) -> None:
    """Take the site's furniture out of the tree; the words around it stay."""
    elements = [e for e in root.iter() if isinstance(e.tag, str)]
    weights = weigh(elements)
    titled = {a for e in elements if e.tag == "h1" for a in e.iterancestors()}
    whole = weights[root]
    framed = any(e.tag in ("main", "article") for e in elements)
    for element in elements:
        if element is not root and _is_chrome(
            element, weights[element] / (whole or 1), titled, framed
        ):
            drop(element)


def weigh(elements: list[etree._Element]) -> dict[etree._Element, int]:
    """Return how much print each element holds; elements come in document order."""
    weights: dict[etree._Element, int] = {}
    for element in reversed(elements):
        total = _print(element.text)
        for child in element:
            total += weights.get(child, 0) + _print(child.tail)
        weights[element] = total if element.tag not in _NEVER else 0
    return weights


def drop(element: etree._Element) -> None:
    """Remove an element from its tree; what follows it in print stays."""
    parent = element.getparent()
    if parent is None:
        return
    before, tail = element.getprevious(), element.tail
    if tail and before is not None:
        before.tail = (before.tail or "") + tail
    elif tail:
        parent.text = (parent.text or "") + tail
    element.tail = None
    parent.remove(element)


def names_of(element: etree._Element) -> str:
    """Return the class names and the id of an element."""
    return f"{element.get('class') or ''} {element.get('id') or ''}".strip()


def _is_chrome(
    element: etree._Element, share: float, titled: set[etree._Element], framed: bool
) -> bool:
    tag = element.tag
    if tag in _NEVER:
        return True
    if tag in ("html", "body"):
        return False
    if _is_hidden(element) or (element.get("role") or "").lower() in _ROLES:
        return share < _LARGE and element not in titled
    if tag in ("main", "article", "h1") or element in titled:
        return False
    if tag in ("footer", "header", "aside", "form"):
        return _is_frame(element, share, framed=framed)
    names = names_of(element)
    if not names or not _CHROME.search(names):
        return False
    return share < (_NAMED if _KEEP.search(names) else _LARGE)


def _is_hidden(element: etree._Element) -> bool:
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or bool(_HIDDEN.search(element.get("style") or ""))
    )


def _is_frame(element: etree._Element, share: float, *, framed: bool) -> bool:
    """Return whether a header, footer, aside or form frames the page and holds no body."""
    parent = element.getparent()
    if element.tag == "footer" and parent is not None and parent.tag == "blockquote":
        return False
    if element.tag == "aside" and _TAIL.search(words_in(element, " ")[:2_000]):
        return False
    outside = framed and not any(a.tag in ("main", "article") for a in element.iterancestors())
    return share < _FRAME or (outside and element.tag in ("header", "footer"))


def _print(text: str | None) -> int:
    return len(text) if text and not text.isspace() else 0
