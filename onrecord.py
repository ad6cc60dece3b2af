"""The front door: one command that collects the rooms' verbs."""

from __future__ import annotations

from ingest.commands import ingest_commands

main = ingest_commands
