"""The role and the affiliation that a release prints beside a name."""

from __future__ import annotations

import pytest

from ingest.annotate.plain import release_of
from ingest.annotate.quotations.find import find_quotations

ROLES = (
    ("“Dry,” said the Lake Union’s director, Ana Ruiz.", "Ana Ruiz", "director", "Lake Union"),
    ("“Dry,” said Ana Ruiz, director of the Lake Union.", "Ana Ruiz", "director", "Lake Union"),
    ("“Dry,” said Lake Union President Ana Ruiz.", "Ana Ruiz", "President", "Lake Union"),
    ("“Dry,” said Ana Ruiz, a nurse.", "Ana Ruiz", "nurse", None),
    ("“Dry,” said Dr Ana Ruiz.", "Ana Ruiz", None, None),
    (
        "“Dry,” said the office’s chief hydrologist, Ana Ruiz.",
        "Ana Ruiz",
        "chief hydrologist",
        None,
    ),
    ("“Dry,” said Ana Ruiz, the office's lawyer.", "Ana Ruiz", "lawyer", None),
    (
        "The board on Monday named her deputy, Ana Ruiz, to follow her. “Dry,” said Ruiz.",
        "Ana Ruiz",
        "deputy",
        None,
    ),
    (
        "The Lake Union met. “Dry,” said its president, Ana Ruiz.",
        "Ana Ruiz",
        "president",
        "Lake Union",
    ),
    (
        "The Lake Union met the Harbour Council. “Dry,” said its president, Ana Ruiz.",
        "Ana Ruiz",
        "president",
        None,
    ),
    ("“Dry,” said Ana Ruiz of the Lake Union.", "Ana Ruiz", None, "Lake Union"),
)

# One noun phrase, and never the clause about it.
ONE_PHRASE = (
    ("On Friday Mayor Ann Voss spoke. “Dry,” she said.", "Ann Voss", "Mayor", None),
    ("“We thank Mayor Ann Voss,” said Tim Lake. “Dry,” said Voss.", "Ann Voss", "Mayor", None),
    (
        "Harbour Board Chairman Dale Crane told Mayor Ann Voss so. “Dry,” said Voss.",
        "Ann Voss",
        "Mayor",
        None,
    ),
    (
        "The trust met the company’s president, Carl Ossing. “Dry,” said Ossing.",
        "Carl Ossing",
        "president",
        None,
    ),
    ("The union leader Tomas Greve came. “Dry,” he said.", "Tomas Greve", "union leader", None),
    ("Through this programme Ann Voss came. “Dry,” said Voss.", "Ann Voss", None, None),
    ("Two men in plain clothes lead Ann Voss out. “Dry,” said Voss.", "Ann Voss", None, None),
    (
        "La maire, Hélène Viard, a rencontré mardi le préfet, Marc Aubin. « Sec », a dit M. Aubin.",
        "Marc Aubin",
        "préfet",
        None,
    ),
    (
        "La maire, Hélène Viard, a rencontré le préfet, Marc Aubin. « Sec », a dit Mme Viard.",
        "Hélène Viard",
        "maire",
        None,
    ),
    (
        "Paul Giraud écrit au maire, Marc Petit. « Sec », a dit M. Petit.",
        "Marc Petit",
        "maire",
        None,
    ),
    ("« Sec », a dit l’avocate Rosa Viard.", "Rosa Viard", "avocate", None),
    (
        "El alcalde agradeció ayer a la maestra, Rosa Pinto, su trabajo. «Seco», dijo Pinto.",
        "Rosa Pinto",
        "maestra",
        None,
    ),
    ("«Seco», dijo el alcalde de Larca, Juan Peral.", "Juan Peral", "alcalde de Larca", None),
)
# The body is the one of the role's own phrase.
ONE_PAIR = (
    (
        "Senator Ann Voss, a member of the Budget Committee, came. “Dry,” said Voss.",
        "Ann Voss",
        "Senator",
        None,
    ),
    (
        "Director Ann Voss came. “Dry,” said Ann Voss, director of the Lake Union.",
        "Ann Voss",
        "Director",
        "Lake Union",
    ),
)
DOTTED = (
    ("Sen. Ann Voss came. “Dry,” Voss said.", "Ann Voss", "Sen.", None),
    ("Gov. Ann Voss came. “Dry,” Voss said.", "Ann Voss", "Gov.", None),
    ("“Dry,” said Prof. Ann Voss.", "Ann Voss", "Prof.", None),
    ("“Dry,” said U.S. Senator Ann Voss.", "Ann Voss", "U.S. Senator", None),
    ("It rained. Mayor Ann Voss came. “Dry,” Voss said.", "Ann Voss", "Mayor", None),
)
WHOLE_NAMES = (
    (
        "Ann Voss, a member of the Roads, Bridges and Lamps Committee, came. “Dry,” said Voss.",
        "Ann Voss",
        "member",
        "Roads, Bridges and Lamps Committee",
    ),
    (
        "“Dry,” said Ann Voss, chair of the Committee on Roads, Bridges and Lamps.",
        "Ann Voss",
        "chair",
        "Committee on Roads, Bridges and Lamps",
    ),
    (
        "Ann Voss, a member of the U. S. Lamp Board, came. “Dry,” said Voss.",
        "Ann Voss",
        "member",
        "U. S. Lamp Board",
    ),
    (
        "« Sec », a dit Rosa Viard, secrétaire de la Ligue pour la défense des puits.",
        "Rosa Viard",
        "secrétaire",
        "Ligue pour la défense des puits",
    ),
    (
        "“Dry,” said the Northern Lamp League chairman, Rob Tench.",
        "Rob Tench",
        "chairman",
        "Northern Lamp League",
    ),
    (
        "Ann Voss, Climate and Water Lead at the Lake Union, came. “Dry,” said Voss.",
        "Ann Voss",
        "Climate and Water Lead",
        "Lake Union",
    ),
    ("“Dry,” said the joiner Owen Farrar.", "Owen Farrar", "joiner", None),
)

SHARED = (
    ("Senators Ann Voss and Tim Lake came. “Dry,” said Tim Lake.", "Tim Lake", "Senator", None),
    ("Senators Ann Voss and Tim Lake came. “Dry,” said Ann Voss.", "Ann Voss", "Senator", None),
    (
        "Yesterday Senators Ann Voss, Tim Lake and Mayor Elsa Dorn came. “Dry,” said Tim Lake.",
        "Tim Lake",
        "Senator",
        None,
    ),
    (
        "Yesterday Senators Ann Voss, Tim Lake and Mayor Elsa Dorn came. “Dry,” said Elsa Dorn.",
        "Elsa Dorn",
        "Mayor",
        None,
    ),
    ("It rained - Mayor Ann Voss came. “Dry,” Voss said.", "Ann Voss", "Mayor", None),
    (
        "Arle’s foreign minister, Ann Voss, came. “Dry,” Voss said.",
        "Ann Voss",
        "foreign minister",
        "Arle",
    ),
)

SIGNED = (
    (
        "“The wells were closed. We ask why.”\n— Ines Caro, secretary of the Lamp Association",
        "Ines Caro",
        "secretary",
        "Lamp Association",
    ),
    ("“The wells were closed. We ask why.”\n— Ines Caro, Arle", "Ines Caro", None, None),
    (
        "«No llueve en el valle.»\n— Rosa Pinto, secretaria de la Liga de Puertos",
        "Rosa Pinto",
        "secretaria",
        "Liga de Puertos",
    ),
)
MORE_TITLES = (
    ("Mayors Ann Voss and Tim Lake came. “Dry,” said Tim Lake.", "Tim Lake", "Mayor", None),
    ("Mayors Ann Voss and Tim Lake came. “Dry,” said Voss.", "Ann Voss", "Mayor", None),
    ("Curator Nils Orr says the room is “not fit for ears”.", "Nils Orr", "Curator", None),
    (
        "The board confirmed its deputy warden, Colin Harte. “Dry,” said Harte.",
        "Colin Harte",
        "deputy warden",
        None,
    ),
)


@pytest.mark.parametrize(
    ("text", "name", "role", "affiliation"),
    [*ROLES, *ONE_PHRASE, *ONE_PAIR, *DOTTED, *WHOLE_NAMES, *SHARED, *SIGNED, *MORE_TITLES],
)
def test_role_and_affiliation_are_those_printed(
    text: str, name: str, role: str | None, affiliation: str | None
) -> None:
    """Before the name, after it, and in apposition."""
    quotations, _ = find_quotations(release_of(text))
    (speaker,) = quotations[-1].attribution.speakers
    assert (speaker.name, speaker.role, speaker.affiliation) == (name, role, affiliation)
