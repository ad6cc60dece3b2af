"""Records and entries as the JSON that the web gives, in the words of the stored format."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from archive.codec import document_of
from archive.masks import public_phone, public_text, public_words
from archive.revision import Record
from index.entries import CitationEntry, Entry, QuotationEntry, ReleaseEntry
from index.results import Facet, Hit
from web.addresses import address
from web.linked_data import selectors

Json = dict[str, Any]


def release_document(record: Record) -> Json:
    """Return the stored document with contacts masked; every place in the text stays true."""
    document: Json = msgspec.to_builtins(document_of(record))
    text = public_text(record.revision.release)
    masked: Json = _masked(document, text)
    masked["text"] = text
    for contact in masked["tail"]["contacts"]:
        contact["phone"] = public_phone(contact["phone"]) if contact["phone"] else None
    return masked


def quotation_document(record: Record, at: int) -> Json:
    """Return one quotation of a release's document, with what its release says of it."""
    document = release_document(record)
    said: Json = document["quotations"][at]
    return said | {
        "url": _link("quotations.show", quotation=record.quotation_ids[at]),
        "release": _release_line(document),
        "selectors": selectors(record, at),
        "latest": record.latest,
    }


def _release_line(document: Json) -> Json:
    names = ("id", "revision", "title", "publisher", "publisher_id", "published", "language")
    line = {name: document[name] for name in names}
    return line | {
        "address": document["address"],
        "url": _link("releases.show", release=document["id"]),
        "capture": document["provenance"]["capture"],
    }


def _masked(value: Any, text: str) -> Any:
    if isinstance(value, str):
        return public_words(value)
    if isinstance(value, list | tuple):
        return [_masked(each, text) for each in value]
    if isinstance(value, dict):
        made = {name: _masked(each, text) for name, each in value.items()}
        if isinstance(value.get("text"), str) and isinstance(value.get("start"), int):
            made["text"] = text[value["start"] : value["end"]]
        return made
    return value


def entry_document(entry: Entry) -> Json:
    """Return an entry in the words of the format."""
    makers: dict[type, Callable[[Any], Json]] = {
        QuotationEntry: _quotation,
        CitationEntry: _citation,
        ReleaseEntry: _release,
    }
    common = {
        "publisher": entry.publisher,
        "publisher_id": entry.publisher_id,
        "published": entry.published.isoformat() if entry.published else None,
        "language": entry.language or None,
        "topics": list(entry.topics),
        "title": entry.title,
    }
    return {"id": entry.id} | makers[type(entry)](entry) | common


def _quotation(entry: QuotationEntry) -> Json:
    return {
        "url": _link("quotations.show", quotation=entry.id),
        "release": entry.release_id,
        "segments": [{"text": public_words(words)} for words in entry.words],
        "form": entry.form,
        "speakers": [
            {
                "id": s.key,
                "name": s.name,
                "kind": s.kind,
                "role": s.role,
                "affiliation": s.affiliation,
            }
            for s in entry.speakers
        ],
        "mention": entry.mention or None,
        "cue": entry.cue or None,
        "basis": entry.basis,
        "confidence": entry.confidence,
        "citations": [c.id for c in entry.citations],
    }


def _citation(entry: CitationEntry) -> Json:
    return {
        "url": _link("releases.show", release=entry.release_id, _anchor=f"c-{entry.id}"),
        "release": entry.release_id,
        "text": entry.text,
        "work": entry.work or None,
        "work_mention": entry.work_mention or None,
        "pinpoints": [
            {"unit": p.unit, "first": p.first, "last": p.last, "sub": p.sub}
            for p in entry.pinpoints
        ],
        "claim": public_words(entry.claim),
        "quotation": entry.quotation_id or None,
    }


def _release(entry: ReleaseEntry) -> Json:
    return {
        "url": _link("releases.show", release=entry.release_id),
        "kicker": entry.kicker or None,
        "standfirst": entry.standfirst or None,
        "quotations": [q.id for q in entry.quotations],
        "citations": [c.id for c in entry.citations],
        "revisions": entry.revisions,
        "corrected": entry.corrected,
    }


def hit_document(hit: Hit) -> Json:
    """Return a hit: its entry with the passage that matched."""
    marks = [{"start": a, "end": b} for a, b in hit.snippet.marks]
    snippet = {"text": public_words(hit.snippet.text), "marks": marks}
    return entry_document(hit.entry) | {"score": round(hit.score, 6), "snippet": snippet}


def facet_document(facet: Facet) -> Json:
    """Return a facet with its values and counts."""
    return {
        "name": facet.name,
        "distinct": facet.distinct,
        "values": [
            {"value": v.value, "label": v.label, "count": v.count, "selected": v.selected}
            for v in facet.values
        ],
    }


def _link(endpoint: str, **named: Any) -> str:
    return address(endpoint, _external=True, **named)
