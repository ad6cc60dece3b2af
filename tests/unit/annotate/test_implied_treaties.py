"""The treaty that "the Convention" means where the release names its committee or its court."""

from __future__ import annotations

import pytest

from tests.unit.annotate.test_antecedents import cited, release

CASES = {
    "the treaty of a protocol that was named": (
        """She complained under the Optional Protocol to the International Covenant on Civil and
Political Rights. The ban offends article 18(1) of the Covenant and, read with it, article 27.""",
        ["ICCPR article 18(1)", "ICCPR article 27"],
    ),
    "a committee and its treaty in one sentence": (
        """The Committee on the Rights of Persons with Disabilities found a breach of article 13
of the Convention, read alone and together with article 5(1).""",
        ["CRPD article 13", "CRPD article 5(1)"],
    ),
    "a committee named a paragraph before": (
        """The Committee on Economic, Social and Cultural Rights met the tenants in Ostrel.
        Rents that swallow a wage offend article 11 of the Covenant.""",
        ["ICESCR article 11"],
    ),
    "the sign tells the committee": (
        """The decision (CAT/C/68/D/817/2017) was published on Friday.
        Sending her back would breach article 3 of the Convention.""",
        ["CAT/C/68/D/817/2017", "CAT article 3"],
    ),
    "a committee in the sentence outranks another treaty named before": (
        """ILO Convention No. 138 was ratified in 2001. The Committee on the Rights of the Child
added that article 32 of the Convention goes further.""",
        ["CRC article 32"],
    ),
    "articles that a committee finds violated are its own": (
        """The Penal Code of Lin punishes insults.
        The Human Rights Committee found that Lin had violated articles 19 and 21.
        It also found a breach of article 7.""",
        ["ICCPR article 19, article 21", "ICCPR article 7"],
    ),
    "articles of a law that a committee wants changed are not": (
        """The Committee against Torture asked Lin to repeal article 12 of the Penal Code.""",
        ["Penal Code article 12"],
    ),
    "a court of a region": (
        """The European Court of Human Rights heard the case in May.
        The search offended article 8 of the Convention.""",
        ["ECHR article 8"],
    ),
    "the refugee agency, where nobody else is named": (
        """UNHCR staff were turned away. Article 35 of the Convention asks States to cooperate.""",
        ["Refugee Convention article 35"],
    ),
    "an organ of the United Nations": (
        """The Security Council met at night. Article 51 of the Charter was on every lip.""",
        ["UN Charter article 51"],
    ),
    "complaints go by the protocol": (
        """The Human Rights Committee declared it inadmissible under article 3 of the Optional
Protocol.""",
        ["ICCPR-OP1 article 3"],
    ),
    "a protocol's name holds that of its convention": (
        """It came under article 2 of the Optional Protocol to the Convention on the Rights of
Persons with Disabilities.""",
        ["OP-CRPD article 2"],
    ),
    "two committees in one paragraph tell nothing": (
        """The Committee against Torture and the Committee on the Rights of the Child wrote a joint
comment.
        They cite article 19 of the Convention.""",
        ["? article 19"],
    ),
    "a convention of nobody known": (
        """The Senate's committee met. Article 4 of the Convention was not read out.""",
        ["? article 4"],
    ),
    "a meeting is written small": (
        """The Committee against Torture met in Dorn. The nurses held a convention, and article 3 of
the convention's rules bars smoking.""",
        ["? article 3"],
    ),
    "French": (
        """Le Comité des droits de l’enfant a constaté une violation de l’article 37 de la
Convention. L’article 9 du Pacte s’applique aussi, a rappelé le Comité des droits de l’homme.""",
        ["CRC article 37", "ICCPR article 9"],
    ),
    "Spanish": (
        """El Comité contra la Tortura visitó el penal en mayo.
        El traslado viola el artículo 3 de la Convención.""",
        ["CAT article 3"],
    ),
    "the year of the treaty": (
        """Article 33 of the 1951 Convention forbids it.""",
        ["Refugee Convention article 33"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_body_tells_its_treaty(name: str) -> None:
    """Only a treaty without any name of its own is told so, and never between two."""
    text, expected = CASES[name]
    assert cited(release(text.replace("\n", " ").replace("         ", "\n"))) == expected
