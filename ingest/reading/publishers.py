"""Who put a release out: given, stated, declared by host, or named by the release itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from unicodedata import combining, normalize
from urllib.parse import urlsplit

from archive.people import Publisher
from ingest.reading.letterheads import without_office
from ingest.reading.portraits import is_common, names_body, seat_of, subjects
from ingest.reading.self_named import names_in
from ingest.reading.signs import FURNITURE, is_kicker

_GENERIC = re.compile(
    r"(?:home|news|press|media|news\s*desk|newsroom|press\s*room|press\s+releases?|news\s+releases?|statements?|communiqu[eé]s?|comunicados?"
    r"|blog|articles?|latest|index|untitled|welcome|archive|prensa|presse|aktuelles|noticias|actualit[eé]s?)$",
    re.IGNORECASE,
)
# "Ministry of Transport and Communications" has no desk of that name.
_DESK = re.compile(
    r"(?<!\band)(?<!\bof)(?<!\bfor)(?<!\bet)(?<!\bde)(?<!\by)(?<!&)\s+(?:press(?:\s+(?:office|team|desk|service))?|media(?:\s+(?:office|team|relations))?|news(?:room|desk)?|communications?"
    r"|public\s+affairs|office\s+of\s+communications?)$",
    re.IGNORECASE,
)
# "Office for Harbour Communications" is no desk of an office for harbours.
_OFFICE = re.compile(r"(?:office|department|directorate)\s(?:for|of)\s.*\scommunications$", re.I)
_OWN = re.compile(r"\s(?:news(?:room|desk)?|media)$", re.IGNORECASE)

# A host, and a sentence below a mail, name nobody.
_NO_NAME = re.compile(r"(?:[a-z0-9-]+\.){1,4}[a-z]{2,24}|[^\s.]+(?:\s[^\s.]+){4,}\.")


def declared(
    hosts: Iterable[str | None], names: Iterable[str | None], known: Sequence[Publisher]
) -> Publisher | None:
    """Return the declared publisher whose host or name is among what an input tells."""
    for host in (_host(h) for h in hosts):
        for publisher in known:
            if host and any(_is_under(host, _host(a)) for a in publisher.addresses):
                return publisher
    folded = [_fold(name) for name in names if name]
    for publisher in known:
        mine = {_fold(n) for n in (publisher.id, publisher.name, *publisher.aliases)}
        if mine & set(folded):
            return publisher
    return None


def named(
    candidates: Sequence[str], boilerplate: Sequence[str], text: str, title: str
) -> str | None:
    """Return the name that the release gives its publisher, ``None`` where it gives none.

    ``candidates`` come surest first. One that a self-description or the text
    spells out more fully ("Meridian Centre" in "Meridian Centre for ...") is so completed.
    """
    described = [name for paragraph in boilerplate for name in subjects(paragraph)]
    own = {_fold(name) for name in described if " " in name}
    clean = [
        c
        for c in (_clean(c, text) for c in candidates)
        if c and (_fold(c) not in _fold(title) or _fold(c) in own)
    ]
    clean = [c for c in clean if not _speaks(c, text)]
    clean = [spelt_out(with_body(c, text), text) for c in clean]
    for candidate in clean:
        for full in described:
            if _OF.match(candidate.casefold().removeprefix(full.casefold())):
                return candidate
            if _fold(without_office(candidate)) == _fold(full):
                return candidate
            if _means(candidate, full):
                shorter = _is_initials(full, candidate) or is_common(full)
                return candidate if shorter else full
    opening = next((c for c in clean if " " in c and any(_opens(c, p) for p in boilerplate)), None)
    if opening:
        return opening
    printed = next((c for c in clean if c in text), None)
    seat = next((name for paragraph in boilerplate if (name := seat_of(paragraph))), None)
    if not clean:
        described = described or [n for p in boilerplate for n in subjects(p, any_verb=True)]
        described = [name for name in described if not is_common(name)]
        return next((spelt_out(name, text) for name in described), seat)
    return printed or seat or clean[0]


def _speaks(name: str, text: str) -> bool:
    """Return whether the text has somebody of the name speak: a person, not the publisher."""
    cue = (
        rf"\b(?:said|says|added|told|dit|d[eé]clar[eé]|dijo|afirm[oó]|sagte)\s+{re.escape(name)}\b"
    )
    return " " in name and bool(re.search(cue, text))


_SMALL_WORDS = "of the and for in on de d l la le les du des del el los las y et und der die für"
_SMALL = frozenset(_SMALL_WORDS.split())
_OF = re.compile(r"\s(?:of|for|de|du|del|der|für)\s")
_SEATS = (
    "Ayuntamiento|Diputación|Gobierno|Junta|Cabildo|Alcaldía|Intendencia|Universidad|Ville|Mairie|"
    "Commune|Université|Préfecture|Préfet|Conseil|Métropole|City|Town|Borough|County|Municipality|"
    "University|Stadt|Gemeinde|Comune|Câmara Municipal|Prefeitura|Government|Republic"
)


def with_body(name: str, text: str) -> str:
    """Return a place's name with the body that the text gives it: "Ayuntamiento de X"."""
    if " " in name:
        return name
    place = re.escape(name)
    found = re.search(rf"\b(?:{_SEATS}) (?:of|de la|de|du|del|d[’']|di|von)\s?{place}\b", text)
    return found.group() if found else name


def without_desk(name: str, text: str) -> str:
    """Return a stated name without its press room ("Mill Institute News") where the text does."""
    bare = name.removesuffix(" News")
    used = re.search(rf"{re.escape(bare)}(?!\sNews\b)\b", text)
    return bare if names_body(bare) and used else name


def _clean(name: str, text: str) -> str:
    """Return a name without the desk that speaks for it, "" where nothing is left.

    "News" or "Media" may be part of the name: it goes where the text uses the rest alone.
    """
    name = re.sub(r"^(?:the|about)\s+", "", name.strip(" \"'|–—-"), flags=re.IGNORECASE)
    bare = name if _OFFICE.match(name) else _DESK.sub("", name)
    desk = _OWN.search(name)
    own = desk and " " in bare and not re.search(rf"(?i){re.escape(bare)}(?!{desk[0]}\b)", text)
    name = name if own else bare
    if is_kicker(name) or FURNITURE.match(name) or _NO_NAME.fullmatch(name):
        return ""
    return "" if _GENERIC.match(name) or "@" in name or len(name) > 100 or len(name) < 2 else name


def _means(short: str, full: str) -> bool:
    """Return whether one name stands for the other: the same, its beginning, or its initials."""
    a, b = _fold(short), _fold(full)
    return a in b or b in a or _is_initials(short, full) or _is_initials(full, short)


def _is_initials(short: str, full: str) -> bool:
    """Return whether ``short`` is made of the capitals with which the words of ``full`` begin."""
    words = re.findall(r"[a-zA-Z]+", _unaccented(full))
    bare = short.replace(".", "")
    if not short.isupper() or len(short) < 3:
        return False
    weighty = [w for w in words if w.lower() not in _SMALL]
    capitals = "".join(w[0] for w in words if w[0].isupper())
    return bare in (capitals, "".join(w[0].upper() for w in weighty))


def _unaccented(words: str) -> str:
    """Return words without their accents, which initials do not keep."""
    return "".join(c for c in normalize("NFD", words) if not combining(c))


def _opens(name: str, paragraph: str) -> bool:
    """Return whether a self-description begins with the name."""
    rest = _ARTICLE.sub("", paragraph, count=1)
    goes_on = _VERB.match(rest[len(name) :])
    return rest.casefold().startswith(name.casefold()) and goes_on is not None


_VERB = re.compile(r" (?!(?:of|for|de|du|del|der|für|and|et|y)\s)[a-zà-ÿ]")
_ARTICLE = re.compile(r"(?:The|La|Le|El|Les|Los|Las)\s+|L[’']", re.IGNORECASE)


def spelt_out(name: str, text: str) -> str:
    """Return the name that the text gives for its initials: "Lake Boat Union (LBU)"."""
    at = text.find(f" ({name})") if name.isupper() and len(name) > 2 else -1
    words = text[max(0, at - 120) : at].split("\n")[-1].split(" ") if at > 0 else []
    for first in range(len(words) - 1, -1, -1):
        full = " ".join(words[first:])
        if words[first][:1].isupper() and _is_initials(name, full):
            return full
    if at < 0 and name.isupper() and len(name) > 2:
        return next((n for n in names_in(text) if _is_initials(name, n)), name)
    return name


def _fold(name: str) -> str:
    return " ".join(re.findall(r"\w+", name.casefold())).removeprefix("the ")


def _host(address: str | None) -> str:
    """Return the host of an address, a mail address or a bare host."""
    if not address:
        return ""
    bare = address.rsplit("@", 1)[-1] if "//" not in address else ""
    host = bare.split("/")[0] if bare else urlsplit(address).hostname or ""
    return host.lower().removeprefix("www.")


def _is_under(host: str, declared_host: str) -> bool:
    return bool(declared_host) and (host == declared_host or host.endswith("." + declared_host))
