"""Offices called with a prefix, which no list could have one by one: "copresidenta", "ex-mayor"."""

from __future__ import annotations

from typing import Final

_ENGLISH: Final = """
chair chairman chairwoman chairperson president director founder leader convener convenor captain
coordinator minister mayor premier senator governor rapporteur secretary principal chancellor
head owner producer editor host manager organiser organizer investigator commissioner councillor
warden treasurer chief
"""
_FRENCH: Final = """
président présidente directeur directrice secrétaire maire ministre recteur rectrice préfet préfète
délégué déléguée responsable fondateur fondatrice coordinateur coordinatrice rapporteur rapporteuse
auteur autrice doyen doyenne trésorier trésorière commissaire député députée sénateur sénatrice
gérant gérante chef cheffe conseiller conseillère gouverneur gouverneure
"""
_SPANISH: Final = """
presidente presidenta director directora secretario secretaria alcalde alcaldesa ministro ministra
rector rectora delegado delegada jefe jefa gobernador gobernadora consejero consejera fundador
fundadora coordinador coordinadora responsable portavoz relator relatora autor autora decano decana
tesorero tesorera comisario comisaria diputado diputada senador senadora gerente
"""


def _with(prefixes: str, offices: str) -> str:
    return " ".join(prefix + office for prefix in prefixes.split() for office in offices.split())


PREFIXED: Final = " ".join(
    (
        _with("co- ex- vice-", _ENGLISH),
        _with("co co- ex- vice- sous-", _FRENCH),
        _with("co co- ex ex- vice sub", _SPANISH),
    )
)
