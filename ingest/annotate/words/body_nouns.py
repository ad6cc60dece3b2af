"""What bodies are called in English, with a capital in their names and without one."""

from __future__ import annotations

from typing import Final

BODY_NOUNS: Final = """
abbey academy airline airport archdiocese archive arboretum bakery battalion bookshop brewery
brigade cabinet cathedral caucus chamber choir cinema coastguard confederation congregation
conservatoire conservatory consulate convent co-operative corporation corps creche dairy diocese
dockyard ensemble enterprise expedition factory faculty fellowship festival fleet fraternity
garrison gallery herbarium hospice hotel infirmary institution kindergarten laboratory library
monastery mosque municipality museum nursery opera orchestra orphanage parish partnership
philharmonic port prefecture priory prison quango quartet quintet railway refinery regatta
registry mechanism sanctuary shelter shipyard squad studio subcommittee supermarket synagogue synod
theatre theater troupe treasury utility wholesaler zoo tribunal retailer supplier broadcaster
conference
"""
# Nouns above that people are called by too, or that only name a body with others, are left out.
BODY_WORDS: Final = f"""
{BODY_NOUNS} archives crew enterprises farm government insurer jury laboratories magazine refuge
regulator studios team unit venture watchdog workshop firm newspaper corporation
"""
# What else a body of French or Spanish says first: "Servicio Nacional de …".
LEADING_WORDS: Final = """
organización compañía compagnie servicio grupo groupe empresa entreprise consorcio mesa foro
institut région département métropole caisse banco banque caja museo musée hôpital teatro
théâtre orquesta orchestre escuela école facultad faculté plataforma plateforme mutuelle
mutualidad patronato archivo biblioteca bibliothèque movimiento mouvement frente coalición
hermandad gremio organismo organisme haut-commissariat conservatorio conservatoire cabildo
mancomunidad gobernación intendencia municipalidad rectorado secretariado secrétariat inspection
régie établissement comisaría ejército arzobispado obispado diócesis diocèse parroquia paroisse
academia centrale corporation club
"""
