"""Words at which a capitalised run begins, breaks off, or turns into a place."""

from __future__ import annotations

from typing import Final

from ingest.annotate.words import lexicon as lex

# Words that no name holds, capitals or not: a headline's.
BREAKS: Final = (
    lex.PREPOSITIONS - lex.PARTICLES | lex.AUXILIARIES | lex.SUBORDINATORS | lex.DAYS
    | lex.words(
    "says said calls called tells told wants gets makes takes responds blasts slams",
)
    | lex.words(
    "endorses apologizes warns urges asks vows backs hits praises announces joins",
)
    | lex.words(
    "just not now how why what this that his her its their our my your he she they",
)
) - frozenset(["may", "jan", "mar", "jun", "april", "june", "august", "will", "can"])  # fmt: skip
PLACE_STARTS: Final = lex.words(
    "new north south east west northern southern eastern western san los las saint fort mount",
    "lake united super great upper lower central old white wall supreme air grand cape port",
)
OPENERS: Final = lex.words(
    "the a an in on at but and or so yet when while after before if as for from with by to of",
    "this that these those his her its their our my your it he she they we i what who why how",
    "where there here now then today yesterday however although though because since both some",
    "many most according no yes not just even only also still perhaps meanwhile asked said one",
    "two three four five six seven eight nine ten another every each all any several during",
    "under over about into le la les un une des el los las una en l' il elle ce cette selon",
    "según su sa son mais et y dear first second third last next other others such nobody",
    "nothing everyone somebody asking is was are were has had have do does did will would can",
    "could may might must should let whether among between despite despues unlike like until",
    "upon amid near per fellow then-",
)
