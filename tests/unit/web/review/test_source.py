"""The original as lines of words, whatever its format, with nothing of its markup."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.capture import Capture
from web.review.source import MOST, source_of


def lines(data: bytes, media_type: str, charset: str | None = None) -> tuple[str, ...]:
    return source_of(Capture("0" * 64, len(data), media_type, charset), data).lines


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        ("<p>One <b>two</b></p><p>three", ["One two", "three"]),
        ("<ul><li>a<li>b</ul>", ["a", "b"]),
        ("a<br>b<br/>c", ["a", "b", "c"]),
        ("<table><tr><td>1<td>2<tr><td>3</table>", ["1 2", "3"]),
        ("<head><title>t</title><style>p{}</style></head><body>x", ["x"]),
        ("<head><title>t<body>x", ["x"]),
        ("x<script>alert('</p>')</script>y", ["xy"]),
        ("&ldquo;so&rdquo; &amp; &#8211; &lt;b&gt;", ["“so” & – <b>"]),
        ("a\n  b\tc", ["a b c"]),
        ("<!-- no --><p>yes", ["yes"]),
        ("</p></div>still", ["still"]),
        ("<template>no</template><noscript>no</noscript>yes", ["yes"]),
    ],
)
def test_a_page_is_lines_of_words(page: str, shown: list[str]) -> None:
    assert list(lines(page.encode(), "text/html", "utf-8")) == shown


def test_text_keeps_its_lines_and_its_letters() -> None:
    """Bytes of an older encoding, too."""
    assert lines(b"a <b>\r\n\r\nb", "text/plain") == ("a <b>", "b")
    assert lines("é".encode("cp1252"), "text/plain") == ("é",)
    assert lines("é".encode("utf-16"), "text/plain", "utf-16") == ("é",)


def test_a_mail_shows_its_head_and_body() -> None:
    mail = (
        b"From: Bo <bo@keepers.example>\r\nSubject: Light\r\nMIME-Version: 1.0\r\n"
        b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable"
        b"\r\n\r\n=E2=80=9CNo light=E2=80=9D\r\n"
    )
    assert lines(mail, "message/rfc822") == (
        "From: Bo <bo@keepers.example>", "Subject: Light", "“No light”",
    )  # fmt: skip


def test_what_is_no_text_says_so() -> None:
    assert not source_of(Capture("0" * 64, 4, "application/pdf", None), b"%PDF").comparable


def test_what_is_too_long_is_cut_and_says_so() -> None:
    data = b"word " * MOST
    found = source_of(Capture("0" * 64, len(data), "text/plain", None), data)
    assert found.cut
    assert sum(map(len, found.lines)) <= MOST


@given(st.binary(max_size=300), st.sampled_from(["text/html", "text/plain", "message/rfc822"]))
def test_no_bytes_break_it(data: bytes, media_type: str) -> None:
    for line in lines(data, media_type, None):
        assert line.strip() == line
