"""Finds who says no more than some words: "se limitó a decir que", "s'est contenté de répondre"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ingest.annotate.speakers.clauses.apposed_subjects import before_parenthesis
from ingest.annotate.speakers.clauses.subjects import main_subject, subject_like
from ingest.annotate.speakers.phrases.phrases import Phrase, starting_at
from ingest.annotate.speakers.phrases.phrases_before import ending_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

ONLY: Final = lex.words(
    "limitó limita limitaron limitan limitado borné bornée bornés borne contenté contentée",
    "contente tenu tient fini finit voulu veut dû doit vient volvió vuelve vuelto llegó llegado",
    "llega quiso quiere querido acabó acabado terminó limite limitée limités limitait ciñó",
    "aime aimait plaît plaisait suele suelen solía gusta gustaba acertó alcanzó manqué ose osa",
    "quisieron quieren querían quería voulaient voulait veulent",
)
_INFINITIVES: Final = lex.words(
    "decir responder señalar indicar contestar comentar afirmar declarar recordar explicar apuntar",
    "pedir exigir reclamar reconocer admitir lamentar denunciar subrayar insistir advertir",
    "celebrar criticar defender agradecer destacar precisar matizar reiterar",
    "reconnaître admettre avouer souligner saluer regretter dénoncer demander réclamer insister",
    "ajouter avertir remercier répéter assurer écrire constater évoquer saluer soutenir",
    "repetir asegurar añadir escribir constatar evocar sostener saludar hablar parler",
    "dire répondre indiquer préciser déclarer commenter rappeler affirmer expliquer lâcher",
)
_TO: Final = lex.words("a à de d' por par en")
_BETWEEN: Final = lex.words("se s' est sont ha han était")


def only_saying(tokens: Tokens) -> Iterator[tuple[int, Phrase]]:
    """Yield the infinitive of each such turn with its subject."""
    if ONLY.isdisjoint(tokens.low):
        return
    for at, low in enumerate(tokens.low[:-2]):
        verb = at + 1 + (tokens.low[at + 1] in _TO)
        if low in ONLY and verb < len(tokens) and tokens.low[verb] in _INFINITIVES:
            quoted = "\0" in tokens.low[max(0, at - 4) : at]
            to = low.startswith("gusta") and tokens.low[verb + 1 : verb + 2] == ("a",)
            behind = starting_at(tokens, verb + 1 + to) if quoted else None
            subject = behind or _subject(tokens, at - 1)
            if subject is not None and subject_like(tokens, subject):
                yield verb, subject


def told_on(tokens: Tokens) -> Iterator[tuple[int, Phrase]]:
    """Yield the infinitive that goes on a story: "Et Ana Ruiz d'enfoncer le clou : « … »"."""
    if tokens.low[:1] != ("et",) or "\0" not in tokens.low:
        return
    words, who = tokens.low.index("\0"), starting_at(tokens, 1)
    if who is None or tokens.low[words - 1] != ":":
        return
    # A body's name may seem to go on: "Et la Ligue des bateliers | de conclure".
    near = range(who.first + 1, min(words, who.stop + 2))
    verb = next((k for k in reversed(near) if _infinitive(tokens, k)), None)
    if verb is not None:
        yield verb, Phrase(who.first, min(who.stop, verb - 1), who.also)


def _infinitive(tokens: Tokens, at: int) -> bool:
    """Return whether an infinitive of French stands behind its "de": "d'ajouter", no "lecture"."""
    low = tokens.low[at]
    known = low.endswith(("er", "ir")) or low in _INFINITIVES or low in _IN_RE
    return known and tokens.low[at - 1] in ("de", "d'") and tokens.word[at][0].islower()


_IN_RE: Final = lex.words(
    "conclure poursuivre reprendre surenchérir promettre prédire décrire inscrire sourire rire",
    "feindre craindre entendre comprendre prétendre défendre reprendre remettre résoudre",
)


def _subject(tokens: Tokens, before: int) -> Phrase | None:
    while before >= 0 and (tokens.low[before] in _BETWEEN or tokens.low[before] in lex.ADVERBS):
        before -= 1
    if before < 0:
        return None
    if tokens.low[before] == ",":
        return before_parenthesis(tokens, before)
    return ending_at(tokens, before) or main_subject(tokens, before)
