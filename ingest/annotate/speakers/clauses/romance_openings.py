"""Tells what opens a French or Spanish sentence and is no subject: "Frente a la prensa afirmó"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.cues.cues import (
    ALL_SAYING,
    SAYING,
    SAYING_ES,
    SAYING_FR,
    SPANISH_OBJECTS,
)
from ingest.annotate.speakers.cues.romance_adverbs import ROMANCE_ADVERBS
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.speakers.phrases.fronted import behind_opening
from ingest.annotate.speakers.phrases.phrases import Phrase, starting_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_TO: Final = lex.words("a al à au aux")
_OF: Final = lex.words("de del du des d'")
_PLACED: Final = lex.words("sur en dans au à")
# Words that open a sentence with what stands behind them: "Grâce à", "Respecto de", "Même si".
_PAIRS: Final[dict[str, frozenset[str]]] = {
    **dict.fromkeys(lex.words("face grâce suite quant frente junto junta gracias pese"), _TO),
    **dict.fromkeys(lex.words("conforme referente previo previa rumbo"), _TO),
    **dict.fromkeys(lex.words("respecto luego después antes además aparte"), _TO | _OF | {"que"}),
    **dict.fromkeys(lex.words("acerca fort forte forts fortes preuve prueba signe señal"), _OF),
    **dict.fromkeys(lex.words("consciente conscient conscients autour lejos loin"), _OF),
    **dict.fromkeys(lex.words("présent présente presente presentes"), _PLACED),
    **dict.fromkeys(lex.words("même aun aún"), lex.words("si así")),
    "compte": lex.words("tenu"), "tout": lex.words("en"), "alors": lex.words("que qu'"),
    "si": lex.words("bien"), "no": lex.words("obstante"), "mientras": lex.words("tanto"),
    "así": lex.words("pues mismo"), "las": lex.words("cosas"), "dicho": lex.words("esto eso lo"),
    "o": lex.words("sea"), "vu": lex.words("le la les l' que qu'"),
    **dict.fromkeys(lex.words("dado dada dados dadas"), lex.words("el la los las que")),
    "es": lex.words("decir más"), "vía": lex.words("twitter facebook telefónica zoom correo x"),
    "a": lex.words(
        "pocos pocas unos unas las los su sus última primera media mediodía medianoche pesar raíz"
        " diferencia propósito falta finales principios comienzos mediados escasos ambos cada"
    ),
    "jusque-là": lex.words(","), "là": lex.words("encore aussi"), "seul": lex.words("bémol"),
}  # fmt: skip
_VERY: Final = lex.words("très muy visiblement visiblemente trop bien más plus")
_MOODS: Final = lex.words(
    "optimiste prudent prudente catégorique ému émue lucide amer amère sceptique confiant",
    "confiante serein sereine ferme inflexible réaliste optimista tajante rotundo rotunda",
    "contundente firme categórico categórica crítico crítica escéptico escéptica cauto cauta",
    "emocionado emocionada sonriente orgulloso orgullosa satisfecho satisfecha enfático enfática",
    "contento contenta molesto molesta indignado indignada preocupado preocupada résultat",
    "conséquence bref fier fière mañana",
)
_WHEN: Final = lex.words("aunque cuando mientras lorsque quand porque")
_DONE: Final = (
    "é", "ée", "és", "ées", "ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas",
)  # fmt: skip
_DONE_TOO: Final = lex.words(
    "satisfait satisfaite convaincu convaincue joint jointe surpris surprise déçu déçue venu",
    "venue",
    "revenu revenue inquiet inquiète satisfecho satisfecha inquieto inquieta reçu reçue élu élue",
    "ému émue",
)
_LEADS: Final = lex.words(
    "de du des d' par à au aux en dans sur avec chez por del a al con ante tras sobre desde hace",
)
_GERUNDS: Final = ("ando", "iendo", "ándose", "iéndose", "ándole", "iéndole")
_THE: Final = lex.words("el la los las este esta ese esa le l' ce cet cette")
_COUNTS: Final = lex.words(
    "un una dos tres cuatro cinco seis siete diez pocos pocas unos unas une deux trois quatre cinq",
    "six sept huit dix quelques",
)
_TIMES: Final = lex.DAYS | lex.words(
    "día días hora horas minuto minutos semana semanas mes meses año años víspera noche tarde",
    "mañana jour jours heure heures minutes semaine semaines mois an ans matin soir veille",
    "lendemain soirée momento momentos instantes matinée journée madrugada",
)
_LATER: Final = lex.words("después antes más tarde atrás plus après avant siguiente")
_BEGINS: Final = lex.words(
    "en tras durante al ante por sobre con sin desde hasta para a mediante bajo de del entre hacia",
    "contra",
)
_INFINITIVE: Final = lex.words("cabe vale conviene")
_AND: Final = lex.words("y e pero")
_SIGNS: Final = frozenset([",", ";", ":", "\0", "–", "—", "(", ")"])


def opens(tokens: Tokens, at: int) -> bool:
    """Return whether what begins at a place, and no preposition leads, is no subject."""
    low, behind = tokens.low[at], tokens.low[at + 1] if at + 1 < len(tokens) else "."
    if low in _PAIRS:
        return behind in _PAIRS[low]
    if low in GENDER:
        return False
    if low in _VERY or low in _WHEN:
        return True
    if low in _MOODS and (behind == "," or behind in ALL_SAYING):
        return True
    if low in ("como", "comme"):
        return behind.isalpha() and behind not in ALL_SAYING and not is_name(tokens, at + 1)
    if low == "s'":
        return behind.endswith("ant")
    if (low.endswith(_DONE) or low in _DONE_TOO) and behind in _LEADS:
        return True
    if low in _INFINITIVE:
        return behind.endswith(("ar", "er", "ir"))
    if low.endswith("ant") and tokens.word[at][0].isupper():
        return at == 0 and behind in _LEADS
    return low.endswith(_GERUNDS) or _is_time(tokens, at) or low.endswith(ROMANCE_ADVERBS)


def _is_time(tokens: Tokens, at: int) -> bool:
    """Return whether a day or a length of time begins: "Dos días después", "La veille"."""
    low = tokens.low[at]
    noun = at + (low in _THE or low in _COUNTS or low.isdigit())
    if noun >= len(tokens) or tokens.low[noun] not in _TIMES:
        return False
    if noun > at:
        return tokens.word[noun][0].islower()
    return noun + 1 < len(tokens) and tokens.low[noun + 1] in _LATER


def past_opener(tokens: Tokens, at: int, upto: int) -> int | None:
    """Return where the sentence goes on behind what opens it and its comma, ``at`` if nothing does.

    ``None`` where no comma ends it.
    """
    adverb = tokens.low[at] in lex.ADVERBS or tokens.low[at].endswith(ROMANCE_ADVERBS)
    if (adverb and tokens.low[at] not in _PAIRS) or not opens(tokens, at):
        return at
    comma = _comma(tokens, at, upto)
    clause = tokens.low[at] in _WHEN or tokens.low[at + 1] in ("que", "qu'")
    while clause and comma is not None and is_name(tokens, min(comma + 1, upto)):
        behind = _comma(tokens, comma + 1, upto)  # "Luego que el alcalde, Pablo Bek, calló, |"
        if behind is None or not all(is_name(tokens, k) for k in range(comma + 1, behind)):
            break
        comma = _comma(tokens, behind + 1, upto)
    return None if comma is None else comma + 1


def _comma(tokens: Tokens, first: int, upto: int) -> int | None:
    return next((k for k in range(first, upto + 1) if tokens.low[k] == ","), None)


def only_opens(tokens: Tokens, verb: int, comma: int) -> bool:
    """Return whether nothing but what opens a sentence stands before a Spanish verb's comma."""
    if not _is_spanish(tokens.low[verb]):
        return False
    at = next((k + 1 for k in range(comma - 1, -1, -1) if tokens.low[k] in _ENDS), 0)
    if at and tokens.low[at - 1] == "\0":
        return False  # "El estudio «…», de la Liga, concluye"
    while at <= comma:
        if tokens.low[at] == "," or tokens.low[at] in lex.ADVERBS:
            at += 1
            continue
        if not (tokens.low[at] in _BEGINS or opens(tokens, at)):
            return False
        at = next(k + 1 for k in range(at, comma + 1) if tokens.low[k] == ",")
    return True


_ENDS: Final = frozenset([";", ":", "\0"])


def _is_spanish(low: str) -> bool:
    return low in SAYING_ES and low not in SAYING_FR and low not in SAYING


def front_of(
    tokens: Tokens, subject: Phrase | None, verb: int, before: int
) -> tuple[int, Phrase | None] | None:
    """Return where a front begins that goes on to the verb, and who speaks behind it.

    "Tras la reunión con la ministra Ana Ruiz | aseguró": whoever stands before
    the verb is only part of it.
    """
    if not _is_spanish(tokens.low[verb]):
        return None
    begin = before
    while begin >= 0 and tokens.low[begin] not in _SIGNS and tokens.low[begin] not in _AND:
        begin -= 1
    if begin >= 0 and tokens.low[begin] == "\0":
        return None
    begin += 1
    while begin < before and tokens.low[begin] in lex.ADVERBS:
        begin += 1
    if begin > before or not (tokens.low[begin] in _BEGINS or opens(tokens, begin)):
        return None
    own = tokens.low[verb - 1] == "se" and tokens.low[verb] not in _SPEAKING_OUT
    if _told(tokens, verb, begin) or own:
        return None
    if any(low in ALL_SAYING for low in tokens.low[begin + 1 : before]):
        return None
    if not _is_in_front(tokens, subject, begin):
        return None
    return begin, _turned(tokens, verb)


# "En la misma línea se expresó Ana Ruiz:"
_SPEAKING_OUT: Final = lex.words(
    "expresó expresaba expresa expresaron pronunció pronuncia manifestó manifiesta manifestaron"
)


def _is_in_front(tokens: Tokens, subject: Phrase | None, begin: int) -> bool:
    """Return whether the phrase before a verb is a part of the front that begins there."""
    if subject is None or subject.first <= begin:
        return True
    if behind_opening(tokens, subject) is not None or _is_named(tokens, subject):
        return False
    led = tokens.low[subject.first - 1]
    bare = tokens.word[subject.first][0].islower() and tokens.low[subject.first] not in _ARTICLES
    thing = (
        led.endswith(_VERBAL) and subject.first - begin < 3 and not _is_somebody(tokens, subject)
    )
    return led in _LED or bare or thing


def _is_somebody(tokens: Tokens, subject: Phrase) -> bool:
    """Return whether a phrase holds a name or what somebody is: "Al finalizar | la ministra"."""
    told = tokens.low[subject.first : subject.stop]
    named = any(is_name(tokens, k) for k in range(subject.first, subject.stop))
    return named or not lex.PEOPLE.isdisjoint(told)


_LED: Final = lex.PREPOSITIONS | {"a"}
_VERBAL: Final = ("ar", "er", "ir", "arse", "erse", "irse", *_GERUNDS)


def _told(tokens: Tokens, verb: int, begin: int) -> bool:
    """Return whether "a" leads to who is told something: "A Ruiz le dijeron"."""
    return tokens.low[begin] in ("a", "al") and tokens.low[verb - 1] in SPANISH_OBJECTS


def _turned(tokens: Tokens, verb: int) -> Phrase | None:
    """Return who speaks behind the verb: "Tras ella intervino Ana Ruiz:"."""
    who = starting_at(tokens, verb + 1)
    if who is None or tokens.low[who.stop : who.stop + 1] not in _TELLS:
        return None
    return who if _is_somebody(tokens, who) else None


_TELLS: Final = (("que",), (":",), (",",))
_ARTICLES: Final = lex.DETERMINERS


def _is_named(tokens: Tokens, subject: Phrase) -> bool:
    """Return whether a name stands behind a place or a thing in one phrase: "en Lin Ana Ruiz"."""
    last = subject.stop - 1
    if not is_name(tokens, last):
        return False
    first = last
    while first > subject.first and is_name(tokens, first - 1):
        first -= 1
    given = any(tokens.low[k] in GENDER for k in range(first + 1, last))
    if first == subject.first:
        return given and tokens.low[first] not in GENDER
    before = tokens.low[first - 1]
    return given or before not in _HELD


# What a name may go with: "el diario La Hora", "la ministra Ana Ruiz".
_HELD: Final = (
    lex.PERSON_NOUNS
    | lex.OCCUPATIONS
    | lex.DETERMINERS
    | lex.PARTICLES
    | lex.ORGANISATION_NOUNS
    | lex.words("diario periódico emisora canal programa radio portal medio cadena agencia cuenta")
)
