"""Lines round a title that only lead to the same paper in another language."""

from __future__ import annotations

import re

_TONGUES = (
    "english french spanish arabic russian chinese portuguese german italian dutch catalan basque "
    "welsh irish gaelic français française anglais anglaise espagnol espagnole arabe russe chinois "
    "chinoise portugais portugaise allemand allemande italien italienne breton occitan español "
    "española inglés inglesa francés francesa árabe ruso rusa chino portugués portuguesa "
    "alemán alemana castellano catalán euskera gallego cymraeg gaeilge deutsch italiano português"
)
_TONGUE = "(?:" + "|".join(_TONGUES.split()) + ")"
_TEXT = r"(?:version|versión|texte?|texto|translation|traduction|traducción|summary|résumé|resumen)"
_LINE = re.compile(
    rf"[\W_]*(?:(?:for\s+(?:the\s+)?|pour\s+(?:la\s+)?|para\s+(?:la\s+)?|the\s+|la\s+|le\s+|el\s+)?"
    rf"(?:{_TEXT}\s+)?(?:in\s+|en\s+|auf\s+)?{_TONGUE}(?:\s+{_TEXT})?"
    rf"(?:\s*[|/·,•–-]\s*(?:in\s+|en\s+)?{_TONGUE}(?:\s+{_TEXT})?){{0,8}})"
    r"(?:\W+(?:see\s+|voir\s+|ver\s+)?(?:is\s+|est\s+)?(?:follows|below|overleaf|here|suit|ci-dessous"
    r"|plus\s+bas|à\s+la\s+suite|ici|sigue|abajo|más\s+abajo|a\s+continuación|aquí|\(?pdf\)?))?[\W_]*",
    re.IGNORECASE,
)
_LONGEST = 90


def leads_to_language(line: str) -> bool:
    """Return whether a line names nothing but languages to read the paper in."""
    return len(line) <= _LONGEST and _LINE.fullmatch(line) is not None
