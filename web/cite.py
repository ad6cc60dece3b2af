"""Releases and quotations as others cite them: plain, HTML, and the fields of every format."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from flask import url_for
from markupsafe import escape

from archive.masks import public_text
from archive.revision import Record
from web.dates import as_read, day
from web.desk import Desk
from web.labels import BETWEEN
from web.marking import speakers_in_words


@dataclass(frozen=True, slots=True)
class Citable:
    """The fields that any style of citation is made from; no words means the whole release.

    ``when`` is the date in words, no more exactly than it is known.
    """

    key: str
    title: str
    publisher: str
    published: date | None
    address: str
    source: str
    language: str
    words: str = ""
    who: str = ""
    when: str = "undated"

    @property
    def year(self) -> str:
        """Return the year of publication, or n.d."""
        return str(self.published.year) if self.published else "n.d."


def citable(desk: Desk, record: Record, quotation: int | None = None) -> Citable:
    """Return the fields of a release, or of one quotation in it."""
    revision, release = record.revision, record.revision.release
    words = who = ""
    key, address = (
        revision.release_id,
        url_for("releases.show", release=revision.release_id, _external=True),
    )
    if quotation is not None:
        said = record.annotations.quotations[quotation]
        text = public_text(release)
        words = BETWEEN.join(" ".join(s.of(text).split()) for s in said.segments)
        who = speakers_in_words(said.attribution)
        key = record.quotation_ids[quotation]
        address = url_for("quotations.show", quotation=key, _external=True)
    return Citable(
        key=key,
        title=release.title,
        publisher=desk.publisher_name(revision.publisher_id),
        published=release.published.value if release.published else None,
        address=address,
        source=release.address or "",
        language=release.language or "",
        words=words,
        who=who,
        when=as_read(release.published) if release.published else day(None),
    )


def copies(cited: Citable) -> tuple[tuple[str, str, int], ...]:
    """Return ready-made texts to copy, each with its name and the lines that it fills."""
    made = [("Text with citation", plain(cited)), ("Link", cited.address)]
    if cited.words:
        made.append(("HTML", html(cited)))
    made += [("APA-like", apa(cited)), ("Chicago-like", chicago(cited))]
    return tuple((name, words, _lines(words)) for name, words in made)


def _lines(words: str) -> int:
    return min(sum(1 + len(line) // 60 for line in words.split("\n")), 12)


def plain(cited: Citable) -> str:
    """Return the words, who said them and where they stand."""
    place = f"{cited.publisher}, “{cited.title}”, press release, {cited.when}"
    if not cited.words:
        return f"{place}. {cited.address}"
    return f"“{cited.words}”\n— {cited.who}, in: {place}. {cited.address}"


def apa(cited: Citable) -> str:
    """Return a reference in the manner of the APA."""
    rest = cited.when.removesuffix(cited.year).strip() if cited.published else ""
    when = f"{cited.year}, {rest}" if rest else cited.year
    return f"{cited.publisher}. ({when}). {cited.title} [Press release]. {cited.address}"


def chicago(cited: Citable) -> str:
    """Return a reference in the manner of the Chicago manual."""
    return f"{cited.publisher}. “{cited.title}.” Press release, {cited.when}. {cited.address}."


def html(cited: Citable) -> str:
    """Return the quotation as HTML to paste into a page."""
    return (
        f'<blockquote cite="{escape(cited.address)}">\n'
        f"  <p>{escape(cited.words)}</p>\n"
        f'  <footer>{escape(cited.who)}, in <a href="{escape(cited.address)}">'
        f"{escape(cited.title)}</a>, {escape(cited.publisher)}, "
        f"{escape(cited.when)}</footer>\n"
        "</blockquote>"
    )
