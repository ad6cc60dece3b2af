"""Finds whose words were, where the sentence behind them says so: "That is how Ruiz sums it up"."""

from __future__ import annotations

import re
from typing import Final

from archive.annotation import Attribution
from ingest.annotate.quotations.introductions import NOTHING, Found
from ingest.annotate.speakers.phrases import starting_at
from ingest.annotate.speakers.resolution import Resolver
from ingest.annotate.words.runs import Run
from ingest.annotate.words.sentences import Sentences
from ingest.annotate.words.tokens import Tokens, sentence_stops

_OPENS: Final = re.compile(r"\.?\s(?=(?:That|This|Th[eo]se|So|Thus|With|Con|Avec)\b|C['’]est\b)")
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
        "c' est en ces termes que",
        "c' est par ces mots que",
        "c' est avec ces mots que",
    ]
)
_SURE: Final = 0.8


def summed_up(sentences: Sentences, resolver: Resolver, run: Run) -> Found:
    """Return the attribution of a complete quotation to whom the sentence behind it names."""
    text, end = sentences.text, sentences.span(run.block).end
    opens = _OPENS.match(text, run.outer.end, end)
    if opens is None or not (sentences.closes(run) or opens.group()[0] == "."):
        return NOTHING
    begin = opens.end()
    tokens = sentences.tokens(begin, sentence_stops(text, begin, end), run.block)
    at = _behind_lead(tokens)
    who = starting_at(tokens, at) if at else None
    source = resolver.resolve(tokens, who, run.block) if who is not None else None
    if source is None or not source.speakers or source.speakers[0].kind == "document":
        return NOTHING
    made = Attribution(
        source.speakers, source.basis, source.mention, tokens.span(0, at), source.antecedent, _SURE
    )
    return made, source


def _behind_lead(tokens: Tokens) -> int:
    """Return where whoever spoke is named, or 0."""
    return next((len(lead) for lead in _LEADS if tokens.low[: len(lead)] == lead), 0)
