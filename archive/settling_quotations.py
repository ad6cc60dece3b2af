"""Decisions about quotations, applied to what was read: by exact words, whatever the borders."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import msgspec

from archive.annotation import (
    NOT_ESTABLISHED,
    Attribution,
    Citation,
    Finding,
    Form,
    PrintedSpeaker,
    Quotation,
)
from archive.decisions import Decision
from archive.ids import folded
from archive.release import Span
from archive.wording import everywhere, place_of

# Doubts about borders, which who settles the words answers, and doubts about who spoke.
_OF_WORDS = frozenset(("W210", "W211", "N214"))
_OF_SPEAKERS = frozenset(("W212", "W213"))
# So many words in a row are the same words said, wherever they stand in a release.
_RARE = 4
_POINTING = frozenset(("pronoun", "role", "continued"))


class Missing(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a decision says of a quotation that no reading found."""

    form: Form = "full"
    speakers: tuple[PrintedSpeaker, ...] = ()


_SPEAKERS = msgspec.json.Decoder(tuple[PrintedSpeaker, ...])
_MISSING = msgspec.json.Decoder(Missing)


def settled_quotations(
    read: tuple[Quotation, ...], decisions: Iterable[Decision], text: str
) -> tuple[Quotation, ...]:
    """Return the quotations as staff settled them, in reading order.

    A decision brings back the words that it was made on, and takes them from
    whatever quotation a newer reading put them in; one whose words are gone
    from the text changes nothing.
    """
    now = read
    for each in decisions:
        if (place := place_of(text, each.what)) is not None:
            now = _applied(now, each, place, text)
    return tuple(sorted(now, key=lambda quotation: quotation.segments))


def hidden_words(decisions: Iterable[Decision], text: str) -> tuple[Span, ...]:
    """Return the places of the words that staff withdrew, wherever the release repeats them."""
    places = (place_of(text, d.what) for d in decisions if d.about == "withdrawn quotation")
    return tuple(sorted({s for place in places if place for s in repeated(place, text)}))


def repeated(place: tuple[Span, ...], text: str) -> tuple[Span, ...]:
    """Return the places with all others that have the same words, if these are no common ones."""
    long = (span.of(text) for span in place if len(span.of(text).split()) >= _RARE)
    return (*place, *(other for words in long for other in everywhere(text, words)))


def relinked(
    citations: Iterable[Citation], before: tuple[Quotation, ...], now: tuple[Quotation, ...]
) -> tuple[Citation, ...]:
    """Return the citations, each with the quotation that now stands where its own stood.

    One without a quotation gets the one that its words lie in.
    """
    return tuple(replace(c, quotation=_home(c, before, now)) for c in citations)


def answered(
    findings: Iterable[Finding], decisions: Iterable[Decision], now: tuple[Quotation, ...]
) -> tuple[Finding, ...]:
    """Return the findings that no decision about a quotation answers."""
    made = tuple(decisions)
    places = {d.id: () for d in made} | {q.decided: q.segments for q in now if q.decided}
    of_words = [s for d in made if d.about != "speaker" for s in places[d.id]]
    kept = []
    for finding in findings:
        span = finding.span
        settled = False
        if span and finding.code in _OF_WORDS:
            settled = any(_meet(span, place) for place in of_words)
        elif span and finding.code in _OF_SPEAKERS:
            nearest = min(now, key=lambda q: _gap(q, span), default=None)
            settled = nearest is not None and nearest.attribution.basis == "decided"
        if not settled:
            kept.append(finding)
    return tuple(kept)


def _applied(
    now: tuple[Quotation, ...], decision: Decision, place: tuple[Span, ...], text: str
) -> tuple[Quotation, ...]:
    words = place_of(text, decision.after or "") if decision.about == "words" else place
    if words is None:
        return now
    taken = repeated(place, text) if decision.about == "withdrawn quotation" else (*place, *words)
    left = [kept for q in now if (kept := _without(q, taken))]
    if decision.about in ("not a quotation", "withdrawn quotation"):
        return tuple(left)
    there = replace(_there(now, place), segments=words, decided=decision.id)
    return (*left, _decided(there, decision, text))


def _decided(there: Quotation, decision: Decision, text: str) -> Quotation:
    after = decision.after or "[]"
    if decision.about == "speaker":
        return _spoken(there, _SPEAKERS.decode(after), text)
    if decision.about == "form":
        return replace(there, form="phrase" if after == "phrase" else "full")
    if decision.about == "quotation":
        missing = _MISSING.decode(after)
        return _spoken(replace(there, form=missing.form), missing.speakers, text)
    return there


def _spoken(there: Quotation, speakers: tuple[PrintedSpeaker, ...], text: str) -> Quotation:
    """Return the quotation with these speakers.

    The words that point to a speaker stay where they may mean the one decided
    on; how we had got from them to somebody else goes.
    """
    was = there.attribution
    pointing = was.basis in _POINTING or _shares_a_word(was.mention, speakers, text)
    said = Attribution(
        speakers,
        "decided",
        was.mention if pointing else None,
        was.cue if pointing else None,
        None,
        1.0,
    )
    return replace(there, attribution=said)


def _shares_a_word(mention: Span | None, speakers: tuple[PrintedSpeaker, ...], text: str) -> bool:
    if mention is None:
        return False
    names = {word for s in speakers for word in folded(s.name).split()}
    return not names.isdisjoint(folded(mention.of(text)).split())


def _there(now: tuple[Quotation, ...], place: tuple[Span, ...]) -> Quotation:
    """Return the quotation that shares most with the place; where none does, one of nobody."""
    best = max(now, key=lambda q: _common(q, place), default=None)
    if best is not None and _common(best, place):
        return best
    return Quotation(place, "full", NOT_ESTABLISHED)


def _common(quotation: Quotation, place: Iterable[Span]) -> int:
    return sum(
        max(0, min(s.end, p.end) - max(s.start, p.start)) for s in quotation.segments for p in place
    )


def _without(quotation: Quotation, taken: Iterable[Span]) -> Quotation | None:
    """Return the quotation without the segments that meet what is taken, if any is left."""
    spans = tuple(taken)
    left = tuple(s for s in quotation.segments if not any(_meet(s, t) for t in spans))
    if left == quotation.segments:
        return quotation
    return replace(quotation, segments=left) if left else None


def _home(
    citation: Citation, before: tuple[Quotation, ...], now: tuple[Quotation, ...]
) -> int | None:
    wanted = before[citation.quotation].segments if citation.quotation is not None else ()
    for at, quotation in enumerate(now):
        if any(_meet(s, w) for s in quotation.segments for w in wanted):
            return at
        if any(segment.holds(citation.span) for segment in quotation.segments):
            return at
    return None


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _gap(quotation: Quotation, span: Span) -> int:
    return max(0, span.start - quotation.span.end, quotation.span.start - span.end)
