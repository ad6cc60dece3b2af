"""Which work is meant where none is named: the document last spoken of that fits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from archive.release import Span
from ingest.annotate.citations.cited_places import Place
from ingest.annotate.citations.committee_texts import is_such_a_text
from ingest.annotate.citations.general_comments import comment_under, is_said_by_committee
from ingest.annotate.citations.holding import can_hold
from ingest.annotate.citations.implied_treaties import ImpliedTreaties
from ingest.annotate.citations.owners import is_anothers
from ingest.annotate.citations.references import Reference
from ingest.annotate.citations.spoken_comments import COMMENTS, last_comment
from ingest.annotate.citations.unnamed_works import SORT_OF_NOUN

# Nobody remembers further back than so many references.
_LOOKBACK: Final = 200
# A work is named within so many letters of the word that brings it up.
_NEAR: Final = 120
# Between "her report" and its sign right behind stands a comma or a bracket.
_AT_ONCE: Final = 3
_ANY_DOCUMENT: Final = frozenset(
    {"report", "document", "publication", "text", "paper", "rapport", "texte", "informe"}
    | {"documento", "texto"}
)

_ANY_TEXT: Final = frozenset(
    {"document", "publication", "text", "texte", "documento", "texto", "guidelines"}
)


# Any treaty may be called so.
_ANY_TREATY: Final = frozenset(
    {"treaty", "instrument", "traité", "tratado", "instrumento", "convenio", "texte", "texto"}
)
# "its report on that visit (A/1/2)": what it is about stands between.
_IS_ABOUT: Final = re.compile(
    r"\s(?:on|of|to|about|for|from|after|before|sur|de|du|à|sobre|del)\s[^.,;:()\n]{2,60}\s\("
)
_ENDS: Final = re.compile(r"[.!?…][”’\"'»)\]]*\s+[“‘\"'«(\[]?[A-ZÀ-Þ]")
_SAME: Final = re.compile(r"\b(?:same|même|mism[oa]|said|dich[oa]|cet|ce)\b")


def _is_title_alone(reference: Reference) -> bool:
    """Return whether the work goes by its title only, without a sign."""
    return reference.work is not None and reference.work.casefold() in reference.names


def is_established(reference: Reference) -> bool:
    """Return whether the reference names a work that later words can go back to."""
    return reference.work is not None and not reference.title and not reference.aside


@dataclass(slots=True)
class Spoken:
    """What a release has spoken of so far, in order; ``headline`` is what its title names."""

    headline: tuple[Reference, ...] = ()
    implied: ImpliedTreaties | None = None
    so_far: list[Reference] = field(default_factory=list)
    titles: dict[str, Reference] = field(default_factory=dict)
    opened: int = 0
    cited: Reference | None = None
    tied: frozenset[Span] = frozenset()
    guessed: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        for reference in self.headline:
            self._remember(reference)

    def open(self, tied: Iterable[Span] = ()) -> int:
        """Begin another stretch of text and return the number of what was heard before.

        ``tied`` are the references in it that are printed with a place.
        """
        self.opened, self.tied = len(self.so_far), frozenset(tied)
        return self.opened

    def hear(self, reference: Reference) -> Reference:
        """Add a reference and return it with the work that it means, where that is known."""
        settled = self._settled(reference)
        self._remember(settled)
        if is_established(settled):
            self._introduce(settled)
        if reference.work is None:
            self.guessed.add(len(self.so_far))
        self.so_far.append(settled)
        return settled

    def _introduce(self, named: Reference) -> None:
        """Give a name to what was spoken of just before it: "The review of …, S/2019/800"."""
        for at in range(len(self.so_far) - 1, self.opened - 1, -1):
            before = self.so_far[at]
            if named.span.start - before.span.end > _NEAR:
                return
            open_still = before.work is None or (
                at in self.guessed and self._leads_to_sign(before, named)
            )
            called = is_such_a_text(before, named.work) or (
                before.nouns & named.nouns and not _called_otherwise(named, before)
            )
            if open_still and called:
                self.so_far[at] = replace(before, work=named.work, sort=named.sort)

    def _leads_to_sign(self, before: Reference, named: Reference) -> bool:
        """Return whether a sign follows at once, or in brackets behind what the text is about."""
        if named.span.start - before.span.end <= _AT_ONCE:
            return True
        text = self.implied.text if self.implied is not None else ""
        return _IS_ABOUT.fullmatch(text, before.span.end, named.span.start) is not None

    def sign_of(self, work: str | None) -> str | None:
        """Return the sign of a work that the release names by its title first, else ``work``."""
        known = self.titles.get(work.casefold()) if work else None
        return known.work if known else work

    def cite(self, reference: Reference | None) -> None:
        """Remember what was cited last, for "ibid."."""
        self.cited = reference

    def last_spoken(self, place: Place, before: int) -> Reference | None:
        """Return what was last spoken of before a stretch and can have such a place."""
        for reference in reversed(self.so_far[-_LOOKBACK:]):
            unheard = reference.quoted and reference.work is None
            silent = reference.title or reference.aside or unheard
            silent = silent or reference.span.start >= before
            if not silent and can_hold(reference, place):
                return reference
        return next((r for r in self.headline if can_hold(r, place)), None)

    def _remember(self, reference: Reference) -> None:
        if is_established(reference):
            signed = not _is_title_alone(reference)
            for name in reference.names:
                if signed or name not in self.titles:
                    self.titles[name] = reference

    def _settled(self, reference: Reference) -> Reference:
        if reference.work is not None:
            known = next((self.titles[n] for n in reference.names if n in self.titles), None)
            if known is None or not _is_title_alone(reference):
                return reference
            return replace(reference, title=False, work=known.work, sort=known.sort)
        comment = self._comment(reference)
        if comment is not None:
            return replace(reference, work=comment)
        antecedent = self._antecedent(reference)
        if antecedent is None and self.implied and not reference.aside:
            implied = self.implied.work_of(reference)
            return reference if implied is None else replace(reference, work=implied)
        if antecedent is None or antecedent.title or reference.aside:
            return reference
        return replace(reference, work=antecedent.work, sort=antecedent.sort)

    def _comment(self, reference: Reference) -> str | None:
        """Return the general comment whose committee only the treaty beside it tells."""
        if self.implied is None or "general comment" not in reference.nouns:
            return None
        shown = reference.span.of(self.implied.text)
        treaty = self.implied.only_one(reference.span.start) if shown[-1:].isdigit() else None
        return comment_under(treaty, shown) if treaty is not None else None

    def _antecedent(self, mention: Reference) -> Reference | None:
        if "ibid" in mention.nouns:
            here = reversed(self._here())
            last = next((r for r in here if r.counts or r.span in self.tied), self.cited)
            last = last or next((r for r in self._backwards() if is_established(r)), None)
            return last if last and not last.title else None
        if not mention.nouns:
            return next((r for r in self._backwards() if r.sort == mention.sort), None)
        if "it" in mention.nouns:
            return self._subject(mention)
        if "former" in mention.nouns:
            here = reversed(self._here())
            return _numbered(mention.nth, [r for r in here if is_established(r)])
        named = [r for r in self._backwards() if is_established(r)]
        if mention.nouns == COMMENTS:
            return last_comment(named)
        adopted = next((r for r in named if is_such_a_text(mention, r.work)), None)
        if adopted is not None:
            return adopted
        if "observations" in mention.nouns:
            return None  # No report and no general comment is called so.
        if mention.nouns <= _ANY_TREATY and self._is_same(mention):
            return next((r for r in named if r.sort == "treaty"), None)
        text = self.implied.text if self.implied is not None else ""
        named = [r for r in named if not is_anothers(text, mention, r)]
        called = [r for r in named if r.nouns & mention.nouns]
        numbered = _numbered(mention.nth, called) or _numbered(
            mention.nth, [r for r in named if _is_one_of_them(r, mention)]
        )
        if mention.nouns.isdisjoint(SORT_OF_NOUN):
            # A judgment, a reply, a lease: only its like can be meant, whatever was spoken of.
            return next(iter(called), None)
        return numbered or next(iter(called), None) or self._only_fitting(mention, named)

    def _is_same(self, mention: Reference) -> bool:
        """Return whether words say that the treaty named last is meant: "the same treaty"."""
        shown = mention.span.of(self.implied.text) if self.implied is not None else ""
        return _SAME.search(shown) is not None

    def _subject(self, it: Reference) -> Reference | None:
        """Return the document that the sentence or the stretch read now began with.

        Or the last one before it.
        """
        own = [r for r in self._here() if r.sort == "document" and not r.aside]
        text = self.implied.text if self.implied is not None else ""
        named = (r for r in own if text and r.work)
        near = (r for r in named if not _ENDS.search(text, r.span.end, it.span.start))
        return (
            next(near, None)
            or next(iter(own), None)
            or next((r for r in self._backwards() if r.sort == "document"), None)
            or next((r for r in self._backwards() if r.sort == "resolution" and r.work), None)
        )

    def _only_fitting(self, mention: Reference, named: list[Reference]) -> Reference | None:
        """Return the named work that nothing calls otherwise: a study is not "the report"."""
        fitting = [r for r in named if r.sort == mention.sort and not _called_otherwise(r, mention)]
        own = self._own(mention)
        if own is not None:
            fitting = [r for r in fitting if not r.counts or r.span < own.span]
        if mention.sort == "resolution" or mention.nouns <= _ANY_DOCUMENT:
            return fitting[0] if fitting else None
        return fitting[0] if len({r.work for r in fitting}) == 1 else None

    def _own(self, mention: Reference) -> Reference | None:
        """Return where the release first spoke of its own report, which has no sign."""
        recent = (r for r in self.so_far[-_LOOKBACK:] if r.work is None and r.nouns & mention.nouns)
        return next((r for r in recent if not (r.aside or r.quoted or r.title)), None)

    def _here(self) -> list[Reference]:
        """Return what the stretch read now has spoken of, as far back as anybody remembers."""
        return self.so_far[max(self.opened, len(self.so_far) - _LOOKBACK) :]

    def _backwards(self) -> Iterator[Reference]:
        recent = self.so_far[-_LOOKBACK:]
        yield from (r for r in reversed(recent) if not r.title and not r.aside)
        yield from self.headline


def _numbered(nth: int, called: list[Reference]) -> Reference | None:
    """Return "the second report" of several, ``called`` from the last to the first."""
    works = list({r.work: r for r in reversed(called)}.values())
    if not nth or len(works) < 2 or abs(nth) > len(works):
        return None
    return works[nth - 1] if nth > 0 else works[nth]


def _is_one_of_them(reference: Reference, mention: Reference) -> bool:
    """Return whether "the second report" counts the work: "two reports, A/1 and A/2" are two."""
    several = {f"{noun}s" for noun in mention.nouns}
    fits = not _called_otherwise(reference, mention) or bool(reference.nouns & several)
    return fits and reference.sort == mention.sort


def _called_otherwise(reference: Reference, mention: Reference) -> bool:
    """Return whether the text calls the work by another word than the mention does.

    What a committee says is never a report or a study, whatever stands around it.
    """
    if reference.sort == "treaty" and mention.nouns <= _ANY_TREATY:
        return False
    if is_said_by_committee(reference.work) and mention.nouns.isdisjoint(_ANY_TEXT):
        return True
    if "/RES/" in (reference.work or "") and mention.nouns.isdisjoint(reference.nouns):
        return True
    called = {noun for noun in reference.nouns if SORT_OF_NOUN.get(noun) == reference.sort}
    return not reference.names and bool(called) and not called & mention.nouns
