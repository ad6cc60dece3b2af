"""Tells whom a word for many callings may mean: the geologist is "the scientist" afterwards."""

from __future__ import annotations

import re
from typing import Final

from ingest.annotate.speakers.people.cast import Cast
from ingest.annotate.speakers.people.members import Member
from ingest.annotate.speakers.people.personhood import surely_person
from ingest.annotate.words import lexicon as lex

# What people of many callings are called afterwards.
GENERAL: Final = lex.words(
    "expert specialist scientist researcher academic scholar official campaigner activist experte",
    "spécialiste chercheur chercheuse scientifique responsable élu élue universitaire militant",
    "militante experto experta especialista investigador investigadora científico científica",
    "académico académica activista funcionario funcionaria magistrado magistrada magistrat",
    "magistrate mandatario mandataria dirigente edil regidor regidora letrado letrada jurista",
    "juriste praticien praticienne soignant soignante enseignant enseignante docente",
)
_TELLS_GENDER: Final = {
    **dict.fromkeys(lex.words("chercheur élu militant experto investigador científico"), "m"),
    **dict.fromkeys(lex.words("académico funcionario"), "m"),
    **dict.fromkeys(lex.words("chercheuse élue militante experta investigadora científica"), "f"),
    **dict.fromkeys(lex.words("académica funcionaria"), "f"),
}  # fmt: skip


def another_came(cast: Cast, low: str, last: Member, at: int) -> bool:
    """Return whether somebody unnamed is called so since: "A Committee expert asked …"."""
    if low not in GENERAL:
        return False
    since = cast.text[last.last_before(at) : at]
    new = (
        r"(?<!\bis\s)(?<!\bwas\s)\b(?:an?|one|another)\s(?:[\w\-]+\s){0,2}?"
        rf"{low}\b(?!,|\s(?-i:[A-Z]))"
    )
    # The sentence that names somebody tells what they are themselves.
    return re.search(new, since.partition(". ")[2], re.IGNORECASE) is not None


def only_of_gender(cast: Cast, head: str, at: int) -> Member | None:
    """Return the only woman named before for "la investigadora", the only man for "el experto".

    Nobody where somebody's gender is not known.
    """
    gender = _TELLS_GENDER.get(head)
    if gender is None:
        return None
    named = {one.member for one in cast.between(0, at)}
    people = [member for member in named if surely_person(cast, member)]
    fitting = [member for member in people if member.gender in (gender, "?")]
    return fitting[0] if len(fitting) == 1 and fitting[0].gender == gender else None
