"""The table of everyone and everything that can speak in one release."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final, Literal

from ingest.annotate import lexicon as lex
from ingest.annotate.given_names import GENDER

Kind = Literal["person", "organisation", "document"]

_CAP = r"(?:[A-ZÀ-ÖØ-ÞŁŚŠŽČĆĐİ][\w]*(?:['’\-][\w]+)*(?<!['’]s)|[A-Z]\.)"
_PARTICLE = r"(?:de la|de los|de las|van der|van den|de|del|la|van|von|der|den|di|da|do|dos|du|al|el|bin|ibn|bint|wa|ap|le|ten|ter)"
NAME: Final = re.compile(rf"\b{_CAP}(?:\.(?= {_CAP}))?(?:[ \u00a0](?:{_PARTICLE} )?{_CAP})+")
ORGANISATION: Final = re.compile(
    rf"\b{_CAP}(?:['’]s)?(?:[ \u00a0](?:(?:of|for|on|and|the|de|des|du|del|la|las|los|&|à|l[’']|d[’']) ?){{0,3}}{_CAP}(?:['’]s?)?)*"
)
_OPENERS: Final = frozenset(
    ["the", "a", "an", "in", "on", "at", "but", "and", "or", "so", "yet", "when", "while", "after", "before", "if", "as", "for", "from", "with", "by", "to", "of", "this", "that", "these", "those", "his", "her", "their", "its", "our", "my", "your", "it", "he", "she", "they", "we", "i", "what", "who", "why", "how", "where", "there", "here", "now", "then", "today", "yesterday", "however", "although", "though", "because", "since", "both", "some", "many", "most", "according", "no", "yes", "not", "just", "even", "only", "le", "la", "les", "un", "une", "des", "el", "los", "las", "una", "en"]
)


@dataclass(slots=True)
class Member:
    """One who can speak: the fullest name, the kind, and what the release says of them."""

    name: str
    kind: Kind
    first: int
    words: tuple[str, ...]
    gender: str = "?"
    role: str | None = None
    affiliation: str | None = None
    seen: list[int] = field(default_factory=list)


class Cast:
    """Members by name, surname and acronym."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.members: dict[str, Member] = {}
        self.by_last: dict[str, list[Member]] = {}
        self.acronyms: dict[str, Member] = {}
        self._read()

    def _read(self) -> None:
        for found in NAME.finditer(self.text):
            words = bare_name(found.group().replace("\u00a0", " ").split(" "))
            if len(words) < 2:
                continue
            kind = kind_of(words)
            self._add(" ".join(words), kind, found.start(), words)
        for found in ORGANISATION.finditer(self.text):
            words = [w for w in found.group().split() if w]
            while words and words[0].lower() in _OPENERS:
                words = words[1:]
            if len(words) > 1 and kind_of(words) == "organisation":
                self._add(" ".join(words), "organisation", found.start(), words)

    def _add(self, name: str, kind: Kind, at: int, words: list[str]) -> None:
        member = self.members.get(name)
        if member is None:
            member = Member(name, kind, at, tuple(words))
            if kind == "person":
                member.gender = self._gender(words, at)
                for part in words[1:]:
                    self.by_last.setdefault(part.lower(), []).append(member)
            else:
                self.acronyms.setdefault(_acronym(words), member)
                self.by_last.setdefault(words[-1].lower(), []).append(member)
            self.members[name] = member
        member.seen.append(at)

    def _gender(self, words: list[str], at: int) -> str:
        before = self.text[max(0, at - 12) : at].split()
        title = before[-1].lower() if before else ""
        if title in lex.HONORIFICS:
            return lex.HONORIFICS[title]
        return GENDER.get(words[0].lower(), "?")

    def named(self, words: list[str], at: int) -> Member | None:
        """Return the member that ``words`` name, judged from position ``at``."""
        words = bare_name(words)
        if not words:
            return None
        joined = " ".join(words)
        exact = self.members.get(joined)
        if exact is not None:
            return self._fullest(exact)
        if len(words) == 1:
            return self._by_one_word(words[0], at)
        low = {w.lower() for w in words}
        fuller = [
            m for m in self.members.values()
            if m.words[-1] == words[-1] and (m.words[0] == words[0] or low <= {w.lower() for w in m.words})
        ]  # fmt: skip
        return max(fuller, key=lambda m: len(m.name), default=None)

    def _fullest(self, member: Member) -> Member:
        if member.kind != "person":
            return member
        best = member
        for other in self.by_last.get(member.words[-1].lower(), ()):
            same = other.kind == "person" and other.words[0] == member.words[0]
            if same and other.words[-1] == member.words[-1] and len(other.name) > len(best.name):
                best = other
        return best

    def _by_one_word(self, word: str, at: int) -> Member | None:
        if word in self.acronyms:
            return self.acronyms[word]
        people = [m for m in self.by_last.get(word.lower(), ()) if m.kind == "person"]
        last = [m for m in people if m.words[-1].lower() == word.lower()] or people
        before = [m for m in last if m.first <= at]
        pool = before or last
        if not pool:
            return None
        best = max(pool, key=lambda m: max((s for s in m.seen if s <= at), default=-1))
        return self._fullest(best)


def bare_name(words: list[str]) -> list[str]:
    """Return the words of a name without what stands before it: articles, honorifics, titles."""
    words = [re.sub(r"['’]s?$", "", w) if k == len(words) - 1 else w for k, w in enumerate(words)]
    words = [w for w in words if w]
    while words and (words[0].lower() in _OPENERS or words[0].lower() in lex.HONORIFICS):
        words = words[1:]
    cut = 0
    for at, word in enumerate(words[:-1]):
        low = word.lower()
        owned = low.endswith(("'s", "’s"))
        if (
            ((low in lex.TITLES or low in lex.HONORIFICS or low in ("state", "general"))
            and low not in GENDER)
            or owned
        ):
            cut = at + 1
    return words[cut:] if kind_of(words) == "person" else words


def kind_of(words: list[str]) -> Kind:
    """Return what a capitalised name most likely is."""
    if any(
        w.lower().strip(".,'’s") in lex.ORGANISATION_WORDS or w.lower() in lex.ORGANISATION_WORDS
        for w in words[-2:] + words[:1]
    ):
        if words[0].lower() in GENDER and words[-1].lower() not in lex.ORGANISATION_WORDS:
            return "person"
        return "organisation"
    if len(words) == 1 and words[0].isupper() and len(words[0]) > 1:
        return "organisation"
    return "person"


def _acronym(words: list[str]) -> str:
    return "".join(w[0] for w in words if w[0].isupper())
