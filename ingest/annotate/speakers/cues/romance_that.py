"""Tells verbs of French and Spanish that report by their "que" or participle, listed or not."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.cues.romance_cues import BEFORE_A_NAME
from ingest.annotate.words.lexicon import words
from ingest.annotate.words.tokens import Tokens

_PARTICIPLES: Final = ("é", "ado", "ido")
# They report where "que" follows; elsewhere they mean other things.
_QUE: Final = words(
    "prétend prétendait prétendu pense pensent croit cru jure jurait garantit garanti entend",
    "maintient maintenait maintenu prédit reconnaît imagine imaginait rêve rêvait suppose sait",
    "veut écrit admis promis craint établit établi démontre démontrent prouve prouvent atteste",
    "attestent avance avancent allègue allèguent espère espèrent invoque argue déduit souhaitent",
    "expose exposent développe signifie communique informe rapportent relate relatent soupçonne",
    "aduce adujo adujeron aducen predice predijo predicho sabe piensa supone imagina sueña",
    "jura juraron juran objeta objetan implora suplica ordena ordenan espera esperan desea desean",
    "duda dudan comunica comunican notifica desvela desvelan testifica prosigue cuestiona asume",
    "asumen acepta aceptan postula invoca dictamina dictaminan resuelve demuestra demuestran",
    "prueba prueban certifica certifican acredita acreditan analiza inquiere ilustra presume",
    "alardea corrige rectifica asiente esgrime esgrimen resume publica publicaron dicho visto",
    "apela predicen urge hecho escrito expuesto sostenido",
)
_REFLEXIVE: Final = words(
    "alarme alarmait émeut émeuvent emporte agace agaçait plaint plaignent plaignait justifie",
    "engage engagent excuse lamente moque amuse émerveille remémore réjouissait félicitait réjouit",
    "réjouissent félicitent félicite étonne étonnent inquiète inquiètent indigne indignent désole",
    "désolent souvient offusque offusquent vante targue enorgueillit offusqué ému plainte plaint",
    "queja quejan quejó alegra alegran alegró sincera sinceró indigna indignó extraña extrañó",
    "disculpa disculpó enorgullece enorgulleció sorprende sorprendió felicita felicitó congratula",
    "congratuló lamenta lamentó jacta jactó duele dolió pregunta preguntó comprometió compromete",
    "quejaron alegraron comprometieron preocupa preocupan escandaliza escandalizó",
)
# What brings something about, or only seems, says nothing.
_EFFECTING: Final = words(
    "arrivé laissé évité empêché mérité aimé préféré semblé exigé suffi décidé accepté espéré",
    "hecho logrado conseguido permitido evitado impedido querido bastado dejado parecido provocado",
    "ocurrido sucedido pasado resultado causado obligado quedado",
    "logró consiguió permitió evitó impidió esperó bastó dejó pareció provocó causó ocurrió",
    "sucedió pasó resultó obligó quedó hizo quiso",
)
_HAVE: Final = words("a ont avait avaient aura ha han había habían ai")
_THAT: Final = frozenset([("que",), ("qu'",)])
_OF: Final = frozenset([("de", "que"), ("de", "ce"), ("en", "que"), ("a", "que"), ("à", "ce")])
_SELF: Final = words("se s' est sont ha han était")


def may_report_que(low: str) -> bool:
    """Return whether "que" or an auxiliary may make a word report."""
    known = low in _QUE or low in _REFLEXIVE or low in _DIRECTING
    return known or low.endswith(_PARTICIPLES)


def reports_que(tokens: Tokens, at: int) -> bool:
    """Return whether "que" follows a verb that it makes report: "a attesté que", "jure que"."""
    low = tokens.low[at]
    own = at > 0 and tokens.low[at - 1] in _SELF
    if low in _DIRECTING and _has_do(tokens, at):
        return True
    if tokens.low[at + 1 : at + 2] not in _THAT:
        return own and low in _REFLEXIVE and tokens.low[at + 1 : at + 3] in _OF
    if low in BEFORE_A_NAME or low in _QUE or (own and low in _REFLEXIVE):
        return True
    told = low.endswith("ó") or (low.endswith(_PARTICIPLES) and _has(tokens, at))
    return told and low not in _EFFECTING


# Who has somebody do something tells them so: "a enjoint au maire de rouvrir le puits".
_DIRECTING: Final = words(
    "ordonné ordonne ordonnent enjoint enjoignent sommé invite invité invitent exhorte exhorté",
    "exhortent prié prie prient ordenó ordenaron ordena ordenan ordenado requirió requiere",
    "requirieron conminó conmina mandó exhortó exhorta invitó invita intimó",
)
_WHOM: Final = words("à au aux a al l' le la les los las ses leurs sus chaque cada")
_DO: Final = words("de d' à a que")
_INFINITIVES: Final = ("er", "ir", "re", "ar", "rle", "rles", "rlo", "rla", "rse")
_FURTHEST: Final = 11


def _has_do(tokens: Tokens, at: int) -> bool:
    """Return whether somebody and what they are to do follow a verb."""
    if tokens.low[at + 1 : at + 2] == () or tokens.low[at + 1] not in _WHOM:
        return False
    for do in range(at + 2, min(len(tokens) - 1, at + _FURTHEST)):
        low = tokens.low[do]
        if low == "\0" or not (low[0].isalnum() or low in _DO):
            return False
        does = tokens.low[do + 2] if tokens.low[do + 1] in ("l'", "le", "la", "les", "ne") else ""
        infinitive = (does or tokens.low[do + 1]).endswith(_INFINITIVES)
        if low in _DO and (infinitive or low == "que" or tokens.low[do + 1] == "\0"):
            return True
        if tokens.low[at + 1] in ("a", "al") and low.endswith(_INFINITIVES) and do > at + 2:
            return tokens.word[do][0].islower()
    return False


def _has(tokens: Tokens, at: int) -> bool:
    return at > 0 and tokens.low[at - 1] in _HAVE
