"""The table of everyone and everything that can speak in one release."""

from __future__ import annotations

from bisect import bisect_right, insort
from typing import Final

from archive.release import Span
from ingest.annotate.speakers.names.headlines import headlines
from ingest.annotate.speakers.names.names import Unit, body_in, read_names
from ingest.annotate.speakers.people.bodies_by_noun import body_meant
from ingest.annotate.speakers.people.first_names import introduced, lettered
from ingest.annotate.speakers.people.members import Lone, Member, Spoken, either
from ingest.annotate.speakers.people.name_tells import (
    acronym,
    is_fuller,
    is_long,
    shouted,
    shown_person,
    surname_first,
    told_gender,
)
from ingest.annotate.speakers.people.namesakes import is_bearer, is_namesake
from ingest.annotate.speakers.people.surnames import bearers
from ingest.annotate.speakers.people.whole_bodies import whole_bodies
from ingest.annotate.words.works_named import NamedWork

_THE: Final = frozenset(["the ", "The ", " No ", " el ", " la ", " le ", "\nLa ", "\nLe ", "\nEl "])
_ARTICLES: Final = ("the ", "el ", "la ", "le ", "un ", "une ", "una ", "a ", "an ")


class Cast:
    """Members by name, surname and acronym, with the places where people are named."""

    def __init__(self, text: str, publisher: str | None = None) -> None:
        self.text, self.publisher = text, publisher
        self.members: dict[str, Member] = {}
        self.by_word: dict[str, list[Member]] = {}
        self.by_first: dict[str, list[Member]] = {}
        self.acronyms: dict[str, Member] = {}
        self.works: tuple[NamedWork, ...] = ()
        self.documents: dict[str, list[tuple[int, str]]] | None = None
        self.owned: dict[str, str | None] = {}
        self.offices: dict[str, str] = {}
        self.lone: dict[str, Lone] = {}
        self.two_languages: bool | None = None
        self.singles: list[Unit] = []
        self.titled: set[str] = set()
        titles = headlines(text)
        for unit in read_names(text):
            person = unit.kind == "person"
            if not (person and titles and any(a <= unit.start < b for a, b in titles)):
                self._take(unit)
        if publisher:
            self._organisation(publisher, tuple(publisher.split()), len(text))
        self.fullest: dict[Member, Member] = {}
        self._give_back_surnames()
        self._introduce()
        self._join_shorter()
        self.spoken = self._all_spoken()
        self._starts = [one.span.start for one in self.spoken]

    def _take(self, unit: Unit) -> None:
        if unit.kind == "person" and len(unit.words) > 1:
            if shouted(unit.words) or is_long(unit.words) or is_namesake(self.text, unit):
                return
            if not unit.title and self.text[max(0, unit.start - 4) : unit.start] in _THE:
                return  # "the Arle Alto dam" is no person.
            self._person(unit)
        elif unit.kind in ("place", "organisation") and shown_person(self.text, unit):
            self._person(unit)
        elif unit.kind == "organisation" and (len(unit.words) > 1 or len(unit.name) > 1):
            self._organisation(unit.name, unit.words, unit.start).places.append(
                Span(unit.start, unit.end)
            )
        elif unit.kind == "office":
            known = self.offices.get(unit.words[0])
            if known is None or len(unit.name) > len(known):
                self.offices[unit.words[0]] = unit.name
            body = body_in(unit)
            if body is not None:
                self._take(body)
        elif unit.kind == "person":
            self.singles.append(unit)
            if unit.title:
                self.titled.add(unit.words[-1])

    def _person(self, unit: Unit) -> None:
        name = unit.name
        member = self.members.get(name)
        if member is None:
            member = self.members[name] = Member(name, "person", unit.start, unit.words)
            self.by_first.setdefault(unit.words[0].lower(), []).append(member)
            for part in unit.words if surname_first(unit.words) else unit.words[1:]:
                if part[0].isupper() or "-" in part:
                    self.by_word.setdefault(part.lower(), []).append(member)
        if member.gender == "?":
            member.gender = told_gender(unit)
        member.titles.update(unit.title)
        member.places.append(Span(unit.start, unit.end))

    def _give_back_surnames(self) -> None:
        """Let "DUPONT" be Marie DUPONT's surname, and no body's letters."""
        for name in [n for n in self.members if n.isupper() and len(n) > 2 and n.isalpha()]:
            borne = any(
                one.kind == "person" and one.gender != "?" and name in one.words[1:]
                for one in self.by_word.get(name.lower(), ())
            )
            body = self.members[name].kind == "organisation"
            if borne and body and f"the {name}" not in self.text:
                places = self.members.pop(name).places
                self.singles += [Unit("person", (name,), at.start, at.end) for at in places]

    def _introduce(self) -> None:
        """Take up those who are known by a first name only."""
        for unit in self.singles:
            word = unit.words[0]
            low = word.lower()
            if word in self.members or low in self.by_word or low in self.by_first:
                continue
            gender = introduced(self.text, unit, self.titled)
            if gender is not None:
                shown = lettered(unit)
                self._person(shown)
                self.members[shown.name].gender = gender
                self.by_word[low] = [self.members[shown.name]]

    def _organisation(self, name: str, words: tuple[str, ...], at: int) -> Member:
        member = self.members.get(name)
        if member is None:
            member = Member(name, "organisation", at, words)
            self.members[name] = member
            for part in set(words):
                if part[0].isupper():
                    self.by_word.setdefault(part.lower(), []).append(member)
            if len(words) > 1:
                self.acronyms.setdefault(acronym(words), member)
        return member

    def _join_shorter(self) -> None:
        """Let a shorter form of a person's name ("Ana Ruiz") stand for the longest one."""
        for member in [m for m in self.members.values() if m.kind == "person"]:
            body = self.body_begun(member.words) if member.gender == "?" else None
            if body is not None and not is_bearer(self.text, member, body.words):
                self.fullest[member] = body
                continue
            for other in self.by_word.get(member.words[-1].lower(), ()):
                if other is member or other.kind != "person":
                    continue
                called = f"{member.name.rpartition(' ')[0]} {other.name}"  # "Trooper Ana Ruiz"
                if is_fuller(other.words, member.words) or called in self.text:
                    best = self.fullest.get(member)
                    if best is None or len(other.name) > len(best.name):
                        self.fullest[member] = other
        self.fullest.update(whole_bodies(self.members.values()))
        for short, full in self.fullest.items():
            if full.gender == "?":
                full.gender = short.gender
            elif short.gender == "?":
                short.gender = full.gender

    def _all_spoken(self) -> list[Spoken]:
        out = [
            Spoken(place, self.fullest.get(member, member))
            for member in self.members.values()
            if member.kind == "person"
            for place in member.places
            if self.fullest.get(member, member).kind == "person"
        ]
        for unit in self.singles:
            word, gender = unit.words[0], told_gender(unit)
            body = self.acronyms.get(word) if word.isupper() else None
            pool = [] if body else bearers(self, word, unit.start, gender, unit.title)
            found = body or (pool[0] if len(pool) == 1 else None)
            if found is not None and found.kind == "person":
                if found.gender == "?":
                    found.gender = gender
                place = Span(unit.start, unit.end)
                insort(found.places, place)
                out.append(Spoken(place, found))
            elif len(pool) > 1:
                out.append(Spoken(Span(unit.start, unit.end), either(unit, pool)))
        return sorted(out, key=lambda one: (one.span.start, one.span.end))

    def between(self, start: int, end: int) -> list[Spoken]:
        """Return where people are named from ``start`` to before ``end``."""
        return self.spoken[
            bisect_right(self._starts, start - 1) : bisect_right(self._starts, end - 1)
        ]

    def named(self, unit: Unit) -> Member | None:
        """Return the member that a name in the text stands for."""
        exact = self.members.get(unit.name)
        if exact is not None:
            if exact.kind == "organisation":
                whole = self.fullest.get(exact, exact)
                return self.acronyms.get(exact.name, exact) if len(exact.words) == 1 else whole
            return self.fullest.get(exact, exact)
        if len(unit.words) == 1:
            return self.by_one_word(unit.words[0], unit.start, told_gender(unit), unit.title)
        body = self.body_begun(unit.words)
        if body is not None:
            return body
        low = [w.lower() for w in unit.words]
        for member in self.by_word.get(low[-1], ()):
            names = [w.lower() for w in member.words]
            if all(w in names for w in low):
                return self.fullest.get(member, member)
        return None

    def called(self, surname: str) -> bool:
        """Return whether somebody is called by the surname alone, without an article."""
        return any(
            unit.words == (surname,)
            and not self.text[max(0, unit.start - 4) : unit.start].lower().endswith(_ARTICLES)
            for unit in self.singles
        )

    def body_begun(self, words: tuple[str, ...]) -> Member | None:
        """Return the organisation whose longer name begins with ``words``."""
        for member in self.by_word.get(words[0].lower(), ()):
            if member.kind == "organisation" and member.words[: len(words)] == words:
                return member
        return None

    def by_one_word(
        self, word: str, at: int, gender: str = "?", title: tuple[str, ...] = ()
    ) -> Member | None:
        """Return whom one word names at ``at``: an acronym, or a surname that only one bears.

        Two people with one surname are told apart by gender, then by title.
        """
        if word in self.acronyms and word.isupper():
            return self.acronyms[word]
        people = bearers(self, word, at, gender, title)
        return people[0] if len(people) == 1 else None

    def all_named(self, unit: Unit) -> list[Member]:
        """Return all whom a surname with what stands before it may name."""
        return bearers(self, unit.words[-1], unit.start, told_gender(unit), unit.title)

    def borne(self, surname: str) -> bool:
        """Return whether a person named in full bears the surname."""
        return any(
            m.kind == "person" and m.words[-1].lower() == surname.lower()
            for m in self.by_word.get(surname.lower(), ())
        )

    def organisation(self, word: str, at: int) -> Member | None:
        """Return the organisation that a noun of its name stands for at ``at``."""
        return body_meant(self, word, at)

    def organisations_between(self, start: int, end: int) -> list[Member]:
        """Return the organisations that are named in a stretch of the text."""
        return [
            member
            for member in self.members.values()
            if member.kind == "organisation" and member.last_before(end - 1) >= start
        ]
