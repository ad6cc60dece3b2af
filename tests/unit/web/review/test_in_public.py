"""What the public sees of what staff settle, and how it reports what is wrong."""

from __future__ import annotations

import re
from dataclasses import replace
from types import ModuleType
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit
from xml.etree import ElementTree

import pytest

from archive.capture import Bytes
from archive.revision import Intake
from web.desk import Desk
from web.review.gate import Gate
from web.review_app import create_review_app

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def odd(staff: Any) -> Any:
    records = staff.store.records(staff.store.release_ids())
    return next(r for r in records if "Odd" in r.revision.release.title)


def path_of(record: Any, about: str) -> str:
    return f"/releases/{record.revision.release_id}?about={about}"


def report(source: str) -> str:
    found = re.search(r'href="(mailto:[^"]*|https?://[^"]*)">Report a problem', source)
    return found[1].replace("&amp;", "&") if found else ""


def test_a_problem_is_reported_by_a_prepared_message(staff: Any, odd: Any) -> None:
    """It has the address and the words; whatever they hold stays inside it."""
    name = odd.quotation_ids[0]
    for path in (f"/public/quotations/{name}", f"/public/releases/{odd.revision.release_id}"):
        written = urlsplit(report(staff.page(path)))
        said = parse_qs(written.query)
        assert (written.scheme, unquote(written.path)) == ("mailto", "desk@archive.example")
        assert path in said["body"][0]
        assert "Bureau of Odd Structures" in said["body"][0]
        assert set(said) == {"subject", "body"}
    assert (
        "=cmd(1) is no formula"
        in parse_qs(urlsplit(report(staff.page(f"/public/quotations/{name}"))).query)["body"][0]
    )
    assert report(staff.page("/public/speakers/ilse-marchetti"))


@pytest.mark.parametrize(
    ("contact", "link"),
    [
        (None, ""),
        ("call us", ""),
        ("https://archive.example/contact", "https://archive.example/contact"),
    ],
)
def test_without_an_address_nothing_is_offered(
    samples: ModuleType, staff_module: ModuleType, contact: str | None, link: str
) -> None:
    store, engine = samples.filled()
    app = create_review_app(Desk(store, engine, contact=contact), Gate("Ada"), b"k" * 32)
    page = staff_module.Staff(app, store).page("/public/speakers/ilse-marchetti")
    assert report(page) == link


def test_corrections_can_be_followed(staff: Any, odd: Any) -> None:
    """Both feeds have what, what was so, what is, and why; the newest first."""
    staff.send(path_of(odd, "release"), "title", title="Odd & even", why="half was cut <off>")
    staff.send(path_of(odd, "release"), "date", date="2019-05")
    made = staff.store.decisions()
    answer = staff.client.get("/public/corrections.atom")
    feed = ElementTree.fromstring(answer.data)
    entries = feed.findall(f"{ATOM}entry")
    assert len(entries) == 2
    assert [e.findtext(f"{ATOM}id", "").rpartition("#")[2] for e in entries] == [
        made[1].id, made[0].id,
    ]  # fmt: skip
    assert "because: half was cut <off>" in entries[1].findtext(f"{ATOM}summary", "")
    assert feed.findtext(f"{ATOM}updated") == entries[0].findtext(f"{ATOM}updated")
    items = staff.client.get("/public/corrections.feed.json").get_json()["items"]
    assert "Date: was undated, is May 2019" in items[0]["content_text"]
    assert f'id="{made[0].id}"' in staff.page("/public/corrections")


def test_what_was_only_looked_at_is_not_told(staff: Any) -> None:
    found = re.search(r'href="(/releases/[^"]+)"', staff.page("/"))
    assert found
    staff.send(found[1].replace("&amp;", "&"), "accepted")
    assert "Nothing has had to be corrected yet" in staff.text("/public/corrections")


def test_whoever_is_named_again_was_not_corrected(staff: Any, odd: Any) -> None:
    """Settled a second time it is no news; settled otherwise it is."""
    path = path_of(odd, odd.quotation_ids[0])
    who = odd.annotations.quotations[0].attribution.speakers[0]
    given = {"name1": who.name, "kind1": who.kind, "role1": who.role or "",
             "affiliation1": who.affiliation or ""}  # fmt: skip
    staff.send(path, "speaker", **given)
    assert len(staff.store.decisions()) == 1
    assert "Nothing has had to be corrected yet" in staff.text("/public/corrections")
    assert "corrected on" not in staff.text(f"/public/quotations/{odd.quotation_ids[0]}")
    staff.send(path, "speaker", name1="Bo Tarn")
    assert "is Bo Tarn" in staff.text(f"/public/quotations/{odd.quotation_ids[0]}")


def test_what_is_taken_back_is_told_too(staff: Any, odd: Any) -> None:
    staff.send(path_of(odd, "release"), "title", title="Odd")
    made = staff.store.decisions()[0]
    slip = re.search(r'name="slip" value="([^"]+)"', staff.page("/log"))
    assert slip
    staff.post(f"/undo/{made.id}", slip=slip[1], why="it was right")
    shown = staff.text("/public/corrections")
    assert "taken back since" in shown
    assert "it was right" in shown
    public = staff.text(f"/public/releases/{odd.revision.release_id}")
    assert "Corrected by this archive" not in public


def test_staff_are_named_where_the_installation_says_so(
    samples: ModuleType, staff_module: ModuleType
) -> None:
    store, engine = samples.filled()
    app = create_review_app(Desk(store, engine, show_who=True), Gate("Ada Quill"), b"k" * 32)
    staff = staff_module.Staff(app, store)
    release = store.release_ids()[0]
    staff.send(f"/releases/{release}?about=release", "title", title="Another")
    assert "Ada Quill" in staff.text("/public/corrections")


def test_a_decision_whose_words_are_gone_waits_in_the_queue(staff: Any, odd: Any) -> None:
    """It moves to no look-alikes, and can be taken back from the release."""
    staff.send(path_of(odd, odd.quotation_ids[1]), "speaker", name1="Bo Tarn")
    store, revision = staff.store, odd.revision
    text = revision.release.text.replace("A quoted block", "A quote! block")
    held = store.capture(revision.capture_digest)
    intake = make_again(staff, odd, replace(revision.release, text=text), held)
    assert store.add(intake).outcome == "revised"
    shown = staff.text("/?kind=orphaned")
    assert "1 thing to look at" in shown
    assert "A quoted block" in shown
    assert "[[" not in shown
    link = re.search(r'href="(/releases/[^"]+doubt=[^"]+)"', staff.page("/?kind=orphaned"))
    assert link
    page = staff.text(link[1].replace("&amp;", "&"))
    assert "Bo Tarn" in page
    assert "Take back" in page
    assert "its words are gone" in staff.text("/log")


def make_again(staff: Any, record: Any, release: Any, held: Any) -> Any:
    source = Bytes(held[1] + b"<!-- again -->", "text/html", None, None, "odd-2.html")
    return Intake(
        source, release, record.annotations, record.revision.publisher_id,
        replaces=record.revision.release_id,
    )  # fmt: skip
