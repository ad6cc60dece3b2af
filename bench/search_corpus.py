"""Made-up releases, rich in quotations and citations, and lines to ask of them."""

from __future__ import annotations

import random
from datetime import date
from itertools import accumulate
from typing import Any

from index.entries import (
    CitationEntry,
    Entries,
    PinpointEntry,
    QuotationEntry,
    ReleaseEntry,
    SpeakerEntry,
)

VOCABULARY = 30_000


class MadeUp:
    """Releases of words with the frequencies of a language, ten quotations and five citations."""

    def __init__(self, seed: int = 1) -> None:
        self.chance = random.Random(seed)
        letters = "etaoinshrdlcum"
        self.words = [
            "".join(self.chance.choice(letters) for _ in range(2 + len(str(n)) * 2))
            for n in range(VOCABULARY)
        ]
        self.weights = list(accumulate(1 / (n + 2) for n in range(VOCABULARY)))

    def text(self, length: int) -> str:
        """Return so many words."""
        return " ".join(self.chance.choices(self.words, cum_weights=self.weights, k=length))

    def entries(self, number: int) -> Entries:
        """Return a release."""
        name = f"release{number}"
        topics = tuple(f"topic-{n}" for n in sorted(self.chance.sample(range(40), 3)))
        day = date.fromordinal(date(2005, 1, 1).toordinal() + self.chance.randrange(7000))
        about: dict[str, Any] = {
            "release_id": name,
            "title": self.text(8),
            "publisher_id": f"publisher-{number % 60}",
            "publisher": f"Publisher {number % 60}",
            "published": day,
            "language": "en",
            "topics": topics,
        }
        citations = tuple(self._citation(name, at, about) for at in range(5))
        quotations = tuple(self._quotation(name, at, about, citations) for at in range(10))
        release = ReleaseEntry(
            id=name,
            kicker="",
            standfirst=self.text(25),
            body=" ".join([self.text(150), *(q.words[0] for q in quotations)]),
            quotations=quotations,
            citations=citations,
            revisions=1,
            corrected=False,
            **about,
        )
        return Entries(release, quotations, citations)

    def _citation(self, name: str, at: int, about: dict[str, Any]) -> CitationEntry:
        first = self.chance.randrange(1, 99)
        return CitationEntry(
            id=f"{name}-c{at}",
            position=at,
            text=f"para {first}",
            work=f"A/{self.chance.randrange(60, 80)}/{self.chance.randrange(300)}",
            work_mention="the report",
            pinpoints=(PinpointEntry("para", first, first + self.chance.randrange(3)),),
            claim=self.text(20),
            quotation_id=f"{name}-q{at}",
            **about,
        )

    def _quotation(
        self, name: str, at: int, about: dict[str, Any], citations: tuple[CitationEntry, ...]
    ) -> QuotationEntry:
        number = int(self.chance.paretovariate(0.6)) % 8000
        said = self.text(25)
        speaker = SpeakerEntry(
            f"speaker-{number}", f"Speaker {number}", "person", "Director", f"Body {number % 300}"
        )
        return QuotationEntry(
            id=f"{name}-q{at}",
            position=at,
            words=(said,),
            form="full",
            basis="named",
            confidence=0.9,
            mention="",
            cue="said",
            speakers=(speaker,),
            citations=citations[at : at + 1],
            context=said,
            **about,
        )


def lines(made: MadeUp) -> list[str]:
    """Return queries as readers write them."""
    common, middle, rare = made.words[20], made.words[400], made.words[9000]
    return [
        "",
        common,
        middle,
        rare,
        f"{common} {middle}",
        f"{middle} OR {rare} OR {made.words[300]}",
        f'"{made.words[1]} {made.words[2]}"',
        f"{middle[:3]}*",
        f"{middle}~1",
        'speaker:"Speaker 7"',
        f"speaker:7 {common}",
        "publisher:publisher-7",
        "topic:topic-3 date:2010..2012",
        f"{common} -topic:topic-3",
        "cites:A/73/230#10-20",
        "para:66",
        f"quote:(speaker:7 {common})",
        f"title:{common}",
        f'said:"{made.words[0]} {made.words[3]}"~3',
    ]
