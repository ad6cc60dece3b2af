"""Finds statements, answers and block quotes that are printed without quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from archive.annotation import Attribution
from archive.release import Span
from ingest.annotate.quotations.introductions import Introductions
from ingest.annotate.quotations.signatures import signed
from ingest.annotate.quotations.unnamed_signatures import is_unnamed
from ingest.annotate.speakers.names.names import read_names
from ingest.annotate.speakers.people.personhood import surely_person
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.speakers.reference.resolution import Resolver
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.places import Place
from ingest.annotate.words.runs import Run

_ENDED: Final = re.compile(r"[.!?…][\"”’»']?\s+(?=[A-ZÀ-Þ][\w'’\-]+,?\s(?:[\w'’.\-]+\s){0,3})")
_DASHED: Final = re.compile(r"\s(?:[—–―]|--)\s*(?=[A-ZÀ-Þ])")
_QUESTION: Final = re.compile(r"\s*(?:Q|Question|P|Pregunta)\s?[:.–—-]\s+\S")
_ANSWER: Final = re.compile(r"\s*(?:A|Answer|R|Respuesta|Réponse)\s?[:.–—-]\s+(?=\S)")
_TURN: Final = re.compile(
    r"\s*(?P<name>[A-ZÀ-Þ][A-ZÀ-Þ.'’\- ]{2,40}|(?:[A-ZÀ-Þ][\w’'\-]+\.?\s?){1,4})\s?:\s+(?=\S)"
)
_OPENS: Final = re.compile(
    r"\b(?:statement|remarks|speech|letter|address|message|déclaration|discours|allocution|lettre"
    r"|declaración|discurso|carta|mensaje)\b[^.!?]{0,160}:\s*$",
    re.IGNORECASE,
)
# A verb that only a clause has, or somebody who speaks or is spoken to.
_CLAUSE: Final = re.compile(
    rf"\b(?:{'|'.join(sorted(w for w in lex.AUXILIARIES | lex.PRONOUNS.keys() if w.isalpha()))}"
    r"|I|we|you|je|nous|vous|yo)\b|\w['’](?:s|ll|d|ve|re|m|t)\b|[^\W\d_]{2}ed\b|\?\s*$",
    re.IGNORECASE,
)
_SPEAKS: Final = re.compile(r"\b(?:I|we|We|my|our|je|nous|notre|mon|yo|nosotros|nuestr[oa]s?|mi)\b")


_AGED: Final = re.compile(
    r",?\s\(?(?:aged\s|\d|(?:[a-z]+ty-)?(?:five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen)\b)"
)


@dataclass(frozen=True, slots=True)
class Told:
    """Words that are somebody's although no marks say so, and the blocks they fill."""

    segments: tuple[Span, ...]
    attribution: Attribution
    blocks: tuple[int, ...]


def may_tell(text: str, places: Sequence[Place]) -> bool:
    """Return whether words may be somebody's in a release that has no quotation marks.

    Most such releases quote nobody: who is named in them need not be read.
    """
    turns = 0
    for place in places:
        start, end = place.span.start, place.span.end
        if place.kind == "blockquote" or _QUESTION.match(text, start, end):
            return True
        opening = place.span.of(text)
        if opening.rstrip().endswith(":") and _OPENS.search(opening):
            return True
        turns += _turn(text, place.span) is not None
    return turns > 2


def _turn(text: str, span: Span) -> re.Match[str] | None:
    """Return the name and the colon with which a block begins as a turn does."""
    if text.find(":", span.start, span.end) < 0:
        return None
    return _TURN.match(text, span.start, span.end)


class Unmarked:
    """Looks for speech without marks in the blocks of a release."""

    def __init__(
        self, text: str, places: Sequence[Place], runs: Sequence[Run], resolver: Resolver
    ) -> None:
        self.text, self.places, self.resolver = text, places, resolver
        self.marked = {
            run.block for run in runs
            if not text[places[run.block].span.start : run.outer.start].strip()
        }  # fmt: skip
        self.quoting = {run.block for run in runs}

    def block_quotes(self) -> Iterator[Told]:
        """Yield the block quotes that a name under them signs, or a paragraph before says."""
        told = 0
        for number, place in enumerate(self.places):
            if place.kind != "blockquote" or number in self.marked or number < told:
                continue
            cut = self._signature(place.span)
            found = signed(self.text, cut[1], place.span.end, self.resolver) if cut else None
            if cut is None or found is None:
                said = self._introduced(number) if cut is None else None
                if said is not None:
                    yield said
                    told = said.blocks[-1] + 1
                continue
            stop = place.span.start + len(self.text[place.span.start : cut[0]].rstrip())
            yield Told((Span(place.span.start, stop),), found[0], (number,))

    def _introduced(self, number: int) -> Told | None:
        """Return block quotes as the words of whoever "said:" stands right before them."""
        before = self.places[number - 1].span if number else None
        if before is None or not before.of(self.text).rstrip().endswith(":"):
            return None
        introductions = Introductions(self.resolver.sentences, self.resolver)
        made, _ = introductions.introduced(number - 1)
        if made is None or made.cue is None or not made.speakers:
            return None
        stop = number
        while (
            stop < len(self.places)
            and self.places[stop].kind == "blockquote"
            and stop not in self.marked
        ):
            stop += 1
        blocks = tuple(range(number, stop))
        return Told(tuple(self.places[at].span for at in blocks), made, blocks)

    def _signature(self, span: Span) -> tuple[int, int] | None:
        """Return where a block quote's words end and where the name under them begins."""
        dashes = list(_DASHED.finditer(self.text, span.start, span.end))
        if dashes and span.end - dashes[-1].end() < 120:
            return dashes[-1].start(), dashes[-1].end()
        if self.text[span.end - 1] in ".!?…":
            return None
        ends = list(_ENDED.finditer(self.text, span.start, span.end))
        if not ends or span.end - ends[-1].end() > 120:
            return None
        if is_unnamed(self.text[ends[-1].end() : span.end], callings=False):
            return ends[-1].end(), ends[-1].end()
        unit = next(iter(read_names(self.text, ends[-1].end(), span.end)), None)
        if unit is None or unit.kind != "person":
            return None
        # On a line of its own a first name with an age signs: "Noor, aged nine".
        line = self.text.endswith("\n", span.start, unit.start)
        if len(unit.words) < 2 and not (line and _AGED.match(self.text, unit.end, span.end)):
            return None
        return ends[-1].end(), ends[-1].end()

    def answers(self) -> Iterator[Told]:
        """Yield the answers of an interview; who answers is the last person named before it."""
        asked, opening = False, 0
        for number, place in enumerate(self.places):
            if _QUESTION.match(self.text, place.span.start, place.span.end):
                asked = True
                continue
            found = _ANSWER.match(self.text, place.span.start, place.span.end) if asked else None
            if found is None:
                asked, opening = False, number
                continue
            source = self._named_last(max(0, opening - 1), opening)
            if source is None:
                continue
            made = Attribution(source.speakers, "colon", None, None, source.mention, 0.7)
            yield Told((Span(found.end(), place.span.end),), made, (number,))

    def _named_last(self, first: int, last: int) -> Source | None:
        named = self.resolver.cast.between(
            self.places[first].span.start, self.places[last].span.end
        )
        if not named:
            return None
        return self.resolver.of_member(named[-1].member, "colon", named[-1].span)

    def turns(self) -> Iterator[Told]:
        """Yield the turns of a transcript, "NAME: …", where at least two people take turns."""
        found = []
        for number, place in enumerate(self.places):
            turn = _turn(self.text, place.span)
            if turn is not None and place.kind == "paragraph" and number not in self.quoting:
                found.append((number, turn))
        if len({turn["name"] for _, turn in found}) < 2 or len(found) < 3:
            return
        told = [Span(turn.end(), self.places[number].span.end) for number, turn in found]
        if sum(_CLAUSE.search(one.of(self.text)) is not None for one in told) * 2 < len(told):
            return  # A list: "Gate Station: 6 million".
        called = [self._called(turn["name"], Span(*turn.span("name"))) for _, turn in found]
        known = {source.members[0] for source in called if source is not None}
        if not known or (len(known) == 1 and not self._interviewed(called, told)):
            return
        for (number, _), words, source in zip(found, told, called, strict=True):
            if source is None:
                continue
            made = Attribution(source.speakers, "colon", source.mention, None, None, 0.85)
            yield Told((words,), made, (number,))

    def _interviewed(self, called: Sequence[Source | None], told: Sequence[Span]) -> bool:
        """Return whether whoever is not known by name only asks: "Herald: … ?"."""
        asked = [
            words.of(self.text).rstrip().endswith("?")
            for source, words in zip(called, told, strict=True)
            if source is None
        ]
        return len(asked) > 1 and all(asked)

    def _called(self, shouted: str, where: Span) -> Source | None:
        words = shouted.split()
        found = self.resolver.cast.by_one_word(words[-1].title(), where.start)
        if found is None or found.kind != "person":
            return None
        if not shouted.isupper() and not (
            set(words) <= {*found.words, *found.titles} and surely_person(self.resolver.cast, found)
        ):
            return None
        return self.resolver.of_member(found, "colon", where)

    def statement(self) -> Iterator[Told]:
        """Yield the statement that "Statement by X:" opens and no marks enclose."""
        for number, place in enumerate(self.places[:-1]):
            opening = place.span.of(self.text)
            if number + 1 in self.marked or not opening.rstrip().endswith(":"):
                continue
            if not _OPENS.search(opening):
                continue
            body = [
                (at, p.span) for at, p in enumerate(self.places)
                if at > number and p.kind in ("paragraph", "list_item", "blockquote")
            ]  # fmt: skip
            spoken = [span for _, span in body if _SPEAKS.search(self.text, span.start, span.end)]
            named = self.resolver.cast.between(place.span.start, place.span.end)
            if len(spoken) * 2 < len(body) or len({one.member for one in named}) != 1:
                continue
            source = self.resolver.of_member(named[0].member, "colon", named[0].span)
            made = Attribution(source.speakers, "colon", named[0].span, None, None, 0.8)
            yield Told(tuple(s for _, s in body), made, tuple(at for at, _ in body))
            return
