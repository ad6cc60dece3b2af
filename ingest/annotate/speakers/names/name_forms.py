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
    "|Sra?|Srta|Dra|Lic|Ing|Arq|Abg|Mtr[oa]|Excm[oa]|Ilm[oa]|Jr|Dept|Md|Ald|Insp|Supt|Det|Cpl|Brig"
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
    rf"(?:(?=[A-Z][A-Za-z]{{0,4}}\.)(?:(?:[A-Z]{{1,3}}\.){{2,}}|(?:{_DOTTED})\.|(?:[A-Z]\.)+)"
    rf"|[{CAPITALS}][\w]*(?:['’\-&.][\w]+)*(?:(?<=s)['’](?!\w))?|(?:plc|llp|gmbh)(?!\w)"
    rf"|{ARTICLED}[\w]*(?:['’\-][\w]+)*)"
)
_LINK: Final = (
    r"(?:(?:of|for|on|and|in) the|of|for|on|and|&|de la|de los|de las|de l['’]|du|des|del|de|las"
    r"|la|los|van der|van den|van|von|der|den|di|della|das|dan|da|dos|do|al|el|bint|bin|ibn|wa|ap"
    r"|le|ter|ten|ole|ould|zu|y|et"
    r"|e|or|d['’]|to(?= [A-Z][a-z])|against|without(?= [A-Z])"
    r"|(?<=Save )the|(?<=Stop )the|(?<=Defend )the|(?<=Protect )the|(?<=Free )the"
    r"|(?<=Persons )with|(?<=People )with|(?<=Children )with)"
)
_MORE: Final = rf"(?:[ \u00a0](?:{_LINK}[ \u00a0]?)?{_WORD}){{0,15}}"
SEQUENCE: Final = re.compile(rf"(?<![\w@#]){_WORD}{_MORE}")


def after_first(words: str) -> str:
    """Return the form of "one|other" behind their first letter.

    A form that begins with one set of letters is found many times faster than
    one with words side by side.
    """
    return "|".join(f"(?<={word[0]}){word[1:]}" for word in words.split("|"))


_REST: Final = (
    rf"(?:(?<=[A-Z])(?=[A-Za-z]{{0,4}}\.)(?:[A-Z]{{0,2}}\.(?:[A-Z]{{1,3}}\.)+|(?:{after_first(_DOTTED)})\.|\.)"
    rf"|[\w]*(?:['’\-&.][\w]+)*(?:(?<=s)['’](?!\w))?)"
)
_ANY: Final = re.compile(rf"[{CAPITALS}](?<![\w@#].){_REST}{_MORE}", re.DOTALL)
# Most texts have no other capitals than these, which are found twice as fast.
_USUAL: Final = re.compile(rf"[A-ZÀ-ÖØ-Þ](?<![\w@#].){_REST}{_MORE}", re.DOTALL)
_UNUSUAL: Final = re.compile(f"[{_MARKED}]")


@lru_cache(maxsize=8)
def sequence_of(text: str) -> re.Pattern[str]:
    """Return the form that finds the names of a text: a text is asked about again and again."""
    return _ANY if _UNUSUAL.search(text) else _USUAL


PIECE: Final = re.compile(rf"(?P<word>{_WORD})|(?P<link>{_LINK})(?!(?<!['’])\w)")


def with_article(text: str, begin: int, floor: int) -> int:
    """Return where a name begins whose capital an Arabic article leads: "al-Khatib"."""
    led = LED_BY_ARTICLE.search(text, max(floor, begin - 5), begin)
    return led.start() if led else begin
