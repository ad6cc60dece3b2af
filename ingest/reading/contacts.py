"""Whom a release says to ask: names, roles, addresses and telephone numbers, as printed."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from archive.release import Contact, Span
from ingest.reading import signs

_LABEL = re.compile(r"(?P<label>[^:@\d]{2,60}?)\s*:\s*")
# "Ana Ruiz, Press officer: ana@…": a person with a role, and no label.
_NAMED = re.compile(
    r"[^\W\d_a-z][\w’'-]+(?:\s(?:de|da|van|von|del|la|[^\W\d_a-z][\w.’'-]*)){1,3},\s[^:]{3,50}"
)
_FIELD = re.compile(
    r"\(?\b(?:e-?mail|mail|correo(?:\s+electr[oó]nico)?|courriel|tel(?:\.|[eé]phone|[eé]fono|efon)?|t[eé]l(?:\.|[eé]phone)?|phone|mobile|mob\.?|cell?(?:ular)?|gsm|tlf|tfno"
    r"|portable|m[oó]vil|fax|ph|t|m|e|p)\b\.?\s*(?::|(?=[\s+(]*[\d+(])|(?=,)|$)|\bat\s*(?=[\w.+-]+@)|\b(?:direct|office)\b\s*(?::|(?=[\s+(]*[\d+(]))",
    re.IGNORECASE,
)
# "Media queries to Ana Ruiz", "Questions? Ask Ana Ruiz": what leads to who is asked.
_LED = re.compile(
    r"(?:(?:all|any|for|press|media|news|further|more|other)\s+)*(?:(?:enquiries|inquiries|queries|questions"
    r"|requests)\s+to|(?:information|details|copies)\s+from|questions\s*\?\s+(?:please\s+)?(?:ask|contact|call))"
    r"\s+(?=(?-i:[A-ZÀ-Þ]))",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\([^()]*[^\W\d_][^()]*\d[^()]*\)")
_ASKED = re.compile(
    r"\b(?:contact|contactez|contacter|contactar(?:\s+a)?|reach|call)\s+(?=[^\W\d_a-z])"
)
# "Ana Ruiz (press officer, +41 …)": what held an address or a number held more fields.
_HELD = re.compile(r"\(([^()]*) , ([^()]*)\)?")
# "Ana Ruiz (press officer)"; how somebody is spoken of ("she/her") is no role.
_TITLED = re.compile(
    r"(?P<name>[^\W\d_a-z][\w.’'-]*(?:\s[\w.’'-]+){1,4})\s[(\[](?P<role>[^\W\d_][^()/\d]{3,50})[)\]]?"
)
# A desk that is asked, and nobody at it, is who is asked.
_DESK = re.compile(
    r"(?:[^\W\d_][\w’'&-]*\s){0,5}(?:desk|newsdesk|newsroom|team|press\soffice|media\soffice|unit|bureau"
    r"|switchboard|hotline)|(?:service|bureau|cellule)\s(?:de\s)?(?:la\s)?(?:presse|communication)"
    r"|(?:gabinete|oficina|servicio|área)\sde\s(?:prensa|comunicación|medios)",
    re.IGNORECASE,
)
_LOOSE = re.compile(r"(?:^|\s+)(?:on|at|or|and|via|by|o|ou|et|y|al|au|à|unter)$", re.IGNORECASE)
_REACH = 120
_SPLIT = re.compile(r"\s*(?:,|;|\||\s[–—-]\s|\n|·|•)\s*")
# A stroke parts name, role and address; behind a comma it parts a role in two languages.
_STROKE = re.compile(r"\s+/\s+")
# "Media contact – Ana Ruiz": a label with a dash behind it.
_DASHED = re.compile(
    r"(?:(?:press|media|news)\s+)?(?:contacts?|enquiries|inquiries|contactos?)"
    r"(?:\s+(?:de\s+)?(?:presse|prensa|médias))?\s+[–—-]\s+",
    re.IGNORECASE,
)
_NAME_LABEL = re.compile(
    r"(?:full\s+)?name|nom(?:\s+et\s+prénom)?|nombre(?:\s+y\s+apellidos)?", re.IGNORECASE
)
_ROLE_LABEL = re.compile(
    r"(?:job\s+)?title|role|position|function|fonction|titre|poste|cargo|puesto|función", re.I
)
_GENERIC = re.compile(
    r"(?:press|media|news|general|interview)\s+(?:enquir|inquir|quer|request|question)\w+"
    r"|(?:press|media|presse|prensa)?\s*contacts?\b|contact|please |for |pour |para |kontakt"
    r"|further|more",
    re.I,
)

# "In Dorn, Ana Ruiz (English, Thai): …": where somebody is and what he speaks is not his name.
_WHERE = re.compile(r"\s*(?:In|À|En)\s[A-ZÀ-Þ][\w’'\- ]{1,30},\s+(?=[A-ZÀ-Þ])")
_SPEAKS = re.compile(
    r"\s\([A-ZÀ-Þ][a-zà-ÿ]+(?:(?:,\s|\s(?:and|et|y)\s)[A-ZÀ-Þ]?[a-zà-ÿ]+){0,5}\)(?=\s?[:,;])"
)
_HONORIFIC = re.compile(r"(?:M[rs]|Mrs|Mme|Miss|Sra?)\.?\s+(?=[A-ZÀ-Þ])")
# "Ministry of Wells press office": an office that is asked by its own name.
_OFFICE = re.compile(
    r"(?:[A-ZÀ-Þ][\w’'-]*\s(?:(?:of|for|and|the|de|du|des|la)\s){0,2}){2,8}"
    r"(?:[Pp]ress|[Mm]edia|[Nn]ews)\s(?:[Oo]ffice|[Dd]esk|[Tt]eam|[Ss]ervice|[Uu]nit)"
)


@dataclass(frozen=True, slots=True)
class _Fields:
    name: str | None = None
    role: str | None = None
    email: str | None = None
    phone: str | None = None


def read_contact(line: str, span: Span) -> Contact | None:
    """Return the contact that a line names, ``None`` where it names nothing that can be asked."""
    fields = _fields(line)
    if fields == _Fields():
        return None
    return Contact(span, fields.name, fields.role, fields.email, fields.phone)


def merge(contacts: list[Contact], new: Contact, since: int = 0) -> None:
    """Add a contact, or join it to the last one, if after ``since``, where it completes that."""
    last = contacts[-1] if len(contacts) > since else None
    if last is None or not _completes(last, new):
        contacts.append(new)
        return
    contacts[-1] = Contact(
        Span(last.span.start, new.span.end),
        last.name or new.name,
        last.role or new.role or (new.name if last.name else None),
        last.email or new.email,
        last.phone or new.phone,
    )


def _completes(last: Contact, new: Contact) -> bool:
    """Return whether a line only tells more of the contact above it."""
    if new.name and (last.email or last.phone or last.role or new.email or new.phone):
        return False
    return not (last.email and new.email) and not (last.phone and new.phone)


def _pieces(words: str) -> list[str]:
    first, *rest = _SPLIT.split(words)
    return [*_STROKE.split(first), *rest]


def is_labelled(line: str) -> bool:
    """Return whether a line opens with the label of a name or a role: "Name: Ana Ruiz"."""
    label = _LABEL.match(line)
    return label is not None and bool(
        _NAME_LABEL.fullmatch(label["label"]) or _ROLE_LABEL.fullmatch(label["label"])
    )


def is_desk(line: str) -> bool:
    """Return whether a line is nothing but the desk that is asked, with nobody at it."""
    return bool(_DESK.fullmatch(line) or _OFFICE.fullmatch(line))


def _fields(line: str) -> _Fields:
    printed, line = line, _SPEAKS.sub("", _WHERE.sub("", line, count=1))
    placed = line != printed
    line = _LED.sub("", _DASHED.sub("", line, count=1), count=1)
    label = _LABEL.match(line)
    role = None
    if label and _ROLE_LABEL.fullmatch(label["label"]):
        return _Fields(role=line[label.end() :].strip() or None)
    if label and _NAMED.fullmatch(label["label"]):
        line = line[: label.end("label")] + ", " + line[label.end() :]
    elif label and _FIELD.match(line) is None:
        named = _GENERIC.match(label["label"]) or _NAME_LABEL.fullmatch(label["label"])
        role = None if named else label["label"].strip()
        line = line[label.end() :]
    asked = _ASKED.search(line)
    line = line[asked.end() :] if asked and asked.start() < _REACH else line
    line = _ASIDE.sub(" ", line) if signs.phone_of(_ASIDE.sub(" ", line)) else line
    email = signs.email_of(line)
    phone = signs.phone_of(line)
    words = signs.EMAIL.sub(" , ", line)
    words = words.replace(phone, " , ") if phone else words
    words = _HELD.sub(r" , \1 , \2 , ", _FIELD.sub(" , ", words))
    pieces = [_LOOSE.sub("", p.strip(" .:()<>[]/")) for p in _pieces(words)]
    pieces = [p for p in pieces if len(p) > 1 and re.search(r"[^\W\d_]", p)]
    fields = _Fields(role=role, email=email, phone=phone)
    if pieces:
        held = _TITLED.fullmatch(pieces[0]) if not pieces[1:2] and not role else None
        if held:
            return replace(fields, name=held["name"], role=held["role"].strip())
        called = _HONORIFIC.match(pieces[0])
        name = pieces[0][called.end() :] if called else pieces[0]
        return replace(fields, name=name, role=", ".join(pieces[1:2]) or role)
    desk = role and (email or phone) and _DESK.fullmatch(role)
    if role and (placed or desk or _OFFICE.fullmatch(role)):
        return replace(fields, name=role, role=None)
    return fields
