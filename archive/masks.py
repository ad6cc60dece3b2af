"""What strangers do not see: addresses and numbers of contacts, words withdrawn; lengths kept."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from archive.release import Release, Span

_HIDDEN = "•"
# Bounded on both sides, so that no text can make the search slow.
_MAIL = re.compile(r"[\w.+\-]{1,64}(?=@[\w\-]{1,63}\.[\w.\-]{1,190})")
_PHONE_ELSEWHERE = re.compile(
    r"\+\d[\d ()./\-]{6,20}\d(?!\w)|\(\d{3}\) ?\d{3}[\-. ]\d{4}(?!\w)"
    r"|(?<![\w.\-])\d{3}[\-.]\d{3}[\-.]\d{4}(?!\w)"
    r"|(?<=tel)[.:]{0,2} ?\(?\d[\d ()./\-]{5,20}\d|(?<=phone)[.:]? ?\(?\d[\d ()./\-]{5,20}\d",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?<![\w/.])\+?\(?\d[\d ()./\-]{5,20}\d(?!\w)")


def public_text(release: Release) -> str:
    """Return the text with e-mail addresses hidden, and telephone numbers where contacts stand.

    Every character keeps its place, so that spans stay true.
    """
    text = _hide_mail(release.text)
    for span in _contact_spans(release):
        text = text[: span.start] + _hide_phones(text[span.start : span.end]) + text[span.end :]
    return text


def public_words(words: str) -> str:
    """Return words of unknown place without e-mail addresses and what is plainly a telephone's."""
    return _PHONE_ELSEWHERE.sub(lambda found: public_phone(found[0]), _hide_mail(words))


def public_phone(words: str) -> str:
    """Return a telephone number with its figures hidden."""
    return re.sub(r"\d", _HIDDEN, words)


def without_words(release: Release, spans: Iterable[Span]) -> Release:
    """Return the release without the words at these places, nor where its fields repeat them.

    Every letter becomes a sign that says nothing, so that all spans stay true.
    """
    text, hidden = release.text, []
    for span in spans:
        hidden.append(span.of(release.text))
        text = text[: span.start] + _blank(hidden[-1]) + text[span.end :]
    fields = ("title", "kicker", "standfirst", "dateline", "embargo")
    shown = {name: getattr(release, name) for name in fields}
    for words in hidden:
        shown = {n: v.replace(words, _blank(words)) if v else v for n, v in shown.items()}
    return replace(release, text=text, **shown)


def _blank(words: str) -> str:
    return re.sub(r"\S", _HIDDEN, words)


def _contact_spans(release: Release) -> tuple[Span, ...]:
    labelled = tuple(p.span for p in release.parts if p.label == "contact")
    return labelled + tuple(c.span for c in release.tail.contacts)


def _hide_mail(text: str) -> str:
    if "@" not in text:
        return text
    return _MAIL.sub(lambda found: found[0][0] + _HIDDEN * (len(found[0]) - 1), text)


def _hide_phones(text: str) -> str:
    return _PHONE.sub(lambda found: re.sub(r"\d", _HIDDEN, found[0]), text)
