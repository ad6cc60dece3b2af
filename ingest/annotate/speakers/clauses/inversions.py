"""Tells whether a reporting word stands before its subject."""

from __future__ import annotations

import re
from typing import Final

from ingest.annotate.speakers.clauses.main_verbs import closes_relative
from ingest.annotate.speakers.clauses.put_in import parts_clause
from ingest.annotate.speakers.clauses.written import WORKS
from ingest.annotate.speakers.cues.cues import ALL_SAYING, SAYING, SAYING_ES, SAYING_ROMANCE
from ingest.annotate.speakers.names.collectives import is_group
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.nouns import BOTH, is_name
from ingest.annotate.speakers.names.role_words import is_calling
from ingest.annotate.speakers.phrases.phrases import Phrase, starting_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

# Verbs whose object is never the one spoken to: "said Ana" is Ana's saying, "told Ana" is not.
_SAID: Final = lex.words(
    "said says added adds noted notes explained wrote writes argued",
)


def is_inverted(tokens: Tokens, verb: int) -> bool:
    """Return whether the verb stands right after a quotation and its subject after it."""
    if tokens.low[verb].endswith("ing") and tokens.low[verb] in SAYING:
        return False  # "…, urging the Council to act": whom it urges.
    at = verb - 1
    while at >= 0 and (tokens.low[at] in _BETWEEN or tokens.low[at] in _ADVERBS):
        if tokens.low[at] == "y" and tokens.low[verb] in SAYING_ES:
            return False  # "«…» y recuerda el artículo 24": French "y" only.
        at -= 1
    if at >= 0 and tokens.low[at] in ("\0", '"', "”"):
        if closes_relative(tokens, at, verb):
            return False
        return not (tokens.low[verb] in _COMPARING and "to" in tokens.low[verb : verb + 8])
    if _before_name(tokens, verb) or _closes(tokens, verb) or _before_text(tokens, verb):
        return True
    if _is_aside(tokens, verb) or (tokens.low[verb] in _REPORTED and parts_clause(tokens, verb)):
        return True
    # "“…” about the choice, said Ana Ruiz": a verb between a comma and a name.
    romance = tokens.low[verb] not in SAYING and tokens.low[verb] in SAYING_ROMANCE
    return (
        (tokens.low[verb] in _SAID or romance)
        and verb > 1
        and tokens.low[verb - 1] == ","
        and verb + 1 < len(tokens)
        and is_name(tokens, verb + 1)
        and ("\0" in tokens.low[:verb] or _parenthetic(tokens, verb + 1))
    ) or _between_commas(tokens, verb)


def _between_commas(tokens: Tokens, verb: int) -> bool:
    """Return whether a verb and a name stand apart: "The well, reports the Herald, “was dry”"."""
    name = verb + 1 + (tokens.low[verb + 1 : verb + 2] == ("the",))
    apart = tokens.low[verb] in _REPORTED and verb > 1 and tokens.low[verb - 1] == ","
    stop = name
    while apart and stop < len(tokens) and is_name(tokens, stop):
        stop += 1
    return stop > name and tokens.low[stop : stop + 2] == (",", "\0")


_REPORTED: Final = _SAID | lex.words("reports reported reckons believes thinks insists claims")


# "“…,” both told the council": both are who speaks.
_ADVERBS: Final = lex.ADVERBS - BOTH
_COMPARING: Final = lex.words("compared compares comparing likened likens likening")


# Verbs that close a sentence with whoever says it; whom one "tells" or "warns" is their object.
_CLOSING: Final = lex.words(
    "said says added adds explained explains replied replies responded responds answered answers",
    "insisted insists countered counters argued argues conceded concedes admitted admits stressed",
    "claimed claims maintained maintains observed observes remarked noted notes wrote concluded",
    "retorted objected contended",
)
_FEWEST: Final = 5


def _closes(tokens: Tokens, verb: int) -> bool:
    """Return whether a sentence ends with who says it: "It is late, said Ana Ruiz, a vet."."""
    low = tokens.low[verb]
    if verb < _FEWEST or tokens.low[verb - 1] != "," or "\0" in tokens.low:
        return False
    if low not in _CLOSING and (low in SAYING or low not in SAYING_ROMANCE):
        return False
    subject = starting_at(tokens, past_day(tokens, verb + 1))
    if subject is None or not is_name(tokens, subject.stop - 1):
        return False
    told = tokens.low[subject.stop :]
    told = told[: told.index("who")] if "who" in told else told
    ends = not told or told[0] in (",", ".")
    verbs = not _VERBS.isdisjoint(told)
    return ends and not verbs and any(map(_is_verb, tokens.low[: verb - 1]))


_VERBS: Final = (lex.AUXILIARIES - {"a"}) | SAYING | SAYING_ROMANCE


def _is_verb(low: str) -> bool:
    return low in _VERBS or low.endswith(("ed", "ó", "aron", "ieron", "aba", "ait", "aient"))


def _parenthetic(tokens: Tokens, at: int) -> bool:
    """Return whether a name ends in a comma, or a colon: "Fish, says Ana Ruiz, is “…”"."""
    while at < len(tokens) and (is_name(tokens, at) or tokens.low[at] in lex.PARTICLES):
        at += 1
    return tokens.low[at : at + 1] in ((",",), (":",))


def _is_aside(tokens: Tokens, verb: int) -> bool:
    """Return whether a verb and who says it stand apart: "Le plan, écrit la maire, est « … »"."""
    low, at = tokens.low[verb], verb - 1
    if low in SAYING or low not in SAYING_ROMANCE or "\0" not in tokens.low[verb:]:
        return False
    if tokens.low[0] in ("selon", "según"):
        return False
    while at > 1 and tokens.low[at] in _HELPING:
        at -= 1
    if at < 2 or tokens.low[at] != "," or not ALL_SAYING.isdisjoint(tokens.low[:at]):
        return False
    held = starting_at(tokens, past_day(tokens, verb + 1))
    if held is None or tokens.low[held.stop : held.stop + 1] != (",",):
        return False
    told = tokens.low[held.first : held.stop]
    named = any(is_name(tokens, k) for k in range(held.first, held.stop))
    people = is_group(told[-1]) or told[0] in _VIEWERS
    return named or people or held.also != () or not _SPEAKERS.isdisjoint(told)


_HELPING: Final = lex.words("a ont ha han avait lo le lui leur nous nos l' y")
# What stands between a quotation and its verb: "« … », s'est indignée la maire".
_BETWEEN: Final = lex.words(
    ", – — -- a ont ha han avait s' se est sont lo le lui leur les nous nos me te m' l' y"
)
_WHEN: Final = lex.words("ce cet cette este esta el la hier ayer hoy matin soir mañana tarde noche")
_IN_DAY: Final = _WHEN | lex.DAYS
_ENDS_DAY: Final = lex.DAYS | (_WHEN - lex.DETERMINERS)


def _before_name(tokens: Tokens, verb: int) -> bool:
    """Return whether a French or Spanish verb leads to a name and a colon: "Así lo dijo Ana:"."""
    low = tokens.low[verb]
    if low in SAYING or low not in SAYING_ROMANCE or verb == 0:
        return False
    at = past_day(tokens, verb + 1)
    begin = at
    if tokens.low[verb - 1] == ",":
        held = starting_at(tokens, at)
        if held is not None and tokens.low[held.stop : held.stop + 1] == (":",):
            return not _SPEAKERS.isdisjoint(tokens.low[held.first : held.stop])
    while at < len(tokens) and (is_name(tokens, at) or tokens.low[at] in lex.PARTICLES):
        at += 1
    leads = tokens.low[verb - 1] in _BETWEEN and not is_name(tokens, verb - 1)
    # "Así lo dijo la consejera de Salud, Ana Ruiz:"
    if tokens.low[verb - 1] in ("lo", "l'") and tokens.low[at : at + 1] != (":",):
        held = starting_at(tokens, begin)
        named = held is not None and is_name(tokens, held.stop - 1)
        at, begin = (held.stop, held.first) if held is not None and named else (at, at)
    return leads and at > begin and tokens.low[at : at + 1] == (":",)


def _before_text(tokens: Tokens, verb: int) -> bool:
    """Return whether a comma and a verb lead to a text or a body: "Not so, notes the audit:"."""
    if verb < 2 or tokens.low[verb - 1] != "," or tokens.low[verb] not in ALL_SAYING:
        return False
    if "\0" in tokens.low[:verb] or not _says_something(tokens, verb - 1):
        return False
    first = verb + 1 + (tokens.low[verb + 1 : verb + 2] in _ARTICLES)
    told = tokens.low[first : first + 5]
    ends = next((k for k, low in enumerate(told) if low in (":", ",")), 0)
    closing = tokens.low[verb] in _CLOSING or tokens.low[verb] in SAYING_ROMANCE
    if not (ends and closing):
        return False
    named = any(is_name(tokens, k) for k in range(first, first + ends))
    text = told[ends - 1] in WORKS and first > verb + 1
    return text or (named and told[ends] == ":")


def _says_something(tokens: Tokens, comma: int) -> bool:
    """Return whether a clause of its own ends at a comma, and no name in apposition."""
    if is_name(tokens, comma - 1) or "," in tokens.low[:comma]:
        return False
    brief = comma < _FEWEST and tokens.low[0] in _OPENS
    return brief or any(map(_is_verb, tokens.low[1:comma]))


_OPENS: Final = (
    lex.ADVERBS | lex.DETERMINERS | lex.CONJUNCTIONS | lex.PRONOUNS.keys()
) | lex.words("not nothing rien nada c'est faux falso quite this that")
_ARTICLES: Final = frozenset(
    (word,) for word in ("the", "le", "la", "l'", "el", "its", "son", "su")
)


def past_day(tokens: Tokens, at: int) -> int:
    """Return where the words after a day begin: "a déclaré lundi Mme Ruiz"."""
    first = at
    while at < len(tokens) and tokens.low[at] in _IN_DAY and tokens.word[at][0].islower():
        at += 1
    while at > first and tokens.low[at - 1] not in _ENDS_DAY:
        at -= 1  # "añadió el viernes | la alcaldesa"
    return at


def stands_for(tokens: Tokens, subject: Phrase) -> bool:
    """Return whether "pour" leads to whose words they are.

    "Pour Ana Ruiz, « … »", "Para la alcaldesa, Ana Ruiz, el muelle es «…»",
    "Pour le géologue Jonas Bek, auteur du rapport, le remède est simple : « … »"
    """
    if subject.also:
        subject = Phrase(subject.first, subject.also[-1].stop)
        return tokens.low[subject.stop : subject.stop + 1] == (",",) and _views(tokens, subject)
    named = all(is_name(tokens, k) for k in range(subject.first, subject.stop))
    if named and tokens.low[subject.stop : subject.stop + 2] == (",", "\0"):
        return True
    if tokens.low[subject.stop : subject.stop + 1] == (",",) and _holds_view(tokens, subject):
        return True
    whose = named or tokens.low[subject.stop - 1] in lex.PERSON_NOUNS
    words = tokens.low.index("\0", subject.stop) if "\0" in tokens.low[subject.stop :] else 0
    judged = words > 0 and tokens.low[words - 1] in _IS
    if words > 0 and tokens.low[words - 1] == ":":
        whose, judged = any(map(_is_person, tokens.low[subject.first : subject.stop])), True
    return whose and judged and tokens.low[subject.stop : subject.stop + 1] == (",",)


_VIEWERS: Final = lex.words("lui elle eux elles él ella ellos ellas")


def _holds_view(tokens: Tokens, subject: Phrase) -> bool:
    """Return whether nothing but a view follows: "Para Ana Ruiz, apicultora, el lago «…»".

    "Pour la Ligue des familles, la réforme est « … »", "Pour lui, le mur est « … »"
    """
    told = tokens.low[subject.first : subject.stop]
    body = told[0] in lex.DETERMINERS and not _BODIES.isdisjoint(told)
    apposed = any(map(_is_person, tokens.low[subject.stop + 1 : subject.stop + 2]))
    if not (body or apposed or told[0] in _VIEWERS or any(map(_is_person, told))):
        return False
    return _views(tokens, subject)


def _views(tokens: Tokens, subject: Phrase) -> bool:
    words = next((k for k in range(subject.stop, len(tokens)) if tokens.low[k] == "\0"), 0)
    between = tokens.low[subject.stop : words]
    return 0 < words - subject.stop <= _VIEW and ALL_SAYING.isdisjoint(between)


_VIEW: Final = 16
_BODIES: Final = lex.LEADING_ORGANISATION_WORDS | lex.ROMANCE_BODIES | lex.ORGANISATION_NOUNS


def _is_person(low: str) -> bool:
    return low in GENDER or is_calling(low)


_IS: Final = lex.words(
    "is remains are was est sont était étaient es son era eran sería serait fue reste sigue",
)


# ", objecte le rapport :", ", replica la alcaldesa:"
_SPEAKERS: Final = lex.PEOPLE | lex.DOCUMENT_NOUNS | _BODIES
_FRENCH: Final = re.compile(r"^([a-zéèêàûîç]+)-(?:t-)?(il|elle|ils|elles|on)$")


def _participle(tokens: Tokens, at: int) -> int:
    """Return where the participle stands, past what parts it from "a-t-il": "par ailleurs"."""
    for stop in range(at, min(len(tokens), at + _PARTED)):
        if tokens.low[stop] in ALL_SAYING:
            return stop
        if not tokens.low[stop][0].isalpha() or is_name(tokens, stop):
            break
    return at


_PARTED: Final = 5


def with_pronoun(tokens: Tokens, at: int) -> int | None:
    """Return where "dit-elle" or "a-t-il averti" ends, ``None`` where no such verb begins."""
    found = _FRENCH.match(tokens.low[at])
    if found is None:
        return None
    stop = at + 1
    beside = at > 0 and is_inverted(tokens, at)
    if found[1] in lex.AUXILIARIES:
        stop = _participle(tokens, stop)
        part = tokens.low[stop] if stop < len(tokens) else ""
        if part not in ALL_SAYING and not (beside and part.endswith(("é", "i", "u", "t", "ée"))):
            return None
        stop += 1
    elif found[1] not in ALL_SAYING and not beside:
        return None
    return stop
