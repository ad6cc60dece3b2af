"""Entries as references for other people's programs: RIS, BibTeX, CSL-JSON."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from archive.masks import public_words
from index.entries import CitationEntry, Entry, QuotationEntry
from web.addresses import address
from web.cite import Citable
from web.dates import day
from web.labels import BETWEEN

_LATEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#",
    "_": r"\_", "%": r"\%", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip


def cited_entry(entry: Entry) -> Citable:
    """Return the fields of an entry; a citation is cited by the release that makes it."""
    words = who = ""
    link = address("releases.show", release=entry.release_id, _external=True)
    if isinstance(entry, QuotationEntry):
        words = BETWEEN.join(entry.words)
        who = " and ".join(s.name for s in entry.speakers) or "speaker not established"
        link = address("quotations.show", quotation=entry.id, _external=True)
    elif isinstance(entry, CitationEntry):
        words = entry.claim or entry.text
        link = f"{link}#c-{entry.id}"
    return Citable(
        key=entry.id,
        title=entry.title,
        publisher=entry.publisher,
        published=entry.published,
        address=link,
        source="",
        language=entry.language,
        words=" ".join(public_words(words).split()),
        who=who,
        when=day(entry.published),
    )


def note(cited: Citable) -> str:
    """Return the words and who said them, or nothing for a whole release."""
    if not cited.words:
        return ""
    return f"“{cited.words}” ({cited.who})" if cited.who else cited.words


def ris(cited: Iterable[Citable]) -> Iterator[str]:
    """Yield one RIS record each: a web page of the type "Press release"."""
    for each in cited:
        lines = [("TY", "ELEC"), ("TI", each.title), ("AU", f"{each.publisher},")]
        lines += [("PB", each.publisher), ("M3", "Press release"), ("UR", each.address)]
        if each.published:
            lines.append(("PY", str(each.published.year)))
            lines.append(("DA", each.published.strftime("%Y/%m/%d")))
        lines += [("LA", each.language), ("N1", note(each)), ("ID", each.key)]
        text = [f"{tag}  - {_one_line(value)}" for tag, value in lines if value]
        yield "\r\n".join([*text, "ER  - ", "", ""])


def bibtex(cited: Iterable[Citable]) -> Iterator[str]:
    """Yield one BibTeX entry each."""
    for each in cited:
        fields = [
            ("title", f"{{{_latex(each.title)}}}"),
            ("author", f"{{{_latex(each.publisher)}}}"),
        ]
        fields += [("howpublished", "Press release"), ("url", _url(each.address))]
        if each.published:
            fields.append(("year", str(each.published.year)))
            fields.append(("date", each.published.isoformat()))
        fields += [("language", each.language), ("note", _latex(note(each)))]
        inside = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields if value)
        yield f"@misc{{{each.key},\n{inside}\n}}\n\n"


def csl(cited: Iterable[Citable]) -> Iterator[str]:
    """Yield one JSON array of CSL items."""
    yield "["
    for number, each in enumerate(cited):
        yield (",\n" if number else "\n") + msgspec.json.encode(_csl(each)).decode()
    yield "\n]\n"


def _csl(cited: Citable) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": cited.key,
        "type": "webpage",
        "genre": "Press release",
        "title": cited.title,
        "author": [{"literal": cited.publisher}],
        "publisher": cited.publisher,
        "URL": cited.address,
    }
    if cited.published:
        day = cited.published
        item["issued"] = {"date-parts": [[day.year, day.month, day.day]]}
    if cited.language:
        item["language"] = cited.language
    if cited.words:
        item["note"] = note(cited)
    return item


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _latex(words: str) -> str:
    return "".join(_LATEX.get(c, c) for c in _one_line(words))


def _url(link: str) -> str:
    return re.sub(r"[{}\\\s]", "", link)
