"""A release page says where else it was published, what changed, and that it is gone."""

from __future__ import annotations

import re
from dataclasses import replace
from types import ModuleType
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from archive.memory_store import MemoryStore
from index.memory_engine import MemoryEngine
from web import create_app

GONE = "https://www.cdr.example/somewhere"


@pytest.fixture
def site(samples: ModuleType) -> Any:
    """A client with a store in which one release is posted twice, changed and gone."""
    store, engine = MemoryStore(), MemoryEngine()
    first = samples.intakes()[0]
    at = replace(first.source, address=GONE)
    store.add(replace(first, source=at))
    text = first.release.text.replace(" the ", " teh ")
    again = replace(first.release, text=text)
    changed = replace(at, data=at.data + b" ")
    name = store.add(replace(first, source=changed, release=again)).release_id
    twin = replace(first.source, data=first.source.data + b"  ", address="https://other.example/1")
    own = replace(first.release, address="https://other.example/1")
    other = store.add(replace(first, source=twin, release=own, publisher_id="other")).release_id
    store.answered(GONE, 410)
    samples.index_all(store, engine)
    return create_app(store, engine).test_client(), name, other


def page(client: Any, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return " ".join(re.sub(r"<[^>]+>", " ", answer.get_data(as_text=True)).split())


def test_each_leads_to_the_other(site: Any) -> None:
    client, name, other = site
    for one, two in ((name, other), (other, name)):
        html = client.get(f"/releases/{one}").get_data(as_text=True)
        section = html[html.index('aria-labelledby="kin"') :].split("</section>")[0]
        assert f'href="/releases/{two}"' in section
        assert "the same words" in section


def test_a_page_says_that_the_publisher_no_longer_has_it(site: Any) -> None:
    client, name, other = site
    said = f"The publisher no longer has it: {GONE} answered 410"
    assert said in page(client, f"/releases/{name}")
    assert "no longer has it" not in page(client, f"/releases/{other}")


def test_the_page_of_changes_tells_quotations_apart(site: Any) -> None:
    client, name, _ = site
    assert "reworded" in page(client, f"/releases/{name}/changes/2")


def test_kin_and_changes_are_data_as_described(site: Any) -> None:
    client, name, other = site
    described = client.get("/api/v1/openapi.json").get_json()
    for path, address in (
        ("/api/v1/releases/{release}/kin", f"/api/v1/releases/{name}/kin"),
        ("/api/v1/releases/{release}/changes/{number}", f"/api/v1/releases/{name}/changes/2"),
        ("/api/v1/releases/{release}/kin", "/api/v1/releases/nothing/kin"),
        ("/api/v1/releases/{release}/changes/{number}", f"/api/v1/releases/{name}/changes/7"),
    ):
        answer = client.get(address)
        responses = described["paths"][path]["get"]["responses"]
        schema = responses[str(answer.status_code)]["content"]["application/json"]["schema"]
        whole = schema | {"components": described["components"]}
        Draft202012Validator(whole).validate(answer.get_json())
    kin = client.get(f"/api/v1/releases/{name}/kin").get_json()
    assert [(k["id"], k["kind"]) for k in kin["kin"]] == [(other, "near-duplicate")]
    assert [g["status"] for g in kin["gone"]] == [410]
    assert client.get(f"/api/v1/releases/{name}/changes/2").get_json()["changed"]
