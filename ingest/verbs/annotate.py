"""``onrecord annotate``: plain text in, quotations and citations out."""

from __future__ import annotations

from typing import BinaryIO

import click


@click.command()
@click.option("--jsonl", is_flag=True, help="Read JSON Lines {id, text}; the default is one text.")
@click.argument("file", type=click.File("rb"), default="-")
def annotate(jsonl: bool, file: BinaryIO) -> None:
    """Find quotations and citations in plain text; one line of JSON for each text.

    Offsets count code points of the text that was given.

    \b
    onrecord annotate release.txt
    onrecord annotate --jsonl texts.jsonl > quotations.jsonl
    """
    import json

    from ingest.lines import annotate_lines

    lines = file if jsonl else [json.dumps({"id": file.name, "text": _text(file)})]
    for line in annotate_lines(lines):
        click.echo(line)


def _text(file: BinaryIO) -> str:
    return file.read().decode("utf-8-sig", "replace")
