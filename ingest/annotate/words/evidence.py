"""Tells quotations from titles, terms, slogans and scare quotes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from archive.annotation import Attribution
from archive.release import Span
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.done_on import is_done_on
from ingest.annotate.words.forms import is_phrase
from ingest.annotate.words.judged import (
    CALLED_AS,
    PREDICATE,
    calls_a_thing,
    has_sentences,
    is_judged,
    judges,
)
from ingest.annotate.words.menus import is_menu
from ingest.annotate.words.named_things import bears_name, is_entitled
from ingest.annotate.words.offences import is_accusation, is_offence
from ingest.annotate.words.own_nouns import goes_with, is_called_so, precedes, qualifies
from ingest.annotate.words.own_sentences import is_own_answer, is_own_sentence
from ingest.annotate.words.romance_works import names_work
from ingest.annotate.words.runs import Run
from ingest.annotate.words.set_in import is_set_in
from ingest.annotate.words.works_named import is_apposed_title, is_cited_work, looks_titled


@dataclass(slots=True)
class Look:
    """What a marked run looks like where it stands."""

    text: str
    run: Run
    block: Span
    touches: bool
    inner: str = ""
    words: int = 0
    utterance: bool = False
    fragment: bool = False
    before: str = ""
    beside: bool = False
    reported: bool = False
    _titled: bool | None = None
    _judged: tuple[bool | None] | None = None

    @property
    def titled(self) -> bool:
        """Return whether the words are capitalised as the title of a work is."""
        if self._titled is None:
            self._titled = looks_titled(self.inner)
        return self._titled

    @property
    def by_itself(self) -> bool | None:
        """Return whether the words are a name or not, ``None`` where who speaks has to tell."""
        if self._judged is None:
            self._judged = (_by_itself(self),)
        return self._judged[0]

    @property
    def goes_on(self) -> bool:
        """Return whether the words begin small and of themselves: "he goes on, “and you do”"."""
        return self.fragment and not self.inner.startswith("[") and self.before.endswith(", ")

    def __post_init__(self) -> None:
        self.inner = self.run.inner.of(self.text)
        self.before = self.text[
            max(self.block.start, self.run.outer.start - 300) : self.run.outer.start
        ]
        self.words = len(self.inner.split())
        first = self.inner.lstrip("[(¿¡…. ‘“'\"")[:1]
        capital = first.isupper() or first.isdigit()
        self.utterance = capital or self.inner.startswith("[") or bool(_CLAUSE.match(self.inner))
        self.fragment = not capital or self.inner.startswith("[")


_CLAUSE: Final = re.compile(
    r"(?:I|we|they|you|he|she|it|this|that|there)(?:['’]\w+)?\s", re.IGNORECASE
)
_NAMING: Final = re.compile(
    r"\b(?:so-called|(?:slogan|motto|theme|title)(?:\s(?:is|was))?|marked|labelled|labeled|headed"
    r"|captioned|subtitled|hashtag|entitled|titled|called|named|known(?:\s\w+){0,2}\sas|nicknamed|dubbed"
    r"|the [a-z\-]+ (?:film|movie|novel|song|hymn|album|play|poem|musical|opera|painting|sitcom)"
    r"|the (?:word|term|phrase|title|film|movie|book|song|show|series|programme|program|project"
    r"|campaign|initiative|policy|competition|manual|report|study|law|episode|album|magazine"
    r"|newspaper|app|event|play|novel|essay|article|blog|column)|llamad[oa]s?|titulad[oa]"
    r"|denominad[oa]|concurso|intitulée?|le film|dit(?:e|s|es)?|soi-disant|[A-Z]{2,5}['’]s|show"
    r"|(?<!went\s)(?<!goes\s)(?<!going\s)(?<!act\s)(?<!acts\s)(?<!rely\s)(?<!relies\s)(?<!based\s)"
    r"(?<!insist\s)(?<!insists\s)on"  # "he went on, “…”", "to act on “…”" name nothing
    r")\Z",
)
_LONGEST_NAME: Final = 12
_LONGEST_NAMING: Final = 24
_CAPITAL: Final = re.compile(r"\b[A-ZÀ-Þ]")
_THING_AFTER: Final = re.compile(
    r"^\s*(?:program(?:me)?s?|project|campaign|initiative|act|law|policy|tour|theme|slogan|hats?"
    r"|series|show|movement|rule|strategy|award|film|list|tag|label|event|bill|clause|figure|speech)\b",
    re.IGNORECASE,
)


def keeps(look: Look, attribution: Attribution | None) -> bool:
    """Return whether a marked run is somebody's words rather than a name for something."""
    if is_title(look, attribution):
        return False
    after = look.text[look.run.outer.end : min(look.block.end, look.run.outer.end + 40)]
    if look.utterance and look.inner.endswith((",", "!", "?")) and is_own_answer(after):
        return True
    if _nobody_told(attribution) and is_part(look):
        return False
    if attribution is None:
        return _stands_alone(look)
    beside = look.beside and look.words > 2
    if look.words < 4 and not look.touches and not beside and qualifies(look.before, after):
        return False
    if look.words == 1 and look.reported and precedes(look.inner, after):
        return False
    if look.words < 4 and not attribution.speakers and not beside and precedes(look.inner, after):
        return False
    if look.words < 3 and not attribution.speakers:
        return look.touches and look.utterance and look.inner.endswith((",", ".", "!", "?"))
    if look.words > 2 or look.touches or look.inner.rstrip().endswith((".", "!", "?")):
        return True
    if look.fragment and CALLED_AS.search(look.before):
        return True  # "described the men as “evil thieves”"
    if look.words == 2 and (judges(look.before, after) or calls_a_thing(look.before, look.inner)):
        return True
    judged = is_judged(look.before, look.inner, after, (s.name for s in attribution.speakers))
    return judged or (look.reported and bool(PREDICATE.search(look.before)))


def is_part(look: Look) -> bool:
    """Return whether words that nothing touches are a part of the publisher's own sentence."""
    if look.fragment or look.touches or _in_headline(look):
        return False
    return is_set_in(look.text, look.block, look.run.inner, look.run.outer)


def _nobody_told(attribution: Attribution | None) -> bool:
    """Return whether no word of the sentence says whose the words are."""
    return attribution is None or (
        attribution.cue is None and attribution.basis in ("continued", "none")
    )


# "calls the law “a fence without a field”": what somebody calls it is no title.
_JUDGED: Final = re.compile(r"\b(?:call|describe|label|brand)(?:s|d|ed|led)?\sthe\s[a-z]+\s?\Z")


def is_title(look: Look, attribution: Attribution | None) -> bool:
    """Return whether the words are written, or introduced, as the name of a work or a scheme."""
    by_itself = look.by_itself
    if by_itself is not None:
        return by_itself
    told = attribution is not None and attribution.cue is not None
    if not told and _in_brackets(look) and _is_headline(look):
        return True
    sure = attribution is not None and attribution.confidence >= 0.7
    judged = look.words > 4 and look.inner[0].islower() and _JUDGED.search(look.before)
    does = look.fragment and look.words > 4 and goes_with(look.before)
    called = told and look.fragment and _ARTICLE.match(look.inner) is not None
    told_on = look.fragment and look.words > _LONGEST_NAME - 4
    speech = look.before.endswith(", ") and has_sentences(look.inner)
    said = does or judged or called or speech or (sure and look.words > 4)
    if not said and not told_on and _named(look.before):
        return True  # But not "calls the law “a fence round a rumour”".
    return look.words <= 6 and not sure and _thing_follows(look)


_ARTICLE: Final = re.compile(r"(?:an?|the)\s[a-z]")


def _by_itself(look: Look) -> bool | None:
    """Return whether the words are a name or not, where that is told whoever speaks."""
    before = look.before
    if look.before.endswith(", ") and is_cited_work(look.text, look.run.outer.end):
        return True
    if look.words <= 5 and (is_menu(before) or before.endswith(("so-called ", "soi-disant "))):
        return True
    if look.words <= _LONGEST_NAME and not look.fragment and not _in_headline(look):
        where = (look.text, look.block, look.run.inner, look.run.outer)
        if is_entitled(before) or bears_name(*where, touches=look.touches):
            return True
    after = look.text[look.run.outer.end : min(look.block.end, look.run.outer.end + 40)]
    if look.fragment and look.words <= 8 and is_offence(before, after):
        return True
    if _is_apposed(look) and _is_headline(look) and not _in_headline(look):
        return True
    if look.words < 30 and look.titled and len(_CAPITAL.findall(look.inner)) > 1:
        alone = not before.strip() and look.inner.endswith((".", "!", "?"))
        if _in_headline(look):
            return False
        if is_own_sentence(look.before, look.inner):
            return False
        spoken = look.inner.endswith(("!", "?", ",")) and look.touches
        return not (spoken and not _named(before)) and not alone
    called = look.words <= 4 and before.rstrip().endswith("call")
    if (called and _CALLED_BY_MANY.search(before)) or (look.words <= 4 and is_called_so(before)):
        return True
    if look.words <= 8 and (_is_romance_work(look) or _is_apposed_work(look)):
        return True
    return False if look.touches else None


# "The shuttle, which riders call “the dream boat”": a by-name, whoever gave it.
_CALLED_BY_MANY: Final = re.compile(
    r"\b(?:which|that|whom|who|what)\s(?:\w+\s){0,2}(?:\w+s|people|everybody|everyone)\scall\s$"
)


def _is_headline(look: Look) -> bool:
    """Return whether the words are capitalised, be it with a sign behind: "Now Pigeons Pay!"."""
    return look.words > 1 and looks_titled(look.inner.rstrip("!?"))


def _in_brackets(look: Look) -> bool:
    """Return whether brackets hold the marked words and nothing else."""
    after = look.text[look.run.outer.end : look.run.outer.end + 1]
    return look.before.endswith(("(", "[")) and after in (")", "]", ",")


def _is_apposed(look: Look) -> bool:
    """Return whether commas set the words apart behind a noun: "a talk, “Who Is In?”, on"."""
    after = look.text[look.run.outer.end : look.run.outer.end + 1]
    return after == "," and look.before.endswith(", ") and look.before[-3:-2].islower()


def _named(before: str) -> bool:
    """Return whether the words before end by introducing a name: "entitled", "the film"."""
    leading = before.rstrip().removesuffix(",").rstrip()
    found = _NAMING.search(leading, max(0, len(leading) - _LONGEST_NAMING))
    return found is not None and not is_done_on(leading)


def _is_romance_work(look: Look) -> bool:
    """Return whether a French or Spanish noun of a work stands right before or behind a name."""
    if look.fragment or look.inner.rstrip().endswith((".", ",")):
        return False
    end = look.run.outer.end
    after = look.text[end : min(look.block.end, end + 40)]
    return names_work(look.before.rstrip(), after, apposed=_is_apposed(look))


def _is_apposed_work(look: Look) -> bool:
    """Return whether a comma sets the title apart: "un audit de la Cour, « Eaux basses »."."""
    return look.before.endswith(", ") and is_apposed_title(look.text, look.run)


def _thing_follows(look: Look) -> bool:
    end = look.run.outer.end
    return _THING_AFTER.match(look.text[end : min(look.block.end, end + 40)]) is not None


def _in_headline(look: Look) -> bool:
    """Return whether a clause stands in a line that is all capitalised: capitals tell nothing.

    "Bek: Pier Is ‘Not Fit To Stand On’"
    """
    if look.words < 4 or look.block.end - look.block.start >= _LONGEST_HEADLINE:
        return False
    if look.inner.isupper() or ":" in look.inner:
        return False
    long = _LONG.findall(look.block.of(look.text).replace(look.inner, "", 1))
    if len(long) < 2 or not all(word[0].isupper() for word in long):
        return False
    words = [word.lower() for word in _LETTERS.findall(look.inner)]
    return words[0].endswith("ing") or not _CLAUSAL.isdisjoint(words)


_LONGEST_HEADLINE: Final = 200
_LONG: Final = re.compile(r"[^\W\d_]{4,}")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
# What no title of a work is made of, mostly.
_CLAUSAL: Final = lex.words("is are was were has have been will would can not to be do")


def _stands_alone(look: Look) -> bool:
    """Return whether words without an attribution are speech all the same."""
    before = look.before
    if look.fragment:
        clause = look.words >= 4 and _RELATIVE_CLAUSE.match(look.inner) is not None
        return (look.words >= 6 or clause) and not is_accusation(before)
    if _continues(look):
        return False
    # "„…“, sagte X": a comma after words that open a paragraph is an unknown language's cue.
    opens = not before.strip() and look.text[look.run.outer.end : look.run.outer.end + 1] == ","
    return look.utterance and (look.words >= 4 or (opens and look.words > 1))


def _continues(look: Look) -> bool:
    """Return whether words that open a line are its noun: ‘Night of nets’ in Arle."""
    if look.before.strip() or look.block.end - look.block.start > _HEADLINE:
        return False
    inside = look.inner.endswith((".", ",", "!", "?", "…", ";", ":"))
    goes_on = _SMALL_AFTER.match(look.text, look.run.outer.end, look.block.end) is not None
    return goes_on and not inside and is_phrase(look.text, [look.run.inner])


_HEADLINE: Final = 120
_SMALL_AFTER: Final = re.compile(r"\s[a-zà-ÿ]")
_RELATIVE_CLAUSE: Final = re.compile(
    r"(?:which|who|because|if|when|where) (?:\w+ ){0,2}?"
    r"(?:is|are|was|were|has|have|had|will|would|can)\b"
)
