"""A speaker of the archive as a terminal shows them."""

from __future__ import annotations

import msgspec

from archive.people import Role, Speaker


def row(each: Speaker) -> str:
    """Return one line: quotations, id, name, newest role."""
    role = _role(each.roles[0]) if each.roles else each.kind
    return f"{each.quotations:>6}  {each.id:<36}{each.name}  {role}".rstrip()


def text(found: Speaker, asked: str) -> str:
    """Return all that is known of a speaker; ``asked`` is the id that led here."""
    lines = [f"{found.name}  ({found.kind})  {found.id}"]
    if found.id != asked:
        lines.append(f"  {asked} was merged into {found.id}")
    lines.append(f"  {found.quotations} quotations in {len(found.releases)} releases")
    lines += [f"  printed as {name}: {count}" for name, count in found.names]
    lines += [f"  also called {name}" for name in found.aliases]
    lines += [f"  {_role(role)}  {_days(role)}".rstrip() for role in found.roles]
    lines += [f"  {name} leads here" for name in found.merged]
    lines += [f"  not the same person as {name}" for name in found.apart]
    return "\n".join(lines)


def _role(role: Role) -> str:
    return ", ".join(filter(None, (role.title, role.affiliation)))


def _days(role: Role) -> str:
    if role.first_seen is None or role.last_seen == role.first_seen:
        return str(role.first_seen or "")
    return f"{role.first_seen} to {role.last_seen}"


def as_json_line(found: Speaker) -> str:
    """Return the speaker as one object."""
    return msgspec.json.encode(found).decode()
