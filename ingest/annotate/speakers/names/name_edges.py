"""Words at which a capitalised run begins, breaks off, or turns into a place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ingest.annotate.speakers.names.given_names import GENDER
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
# Function words of French and Spanish: with a capital inside a sentence they are names.
ROMANCE: Final = lex.words(
    "a ha han es fue son sa su en con por para sin sobre tras ante desde hasta dans pour par sur",
    "avec chez sans sous entre lors des un une et y mais est sont ont qui que le la les los las el",
    "il elle ce cette l' van del",
)
# Small words of English that are given names as well: "said Will Arden", "Per Lind; An Nguyen".
SMALL_NAMES: Final = lex.words("will per an so said")
# What stands before a name whatever the name looks like: "Mr To", "Ms He".
STYLES: Final = lex.words(
    "mr mr. mrs mrs. ms ms. mx mx. miss dr dr. mme mlle m. mm. sr. sra. srta."
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
    "upon amid near per fellow then- ahead",
    "given you indeed moreover furthermore nevertheless nonetheless instead therefore thus hence",
    "again otherwise besides likewise additionally ironically finally unfortunately fortunately",
    "recently previously currently accordingly consequently similarly specifically importantly",
    "clearly obviously surely certainly thankfully sadly interestingly notably separately",
    "take meet introducing presenting opening closing welcoming addressing visiting leaving",
    "joining launching representing chairing thanking congratulating praising citing quoting",
    "commenting speaking referring responding reacting replying urging calling telling meeting",
    "greeting using including touring describing defending criticising criticizing supporting",
    "backing accusing blaming naming honouring honoring remembering celebrating marking hosting",
    "receiving accepting announcing unveiling inaugurating concluding endorsing outlining",
    "explaining recalling stressing subsequently initially eventually ultimately increasingly",
    "together elsewhere afterwards",
    "asimismo además también igualmente tampoco mientras finalmente cependant également ensuite",
    "toutefois enfin pourtant",
    "hoy ayer ahora entonces anteayer hier puis surtout certes demain aujourd'hui sinon donc",
    # "Sollicité vendredi, il répond"
    "interrogé interrogée interrogés interrogées sollicité sollicitée sollicités sollicitées",
    "contacté contactée contactés contactées questionné questionnée questionnés",
    "interpellé interpellée invité invitée invités relancé relancée consulté consultée arrivé",
    "arrivée né née élu élue nommé nommée venu venue réuni réunie réunis réunies présent présente",
    "preguntado preguntada preguntados consultado consultada contactado contactada interrogado",
    "interrogada interpelado interpelada nacido nacida elegido elegida nombrado nombrada reunido",
    "reunida reunidos reunidas invitado invitada llegado llegada",
)
INITIALS: Final = frozenset(["ONU", "UN", "UE", "EU", "ONG", "NGO", "OMS", "OIT", "OEA", "CIDH"])
DEPARTMENTS: Final = frozenset(
    word.title()
    for word in lex.words(
        "state defense defence education agriculture labor labour energy commerce",
        "transportation transport health security treasury interior culture justice finance",
        "environment fisheries police schools nursing staff operations affairs services",
        "resources relations communications tourism housing trade water works",
    )
)


def called_like_office(words: Sequence[str]) -> bool:
    """Return whether a style or an office makes a surname of a last word: "Ms Bishop"."""
    if len(words) < 2 or words[-1].lower() not in _SURNAMES:
        return False
    given = len(words) > 2 and words[-2].lower() in GENDER
    before = words[-3 if given else -2].lower()
    return before in STYLES or (given and before in lex.TITLES)


# What some are called by, and what others are.
_SURNAMES: Final = lex.words(
    "bishop judge dean constable sheriff major clerk deacon marshal marshall pope abbot prior",
    "squire house church court law post board",
)
# "Channel Nine", "Radio 5": what bears its number as a name and speaks.
CALLED_BY_NUMBER: Final = lex.words(
    "channel radio tv television studio network gate pier local lodge chaîne canal",
)
NUMBERS: Final = lex.words(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen",
    "uno dos tres cuatro cinco seis siete ocho nueve diez deux trois quatre cinq sept huit neuf",
)
