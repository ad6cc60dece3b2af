"""Finds texts that French and Spanish call by several words: "la mise en demeure"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_CALLED: Final = """
mise en demeure|lettre ouverte|proposition de loi|projet de loi|exposé des motifs|mode d' emploi
compte rendu|journal de bord|cahier des charges|appel d' offres|feuille de route|livre blanc
livre vert|tableau de bord|ordre du jour|rappel à l' ordre|convention collective
principes directeurs|lignes directrices|observations finales|observation générale|note de service
note de cadrage|lettre de mission|avant-projet de loi|projet de décret|cahier de doléances
acte d' accusation|acte de vente|note de synthèse|profession de foi|règlement intérieur
hoja de ruta|libro blanco|libro verde|parte dispositiva|proyecto de ley|proposición de ley
anteproyecto de ley|exposición de motivos|voto particular|convenio colectivo|principios rectores
observaciones finales|observación general|pliego de condiciones|pliego de cargos
cuaderno de bitácora|carta abierta|orden ministerial|orden del día|proyecto de decreto
carta de servicios|libro de actas
escrito de acusación|acta notarial|nota de prensa|parte médico|parte de lesiones|pliego de descargos
estudio de impacto|étude d' impact|memoria anual|declaración jurada|recurso de amparo
"""
_TEXTS: Final = tuple(tuple(one.split()) for line in _CALLED.split("\n") for one in line.split("|"))
_BY_FIRST: Final = {
    head: tuple(text for text in _TEXTS if text and text[0] == head)
    for head in {text[0] for text in _TEXTS if text}
}
_LASTS: Final = frozenset(text[-1] for text in _TEXTS if text)
_LONGEST: Final = max(map(len, _TEXTS))
_LED: Final = lex.DETERMINERS | lex.FUSED
# "l'informe anual", "la fiche technique": an adjective goes with its text.
ADJECTIVES: Final = lex.words(
    "anual preliminar final provisional pericial técnico técnica interno interna médico médica",
    "conjunto conjunta mensual trimestral semestral marco forense policial electrónico",
    "annuel annuelle préliminaire intermédiaire technique interne médical médicale provisoire",
    "conjoint conjointe mensuel trimestriel thématique initial initiale inicial ouverte abierta",
    "complémentaire complementario complementaria préfectoral municipal ministériel ministerial",
)


def long_text(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """Return where such a text begins and ends, its article included, that begins at ``at``."""
    head = at + (tokens.low[at] in _LED)
    called = _BY_FIRST.get(tokens.low[head]) if head < len(tokens) else None
    for text in called or ():
        if tokens.low[head : head + len(text)] == text:
            return at, head + len(text)
    return None


def long_text_before(tokens: Tokens, last: int) -> tuple[int, int] | None:
    """Return where such a text begins and ends whose last word is at ``last``."""
    if last < 1 or tokens.low[last] not in _LASTS:
        return None
    for first in range(max(0, last - _LONGEST), last):
        found = long_text(tokens, first)
        if found is not None and found[1] == last + 1:
            return found
    return None
