"""A PDF to printed units: lines by their place on the page, paragraphs by gap and size."""

from __future__ import annotations

from archive.errors import ReadingError, UsageError
from ingest.formats.pdf_lines import Line, page_lines
from ingest.formats.pdf_paragraphs import paragraphs
from ingest.formats.printed import Page, Stated

_PAGES = 200


def read_pdf(data: bytes) -> Page:
    """Return the units of a PDF; running heads, feet and page numbers are left out."""
    pages, author = pdf_pages(data)
    names, kept = _without_running_lines(pages)
    units = paragraphs(kept)
    return Page(tuple(units), Stated(names=tuple(dict.fromkeys(n for n in (author, *names) if n))))


def pdf_pages(data: bytes) -> tuple[list[list[Line]], str]:
    """Return the lines of each page, and the author that the file names, if any."""
    try:
        import pypdfium2
    except ImportError as error:
        raise UsageError("PDF needs the files extra; run: pip install 'onrecord[files]'") from error
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise ReadingError(
            "S103", f"the PDF cannot be opened ({error}); ask for it again"
        ) from error
    with document:
        pages = [page_lines(document[i]) for i in range(min(len(document), _PAGES))]
        author = document.get_metadata_dict().get("Author") or ""
    if not any(pages):
        raise ReadingError("S100", "the PDF holds no text, only pictures; ask for the text")
    return pages, author


def _without_running_lines(pages: list[list[Line]]) -> tuple[list[str], list[list[Line]]]:
    """Return what the heads and feet say, and the pages without them."""
    seen: dict[str, int] = {}
    for lines in pages:
        for line in {x.shape for x in lines if x.at_edge}:
            seen[line] = seen.get(line, 0) + 1
    running = {shape for shape, count in seen.items() if count > 1 and count >= 0.5 * len(pages)}
    names: list[str] = []
    kept: list[list[Line]] = []
    for lines in pages:
        gone = [x for x in lines if x.at_edge and (x.shape in running or x.is_page_number)]
        names += [x.text.split(" | ")[0] for x in gone if not x.is_page_number]
        kept.append([x for x in lines if x not in gone])
    return list(dict.fromkeys(names)), kept
