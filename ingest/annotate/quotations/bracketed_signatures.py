"""Reads the signature in brackets behind testimonies: “…” (Ana, 9), “…” (woman, 34, Arle)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from archive.annotation import Attribution, PrintedSpeaker
from archive.release import Span
from ingest.annotate.quotations.unnamed_signatures import is_unnamed
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.names import read_names
from ingest.annotate.speakers.names.role_words import has_head
from ingest.annotate.speakers.people.signed_lines import signed_as
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.speakers.reference.resolution import Resolver
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.runs import Run
from ingest.annotate.words.sentences import Sentences

_BRACKETS: Final = re.compile(
    r"[.,]?\s?[(\[](?P<in>[^()\[\]\n“”«»\"]{2,90})[)\]]\.?(?=\s*\Z|\s+[“\"«‘A-ZÀ-Þ¿¡]|[;,]\s)"
)
_NAME: Final = re.compile(
    r"(?P<name>(?:[A-Z]\.\s?){1,3}(?=,)|[A-ZÀ-Þ][\w’'\-]+(?:\s(?:(?:de|del|la|van|von|al|el|bin)\s)?[A-ZÀ-Þ][\w’'\-]*\.?){0,3})"
    r"(?:(?:,|(?=\saged?\s))\s(?:aged?\s)?(?P<age>\d{1,2})(?=\s?(?:,|\Z|years?\b|ans\b|años\b))|,\s(?P<told>\S.*)|\Z)"
)
_YEAR: Final = re.compile(r"\b(?:1[5-9]|20)\d\d\b|\bp\.\s?\d|\bpp\.")
_TEXTS: Final = lex.DOCUMENT_NOUNS | lex.PARTS | lex.words("page paragraph act scene psalm verse")


def bracketed(
    sentences: Sentences, resolver: Resolver, run: Run
) -> tuple[Attribution, Source | None] | None:
    """Return the attribution that brackets behind a run make; nobody's where they name nobody."""
    text, end = sentences.text, sentences.span(run.block).end
    if text[run.outer.end : run.outer.end + 3].lstrip(" .,")[:1] not in ("(", "["):
        return None
    found = _BRACKETS.match(text, run.outer.end, end)
    if found is None or _YEAR.search(found["in"]):
        return None
    if is_unnamed(found["in"]):
        return Attribution(), None
    name = _NAME.fullmatch(text, *found.span("in"))
    if name is None or name["name"].split()[0].lower() in _TEXTS or _tells(name["told"] or ""):
        return None
    return _signed(resolver, name) if _is_person(resolver, name) else None


def _tells(words: str) -> bool:
    """Return whether words are a sentence of their own: "(Ana, 9, was saved.)"."""
    return words.endswith(".") or not _VERBS.isdisjoint(words.lower().split())


_VERBS: Final = (lex.AUXILIARIES - {"a"}) | frozenset(lex.PRONOUNS) | lex.words("said says told")


def _is_person(resolver: Resolver, name: re.Match[str]) -> bool:
    """Return whether a name's age, calling or first word show that it is a person's."""
    unit = next(iter(read_names(name.string, *name.span("name"))), None)
    member = resolver.cast.named(unit) if unit is not None else None
    if member is not None and member.kind != "person":
        return False
    if unit is not None and unit.kind == "organisation":
        return False
    if name["age"] or has_head((name["told"] or "").split(), agents=True):
        return True
    return member is not None or name["name"].split()[0].lower() in GENDER


def _role(told: str) -> str | None:
    """Return what stands right behind a name, or behind an age, if it is what somebody is."""
    parts = [part for part in told.split(", ") if not part[:1].isdigit()]
    return parts[0] if parts and has_head(parts[0].split(), agents=True) else None


def _signed(resolver: Resolver, name: re.Match[str]) -> tuple[Attribution, Source]:
    mention = Span(*name.span("name"))
    unit = next(iter(read_names(name.string, mention.start, mention.end)), None)
    member = resolver.cast.named(unit) if unit is not None else None
    role, body = signed_as(resolver.cast, mention.end, name.end())
    role = role or _role(name["told"] or "")
    if member is not None:
        source = resolver.of_member(member, "signature", mention)
    else:
        source = Source((PrintedSpeaker(name["name"], "person"),), "signature", mention)
    speakers = tuple(
        replace(one, role=one.role or role, affiliation=one.affiliation or body)
        for one in source.speakers
    )
    source = replace(source, speakers=speakers)
    return Attribution(speakers, "signature", mention, None, None, 0.85), source
