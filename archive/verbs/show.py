"""``onrecord show``: a release or a quotation, as text or as its document."""

from __future__ import annotations

from pathlib import Path

import click

from archive.options import home_option


@click.command()
@click.argument("name", metavar="ID")
@click.option("--revision", type=click.IntRange(1), help="An older revision of a release.")
@click.option("--json", "as_json", is_flag=True, help="Print the whole document.")
@click.option("--original", is_flag=True, help="Print the bytes that it was read from.")
@home_option
def show(name: str, revision: int | None, as_json: bool, original: bool, home: Path) -> None:
    """Show the release or the quotation with ID; an address that was added will do, too.

    \b
    onrecord show mfwc4zlbon
    onrecord show mfwc4zlbon-qh3k2a7xd
    onrecord show mfwc4zlbon --revision 1 --json
    onrecord show mfwc4zlbon --original | sha256sum
    """
    from archive.codec import encode
    from archive.home import open_store
    from archive.proof import prove
    from archive.relatives import relatives
    from archive.showing import find, original_of, quotation_text, release_text

    store = open_store(home, create=False)
    try:
        record, position = find(store, name, revision)
        if original:
            click.echo(original_of(store, record), nl=False)
        elif as_json:
            click.echo(encode(record))
        elif position is None:
            release = record.revision.release_id
            kin = relatives(store, release)
            click.echo(release_text(record, store.fetches(release), kin))
        else:
            click.echo(quotation_text(record, position, prove(store, record, position)))
    finally:
        store.close()
