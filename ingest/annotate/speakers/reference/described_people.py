"""Finds the one person spoken of whom a word of origin, age or calling means: "the Spaniard"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from archive.release import Span
from ingest.annotate.speakers.clauses.subjects import main_subject
from ingest.annotate.speakers.names.role_words import is_agent
from ingest.annotate.speakers.people.cast import Cast
from ingest.annotate.speakers.people.members import Member, Spoken
from ingest.annotate.speakers.people.personhood import surely_person
from ingest.annotate.speakers.people.roles import describe
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.speakers.reference.somebody_else import is_apart
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.sentences import REACH
from ingest.annotate.words.tokens import Tokens

if TYPE_CHECKING:
    from ingest.annotate.speakers.reference.resolution import Resolver

_PEOPLES: Final = lex.words(
    "spaniard frenchman frenchwoman englishman englishwoman irishman irishwoman welshman",
    "welshwoman scotsman scotswoman scot dutchman dutchwoman swede dane finn norwegian",
    "icelander pole turk briton brit german austrian swiss italian portuguese belgian greek",
    "cypriot maltese american canadian mexican brazilian argentine argentinian chilean",
    "colombian uruguayan paraguayan peruvian bolivian ecuadorian venezuelan cuban jamaican",
    "australian aussie kiwi zealander african kenyan ethiopian eritrean ugandan nigerian",
    "ghanaian senegalese ivorian cameroonian congolese malian zambian zimbabwean egyptian",
    "moroccan tunisian algerian israeli lebanese jordanian iranian iraqi afghan indian",
    "pakistani bangladeshi nepali chinese japanese korean taiwanese vietnamese thai filipino",
    "filipina indonesian malaysian singaporean russian ukrainian belarusian croatian croat",
    "serbian serb slovenian slovene slovak czech hungarian bulgarian romanian georgian",
    "armenian kazakh latvian lithuanian estonian albanian bosnian londoner parisian berliner",
    "texan californian catalan basque yorkshireman glaswegian",
)
# With a capital article these are papers.
_PAPERS: Final = lex.words("scotsman australian american african londoner parisian texan")
# What somebody may be beside any calling.
_LIVES: Final = lex.words(
    "teenager pensioner native newcomer debutant star champion winner medallist medalist holder",
)
# Of a party or a chamber, told from others by a State or a house: "the Arizona Republican".
_PARTIES: Final = lex.words(
    "democrat republican senator congressman congresswoman lawmaker assemblyman assemblywoman",
)
# What the public knows somebody by; who works somewhere is met there, and may be another.
_CALLINGS: Final = lex.words(
    "actor actress singer musician comedian artist sculptor painter photographer filmmaker dancer",
    "choreographer novelist poet playwright goalkeeper defender coach composer",
    "striker midfielder winger golfer boxer swimmer sprinter cyclist rower skier skater batsman",
    "bowler quarterback footballer cricketer runner gymnast wrestler songwriter singer-songwriter",
    "rapper hitmaker songstress mogul guitarist drummer pianist violinist cellist frontman",
    "frontwoman presenter",
    "chanteur chanteuse cantante musicien musicienne photographe fotógrafo fotógrafa peintre",
    "pintor pintora écrivain écrivaine romancier romancière escritor escritora novelista",
    "actrice acteur actriz sculpteur sculptrice escultor escultora chorégraphe coreógrafo",
    "coreógrafa cinéaste cineasta réalisateur réalisatrice nageur nageuse nadador nadadora",
    "cycliste ciclista coureur coureuse footballeur footballeuse futbolista athlète atleta",
    "skieur skieuse navigatrice navigateur comédien comédienne lycéen lycéenne étudiant",
    "étudiante estudiante ingénieur ingénieure poète poeta dessinateur dessinatrice humoriste",
    "cantautor cantautora",
)
_PARENT: Final = re.compile(
    r"(?:(?P<f>mother|mum|mom|grandmother)|father|dad|grandfather)-of-[a-z]+"
)
_FEMALE: Final = ("woman", "actress", "filipina", "frontwoman")
_MALE: Final = ("man", "actor")
# "Ana Ruiz, 43,", "Ana Ruiz (43)"
_AGE: Final = re.compile(r",?\s\(?(?P<age>\d\d?)(?=[,.)]|\s(?:from|of)\b)")
_HELD: Final = lex.words("caretaker interim acting head new veteran outgoing retired")
_BACK: Final = 3
# "Quay Rovers manager Ana Ruiz"
_LEADS: Final = re.compile(r"\s(?:[a-z\-]+\s)?(?P<calling>[a-z\-]+)\s[A-ZÀ-Þ]")
_PLACING: Final = lex.words("in at for from near of the across to joined on a")


def is_people(tokens: Tokens, phrase: Phrase) -> bool:
    """Return whether a phrase calls somebody by where they come from: "the 31-year-old Swede"."""
    inner = tokens.word[phrase.first + 1 : phrase.stop - 1]
    return (
        (last := tokens.low[phrase.stop - 1]) in _PEOPLES
        and tokens.low[phrase.first] == "the"
        and (last not in _PAPERS or tokens.word[phrase.first] == "the")
        and len(inner) < 3
        and all(
            word[0].islower() or word[0].isdigit() or word in ("New", "South") for word in inner
        )
    )


def is_calling(head: str) -> bool:
    """Return whether a word tells what one person is or does, and is no office."""
    listed = head in _CALLINGS or head in _LIVES
    return listed or _PARENT.fullmatch(head) is not None


def unmodified(called: str) -> str:
    """Return an office without how it is held: "the caretaker coach" is the coach."""
    how, _, office = called.partition(" ")
    return office if how in _HELD and office.isalpha() else called


def told_by_age(tokens: Tokens, stop: int, end: int) -> bool:
    """Return whether a phrase is "the 43-year-old", and at most where they come from."""
    alone = stop == end or tokens.low[stop] == "from"
    return alone and tokens.low[stop - 1].endswith("-year-old")


def aged(resolver: Resolver, head: str, mention: Span, block: int) -> Source:
    """Return whom "the 43-year-old" means: the only one whom the paragraph names, or one before."""
    text, age = resolver.cast.text, head.partition("-")[0]
    told = {
        one.member: found["age"]
        for one in resolver.cast.between(max(0, mention.start - REACH), mention.start)
        if one.member.kind == "person" and (found := _AGE.match(text, one.span.end))
    }
    of_age = [member for member, years in told.items() if years == age]
    here = resolver.offices.only_named(mention.start, block)
    here = of_age[0] if len(of_age) == 1 else here
    if here is not None and told.get(here, age) == age:
        return resolver.of_member(here, "role", mention)
    if told and not of_age:
        return Source((), "none", mention)
    return described(resolver, head, mention, block) or Source((), "none", mention)


def shown_definite(text: str, mention: Span) -> bool:
    """Return whether "the" opens a mention."""
    return mention.of(text)[:4].lower() == "the "


def is_of_party(name: str) -> bool:
    """Return whether a State or a chamber tells of which party or house somebody is."""
    first, _, last = name.rpartition(" ")
    return last.lower() in _PARTIES and first[:1].isupper()


def told_by(resolver: Resolver, name: str, mention: Span, block: int) -> Source | None:
    """Return whom "the mother of two" means, or "the Arle boss"."""
    if _PARENT.fullmatch(name.lower().replace(" ", "-")):
        return described(resolver, name.lower().replace(" ", "-"), mention, block)
    return of_body(resolver, name, mention)


def of_body(resolver: Resolver, name: str, mention: Span) -> Source | None:
    """Return the one at the head of a body by whose name the head is told: "the Arle boss"."""
    body, _, head = name.rpartition(" ")
    if head not in _HEADS or not body[:1].isupper():
        return None
    found = set()
    for one in resolver.cast.between(0, mention.start):
        if one.member.kind == "person" and resolver.focus.outside(one.span):
            describe(resolver.cast, one.member)
            told = f"{one.member.role or ''} {one.member.affiliation or ''}"
            if body in told and _TOP.search(told):
                found.add(one.member)
    return resolver.of_member(found.pop(), "role", mention) if len(found) == 1 else None


_HEADS: Final = lex.words("boss chief founder co-founder head leader supremo")
_TOP: Final = re.compile(
    r"\b(?:CEO|[Cc]hief|[Pp]resident|[Cc]hair\w*|[Mm]anager|[Cc]oach|[Dd]irector|[Hh]ead|[Ff]ounder"
    r"|[Oo]wner|[Bb]oss|[Ll]eader|[Cc]o-[Ff]ounder)\b"
)


def _is_role(word: str) -> bool:
    return word in _CALLINGS or word in lex.OCCUPATIONS or word in lex.PERSON_NOUNS


def is_holder(head: str, last: str) -> bool:
    """Return whether a text's noun only tells what somebody holds: "the record holder"."""
    return head in lex.DOCUMENT_NOUNS and is_agent(last)


_THE: Final = lex.words("the le la l' el")
_GENDERED: Final = {"le": "m", "el": "m", "la": "f"}


def called_so(
    resolver: Resolver, lows: tuple[str, ...], mention: Span, block: int
) -> Source | None:
    """Return whom "the singer" means, or "the Norwegian singer"."""
    called = lows[0] in _THE and is_calling(lows[-1])
    return described(resolver, lows[-1], mention, block) if called else None


def described(resolver: Resolver, head: str, mention: Span, block: int) -> Source | None:
    """Return the only person of the last paragraph that names any, who spoke or whom it is about.

    Nobody where a role says that they are something else, or "a teenager" is somebody new.
    """
    member = _only_one(resolver, mention, block)
    gender = _GENDERED.get(mention.of(resolver.cast.text).partition(" ")[0].lower(), _gender(head))
    if member is None or (gender != "?" and member.gender not in (gender, "?")):
        return None
    if _is_another(resolver, member, head, mention):
        return None
    if is_apart(resolver, member, mention, block, narrowed=False):
        return None
    return resolver.of_member(member, "role", mention)


def _is_another(resolver: Resolver, member: Member, head: str, mention: Span) -> bool:
    """Return whether a role, or "a teenager" before, tells that somebody else is meant."""
    describe(resolver.cast, member)
    if head in _CALLINGS and member.role is not None and head not in member.role.lower():
        return True
    text = resolver.cast.text
    some = "[Aa]n?|[Oo]ne|[Aa]nother|his|her|their|[Uu]ne?|[Uu]na|[Oo]tr[oa]"
    new = rf"\b(?:{some}) (?:[\w\-]+ ){{0,2}}?{re.escape(head)}\b"
    return re.search(new, text[max(0, mention.start - REACH) : mention.start]) is not None


def _gender(head: str) -> str:
    parent = _PARENT.fullmatch(head)
    if parent is not None:
        return "f" if parent["f"] else "m"
    if head.endswith(_FEMALE):
        return "f"
    return "m" if head.endswith(_MALE) else "?"


def _only_one(resolver: Resolver, mention: Span, block: int) -> Member | None:
    """Return the only person of the nearest paragraph that names anybody, where it is theirs."""
    sentences, cast = resolver.sentences, resolver.cast
    for number in range(block, max(-1, block - _BACK - 1), -1):
        span = sentences.span(number)
        stop = mention.start if number == block else span.end
        named = [
            one
            for one in cast.between(max(span.start, stop - REACH), stop)
            if resolver.focus.outside(one.span) and _is_somebody(cast, one)
        ]
        if not named:
            continue
        member = named[0].member
        begin = sentences.begin_before(number, named[0].span.end)
        apart = [one for one in named if one.member is not member]
        if any(not _led_away(cast.text[begin : one.span.start].split()) for one in apart):
            return None
        if not surely_person(cast, member):
            return None
        spoke = any(member in source.members for source in resolver.focus.sources)
        about = any(_is_subject(resolver, member, one.span, number) for one in named)
        return member if spoke or about else None
    return None


def _is_somebody(cast: Cast, one: Spoken) -> bool:
    """Return whether a name may be a person's: "in Arroyo Seco" is none, if nothing tells."""
    if one.member.kind != "person":
        return False
    if surely_person(cast, one.member):
        return True
    before = cast.text[max(0, one.span.start - 12) : one.span.start].split()
    leads = _LEADS.match(cast.text, one.span.end)
    placed = bool(before) and before[-1].lower() in _PLACING
    return not placed and not (leads and _is_role(leads["calling"]))


def _led_away(before: list[str]) -> bool:
    """Return whether a preposition leads to a name, past what somebody is: "to Quay boss X"."""
    while before and (before[-1][0].isupper() or _is_role(before[-1]) or is_calling(before[-1])):
        before.pop()
    return bool(before) and before[-1].lower() in lex.PREPOSITIONS


def _is_subject(resolver: Resolver, member: Member, named: Span, block: int) -> bool:
    """Return whether a sentence is about the person named in it."""
    sentences = resolver.sentences
    tokens = sentences.tokens(sentences.begin_before(block, named.end), named.end, block)
    subject = main_subject(tokens, len(tokens) - 1) if len(tokens) else None
    found = resolver.one(tokens, subject, block) if subject is not None else None
    return found is not None and found.members == (member,)
