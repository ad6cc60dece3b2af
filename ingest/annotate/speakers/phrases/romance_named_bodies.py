"""Finds bodies that French and Spanish name by a noun with a capital and small words behind it.

"la Confrérie des passeurs", "el Centro nacional de faros": the capital inside
the sentence tells a name, since no common noun of these languages has one.
"""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.speakers.names.nouns import STOPS, is_name
from ingest.annotate.speakers.names.romance_phrases import BODIES, RANKS
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

NAMED: Final = BODIES | lex.words(
    "confrérie mission cercle maison institut réseau union ordre barreau fonds établissement",
    "centre conservatoire musée théâtre orchestre bibliothèque école faculté laboratoire hôpital",
    "clinique parc port secrétariat haut-commissariat confédération amicale fondation mutuelle",
    "compagnie entreprise groupe groupement intersyndicale coordination coalition alliance",
    "mouvement parti club assemblée sénat banque service bureau mécanisme ambassade diocèse",
    "paroisse communauté plateforme forum programme panel jury équipe brigade douane poste",
    "imprimerie maternité crèche foyer refuge secours bourse archives postes éditions douanes",
    "ateliers transports haute-autorité consistoire chapitre guilde corporation consortium pôle",
    "cofradía misión círculo casa red unión colegio sindicato fondo centro conservatorio museo",
    "teatro orquesta biblioteca escuela facultad laboratorio hospital clínica parque puerto",
    "autoridad confederación liga fundación mutua sociedad compañía empresa grupo coalición",
    "alianza movimiento partido academia senado prefectura región caja banco servicio inspección",
    "mecanismo embajada diócesis parroquia comunidad plataforma foro panel jurado equipo",
    "brigada aduana imprenta refugio patronato consorcio registro archivo mesa frente archivos",
    "correos gremio hermandad ateneo filmoteca filarmónica coro obispado arzobispado decanato",
)
_LED: Final = lex.words("le la l' les el los las du des del al au aux")
_OF: Final = lex.words("de du des d' del")
_FOR: Final = lex.words("pour para contre contra sur sobre por")
_LINKS: Final = _FOR | {"en"}
_AIMS: Final = lex.words("defensa favor lucha contra apoyo défense faveur lutte")
_THE: Final = lex.words("le la les l' el los las")
_AND: Final = lex.words("et y")
_ADJECTIVES: Final = (
    "al", "ale", "aux", "ales", "el", "elle", "ives", "ive", "if", "ique", "ien", "ienne", "ier",
    "ière", "ain", "aine", "ico", "ica", "ivo", "iva", "ario", "aria", "aire", "aires", "icos",
    "icas", "iques", "elles", "ienne",
)  # fmt: skip
_MOST: Final = 4
_LONGEST: Final = 14


def named_body(tokens: Tokens, head: int) -> int | None:
    """Return where the name ends of the body that the capitalised noun at ``head`` begins."""
    if tokens.low[head] not in NAMED or not is_name(tokens, head):
        return None
    if head and tokens.low[head - 1] not in _LED:
        return None
    at = _past_adjectives(tokens, head + 1)
    for _ in range(_MOST):
        behind = _past_link(tokens, at)
        if behind is None:
            break
        at = behind
    led = any(tokens.low[k] in _LINKS and tokens.word[k][0].islower() for k in range(head + 1, at))
    small = led or any(
        tokens.word[k][0].islower() for k in range(head + 1, at) if _is_word(tokens, k)
    )
    return at if at > head + 1 and small else None


def _past_link(tokens: Tokens, at: int) -> int | None:
    """Return where "des passeurs", "pour la paix" or "et de la mer" ends that begins at ``at``."""
    if at + 1 >= len(tokens):
        return None
    low = tokens.low[at]
    noun = at + 1
    if low in _AND:
        noun += tokens.low[noun] in _OF
        led = noun > at + 1
        noun += led and noun < len(tokens) and tokens.low[noun] in _THE
        plain = noun < len(tokens) and tokens.word[noun][0].islower()
        return _past_adjectives(tokens, noun + 1) if plain and _is_word(tokens, noun) else None
    if low == "en" and tokens.low[noun] in _AIMS and tokens.word[noun][0].isupper():
        return _past_link(tokens, noun + 1)  # "en Defensa del Agua"
    if low not in _OF and low not in _FOR:
        return None
    noun += tokens.low[noun] in _THE
    if low == "por" and not (noun < len(tokens) and is_name(tokens, noun)):
        return None  # "La Liga por la tarde anunció"
    if noun >= len(tokens):
        return None
    if is_name(tokens, noun):
        while noun < len(tokens) and is_name(tokens, noun):
            noun += 1
        return noun
    return _past_adjectives(tokens, noun + 1) if _is_word(tokens, noun) else None


def _past_adjectives(tokens: Tokens, at: int) -> int:
    while at < len(tokens) and _is_word(tokens, at) and tokens.word[at][0].islower():
        if tokens.low[at] not in RANKS and not tokens.low[at].endswith(_ADJECTIVES):
            break
        at += 1
    return at


def _is_word(tokens: Tokens, at: int) -> bool:
    """Return whether a word may be part of a name: no sign, no small word, no verb of saying."""
    low = tokens.low[at]
    known = low in STOPS or low in ALL_SAYING or low in lex.DETERMINERS or low in _OF
    return tokens.word[at].replace("-", "").isalpha() and not known


def named_body_before(tokens: Tokens, last: int) -> int | None:
    """Return where the noun stands of such a name that ends with the token ``last``."""
    for head in range(last - 1, max(-1, last - _LONGEST), -1):
        if tokens.low[head] in NAMED and named_body(tokens, head) == last + 1:
            return head
    return None
