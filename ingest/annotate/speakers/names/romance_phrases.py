"""Finds where a phrase ends that goes on in French or Spanish: "Cour des comptes régionale"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.speakers.names.nouns import STOPS, is_name
from ingest.annotate.speakers.names.role_words import is_agent
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

BODIES: Final = lex.LEADING_ORGANISATION_WORDS | lex.ROMANCE_BODIES
_OF: Final = lex.words("de des du d' del")
THE: Final = lex.words("la le l' el les los las")
ABOUT: Final = lex.words("contre contra sur sobre")
_POSTED: Final = lex.words("à au aux")
RANKS: Final = lex.words(
    "regional régional régionale nacional national nationale municipal municipale provincial",
    "provinciale départemental départementale departamental central centrale local locale superior",
    "supérieur supérieure constitucional constitutionnel général générale general",
)
# "la directrice générale", "el director médico": what kind of office somebody holds.
POST_ADJECTIVES: Final = RANKS | lex.words(
    "adjoint adjointe adjunto adjunta spécial spéciale especial civil technique técnico técnica",
    "artistique artístico artística scientifique científico científica exécutif",
    "exécutive ejecutivo",
    "ejecutiva sportif sportive deportivo deportiva médical médicale médico médica syndical",
    "syndicale sindical politique político política juridique jurídico jurídica financier",
    "financière financiero financiera honoraire sortant sortante saliente délégué",
    "déléguée delegado",
    "delegada permanent permanente territorial territoriale communal communale titulaire titular",
    "suppléant suppléante suplente émérite emérito emérita pédagogique pedagógico pedagógica",
    "commercial commerciale comercial principal principale intérimaire interino",
    "interina administratif",
    "administrative administrativo administrativa musical musicale editorial forestal forestier",
    "forestière indígena comunal académico académica",
)
ADJECTIVES: Final = (
    "al", "ale", "aux", "ales", "el", "elle", "els", "elles", "if", "ive", "ifs", "ives", "ique",
    "iques", "ien", "ienne", "ier", "ière", "iers", "ières", "ain", "aine", "ico", "ica", "icos",
    "icas", "ivo", "iva", "ario", "aria", "aire", "aires",
)  # fmt: skip


def past_small_words(tokens: Tokens, stop: int) -> int:
    """Return the end of a body or a post whose name goes on in small letters.

    "la Cour | des comptes régionale", "l'adjointe | aux sports de Port-Vieux".
    """
    if stop + 1 >= len(tokens):
        return stop
    head = tokens.low[stop - 1]
    ranked = tokens.low[stop] in RANKS and is_name(tokens, stop - 1)
    if ranked and head not in BODIES and _bodies(tokens, stop):
        return stop + 1
    led = (
        head in BODIES
        or is_town(tokens, stop - 1)
        or (_is_adjective(tokens, stop - 1) and tokens.low[stop - 2] in BODIES)
    )
    if led:
        return _body_end(tokens, stop)
    if head in lex.PERSON_NOUNS and tokens.low[stop] in _POSTED - _told(tokens, stop + 1):
        return _with_place(tokens, _small(tokens, _past_determiner(tokens, stop + 1), stop))
    return stop


# "a déclaré le ministre aux élèves": whom somebody speaks to is no part of the office.
_LISTENERS: Final = lex.words(
    "élèves étudiants étudiantes journalistes députés élus habitants sénateurs policiers parents",
    "enfants familles salariés agents lecteurs électeurs micros caméras participants délégués",
    "jurés visiteurs bénévoles public personnel reporters riverains adhérents syndicats téléphone",
    "micro tribunal journal",
)


def _told(tokens: Tokens, at: int) -> frozenset[str]:
    """Return the words that lead to whoever listens, where somebody listening stands at ``at``."""
    return _POSTED if tokens.low[at] in _LISTENERS else frozenset()


_OF_OR_ABOUT: Final = _OF | ABOUT


def _body_end(tokens: Tokens, stop: int) -> int:
    """Return the end of what a body is for: "la direction | départementale des routes de Lin"."""
    reached = at = stop + _is_adjective(tokens, stop)
    for _ in range(2):
        if at + 1 >= len(tokens) or tokens.low[at] not in _OF_OR_ABOUT:
            break
        inner = _past_determiner(tokens, at + 1)
        if inner >= len(tokens) or not (_is_small(tokens, inner) or is_name(tokens, inner)):
            break
        at = inner + 1
        while at < len(tokens) and is_name(tokens, at):
            at += 1
        reached = at = _with_adjective(tokens, at)
    return reached


def past_post(tokens: Tokens, at: int) -> int:
    """Return where words end that go with an office before them: "directeur | général", "en chef".

    ``at`` itself where none stand there.
    """
    if at >= len(tokens) or (tokens.low[at] not in POST_ADJECTIVES and tokens.low[at] != "en"):
        return at
    head = tokens.low[at - 1]
    if not (
        head in lex.PERSON_NOUNS
        or head in lex.OCCUPATIONS
        or is_agent(head)
        or head.endswith("trice")
    ):
        return at
    if tokens.low[at] == "en" and tokens.low[at + 1 : at + 2] in _CHIEF:
        return at + 2
    return at + (tokens.low[at] in POST_ADJECTIVES and tokens.word[at][0].islower())


_CHIEF: Final = (("chef",), ("jefe",))


def body_before(tokens: Tokens, first: int, *, nested: bool = True) -> int | None:
    """Return the noun of the body that small words go on: "Direction régionale | des ponts"."""
    at = first if tokens.low[first] == "des" else first - 1
    if at > 3 and tokens.low[at] in ("au", "aux") and _is_small(tokens, at - 1):
        at -= 2  # "Conseil départemental de l'accès | au droit"
        at -= tokens.low[at] in lex.DETERMINERS
    if at < 1 or tokens.low[at] not in _OF_OR_ABOUT:
        return None
    at -= 1
    at -= _is_adjective(tokens, at) and tokens.low[at - 1] not in _OF
    if nested and at > 1 and tokens.low[at] not in BODIES and _is_small(tokens, at):
        inner = at - (tokens.low[at - 1] == "des")
        return body_before(tokens, inner, nested=False)  # "la Fédération des métiers | de la main"
    return at if at >= 0 and (tokens.low[at] in BODIES or is_town(tokens, at)) else None


def is_town(tokens: Tokens, at: int) -> bool:
    """Return whether a town is named as the body that runs it: "la ville de Lin"."""
    led = tokens.low[at] == "ville" and tokens.low[at + 1 : at + 2] in (("de",), ("d'",), ("du",))
    return led and at + 2 < len(tokens) and is_name(tokens, at + 2)


def post_before(tokens: Tokens, first: int) -> int | None:
    """Return the noun of the post that a place belongs to: "l'adjoint aux sports de | Lin"."""
    if first < 3 or tokens.low[first - 1] not in _OF or not _is_small(tokens, first - 2):
        return None
    at = first - 3
    if at > 0 and tokens.low[at] in lex.DETERMINERS and tokens.low[at] not in _POSTED:
        at -= 1
    posted = at > 0 and tokens.low[at] in _POSTED and tokens.low[at - 1] in lex.PERSON_NOUNS
    return at - 1 if posted else None


def _is_adjective(tokens: Tokens, at: int) -> bool:
    low = tokens.low[at] if 0 < at < len(tokens) else ""
    return _is_small(tokens, at) and (low in RANKS or low.endswith(ADJECTIVES))


def long_body_before(tokens: Tokens, first: int) -> int | None:
    """Return where a body begins that ends small: "la Fédération des métiers de | la main"."""
    at = first - 1
    if at < 2 or tokens.low[at] not in _WITHIN:
        return None
    while at > 0 and first - at < 9 and (tokens.low[at] in _LINKED or _is_small(tokens, at)):
        at -= 1
    whole = is_name(tokens, at) and tokens.low[at] in lex.LEADING_ORGANISATION_WORDS
    if not whole or tokens.low[at + 1] not in _OF:
        return None
    return at - 1 if at and tokens.low[at - 1] in lex.DETERMINERS else at


_WORKS: Final = lex.DOCUMENT_NOUNS - lex.MESSAGES


def text_before(tokens: Tokens, first: int) -> int | None:
    """Return the noun of the text that a body wrote: "Le rapport annuel de | la Cour des ponts"."""
    if first < 3 or tokens.low[first - 1] not in _OF or not _is_small(tokens, first - 2):
        return None
    at = first - 3 if tokens.low[first - 2] not in lex.DOCUMENT_NOUNS else first - 2
    named = any(is_name(tokens, k) for k in range(first, min(first + 3, len(tokens))))
    return at if named and tokens.low[at] in _WORKS else None


# "la Fédération des pêcheurs à pied", "la Asociación de mujeres en paro"
_INSIDE: Final = lex.words("à au aux en sans sin con contre contra para pour")
_WITHIN: Final = _OF | _INSIDE
_LINKED: Final = _OF | _INSIDE | lex.words("la le les l' el los las et y")


def _bodies(tokens: Tokens, stop: int) -> bool:
    """Return whether one of the words right before leads to the name of a body."""
    return not lex.LEADING_ORGANISATION_WORDS.isdisjoint(tokens.low[max(0, stop - 4) : stop])


def _small(tokens: Tokens, at: int, otherwise: int) -> int:
    """Return the place behind a common noun, ``otherwise`` where none stands there."""
    return at + 1 if _is_small(tokens, at) else otherwise


def _is_small(tokens: Tokens, at: int) -> bool:
    if not 0 <= at < len(tokens) or not tokens.word[at].isalpha() or tokens.word[at][0].isupper():
        return False
    low = tokens.low[at]
    if low.endswith(("ó", "aron", "ieron")):
        return False  # "el sindicato de enfermería | convocó"
    return low not in STOPS and low not in ALL_SAYING and low not in lex.DETERMINERS


def _past_determiner(tokens: Tokens, at: int) -> int:
    return at + 1 if at < len(tokens) and tokens.low[at] in lex.DETERMINERS else at


def _with_adjective(tokens: Tokens, at: int) -> int:
    return at + 1 if _is_adjective(tokens, at) else at


def _with_place(tokens: Tokens, at: int) -> int:
    """Return the end of "de Port-Vieux" behind a post."""
    if at + 1 < len(tokens) and tokens.low[at] in _OF and is_name(tokens, at + 1):
        at += 1
        while at < len(tokens) and (is_name(tokens, at) or tokens.low[at] in lex.PARTICLES):
            at += 1
    return at
