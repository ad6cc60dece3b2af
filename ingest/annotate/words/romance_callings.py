"""What people do for a living in French and Spanish, where its ending does not tell."""

from __future__ import annotations

from typing import Final

CALLINGS: Final = """
caissier caissière pharmacien pharmacienne éclusier éclusière boulanger boulangère boucher
bouchère ouvrier ouvrière couturier couturière berger bergère vétérinaire facteur factrice
viticulteur viticultrice apiculteur apicultrice ostréiculteur ostréicultrice gardien gardienne
concierge cuisinier cuisinière libraire bibliothécaire archiviste sage-femme orthophoniste
éducateur éducatrice animateur animatrice technicien technicienne mécanicien mécanicienne
électricien électricienne plombier maçon menuisier menuisière charpentier batelier batelière
puéricultrice kinésithérapeute architecte urbaniste comptable apicultor apicultora panadero
panadera carnicero carnicera taxista camionero camionera ganadero ganadera barrendero
barrendera cocinero cocinera camarero camarera electricista fontanero fontanera albañil
carpintero carpintera minero minera obrero obrera tejedor tejedora costurera cajero cajera
farmacéutico farmacéutica veterinario veterinaria bibliotecario bibliotecaria librero librera
arquitecto arquitecta partera comadrona guardabosques celador celadora educador educadora
guardia marinero marinera ladrillero ladrillera conductora agrónomo agrónoma
"""
