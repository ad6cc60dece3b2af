"""The turns that give words to who stands behind them: "according to X", "según propone X"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.cues.cues import OBJECTS, SAYING_ES, SAYING_FR, SPANISH_OBJECTS
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

# Whose word, view or eyes it is: "selon la formule de", "a ojos del".
_IN_WORDS_OF: Final = tuple(
    f"{turn} {of}"
    for turns, forms in (
        (
            "selon les mots|selon la formule|selon les termes|selon l' expression|aux yeux|"
            "les mots|de l' avis|selon les propres mots|selon les dires|la formule|l' expression|"
            "aux dires|au dire|au jugement|de l' aveu|de l' aveu même",
            ("de", "du", "des", "d'"),
        ),
        (
            "en palabras|a juicio|a ojos|en opinión|en expresión|en boca|al decir|a decir|"
            "según palabras|según las palabras|con palabras",
            ("de", "del"),
        ),
    )
    for turn in turns.split("|")
    for of in forms
)
TURNS: Final[dict[str, tuple[tuple[str, ...], ...]]] = {}
for _turn in (
    "according to", "in the words of", *_IN_WORDS_OF, "selon", "d' après",
    "à en croire", "à entendre", "à lire", "según", "de acuerdo con",
    "dixit", "pour reprendre les mots de", "pour reprendre les mots d'", "pour citer",
    "pour reprendre l' expression de", "a decir de", "a entender de",
    "in the view of", "words of", "in the opinion of",
):  # fmt: skip
    _parts = tuple(_turn.split())
    TURNS[_parts[0]] = (*TURNS.get(_parts[0], ()), _parts)
_AS: Final = lex.words("según como comme")
# "ainsi que le propose", "tel que l'écrit", "tal y como recoge".
_AS_THAT: Final = lex.words("ainsi tel telle")
_SETS: Final = lex.words(
    "establece establecen dispone prevé recoge contempla fija marca figura consta permite",
    "remarquer valoir savoir observer",
    "prévoit dispose énonce stipule écrit veut rapporte propose",
    "proposent suggère résume",
)
_SAYS: Final = SAYING_ES | SAYING_FR | _SETS
_HAVE: Final = lex.words("a ont avait avaient ha han había habían")
_OBJECTS: Final = OBJECTS | SPANISH_OBJECTS | lex.words("l' le la les en ya déjà bien también")
TURNING: Final = (
    lex.words("words phrase pour para for by par por") | TURNS.keys() | _AS | lex.words("que")
)


def as_says(tokens: Tokens, at: int) -> int | None:
    """Return where the subject begins behind "según propone", "comme le souligne" at ``at``."""
    led = tokens.low[at] in _AS or (
        tokens.low[at] == "que" and at > 0 and tokens.low[at - 1] in _AS_THAT
    )
    verb = at + 1
    while led and verb < len(tokens) and tokens.low[verb] in _OBJECTS:
        verb += 1
    if led and verb + 2 < len(tokens) and tokens.low[verb] in _HAVE:
        verb += 1  # "comme l'a dit", "como ha señalado"
        verb += tokens.low[verb] in ("fait", "très", "bien", "déjà", "ya")
        verb += tokens.low[verb] in ("bien", "justement")
    if not led or verb + 1 >= len(tokens) or tokens.low[verb] not in _SAYS:
        return None
    behind = verb + 1
    return behind + 1 if tokens.low[behind] == "en" else behind
