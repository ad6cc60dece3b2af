"""Tells words for several people who are known by what they are."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.names.role_words import is_agent
from ingest.annotate.words import lexicon as lex

# Whom nothing tells from others, one or many.
ANYBODY: Final = lex.words(
    "officials sources aides spokespeople spokesmen spokeswomen men women boys girls kids people",
    "persons friends critics supporters strategists users insiders others leaders habitants",
)
# Who made or found something together: "the authors of the study".
AUTHORS: Final = lex.words(
    "authors researchers editors signatories investigators auteurs autrices auteures chercheurs",
    "chercheuses signataires enquêteurs rédacteurs autores autoras investigadores investigadoras",
    "firmantes redactores",
)
_MORE: Final = AUTHORS | lex.words(
    "experts lawyers judges expertes spécialistes scientifiques rapporteurs rapporteuses",
    "magistrats magistrates juges élus élues requérants requérantes plaignants plaignantes",
    "inspecteurs inspectrices avocats avocates riverains riveraines enseignants enseignantes",
    "expertos expertas especialistas científicos científicas relatores relatoras magistrados",
    "magistradas jueces juezas inspectores inspectoras demandantes trabajadores trabajadoras",
    "populares familias familles vecinos vecinas docentes abogados abogadas profesores profesoras",
    "commerçants commerçantes comerciantes hosteleros hosteleras hoteleros hoteleras hôteliers",
    "hôtelières artisans artesanos artesanas pescadores mariscadoras mariscadores agricultores",
    "agricultoras feriantes residentes exploitants exploitantes saisonniers saisonnières usagers",
    "usagères soignants soignantes étudiants étudiantes lycéens lycéennes estudiantes parents",
    "costaleros carniceros viticultores apicultores apicultoras horticultores",
    "locataires inquilinos inquilinas jornaleros jornaleras temporeras temporeros",
)

# "Three judges wrote": nobody is shown under a number.
COUNTS: Final = lex.words(
    "two three four five six seven eight nine ten several some many most dozens hundreds",
)
_PEOPLE: Final = lex.PEOPLE | lex.words("captain author founder host")


def is_group(word: str) -> bool:
    """Return whether a word names people by what they are: "authors", "inspectors"."""
    if word in ANYBODY or not word.endswith("s"):
        return False
    if word in _MORE:
        return True
    if word.endswith(_TRADES) and word not in _NO_TRADES:
        return True
    one = word[:-1]
    if one.endswith(("-bearer", "-holder", "holder")):
        return True
    if one in _PEOPLE or is_agent(one):
        return True
    return one.startswith("co") and one.removeprefix("co").removeprefix("-") in _PEOPLE


# "los barqueros", "las lavanderas" have no list; "fronteras" are nobody.
_TRADES: Final = ("queros", "jeros", "deros", "neros", "teros", "ogos", "icultores", "icultrices")
_NO_TRADES: Final = lex.words(
    "géneros generos dineros ligeros extranjeros enteros veneros agujeros senderos letreros",
    "diálogos catálogos análogos prólogos epílogos juegos fuegos riegos pagos logos ogos cargos",
    "verdaderos duraderos venideros derroteros cimeros lugares decálogos monólogos homólogos",
)
_NO_BODY: Final = (
    lex.THINGS
    | lex.DOCUMENT_NOUNS
    | lex.TITLES
    | lex.words(
        "day week month year compensation market rights memorial hall cup prize award race guide"
    )
)


def owned_by_people(owner: str, what: str) -> bool:
    """Return whether the name of a body begins with those whose it is: "Tenants' Voice"."""
    plural = owner.endswith(("'", "’")) and is_group(owner[:-1].lower())
    return plural and what.lower() not in _NO_BODY
