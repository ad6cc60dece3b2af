"""The table of everything a reader can write: the parser reads it, the help shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from archive.annotation import Basis, Form, PinpointUnit, SpeakerKind

Kind = Literal["text", "value", "closed", "cites", "pinpoint", "date", "group"]
HAS = ("quote", "speaker", "citation", "unresolved", "revision", "correction")


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its name, what it means, an example; ``values`` are the only ones it takes."""

    name: str
    meaning: str
    example: str
    kind: Kind
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """One way of writing that is not a field."""

    write: str
    meaning: str


_PINPOINTS = {
    "para": "cites this paragraph, or a range that holds it",
    "article": "cites this article",
    "section": "cites this section",
    "page": "cites this page",
    "footnote": "cites this footnote",
    "annex": "cites this annex",
    "preambular": "cites this preambular paragraph",
}
assert set(_PINPOINTS) == set(get_args(PinpointUnit)), "every unit of a pinpoint is a field"  # noqa: S101

FIELDS: tuple[Field, ...] = (
    Field("speaker", "who said it: a name or part of one", 'speaker:"Ana Ruiz"', "value"),
    Field("org", "whom the speaker spoke for", "org:commission", "value"),
    Field("role", "the speaker's role as printed", "role:director", "value"),
    Field("publisher", "who put the release out", "publisher:ishr", "value"),
    Field("topic", "a topic of the controlled list", "topic:reprisals", "value"),
    Field("lang", "the language of the release", "lang:fr", "value"),
    Field("title", "words of the title", "title:reprisals", "text"),
    Field("standfirst", "words of the summary below the title", "standfirst:report", "text"),
    Field("body", "words of the body; of the context, for a quotation", "body:council", "text"),
    Field("said", "words inside quotation marks", "said:defenders", "text"),
    Field("words", "whose words they are", "words:document", "closed", get_args(SpeakerKind)),
    Field("form", "a full quotation, or a mere phrase", "form:full", "closed", get_args(Form)),
    Field("basis", "how the speaker was found", "basis:pronoun", "closed", get_args(Basis)),
    Field("has", "what is there", "has:citation", "closed", HAS),
    Field("cites", "a cited work, bound to a place after #", "cites:A/73/230#64-66", "cites"),
    *(Field(unit, meaning, f"{unit}:19", "pinpoint") for unit, meaning in _PINPOINTS.items()),
    Field("date", "published then; ranges and >= too", "date:2018..2019-05", "date"),
    Field("quote", "all of it inside one quotation", "quote:( speaker:ruiz water )", "group"),
)  # fmt: skip

FORMS: tuple[Written, ...] = (
    Written("reprisals defenders", "both words, in any form, accents and case aside"),
    Written('"early warning"', "these words in this order"),
    Written('"defenders"', "one word in exactly this form"),
    Written('"civil space"~5', "within five words of one another"),
    Written("-photo", "without this; NOT photo means the same"),
    Written("water OR river", "either; in capitals, as AND and NOT"),
    Written("( )", "what belongs together"),
    Written("repris*", "words that begin so; at least three letters first"),
    Written("wom?n", "any one letter in that place"),
    Written("lynch~1", "words that differ by one letter"),
)

BY_NAME: dict[str, Field] = {field.name: field for field in FIELDS}
ALIASES: dict[str, str] = {
    "by": "speaker", "paragraph": "para", "paras": "para", "art": "article", "language": "lang",
    "organisation": "org", "organization": "org", "work": "cites", "quotation": "quote",
}  # fmt: skip
