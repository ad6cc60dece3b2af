"""What staff settle in the browser is so on the public pages, with its reason, until taken back."""

from __future__ import annotations

import re
from typing import Any

import msgspec
import pytest

from archive.annotation import PrintedSpeaker


def record_of(staff: Any, title: str) -> Any:
    return next(
        r
        for r in staff.store.records(staff.store.release_ids())
        if title in r.revision.release.title
    )


@pytest.fixture
def odd(staff: Any) -> Any:
    """The odd release: two quotations, one of nobody; a citation."""
    return record_of(staff, "Odd")


def path_of(record: Any, about: str) -> str:
    return f"/releases/{record.revision.release_id}?about={about}"


def quoted(staff: Any, words: str) -> Any:
    """Return the quotation that now has exactly these words."""
    for record in staff.store.records(staff.store.release_ids()):
        text = record.revision.release.text
        for at, quotation in enumerate(record.annotations.quotations):
            if " […] ".join(s.of(text) for s in quotation.segments) == words:
                return record.quotation_ids[at], quotation
    return None


def test_a_speaker_is_settled_and_the_public_page_says_so(staff: Any, odd: Any) -> None:
    """Was, is, because: and the index follows at once."""
    name = odd.quotation_ids[1]
    answer = staff.send(
        path_of(odd, name), "speaker", name1="Ada Quill", role1="President", affiliation1="KU"
    )
    assert answer.status_code == 303
    shown = staff.text(f"/public/quotations/{name}")
    assert "Ada Quill , President, KU" in shown
    assert "was not established, is Ada Quill, President, KU, because: seen in the release" in shown
    assert "A member of staff has settled who said this." in shown
    assert "1 quotation" in staff.text("/public/search?speaker=ada-quill")


def test_somebody_of_the_release_is_ticked(staff: Any, odd: Any) -> None:
    """Whoever speaks in the release already need not be typed; two speak jointly."""
    ticked = msgspec.json.encode(odd.annotations.quotations[0].attribution.speakers[0]).decode()
    name = odd.quotation_ids[1]
    assert "The Secretary" in staff.text(path_of(odd, name))
    staff.send(path_of(odd, name), "speaker", person=ticked, name1="Ada Quill")
    _, quotation = quoted(staff, "A quoted block of text.")
    assert [s.name for s in quotation.attribution.speakers] == ["The Secretary", "Ada Quill"]
    assert quotation.attribution.basis == "decided"


def test_nobody_is_settled_too(staff: Any, odd: Any) -> None:
    staff.send(path_of(odd, odd.quotation_ids[0]), "speaker")
    _, quotation = quoted(staff, "=cmd(1) is no formula,")
    assert quotation.attribution.speakers == ()
    assert quotation.attribution.basis == "decided"


def test_words_are_settled_by_what_stands_in_the_text(staff: Any, odd: Any) -> None:
    """Straight marks will do; what does not stand there is said, and what was typed stays."""
    path = path_of(odd, odd.quotation_ids[0])
    wrong = staff.send(path, "words", words="this stands nowhere")
    assert wrong.status_code == 422
    said = wrong.get_data(as_text=True)
    assert "do not stand in the text" in said
    assert ">this stands nowhere</textarea>" in said
    staff.send(path, "words", words='"=cmd(1) is no formula"')
    assert quoted(staff, "=cmd(1) is no formula") is not None
    assert quoted(staff, "=cmd(1) is no formula,") is None


def test_the_address_of_wrong_words_leads_to_the_right_ones(staff: Any, odd: Any) -> None:
    old = odd.quotation_ids[0]
    staff.send(path_of(odd, old), "words", words="is no formula")
    now, _ = quoted(staff, "is no formula")
    moved = staff.client.get(f"/public/quotations/{old}")
    assert (moved.status_code, moved.location) == (301, f"/public/quotations/{now}")
    data = staff.client.get(f"/public/api/v1/quotations/{old}")
    assert (data.status_code, data.location) == (301, f"/public/api/v1/quotations/{now}")
    assert "was “=cmd(1) is no formula,”, is “is no formula”" in staff.text(
        f"/public{moved.location[7:]}"
    )


def test_a_missing_quotation_is_added_with_its_speaker(staff: Any, odd: Any) -> None:
    path = path_of(odd, "missing")
    staff.send(path, "quotation", words="Cases by year", form="phrase", name1="Bo Tarn")
    _, quotation = quoted(staff, "Cases by year")
    assert quotation.form == "phrase"
    assert quotation.attribution.speakers == (PrintedSpeaker("Bo Tarn"),)
    assert "Cases by year" in staff.text("/public/search?speaker=bo-tarn")


def test_words_of_another_quotation_are_not_taken(staff: Any, odd: Any) -> None:
    answer = staff.send(path_of(odd, "missing"), "quotation", words="A quoted block")
    assert answer.status_code == 422
    assert "in a quotation already" in answer.get_data(as_text=True)


def test_what_is_no_quotation_leaves_and_comes_back(staff: Any, odd: Any) -> None:
    """Taking back needs a reason, too; the log keeps both."""
    name = odd.quotation_ids[1]
    staff.send(path_of(odd, name), "not a quotation")
    assert quoted(staff, "A quoted block of text.") is None
    gone = staff.client.get(f"/public/quotations/{name}")
    assert gone.status_code == 410
    assert "found to be no quotation" in gone.get_data(as_text=True)
    made = staff.store.decisions()[-1]
    page = f"/releases/{odd.revision.release_id}"
    slip = re.search(r'name="slip" value="([^"]+)"', staff.page(page))
    assert slip
    assert staff.post(f"/undo/{made.id}", slip=slip[1], why=" ").status_code == 422
    assert staff.post(f"/undo/{made.id}", slip=slip[1], why="a slip").status_code == 303
    assert quoted(staff, "A quoted block of text.") is not None
    assert staff.post(f"/undo/{made.id}", slip=slip[1], why="again").status_code == 422
    log = staff.text("/log")
    assert "2 decisions" in log
    assert "taken back" in log
    back = staff.store.decisions()[-1]
    assert staff.post(f"/undo/{back.id}", slip=slip[1], why="after all").status_code == 303
    assert quoted(staff, "A quoted block of text.") is None


def test_form_and_title_and_date_and_publisher_and_topics(staff: Any, odd: Any) -> None:
    """Each has its form, and each is on the public page with its reason."""
    release = odd.revision.release_id
    staff.send(path_of(odd, odd.quotation_ids[0]), "form", form="phrase")
    staff.send(path_of(odd, "release"), "title", title="Odd structures")
    staff.send(path_of(odd, "release"), "date", date="8 May 2019")
    staff.send(path_of(odd, "release"), "publisher", publisher="cdr")
    staff.send(path_of(odd, "release"), "topics", topic=["reprisals", "no-such-topic"])
    shown = staff.text(f"/public/releases/{release}")
    assert "Odd structures" in shown
    assert "8 May 2019" in shown
    assert "Centre for Defenders and Redress" in shown
    assert "Reprisals" in shown
    assert "Civic space" not in shown.split("Corrected by this archive")[0]
    assert shown.count("seen in the release") == 6
    assert "1 release" in staff.text(
        "/public/search?in=releases&q=odd&publisher=cdr&topic=reprisals"
    )
    corrections = staff.text("/public/corrections")
    assert "Was undated Is 8 May 2019 Because seen in the release" in corrections
    assert "Ada Quill" not in corrections


@pytest.mark.parametrize(
    ("written", "code"),
    [("2019", 303), ("2019-05", 303), ("", 303), ("soon", 422), ("31 February 2019", 422)],
)
def test_a_date_is_as_exact_as_it_is_written(staff: Any, odd: Any, written: str, code: int) -> None:
    answer = staff.send(path_of(odd, "release"), "date", date=written)
    assert answer.status_code == code


def test_a_month_is_cited_as_a_month(staff: Any, odd: Any) -> None:
    """Nothing makes it the month's first day."""
    staff.send(path_of(odd, "release"), "date", date="2019-05")
    shown = staff.text(f"/public/releases/{odd.revision.release_id}")
    assert "press release, May 2019" in shown
    assert "(2019, May)" in shown
    assert "1 May 2019" not in shown


def test_a_work_and_its_place_are_settled(staff: Any, odd: Any) -> None:
    name = odd.citation_ids[0]
    staff.send(path_of(odd, name), "citation", work="A/74/159", scope="citation")
    staff.send(
        path_of(odd, name), "pinpoints", unit=["para", "para"], first=["12", ""], last=["", ""],
        sub=["", ""],
    )  # fmt: skip
    record = staff.store.record(odd.revision.release_id)
    cited = record.annotations.citations[0]
    assert (cited.work, cited.pinpoints[0].first, cited.pinpoints[0].last) == ("A/74/159", 12, 12)
    assert "left for A/73/230, para 66." in staff.text("/public/works/A/74/159/para/12")
    bad = staff.send(path_of(odd, name), "pinpoints", unit="para", first="x", last="", sub="")
    assert bad.status_code == 422


def test_a_work_is_settled_under_a_name_everywhere(staff: Any, odd: Any) -> None:
    path = path_of(odd, odd.citation_ids[0])
    staff.send(path, "citation", work="A/74/159", scope="alias")
    assert {
        c.work
        for r in staff.store.records(staff.store.release_ids())
        for c in r.annotations.citations
    }.isdisjoint({"A/73/230"})


def test_every_decision_says_why(staff: Any, odd: Any) -> None:
    answer = staff.send(path_of(odd, "release"), "title", title="Odd", why="  ")
    assert answer.status_code == 422
    assert "Say why" in answer.get_data(as_text=True)
    assert staff.store.decisions() == ()


@pytest.mark.parametrize("what", ["", "nothing", "undo"])
def test_a_form_that_says_nothing_is_said(staff: Any, odd: Any, what: str) -> None:
    answer = staff.send(path_of(odd, "release"), "title", what=what)
    assert answer.status_code == 422


def test_what_is_settled_meanwhile_is_said(staff: Any, odd: Any) -> None:
    """Two have the same form open: the second is told to look again."""
    path = path_of(odd, odd.quotation_ids[1])
    staff.page(path)
    form = {"about": odd.quotation_ids[1]}
    staff.send(path, "not a quotation")
    answer = staff.send(path_of(odd, "missing"), "quotation", what="speaker", **form)
    assert answer.status_code == 422
    assert "look at it again" in answer.get_data(as_text=True)


def test_a_withdrawn_quotation_is_gone_with_date_and_reason(staff: Any, odd: Any) -> None:
    """410, not 404; its words are nowhere in public, the log of corrections included."""
    name, release = odd.quotation_ids[1], odd.revision.release_id
    staff.send(path_of(odd, name), "speaker", name1="Bo Tarn")
    staff.send(path_of(odd, name), "withdrawn quotation", why="the speaker is at risk")
    answer = staff.client.get(f"/public/quotations/{name}")
    assert answer.status_code == 410
    assert "because: the speaker is at risk" in answer.get_data(as_text=True)
    data = staff.client.get(f"/public/api/v1/quotations/{name}")
    assert data.status_code == 410
    assert "at risk" in data.get_json()["error"]["message"]
    for path in (
        f"/public/releases/{release}", "/public/corrections", "/public/corrections.atom",
        "/public/corrections.feed.json", "/public/search?in=releases&q=odd",
        f"/public/api/v1/releases/{release}", "/public/search.atom", "/public/search?q=block",
    ):  # fmt: skip
        page = staff.client.get(path)
        assert "quoted block" not in page.get_data(as_text=True), path
        assert page.status_code == 200
    assert "[words withdrawn]" in staff.text(f"/public/releases/{release}")
    assert "•••" not in staff.text(f"/public/releases/{release}").split("After the text")[0]
    assert staff.client.get(f"/public/releases/{release}/original/1").status_code == 404


def test_a_withdrawn_release_is_gone_with_date_and_reason(staff: Any, odd: Any) -> None:
    """Page, quotations, API, search and feeds; taking it back brings all of it back."""
    release, name = odd.revision.release_id, odd.quotation_ids[0]
    answer = staff.send(path_of(odd, "release"), "withdrawn", why="it is no press release")
    assert answer.status_code == 303
    assert staff.client.get(answer.location).status_code == 200
    assert "it was withdrawn by" in staff.client.get(f"/releases/{release}").get_data(as_text=True)
    made = staff.store.decisions()[-1]
    for path in (
        f"releases/{release}", f"quotations/{name}", f"api/v1/releases/{release}",
        f"releases/{release}/original/1", f"releases/{release}/revisions/1",
    ):  # fmt: skip
        page = staff.client.get(f"/public/{path}")
        assert page.status_code == 410, path
        assert "it is no press release" in page.get_data(as_text=True)
    assert "No releases match" in staff.text("/public/search?in=releases&q=odd+structures")
    assert "Odd" not in staff.text("/public/corrections")
    assert "Was shown Is withdrawn Because it is no press release" in staff.text(
        "/public/corrections"
    )
    slip = re.search(r'name="slip" value="([^"]+)"', staff.page("/log"))
    assert slip
    staff.post(f"/undo/{made.id}", slip=slip[1], why="it is one")
    assert staff.client.get(f"/public/releases/{release}").status_code == 200


def test_what_never_was_is_not_found(staff: Any) -> None:
    for path in ("/public/releases/aaaaaaaaaa", "/releases/aaaaaaaaaa", "/people/nobody-here"):
        assert staff.client.get(path).status_code == 404
