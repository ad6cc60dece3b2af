"""The language of a text by its commonest words."""

from __future__ import annotations

import re
from collections import Counter

_COMMON = {
    "en": "the of and to in a that is for on was with by it as are be this from at has have which "
    "said will not",
    "fr": "le la les des de du et à en un une que qui dans pour est sur au par ne pas avec ce sont "
    "aux cette il elle",
    "es": "el la los las de del y en que un una por con para es se al lo como su más no ha este",
    "de": "der die das und in den von zu mit ist des für auf dem nicht ein eine im sich auch als",
    "it": "il la di che e in un una per con non del della sono i le da al dei nel si gli è",
    "pt": "o a os as de do da e em que um uma para com não por dos das no na se ao mais foi",
    "nl": "de het een van en in is op te dat die voor met zijn niet aan er om ook als",
}
_WORDS: dict[str, list[str]] = {w: [] for words in _COMMON.values() for w in words.split()}
for _language, _words in _COMMON.items():
    for _word in _words.split():
        _WORDS[_word].append(_language)
_SAMPLE = 6_000
_PARAGRAPH = 60


def language_of(text: str) -> str | None:
    """Return the two-letter language of a text, ``None`` where its words do not tell.

    A text in two languages has that of the first paragraph that is plainly in one.
    """
    sample = text[:_SAMPLE]
    found = _plainly(sample)
    if found is not None:
        return found
    paragraphs = (p for p in sample.split("\n\n") if len(p) >= _PARAGRAPH)
    return next((language for p in paragraphs if (language := _plainly(p))), None)


def _plainly(text: str) -> str | None:
    votes: Counter[str] = Counter()
    words = re.findall(r"[^\W\d_]+", text.casefold())
    for word in words:
        for language in _WORDS.get(word, ()):
            votes[language] += 1
    if not votes:
        return None
    (best, most), *others = votes.most_common(2)
    clear = not others or most > 1.15 * others[0][1]
    return best if clear and most >= max(2, 0.08 * len(words)) else None
