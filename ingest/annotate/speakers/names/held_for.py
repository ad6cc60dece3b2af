"""Parts a name from what its bearer's office is for, or from a place: "de Salud | Ana Ruiz"."""

from __future__ import annotations

import re
from typing import Final

from ingest.annotate.speakers.cues.cues import SAYING_ROMANCE
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.name_edges import PLACE_STARTS
from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.speakers.names.romance_phrases import POST_ADJECTIVES
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_SIGNS: Final = (
    "de ", "del ", "du ", "des ", "la ", "los ", "las ", "d'", "d’", "l'", "l’", " a ", "à ", "En ",
    "en ", "desde ", "dans ",
    "Desde ", "Hasta ", "Dans ", "A ", "À ", "Depuis ",
)  # fmt: skip
_BEFORE: Final = re.compile(
    r"(?:(?P<office>[a-zà-ÿ\-]+)\s)?(?P<last>[a-zà-ÿ\-]+)"
    r"\s(?:(?:de|del|du|des)\s(?:la\s|los\s|las\s|l['’])?|d['’])\Z"
)
_OFFICES: Final = (
    lex.TITLES
    | lex.HELD_OFFICES
    | lex.words("jefe jefa chef cheffe titular responsable vocero vocera")
) - lex.ORGANISATION_NOUNS
# Bodies and places that may be called after somebody: "la Fundación Ana Ruiz".
_NAMED_AFTER: Final = lex.words(
    "fundación fondation instituto institut hospital hôpital colegio collège escuela école lycée",
    "universidad université museo musée teatro théâtre biblioteca bibliothèque asociación centro",
    "association centre espacio espace sala salle casa maison club peña plaza place parque parc",
    "calle rue avenida avenue stade estadio ies ceip ceper premio prix cátedra chaire comité",
    "collectif colectivo clínica clinique fondo fonds grupo groupe editorial éditions librería",
    "librairie galería galerie conservatorio conservatoire residencia résidence barrio quartier",
    "colonia villa liga ligue amis amigos amies parroquia paroisse cooperativa coopérative taller",
    "atelier academia académie compañía compagnie orquesta orchestre coro chœur ateneo unidad red",
    "santa san saint sainte santo puerto port isla île presa embalse aeropuerto aéroport",
)
_NO_TOPIC: Final = _NAMED_AFTER | PLACE_STARTS | GENDER.keys()
_REACH: Final = 60
_LONGEST: Final = 5


def past_topic(text: str, begin: int, end: int) -> int:
    """Return where the words end that an office is for; ``end`` where nobody is named behind."""
    if not text.endswith(_SIGNS, max(0, begin - 6), begin):
        return end
    words = text[begin:end].split(" ")
    near = next((k for k in range(1, min(len(words) - 1, 4)) if _is_given(words, k)), 0)
    if near and _is_placed(text, begin, [word.lower() for word in words[:near]]):
        return begin + len(" ".join(words[:near]))  # "En Sauces Ana Ruiz", "a dit à Belga Ana Ruiz"
    at = next((k for k in range(1, min(len(words) - 1, _LONGEST)) if _is_given(words, k)), 0)
    if not at or not _NO_TOPIC.isdisjoint(word.lower() for word in words[:at]):
        return end
    held = _BEFORE.search(text, max(0, begin - _REACH), begin)
    return begin + len(" ".join(words[:at])) if held is not None and _is_office(held) else end


def _is_placed(text: str, begin: int, lows: list[str]) -> bool:
    """Return whether words only say where somebody speaks, or to which agency."""
    if any(low in _NO_PLACE or low.rstrip(".") in lex.HONORIFICS or "." in low for low in lows):
        return False
    before = text[max(0, begin - _REACH) : begin]
    if _FRONT.search(before):
        return True
    told = _TOLD.search(before)
    return told is not None and told["verb"].lower() in SAYING_ROMANCE


_NO_PLACE: Final = (
    GENDER.keys() | PLACE_STARTS | lex.TITLES | lex.words("la el los las de del y et")
)
# What opens a sentence and leads to a place.
_FRONT: Final = re.compile(r"(?:\A|[.!?»”\"]\s|\n)(?:En|Desde|Hasta|Dans|[ÀA]|Depuis)\s\Z")
_TOLD: Final = re.compile(r"(?P<verb>[\wÀ-ÿ]+)\s(?:a|à|en|desde|dans)\s\Z")


def _is_given(words: list[str], at: int) -> bool:
    """Return whether a given name with a surname stands behind a word with a capital."""
    given = words[at].lower() in GENDER and words[at + 1][:1].isupper()
    return given and words[at - 1][:1].isupper()


def _is_office(held: re.Match[str]) -> bool:
    """Return whether an office stands before, be it with its kind: "directora general de"."""
    last = held["last"]
    return last in _OFFICES or (last in POST_ADJECTIVES and held["office"] in _OFFICES)


def holder_behind(tokens: Tokens, stop: int) -> tuple[int, int] | None:
    """Return the place of the name behind what an office that ends at ``stop`` is for."""
    kind = stop > 1 and tokens.low[stop - 1] in POST_ADJECTIVES
    if tokens.low[stop : stop + 1] not in _LINKS or tokens.low[stop - 1 - kind] not in _OFFICES:
        return None
    at = next((k for k in range(stop + 2, len(tokens) - 1) if _opens(tokens, k)), 0)
    between = range(stop + 1, at)
    apart = any(not is_name(tokens, k) and tokens.low[k] not in lex.PARTICLES for k in between)
    if not at or apart or not _NO_TOPIC.isdisjoint(tokens.low[stop + 1 : at]):
        return None
    end = at
    while end < len(tokens) and (is_name(tokens, end) or tokens.low[end] in lex.PARTICLES):
        end += 1
    return at, end


def _opens(tokens: Tokens, at: int) -> bool:
    """Return whether a given name with a surname stands behind a word with a capital."""
    given = tokens.low[at] in GENDER and is_name(tokens, at - 1)
    return given and is_name(tokens, at) and is_name(tokens, at + 1)


_LINKS: Final = (("de",), ("del",), ("du",), ("des",), ("d'",))
