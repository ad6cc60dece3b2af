"""Which body watches over which treaty, and what the release calls both."""

from __future__ import annotations

from typing import Final

from ingest.annotate.values import value

_S: Final = "[ \t\n\u00a0\u202f]"
PROTOCOLS: Final = frozenset({"protocol", "protocole", "protocolo"})
_CONVENTION: Final = frozenset({"convention", "convención", "convenio"})
_COVENANT: Final = frozenset({"covenant", "pacte", "pacto"})
_CHARTER: Final = frozenset({"charter", "charte", "carta"})
_STATUTE: Final = frozenset({"statute"})


@value
class TreatyBody:
    """A treaty with its body: ``names`` and ``signs`` are forms of what a text prints of either.

    ``nouns`` are what the treaty is called for short; ``protocol`` is the one
    that lets people complain to the body. ``weak``: the body has to do with so
    much that it tells the treaty only where no other body is named.
    """

    work: str
    nouns: frozenset[str]
    names: str
    signs: str = ""
    protocol: str | None = None
    weak: bool = False

    @property
    def called(self) -> frozenset[str]:
        """Return the words that one of its texts is called by."""
        return self.nouns | PROTOCOLS if self.protocol else self.nouns


def _spaced(names: str) -> str:
    return names.replace(" ", f"{_S}+").replace("'", "['’]")


TREATY_BODIES: Final = (
    TreatyBody(
        "ICCPR", _COVENANT,
        _spaced("Human Rights Committee|Comité des droits de l'homme|Comité de Derechos Humanos"),
        _spaced("CCPR/C/|ICCPR|PIDCP|Civil and Political Rights|roits civils et politiques"
                "|Derechos Civiles y Políticos"),
        "ICCPR-OP1",
    ),
    TreatyBody(
        "ICESCR", _COVENANT,
        _spaced("Committee on Economic,? Social and Cultural Rights"
                "|Comité des droits économiques,? sociaux et culturels"
                "|Comité de Derechos Económicos,? Sociales y Culturales"),
        _spaced("E/C\\.12/|ICESCR|PIDESC|CESCR|Covenant on Economic,? Social"
                "|relatif aux droits économiques|Pacto Internacional de Derechos Económicos"),
        "OP-ICESCR",
    ),
    TreatyBody(
        "CAT", _CONVENTION,
        _spaced("Committee [Aa]gainst Torture|Comité contre la torture|Comité contra la Tortura"),
        _spaced("CAT/C/|Convention [Aa]gainst Torture|Convention contre la torture"
                "|Convención contra la Tortura"),
    ),
    TreatyBody(
        "CEDAW", _CONVENTION,
        _spaced("Committee on the Elimination of (?:All Forms of )?Discrimination [Aa]gainst Women"
                "|CEDAW Committee|UN [Ww]omen's [Rr]ights [Cc]ommittee"
                "|Comité pour l'élimination de la discrimination à l'égard des femmes"
                "|Comité para la Eliminación de la Discriminación contra la Mujer"),
        _spaced("CEDAW|Elimination of All Forms of Discrimination [Aa]gainst Women"
                "|formes de discrimination à l'égard des femmes"
                "|Formas de Discriminación contra la Mujer"),
        "OP-CEDAW",
    ),
    TreatyBody(
        "CRC", _CONVENTION,
        _spaced("Committee on the Rights of the Child|Child Rights Committee"
                "|UN [Cc]hild(?:ren's)? [Rr]ights [Cc]ommittee"
                "|CRC Committee|Comité des droits de l'enfant|Comité de los Derechos del Niño"),
        _spaced("CRC/C/|UNCRC|Convention on the Rights of the Child"
                "|relative aux droits de l'enfant|Convención sobre los Derechos del Niño"),
    ),
    TreatyBody(
        "ICERD", _CONVENTION,
        _spaced("Committee on the Elimination of (?:All Forms of )?Racial Discrimination"
                "|CERD Committee|Comité pour l'élimination de la discrimination raciale"
                "|Comité para la Eliminación de la Discriminación Racial"),
        _spaced("CERD|Elimination of All Forms of Racial Discrimination"
                "|formes de discrimination raciale|Formas de Discriminación Racial"),
    ),
    TreatyBody(
        "CRPD", _CONVENTION,
        _spaced("Committee on the Rights of Persons with Disabilities|CRPD Committee"
                "|UN [Dd]isability (?:[Rr]ights )?[Cc]ommittee"
                "|Comité des droits des personnes handicapées"
                "|Comité sobre los Derechos de las Personas con Discapacidad"),
        _spaced("CRPD|Convention on the Rights of Persons with Disabilities"
                "|relative aux droits des personnes handicapées"
                "|Convención sobre los Derechos de las Personas con Discapacidad"),
        "OP-CRPD",
    ),
    TreatyBody(
        "CED", _CONVENTION,
        _spaced("Committee on Enforced Disappearances?|Comité des disparitions forcées"
                "|Comité contra la Desaparición Forzada"),
        _spaced("CED/C/|Protection of All Persons from Enforced Disappearance"),
    ),
    TreatyBody(
        "CMW", _CONVENTION,
        _spaced("Committee on Migrant Workers|Committee on the Protection of the Rights of All "
                "Migrant Workers|Comité des travailleurs migrants"
                "|Comité de (?:los )?Trabajadores Migratorios"),
        _spaced("CMW/C/|Rights of All Migrant Workers"),
    ),
    TreatyBody(
        "OPCAT", PROTOCOLS,
        _spaced("Subcommittee on (?:the )?Prevention of Torture"
                "|Sous-[Cc]omité pour la prévention de la torture"
                "|Subcomité para la Prevención de la Tortura"),
        "CAT/OP/|OPCAT",
        "OPCAT",
    ),
    TreatyBody(
        "ECHR", _CONVENTION,
        _spaced("European Court of Human Rights|Strasbourg [Cc]ourt|ECtHR"
                "|Cour européenne des droits de l'homme|Tribunal Europeo de Derechos Humanos"),
    ),
    TreatyBody(
        "ACHR", _CONVENTION,
        _spaced("Inter-American (?:Court|Commission)|Co(?:rte|misión) Interamericana"
                "|Cour interaméricaine"),
    ),
    TreatyBody(
        "ACHPR", _CHARTER,
        _spaced("African (?:Court|Commission) on Human|Co(?:ur|mmission) africaine des droits"),
    ),
    TreatyBody("European Social Charter", _CHARTER, _spaced("European Committee of Social Rights")),
    TreatyBody("Istanbul Convention", _CONVENTION, "GREVIO"),
    TreatyBody("ECPT", _CONVENTION, _spaced("European Committee for the Prevention of Torture")),
    TreatyBody("Rome Statute", _STATUTE, _spaced("International Criminal Court")),
    TreatyBody("ICJ Statute", _STATUTE, _spaced("International Court of Justice")),
    TreatyBody(
        "Refugee Convention", _CONVENTION,
        _spaced("UNHCR|efugee [Aa]gency|High Commissioner for Refugees|ACNUR"
                "|Haut Commissariat (?:des Nations Unies )?pour les réfugiés"),
        weak=True,
    ),
    TreatyBody(
        "UN Charter", _CHARTER,
        _spaced("Security Council|Secretary-General of the United Nations|UN Secretary-General"
                "|General Assembly|Conseil de sécurité|Consejo de Seguridad|Asamblea General"
                "|Assemblée générale des Nations Unies"),
        weak=True,
    ),
)  # fmt: skip
