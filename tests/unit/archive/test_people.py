"""Names become ids without two names becoming one."""

from __future__ import annotations

import pytest

from archive.annotation import PrintedSpeaker
from archive.people import slug, speaker_id


@pytest.mark.parametrize(
    ("words", "made"),
    [
        ("Nadège Okello-Brun", "nadege-okello-brun"),
        ("Phil O’Lynch", "phil-olynch"),
        ("Łukasz Wójcik", "łukasz-wojcik"),
        ("Светлана Тихая", "светлана-тихая"),
        ("王 小明", "王-小明"),
        ("  U.N. Women ", "u-n-women"),
        ("— —", "unnamed"),
    ],
)
def test_a_name_keeps_its_letters_and_loses_accents_and_signs(words: str, made: str) -> None:
    assert slug(words) == made


@pytest.mark.parametrize(
    ("speaker", "joined"),
    [
        (PrintedSpeaker("Ilse Marchetti"), True),
        (PrintedSpeaker("Port Council", "organisation"), True),
        (PrintedSpeaker("Lynch"), False),
        (PrintedSpeaker("Secretary-General", role="Secretary-General"), False),
        (PrintedSpeaker("A/73/230", "document"), False),
    ],
)
def test_only_a_full_name_is_one_speaker_across_releases(
    speaker: PrintedSpeaker, joined: bool
) -> None:
    assert (speaker_id(speaker, "release1") == speaker_id(speaker, "release2")) is joined
