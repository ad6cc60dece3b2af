"""Remembers who holds which office, as the release prints it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from archive.release import Span
from ingest.annotate.speakers.cues.cues import ALL_SAYING, PLAIN
from ingest.annotate.speakers.names.ranks import shares
from ingest.annotate.speakers.names.romance_phrases import POST_ADJECTIVES
from ingest.annotate.speakers.people.cast import Cast
from ingest.annotate.speakers.people.members import Member
from ingest.annotate.speakers.people.personhood import surely_person
from ingest.annotate.speakers.people.roles import describe
from ingest.annotate.speakers.people.stated_callings import stated_of
from ingest.annotate.speakers.people.told_offices import told_of
from ingest.annotate.speakers.reference.leads_to_name import is_told_before, leads_to_name
from ingest.annotate.speakers.reference.other_offices import is_held_elsewhere
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.romance_callings import ALSO_CALLED
from ingest.annotate.words.sentences import REACH, Sentences

_AFTER: Final = re.compile(r"[^.;:\n]{0,260}")
# What may follow an office in apposition; a verb but of saying would make it another sentence.
_ENDS: Final = (
    rf"(?=(?:\s(?:{'|'.join(sorted(POST_ADJECTIVES))}))?"
    r"(?:\s*$|\s(?:of|for|at|in|on|to|and|with|from|who|under|de|du|des|del|pour|para|sur|sobre"
    r"|et|y|aux?|à|chez|en|based|born|married|employed|turned|retired|whose|by|since|now|\w+ing)\b|\s?d['’]"
    rf"|\s(?:{'|'.join(sorted(PLAIN))})\b))"
)
# A deputy minister is not the minister.
_UNDER: Final = ("deputy ", "vice ", "vice-", "assistant ", "shadow ", "deputy-")
_NOT_UNDER: Final = "".join(f"(?<!{word})" for word in _UNDER)
_BEGINS: Final = re.compile(rf"{_NOT_UNDER}\b", re.IGNORECASE)
_BEGINS_UNDER: Final = re.compile(r"\b")
_OFFICE_ENDS: Final = re.compile(rf"\b{_ENDS}", re.IGNORECASE)
# "no cousin of the minister", "secretary to the mayor": whose office it is, is another.
_ANOTHER: Final = re.compile(
    r"\b(?:of|to|for|with|under|by|against|from) (?:the|an?|his|her|its|their|our|\w+['’]s)\s$",
    re.IGNORECASE,
)
# "…, employs a clerk": what the sentence goes on to tell is no apposition.
_OBJECT: Final = re.compile(
    r"\s*(?!(?:and|as|now|also|both|is|was|then|once|formerly|previously|or|currently|later)\b)[a-z]+"
    r"\s(?:the|an?|his|her|its|their|our)\s(?:[\w\-]+\s)?$"
)


# What people of many callings are called afterwards: the geologist is "the scientist".
GENERAL: Final = lex.words(
    "expert specialist scientist researcher academic scholar official campaigner activist experte",
    "spécialiste chercheur chercheuse scientifique responsable élu élue universitaire militant",
    "militante experto experta especialista investigador investigadora científico científica",
    "académico académica activista funcionario funcionaria magistrado magistrada magistrat",
    "magistrate mandatario mandataria dirigente edil regidor regidora letrado letrada jurista",
    "juriste praticien praticienne soignant soignante enseignant enseignante docente",
)

_MANDATES: Final = (
    "special rapporteur", "independent expert", "un special rapporteur", "un independent expert",
    "human rights expert", "un human rights expert", "un expert",
)  # fmt: skip
_SENT_ON: Final = (
    *_MANDATES, "special representative", "special envoy", "special adviser", "special advisor",
    "high representative", "special coordinator", "rapporteur", "envoy", "expert",
)  # fmt: skip
_MAKERS: Final = lex.words(
    "author writer playwright novelist composer poet auteur autrice écrivain compositeur",
    "compositrice autor autora escritor escritora compositor compositora",
)
_BY: Final = re.compile(
    r"\b(?:play|novel|book|poem|opera|musical|memoir|biography|song|symphony|libretto|comedy"
    r"|(?:pièce|roman|livre|opéra|novela|libro|obra|ópera)(?= de )|drama|thriller|essay)\b"
    r"(?:,? (?:written )?by| de) \Z"
)
# "Ana Ruiz's Quartet for Four Doors": whose work it is.
_SIGN: Final = 2
_WORK: Final = re.compile(
    r"[^\s]{0,2}['’]s?\s(?:(?:new|first|second|third|latest|last)\s)?(?:(?i:play|novel|poem|opera|musical"
    r"|memoir|symphony|concerto|quartet|quintet|trio|sonata|suite|cantata|requiem|oratorio|ballet"
    r"|overture|songs?|mass|libretto|book|drama)\b|[“‘\"])"
)
_REACH_BACK: Final = 60
# How soon an office with a capital is given its name: "the Inspector said … Inspector Ana Ruiz".
_SOON: Final = 500
_TELLS_GENDER: Final = {
    **dict.fromkeys(lex.words("chercheur élu militant experto investigador científico"), "m"),
    **dict.fromkeys(lex.words("académico funcionario"), "m"),
    **dict.fromkeys(lex.words("chercheuse élue militante experta investigadora científica"), "f"),
    **dict.fromkeys(lex.words("académica funcionaria"), "f"),
}  # fmt: skip


# What those who bear a style are called: "Father Bek … the priest".
_STYLED: Final = {
    "priest": ("father", "fr", "reverend", "rev"),
    "vicar": ("reverend", "rev"),
    "pastor": ("reverend", "rev"),
    "nun": ("sister",),
    "friar": ("brother",),
    "peer": ("lord", "baroness", "baron"),
}


# What the holders of an office are also called.
_ALSO: Final = {
    **ALSO_CALLED,
    "skipper": ("captain",),
    "gaffer": ("boss", "manager", "coach"),
    "novelist": ("author", "writer"),
}


@dataclass(slots=True)
class Offices:
    """Looks up the person behind "the Rapporteur" or "the director"."""

    cast: Cast
    sentences: Sentences
    holders: dict[str, list[tuple[int, Member]]] = field(default_factory=dict)

    def holder(self, words: str, mention: Span) -> Member | None:
        """Return who was printed with this role before the mention: of several, who was named last.

        "The senator from Ohio" is told from other senators: nobody, where there are any.
        """
        low = words.lower()
        holders = self.holders.get(low)
        if holders is None:
            holders = self.holders[low] = (
                self._holders(low)
                or self._titled(low)
                or self._makers(low)
                or [one for other in _ALSO.get(low, ()) for one in self._holders(other)]
                or (self._holders(f"{low} executive") if low.endswith("chief") else [])
                or [one for other in _STYLED.get(low, ()) for one in self._titled(other)]
            )
        if " from " in mention.of(self.cast.text) and len({member for _, member in holders}) > 1:
            return None
        holders = [
            one for one in holders if not is_held_elsewhere(self.cast.text, low, mention, one[1])
        ]
        before = [member for at, member in holders if at <= mention.start]
        if not before and words[0].isupper():
            soon = {member for at, member in holders if at <= mention.end + _SOON}
            return soon.pop() if len(soon) == 1 else None
        last = max(before, key=lambda member: member.last_before(mention.start), default=None)
        if last is None or self._another_came(low, last, mention.start):
            return None
        return None if self._two_hold(low, last, before, mention.start) else last

    def _two_hold(self, low: str, last: Member, holders: list[Member], at: int) -> bool:
        """Return whether the sentence that named one holder last names another of the same."""
        where = last.last_before(at)
        begin = max(self.cast.text.rfind(". ", 0, where), self.cast.text.rfind("\n", 0, where))
        beside = [m for m in holders if m is not last and begin < m.last_before(at)]
        return any(self._is_just(low, one) and self._is_just(low, last) for one in beside)

    def _is_just(self, low: str, member: Member) -> bool:
        describe(self.cast, member)
        return (member.role or "").lower() == low or shares((low,), member.titles)

    def _another_came(self, low: str, last: Member, at: int) -> bool:
        """Return whether somebody unnamed has the office since: "A Committee expert asked …"."""
        if low not in GENERAL:
            return False
        since = self.cast.text[last.last_before(at) : at]
        new = (
            r"(?<!\bis\s)(?<!\bwas\s)\b(?:an?|one|another)\s(?:[\w\-]+\s){0,2}?"
            rf"{low}\b(?!,|\s(?-i:[A-Z]))"
        )
        # The sentence that names somebody tells what they are themselves.
        return re.search(new, since.partition(". ")[2], re.IGNORECASE) is not None

    def just_named(self, head: str, at: int, block: int) -> Member | None:
        """Return the one person named before in the paragraph, if no role tells otherwise.

        Anybody with a calling may be "the expert" or "the official".
        """
        start = max(self.sentences.span(block).start, at - REACH)
        if head in self.cast.text[start:at].lower():
            return None  # Somebody else was called so: "Ana Ruiz wrote to the minister."
        named = {one.member for one in self.cast.between(start, at)}
        if len(named) > 1:
            # Two capitalised words may be what a ministry is for.
            named = {member for member in named if surely_person(self.cast, member)}
        if len(named) != 1:
            return None
        only = named.pop()
        if not surely_person(self.cast, only):
            return None  # "in Arroyo Seco": a place that nothing else shows to be one.
        describe(self.cast, only)
        return only if only.role is None or head in GENERAL else None

    def only_named(self, at: int, block: int) -> Member | None:
        """Return the one person whom the paragraph names before: "the 24-year-old" is that one."""
        start = max(self.sentences.span(block).start, at - REACH)
        named = {one.member for one in self.cast.between(start, at)}
        people = [member for member in named if member.kind == "person"]
        return people[0] if len(people) == 1 else None

    def only_mandate(self, mention: Span) -> Member | None:
        """Return the only one named before with a mandate, a rapporteur's or an expert's."""
        people = {one.member for one in self.cast.between(0, mention.start)}
        for member in people:
            describe(self.cast, member)
        found = {m for m in people if m.role and m.role.lower().startswith(_MANDATES)}
        return found.pop() if len(found) == 1 else None

    def only_of_gender(self, head: str, at: int) -> Member | None:
        """Return the only woman named before for "la investigadora", the only man for "el experto".

        Nobody where somebody's gender is not known.
        """
        gender = _TELLS_GENDER.get(head)
        if gender is None:
            return None
        named = {one.member for one in self.cast.between(0, at)}
        people = [member for member in named if surely_person(self.cast, member)]
        fitting = [member for member in people if member.gender in (gender, "?")]
        return fitting[0] if len(fitting) == 1 and fitting[0].gender == gender else None

    def _holders(self, low: str) -> list[tuple[int, Member]]:
        """Return everyone printed with the role ``low``, with where they are first named."""
        seen: dict[Member, int] = {}
        for spoken in self.cast.spoken:
            if spoken.member in seen:
                continue
            begin, end = max(0, spoken.span.start - 110), spoken.span.end + 260
            if low in self.cast.text[begin:end].lower() and self._bears(spoken.member, low):
                seen[spoken.member] = spoken.span.start
        return sorted(((at, member) for member, at in seen.items()), key=lambda pair: pair[0])

    def _makers(self, low: str) -> list[tuple[int, Member]]:
        """Return everyone by whom a work is said to be: "a new play by Ana Ruiz" has an author."""
        seen: dict[Member, int] = {}
        for spoken in self.cast.spoken if low in _MAKERS else ():
            begin = max(0, spoken.span.start - _REACH_BACK)
            if _BY.search(self.cast.text, begin, spoken.span.start) or _WORK.match(
                self.cast.text, spoken.span.end - _SIGN
            ):
                seen.setdefault(spoken.member, spoken.span.start)
        return sorted(((at, member) for member, at in seen.items()), key=lambda pair: pair[0])

    def _titled(self, low: str) -> list[tuple[int, Member]]:
        """Return everyone who has the office as a title, however it is shortened ("Sen.")."""
        seen: dict[Member, int] = {}
        for spoken in self.cast.spoken:
            # "Senators Ana Ruiz and Jonas Bek": either may be "the senator".
            own = [title for title in spoken.member.titles if not title.rstrip(".").endswith("s")]
            if low.isalpha() and shares((low,), own):
                seen.setdefault(spoken.member, spoken.span.start)
        return sorted(((at, member) for member, at in seen.items()), key=lambda pair: pair[0])

    def _bears(self, member: Member, low: str) -> bool:
        begins = _BEGINS_UNDER if low.startswith(_UNDER) else _BEGINS
        for place in member.places[:6]:
            after = _AFTER.match(self.cast.text, place.end)
            if after and _begins_anew(self.cast.text, place, after.group(), low):
                after = None  # "In a letter to Bek, the coroner wrote": another writes to Bek.
            if after and any(_is_told(begins, low, told) for told in told_of(after.group())):
                return True
            stated = stated_of(self.cast, member, place)
            if any(_is_told(begins, low, told) for told in stated):
                return True
            start = max(0, place.start - 110)
            mandate = low.endswith(_SENT_ON)
            for at in _stands(begins, low, self.cast.text[start : place.start]):
                office = Span(start + at, start + at + len(low))
                other = is_told_before(self.cast, office.start)
                if leads_to_name(self.cast.text, office, place, mandate=mandate, told_before=other):
                    return True
        return False


_FRONTED: Final = re.compile(
    r"(?:^|[.!?”\"]\s|\n)(?:In|At|On|During|After|Before|With|For|From|Writing|Replying|Responding"
    r"|Speaking|Asked|Answering|Addressing|En|Tras|Durante|Al|Ante|Por|Sobre|Con|Desde|Junto"
    r"|Dans|Lors|Après|Avant|Devant|Avec|Pour|Selon|Según|Interrogée?|Acompañad[oa]|Consultad[oa]"
    r"|Accompagnée?|Face|Frente|Luego|Después)\b[^.!?\n]{0,160}$"
)


def _begins_anew(text: str, place: Span, after: str, low: str) -> bool:
    """Return whether an office behind a name is the subject of what the name's words only front."""
    subject = re.match(
        rf", (?:the|la|le|el) {re.escape(low)} (?:a |ha )?(?P<verb>\w+)\b", after, re.IGNORECASE
    )
    if subject is None or subject["verb"] not in ALL_SAYING:
        return False
    return _FRONTED.search(text, max(0, place.start - 200), place.start) is not None


def _is_told(begins: re.Pattern[str], low: str, told: str) -> bool:
    """Return whether an apposition names the office, nobody being spoken to before it."""
    places = _stands(begins, low, told)
    at = next((at for at in places if _OFFICE_ENDS.match(told, at + len(low))), None)
    if at is None or _ANOTHER.search(told, 0, at) or _OBJECT.match(told, 0, at):
        return False
    return ALL_SAYING.isdisjoint(told[:at].lower().split())


def _stands(begins: re.Pattern[str], low: str, text: str) -> Iterator[int]:
    """Yield where the words of an office begin in a text, in letters of any size.

    The forms round them are the same for all offices: one that held the words
    would be made anew for each.
    """
    shown = text.lower()
    if len(shown) != len(text):  # A few letters are two when they are small.
        shown = "".join(letter.lower()[:1] for letter in text)
    at = shown.find(low)
    while at >= 0:
        if begins.match(text, at):
            yield at
        at = shown.find(low, at + 1)
