"""Finds everyone by whom a work is said to be: "a new play by Ana Ruiz" has an author."""

from __future__ import annotations

import re
from typing import Final

from ingest.annotate.speakers.people.cast import Cast
from ingest.annotate.speakers.people.members import Member
from ingest.annotate.speakers.reference.office_bearers import Held
from ingest.annotate.words import lexicon as lex

_WRITERS: Final = lex.words(
    "author writer playwright dramatist novelist poet essayist auteur autrice auteure écrivain",
    "écrivaine romancier romancière dramaturge poète poétesse essayiste autor autora escritor",
    "escritora novelista dramaturgo dramaturga poeta poetisa ensayista",
)
_COMPOSERS: Final = lex.words(
    "composer musician songwriter compositeur compositrice musicien musicienne compositor",
    "compositora músico música",
)
_PAINTERS: Final = lex.words(
    "painter sculptor artist illustrator peintre sculpteur sculptrice artiste plasticien",
    "plasticienne illustrateur illustratrice pintor pintora escultor escultora artista ilustrador",
    "ilustradora muralista",
)
_PHOTOGRAPHERS: Final = lex.words(
    "photographer artist photographe artiste fotógrafo fotógrafa artista",
)
_DIRECTORS: Final = lex.words(
    "director filmmaker film-maker réalisateur réalisatrice cinéaste documentariste director",
    "directora realizador realizadora cineasta documentalista",
)
_STAGERS: Final = lex.words(
    "choreographer director chorégraphe metteur metteuse scénographe coreógrafo coreógrafa",
    "director directora creador creadora créateur créatrice",
)
_WORKS: Final = {
    _WRITERS: "play novel book poem musical memoir biography libretto comedy drama thriller essay"
    " story script text monologue pièce roman livre recueil récit texte essai conte comédie drame"
    " monologue création bande\\sdessinée novela libro obra poemario relato texto ensayo cuento"
    " comedia monólogo creación",
    _COMPOSERS: "opera musical song songs symphony concerto quartet suite cantata score piece"
    " opéra symphonie pièce œuvre partition chanson chansons cantate quatuor création musique"
    " ópera sinfonía pieza obra partitura canción canciones cantata cuarteto música",
    _PAINTERS: "paintings? canvas canvases sculptures? murals? drawings? watercolours? exhibition"
    " works? installation toiles? tableaux? peintures? sculptures? fresque dessins aquarelles"
    " exposition œuvres? installation lienzos? cuadros? pinturas? esculturas? mural dibujos"
    " acuarelas exposición obras? muestra instalación",
    _PHOTOGRAPHERS: "photographs? photos? pictures portraits exhibition photographies clichés"
    " portraits exposition fotografías? fotos? retratos instantáneas exposición muestra",
    _DIRECTORS: "film documentary movie short directed court-métrage long-métrage documentaire"
    " réalisé réalisée tourné tournée película documental cortometraje largometraje dirigido"
    " dirigida rodado rodada filmado filmada",
    _STAGERS: "ballet dance choreographed show spectacle chorégraphié chorégraphiée création"
    " mise?\\sen\\sscène espectáculo montaje coreografiado coreografiada danza",
}
MAKERS: Final = frozenset().union(*_WORKS)
_MADE: Final = (
    "written|composed|penned|painted|taken|made|signée?s?|écrite?s?"
    "|composée?s?|peinte?s?|prise?s?|créée?s?|imaginée?s?"
    "|escrit[oa]s?|compuest[oa]s?|pintad[oa]s?|tomad[oa]s?|hech[oa]s?|cread[oa]s?|firmad[oa]s?"
)
# A work that is shown, chosen or restored by somebody is not theirs.
_PLAIN: Final = (
    r"(?!by\b|d[eu]\b|par\b|por\b|del\b"
    r"|[a-zà-ÿ]+(?:ed|en|ée?s?|[aiu]d[oa]s?|ies?|ues?)\b)[a-zà-ÿ\-]+"
)
# "une pièce courte en trois actes de", "a play, written by", "forty new paintings by"
_BY: Final = (
    rf"\b(?:{{works}})(?:\s{_PLAIN}){{{{0,3}}}},?\s(?:(?:{_MADE})\s(?:by|par|por|de)\s"
    r"|(?:by|par|por|de|del|du)\s|d['’])(?:la\s|l['’]|el\s|le\s)?(?:[a-zà-ÿ\-]+\s){{0,2}}\Z"
)
_OF_WORK: Final = {
    calls: re.compile(_BY.format(works="|".join(works.split()))) for calls, works in _WORKS.items()
}
_TITLED: Final = re.compile(r"[»”\"],?\s(?:by|de|del|d['’])\s?\Z")
# "Ana Ruiz's Quartet for Four Doors": whose work it is.
_SIGN: Final = 2
_WORK: Final = re.compile(
    r"[^\s]{0,2}['’]s?\s(?:(?:new|first|second|third|latest|last)\s)?(?:(?i:play|novel|poem|opera|musical"
    r"|memoir|symphony|concerto|quartet|quintet|trio|sonata|suite|cantata|requiem|oratorio|ballet"
    r"|overture|songs?|mass|libretto|book|drama)\b|[“‘\"])"
)
# "Berta Colom presenta su tercera novela", "Ana Ruiz publishes her first novel"
_OWN: Final = (
    r"(?:,[^,.\n]{{1,60}},)?\s(?:presenta|publica|estrena|firma|expone|lanza|présente|publie|signe"
    r"|expose|sort|presents|publishes|releases|premieres)\s(?:[a-zà-ÿ]+\s){{0,2}}?(?:su|sus|sa|son|ses"
    r"|her|his)\s(?:[a-zà-ÿ]+\s){{0,2}}?(?:{works})\b"
)
_OWN_WORK: Final = {
    calls: re.compile(_OWN.format(works="|".join(works.split()))) for calls, works in _WORKS.items()
}
# "Pedro Luna dirige «Tierra seca»"
_DIRECTS: Final = re.compile(
    r"\s(?:dirige|dirigió|ha dirigido|realiza|réalise|a réalisé|directs|directed)\s[«“\"]"
)
_REACH_BACK: Final = 80


def makers(cast: Cast, low: str) -> list[Held]:
    """Return everyone who made a work, where ``low`` is what a maker is called."""
    if low not in MAKERS:
        return []
    forms = [form for calls, form in _OF_WORK.items() if low in calls]
    own = [form for calls, form in _OWN_WORK.items() if low in calls]
    own += [_DIRECTS] if low in _DIRECTORS else []
    seen: dict[Member, int] = {}
    for spoken in cast.spoken:
        if spoken.member.kind != "person":
            continue
        if (
            _is_by(cast.text, spoken.span.start, forms)
            or _WORK.match(cast.text, spoken.span.end - _SIGN)
            or any(form.match(cast.text, spoken.span.end) for form in own)
        ):
            seen.setdefault(spoken.member, spoken.span.start)
    return [(at, member) for member, at in seen.items()]


def _is_by(text: str, name: int, forms: list[re.Pattern[str]]) -> bool:
    """Return whether a work of a maker's sort, or the title of one, is by who is named there."""
    begin = max(0, name - _REACH_BACK, text.rfind("\n", 0, name) + 1)
    titled = _TITLED.search(text, begin, name) is not None
    return titled or any(form.search(text, begin, name) for form in forms)
