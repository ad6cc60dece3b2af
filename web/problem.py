"""A prepared message to the people who run the site, about one page."""

from __future__ import annotations

from urllib.parse import quote

from web.addresses import address
from web.cite import Citable
from web.desk import Desk

# Longer addresses are cut by some mail programs.
_WORDS = 600


def problem_address(desk: Desk, cited: Citable) -> str:
    """Return a mailto address with page and words filled in, or where else readers may write.

    Empty where the installation names no contact.
    """
    return _message(desk, cited.key, f"{cited.address}\n{_about(cited)}")


def problem_with_speaker(desk: Desk, name: str, key: str) -> str:
    """Return the same about a speaker's page."""
    return _message(desk, name, address("speakers.show", speaker=key, _external=True))


def _message(desk: Desk, what: str, about: str) -> str:
    contact = (desk.contact or "").strip()
    if contact.startswith(("https://", "http://")):
        return contact
    if "@" not in contact:
        return ""
    subject, body = f"A problem with {what}", f"What is wrong:\n\n\n{about}\n"
    return f"mailto:{quote(contact, safe='@')}?subject={quote(subject)}&body={quote(body)}"


def _about(cited: Citable) -> str:
    words = cited.words if len(cited.words) <= _WORDS else f"{cited.words[:_WORDS]} …"
    said = f"“{words}” – {cited.who}\n" if cited.words else ""
    return f"{said}{cited.publisher}: {cited.title}"
