"""Lines of a site are told from lines of the paper."""

from __future__ import annotations

import pytest

from archive.release import Mark, Span
from ingest.formats.printed import Printed
from ingest.reading.site_lines import is_site_line


def _linked(line: str) -> Printed:
    return Printed(line, marks=(Mark("link", Span(0, len(line)), "/x"),))


@pytest.mark.parametrize(
    "line",
    [
        "2,310 views",
        "Was this page useful?",
        "Get the best of the coast every week in your inbox.",
        "We use cookies to count visits.",
        "Abonnez-vous à la lettre du port",
        "Suscríbase a nuestro boletín semanal",
        "Keywords: nets, boats, tides",
        "Mots-clés : filets, marées",
        "On this page",
        "Download this statement (PDF, 90 KB)",
    ],
)
def test_a_site_speaks_to_its_reader_in_set_phrases(line: str) -> None:
    """No link is needed where the words tell."""
    assert is_site_line(Printed(line))


@pytest.mark.parametrize(
    "line",
    ["Print this text", "← Back to the newsroom", "Imprimir en PDF", "Toutes les nouvelles »"],
)
def test_a_line_that_is_one_link_leads_away(line: str) -> None:
    """The same words without a link may be the paper's."""
    assert is_site_line(_linked(line))
    assert not is_site_line(Printed(line))


@pytest.mark.parametrize(
    "line",
    [
        "Share prices: the port’s fell by a third.",
        "All boats were counted twice.",
        "Previous: none.",
        "Email: desk@port.example",
        "Topics of the talks were pay and rest.",
        "Home rule for the islands was not discussed.",
    ],
)
def test_words_of_the_paper_stay(line: str) -> None:
    """A first word alone tells nothing, and whom to ask is a contact."""
    assert not is_site_line(Printed(line))
    assert not is_site_line(_linked(line)) or "@" not in line
