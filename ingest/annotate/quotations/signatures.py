"""Reads the name under a block quote: "— Ana Ruiz, head teacher"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from archive.annotation import Attribution, PrintedSpeaker
from archive.release import Span
from ingest.annotate.quotations.unnamed_signatures import is_unnamed
from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.speakers.names.names import read_names
from ingest.annotate.speakers.names.role_words import has_head
from ingest.annotate.speakers.people.signed_lines import signed_as
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.speakers.reference.resolution import Resolver
from ingest.annotate.words.runs import Run
from ingest.annotate.words.sentences import Sentences

_DASH: Final = re.compile(r"\s*(?:[—–―-]|--|~)\s*(?=[A-ZÀ-Þ])")
_LABEL: Final = re.compile(r"((?:[\w’'\-]+\s){0,4}[\w’'\-]+):\s")
_SIGNED: Final = re.compile(
    r"\s*(?:[—–―-]|--)\s(?:[A-ZÀ-Þ][\w’'.\-]*\s){1,4}[A-ZÀ-Þ][\w’'\-]*(?:,[^\n]{2,120})?"
)
_NAME: Final = re.compile(r"[^,(\n]{2,60}")


def signature_of(
    sentences: Sentences, resolver: Resolver, run: Run
) -> tuple[Attribution, Source | None] | None:
    """Return the attribution that a signature right after the run, or in the next block, makes."""
    text = sentences.text
    block = sentences.span(run.block)
    opens = sentences.opens_block(run)
    begins = opens or text.startswith("\n", run.outer.start - 1)
    if not begins and not (
        _SIGNED.fullmatch(text, run.outer.end, block.end)
        and _is_label(text[block.start : run.outer.start])
    ):
        return None
    rest = text[run.outer.end : block.end]
    if rest.strip():
        found = _DASH.match(rest)
        quoted = opens and sentences.places[run.block].kind == "blockquote"
        bare = _bare(rest) if found is None and not quoted else None
        if bare is not None:
            return signed(text, run.outer.end + bare, block.end, resolver)
        if found is None and not quoted:
            return None
        start = run.outer.end + (found.end() if found else len(rest) - len(rest.lstrip()))
        return signed(text, start, block.end, resolver)
    if opens and run.block + 1 < len(sentences.places):
        after = sentences.span(run.block + 1)
        found = _DASH.match(text, after.start, after.end)
        if found is not None and after.end - after.start < 160:
            return signed(text, found.end(), after.end, resolver)
    return None


def _is_label(before: str) -> bool:
    """Return whether what stands before words is only what they are about: "Quote of the day:"."""
    label = _LABEL.fullmatch(before)
    if label is None or not ALL_SAYING.isdisjoint(label[1].lower().split()):
        return False
    return not any(unit.kind == "person" and len(unit.words) > 1 for unit in read_names(before))


def _bare(rest: str) -> int | None:
    """Return where a name with what its bearer is begins, where nothing else stands behind words.

    “…”, Ana Ruiz, presidenta de la liga.
    """
    found = _UNDER.fullmatch(rest.rstrip())
    if found is None or not has_head(found["role"].split(), agents=True):
        return None
    return found.start("name")


_UNDER: Final = re.compile(
    r"(?:,\s|\s\(?)(?P<name>[A-ZÀ-Þ][\w’'\-]+(?:\s(?:(?:de|del|la|van|von)\s)?[A-ZÀ-Þ][\w’'.\-]+){1,4})"
    r",\s(?P<role>[a-zà-ÿ][^.;:!?“”«»\"]{3,140})[.)]{0,2}"
)


def signed(
    text: str, start: int, end: int, resolver: Resolver
) -> tuple[Attribution, Source | None] | None:
    """Return the attribution made by the name that begins at ``start``, nobody's without one."""
    if is_unnamed(text[start:end], callings=False):
        return Attribution(), None
    name = _NAME.match(text, start, end)
    unit = next(iter(read_names(text, start, end)), None)
    if name is None or unit is None or unit.start - start > 40:
        return None
    member = resolver.cast.named(unit)
    mention = Span(unit.start, min(end, start + len(name.group().rstrip(" .,"))))
    line = text.find("\n", mention.end, end)
    role, body = signed_as(resolver.cast, mention.end, end if line < 0 else line)
    if member is not None:
        source = resolver.of_member(member, "signature", mention)
        source = replace(source, speakers=tuple(_filled(s, role, body) for s in source.speakers))
    else:
        shown = Span(unit.start, max(unit.end, mention.end)).of(text).strip()
        source = Source((PrintedSpeaker(shown, "person", role, body),), "signature", mention)
    return Attribution(source.speakers, "signature", mention, None, None, 0.9), source


def _filled(one: PrintedSpeaker, role: str | None, body: str | None) -> PrintedSpeaker:
    """Return the speaker with what the signature prints of a person and the release did not."""
    if one.kind != "person" or (one.role and role and one.role != role and one.affiliation):
        return one
    return replace(one, role=one.role or role, affiliation=one.affiliation or body)
