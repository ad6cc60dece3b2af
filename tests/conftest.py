"""Fixtures that every room's tests share."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from archive.annotation import (
    Annotations,
    Attribution,
    Citation,
    Finding,
    Pinpoint,
    PrintedSpeaker,
    Quotation,
    TopicTag,
)
from archive.capture import Bytes
from archive.release import Block, Contact, Dated, Mark, Part, Release, Span, Tail
from archive.revision import Intake

MakeIntake = Callable[..., Intake]

# How long an example takes says more about the machine than about the code.
settings.register_profile("onrecord", deadline=None)
settings.load_profile("onrecord")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder ``shared`` beside the checkout, with material that is not ours to bundle."""
    for folder in Path(__file__).resolve().parents:
        found = folder.parent / "shared"
        if found.is_dir():
            return found
    if os.environ.get("ONRECORD_NEED_SHARED") == "1":
        pytest.fail("ONRECORD_NEED_SHARED is set, but there is no folder ../shared")
    pytest.skip("there is no folder ../shared with the material that this test reads")


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def _release(said: str, address: str | None) -> Release:
    lines = (
        "MEDIA RELEASE No. 7",
        "Lighthouse keepers ask for light",
        f"PORT ELIN (3 May 2021) – “{said},” said Ada Quill, President of the Keepers’ Union.",
        "She pointed to A/HRC/99/1, para 12.",
        "ENDS",
        "Contact: Bo Tarn, press officer, bo@keepers.example",
    )
    text = "\n\n".join(lines)
    return Release(
        publisher="Keepers’ Union",
        title=lines[1],
        text=text,
        blocks=(
            Block("paragraph", _span(text, lines[2])),
            Block("list_item", _span(text, lines[3]), level=1, ordered=True),
        ),
        parts=tuple(
            Part(label, _span(text, line))
            for label, line in zip(
                ("kicker", "title", "block", "block", "end_mark", "contact"), lines, strict=True
            )
        ),
        kicker=lines[0],
        dateline="PORT ELIN (3 May 2021)",
        published=Dated(date(2021, 5, 3), "day", "dateline", "3 May 2021"),
        language="en",
        translations=("https://keepers.example/fr/7",),
        tail=Tail(
            end_mark=_span(text, "ENDS"),
            contacts=(
                Contact(_span(text, lines[5]), "Bo Tarn", "press officer", "bo@keepers.example"),
            ),
        ),
        marks=(Mark("link", _span(text, "A/HRC/99/1"), "https://docs.example/99"),),
        tags=("coast",),
        address=address,
    )


def _annotations(text: str, said: str) -> Annotations:
    return Annotations(
        annotator="made-up 1",
        quotations=(
            Quotation(
                (_span(text, f"{said},"),),
                "full",
                Attribution(
                    speakers=(
                        PrintedSpeaker("Ada Quill", "person", "President", "Keepers’ Union"),
                    ),
                    basis="named",
                    mention=_span(text, "Ada Quill"),
                    cue=_span(text, "said"),
                    confidence=0.95,
                ),
            ),
        ),
        citations=(
            Citation(
                span=_span(text, "A/HRC/99/1, para 12"),
                work="A/HRC/99/1",
                work_mention=_span(text, "A/HRC/99/1"),
                pinpoints=(Pinpoint("para", 12, 12),),
                claim=_span(text, "She pointed to A/HRC/99/1, para 12."),
                quotation=0,
            ),
        ),
        topics=(TopicTag("safety-at-sea", (_span(text, "Lighthouse"),)),),
        findings=(Finding("N200", "made up", _span(text, "Ada Quill")),),
    )


@pytest.fixture(scope="session")
def make_intake() -> MakeIntake:
    """A function that makes a small made-up intake, whole in every field."""

    def make(
        said: str = "Without light there is no coast",
        *,
        address: str | None = None,
        own_address: str | None = None,
        chrome: str = "",
        publisher_id: str = "keepers-union",
        name: str | None = None,
        ordinal: int = 0,
    ) -> Intake:
        """Return a release in which ``said`` is said; ``chrome`` changes only its bytes."""
        release = _release(said, own_address or address)
        return Intake(
            source=Bytes((release.text + chrome).encode(), "text/plain", "utf-8", address, name),
            release=release,
            annotations=_annotations(release.text, said),
            publisher_id=publisher_id,
            findings=(Finding("W113", "made up"),),
            ordinal=ordinal,
            headers=(("ETag", '"1"'),),
            status=200 if address else None,
        )

    return make


@pytest.fixture
def intake(make_intake: MakeIntake) -> Intake:
    """One small made-up intake."""
    return make_intake()
