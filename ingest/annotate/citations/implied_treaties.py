"""The treaty that "the Convention" means where only its committee or its court is named."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from typing import Final

from archive.release import Span
from ingest.annotate.citations.references import Reference
from ingest.annotate.citations.treaty_bodies import PROTOCOLS, TREATY_BODIES, TreatyBody

_NOUNS: Final = frozenset(noun for body in TREATY_BODIES for noun in body.called)
# Written large and without any name of its own: "the convention" may be a meeting.
_BARE = re.compile(
    r"(?:(?:[Tt]h(?:e|is|at)|[Ll][ae]|[Ee]l|[Dd]u|[Aa]u|[Dd]el|[Aa]l|[Cc]ette|[Cc]e|[Ee]sta|[Ee]ste|dich[oa])"
    r"\s(?:same\s|said\s|UN\s)?|[Ll]['’])(?P<optional>Optional\s)?[A-Z]\w+"
    r"(?P<facultative>\s(?:facultatif|[Ff]acultativo))?\Z"
)
# Without a look behind, a form is found by the letters that it may begin with.
_FORMS: Final = tuple(
    (body, re.compile(f"{body.names}|{body.signs}" if body.signs else body.names))
    for body in TREATY_BODIES
)
# "found a violation of articles 7 and 10", "violation des articles 6 et 14".
_VIOLATED = re.compile(
    r"\b(?:(?:violat|breach|infring|contraven)\w*|incompatible|contrary|(?:obligation|right|dut)(?:s|y|ies)?"
    r"|violé\w*|violación(?:es)?|violó|contraires?|contrarios?)"
    r"(?:\s(?:of|under|with|to|de|des|du|del|los|las|la|le|les|à|aux?|by|several|its|their|his|her)){0,3}"
    r"\s(?:l['’]|both\s)?\Z"
)
_FINDS: Final = re.compile(r"\b(?:[Cc]ommittee|[Cc]ourt|[Cc]omité|[Cc]our|[Cc]orte|It|Il|Elle)\b")


_Spot = tuple[int, TreatyBody]
# A paragraph that names more bodies than this tells nothing.
_MOST: Final = 40


@dataclass
class ImpliedTreaties:
    """The treaties whose bodies a text names, found when they are first asked for."""

    text: str

    def work_of(self, mention: Reference) -> str | None:
        """Return the treaty or the protocol that a mention without any name means."""
        if not mention.nouns & _NOUNS or mention.quoted:
            return None
        if not _BARE.match(mention.span.of(self.text)):
            return None
        (noun,) = mention.nouns
        body = self._nearest(self._by_noun[noun], mention.span.start)
        if body is None:
            return None
        return body.protocol if noun in PROTOCOLS else body.work

    def violated(self, place: Span, sentence: Span) -> Reference | None:
        """Return the only treaty whose articles a body can have found violated there."""
        lead = self.text[max(sentence.start, place.start - 60) : place.start]
        if not _VIOLATED.search(lead) or not _FINDS.search(self.text, sentence.start, place.start):
            return None
        bodies = {body.work: body for _, body in self._spots if not body.weak}
        if len(bodies) != 1:
            return None
        ((work, body),) = bodies.items()
        return Reference(place, work, "treaty", body.nouns)

    def only_one(self, at: int) -> str | None:
        """Return the only treaty whose body or name the paragraph prints, or else the text."""
        strong = [spot for spot in self._spots if not spot[1].weak]
        begin = self.text.rfind("\n", 0, at)
        end = self.text.find("\n", at) % (len(self.text) + 1)
        own = {body.work for place, body in strong if begin < place < end}
        works = own or {body.work for _, body in strong}
        return works.pop() if len(works) == 1 else None

    @cached_property
    def _spots(self) -> list[_Spot]:
        found = [(m.start(), body) for body, form in _FORMS for m in form.finditer(self.text)]
        return sorted(found, key=_start)

    @cached_property
    def _by_noun(self) -> dict[str, list[_Spot]]:
        """Return where the bodies of each noun's treaties are named, the weak if no other is."""
        called: dict[str, list[_Spot]] = {noun: [] for noun in _NOUNS}
        for spot in self._spots:
            for noun in spot[1].called:
                called[noun].append(spot)
        strong = {noun: [s for s in spots if not s[1].weak] for noun, spots in called.items()}
        return {noun: strong[noun] or spots for noun, spots in called.items()}

    def _nearest(self, spots: list[_Spot], at: int) -> TreatyBody | None:
        """Return the body named last before a place, if its paragraph names no other like it."""
        if not spots:
            return None
        last = bisect_left(spots, at, key=_start)
        order = spots[max(0, last - _MOST) : last][::-1] or spots[:_MOST]
        begin = self.text.rfind("\n", 0, order[0][0])
        end = self.text.find("\n", order[0][0]) % (len(self.text) + 1)
        own = takewhile(lambda spot: begin < spot[0] < end, order)
        return order[0][1] if len({body.work for _, body in own}) == 1 else None


def _start(spot: _Spot) -> int:
    return spot[0]
