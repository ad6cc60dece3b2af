"""A printed unit with the part of the release that it was found to be."""

from __future__ import annotations

from dataclasses import dataclass

from archive.release import PartLabel
from ingest.formats.printed import Printed


@dataclass(frozen=True, slots=True)
class Labelled:
    """A unit with its label; without one it is not kept."""

    unit: Printed
    label: PartLabel | None
