"""What a reader is told to click on: no words of anybody."""

from __future__ import annotations

import re
from typing import Final

_PRESSING: Final = ("clic", "tap", "press", "select", "choose", "type", "hit", "pulse")
_MENU: Final = re.compile(
    r"(?:^|[.!?(:]\s*|\b(?:to|please|then|can|must|should|and)\s)"
    r"(?:click|tap|press|select|choose|type|hit|cliquez|haga clic|pulse)\b(?:\s(?:on|sur|en))?\s*"
    r"(?:[\"“«‘'][^\"”»’']{0,40}[\"”»’'],?\s*(?:(?:and|then|or|puis|et|y|luego)\s)*)*$",
    re.IGNORECASE,
)


def is_menu(before: str) -> bool:
    """Return whether the words before tell a reader what to click on."""
    low = before.casefold()
    return any(verb in low for verb in _PRESSING) and _MENU.search(before) is not None
