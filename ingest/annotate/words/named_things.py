"""Marked words behind the noun of a thing that bears a name: the mural “Nobody asked”."""

from __future__ import annotations

import re
from typing import Final

from archive.release import Span
from ingest.annotate.words.closed_list import words
from ingest.annotate.words.forms import is_phrase
from ingest.annotate.words.text_nouns import DOCUMENT_NOUNS, MESSAGES, SIGNS

# What is shown, held, sung, run, paid or sailed under a name.
THINGS: Final = words(
    "exhibition exhibit show display installation mural painting sculpture print photograph photo",
    "film documentary short animation video clip series episode season podcast programme program",
    "broadcast play musical opera ballet dance performance concert recital gig festival fair song",
    "single album record symphony suite cantata anthem hymn lullaby poem novel novella story",
    "trilogy memoir biography thriller comic cartoon anthology collection chapter title subtitle",
    "lecture talk workshop seminar webinar symposium conference congress colloquium panel table",
    "debate session masterclass course module class lesson game quiz app tool toolkit kit platform",
    "campaign initiative scheme project drive appeal challenge competition contest award prize",
    "medal fund grant scholarship bursary fellowship walk march rally parade vigil trail tour ride",
    "hashtag slogan motto theme tagline strapline watchword category",
    "magazine journal newspaper column blog supplement",
    "boat ship barge ferry trawler yacht lifeboat tug locomotive",
    "exposition œuvre peinture tableau sculpture photographie film documentaire série épisode",
    "émission pièce opéra spectacle concert festival chanson album poème conférence atelier",
    "colloque séminaire débat jeu application plateforme campagne opération programme projet",
    "dispositif concours prix fonds bourse marche parcours balade fresque slogan thème",
    "exposición muestra obra pintura escultura fotografía película documental serie episodio",
    "canción disco poema charla conferencia taller jornada coloquio seminario curso juego",
    "plataforma campaña iniciativa programa proyecto concurso premio fondo beca marcha ruta lema",
    "mural barca barco",
)
_TEXTS: Final = DOCUMENT_NOUNS - MESSAGES - SIGNS
_BEHIND_NOUN: Final = re.compile(
    r"(?P<ahead>\b[\w’'\-]+\s)?"
    r"(?:\b(?:the|an?|its|his|her|their|our|this|whose|new|first|second|latest|annual"
    r"|le|la|un|une|son|sa|leur|ce|cette|el|una|su|este|esta|del|al|du|au|nouvelle|nouveau|nueva|nuevo)\s"
    r"|\b[ld]['’]|\w['’]s?\s)"
    r"(?:[\w’'\-]+\s){0,3}?(?P<noun>[^\W\d_][\w\-]+)(?P<apart>,?)\s\Z",
    re.IGNORECASE,
)
_FURTHEST: Final = 90
_JUDGES: Final = re.compile(
    r"(?:call|label|brand|dub|deem|find|found|consider|term|describ|told|tell|ask|remind|inform|warn"
    r"|qualifi|jug|trouv|calific|consider|tach)\w*\s\Z"
)
_PLACES: Final = words("in at to from on with by dans à en sur avec par con por ante")


_ENTITLED: Final = re.compile(
    r"\b(?:entitled|titled|headed|captioned|nicknamed|dubbed|titulad[oa]|intitulée?|denominad[oa]"
    r"|known(?:\s\w+){0,2}\sas|such\sas"
    r"|(?:published|printed|reprinted|broadcast|catalogued|marketed|sold|translated|screened|staged)\b"
    r"[^.!?;:]{0,40}\sas"
    r"|under\sthe\s(?:heading|headline|banner)"
    r"|(?:the|an?|une?|una)\s(?:\w+\s){1,4}(?:called|named|llamad[oa]))\s\Z",
    re.IGNORECASE,
)


# No listed word is longer.
_LONGEST: Final = 40


def _last_word(before: str) -> str:
    shown = before[-_LONGEST:].rstrip().rstrip(",").replace("’", "'")
    return shown[max(shown.rfind(" "), shown.rfind("'")) + 1 :].lower()


def _may_name(before: str) -> bool:
    """Return whether the last word is the noun of a thing: a look that costs little."""
    noun = _last_word(before)
    return noun in THINGS or noun in _TEXTS or (noun.endswith("s") and noun[:-1] in THINGS)


_LAST: Final = words(
    "entitled titled headed captioned nicknamed dubbed titulado titulada intitulé intitulée",
    "denominado denominada as called named llamado llamada heading",
    "headline banner",
)


def is_entitled(before: str) -> bool:
    """Return whether the words before end with a word that only gives something its name."""
    return (
        _last_word(before) in _LAST
        and _ENTITLED.search(before, max(0, len(before) - _FURTHEST)) is not None
    )


# "“Green Weir,” a short novel about"; not "“Green Weir,” the film’s director said"
_TOLD: Final = re.compile(
    r"\s(?:an?|the|his|her|their|its)\s(?:[a-z\-]+\s){0,4}?(?:novel|novella|book|poem|verse|song|film"
    r"|movie|play|album|memoir|short story|essay|opera|musical|painting|sculpture|ballad|single"
    r"|documentary|comedy|drama|thriller|sitcom)(?:[.,]|\s(?:of|by|about|that|which|set|in|on|from)\b)"
)


def _is_told(text: str, inner: Span, outer: Span) -> bool:
    """Return whether words behind a comma say that the marked ones, a title's, are a work."""
    long = [word for word in inner.of(text).split() if len(word) > _SMALL]
    titled = len(long) > 1 and all(word[0].isupper() for word in long)
    return titled and _TOLD.match(text, outer.end, outer.end + _FURTHEST) is not None


_SMALL: Final = 3


def bears_name(text: str, block: Span, inner: Span, outer: Span, *, touches: bool) -> bool:
    """Return whether words with a capital are the name of the thing whose noun stands before them.

    Set apart by a comma they may be speech ("she told the festival, “We are late.”"),
    where a reporting word ``touches`` them.
    """
    if text[inner.end - 1 : inner.end] == "," and _is_told(text, inner, outer):
        return True
    before = text[max(block.start, outer.start - _FURTHEST) : outer.start]
    if not _may_name(before):
        return False
    found = _BEHIND_NOUN.search(before)
    if found is None or _JUDGES.match(found["ahead"] or ""):
        return False
    noun = found["noun"].lower()
    shown = noun in THINGS or (noun.endswith("s") and noun[:-1] in THINGS)
    if not (shown or noun in _TEXTS):
        return False
    ahead = (found["ahead"] or "").strip().lower()
    clause = not is_phrase(text, [inner])
    if clause and (ahead in _PLACES or not (shown or found["apart"])):
        return False
    ended = inner.of(text).endswith((".", ","))
    if found["apart"] and (touches or (clause and ended)):
        return False
    return not text[outer.end : min(block.end, outer.end + 1)].isalnum()
