"""Somebody at the review site, asking it as a browser on this machine does."""

from __future__ import annotations

import html
import re
from typing import Any

ORIGIN = {"Origin": "http://localhost", "Sec-Fetch-Site": "same-origin"}


class Staff:
    """Somebody at the review site: opens pages, and sends the forms that stand on them."""

    def __init__(self, app: Any, store: Any) -> None:
        self.client = app.test_client()
        self.store = store

    def page(self, path: str) -> str:
        """Return a page's source; it has to be there."""
        answer = self.client.get(path)
        assert answer.status_code == 200, (path, answer.status_code, answer.get_data(as_text=True))
        return str(answer.get_data(as_text=True))

    def text(self, path: str) -> str:
        """Return a page's words."""
        return words(self.page(path))

    def send(self, path: str, form: str, /, **given: Any) -> Any:
        """Fill in a form of the page at ``path`` and send it."""
        source = self.page(path)
        found = next(f for f in forms(source) if f["fields"].get("what") == form)
        fields = found["fields"] | {"why": "seen in the release"} | given
        return self.client.post(found["action"], data=fields, headers=ORIGIN)

    def post(self, path: str, /, headers: dict[str, str] | None = None, **given: Any) -> Any:
        """Send fields that no page prepared."""
        sent = ORIGIN if headers is None else headers
        return self.client.post(path, data=given, headers=sent)


def words(source: str) -> str:
    """Return the words of a page without its markup."""
    plain = re.sub(r"<(script|style|datalist).*?</\1>", "", source, flags=re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", plain)).split())


def forms(source: str) -> list[dict[str, Any]]:
    """Return the forms of a page: where they go, and their hidden fields."""
    found = []
    for attributes, inside in re.findall(r"<form([^>]*)>(.*?)</form>", source, flags=re.DOTALL):
        action = re.search(r'action="([^"]*)"', attributes)
        hidden = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)"', inside)
        fields = {name: html.unescape(value) for name, value in hidden}
        found.append({"action": html.unescape(action[1]) if action else "", "fields": fields})
    return found
