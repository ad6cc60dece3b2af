"""What staff settled, as the public may see it: on a page of its own, and where it was settled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from flask import url_for

from archive.decisions import ABOUT_PEOPLE, ABOUT_QUOTATIONS, QUIET, Decision, meant_by, standing
from archive.identities import base_ids
from archive.ids import folded
from archive.masks import public_words
from archive.people import Speaker, slug
from archive.revision import Record
from archive.wording import place_of, words_of
from web.dates import day
from web.desk import Desk
from web.told import Teller, Told, confirms

_WITHDRAWN = "withdrawn quotation"


@dataclass(frozen=True, slots=True)
class Correction:
    """One decision in public; ``where`` leads to what it is about, ``who`` is mostly empty."""

    id: str
    noun: str
    words: str
    was: str
    now: str
    why: str
    who: str
    on: str
    at: datetime
    title: str
    where: str
    taken_back: bool


def corrections_made(desk: Desk, most: int) -> tuple[Correction, ...]:
    """Return what staff settled, newest first; that they looked and left it is not told."""
    made = desk.store.decisions()
    found = [d for d in reversed(made) if not _is_quiet(d, made)][:most]
    return tuple(_public(desk, Teller(desk, made), made, found))


def release_corrections(desk: Desk, record: Record) -> tuple[Correction, ...]:
    """Return what holds of what staff settled in a release, newest first."""
    made = desk.store.decisions(record.revision.release_id)
    about = [d for d in _loud(made) if _concerns(d, record)]
    return tuple(_public(desk, Teller(desk, made), made, reversed(about)))


def quotation_corrections(desk: Desk, record: Record, at: int) -> tuple[Correction, ...]:
    """Return what holds of what staff settled about one quotation, newest first."""
    if record.annotations.quotations[at].decided is None:
        return ()
    made = desk.store.decisions(record.revision.release_id)
    about = [d for d in _loud(made) if _is_about(d, record, at)]
    return tuple(_public(desk, Teller(desk, made), made, reversed(about)))


def speaker_corrections(desk: Desk, speaker: Speaker) -> tuple[Correction, ...]:
    """Return what holds of what staff settled about who a speaker is, newest first."""
    made = desk.store.decisions()
    ids = {speaker.id, *speaker.merged}
    about = [d for d in _loud(made) if d.about in ABOUT_PEOPLE and ids & {d.what, d.after}]
    return tuple(_public(desk, Teller(desk, made), made, reversed(about)))


def _concerns(decision: Decision, record: Record) -> bool:
    """Return whether a decision, one about all releases included, changes what this one shows."""
    if decision.release is not None:
        return True
    if decision.about in ABOUT_PEOPLE:
        ids = base_ids(record.annotations.quotations, record.revision.release_id).values()
        return decision.what in ids or slug(decision.after or "") in ids
    return any(citation.decided == decision.id for citation in record.annotations.citations)


def _loud(made: tuple[Decision, ...]) -> list[Decision]:
    return [d for d in standing(made) if not _is_quiet(d, made)]


def _is_quiet(decision: Decision, made: tuple[Decision, ...]) -> bool:
    meant = meant_by(decision, made)
    return meant is None or meant.about in QUIET or _confirms(meant, made)


def _confirms(decision: Decision, made: tuple[Decision, ...]) -> bool:
    """Return whether staff named whoever was read already, and settled nothing else there."""
    said = (decision.release, decision.what)
    return confirms(decision) and [(d.release, d.what) for d in made].count(said) == 1


def _is_about(decision: Decision, record: Record, at: int) -> bool:
    if decision.about not in ABOUT_QUOTATIONS:
        return False
    text = record.revision.release.text
    places = (
        (decision.what, decision.after or "") if decision.about == "words" else (decision.what,)
    )
    segments = record.annotations.quotations[at].segments
    return any(
        span.start < segment.end and segment.start < span.end
        for place in places
        for span in place_of(text, place) or ()
        for segment in segments
    )


def _public(
    desk: Desk, teller: Teller, made: tuple[Decision, ...], chosen: Iterable[Decision]
) -> Iterator[Correction]:
    hidden = _Hidden(made)
    for each in chosen:
        told = hidden.blanked(each, teller.tell(each))
        yield Correction(
            id=each.id,
            noun=told.noun,
            words=public_words(told.words),
            was=public_words(told.was),
            now=public_words(told.now),
            why=public_words(told.why),
            who=told.who if desk.show_who else "",
            on=day(told.at.date()),
            at=told.at,
            title=told.title,
            where=url_for("releases.show", release=each.release) if each.release else "",
            taken_back=told.state == "taken back",
        )


class _Hidden:
    """What was withdrawn: its words are in no telling of any decision."""

    def __init__(self, made: tuple[Decision, ...]) -> None:
        self._made = made
        self._releases: set[str] = set()
        self._words: dict[str, list[str]] = {}
        for each in standing(made):
            if each.about == "withdrawn" and each.release:
                self._releases.add(each.release)
            elif each.about == _WITHDRAWN and each.release:
                known = self._words.setdefault(each.release, [])
                known += [folded(words) for words in words_of(each.what)]

    def blanked(self, decision: Decision, told: Told) -> Told:
        """Return what is told without withdrawn words, nor what a withdrawn release says."""
        meant = meant_by(decision, self._made) or decision
        if meant.about == _WITHDRAWN:
            return replace(told, words="", was="shown")
        if decision.release in self._releases:
            said = ("", "shown", "withdrawn") if meant.about == "withdrawn" else ("", "", "")
            return replace(told, words=said[0], was=said[1], now=said[2], title="")
        withdrawn = self._words.get(decision.release or "", ())
        words, was, now = folded(told.words), folded(told.was), folded(told.now)
        if any(
            each in words or (words and words in each) or each in was or each in now
            for each in filter(None, withdrawn)
        ):
            return replace(told, words="", was="", now="")
        return told
