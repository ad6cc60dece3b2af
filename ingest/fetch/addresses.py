"""One way of writing an address, and which two addresses are of one site or one page."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, parse_qsl, quote, urlencode, urljoin, urlsplit, urlunsplit

LONGEST = 2_000
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|mc_[ce]id|_ga|yclid|msclkid", re.IGNORECASE)
_INDEX = re.compile(r"/(?:index|default|home)\.\w{3,5}$", re.IGNORECASE)
_LANGUAGE = re.compile(r"/[a-z]{2}(?:[-_][a-z]{2})?/?$", re.IGNORECASE)
_PORTS = {"http": 80, "https": 443}


def normal(address: str, base: str | None = None) -> str | None:
    """Return an http or https address in its one way of writing, ``None`` for anything else.

    Fragment and tracking parameters go; an address that carries a user or a
    password is none.
    """
    try:
        parts = urlsplit(urljoin(base or "", address.strip()))
        if parts.scheme not in _PORTS or not parts.hostname or "@" in parts.netloc:
            return None
        written = urlunsplit((parts.scheme, _host(parts), _path(parts), _query(parts), ""))
    except ValueError:
        return None
    return written if len(written) <= LONGEST else None


def _host(parts: SplitResult) -> str:
    host = (parts.hostname or "").rstrip(".")
    if ":" in host:
        host = f"[{host}]"
    elif not host.isascii():
        host = host.encode("idna").decode("ascii")
    if not host or re.search(r"[^\w.:\[\]-]", host):
        raise ValueError(host)
    port = parts.port
    return host if port in (None, _PORTS[parts.scheme]) else f"{host}:{port}"


def _path(parts: SplitResult) -> str:
    # Joined with itself, a path loses its dot segments; one with two strokes would lead to a host.
    path = urlsplit(urljoin("http://host/", "/" + parts.path.lstrip("/"))).path
    path = "/" + path.lstrip("/")
    return quote(path, safe="/%:@!$&'()*+,;=~-._") or "/"


def _query(parts: SplitResult) -> str:
    if not _TRACKING.search(parts.query):
        return quote(parts.query, safe="/%:@!$&'()*+,;=~-._?[]")
    kept = [(n, v) for n, v in parse_qsl(parts.query, True) if not _TRACKING.fullmatch(n)]
    return urlencode(kept)


def host_of(address: str) -> str:
    """Return the host of an address, with its port where that is not the usual one."""
    return urlsplit(address).netloc


def origin_of(address: str) -> str:
    """Return scheme and host: what one robots.txt speaks for."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


def site_of(address: str) -> str:
    """Return the site of an address: its host without a leading ``www.``."""
    return host_of(address).removeprefix("www.")


def is_home(address: str) -> bool:
    """Return whether an address is a site's front page, in whatever language."""
    parts = urlsplit(address)
    path = _INDEX.sub("/", parts.path)
    return not parts.query and (path in ("", "/") or bool(_LANGUAGE.fullmatch(path)))


def is_front(address: str) -> bool:
    """Return whether an address is a site's front page, or that of a folder at its top."""
    parts = urlsplit(address)
    path = _INDEX.sub("/", parts.path)
    is_top = path.endswith("/") and path.count("/") <= 2
    return is_home(address) or (is_top and not parts.query)


def is_root(address: str) -> bool:
    """Return whether an address is the very first page of a host."""
    return is_home(address) and _INDEX.sub("/", urlsplit(address).path) == "/"


def folder_of(address: str) -> str:
    """Return the beginning that an address shares with all of its folder ("host/en/press/").

    What has no ending is a folder itself.
    """
    folder, _, last = urlsplit(address).path.rpartition("/")
    whole = f"{folder}/{last}/" if last and "." not in last else f"{folder}/"
    return site_of(address) + whole


def settled(fetched: str, canonical: str | None) -> str:
    """Return the address under which a page is archived: the canonical one, where it is credible.

    Many sites name one canonical address on all of their pages by mistake;
    so it counts only where it is the fetched one but for scheme, ``www.``,
    the query, an index page or a final slash.
    """
    if canonical and _bare(canonical) == _bare(fetched):
        return canonical
    return fetched


def _bare(address: str) -> tuple[str, str]:
    path = _INDEX.sub("/", urlsplit(address).path)
    return site_of(address), path.rstrip("/")
