"""The layers over a release's words: quotations, citations, links and emphasis."""

from __future__ import annotations

import re
from collections.abc import Iterable

from archive.annotation import Attribution, Citation
from archive.release import Mark, Span
from archive.revision import Record
from web.prose import Layer

_SAFE = re.compile(r"https?://[^\s<>\"]{1,2000}", re.IGNORECASE)


def speakers_in_words(attribution: Attribution) -> str:
    """Return the speakers' names joined, or that none is established."""
    names = [speaker.name for speaker in attribution.speakers]
    if not names:
        return "speaker not established"
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def quotation_layers(record: Record) -> list[Layer]:
    """Return one layer a segment; the number stands after the last segment."""
    layers = []
    for at, quotation in enumerate(record.annotations.quotations):
        last = len(quotation.segments) - 1
        for n, segment in enumerate(quotation.segments):
            layers.append(
                Layer(
                    name="quotation",
                    span=segment,
                    key=record.quotation_ids[at],
                    label=f"Quotation {at + 1}: {speakers_in_words(quotation.attribution)}",
                    number=str(at + 1),
                    first=n == 0,
                    last=n == last,
                )
            )
    return layers


def citation_layers(record: Record) -> list[Layer]:
    """Return one layer a citation, numbered with letters."""
    return [
        Layer(
            name="citation",
            span=citation.span,
            key=record.citation_ids[at],
            label=f"Citation {letters(at)}: {cited_work(citation, record.revision.release.text)}",
            number=letters(at),
        )
        for at, citation in enumerate(record.annotations.citations)
    ]


def cited_work(citation: Citation, text: str) -> str:
    """Return the work's symbol, or the words that stand for it ("the report")."""
    if citation.work:
        return citation.work
    return citation.work_mention.of(text) if citation.work_mention else "work not named"


def printed_layers(marks: Iterable[Mark]) -> list[list[Layer]]:
    """Return the publisher's own marks: links, then strong, emphasis and superscript.

    A link that is not to the web (a script, a mail address) is left as words.
    """
    links, strong, emphasis, raised = [], [], [], []
    for mark in marks:
        if mark.kind == "link" and mark.href and _SAFE.fullmatch(mark.href):
            links.append(Layer("link", mark.span, key=mark.href))
        elif mark.kind == "strong":
            strong.append(Layer("strong", mark.span))
        elif mark.kind == "emphasis":
            emphasis.append(Layer("emphasis", mark.span))
        elif mark.kind == "superscript":
            raised.append(Layer("superscript", mark.span))
    return [links, strong, emphasis, raised]


def release_levels(record: Record) -> list[list[Layer]]:
    """Return all layers of a release page, outermost first."""
    marks = printed_layers(record.revision.release.marks)
    return [withdrawn_layers(record), quotation_layers(record), citation_layers(record), *marks]


def withdrawn_layers(record: Record) -> list[Layer]:
    """Return one layer a stretch of words that staff withdrew; the place says so instead."""
    return [Layer("withdrawn", span) for span in record.hidden]


def why_levels(record: Record, at: int) -> list[list[Layer]]:
    """Return the layers that explain one quotation: its words, mention, cue and antecedent."""
    quotation = record.annotations.quotations[at]
    given = quotation.attribution
    named: list[tuple[str, str, Span | None]] = [
        ("mention", "who", given.mention),
        ("cue", "cue", given.cue),
        ("antecedent", "stands for", given.antecedent),
    ]
    reasons = [Layer(name, span, label=label) for name, label, span in named if span and span.end]
    words = [Layer("said", segment) for segment in quotation.segments]
    return [withdrawn_layers(record), words, reasons]


def letters(number: int) -> str:
    """Return 0 as a, 25 as z, 26 as aa."""
    name = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("a") + rest) + name
    return name
