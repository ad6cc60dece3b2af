"""``onrecord quarantine``: inputs that could not be read, with reason and next step."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from archive.commands import home_option


@click.group()
def quarantine() -> None:
    """Inputs that could not be read, whole, with reason and next step.

    \b
    onrecord quarantine list
    onrecord quarantine show 3f2a
    onrecord quarantine retry --publisher ISHR
    """


@quarantine.command("list")
@click.option("--json", "as_json", is_flag=True, help="One object for each case.")
@home_option
def list_cases(as_json: bool, home: Path) -> None:
    """List all cases, oldest first.

    \b
    onrecord quarantine list --json
    """
    import json
    from dataclasses import asdict

    from ingest.verbs.opening import quarantine_of

    cases = list(quarantine_of(home).cases())
    for case in cases:
        if as_json:
            click.echo(json.dumps(asdict(case), ensure_ascii=False))
        else:
            click.echo(f"{case.id[:8]}  {case.at[:10]}  {case.code}  {case.name or case.address}")
    click.echo(f"{len(cases)} in quarantine", err=True)


@quarantine.command("show")
@click.argument("case")
@click.option("--bytes", "as_bytes", is_flag=True, help="Print the input itself, as it came in.")
@home_option
def show_case(case: str, as_bytes: bool, home: Path) -> None:
    """Show why CASE (the beginning of its id) was refused, and what to do.

    \b
    onrecord quarantine show 3f2a
    onrecord quarantine show 3f2a --bytes > input.html
    """
    from ingest.verbs.opening import quarantine_of

    kept = quarantine_of(home)
    found = kept.case(case)
    if as_bytes:
        sys.stdout.buffer.write(kept.kept(found).data)
        return
    click.echo(f"{found.name or found.address}  ({found.media_type}, {found.at})")
    click.echo(f"SHA-256 {found.digest}")
    click.echo(f"{found.code} {found.message}")
    click.echo(f"Next: {found.next_step}  Then: onrecord quarantine retry {found.id[:8]}")


@quarantine.command("retry")
@click.argument("cases", nargs=-1)
@click.option("--publisher", metavar="NAME", help="Who put the releases out.")
@home_option
@click.pass_context
def retry(
    context: click.Context, cases: tuple[str, ...], publisher: str | None, home: Path
) -> None:
    """Read CASES (default: all) again; those that can be read now leave quarantine.

    \b
    onrecord quarantine retry
    onrecord quarantine retry 3f2a --publisher ISHR
    """
    from ingest.pipeline import Stated
    from ingest.quarantine import input_of
    from ingest.verbs.adding import Manner, add_inputs
    from ingest.verbs.opening import quarantine_of

    kept = quarantine_of(home)
    found = [kept.case(case) for case in cases] if cases else list(kept.cases())
    inputs = [input_of(kept, case) for case in found]
    code = add_inputs(home, inputs, Stated(publisher), Manner(), jobs=1)
    if context.obj:
        context.obj(home)
    sys.exit(code)


@quarantine.command("drop")
@click.argument("cases", nargs=-1, required=True)
@home_option
def drop(cases: tuple[str, ...], home: Path) -> None:
    """Let go of CASES for good.

    \b
    onrecord quarantine drop 3f2a
    """
    from ingest.verbs.opening import quarantine_of

    kept = quarantine_of(home)
    for each in [kept.case(case) for case in cases]:
        kept.drop(each.id)
        click.echo(f"dropped  {each.id[:8]}  {each.name or each.address}")
