"""An input that breaks or holds up its reader is that input's failure alone."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest

from archive.capture import Bytes
from ingest import reading_room
from ingest.lists import load_lists
from ingest.reading_room import ReadingRoom, Refusal
from ingest.sources.source import Given

GOOD = Bytes(
    b"A title\n\n8 May 2019\n\n" + b"Wells were opened in the town today. " * 9, "text/plain"
)


@pytest.fixture
def room() -> Iterator[ReadingRoom]:
    room = ReadingRoom(load_lists())
    yield room
    room.close()


def test_answers_come_in_the_order_asked(room: ReadingRoom) -> None:
    asked = [
        room.ask(source, Given())
        for source in (GOOD, Bytes(b"", "text/plain"), GOOD, Bytes(b" \n", "text/plain"))
    ]
    answers = [future.result() for future in asked]
    assert [isinstance(answer, Refusal) for answer in answers] == [False, True, False, True]
    assert answers[0] == answers[2]


def test_a_reader_that_does_not_end_is_ended_and_another_reads_on(
    room: ReadingRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = room.ask(GOOD, Given()).result()
    child = room._readers[0]._child
    assert child is not None
    os.kill(child[0].pid or 0, signal.SIGSTOP)
    with monkeypatch.context() as hurried:
        hurried.setattr(reading_room, "SECONDS_AN_INPUT", 0.2)
        answer = room.ask(GOOD, Given()).result()
    assert isinstance(answer, Refusal)
    assert answer.code == "S107"
    assert room.ask(GOOD, Given()).result() == first


def test_a_reader_that_dies_between_two_inputs_is_replaced(room: ReadingRoom) -> None:
    first = room.ask(GOOD, Given()).result()
    child = room._readers[0]._child
    assert child is not None
    child[0].kill()
    child[0].join()
    assert room.ask(GOOD, Given()).result() == first
