"""An address has one way of writing, and a site its borders."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ingest.fetch.addresses import folder_of, is_front, is_home, normal, settled, site_of


@pytest.mark.parametrize(
    ("written", "is_now"),
    [
        ("HTTP://WWW.Example.ORG", "http://www.example.org/"),
        ("https://example.org:443/a#b", "https://example.org/a"),
        ("http://example.org:8080/a", "http://example.org:8080/a"),
        ("https://example.org/a/../b/./c", "https://example.org/b/c"),
        ("https://example.org//news//a", "https://example.org/news//a"),
        ("https://example.org/a b", "https://example.org/a%20b"),
        ("https://example.org/caf%C3%A9", "https://example.org/caf%C3%A9"),
        ("https://example.org/café", "https://example.org/caf%C3%A9"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("https://example.org/?a=1&utm_source=x&b=2", "https://example.org/?a=1&b=2"),
        ("https://example.org/?utm_source=x", "https://example.org/"),
        (" https://example.org/ \n", "https://example.org/"),
        ("https://example.org./", "https://example.org/"),
        ("http://[::1]:80/", "http://[::1]/"),
        ("ftp://example.org/", None),
        ("mailto:a@example.org", None),
        ("javascript:void(0)", None),
        ("https://user:word@example.org/", None),
        ("https://user@example.org/", None),
        ("https://", None),
        ("https://example.org:port/", None),
        ("https://exa mple.org/", None),
        ("http://[", None),
        ("https://example.org/" + "a" * 3000, None),
    ],
)
def test_an_address_is_written_one_way(written: str, is_now: str | None) -> None:
    assert normal(written) == is_now


@pytest.mark.parametrize(
    ("href", "leads_to"),
    [
        ("c.html", "https://example.org/a/c.html"),
        ("../c", "https://example.org/c"),
        ("/c", "https://example.org/c"),
        ("//other.example/c", "https://other.example/c"),
        ("?page=2", "https://example.org/a/b?page=2"),
        ("#top", "https://example.org/a/b"),
        ("tel:+41", None),
    ],
)
def test_a_relative_address_leads_on_from_its_page(href: str, leads_to: str | None) -> None:
    assert normal(href, "https://example.org/a/b") == leads_to


@example(".")
@example("///")
@example("//.//..//a")
@given(st.text(max_size=200))
def test_no_text_breaks_it_and_writing_twice_changes_nothing(text: str) -> None:
    for written in (text, f"https://example.org/{text}", f"http://{text}/"):
        once = normal(written)
        assert once is None or normal(once) == once
        assert once is None or not set(once) & set("\r\n\t \0")


@pytest.mark.parametrize(
    ("canonical", "counts"),
    [
        ("https://example.org/news/a/", True),
        ("https://www.example.org/news/a/index.html", True),
        ("http://example.org/news/a", True),
        ("https://example.org/", False),
        ("https://example.org/news/", False),
        ("https://example.org/news/b/", False),
        ("https://elsewhere.example/news/a/", False),
        (None, False),
    ],
)
def test_a_canonical_address_counts_where_it_is_the_same_page(
    canonical: str | None, counts: bool
) -> None:
    fetched = "https://www.example.org/news/a/?from=home"
    assert settled(fetched, canonical) == (canonical if counts else fetched)


def test_a_site_is_its_host_with_or_without_www() -> None:
    assert site_of("https://www.example.org/a") == site_of("http://example.org/b")
    assert site_of("https://press.example.org/") != site_of("https://example.org/")


@pytest.mark.parametrize(
    ("path", "folder"),
    [
        ("/en/press/index.html", "example.org/en/press/"),
        ("/en/press/", "example.org/en/press/"),
        ("/en/press", "example.org/en/press/"),
        ("/statements.html", "example.org/"),
        ("/", "example.org/"),
    ],
)
def test_an_address_lies_in_a_folder(path: str, folder: str) -> None:
    assert folder_of(f"https://www.example.org{path}") == folder


@pytest.mark.parametrize(
    ("address", "home", "front"),
    [
        ("https://example.org/", True, True),
        ("https://example.org/index.htm", True, True),
        ("https://example.org/en/", True, True),
        ("https://example.org/pt-br", True, True),
        ("https://example.org/folder/", False, True),
        ("https://example.org/folder/page/", False, False),
        ("https://example.org/about", False, False),
        ("https://example.org/?p=12", False, False),
    ],
)
def test_front_pages_are_known_by_their_address(address: str, home: bool, front: bool) -> None:
    assert (is_home(address), is_front(address)) == (home, front)
