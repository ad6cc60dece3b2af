"""Finds whose words a colon or a question leads to."""

from __future__ import annotations

from typing import Final

from archive.annotation import Attribution, Basis
from ingest.annotate.quotations.behind_colons import (
    behind_office,
    labelled,
    only_placed,
    says_more,
    titled,
)
from ingest.annotate.quotations.introductions import NOTHING, Found
from ingest.annotate.quotations.so_told import told_before
from ingest.annotate.speakers.clauses.last_clauses import last_subject
from ingest.annotate.speakers.clauses.not_speaking import only_meets
from ingest.annotate.speakers.clauses.owned_speech import owner_of_speech
from ingest.annotate.speakers.clauses.owned_words import owner_of_words, pointing
from ingest.annotate.speakers.clauses.subjects import main_subject
from ingest.annotate.speakers.clauses.voices import spoken_to
from ingest.annotate.speakers.clauses.written import written_by
from ingest.annotate.speakers.cues.speaking_out import speaks_out
from ingest.annotate.speakers.leads.attribution import TRUST
from ingest.annotate.speakers.phrases.last_named import last_named
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.speakers.phrases.phrases_before import ending_at
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.speakers.reference.resolution import Resolver
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.runs import Run
from ingest.annotate.words.sentences import Sentences
from ingest.annotate.words.tokens import Tokens

_ANY: Final = lex.words("un une una")  # "Avec un message clair :"
_SHOWN: Final = lex.words("cette ce cet esta este esa ese")
_SIGNS: Final = lex.words("- – — • * from")
_SHORT: Final = 9


def before_colon(sentences: Sentences, resolver: Resolver, run: Run) -> Found:
    """Return the name before a colon, or the subject of the words before it.

    Whoever stands right before the colon comes before whom the sentence is about.
    """
    tokens, at = sentences.around(run)
    if (told := told_before(tokens, at - 1)) is not None:
        return _of_subject(resolver, tokens, told, run.block, "named")
    points = pointing(tokens)
    owner = owner_of_speech(tokens, at - 1) if points is None else None
    if owner is not None:
        return _of_subject(resolver, tokens, owner, run.block, "named")
    named = _just_before(tokens, at - 2)
    if named is not None and run.block == 0 and only_placed(tokens, named):
        return NOTHING
    if named is not None:
        named = owner_of_words(tokens, named) or named
        return _of_subject(resolver, tokens, named, run.block, "named")
    handed = last_named(tokens, at - 1)
    if handed is not None:
        return _of_subject(resolver, tokens, handed, run.block, "named")
    subject = points or last_subject(tokens, at - 1) or main_subject(tokens, at - 1)
    if subject is None or spoken_to(tokens, at - 2) or written_by(tokens, subject):
        return NOTHING
    if only_meets(tokens, subject, at - 1):
        return NOTHING
    owner = owner_of_words(tokens, subject)
    if owner is not None:
        return _of_subject(resolver, tokens, owner, run.block, "named")
    return _of_subject(resolver, tokens, subject, run.block, "colon")


def is_anothers(sentences: Sentences, run: Run) -> bool:
    """Return whether somebody unnamed does something before a colon: "The clerk came:"."""
    tokens, at = sentences.around(run)
    subject = main_subject(tokens, at - 1)
    if subject is None or tokens.low[subject.first] not in lex.DETERMINERS:
        return False
    return tokens.low[subject.stop - 1] in lex.PEOPLE


def before_question(sentences: Sentences, resolver: Resolver, run: Run) -> Found:
    """Return whose answer a short question before the words asks for: "Her advice? “…”"."""
    tokens, _ = sentences.before(run.block, sentences.begin(run))
    last = len(tokens) - (tokens.low[-1:] == ("?",))
    owner = owner_of_speech(tokens, last) if last <= _SHORT else None
    return _of_subject(resolver, tokens, owner, run.block, "named") if owner else NOTHING


def before_bare_colon(sentences: Sentences, resolver: Resolver, block: int) -> Found:
    """Return whom a paragraph names that is nothing but a name and a colon: "Mayor X:"."""
    colon = labelled(sentences, block)
    found = _of_subject(resolver, *colon, block, "named") if colon is not None else NOTHING
    person = found[1] is not None and found[1].speakers[0].kind == "person"
    return found if person else NOTHING


def _just_before(tokens: Tokens, last: int) -> Phrase | None:
    """Return the name that stands alone before a colon: "Ana Ruiz (Arle): “…”"."""
    if last > 1 and tokens.low[last] == ")":
        while last > 0 and tokens.low[last] != "(":
            last -= 1
        last -= 1
    named = ending_at(tokens, last, joined=True)
    if named is None or says_more(tokens, named) or tokens.low[named.first] in _ANY:
        return None
    alone = titled(tokens, named.first) or tokens.low[named.first - 1] in _SIGNS
    return behind_office(tokens, named) if alone else None


def _of_subject(
    resolver: Resolver, tokens: Tokens, subject: Phrase, block: int, basis: Basis
) -> Found:
    """Return the attribution to whom a subject stands for, where it can be who speaks."""
    source = resolver.resolve(tokens, subject, block)
    if not source.speakers or not source.told or _is_mute(tokens, subject, source, basis):
        return NOTHING  # Not told is "Related: “…”": a label, for all that the release shows.
    paper = source.speakers[0].kind == "document"
    kept: Basis = "role" if paper else basis
    if basis == "named" and source.basis != "none":
        kept = source.basis
    confidence = round(TRUST[kept] * 0.7, 2)
    return Attribution(
        source.speakers, kept, source.mention, None, source.antecedent, confidence
    ), source


def _is_mute(tokens: Tokens, subject: Phrase, source: Source, basis: Basis) -> bool:
    """Return whether the subject of the words before a colon says nothing by them."""
    if basis != "colon":
        return False
    kind = source.speakers[0].kind
    if kind == "organisation":
        return not speaks_out(tokens, subject.stop, len(tokens))
    # "Cette déclaration, on y a eu droit :"
    return kind == "document" and tokens.low[subject.first] in _SHOWN
