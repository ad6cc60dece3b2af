"""Addresses that we refuse: whoever names a host, we connect only to the public internet."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from archive.errors import AddressRefusedError, FetchError

Resolve = Callable[..., list[tuple[Any, ...]]]
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_SITE_LOCAL = ipaddress.ip_network("fec0::/10")
Ip = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True, slots=True)
class Place:
    """A checked address to connect to; ``mapped`` ones staff stated themselves."""

    ip: str
    port: int
    mapped: bool = False


class Guard:
    """Resolves hosts, checks every answer, and connects to the very address that was checked.

    ``hosts`` maps host names to ``ip:port``: staff's own statement, for
    intranets and tests, so it is trusted and spoken to without TLS.
    """

    def __init__(
        self,
        *,
        allow_loopback: bool = False,
        hosts: Mapping[str, str] | None = None,
        resolve: Resolve = socket.getaddrinfo,
    ) -> None:
        self._allow_loopback = allow_loopback
        self._hosts = {host.lower(): _place(to) for host, to in (hosts or {}).items()}
        self._resolve = resolve

    def places(self, host: str, port: int) -> tuple[Place, ...]:
        """Return where a host is, or raise where any of its addresses is not to be visited."""
        mapped = self._hosts.get(host.lower())
        if mapped:
            return (mapped,)
        try:
            found = self._resolve(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise FetchError(host, f"the name does not resolve ({error})", again=True) from error
        ips = tuple(dict.fromkeys(str(each[4][0]) for each in found))
        # One bad answer among good ones is how a name is made to lead inside.
        for ip in ips:
            if not self.may_visit(ip):
                raise AddressRefusedError(host, f"leads to {ip}, which is not a public address")
        if not ips:
            raise FetchError(host, "the name has no address")
        return tuple(Place(ip, port) for ip in ips)

    def may_visit(self, ip: str) -> bool:
        """Return whether an IP address is public, or a loopback one that is allowed."""
        try:
            inner = _unwrapped(ipaddress.ip_address(ip.split("%")[0]))
        except ValueError:
            return False
        if inner.is_loopback:
            return self._allow_loopback
        public = inner.is_global and not (inner.is_multicast or inner.is_reserved)
        return public and not (inner.version == 6 and inner in _SITE_LOCAL)

    def connect(self, host: str, port: int, seconds: float) -> tuple[socket.socket, Place]:
        """Return a connection to one of a host's checked addresses, and which it is."""
        failure: OSError | None = None
        for place in self.places(host, port):
            try:
                # The address, not the name: nothing is resolved a second time.
                return socket.create_connection((place.ip, place.port), seconds), place
            except OSError as error:
                failure = error
        raise FetchError(host, f"no connection ({failure})", again=True)


def _unwrapped(ip: Ip) -> Ip:
    """Return the IPv4 address inside an IPv6 one that only carries it."""
    if isinstance(ip, ipaddress.IPv4Address):
        return ip
    if ip.ipv4_mapped or ip.sixtofour:
        return ip.ipv4_mapped or ip.sixtofour or ip
    if ip.teredo:
        return ip.teredo[1]
    # ::a.b.c.d, long deprecated, and the addresses by which IPv6-only networks reach IPv4.
    if ip in _NAT64 or 1 < int(ip) < 2**32:
        return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip


def _place(written: str) -> Place:
    ip, _, port = written.rpartition(":")
    if not ip or not port.isdigit():
        raise AddressRefusedError(written, "a host is mapped to ip:port, as in 127.0.0.1:8001")
    return Place(str(ipaddress.ip_address(ip.strip("[]"))), int(port), mapped=True)
