"""Finds who spoke where the French or Spanish sentence behind tells: "Así lo ha dicho X"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.clauses.asides import behind_verb
from ingest.annotate.speakers.cues.cues import SAYING_ROMANCE
from ingest.annotate.speakers.cues.phrasal_verbs import PHRASAL
from ingest.annotate.speakers.phrases.phrases import Phrase, starting_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

# What opens such a sentence; behind it stand its verb and whoever speaks.
_OPENINGS: Final = (
    ("así",),
    ("lo",),
    ("c'est", "ce", "qu'"),
    ("c'est", "ce", "que"),
    ("voilà", "ce", "qu'"),
    ("voilà", "ce", "que"),
    ("ainsi",),
)
# Before a colon: "Es lo que piensa X:", "Un avis que partage X :".
_BEFORE_COLON: Final = (
    *(
        tuple(turn.split())
        for turn in [
            "en el mismo sentido",
            "en este mismo sentido",
            "en la misma línea",
            "en esa misma línea",
            "en términos similares",
            "en términos parecidos",
            "en parecidos términos",
            "en la misma dirección",
            "dans le même sens",
            "dans le même esprit",
            "dans la même veine",
        ]
    ),
    ("es", "lo", "que"),
    ("ce", "que"),
    ("ce", "qu'"),
)
_VIEWS: Final = lex.words(
    "avis opinion constat analyse sentiment conviction opinión idea tesis visión análisis",
    "diagnóstico convicción ressenti point sensación",
)
_SHARE: Final = lex.words("partage partagent partageait comparte comparten compartía rejoint")
_BETWEEN: Final = lex.words(
    "lo la le les se s' l' nos me ha han había habían a ont avait avaient est sont de claro clara"
) | lex.words("tajante contundente rotundo rotunda era")
_VERBS: Final = SAYING_ROMANCE | lex.words(
    "piensa piensan pense pensent",
    "mostró mostraba mostraron cree creen ve ven vio entiende parle parlait parla hablaba habla",
    "pronunció pronunciaba pronunciado expresó expresaba expresado exprimé exprimée exprime",
    "exprimait exprimaient exprimés exprimées trasladó trasladado hizo puso dejó puesto dejado",
    "hecho refleja reflejan establece",
)
_SECOND: Final = lex.words("saber constar notar ver savoir valoir observer remarquer claro de")
_THIRD: Final = lex.words("manifiesto relieve")
# Whole sentences but for the name.
_OF: Final = tuple(
    tuple(turn.split())
    for turn in [
        "son palabras de",
        "son las palabras de",
        "estas son las palabras de",
        "quien así habla es",
        "quien así se expresa es",
        "quien lo dice es",
        "la frase es de",
        "ces mots sont de",
        "ces mots sont d'",
        "ces mots sont ceux de",
        "ces mots sont ceux d'",
        "ces propos sont de",
        "ces propos sont d'",
        "ces propos sont ceux de",
        "ces propos sont ceux d'",
        "telles sont les paroles de",
        "telles sont les paroles d'",
        "la phrase est de",
        "la phrase est d'",
        "telle est la conviction de",
        "telle est la conviction d'",
        "qui parle ainsi est",
        "celui qui parle ainsi est",
        "celle qui parle ainsi est",
    ]
)
# "Même son de cloche chez X :", "Même constat pour X :"
_SAME: Final = frozenset(
    ("même", *turn.split(), link)
    for turn in ("son de cloche", "constat", "analyse", "avis", "inquiétude", "colère", "message")
    for link in ("chez", "pour", "de", "du côté de", "à")
)
_FURTHEST: Final = 4


def told_before(tokens: Tokens, colon: int) -> Phrase | None:
    """Return who says so what follows a colon, where nothing else stands before it."""
    same = next((n for n in (3, 5) if tokens.low[:n] in _SAME), 0)
    at = same or so_told(tokens, (*_OPENINGS, *_BEFORE_COLON)) or _sharer(tokens)
    who = starting_at(tokens, at) if at else None
    whole = who is not None and tokens.low[who.stop : who.stop + 1] in ((":",), (",",))
    return who if whole and at < colon else None


def _sharer(tokens: Tokens) -> int:
    """Return where whoever shares a view is named, or 0."""
    que = next((k for k in range(1, min(4, len(tokens))) if tokens.low[k] in ("que", "qu'")), 0)
    shares = que and tokens.low[que - 1] in _VIEWS and tokens.low[que + 1 : que + 2]
    if not shares or tokens.low[que + 1] not in _SHARE:
        return 0
    return behind_verb(tokens, que + 1)


def so_told(tokens: Tokens, openings: tuple[tuple[str, ...], ...] = _OPENINGS) -> int:
    """Return where whoever spoke is named, 0 where the sentence says nothing of the kind."""
    of = next((len(turn) for turn in _OF if tokens.low[: len(turn)] == turn), 0)
    if of:
        return of
    opens = next((len(turn) for turn in openings if tokens.low[: len(turn)] == turn), 0)
    verb = opens
    while opens and verb < len(tokens) and tokens.low[verb] in _BETWEEN:
        verb += 1
    if not opens or verb - opens > _FURTHEST or verb + 1 >= len(tokens):
        return 0
    if tokens.low[verb] not in _VERBS and tokens.low[verb] not in PHRASAL:
        return 0
    if tokens.low[0] in ("así", "lo") and verb == opens:
        return 0 if tokens.low[0] != "lo" or ":" not in tokens.low else behind_verb(tokens, verb)
    at = behind_verb(tokens, verb)
    at += at < len(tokens) and tokens.low[at] in lex.ADVERBS  # "Así lo cree también"
    if at < len(tokens) and tokens.low[at] in _SECOND:
        at += 1 + (tokens.low[at + 1 : at + 2] != () and tokens.low[at + 1] in _THIRD)
        at = behind_verb(tokens, at - 1) if at == verb + 2 else at
    return at if at < len(tokens) else 0
