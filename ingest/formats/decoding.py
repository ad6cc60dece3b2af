"""Bytes to text, by byte order mark, validity, declaration and plausibility."""

from __future__ import annotations

import codecs
import quopri
import re
from dataclasses import dataclass

from archive.annotation import Finding
from archive.errors import ReadingError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")
# UTF-8 read as Windows-1252: the lead bytes of curly marks, accented letters and no-break spaces.
_MOJIBAKE = re.compile(
    "\u00e2\u0080[\u0080-\u00bf]|\u00e2\u20ac[\u0080-\u00bf\u0152-\u2122]|\u00c3[\u0080-\u00bf\u0152-\u2122]|\u00c2[\u00a0-\u00bf]"
)
_MOJIBAKE_OF_MOJIBAKE = re.compile(
    "\u00e2[\u0080-\u00bf\u0152-\u2122]{2}|[\u00c2\u00c3\u00c5\u00cb][\u0080-\u00bf\u0152-\u2122]"
)
# A curly mark's first two bytes, misread twice.
_TWICE = "\u00c3\u00a2\u00e2\u201a\u00ac"
_BREAKS = (
    ("\r\n", "\n"),
    ("\r", "\n"),
    ("\x0c", "\n"),
    ("\x85", "\n"),
    ("\u2028", "\n"),
    ("\u2029", "\n\n"),
)
_QUOTED = re.compile(
    rb"=(?:E2=80=[89][0-9A-F]|C[23]=[89AB][0-9A-F]|9[1-7](?![0-9A-F])|3D\"|20\r?\n)"
)
_MAC_MARKS = re.compile(
    rb"(?<=[a-z])\xd5(?=[a-z\s])|(?<![A-Za-z\x80-\xff])[\xd2\xd4](?=[A-Za-z])"
    rb"|(?<=[a-z.,;!?])[\xd3\xd5](?![A-Za-z\x80-\xff])|(?<= )[\xd0\xd1](?= )"
)
# Small letters with accents in Windows-1252, capital ones in Mac OS Roman.
_SMALL_ACCENTS = re.compile(rb"[a-z][\xe0-\xff][a-z]")
_SAMPLE = 65_536


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of some bytes with what is doubted about it."""

    text: str
    findings: tuple[Finding, ...] = ()


def decode(data: bytes, charset: str | None = None) -> Decoded:
    """Return the text of ``data``; line ends are single, invisible characters are gone.

    ``charset`` is what a header or the input itself declares; valid UTF-8 outranks it.
    """
    if not data.strip(b"\x00\t\n\r\x0b\x0c \xff\xfe\xef\xbb\xbf"):
        raise ReadingError("S100", "there is nothing to read; ask for it again")
    printable = _unquoted(data)
    text, findings = _by_mark(printable) or _by_shape(printable) or _by_validity(printable, charset)
    text, repaired = _repair(text)
    repaired += printable is not data
    if repaired:
        findings = (*findings, Finding("W115", f"{repaired} mis-decoded stretches were repaired"))
    return Decoded(_tidy(text), findings)


def _unquoted(data: bytes) -> bytes:
    """Return the data without the quoted-printable signs that a mail left in them."""
    return quopri.decodestring(data) if len(_QUOTED.findall(data[:100_000])) >= 2 else data


def _by_mark(data: bytes) -> tuple[str, tuple[Finding, ...]] | None:
    for mark, name in _MARKS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(name, "replace")
            return text, _doubt(text.count("\ufffd"))
    return None


def _by_shape(data: bytes) -> tuple[str, tuple[Finding, ...]] | None:
    """Recognise UTF-16 without a mark: nearly every other byte of a Western text is zero."""
    sample = data[:4096]
    half = len(sample) // 2
    for offset, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        zeros, others = sample[offset::2].count(0), sample[1 - offset :: 2].count(0)
        if half > 8 and zeros > 0.6 * half and others < 0.05 * half:
            text = data.decode(name, "replace")
            return text, _doubt(text.count("\ufffd"))
    if b"\x00" in sample or len(_CONTROL.findall(sample.decode("latin-1"))) > len(sample) / 20:
        raise ReadingError("S101", "the bytes are binary and of no format that is read")
    return None


def _by_validity(data: bytes, charset: str | None) -> tuple[str, tuple[Finding, ...]]:
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    declared = _declared(data, charset)
    if declared is not None:
        return declared, ()
    if _is_macintosh(data):
        finding = Finding("W115", "the bytes were read as Mac OS Roman: its quotation marks show")
        return data.decode("mac_roman"), (finding,)
    text, strays = _mixed(data)
    _check_plausible(text)
    return text, _doubt(strays)


def _is_macintosh(data: bytes) -> bool:
    """Return whether curly marks stand where Mac OS Roman has them.

    In Windows-1252 the same bytes are capital letters with accents, which
    stand neither between small letters nor at the edge of a word.
    """
    sample = data[:_SAMPLE]
    curly = sum(0xD0 <= byte <= 0xD5 for byte in sample)
    if curly < 2 or _SMALL_ACCENTS.search(sample):
        return False
    return len(_MAC_MARKS.findall(sample)) >= 0.8 * curly


def _declared(data: bytes, charset: str | None) -> str | None:
    """Return the text by the declared charset, where it is one and fits; Latin-1 is 1252."""
    try:
        name = codecs.lookup((charset or "").strip(" \"'")).name
    except LookupError:
        return None
    if name in ("utf-8", "ascii", "iso8859-1", "cp1252"):
        return None
    try:
        text, _ = codecs.lookup(name).decode(data)
    except (UnicodeDecodeError, ValueError):
        return None
    return text if isinstance(text, str) else None


_STRAY = re.compile(
    rb"[\x00-\x7f]+|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}"
    rb"|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}"
    rb"|\xf4[\x80-\x8f][\x80-\xbf]{2}|(?P<stray>[\x80-\xff])"
)


def _mixed(data: bytes) -> tuple[str, int]:
    """Return the text with each byte that is not UTF-8 read as Windows-1252, and how many.

    Where no valid UTF-8 stands beside them the text simply is Windows-1252: none is stray.
    """
    pieces: list[str] = []
    strays = pairs = 0
    for found in _STRAY.finditer(data):
        if found["stray"]:
            strays += 1
            pieces.append(found[0].decode("cp1252", "replace"))
        else:
            pairs += found[0][0] > 0x7F
            pieces.append(found[0].decode("utf-8"))
    if pairs * 10 < strays:
        text = data.decode("cp1252", "replace")
        return text, text.count("\ufffd")
    return "".join(pieces), strays


def _check_plausible(text: str) -> None:
    """Refuse text in which letters beyond ASCII, or none at all, prevail: read amiss."""
    sample = text[:_SAMPLE]
    strange = sum(c > "\x7f" for c in sample) - len(re.findall("[\xa0«»“”‘’–—…•·]", sample))
    if strange > 0.25 * len(sample) or sample.count("\ufffd") > len(sample) / 200 + 1:
        raise ReadingError("S105", "the bytes make sense in no encoding that was tried")


def _doubt(strays: int) -> tuple[Finding, ...]:
    if not strays:
        return ()
    return (Finding("W115", f"{strays} bytes were not valid and were read as Windows-1252"),)


def _repair(text: str) -> tuple[str, int]:
    """Return the text with UTF-8 that somebody read as Windows-1252 read rightly, and how often."""
    if _TWICE in text:
        # Two programs misread it in turn; what the second made of the first's is plain to see.
        text, _ = _mended(_MOJIBAKE_OF_MOJIBAKE, text)
    return _mended(_MOJIBAKE, text)


def _mended(pattern: re.Pattern[str], text: str) -> tuple[str, int]:
    count = 0

    def mend(found: re.Match[str]) -> str:
        nonlocal count
        try:
            mended = b"".join(_byte(c) for c in found[0]).decode("utf-8")
        except UnicodeError:
            return found[0]
        count += 1
        return mended

    return pattern.sub(mend, text), count


def _byte(letter: str) -> bytes:
    return letter.encode("latin-1" if letter < "\u0100" else "cp1252")


def _tidy(text: str) -> str:
    for mark, line_end in _BREAKS:
        text = text.replace(mark, line_end)
    return _INVISIBLE.sub("", text)
