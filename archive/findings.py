"""Every finding's code, with what it means and what to do; the first letter is its severity."""

from __future__ import annotations

from typing import Final, Literal

Severity = Literal["stop", "warn", "note"]
SEVERITIES: Final[dict[str, Severity]] = {"S": "stop", "W": "warn", "N": "note"}

# S stops an input (quarantine), W is a warning (added, and said), N is a note.
# 1xx reading, 2xx quotations and speakers, 3xx citations, 4xx topics, 5xx archive.
FINDINGS: Final[dict[str, str]] = {
    "S100": "The input is empty. Ask for it again; there is nothing to read.",
    "S101": "The input is binary and of no format that we read. Name its format with --as.",
    "S102": "The input does not look like a press release. Look at it; drop it or add it by hand.",
    "S103": "The input is cut off. Fetch it again from where it came.",
    "S104": "The date lies in the future. Correct it with --date.",
    "S105": "The input could not be decoded. Save it again as UTF-8.",
    "S106": "The input is larger than the limit. Raise the limit or split the input.",
    "S107": "Reading broke off: too long, too much memory, or a fault of ours. Report it.",
    "S108": "The file could not be opened. Look at its permissions and the disk.",
    "S109": "A record of a web archive file is damaged or too large. Ask for the file again.",
    "W110": "No title was found; the first words stand for it.",
    "W111": "No date was found. Give it with --date.",
    "W112": "Day and month of the date could be read either way. Give --date to settle it.",
    "W113": "The text has fewer than 30 words.",
    "W114": "No publisher was found. Give it with --publisher.",
    "W115": "Some bytes were not valid in the input's encoding and were read as another.",
    "W116": "The page is nested too deeply to keep its structure; its words were kept.",
    "W117": "The page lacks the body that its source names. See whether its layout changed.",
    "W210": "A quotation runs over a paragraph break and was joined.",
    "W211": "A quotation mark never closes; its own sentence at most was taken as a quotation.",
    "W212": "A quotation has no speaker that the text establishes.",
    "W213": "Two people fit; no speaker was chosen.",
    "N214": "Quotation marks were lost or mistyped; they were read by their place.",
    "W320": "The cited work is not named, so it has no symbol. Settle it with --cites.",
    "W321": "A range of paragraphs runs backwards and was kept as printed.",
    "W510": "It may be a new state of a release that is there. Say so with add --replaces.",
}
