"""Finds a French or Spanish subject behind how or where its verb says something."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.clauses.inversions import is_inverted, past_day
from ingest.annotate.speakers.cues.cues import ALL_SAYING, PLAIN, SAYING, SAYING_ES, SAYING_ROMANCE
from ingest.annotate.speakers.cues.romance_cues import BEFORE_A_NAME
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.speakers.phrases.phrases import Phrase, starting_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_HOW: Final = lex.words(
    "por en desde durante tras ante al con entre sin a à de d' dans lors par avec sur pour au aux",
    "devant sous depuis mi presque visiblemente y et mientras cuando",
)
_ARTICLES: Final = lex.words("le la l' el los las les su son sa")
_SOMEBODY: Final = lex.PEOPLE | lex.ORGANISATION_NOUNS
_LEADS: Final = lex.PREPOSITIONS | lex.CONJUNCTIONS | _ARTICLES
_FURTHEST: Final = 8
# “…”, ajoute encore Ana Ruiz.
_ALSO: Final = lex.words(
    "encore aussi également ensuite enfin toutefois pourtant alors néanmoins cependant donc même",
    "déjà además también luego después entonces asimismo igualmente todavía incluso finalmente",
)
# "tras visitar la alcaldesa", "après avoir reçu le préfet": who follows may be the object.
_VERBAL: Final = ("ar", "er", "ir", "re", "rse", "ant", "ando", "endo")


def behind_verb(tokens: Tokens, verb: int) -> int:
    """Return where the subject of a verb begins that stands before it, past a day or an aside."""
    at = past_day(tokens, verb + 1)
    low = tokens.low[verb]
    if low in SAYING or (low not in SAYING_ROMANCE and low not in BEFORE_A_NAME):
        return at
    if tokens.low[at : at + 1] and tokens.low[at] in _ALSO:
        at = past_day(tokens, at + 1)
    aside = _past_aside(tokens, at)
    if tokens.low[at : at + 1] in (("a",), ("à",)) and tokens.low[verb - 1] in _OBJECTS:
        return len(tokens)  # "«…», le dijeron a Ruiz": she is told.
    if aside is None and tokens.low[at : at + 1] == ("a",) and _is_told(tokens, at):
        return len(tokens)  # "«…», explicó a Ruiz."
    return at if aside is None else aside


_OBJECTS: Final = lex.words("le les lui leur")


def _is_told(tokens: Tokens, at: int) -> bool:
    return at + 1 < len(tokens) and is_name(tokens, at + 1)


def turned_phrasal(tokens: Tokens, verb: int, stop: int) -> Phrase | None:
    """Return the subject behind a verb of two words that ends at ``stop``: "a fait valoir Ana"."""
    if not is_inverted(tokens, verb):
        return None
    at = past_day(tokens, stop)
    aside = _past_aside(tokens, at)
    return starting_at(tokens, at if aside is None else aside)


def _past_aside(tokens: Tokens, at: int) -> int | None:
    """Return where the subject begins: “…”, cuenta | por teléfono | Ana Ruiz; ", amusée, | la".

    ``None`` where no aside stands between, or where it may hold whoever follows.
    """
    apart = tokens.low[at : at + 1] == (",",)
    begin = at + apart
    if not apart and (begin >= len(tokens) or not _opens(tokens, begin)):
        return None
    for k in range(begin, min(begin + _FURTHEST, len(tokens))):
        if apart and tokens.low[k] == "," and k > begin:
            return k + 1 if _begins(tokens, k + 1, known=False) else None
        free = k > begin and tokens.low[k - 1] not in _LEADS and tokens.low[k - 1] not in _TO
        if not apart and free and _begins(tokens, k) and not _goes_on(tokens, k):
            return k
        led = tokens.low[k - 1] in _TO or (
            tokens.low[k - 1] in _ARTICLES and tokens.low[k - 2] in _TO
        )
        addressed = is_name(tokens, k) and (led or (k - 1 > begin and is_name(tokens, k - 1)))
        if not addressed and not _is_small(tokens, k):
            return None
    return None


_TO: Final = lex.words("à a al au en desde dans chez")
_CALLED: Final = GENDER.keys() | lex.HONORIFICS.keys() | lex.TITLES


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Return whether a name goes on that has begun before: "a lancé à Ana | Ruiz"."""
    initials = tokens.word[at - 1].isupper() and len(tokens.word[at - 1]) > 2
    if initials and tokens.low[at] in GENDER:
        return False  # "a dit à la RTBF | Denis Vasset"
    first = at
    while first and is_name(tokens, first - 1):
        first -= 1
    told = (
        tokens.low[first - 1] in _TO
        and tokens.low[at] in GENDER
        and is_name(tokens, min(at + 1, len(tokens) - 1))
    )
    if first < at and told and tokens.low[first] not in _CALLED:
        return False  # "a déclaré à Radio Lin | Anne Orsk"
    return is_name(tokens, at) and is_name(tokens, at - 1)


def _opens(tokens: Tokens, at: int) -> bool:
    low = tokens.low[at]
    return low in _HOW or low.endswith(("mente", "ment", "ado", "ada", "é", "ée"))


def tells_how(tokens: Tokens, at: int) -> bool:
    """Return whether nothing but how or where it is said follows: "relató entre aplausos."."""
    if tokens.low[at : at + 1] == () or tokens.low[at] not in _HOW:
        return False
    end = min(len(tokens), at + _FURTHEST)
    stop = next((k for k in range(at, end) if tokens.low[k] in (".", "\0")), end)
    told = range(at, stop)
    return (
        stop < end
        and not any(is_name(tokens, k) and tokens.low[k - 1] not in _LEADS for k in told)
        and ALL_SAYING.isdisjoint(tokens.low[at:stop])
    ) or stop == len(tokens)


def _begins(tokens: Tokens, at: int, *, known: bool = True) -> bool:
    """Return whether a name or somebody's office begins at a place, one that is ``known``."""
    if at >= len(tokens):
        return False
    if is_name(tokens, at):
        return True
    behind = tokens.low[at + 1 : at + 2]
    if tokens.low[at] not in _ARTICLES or not behind:
        return False
    if _holds_name(tokens, at + 1):
        return True
    return behind[0] in _SOMEBODY or (not known and behind[0].isalpha())


def _holds_name(tokens: Tokens, at: int) -> bool:
    """Return whether a calling leads to a name of two words: "la cantinière | Odette Lescure".

    Or to one behind a comma: "l'architecte du pont, | Émilien Vasset."
    """
    stop = min(len(tokens) - 1, at + _LONGEST_CALLING)
    k = at
    while k < stop and tokens.word[k][0].islower() and tokens.low[k] not in ALL_SAYING:
        k += 1
    comma = k < stop and tokens.low[k] == ","
    near = comma or k == at + 1
    name = k + comma
    whole = near and name < stop + 1 and name + 1 < len(tokens)
    if not whole or not (is_name(tokens, name) and is_name(tokens, name + 1)):
        return False
    while name < len(tokens) and (is_name(tokens, name) or tokens.low[name] in lex.PARTICLES):
        name += 1
    return name == len(tokens) or tokens.low[name] in (".", ",", ";", "\0", "–", "—")


_LONGEST_CALLING: Final = 7


def _is_small(tokens: Tokens, at: int) -> bool:
    low = tokens.low[at]
    if low.isdigit():
        return True  # "promettait en 2019 l'architecte"
    if not low[0].isalpha() or is_name(tokens, at):
        return False
    verbal = low.endswith(_VERBAL) and low not in _NO_VERBS
    if verbal and tokens.low[at - 1] == "al" and tokens.low[at + 1 : at + 2] in _WHERE_TO:
        return True  # "al salir del juzgado"
    said = low in ALL_SAYING and low not in lex.ROMANCE_BODIES  # "del juzgado"
    return not verbal and not said and low not in lex.SUBORDINATORS


_NO_VERBS: Final = (
    _HOW
    | lex.DAYS
    | lex.words(
        "hier avant-hier ayer anteayer premier dernier janvier février micro palier foyer atelier"
    )
)
_WHERE_TO: Final = tuple((low,) for low in ("de", "del", "a", "en"))
_NOT_BEFORE: Final = lex.words("to the a an of his her their its de d'")


def lacks_subject(tokens: Tokens, verb: int, before: int, foreign: bool) -> bool:
    """Return whether what stands before a verb, its objects left out, is no subject of it."""
    if before < 0:
        return False
    if tokens.low[before] == ",":
        return _is_put_in(tokens, verb, before)
    if foreign and before == 1 and tokens.low[:2] in _IN_IT:
        return True  # "En ella piden"
    return tokens.low[before] in _NOT_BEFORE and not (foreign and tokens.low[before] == "a")


_IN_IT: Final = (("en", "él"), ("en", "ella"), ("en", "ellos"), ("en", "ellas"), ("en", "ello"))


def opens_turned(tokens: Tokens, verb: int) -> bool:
    """Return whether a verb of saying opens a sentence before its subject: "Dice Ana Ruiz que"."""
    if _tells_agency(tokens, verb):
        return True
    led = verb == 1 and tokens.low[0] == "y"  # "Y añadió la ministra:"
    low = tokens.low[verb]
    if led and low in SAYING_ES:
        who = starting_at(tokens, 2)
        return who is not None and tokens.low[who.stop : who.stop + 1] in _TELLS
    if verb or low in PLAIN or low in SAYING or low not in SAYING_ES:
        return verb == 0 and low in PLAIN
    who = starting_at(tokens, past_with(tokens, 1))
    if who is None or tokens.low[who.stop : who.stop + 1] not in _TELLS:
        return False
    return is_name(tokens, who.stop - 1) or not _SPEAKERS.isdisjoint(tokens.low[1 : who.stop])


def past_with(tokens: Tokens, at: int) -> int:
    """Return where the words go on behind "con ella", "de él": with whom somebody agrees."""
    return at + 2 * (tokens.low[at : at + 2] in _WITH_THEM)


_WITH_THEM: Final = frozenset(
    (link, who) for link in ("con", "de") for who in ("él", "ella", "ellos", "ellas", "ello")
)


def _tells_agency(tokens: Tokens, verb: int) -> bool:
    """Return whether who speaks stands behind whom they tell: ", dijo a Efe el líder Ana Ruiz"."""
    low = tokens.low[verb]
    told = tokens.low[verb + 1 : verb + 2] in (("a",), ("à",)) and verb > 1
    if not told or tokens.low[verb - 1] not in (",", "a", "ha") or low not in SAYING_ROMANCE:
        return False
    return _past_aside(tokens, verb + 1) is not None


_TELLS: Final = (("que",), (":",), (",",), ("en",))
_SPEAKERS: Final = _SOMEBODY | lex.DOCUMENT_NOUNS


_WRITTEN: Final = lex.DOCUMENT_NOUNS | lex.words(
    "respuesta intervención discurso comparecencia contestación alegaciones entrevista declaración",
)


def is_written_in(tokens: Tokens, subject: Phrase) -> bool:
    """Return whether words only tell where something is said: "En una nota de ayer afirma que"."""
    if subject.first == 0 or tokens.low[subject.first - 1] != "en":
        return False
    return not _WRITTEN.isdisjoint(tokens.low[subject.first : subject.stop])


def _is_put_in(tokens: Tokens, verb: int, comma: int) -> bool:
    """Return whether a Spanish verb stands alone between commas: "El remedio, agregó, es otro".

    What stands before is no subject of its own: no comma opens an apposition.
    """
    low = tokens.low[verb]
    alone = tokens.low[verb + 1 : verb + 2] == (",",) and comma == verb - 1
    return alone and low in SAYING_ES and low not in SAYING and "," not in tokens.low[:comma]


def opens_sentence(tokens: Tokens, verb: int) -> bool:
    """Return whether nothing but adverbs stands before a verb: "También sostiene que"."""
    return all(low in lex.ADVERBS or low == "," for low in tokens.low[:verb])
