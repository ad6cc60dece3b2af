"""Values that the type checker keeps from being changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

Kind = TypeVar("Kind")


@dataclass_transform(frozen_default=True)
def value(kind: type[Kind]) -> type[Kind]:
    """Return a dataclass that is frozen for the type checker only.

    A release is read by way of hundreds of small values; one that guards itself
    when it is run takes eight times as long to make.
    """
    return dataclass(slots=True, unsafe_hash=True)(kind)
