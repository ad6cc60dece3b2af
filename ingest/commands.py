"""The ingest room's verbs."""

from __future__ import annotations

import click

from ingest.verbs.add import add
from ingest.verbs.annotate import annotate
from ingest.verbs.check import check
from ingest.verbs.fetch import fetch
from ingest.verbs.quarantine import quarantine
from ingest.verbs.reread import reread
from ingest.verbs.review import review
from ingest.verbs.source import source
from ingest.verbs.speaker import speaker
from ingest.verbs.topic import topic
from ingest.verbs.watch import watch
from ingest.verbs.work import undo, work

COMMANDS: tuple[click.Command, ...] = (
    check, add, fetch, watch, annotate, quarantine, source, reread, review, speaker, work, topic,
    undo,
)  # fmt: skip
