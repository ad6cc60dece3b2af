"""Finds the subject that a reporting word has in its sentence."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.clauses.offices_in_front import name_behind_office
from ingest.annotate.speakers.clauses.romance_openings import past_opener
from ingest.annotate.speakers.names.collectives import is_group
from ingest.annotate.speakers.names.fielded_offices import fielded_length
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.nouns import BOTH, NOUNS, TIMES, is_name, is_noun_like
from ingest.annotate.speakers.phrases.adverbs_before import is_adverb
from ingest.annotate.speakers.phrases.body_names import apposed_name, body_noun
from ingest.annotate.speakers.phrases.datelines import (
    past_dateline,
    past_day_and_place,
    past_opening,
)
from ingest.annotate.speakers.phrases.named_behind import past_description
from ingest.annotate.speakers.phrases.offices_and_bodies import holder_before
from ingest.annotate.speakers.phrases.phrases import Phrase, starting_at
from ingest.annotate.speakers.phrases.phrases_before import ending_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens


def subject_like(tokens: Tokens, phrase: Phrase) -> bool:
    """Return whether a phrase may be who or what speaks."""
    low = tokens.low[phrase.first]
    if low in lex.PRONOUNS:
        return low not in ("it", "who")
    if tokens.low[phrase.stop - 1].endswith(("'s", "s'")) and is_name(tokens, phrase.stop - 1):
        return False
    last = tokens.low[phrase.stop - 1]
    return (
        any(is_name(tokens, k) for k in range(phrase.first, phrase.stop))
        or last in NOUNS
        or low in lex.DETERMINERS
        or (low.isdigit() and is_group(last))
    )


def main_subject(tokens: Tokens, upto: int) -> Phrase | None:
    """Return the subject of the sentence's main clause, looked for from its beginning."""
    at = 0
    while upto > 0 and tokens.low[upto] == ":":
        upto -= 1
    for k in range(upto, -1, -1):
        if tokens.low[k] in ("\0", ";", ":"):
            at = k + 1
            break
    at = at or past_dateline(tokens, upto)
    while at <= upto:
        at += 2 * (tokens.low[at : min(at + 2, upto)] in _MORE)  # "More than 300 vets have signed"
        low = tokens.low[at]
        apart = past_opener(tokens, at, upto)
        if apart is None:
            return None
        if apart > at:
            at = apart
            continue
        if (
            low in _OPENERS
            or low in lex.CONJUNCTIONS
            or (low in lex.ADVERBS and low not in BOTH)
            or is_adverb(tokens, at)
        ):
            at += 1
            continue
        if low in TIMES and tokens.low[at + 1 : at + 2] and tokens.low[at + 1].endswith("'s"):
            at += 1  # "Last year's winner, Ana Ruiz,"
            low = tokens.low[at]
        if (behind := past_opening(tokens, at)) > at:
            at = behind
            continue
        opens = low in lex.PREPOSITIONS or low.endswith("ing") or low in lex.DAYS
        if opens or opens_participle(tokens, at) or _is_addressed(tokens, at):
            comma = _next_comma(tokens, at, upto)
            if comma is None:
                return None
            at = comma + 1
            continue
        if low == "the" and tokens.low[at + 1 : at + 2] in (("more",), ("less",)):
            return None  # "The more Bek waits, the more people say …"
        if (named := name_behind_office(tokens, at, upto)) is not None:
            return named
        phrase = starting_at(tokens, at)
        if phrase is not None and at and _is_day(tokens, phrase):
            at = phrase.stop + 1  # "Issued on 9 December, World Lamp Day, the letter says"
            continue
        if phrase is not None and _place_after_preposition(tokens, phrase, upto):
            at = phrase.stop + 1  # "in Arle, Ohio, Ana Ruiz said"
            continue
        if phrase is not None and subject_like(tokens, phrase):
            return phrase
        return None
    return None


_OPENERS: Final = lex.words(
    ", – — \0 however but meanwhile nevertheless nonetheless besides afterwards",
    "furthermore moreover likewise thereafter elsewhere overall",
)


def _place_after_preposition(tokens: Tokens, phrase: Phrase, upto: int) -> bool:
    """Return whether a lone name between commas goes on with the place before it."""
    if phrase.first < 2 or tokens.low[phrase.first - 1] != "," or phrase.stop > upto:
        return False
    if tokens.low[phrase.stop] != "," or phrase.stop - phrase.first > 2:
        return False
    if any(tokens.low[k] in lex.TITLES for k in range(phrase.first, phrase.stop)):
        return False  # "In a letter to Bek, Senators Ruiz, Holt and Quill said"
    opener = 0
    for k in range(phrase.first - 2, -1, -1):
        if tokens.low[k] == ",":
            opener = k + 1
            break
    follows = phrase.stop + 1 <= upto and (
        is_name(tokens, phrase.stop + 1) or tokens.low[phrase.stop + 1] in lex.PREPOSITIONS
    )
    return tokens.low[opener] in lex.PREPOSITIONS and follows


def _is_day(tokens: Tokens, phrase: Phrase) -> bool:
    """Return whether a phrase between commas only names a day or a week."""
    last = tokens.low[phrase.stop - 1]
    between = tokens.low[phrase.first - 1] == "," and tokens.low[phrase.stop : phrase.stop + 1]
    return last in ("day", "week", "month", "year", "eve") and between == (",",)


_MORE: Final = (("more", "than"), ("fewer", "than"), ("no", "fewer"))
_ADDRESSED: Final = ("é", "ée", "és", "ées", "ado", "ada", "ados", "adas", "ed")


def _is_addressed(tokens: Tokens, at: int) -> bool:
    """Return whether a participle opens the sentence: "Interrogé par X, Y", "Asked by X, Y"."""
    after = tokens.low[at + 1 : at + 2]
    return at == 0 and tokens.low[0].endswith(_ADDRESSED) and after in _AGENTS


_AGENTS: Final = frozenset((word,) for word in ("by", "par", "por", "sur", "sobre", "about", "if"))


_PARTICIPLES: Final = lex.words("told shown given seen taken known led born caught heard sent")
_BEHIND: Final = lex.PREPOSITIONS | lex.words(
    "how why what who where whether if again down up off out",
)


def opens_participle(tokens: Tokens, at: int) -> bool:
    """Return whether a participle opens the words: "Shouted down by Bek, Ruiz said"."""
    low = tokens.low[at]
    if low in GENDER or not (low.endswith("ed") or low in _PARTICIPLES):
        return False
    behind = tokens.low[at + 1 : at + 2]
    alone = at == 0 or not tokens.word[at][0].isupper()
    return alone and bool(behind) and behind[0] in _BEHIND


def _next_comma(tokens: Tokens, at: int, upto: int) -> int | None:
    for k in range(at, upto + 1):
        if tokens.low[k] == ",":
            return k
    return None


_NAMING: Final = lex.words("of entitled titled called named book film series") | lex.DOCUMENT_NOUNS


def before_parenthesis(tokens: Tokens, closing: int) -> Phrase | None:
    """Return the subject before an apposition or a clause that ``closing`` ends."""
    pair = {")": "("}.get(tokens.low[closing], tokens.low[closing])
    held = main_subject(tokens, closing - 1) if pair == "(" or _names(tokens, closing) else None
    if pair == "(" and held is not None and held.also and tokens.low[held.also[-1].stop] == "(":
        return held  # "Ana Ruiz (Arle) and Jonas Bek (Lin) said"
    if held is not None and _only_places(tokens, held.first):
        held = None
    last = (held.also[-1:] or (held,))[0] if held is not None else None
    if held is not None and last and last.stop == closing and (held.first or held.also):
        return held  # "The co-chairs of the Panel, Ana Ruiz and Jonas Bek, said"
    best: Phrase | None = None
    at = closing - 1
    if at >= 0 and tokens.low[at] == "\0":
        at -= 1  # A title inside the apposition: "The report, titled “…”, says".
    begin = past_day_and_place(tokens, at)
    while at >= begin and tokens.low[at] not in (";", ":"):
        if tokens.low[at] == "\0":
            if at == 0 or tokens.low[at - 1] not in _NAMING:
                break
            at -= 1  # "Ana Ruiz, the author of “…,” a book, said"
        if tokens.low[at] == pair or (pair == "," and tokens.low[at] == ","):
            candidate = ending_at(tokens, _past_degrees(tokens, at - 1))
            if candidate is not None and _asks(tokens, candidate):
                candidate = None
            if candidate is not None and subject_like(tokens, candidate):
                inner = _bare_name(tokens, at + 1, closing)
                if inner is None and pair == "," and body_noun(tokens, at - 1):
                    inner = apposed_name(tokens, at + 1, closing)
                named = _described(tokens, candidate) if pair != "," or inner else None
                known = named is not None or (pair == "(" and is_name(tokens, candidate.stop - 1))
                place = _only_places(tokens, candidate.first)
                if (
                    inner is not None
                    and not known
                    and (place or not _plain_name(tokens, candidate))
                ):
                    return holder_before(tokens, inner) or inner
                best = named or candidate
                if named is not None:
                    return named
                if _may_be_subject(tokens, candidate) and not _goes_on(tokens, candidate):
                    return candidate
        at -= 1
    if tokens.low[closing] == "," and (best is None or _is_addressed(tokens, 0)):
        best = main_subject(tokens, closing - 1) or best
    if best is not None and not _may_be_subject(tokens, best):
        main = main_subject(tokens, closing - 1)  # "A doctor at the clinic, who was there, said"
        if main is not None and tokens.low[main.first] in ("a", "an", "one", "another"):
            best = main if main.stop <= best.first else best
    return best


def _names(tokens: Tokens, closing: int) -> bool:
    """Return whether a name stands between two commas, the latter at ``closing``."""
    comma = tokens.low[closing] == "," and is_name(tokens, closing - 1)
    return comma and "," in tokens.low[max(0, closing - 16) : closing]


def _described(tokens: Tokens, phrase: Phrase) -> Phrase | None:
    """Return the name that a description follows: "Ana Ruiz, a pilot – asked why – said"."""
    if phrase.first < 2 or tokens.low[phrase.first - 1] != ",":
        return None
    named = ending_at(tokens, phrase.first - 2)
    apposed = tokens.low[phrase.first] in lex.DETERMINERS and named is not None
    return named if apposed and named is not None and _plain_name(tokens, named) else None


def _past_degrees(tokens: Tokens, last: int) -> int:
    """Return where a name ends before its degrees: "Ana Ruiz, M.D., (Arle)"."""
    if last > 1 and tokens.low[last] == ")" and "(" in tokens.low[1:last]:
        last -= 2 + tokens.low[:last][::-1].index("(")  # "Ana Ruiz (Lib Dem, Arle), who"
    if last > 1 and tokens.low[last] == "," and tokens.low[last - 1] in lex.SUFFIXES:
        last -= 1
    if last > 1 and tokens.low[last] in lex.SUFFIXES and tokens.low[last - 1] == ",":
        last -= 2
    if last > 0 and tokens.low[last] == "\0" and tokens.low[last - 1] in lex.DOCUMENT_NOUNS:
        last -= 1  # "The study “…”, made by the Lake Institute, finds"
    return last


def _asks(tokens: Tokens, phrase: Phrase) -> bool:
    """Return whether the phrase is who asks: "Interrogé par la radio", "Asked by a reporter"."""
    return phrase.first > 0 and tokens.low[phrase.first - 1] in ("by", "par", "por")


_OF: Final = lex.words("of from de del du des d'")


_PLACING: Final = lex.words("off outside opposite beside beyond near behind above below along")


def _bare_name(tokens: Tokens, first: int, stop: int) -> Phrase | None:
    """Return the tokens as a phrase where they are a name and nothing else."""
    if tokens.low[first] in _PLACING:
        return None  # "the tenants of the site, off Mill Lane,"
    first = past_description(tokens, first)
    if tokens.word[first] in _OF or tokens.low[first] in _PLACED:
        return None  # "La historiadora Ana Ruiz, de la Universidad de Lin, sostiene"
    if tokens.low[first] == "the" and first + 1 < stop and is_name(tokens, first + 1):
        first += 1  # "Its patron, the Duchess of Arle,"
    stop = _before_place(tokens, first, stop)
    if stop - first == 1 and _only_places(tokens, first):
        return None
    if not 1 <= stop - first <= 6 or not is_name(tokens, stop - 1):
        return None
    for at in range(first, stop):
        small = tokens.low[at] in lex.PARTICLES or tokens.low[at] == "of"
        if not is_name(tokens, at) and not small:
            return None
        if "/" in tokens.low[at]:
            return None  # "her report (A/1/Add.2) said": a sign is nobody's name.
    return Phrase(first, stop)


def _only_places(tokens: Tokens, at: int) -> bool:
    """Return whether a State behind a comma tells where a place is: "from Marlow, Ohio,"."""
    state = tokens.word[at] in lex.COUNTRIES and tokens.low[at] not in GENDER
    named = state and at > 3 and tokens.low[at - 1] == "," and is_name(tokens, at - 2)
    return named and bool(_PLACED.intersection(tokens.low[at - 4 : at - 2]))


_PLACED: Final = lex.words("in at from of near")


def _before_place(tokens: Tokens, first: int, stop: int) -> int:
    """Return where a name of two words or more ends before its body: "Ana Ruiz of the Clinic"."""
    for at in range(first + 2, min(stop - 1, first + 6)):
        if tokens.low[at] in ("of", "from", "at"):
            told = tokens.low[at + 1 : stop]
            known = is_name(tokens, stop - 1) and "," not in told
            return at if known and lex.AUXILIARIES.isdisjoint(told) else stop
    return stop


def _plain_name(tokens: Tokens, phrase: Phrase) -> bool:
    """Return whether the phrase is a name, with its title or without, and no article."""
    places = range(phrase.first, _before_place(tokens, phrase.first, phrase.stop))
    office = fielded_length(tokens.low[phrase.first : phrase.stop])
    if office or tokens.low[phrase.stop - 1] in lex.PERSON_NOUNS:
        return False
    return all(is_name(tokens, k) and tokens.low[k] not in lex.DETERMINERS for k in places)


def _goes_on(tokens: Tokens, phrase: Phrase) -> bool:
    """Return whether an office goes on: "X, member of the Roads, Bridges and Lamps Board"."""
    if phrase.first == 0 or tokens.low[phrase.first - 1] != ",":
        return False
    main = main_subject(tokens, phrase.first - 1)
    return main is not None and main.stop < phrase.first and _plain_name(tokens, main)


def _may_be_subject(tokens: Tokens, phrase: Phrase) -> bool:
    """Return whether nothing before the phrase makes it the object of something else."""
    if phrase.first == 0:
        return True
    before = tokens.low[phrase.first - 1]
    if before == "as" and tokens.low[phrase.first - 2 : phrase.first - 1] in ((), (",",), ("\0",)):
        return True  # "as Ana Ruiz, the chair, put it"
    return before not in lex.PREPOSITIONS and is_noun_like(tokens, phrase.first)
