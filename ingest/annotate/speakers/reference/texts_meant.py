"""Finds the text that a description stands for: "the report", "its recommendations"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from archive.release import Span
from ingest.annotate.speakers.names.role_words import BESIDE
from ingest.annotate.speakers.phrases.described_texts import WHOLES, made_part, owns
from ingest.annotate.speakers.phrases.phrases import starting_at
from ingest.annotate.speakers.reference.asked import Asked, Rule
from ingest.annotate.speakers.reference.document_speakers import document_for
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.speakers.reference.parts_of_texts import LINES
from ingest.annotate.speakers.reference.things import THING
from ingest.annotate.words import lexicon as lex

# Where entries are made.
_KEEPING: Final = lex.words(
    "log logbook register diary inventory notebook minutes record records dossier file journal",
    "almanac calendar catalogue dictionary index gazette bulletin",
)
# What a study, a report or a book may be called afterwards.
_WORKS: Final = lex.words("trabajo travail ouvrage obra work publicación publication")
_ARTICLES: Final = lex.words("article artículo")
_OF: Final = frozenset((low,) for low in ("of", "de", "du", "del"))
# What is kept about somebody: as verbs these words are too frequent to be nouns elsewhere.
_KEPT: Final = lex.words("file files log logs")
_SEVERAL: Final = lex.words(
    "rules instructions standards emails e-mails letters records accounts principles leaflets",
    "posters contracts leases reviews studies audits papers surveys testimonies notes",
    "règles consignes normas instrucciones cartas lettres",
)
# "court papers", "internal emails"
_KINDS: Final = lex.words("papers records emails e-mails notes")
_PEOPLE: Final = lex.PERSON_NOUNS - BESIDE
_REACH: Final = 900


def words_of_text(asked: Asked) -> Source | None:
    """Return the text whose words are meant: "in the report's words"."""
    last = asked.tokens.low[asked.stop - 1]
    if not last.endswith("'s") or last[:-2] not in lex.DOCUMENT_NOUNS:
        return None
    where = Span(asked.mention.start, asked.mention.end - 2)
    return asked.text(document_for(asked.resolver.cast, where, last[:-2]))


def _whole(asked: Asked) -> Source | None:
    """Return the text whose part is meant."""
    if asked.head not in lex.PARTS:
        part = asked.head in LINES or asked.head in _PROVISIONS
        return _owner(asked) or _around(asked) if part else None
    return _owner(asked) or _around(asked) or _whole_before(asked)


_PROVISIONS: Final = lex.words("provision footnote annex schedule appendix table caption")


def _owner(asked: Asked) -> Source | None:
    """Return the text whose part it is by its sign: "the report's foreword"."""
    tokens, first = asked.tokens, asked.phrase.first
    owner = next((at for at in range(first, asked.stop) if owns(tokens.low[at])), None)
    if owner is None:
        return None
    where = tokens.span(first, owner + 1)
    unsigned = Span(where.start, where.end - 2)
    return asked.text(document_for(asked.resolver.cast, unsigned, tokens.low[owner][:-2]))


def _around(asked: Asked) -> Source | None:
    """Return the text that the phrase goes on to name: "an entry in the lamp register"."""
    inner = made_part(asked.tokens, asked.stop)
    if inner is None:
        return None
    head = asked.tokens.low[inner.stop - 1]
    where = asked.tokens.span(inner.first, inner.stop)
    return asked.text(document_for(asked.resolver.cast, where, head))


def _whole_before(asked: Asked) -> Source | None:
    """Return the last text spoken of that may have such a part: "its recommendations"."""
    cast, end = asked.resolver.cast, asked.mention.start
    wholes = _KEEPING if asked.tokens.low[asked.stop - 1] == "entry" else WHOLES
    for one in reversed(list(THING.finditer(cast.text, max(0, end - _REACH), end))):
        head = one["noun"].lower()
        if head in wholes:
            where = Span(one.start(), one.end())
            return replace(asked.text(document_for(cast, where, head)), antecedent=where)
    return None


def _text(asked: Asked) -> Source | None:
    """Return the text that a noun for one means; a mere sign of one says nothing."""
    if not _is_text(asked):
        return None
    if asked.head in lex.SIGNS:
        return asked.nobody()
    tokens, stop = asked.tokens, asked.stop
    if asked.head in _ARTICLES and stop < len(tokens) and tokens.low[stop].isdigit():
        return _article_in(asked)
    return asked.text(document_for(asked.resolver.cast, asked.mention, asked.head))


def _is_text(asked: Asked) -> bool:
    """Return whether the head is a text; "the policy" is one, a policy adviser is somebody."""
    if asked.head not in lex.DOCUMENT_NOUNS:
        return False
    policy = asked.lows[-1] == "policy" and (asked.with_article or asked.owned)
    return asked.head not in _PEOPLE or policy


def _article_in(asked: Asked) -> Source:
    """Return the text of which an article is meant: "l'article 4 de la charte"."""
    tokens, of = asked.tokens, asked.stop + 1
    text = starting_at(tokens, of + 1) if tokens.low[of : of + 1] in _OF else None
    found = asked.resolver.one(tokens, text, asked.block) if text is not None else None
    if found is None or not found.speakers or found.speakers[0].kind != "document":
        return asked.nobody()
    return replace(found, basis="role", mention=asked.mention)


def _several(asked: Asked) -> Source | None:
    """Return texts as they are called: "the club's rules", "court papers"."""
    last = asked.lows[-1]
    kind = len(asked.lows) > 1 and last in _KINDS
    known = last in _SEVERAL and (asked.definite or kind)
    return asked.printed("document") if known else None


def _kept(asked: Asked) -> Source | None:
    """Return what is kept about somebody: "the file"."""
    known = asked.definite and asked.lows[-1] in _KEPT and asked.bare
    return asked.printed("document") if known else None


def _only_work(asked: Asked) -> Source | None:
    """Return the one text with a title that was named before: "El trabajo" is that."""
    if asked.head not in _WORKS or not asked.definite:
        return None
    works, at = asked.resolver.cast.works, asked.mention.start
    named = {work.name for work in works if work.noun and work.span.start < at}
    title = named.pop() if len(named) == 1 else None
    return asked.text(title) if title else None


# A part before its whole: "the report's foreword" is no foreword that is called so.
TEXTS: Final[tuple[Rule, ...]] = (
    _whole,
    _text,
    _several,
    _kept,
    _only_work,
)
