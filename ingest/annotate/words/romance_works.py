"""The French and Spanish nouns of works and events that stand beside their names."""

from __future__ import annotations

import re
from typing import Final

# "el informe «Agua sin dueño»", "la campagne « Un lit pour chacun »": a work by its noun.
_ROMANCE_WORK: Final = (
    "informe|estudio|encuesta|campaña|obra|libro|novela|película|documental|exposición|muestra|"
    "canción|disco|programa|proyecto|lema|serie|revista|cuento|poema|podcast|"
    "rapport|étude|enquête|campagne|pièce|livre|roman|film|documentaire|exposition|chanson|album|"
    "programme|projet|slogan|série|revue|spectacle|opération|recueil|guide|guía|festival|ley|loi|"
    "label|marque|prix|concours|dispositif|charte|journée|application|plateforme|"
    "charla|conferencia|coloquio|taller|conférence|causerie|atelier|débat|colloque|"
    "sello|distintivo|premio|jornada|aplicación|plataforma|"
    "exercice|jeu|manifeste|déclaration|pétition|bulletin|parcours|fresque|semaine|concert|salon|"
    "ejercicio|simulacro|juego|manifiesto|declaración|petición|curso|ruta|boletín|marcha|concierto"
)
_ROMANCE_NAMING: Final = re.compile(
    r"(?:\b(?:el|la|los|las|un|una|su|del?|al|le|les|une|son|sa|du|au|ce|cette|este|esta|leur)\s|l['’])"
    rf"(?:{_ROMANCE_WORK})\Z",
    re.IGNORECASE,
)
# "une exposition itinérante, « Eaux basses », prêtée": set apart, with what it is like.
_ROMANCE_APPOSED: Final = re.compile(
    rf"{_ROMANCE_NAMING.pattern[:-2]}(?:\s[a-zà-ÿ\-]+){{1,2}}\Z", re.IGNORECASE
)
_LONGEST_NAMING: Final = 24
_LONGEST_APPOSED: Final = 60
_ROMANCE_AFTER: Final = re.compile(
    rf"\A,\s(?:el|la|los|un|una|su|le|les|une|son|sa|l['’])\s?(?:{_ROMANCE_WORK})\b"
)


def names_work(before: str, after: str, *, apposed: bool) -> bool:
    """Return whether such a noun ends the words before, or begins those behind."""
    if apposed:
        before = before.removesuffix(",")  # "una charla, «¿Quién duerme?», a las nueve"
        if _ROMANCE_APPOSED.search(before, max(0, len(before) - _LONGEST_APPOSED)):
            return True
    naming = _ROMANCE_NAMING.search(before, max(0, len(before) - _LONGEST_NAMING))
    return naming is not None or _ROMANCE_AFTER.match(after) is not None
