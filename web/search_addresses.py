"""The addresses of searches, their parameters in one fixed order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from index.entries import Unit
from web.addresses import asking_address
from web.asked import Asked
from web.labels import UNITS


@dataclass(frozen=True, slots=True)
class UnitLink:
    """One of the three units with the way to the same question in it."""

    unit: Unit
    name: str
    address: str
    here: bool


def address_of(asked: Asked, endpoint: str = "search.page", **changes: object) -> str:
    """Return the address of a search, its parameters in fixed order."""
    return asking_address(endpoint, asked.parameters(**changes))


def unit_links(asked: Asked) -> tuple[UnitLink, ...]:
    """Return the three units; filters that a unit does not have are left behind."""
    return tuple(
        UnitLink(
            unit,
            UNITS[unit][1].capitalize(),
            address_of(asked, unit=unit, page=1),
            unit == asked.unit,
        )
        for unit in get_args(Unit)
    )
