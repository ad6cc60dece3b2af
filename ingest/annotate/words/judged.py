"""Tells what somebody calls something: "called the plan “ridiculous”", "as a “grave setback”"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from ingest.annotate.words import lexicon as lex

_JUDGES: Final = re.compile(
    r"\b(?:call|describ|brand|label|deem|dismiss|denounc|slam|hail|condemn|prais|blast)(?:ed|led|es|s|ing)?"
    r"\s(?P<what>[^.;:“”\"]{1,120}?)(?P<link>\sas)?(?:\san?)?\s$"
)
# What a name is given to: "called the process “braiding”".
_NAMED: Final = re.compile(
    r"\b(?:process|effect|method|technique|practice|phenomenon|approach|procedure|mechanism|stage"
    r"|pattern|trick|style|place|hill|boat|room|area|group|system|theory|concept|idea)\s?$"
)
_ADJECTIVE: Final = re.compile(
    r"(?:an?\s)?(?:\w+ly\s|very\s|so\s|too\s)?[a-z\-]{2,}"
    r"(?:ous|ful|less|able|ible|ive|ic|al|ent|ant|some|ish|ing|ed|ly|ate|ary|ry|id|ure)[.,]?"
)
_ENDS: Final = re.compile(
    r"\s*(?:$|[.,;)]|(?:on|in|of|for|to|because|and|but|by|at|after|when|while|as|during|that|who)\b)"
)


# "According to the union the closure is “a disgrace”": what is said, though short.
PREDICATE: Final = re.compile(
    r"(?:['’]s|['’]re|['’]m|\b(?:is|are|was|were|be|been|being|has|have|had|become|becomes|became"
    r"|becoming|remain|remains|remained|seem|seems|seemed|appeared|looks?|looked|feels?|felt|feel\slike|felt\slike|est[áa]n?|estaban?|qued[aó]n?|quedaban?|reste|restent|est|sont|était|étaient|soit|fut|es|son|era|eran|fue|fueron|sea))"
    r"\s(?:\w+ly\s|not\s|pas\s|an?\s|so\s|too\s|very\s){0,2}$"
    r"|\bamount(?:s|ed|ing)?\sto\san?\s$|\b(?:would|could|will|must|can|should|might|cannot|can['’]t|won['’]t)\s(?:not\s)?$"
    # "que el retraso obedece a «falta de medios»", "que le retard tient à « des réserves »"
    r"|\b(?:obedec|respond|deb|apunt|equival|sirv|corresponde)[a-zà-ÿ]*\sa\s\Z"
    r"|\b(?:tien|ten|répond|équiva|correspond)[a-zà-ÿ]*\sà\s\Z|\bdue?\s(?:à|to)\s\Z"
    r"|\b(?:relèv|relev)[a-zà-ÿ]*\s(?:de\s|d['’])\Z|\b(?:supon|constitu)[a-zà-ÿ]*\s(?:una?\s|une\s)?\Z"
)


CALLED_AS: Final = re.compile(
    r"\b(?:describ|brand|label|denounc|dismiss|characteri[sz]|regard|condemn)\w*\s[^.;:“”\"]{1,60}\sas\s"
    r"(?:an?\s)?$|\b(?:brand|label)(?:ed|l?ed|s)?\s(?:[\w’'\-]+\s){1,4}$"
    # "calificó el cierre de «golpe»", "a traité le plan de « gâchis »", "parle de « gâchis »"
    r"|\b(?:qualifi|trait(?!\w*\s(?:la\s|le\s|du\s|d)[^.;:«»]{0,30}\b(?:question|sujet|thème|problème|cas|dossier)\b)"
    r"|tax|calific|tild|tach|catalog)[a-zà-ÿ]*\s[^.;:“”\"«»]{0,80}?\b(?:de\s|d['’])(?:une?\s)?\Z"
    r"|\b(?:parl|habl)(?:e|ent|ait|aient|é|a|an|ó|aron|aba|aban|ado)\s(?:de\s|d['’])(?:una?\s|une\s)?\Z"
    r"|\b(?:décri|dépei|présent|consid|describ|descri|defin|défini)[a-zà-ÿ]*\s[^.;:“”\"«»]{1,80}?"
    r"\s(?:como|comme)\s(?:una?\s|une\s)?\Z"
)
_TWO: Final = re.compile(r"[.!?]\s[A-Z]")
_FEWEST: Final = 9
# "called him a “liar”": what somebody calls a person.
_PERSON: Final = re.compile(
    r"\b(?:call|brand|label|dub|deem)(?:bed|ed|led|s|ing)?\s(?P<what>him|her|them|me|us|(?:[A-Z][\w’'.\-]+\s?){1,3})"
    r"(?:\s?(?:an?|as\san?)\s(?:[“\"‘][^”\"’]{1,40}[”\"’]\s(?:and|or)\s(?:an?\s)?)?)$"
)


def is_judged(before: str, inner: str, after: str, who: Iterable[str]) -> bool:
    """Return whether an adjective ends what somebody calls something, no name that it is given.

    Who is called so is not ``who`` calls them so.
    """
    if _ENDS.match(after) is None and not inner.endswith((",", ".")):
        return False
    person = _PERSON.search(before)
    found = person or _JUDGES.search(before)
    if found is None or any(name.rpartition(" ")[2] in found["what"] for name in who):
        return False
    if person is not None:
        return True
    named = found["link"] is None and _NAMED.search(found["what"]) is not None
    return not named and _ADJECTIVE.fullmatch(inner) is not None


def has_sentences(inner: str) -> bool:
    """Return whether words hold a full stop and go on: no name of a thing is so long."""
    return _TWO.search(inner) is not None and len(inner.split()) >= _FEWEST


_AS: Final = (
    "describ|denounc|brand|characteri[sz]|portray|decri|condemn|dismiss|slamm?|blast|hail|laud|prais"
    "|attack|deplor|label+|deem|critici[sz]"
)
_CALLS: Final = re.compile(
    rf"\b(?:(?:{_AS})(?:ed|es|s|ing)\s[^.;:“”\"«»]{{2,80}}?\sas\san?"
    r"|(?:call|brand|label+|deem|dub+|term)(?:ed|s|ing)\s[^.;:“”\"«»]{2,60}?\san?)\s\Z"
)
_REACH: Final = 120
_NEXT: Final = re.compile(r"\s(?P<word>[a-z]+)")
_MAY_FOLLOW: Final = (
    lex.PREPOSITIONS | lex.CONJUNCTIONS | lex.SUBORDINATORS | lex.AUXILIARIES | lex.ADVERBS
)


def judges(before: str, after: str) -> bool:
    """Return whether words are a judgement though the article before them is the publisher's.

    Where their noun follows they only qualify it: "called it a “safe and sound” plan".
    """
    if not before.endswith((" a ", " an ")):
        return False
    behind = _NEXT.match(after)
    if behind is not None and behind["word"] not in _MAY_FOLLOW:
        return False
    return _CALLS.search(before, max(0, len(before) - _REACH)) is not None


_CALLED: Final = re.compile(
    r"\b(?:call|brand|label+|deem|consider)(?:ed|s|ing)\s[^.;:“”\"«»]{2,90}?\s\Z"
)
_A_THING: Final = re.compile(r"an?\s[a-z\-]{4,}[,.]?")


def calls_a_thing(before: str, inner: str) -> bool:
    """Return whether words with their own article weigh what somebody calls so: "“a disgrace”"."""
    weighed = _A_THING.fullmatch(inner) is not None
    return weighed and _CALLED.search(before, max(0, len(before) - _REACH)) is not None


# "jugent la mesure « proportionnée »", "considera la tasa «abusiva»": no name is an adjective.
_WEIGHING: Final = re.compile(
    r"\b(?:jug|estim|trouv|considèr|considér|consider|juzg|encuentr|ve\b|ven\b)[a-zà-ÿ]*\s"
    r"(?:comme\s|como\s)?(?:le|la|les|l['’]|el|los|las|ce|cet|cette|est[ae]s?|un|une|una|su|sa|son)"
    r"\s?[^.;:“”\"«»]{2,60}?\s\Z"
    # "parle d'une récolte « catastrophique »"
    r"|\b(?:parl|habl|évoqu|dénonc|denunci|critiqu|critic|déplor|lament)[a-zà-ÿ]*\s(?:de\s|d['’])?"
    r"(?:une?|una)\s[a-zà-ÿ]{4,}\s\Z"
)
_WEIGHED: Final = re.compile(
    r"[a-zà-ÿ]{3,}(?:ée?s?|ante?s?|ente?s?|ables?|ibles?|ives?|ifs?|ieux|euses?|ales?|elles?|istes?"
    r"|[ai]d[oa]s?|[oi]s[oa]s?|iv[oa]s?|antes?|entes?|ari[oa]s?|ic[oa]s?|iques?)"
)


def weighs(before: str, inner: str) -> bool:
    """Return whether one adjective is what somebody thinks of the thing named before it."""
    if _WEIGHED.fullmatch(inner) is None:
        return False
    return _WEIGHING.search(before, max(0, len(before) - _REACH)) is not None
