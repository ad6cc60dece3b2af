"""Tells whether a body speaks out before words that no verb reports: "La Ligue persiste :"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

# How somebody is, or goes about it, who then speaks.
_MOODS: Final = lex.words(
    "catégorique formel formelle catégoriques formels formelles tajante tajantes rotundo rotunda",
    "rotundos rotundas contundente contundentes inflexible inflexibles lapidaire amer amère",
    "sceptique sceptiques escéptico escéptica escépticos escépticas optimista optimistas optimiste",
    "optimistes claro clara claros claras clair claire clairs claires ferme fermes firme firmes",
    "indignado indignada indigné indignée cauto cauta prudent prudente prudents prudentes critique",
    "crítico crítica críticos críticas",
    "blunt clear firm adamant defiant scathing unequivocal unmoved unconvinced unimpressed hopeful",
    "sceptical skeptical optimistic cautious critical furious dismayed frank terse emphatic",
    "disagreed disagrees disagree agreed agrees agree insists insisted persists unrepentant",
    "persiste persistent persisten décolère décolèrent réclame insiste insistent zanja tranche",
)
_TURNS: Final = (
    "ses mots", "leurs mots", "par quatre chemins", "le clou", "le ton", "du poing", "au créneau",
    "la sonnette d' alarme", "sans détour", "sans appel", "sin rodeos", "con rodeos",
    "no oculta", "no ocultan", "no esconde", "no esconden", "cache pas", "cachent pas",
    "pelos en la lengua",
    "el tono", "la voz de alarma", "lo tiene claro", "lo tienen claro", "en sus trece",
    "paños calientes", "medias tintas", "en doute pas", "son regret", "sa colère", "leur colère",
    "no doubt", "to differ", "no words", "another way", "its position", "its answer", "its message",
    "the point", "it differently", "different view", "another view", "hit back", "no punches",
    "sa position", "su postura", "su posición", "sa réponse", "su respuesta",
)  # fmt: skip
_LASTS: Final = frozenset(turn.split()[-1] for turn in _TURNS)


def speaks_out(tokens: Tokens, first: int, stop: int) -> bool:
    """Return whether the words from ``first`` to ``stop`` say that somebody speaks their mind."""
    told = tokens.low[first:stop]
    if not _MOODS.isdisjoint(told):
        return True
    if _LASTS.isdisjoint(told):
        return False
    words = f" {' '.join(told)} "
    return any(f" {turn} " in words for turn in _TURNS)
