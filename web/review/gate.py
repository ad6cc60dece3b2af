"""Who may come into the review site, and under which name their decisions are kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from ipaddress import ip_address, ip_network
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from flask import Request, Response
from werkzeug.exceptions import HTTPException

from archive.errors import RefusedError, SettingError
from archive.settings import Review
from web.headers import HEADERS

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

# Where a site behind the gate finds who asks; no header of a request can set it.
WHO: Final = "onrecord.who"

_FORWARDING = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP")
_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Gate:
    """``who`` is whoever sits at this machine; a proxy names its users itself."""

    who: str
    review: Review = field(default_factory=Review)

    def __post_init__(self) -> None:
        for place in self.review.proxy:
            try:
                ip_network(place)
            except ValueError as error:
                raise SettingError(f"review.proxy: {place!r} is no address or network") from error
        if self.review.proxy and not self.review.address:
            raise SettingError(
                "review.proxy needs review.address: where staff open the review site, "
                'for instance "https://review.example.org"'
            )

    @property
    def proxied(self) -> bool:
        """Return whether staff come through a proxy that knows who they are."""
        return bool(self.review.proxy)

    def name_of(self, request: Request) -> str:
        """Return who asks; whoever may not come in raises ``RefusedError``."""
        if not self.proxied:
            return self._at_this_machine(request)
        if not _is_among(request.remote_addr, self.review.proxy):
            raise RefusedError("requests are taken from the proxy only (review.proxy)")
        _refuse_other_host(request, urlsplit(self.review.address or "").netloc)
        name = " ".join(request.headers.get(self.review.user_header, "").split())
        if not name or len(name) > _LONGEST_NAME or not name.isprintable():
            raise RefusedError(f"the proxy gave no name of a user in {self.review.user_header}")
        return name

    def check_writing(self, request: Request) -> None:
        """Raise ``RefusedError`` unless the browser says that one of our own pages sends this."""
        origin, site = request.headers.get("Origin"), request.headers.get("Sec-Fetch-Site")
        if origin is None and site is None:
            raise RefusedError("the browser does not say which page sends this")
        if site not in (None, "same-origin") or origin not in (None, self._origin(request)):
            raise RefusedError("another site sent this")

    def _at_this_machine(self, request: Request) -> str:
        if not _is_loopback(request.remote_addr):
            raise RefusedError("requests are taken from this machine only")
        if any(name in request.headers for name in _FORWARDING):
            raise RefusedError("a proxy stands in between that review.proxy does not name")
        # A page elsewhere may give its own name this machine's address.
        host = urlsplit(f"//{request.host}").hostname or ""
        if host != "localhost" and not _is_loopback(host):
            raise RefusedError(f"this site has no such name: {host}")
        return self.who

    def _origin(self, request: Request) -> str:
        if self.proxied:
            return (self.review.address or "").rstrip("/")
        return f"{request.scheme}://{request.host}"


def gated(site: WSGIApplication, gate: Gate) -> WSGIApplication:
    """Return a site behind the gate: whoever is let in has a name, everybody else a refusal."""

    def answer(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        try:
            environ[WHO] = gate.name_of(Request(environ))
        except RefusedError as error:
            return Response(f"{error}\n", 403, HEADERS, "text/plain")(environ, start)
        except HTTPException:
            return Response("the name of this site is none\n", 400, HEADERS, "text/plain")(
                environ, start
            )
        return site(environ, start)

    return answer


def is_loopback(host: str) -> bool:
    """Return whether a name or address means this machine alone."""
    return host == "localhost" or _is_loopback(host)


def _refuse_other_host(request: Request, expected: str) -> None:
    if request.host != expected:
        raise RefusedError(f"this site has no such name: {request.host}")


def _is_loopback(address: str | None) -> bool:
    try:
        found = ip_address(address or "")
    except ValueError:
        return False
    mapped = getattr(found, "ipv4_mapped", None)
    return (mapped or found).is_loopback


def _is_among(address: str | None, places: tuple[str, ...]) -> bool:
    try:
        found = ip_address(address or "")
    except ValueError:
        return False
    found = getattr(found, "ipv4_mapped", None) or found
    return any(found in ip_network(place) for place in places)
