"""Lines by which a site, and not the paper, speaks to its reader: share, tags, print, sign up."""

from __future__ import annotations

import re
from typing import Final

from ingest.formats.printed import Printed
from ingest.reading.signs import email_of, phone_of

_I = re.IGNORECASE
# A label, and behind it a row of links or a few words.
_LABEL: Final = re.compile(
    r"(?:share(?:\s+(?:this|on|via)\b(?:\s\w+)?)?|tags?|tagged(?:\s+(?:with|as))?|filed\s+under|posted\s+in|topics?|keywords?"
    r"|categor(?:y|ies)|previous|next|related(?:\s\w+)?|also\s+available\s+in|available\s+in|languages?|other\s+languages"
    r"|partager(?:\s+(?:cet(?:te)?|ce|la|le|sur)\b(?:\s\w+)?)?|mots[\s-]clés|étiquettes?|rubriques?|thèmes?|précédent|suivant"
    r"|(?:à\s+)?lire\s+(?:aussi|également)|voir\s+aussi|disponible\s+(?:aussi\s+)?en|autres\s+langues"
    r"|compartir(?:\s+(?:est[ae]|en|la|el)\b(?:\s\w+)?)?|etiquetas?|palabras\s+clave|categorías?|temas?|anterior|siguiente"
    r"|(?:lea|leer|ver|vea)\s+también|también\s+(?:disponible\s+)?en|disponible\s+(?:también\s+)?en|otros\s+idiomas)"
    r"\s?:\s",
    _I,
)
_ROW: Final = re.compile(
    r"(?:print|save|email|e-mail|download|share|copy|imprimer|télécharger|partager|envoyer|imprimir|descargar|compartir|enviar"
    r"|home|accueil|inicio|back|all|previous|next|retour|toutes?|tous|précédent|suivant|volver|tod[oa]s|anterior|siguiente"
    r"|français|english|español|deutsch|português|العربية|中文|русский)\b",
    _I,
)
_TELLS: Final = re.compile(
    r"\d{1,3}(?:[,.\s]\d{3})*\s(?:views?|shares?|likes?|reads?|comments?|vues?|lectures?|partages?|commentaires?|visitas?|lecturas?|comentarios?)\W*$"
    r"|(?:\d+|no)\s+comments?\W*$|be\s+the\s+first\s+to\s+comment|leave\s+a\s+(?:comment|reply)\W*$|(?:was|did)\s+(?:this|you)\b.{0,30}\b(?:helpful|useful)\b|(?:was|is)\s+this\s+page\b"
    r"|cette\s+page\s+vous\s+a-t-elle|¿(?:le\s+(?:ha\s+sido|resultó|fue)|te\s+ha\s+sido)\s+útil"
    r"|(?:get|receive)\s.{0,60}\b(?:in|to)\s+your\s+(?:in-?box|e-?mail)\b|never\s+miss\s+an?\s"
    r"|(?:inscrivez|abonnez)-vous\b.{0,60}\b(?:lettre|newsletter|infolettre|bulletin|alertes?)\b|recevez\b.{0,60}\b(?:lettre|newsletter|infolettre|courriel|e-?mail)\b"
    r"|(?:suscr[ií]b[ae](?:se|te)|apúnt(?:ese|ate)|regístr(?:ese|ate))\b.{0,60}\b(?:bolet[ií]n|newsletter|alertas?|correo)\b"
    r"|(?:we|this\s+(?:web)?site|our\s+(?:web)?site)\s+uses?\s+cookies\b|(?:nous\s+utilisons|ce\s+site\s+utilise)\s+des\s+cookies\b|(?:utilizamos|este\s+sitio\s+(?:web\s+)?(?:utiliza|usa))\s+cookies\b"
    r"|(?:on\s+this\s+page|in\s+this\s+(?:article|section)|sur\s+cette\s+page|sommaire|en\s+esta\s+página)\s*:?$"
    r"|download\s+(?:this|the)\s+(?:press\s+)?(?:release|statement|text)\b[^.]{0,40}$|aller\s+au\s+contenu|saltar\s+al\s+contenido|ir\s+al\s+contenido",
    _I,
)
_TRAIL: Final = re.compile(r"(?:home|accueil|inicio|you\s+are\s+here\W+\w+)\s*[›»>/|→]\s", _I)
_LONGEST: Final = 160
_LINKED: Final = 0.3
_ALL_LINK: Final = 0.7
_SHORT_LIST: Final = re.compile(
    r"(?:tags?|topics?|keywords?|filed\s+under|categor(?:y|ies)|mots[\s-]clés|étiquettes?|etiquetas?|palabras\s+clave)\s?:",
    _I,
)


def is_site_line(unit: Printed) -> bool:
    """Return whether a line is furniture of the site: by its words, or its label and its links."""
    line = unit.text
    if len(line) > _LONGEST or unit.kind not in ("paragraph", "heading", "list_item"):
        return False
    if email_of(line) or phone_of(line):
        return False
    if _TELLS.match(line):
        return True
    linked = _linked(unit)
    if _TRAIL.match(line) and linked:
        return True
    if _SHORT_LIST.match(line) and not line.rstrip().endswith("."):
        return True
    if linked >= _LINKED and _LABEL.match(line):
        return True
    return linked >= _ALL_LINK and _ROW.match(line.lstrip("←→‹›«» \u00a0")) is not None


def _linked(unit: Printed) -> float:
    """Return which part of the letters of a line are links; signs between them do not count."""
    letters = sum(c.isalnum() for c in unit.text)
    held = sum(
        sum(c.isalnum() for c in m.span.of(unit.text)) for m in unit.marks if m.kind == "link"
    )
    return held / max(letters, 1)
