"""Finds the reporting clauses round a quotation, each with its cue word and its subject."""

from __future__ import annotations

from dataclasses import replace
from itertools import compress, count
from typing import Final, Literal

from ingest.annotate.speakers.clauses.according import turns_to
from ingest.annotate.speakers.clauses.adjuncts import past_adjuncts
from ingest.annotate.speakers.clauses.asides import (
    behind_verb,
    is_written_in,
    lacks_subject,
    opens_turned,
    tells_how,
    turned_phrasal,
)
from ingest.annotate.speakers.clauses.clause_subjects import (
    accompanying,
    after_but,
    behind_a,
    document_of,
    is_auxiliary,
    is_left_over,
    left_behind,
    owned,
    past_object,
    past_time,
    past_title,
    placed,
    related,
    sourced,
    tagged,
)
from ingest.annotate.speakers.clauses.gerunds import goes_on
from ingest.annotate.speakers.clauses.inversions import is_inverted, with_pronoun
from ingest.annotate.speakers.clauses.killed_where import placed_people
from ingest.annotate.speakers.clauses.made_to_speak import made_to
from ingest.annotate.speakers.clauses.meanwhile import past_meanwhile
from ingest.annotate.speakers.clauses.modified_heads import head_before, head_within
from ingest.annotate.speakers.clauses.modified_texts import modified_text
from ingest.annotate.speakers.clauses.nominal_cues import REPORTING_NOUNS, nominal_cues
from ingest.annotate.speakers.clauses.placed_texts import placed_text
from ingest.annotate.speakers.clauses.plural_verbs import together
from ingest.annotate.speakers.clauses.quoted_as import QUOTING, quoted_as, quoted_by, quotes_another
from ingest.annotate.speakers.clauses.reduced_relatives import has_text, text_told_of
from ingest.annotate.speakers.clauses.relatives import beyond
from ingest.annotate.speakers.clauses.romance_openings import front_of, only_opens
from ingest.annotate.speakers.clauses.romance_turns import ROMANCE_SIGNS, romance_turns
from ingest.annotate.speakers.clauses.said_at import said_at
from ingest.annotate.speakers.clauses.standpoints import STANDPOINTS, standpoints
from ingest.annotate.speakers.clauses.subjects import before_parenthesis, main_subject, subject_like
from ingest.annotate.speakers.clauses.unclosed_appositions import told_of
from ingest.annotate.speakers.clauses.unlisted_verbs import looks_verbal, unlisted_verb
from ingest.annotate.speakers.clauses.voices import bearer, is_opponent, is_passive, is_shown
from ingest.annotate.speakers.clauses.written import (
    own_verb,
    sent_to,
    work_by,
    work_left,
)
from ingest.annotate.speakers.cues.cues import (
    ALL_SAYING,
    BACK,
    BASES,
    MAY_REPORT,
    SAYING,
    SAYING_FR,
    SAYING_ROMANCE,
)
from ingest.annotate.speakers.cues.phrasal_verbs import PHRASAL, phrasal_end
from ingest.annotate.speakers.cues.romance_cues import BEFORE_A_NAME
from ingest.annotate.speakers.cues.romance_that import reports_que
from ingest.annotate.speakers.cues.that_verbs import THAT_VERBS, before_to, reports_that
from ingest.annotate.speakers.cues.turns import TURNING
from ingest.annotate.speakers.cues.views_taken import VIEWING, is_view
from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.speakers.phrases.adverbs_before import past_adverbs
from ingest.annotate.speakers.phrases.apposed_pairs import with_later_partner, with_partner
from ingest.annotate.speakers.phrases.families import with_family
from ingest.annotate.speakers.phrases.fronted import behind_opening
from ingest.annotate.speakers.phrases.of_bodies import person_before
from ingest.annotate.speakers.phrases.phrases import Phrase, starting_at
from ingest.annotate.speakers.phrases.phrases_before import ending_at
from ingest.annotate.values import value
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_LEADS: Final = frozenset(["que", ":"])
Shape = Literal["inverted", "plain", "apposed", "shared", "according", "implied"]


@value
class Clause:
    """A cue (tokens ``cue`` to before ``cue_stop``) and the phrase that is its subject."""

    cue: int
    cue_stop: int
    subject: Phrase
    shape: Shape


def find_clauses(tokens: Tokens) -> list[Clause]:
    """Return the reporting clauses of one sentence, in order."""
    words = tokens.low
    found = (
        []
        if TURNING.isdisjoint(words)
        else [Clause(*turn, "according") for turn in turns_to(tokens)]
    )
    if not REPORTING_NOUNS.isdisjoint(words):
        found += [Clause(at, stop, whose, "plain") for at, stop, whose in nominal_cues(tokens)]
    if not STANDPOINTS.isdisjoint(words):
        found += [Clause(*turn, "according") for turn in standpoints(tokens)]
    if not ROMANCE_SIGNS.isdisjoint(words):
        found += [Clause(at, at + 1, whose, "plain") for at, whose in romance_turns(tokens)]
    unlisted = unlisted_verb(tokens)
    if unlisted is not None:
        verb, subject = unlisted
        found.append(Clause(verb, verb + 1, subject, "plain"))
    # Few words may report: the others are passed over without a look at each.
    for at in compress(count(), map(MAY_REPORT.__getitem__, words)):
        low, clause = words[at], None
        if low in PHRASAL and (stop := phrasal_end(tokens, at)):
            if (turned := turned_phrasal(tokens, at, stop)) is not None:
                clause = Clause(at, stop, turned, "inverted")
            elif (clause := _subject_of(tokens, at, found)) is not None:
                clause = replace(clause, cue_stop=stop)
        elif low in ALL_SAYING:
            clause = _subject_of(tokens, at, found) if looks_verbal(tokens, at) else None
        elif (low in BACK and tokens.low[at + 1 : at + 2] == ("back",)) or (
            (low in VIEWING and is_view(tokens, at))
            or (low in THAT_VERBS and reports_that(tokens, at))
            or reports_que(tokens, at)
            or (low in BASES and (together(tokens, at) or before_to(tokens, at) < at))
            or (low in BASES and made_to(tokens, at))
        ):
            clause = _subject_of(tokens, at, found)
        elif "-" in low and low not in BEFORE_A_NAME:
            stop = with_pronoun(tokens, at)
            clause = Clause(at, stop, said_at(tokens, at, stop), "inverted") if stop else None
        elif at and is_inverted(tokens, at):
            clause = _unknown_verb(tokens, at)
        if clause is not None:
            family = with_family(tokens, clause.subject)
            if family is not clause.subject:
                clause = replace(clause, subject=family)
            found.append(_past_source(tokens, clause, found))
    return sorted(found, key=lambda clause: clause.cue) if len(found) > 1 else found


def _past_source(tokens: Tokens, clause: Clause, found: list[Clause]) -> Clause:
    """Return the clause with its own subject: "according to the Herald, one reader wrote"."""
    behind = clause.subject.stop
    told = any(c.shape == "according" and c.subject == clause.subject for c in found)
    if (
        (clause.shape not in ("plain", "apposed") or not told)
        or tokens.low[behind : behind + 1] != (",",)
        or told_of(tokens, clause.cue) is not None
        or tokens.low[behind + 1 : behind + 2] == ("who",)
    ):
        return clause
    own = starting_at(tokens, behind + 1)
    if own is None or own.stop > clause.cue or tokens.low[clause.cue - 1] in _WHO:
        return clause
    return replace(clause, subject=own)


def _unknown_verb(tokens: Tokens, at: int) -> Clause | None:
    """Return the clause of any verb that stands between a quotation and a name: "…," mused X."""
    subject = starting_at(tokens, behind_verb(tokens, at))
    if subject is None and tokens.low[at].endswith("ó"):
        ends = tokens.low[at + 1 : at + 2] in ((), (",",), (".",), ("—",), ("–",), ("\0",))
        return Clause(at, at + 1, Phrase(at, at), "implied") if ends else None
    if subject is None or not is_name(tokens, subject.stop - 1):
        return None
    known = tokens.low[at] in ALL_SAYING or tokens.low[at] in BEFORE_A_NAME
    if tokens.low[subject.first] in lex.DETERMINERS and not known:
        return None  # "The “Nets for All Act,” passed the Senate."
    return Clause(at, at + 1, subject, "inverted")


def _subject_of(tokens: Tokens, verb: int, earlier: list[Clause]) -> Clause | None:
    if (made := made_to(tokens, verb)) is not None:
        return Clause(verb, verb + 1, made, "plain")
    if (lead := before_to(tokens, verb)) < verb:
        led = _subject_of(tokens, lead, earlier)
        return replace(led, cue=verb, cue_stop=verb + 1) if led is not None else None
    if tokens.low[verb] == "saying" and (whom := quoted_as(tokens, verb)) is not None:
        return Clause(verb, verb + 1, whom, "plain")
    if tokens.low[verb] in QUOTING and (whom := quoted_by(tokens, verb)) is not None:
        return Clause(verb, verb + 1, whom, "plain")
    if tokens.low[verb] in QUOTING and quotes_another(tokens, verb):
        return None
    if (named := told_of(tokens, verb)) is not None and not is_passive(tokens, verb):
        return Clause(verb, verb + 1, named, "apposed")
    before = verb - 1
    if (work := past_title(tokens, verb)) is not None:
        return Clause(verb, verb + 1, work, "apposed")
    reports = tokens.low[verb + 1 : verb + 2] in (("that",), ("que",), ("qu'",))
    turned = is_inverted(tokens, verb) and not reports
    if turned or opens_turned(tokens, verb):
        behind = behind_verb(tokens, verb)
        ended = behind == verb + 1 and not "".join(tokens.low[behind : behind + 1])[:1].isalnum()
        if (ended or tells_how(tokens, behind)) and (clause := _implied(tokens, verb)) is not None:
            return clause
        subject = starting_at(tokens, behind)
        topic = subject is not None and tokens.low[behind] == "on" and tokens.low[verb] in SAYING
        if subject is not None and subject_like(tokens, subject) and not topic:
            subject = head_within(tokens, subject) or subject
            first = verb
            while first > 0 and tokens.low[first - 1] in ("a", "ont", "ha", "han", "avait"):
                first -= 1
            return Clause(first, verb + 1, with_later_partner(tokens, subject), "inverted")
    foreign = tokens.low[verb] not in SAYING and tokens.low[verb] not in BASES
    before = past_object(tokens, verb, before) if foreign else before
    if lacks_subject(tokens, verb, before, foreign):
        return _implied(tokens, verb)
    if is_passive(tokens, verb) or is_shown(tokens, verb):
        return None
    before = past_adverbs(tokens, past_adjuncts(tokens, past_time(tokens, before)))
    first = verb
    while before >= 0 and is_auxiliary(tokens, before):
        first, before = before, before - 1
    if foreign and first < verb:
        before = past_object(tokens, verb, before)  # "s'est dit « inquiet … »"
    before = past_time(tokens, past_adverbs(tokens, before))
    before = past_adjuncts(tokens, before)
    if first == verb or tokens.low[first] not in ("a", "ont", "ha", "han"):
        first = verb
    if before > 1 and tokens.low[before] in lex.SUFFIXES and tokens.low[before - 1] == ",":
        before -= 2  # "Ana Ruiz, M.D. said"
    if before < 0:
        return _implied(tokens, verb)
    low = tokens.low[before]
    if low in ("como", "comme"):
        return None  # "como señaló Ana Ruiz" is a turn.
    what = past_meanwhile(tokens, before)
    if low in _WHO and not what:
        subject = related(tokens, before)
        return Clause(first, verb + 1, subject, "plain") if subject else None
    if low == "that" and before and (told := document_of(tokens, before - 1)):
        return Clause(first, verb + 1, told, "plain")
    if (work := own_verb(tokens, verb, before)) is not None:
        return Clause(first, verb + 1, work, "plain")
    shares = what > 0 or low in lex.CONJUNCTIONS or tokens.low[verb].endswith("ing")
    if shares or goes_on(tokens, verb, before):
        beside = accompanying(tokens, before) if low not in lex.CONJUNCTIONS else None
        if beside is not None:
            return Clause(first, verb + 1, beside, "plain")
        subject = _shared_subject(tokens, before - what, earlier)
        return Clause(first, verb + 1, subject, "shared") if subject else None
    if low in (",", ")", "—", "–", "--", "-"):
        if foreign and only_opens(tokens, verb, before):
            return _implied(tokens, verb)
        subject = before_parenthesis(tokens, before)
        if subject is None:  # "En una carta, indica que": of whom it was told
            leads = not _LEADS.isdisjoint(tokens.low[verb + 1 : verb + 3])
            return _implied(tokens, verb) if leads else None
        if low == ")" and ")" not in tokens.low[:before]:
            subject = (
                bearer(tokens, subject) or subject
            )  # "Ana Ruiz, head of the Lake Fund (LF) said"
        return Clause(first, verb + 1, with_partner(tokens, subject), "apposed")
    if (told := text_told_of(tokens, verb)) is not None:
        return Clause(first, verb + 1, told, "plain")
    subject = ending_at(tokens, before)
    front = front_of(tokens, subject, verb, before) if foreign else None
    if front is not None:
        begin, own = front
        shape: Shape = "shared" if own is None else "inverted"
        if own is None and begin and tokens.low[begin - 1] in lex.CONJUNCTIONS:
            own = _shared_subject(tokens, begin - 1, earlier)
        return Clause(first, verb + 1, own, shape) if own else _implied(tokens, verb)
    if subject is not None and is_left_over(tokens, subject, foreign):
        subject = main_subject(tokens, before)
    if subject is None and (text := modified_text(tokens, before)) is not None:
        return Clause(first, verb + 1, text, "plain")
    if subject is None or is_opponent(tokens, subject):
        return None
    if foreign and (subject := behind_a(tokens, subject, verb)) is None:
        return None
    subject = behind_opening(tokens, subject) or subject
    if has_text(tokens, subject):
        return None  # "The study we cited found": what is cited says more.
    own = placed_people(tokens, subject) or sourced(tokens, subject)
    own = own or person_before(tokens, subject)
    own = own or placed_text(tokens, subject)
    subject = own or placed(tokens, subject) or subject
    subject = left_behind(tokens, subject) or beyond(tokens, subject) or subject
    if owned(tokens, verb, subject):
        return None
    if foreign and is_written_in(tokens, subject) and tokens.low[verb - 1] != "se":
        return _implied(tokens, verb)
    work = work_by(tokens, subject) or work_left(tokens, subject) or sent_to(tokens, subject)
    text = modified_text(tokens, before)
    work = work or (text if text is not None and text.first < subject.first else None)
    whole = work or bearer(tokens, subject) or head_before(tokens, subject) or subject
    if tokens.low[verb] in _READS and tokens.low[whole.stop - 1] in _PAGES:
        return None  # "The front page read ‘Late Again’": a headline.
    return Clause(first, verb + 1, whole, "plain")


def _shared_subject(tokens: Tokens, before: int, earlier: list[Clause]) -> Phrase | None:
    """Return the subject of a verb that shares it: "X praised it and said", "…," X said, adding."""
    if "\0" in tokens.low[:before]:
        spoken = [clause for clause in earlier if clause.cue <= before]
        if spoken:
            return spoken[-1].subject
    told = [(clause.cue, clause.subject) for clause in earlier]
    if (other := after_but(tokens, before)) is not None:
        return other
    own = tagged(tokens, before, told) or main_subject(tokens, before)
    if own is not None and told and tokens.low[told[-1][0] - 1] == "who":
        # "The Council heard X, who spoke of it and urged": the Council has said nothing.
        own = own if any(own.first == whom.first for _, whom in told) else told[-1][1]
    if own is None and "\0" in tokens.low[1:before]:
        # A title inside: "Ruiz praised the scheme “Fair Winds” and said".
        return main_subject(tokens, tokens.low.index("\0", 1) - 1)
    return own


_READS: Final = lex.words("read reads")
_PAGES: Final = lex.words("page pages cover")
_WHO: Final = ("who", "which", "qui", "que", "quien")


def _implied(tokens: Tokens, verb: int) -> Clause | None:
    """Return the clause of a verb whose subject is not said: "dijo", "et d'évoquer"."""
    low = tokens.low[verb]
    if low in SAYING or low not in SAYING_ROMANCE:
        return None
    if low in SAYING_FR and not (low.endswith("er") and tokens.low[verb - 1] == "d'"):
        return None
    return Clause(verb, verb + 1, Phrase(verb, verb), "implied")
