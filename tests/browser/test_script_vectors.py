"""Words that try to be script stay words, in every field of every page, in a real browser."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import date
from types import ModuleType
from typing import Any

import pytest
import waitress
from playwright.sync_api import Browser

from archive.annotation import (
    Annotations,
    Attribution,
    Citation,
    Pinpoint,
    PrintedSpeaker,
    Quotation,
    TopicTag,
)
from archive.capture import Bytes
from archive.memory_store import MemoryStore
from archive.people import Publisher
from archive.release import Block, Contact, Dated, Mark, Part, Release, Span, Tail
from archive.revision import Intake
from archive.topics import Topic
from index.memory_engine import MemoryEngine
from web import create_app

VECTORS = [
    "<script>window.hit=1</script>",
    "</script><script>window.hit=1</script>",
    "<img src=x onerror=window.hit=1>",
    '"><svg onload=window.hit=1>',
    "' onmouseover='window.hit=1' x='",
    "javascript:window.hit=1",
    "{{ 7*7 }}{% raw %}<b>",
    "</textarea><script>window.hit=1</script>",
    "</title><script>window.hit=1</script>",
    "<!--><script>window.hit=1</script>",
    "&lt;script&gt;window.hit=1&lt;/script&gt;",
    "\u202e<iframe srcdoc='<script>parent.hit=1</script>'>",
    "<a href='data:text/html,<script>window.hit=1</script>'>x</a>",
]


def hostile(vector: str, number: int) -> Intake:
    """Return a release whose every string is the vector."""
    lines = [vector] * 6
    text = "\n\n".join(lines)
    size = len(vector)
    spans = [Span(n * (size + 2), n * (size + 2) + size) for n in range(len(lines))]
    labels = ("kicker", "title", "standfirst", "block", "note", "contact")
    speaker = PrintedSpeaker(f"{vector} {number}", "person", vector, vector)
    release = Release(
        publisher=vector,
        title=vector,
        text=text,
        blocks=(Block("paragraph", spans[3]),),
        parts=tuple(Part(label, span) for label, span in zip(labels, spans, strict=True)),  # type: ignore[arg-type]
        kicker=vector,
        standfirst=vector,
        published=Dated(date(2020, 1, 1 + number), "day", "visible", vector),
        embargo=vector,
        corrections=(spans[3],),
        language=vector,
        tail=Tail(notes=(spans[4],), contacts=(Contact(spans[5], vector, vector, vector, vector),)),
        marks=(Mark("link", spans[3], vector), Mark("emphasis", spans[3])),
        tags=(vector,),
        address=f"https://vectors.example/{number}?{vector}",
    )
    said = Quotation(
        (spans[3],), "full", Attribution((speaker,), "named", spans[2], spans[1], None, 1)
    )
    cited = Citation(spans[3], vector, spans[2], (Pinpoint("para", 1, 1, vector),), spans[3], 0)
    read = Annotations(vector, (said,), (cited,), (TopicTag(f"{vector}", (spans[3],)),))
    source = Bytes(f"{number}{text}".encode(), "text/html", None, None, f"{vector}.html")
    return Intake(source, release, read, f"publisher-{number}")


@pytest.fixture(scope="module")
def hostile_site(samples: ModuleType) -> Iterator[tuple[str, list[str]]]:
    """A site over hostile releases, with the addresses of its pages."""
    store, engine = MemoryStore(), MemoryEngine()
    for number, vector in enumerate(VECTORS):
        store.put_publisher(Publisher(f"publisher-{number}", vector, (vector,), (vector,)))
        store.add(hostile(vector, number))
    samples.index_all(store, engine)
    topics = tuple(Topic(vector, vector, vector, (vector,)) for vector in VECTORS)
    app = create_app(store, engine, topics=topics, state=lambda: VECTORS[0])
    with app.test_request_context():
        pages = _addresses(app, store)
    server = waitress.create_server(app, host="127.0.0.1", port=0, threads=2)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.effective_port}", pages
    server.close()
    thread.join(timeout=5)


def _addresses(app: Any, store: MemoryStore) -> list[str]:
    link: Callable[..., str] = app.url_for
    pages = ["/", "/search?in=releases", "/search?in=citations", "/search", "/speakers", "/topics"]
    pages += ["/works", "/publishers", "/corrections", "/search/values?of=speaker"]
    for record in store.records(store.release_ids()):
        pages.append(link("releases.show", release=record.revision.release_id))
        pages.append(link("quotations.show", quotation=record.quotation_ids[0]))
    for number, vector in enumerate(VECTORS):
        pages += [link("search.page", q=vector, speaker=vector, **{"from": vector, vector: vector})]
        pages += [link("topics.show", topic=vector), link("works.show", symbol=vector)]
        pages += [
            link("publishers.show", publisher=f"publisher-{number}"),
            link("speakers.show", speaker=vector),
        ]
    return pages


def test_no_word_of_anybody_becomes_script(
    browser: Browser, hostile_site: tuple[str, list[str]]
) -> None:
    """Nothing runs, nothing is even tried: the content policy has nothing to refuse."""
    site, pages = hostile_site
    context = browser.new_context(base_url=site)
    page = context.new_page()
    refused: list[str] = []
    page.on("console", lambda message: refused.append(f"{page.url}: {message.text}"))
    page.on("dialog", lambda dialog: refused.append(f"{page.url}: dialog"))
    for path in pages:
        page.goto(path)
        page.mouse.move(200, 300)
        assert page.evaluate("window.hit") is None, path
        assert page.locator("iframe, img, main svg:not(.chart svg), object, embed").count() == 0, (
            path
        )
        assert page.locator("a[href^='javascript'], a[href^='data']").count() == 0, path
    context.close()
    assert [words for words in refused if "404" not in words] == []
