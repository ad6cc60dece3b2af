"""Finds whose words were, where the sentence behind them says so: "That is how Ruiz sums it up"."""

from __future__ import annotations

import re
from typing import Final

from archive.annotation import Attribution
from ingest.annotate.quotations.introductions import NOTHING, Found
from ingest.annotate.quotations.so_told import so_told
from ingest.annotate.speakers.phrases.apposed_pairs import with_later_partner
from ingest.annotate.speakers.phrases.phrases import starting_at
from ingest.annotate.speakers.reference.resolution import Resolver
from ingest.annotate.words.runs import Run
from ingest.annotate.words.sentences import Sentences
from ingest.annotate.words.tokens import Tokens, sentence_stops

_OPENS: Final = re.compile(
    r"\.?\s(?=(?:That|This|Th[eo]se|So|Thus|With|Con|Avec|Así|Lo|Son|Estas|Quien|La|Ces|Telles?|Voilà"
    r"|Ainsi|Qui|Cel(?:ui|le))\b|C['’]est\b)"
)
_SO: Final = re.compile(r"(?:Así|Ainsi)\s|(?:C['’]est|Voilà)\sce\sq")
# What leads to whoever spoke, from the sentence's beginning.
_LEADS: Final = tuple(
    tuple(turn.split())
    for turn in [
        "that is how",
        "that was how",
        "that is what",
        "that was what",
        "this is how",
        "this is what",
        "this was how",
        "so says",
        "so said",
        "so ran",
        "so writes",
        "thus spoke",
        "with these words",
        "with those words",
        "those are the words of",
        "those were the words of",
        "these are the words of",
        "these were the words of",
        "that is the view of",
        "that was the view of",
        "that is the verdict of",
        "that was the verdict of",
        "that was the answer of",
        "that is the message of",
        "that is the conclusion of",
        "that was the conclusion of",
        "that was the message from",
        "that was the message of",
        "that was the answer from",
        "that is the message from",
        "con estas palabras",
        "con esas palabras",
        "con esta frase",
        "avec ces mots",
        "c'est en ces termes que",
        "c'est par ces mots que",
        "c'est sur ces mots que",
        "c'est avec ces mots que",
        "c'est en ces termes qu'",
        "c'est par ces mots qu'",
        "c'est avec ces mots qu'",
    ]
)
_SURE: Final = 0.8


def summed_up(sentences: Sentences, resolver: Resolver, run: Run) -> Found:
    """Return the attribution of a complete quotation to whom the sentence behind it names."""
    text, end = sentences.text, sentences.span(run.block).end
    opens = _OPENS.match(text, run.outer.end, end)
    if opens is None and (below := _below(sentences, run)) is not None:
        begin, block = below, run.block + 1
        end = sentences.span(block).end
    elif opens is None or not (sentences.closes(run) or opens.group()[0] == "."):
        return NOTHING
    else:
        begin, block = opens.end(), run.block
    tokens = sentences.tokens(begin, sentence_stops(text, begin, end), block)
    led = _behind_lead(tokens)
    at = led or so_told(tokens)
    who = starting_at(tokens, at) if at else None
    who = with_later_partner(tokens, who) if who is not None else None
    source = resolver.resolve(tokens, who, block) if who is not None else None
    if source is None or not source.speakers or (led and source.speakers[0].kind == "document"):
        return NOTHING
    made = Attribution(
        source.speakers, source.basis, source.mention, tokens.span(0, at), source.antecedent, _SURE
    )
    return made, source


def _below(sentences: Sentences, run: Run) -> int | None:
    """Return where the next paragraph begins, if it tells who spoke in one of marked words only."""
    span = sentences.span(run.block)
    words = sentences.text[span.start : run.outer.start] + sentences.text[run.outer.end : span.end]
    if words.strip(" .") or run.block + 1 >= len(sentences.places):
        return None
    begin = sentences.span(run.block + 1).start
    return begin if _SO.match(sentences.text, begin) else None


def _behind_lead(tokens: Tokens) -> int:
    """Return where whoever spoke is named, or 0."""
    at = next((len(lead) for lead in _LEADS if tokens.low[: len(lead)] == lead), 0)
    return at + (at > 0 and tokens.low[at : at + 1] == (",",))
