"""What staff settle about cited works, made ready and kept."""

from __future__ import annotations

from datetime import UTC, datetime

from archive.cited import unnamed_mentions, unnamed_report
from archive.decisions import Decision, decision, standing, undoing
from archive.errors import NotFoundError, UsageError
from archive.ids import folded
from archive.revision import Record
from archive.settling import citation_words
from archive.store import Store
from ingest.annotate.citations.symbols import symbol_in


def symbol_of(written: str) -> str:
    """Return a work's name in normal form: a symbol's, else the name as written."""
    name = " ".join(written.split())
    if not name:
        raise UsageError("the work has no name; write its symbol: A/73/230")
    return symbol_in(name) or symbol_in(name.upper()) or name


def settle_report(
    store: Store, release: str, work: str, who: str, why: str
) -> tuple[Decision, ...]:
    """Decide that the one report which a release does not name is ``work``.

    Nothing is decided where the release means no such report, or more than one.
    """
    words = unnamed_report(_record(store, release))
    return tuple(_mention(store, release, each, work, who, why) for each in words)


def settle_mention(
    store: Store, release: str, work: str, mention: str | None, who: str, why: str
) -> tuple[Decision, ...]:
    """Decide that in a release ``mention``, or the one report not named, is ``work``."""
    record = _record(store, release)
    unnamed = unnamed_mentions(record)
    if mention is None:
        words = unnamed_report(record)
    else:
        words = tuple(each for each in unnamed if each == folded(mention))
    if not words:
        known = ", ".join(f"“{each}”" for each in unnamed if each) or "none"
        raise UsageError(
            f"{release} has no such work that is not named (not named: {known}); "
            "say which with --mention, or which citation with --citation"
        )
    return tuple(_mention(store, release, each, work, who, why) for each in words)


def settle_citation(
    store: Store, release: str, work: str, citation: str, who: str, why: str
) -> tuple[Decision, ...]:
    """Decide that one citation of a release points into ``work``, whatever was read."""
    record = _record(store, release)
    if citation not in record.citation_ids:
        raise NotFoundError("citation", citation, f"see onrecord show {release} --json")
    cited = record.annotations.citations[record.citation_ids.index(citation)]
    made = decision(
        "citation",
        citation_words(cited, record.revision.release.text),
        work,
        release=release,
        before=cited.work,
        who=who,
        when=datetime.now(UTC),
        why=why,
    )
    store.decide(made)
    return (made,)


def settle_alias(store: Store, alias: str, work: str, who: str, why: str) -> Decision:
    """Decide that a name is one work's in every release."""
    name = symbol_of(alias)
    if folded(name) == folded(work):
        raise UsageError(f"{alias} is {work} already; name another work")
    made = decision("alias", name, work, who=who, when=datetime.now(UTC), why=why)
    store.decide(made)
    return made


def undo(store: Store, name: str, who: str, why: str) -> Decision:
    """Take back the decision whose id begins with ``name``, an undoing included."""
    made = store.decisions()
    found = [d for d in made if d.id == name or d.id.removeprefix("d-").startswith(name)]
    if len(found) != 1:
        raise NotFoundError("one decision", name, "see onrecord decisions")
    holds = {d.id for d in standing(made)}
    if found[0].about != "undo" and found[0].id not in holds:
        raise UsageError(f"{found[0].id} is undone already; undo its undoing to take that back")
    taken = undoing(found[0], who=who, when=datetime.now(UTC), why=why)
    store.decide(taken)
    return taken


def _mention(store: Store, release: str, words: str, work: str, who: str, why: str) -> Decision:
    made = decision(
        "mention", words, work, release=release, who=who, when=datetime.now(UTC), why=why
    )
    store.decide(made)
    return made


def _record(store: Store, release: str) -> Record:
    record = store.record(release)
    if record is None:
        raise NotFoundError("release", release, "see onrecord search")
    return record
