"""Tells whether marked words are written, or introduced, as the name of a work or a scheme."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from archive.annotation import Attribution
from ingest.annotate.words.done_on import is_done_on
from ingest.annotate.words.forms import is_phrase
from ingest.annotate.words.headline_clauses import in_headline
from ingest.annotate.words.judged import has_sentences
from ingest.annotate.words.menus import is_menu
from ingest.annotate.words.named_things import bears_name, is_entitled
from ingest.annotate.words.offences import is_offence
from ingest.annotate.words.own_nouns import goes_with, is_called_so
from ingest.annotate.words.own_sentences import is_own_sentence
from ingest.annotate.words.romance_works import names_work
from ingest.annotate.words.works_named import is_apposed_title, is_cited_work, looks_titled

if TYPE_CHECKING:
    from ingest.annotate.words.evidence import Look

_NAMING: Final = re.compile(
    r"\b(?:so-called|(?:slogan|motto|theme|title)(?:\s(?:is|was))?|marked|labelled|labeled|headed"
    r"|captioned|subtitled|hashtag|entitled|titled|called|named|known(?:\s\w+){0,2}\sas|nicknamed|dubbed"
    r"|the [a-z\-]+ (?:film|movie|novel|song|hymn|album|play|poem|musical|opera|painting|sitcom)"
    r"|the (?:word|term|phrase|title|film|movie|book|song|show|series|programme|program|project"
    r"|campaign|initiative|policy|competition|manual|report|study|law|episode|album|magazine"
    r"|newspaper|app|event|play|novel|essay|article|blog|column)|llamad[oa]s?|titulad[oa]"
    r"|denominad[oa]|concurso|intitulée?|le film|dit(?:e|s|es)?|soi-disant"
    r"|se (?:titula|llama|llamará|titulará|llamaba)"
    r"|s['’](?:intitule|appelle|appellera|intitulera|appelait)"
    r"|[A-Z]{2,5}['’]s|show"
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
# "calls the law “a fence without a field”": what somebody calls it is no title.
_JUDGED: Final = re.compile(r"\b(?:call|describe|label|brand)(?:s|d|ed|led)?\sthe\s[a-z]+\s?\Z")
_ARTICLE: Final = re.compile(r"(?:an?|the)\s[a-z]")


def is_title(look: Look, attribution: Attribution | None) -> bool:
    """Return whether the words are written, or introduced, as the name of a work or a scheme."""
    by_itself = look.by_itself
    if by_itself is not None:
        return by_itself
    told = attribution is not None and attribution.cue is not None
    if not told and _in_brackets(look) and _is_headline(look):
        return True
    sure = attribution is not None and attribution.confidence >= 0.7
    if _named(look.before) and not (_is_said(look, told, sure) or _is_told_at_length(look)):
        return True
    return look.words <= 6 and not sure and _thing_follows(look)


def _is_told_at_length(look: Look) -> bool:
    """Return whether the words go on with the sentence for longer than a name does."""
    return look.fragment and look.words > _LONGEST_NAME - 4


def _is_said(look: Look, told: bool, sure: bool) -> bool:
    """Return whether somebody says the words of a thing: "calls the law “a fence round it”"."""
    if sure and look.words > 4:
        return True
    if told and look.fragment and _ARTICLE.match(look.inner) is not None:
        return True
    if look.before.endswith(", ") and has_sentences(look.inner):
        return True
    if look.words <= 4:
        return False
    judged = look.inner[0].islower() and _JUDGED.search(look.before) is not None
    return judged or (look.fragment and goes_with(look.before))


def is_title_by_itself(look: Look) -> bool | None:
    """Return whether the words are a name or not, where that is told whoever speaks.

    What introduces them comes before how they are written: capitals mislead in headlines.
    """
    if _is_introduced(look) or _is_headline_beside(look):
        return True
    if look.words < 30 and look.titled and len(_CAPITAL.findall(look.inner)) > 1:
        return _is_capitalised_title(look)
    if _is_by_name(look):
        return True
    if look.words <= 8 and (_is_romance_work(look) or _is_apposed_work(look)):
        return True
    return False if look.touches else None


def _is_introduced(look: Look) -> bool:
    """Return whether the words before, or behind, tell a work, a dish, a bearer or an offence."""
    before = look.before
    if before.endswith(", ") and is_cited_work(look.text, look.run.outer.end):
        return True
    if look.words <= 5 and (is_menu(before) or before.endswith(("so-called ", "soi-disant "))):
        return True
    if look.words <= 8 and not look.fragment and _spoken_of(look):
        return True
    if look.words <= _LONGEST_NAME and not look.fragment and not in_headline(look):
        where = (look.text, look.block, look.run.inner, look.run.outer)
        if is_entitled(before) or bears_name(*where, touches=look.touches):
            return True
    return look.fragment and look.words <= 8 and is_offence(before, _after(look))


# "habló de «Cien días de lluvia»": what is spoken of under a capital has a name.
_SPEAKS_OF: Final = re.compile(
    r"\b(?:parl|habl|convers|discut|debat)[a-zà-ÿ]*\s(?:de\s|d['’]|sobre\s|sur\s)\Z"
)


def _spoken_of(look: Look) -> bool:
    """Return whether words with a capital, and without a clause, are what somebody spoke of."""
    if look.inner[0] == "[" or look.inner.rstrip().endswith((".", ",", "!", "?", "…")):
        return False
    spoken = _SPEAKS_OF.search(look.before, max(0, len(look.before) - 30)) is not None
    return spoken and is_phrase(look.text, [look.run.inner])


def _is_headline_beside(look: Look) -> bool:
    """Return whether a capitalised line stands beside its noun: "a talk, “Can Bridges Sing?”,"."""
    return _is_apposed(look) and _is_headline(look) and not in_headline(look)


def _is_capitalised_title(look: Look) -> bool:
    """Return whether capitals tell a title: not in a headline, nor where it is spoken."""
    alone = not look.before.strip() and look.inner.endswith((".", "!", "?"))
    if in_headline(look) or is_own_sentence(look.before, look.inner):
        return False
    spoken = look.inner.endswith(("!", "?", ",")) and look.touches
    return not (spoken and not _named(look.before)) and not alone


def _is_by_name(look: Look) -> bool:
    """Return whether up to four words are what many call something."""
    if look.words > 4:
        return False
    called = look.before.rstrip().endswith("call") and _CALLED_BY_MANY.search(look.before)
    return bool(called) or is_called_so(look.before)


def _after(look: Look) -> str:
    """Return what stands right behind the words in their block."""
    end = look.run.outer.end
    return look.text[end : min(look.block.end, end + 40)]


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
    return names_work(look.before.rstrip(), _after(look), apposed=_is_apposed(look))


def _is_apposed_work(look: Look) -> bool:
    """Return whether a comma sets the title apart: "un audit de la Cour, « Eaux basses »."."""
    return look.before.endswith(", ") and is_apposed_title(look.text, look.run)


def _thing_follows(look: Look) -> bool:
    """Return whether the thing that bears the name follows it: "the “Wet Feet” scheme"."""
    return _THING_AFTER.match(_after(look)) is not None
