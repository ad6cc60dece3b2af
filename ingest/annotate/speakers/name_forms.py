"""How names are written: words with capitals, and what links them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

# The article of Arabic names, small before a hyphen: "al-Khatib", "ash-Shami".
_ARTICLES: Final = "al|el|ad|adh|an|ar|as|ash|at|az|ul|ud"
ARTICLED: Final = rf"(?:{_ARTICLES})-[A-ZÀ-Þ]"
LED_BY_ARTICLE: Final = re.compile(rf"(?<![\w\-])(?:{_ARTICLES})-\Z")
HAS_ARTICLE: Final = re.compile(ARTICLED)
_DOTTED: Final = (
    "Dr|Prof|Rev|Hon|Cllr|Sens?|Reps?|Gov|Gen|Col|Lt|Maj|Capt|Sgt|Adm|Cmdr|Mr|Mrs|Ms|Mx|St|Fr|MM?|Mme"
    "|Sra?|Srta|Jr|Dept|Md|Ald|Insp|Supt|Det|Cpl|Brig"
)
# Capitals with the marks of all languages in Latin letters: "Ștefan", "Ōta", "Ấn".
_MARKED: Final = "".join(
    letter
    for letter in map(chr, [*range(0x100, 0x250), *range(0x1E00, 0x1F00)])
    if letter.isupper()
)
CAPITALS: Final = f"A-ZÀ-ÖØ-Þ{_MARKED}"
# The forms with a dot are tried only where there is one.
_WORD: Final = (
    rf"(?:(?=[A-Z][A-Za-z]{{0,3}}\.)(?:(?:[A-Z]{{1,3}}\.){{2,}}|(?:{_DOTTED})\.|(?:[A-Z]\.)+)"
    rf"|[{CAPITALS}][\w]*(?:['’\-&.][\w]+)*(?:(?<=s)['’](?!\w))?|(?:plc|llp|gmbh)(?!\w)"
    rf"|{ARTICLED}[\w]*(?:['’\-][\w]+)*)"
)
_LINK: Final = (
    r"(?:(?:of|for|on|and|in) the|of|for|on|and|&|de la|de los|de las|de l['’]|du|des|del|de|las"
    r"|la|los|van der|van den|van|von|der|den|di|della|das|dan|da|dos|do|al|el|bint|bin|ibn|wa|ap"
    r"|le|ter|ten|ole|ould|zu|y|et"
    r"|e|d['’]|to(?= [A-Z][a-z])|against|(?<=Persons )with|(?<=People )with|(?<=Children )with)"
)
SEQUENCE: Final = re.compile(
    rf"(?<![\w@#]){_WORD}(?:[ \u00a0](?:{_LINK}[ \u00a0]?)?{_WORD}){{0,15}}"
)
# Capitals are found fast; the long form is tried only where one begins a word.
_CAPITAL: Final = re.compile(rf"[{CAPITALS}](?<![\w@#].)", re.DOTALL)
# Most texts have no other capitals than these, which are found twice as fast.
_USUAL: Final = re.compile(r"[A-ZÀ-ÖØ-Þ](?<![\w@#].)", re.DOTALL)
_UNUSUAL: Final = re.compile(f"[{_MARKED}]")


@lru_cache(maxsize=8)
def capital_of(text: str) -> re.Pattern[str]:
    """Return the form that finds the capitals of a text: a text is asked about again and again."""
    return _CAPITAL if _UNUSUAL.search(text) else _USUAL


PIECE: Final = re.compile(rf"(?P<word>{_WORD})|(?P<link>{_LINK})")


def with_article(text: str, begin: int, floor: int) -> int:
    """Return where a name begins whose capital an Arabic article leads: "al-Khatib"."""
    led = LED_BY_ARTICLE.search(text, max(floor, begin - 5), begin)
    return led.start() if led else begin
