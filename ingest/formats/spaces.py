"""White space as print has it: runs are one space, a no-break space alone stays."""

from __future__ import annotations

import re

_RUN = re.compile("[ \t\n\r\f\v\u00a0\u2002\u2003\u2009\u200a\u202f\u3000]{2,}|[\t\n\r\f\v]")


def single(text: str) -> str:
    """Return ``text`` with runs of white space made single and none at its ends.

    A lone no-break space stays, for it belongs to the words ("Tolm\u00a0: ...").
    """
    return _RUN.sub(" ", text).strip()
