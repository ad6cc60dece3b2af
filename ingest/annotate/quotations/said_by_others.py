"""Tells that words beside a quotation keep whoever spoke before from going on in it."""

from __future__ import annotations

import re
from typing import Final

from ingest.annotate.speakers.cues.cues import PLAIN, SAYING_ROMANCE
from ingest.annotate.speakers.names.role_words import is_agent
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.runs import Run
from ingest.annotate.words.sentences import Sentences

_TOLD: Final = re.compile(
    r"[^.!?\n“”\"]{0,60}?\b(?:was|were|is|are|been|being)\s"
    r"(?:told|asked|warned|informed|reminded|advised|assured|promised|greeted|quoted)\b(?!\ssaying)"
    r"|,?\s(?:le|les)\s(?:dijeron|dicen|avisaron|advirtieron|preguntaron|gritaron)\b"
)
_SAID: Final = re.compile(
    rf",?\s(?:{'|'.join(sorted(PLAIN))})\s(?=one|some|those|someone|somebody|an?\b)"
)
# "«…», l'a relancé un journaliste", "“…”, quiso saber otra vecina": somebody unnamed behind a verb.
_SOMEBODY: Final = re.compile(
    r",?\s(?!(?:en|dans|por|par|con|avec|sur|sobre|a|à|de|tras|ante|pour|para|como|comme)\b)"
    r"(?:l['’]|s['’])?(?:[a-zà-ÿ]+\s){1,4}?(?<!\ben\s)(?<!\bdans\s)(?<!\bde\s)(?<!\ba\s)(?<!\bpor\s)(?<!\bcon\s)"
    r"(?:une?|una|otr[oa]s?|un[oa]s|d['’]autres|des|algun[oa]s|vari[oa]s|plusieurs|certain[e]?s"
    r"|dos|tres|cuatro|deux|trois|quatre)\s"
    r"(?:autres?\s)?(?P<who>[a-zà-ÿ\-]+)"
)
_CRIES: Final = re.compile(
    r"\b(?:cries|cry|shouts?|chants?|calls|screams?|cheers|whispers|murmurs|chorus|choruses|jeers"
    r"|boos|banners|placards|posters|signs|messages)\s(?:of|saying|reading|that\sread)\s?\Z"
    r"|\b(?:(?:aux|les|des)\scris\sde|al\sgrito\sde|(?:los|entre)\sgritos\sde|pancartas?\sque\sdecían?)\s?\Z"
)
_TOLD_BEFORE: Final = re.compile(
    r"\b(?:was|were|is|are|been|being)\s(?:told|asked|warned|informed|reminded|advised|assured)"
    r"(?:\s[^.!?:\n“”\"]{1,40})?[:,]\s?\Z"
    r"|\b(?:le|les)\s(?:dijeron|dicen|avisaron|advirtieron|preguntaron|gritaron)[:,]?\s?\Z"
)
_SIGN: Final = re.compile(
    r"\b(?:sign|banner|placard|poster|plaque|notice|T-shirt|billboard|sticker)s?\b"
    r"[^.!?:\n“”\"]{0,40}\b(?:reads?|says?|said|reading|saying)[:,]?\s?\Z"
)
_HEARD: Final = re.compile(
    r"\b(?:heard|hears|saw|sees|watched|made|let|had)\s[^.!?\n“”\"]{2,60}?\s"
    r"(?:say|shout|cry|ask|call|whisper|yell|scream|answer|reply|sing|chant|read)[:,]?\s?\Z"
)


# "«…», coreaban los asistentes", "« … », scandaient les manifestants": a crowd behind a verb.
_CROWD: Final = re.compile(
    r",?\s(?:[a-zà-ÿ]+(?:aban|aron|aient|èrent)|corean|gritan|cantan|scandent|crient)\s"
    r"(?:a\scoro\s|en\schœur\s)?(?:los|las|les)\s[a-zà-ÿ]+s\b"
)


def _crowd_behind(text: str, at: int, end: int) -> bool:
    """Return whether an unlisted verb of several stands behind the words with a crowd."""
    found = _CROWD.match(text, at, end)
    return found is not None and found.group().lstrip(", ").split()[0] not in SAYING_ROMANCE


# "Un voisin acquiesce : « … »"
_UNNAMED: Final = re.compile(
    r"(?:Une?|Una|Otr[oa]|Un\sautre|Une\sautre)\s(?:autre\s)?(?P<who>[a-zà-ÿ\-]+)\s[^.!?:«»“”\n]{2,80}\s?:\s?\Z"
)


def said_by_others(sentences: Sentences, run: Run) -> bool:
    """Return whether the words are said to somebody, by a crowd, or by whom somebody hears.

    "“…,” Ruiz was told.", "greeted with cries of “…”", "Ruiz heard a boy shout: “…”"
    """
    text, end = sentences.text, sentences.span(run.block).end
    if _TOLD.match(text, run.outer.end, end) or _SAID.match(text, run.outer.end, end):
        return True
    who = _SOMEBODY.match(text, run.outer.end, end)
    if who is not None and _is_person(who["who"]):
        return True
    if _crowd_behind(text, run.outer.end, end):
        return True
    before = text[max(sentences.begin(run), run.outer.start - _NEAR) : run.outer.start]
    one = _UNNAMED.match(before.lstrip())
    if one is not None and _is_person(one["who"]):
        return True
    return any(form.search(before) for form in _BEFORE)


def _is_person(low: str) -> bool:
    one = low.removesuffix("s")
    return not _PEOPLE.isdisjoint((low, one)) or is_agent(low) or is_agent(one)


_PEOPLE: Final = (
    lex.PERSON_NOUNS
    | lex.OCCUPATIONS
    | lex.words("femme homme mujer hombre joven jeune persona personne reportero reportera")
    | lex.words("comunicador comunicadora voisin voisine riverain riveraine passant passante")
    | lex.words("habitant habitante usager usagère client cliente clienta vecino vecina parent")
    | lex.words("maman papa retraité retraitée jubilado jubilada camionero transeúnte viandante")
)
_BEFORE: Final = (_CRIES, _HEARD, _TOLD_BEFORE, _SIGN)


_NEAR: Final = 120
