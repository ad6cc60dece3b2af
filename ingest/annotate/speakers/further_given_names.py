"""Further given names of the British Isles and other countries, with their gender."""

from __future__ import annotations

from typing import Final

FEMALE: Final = """
abby abigail anneli anneliese ashleigh bessie binta ciara clarissa colleen corinna doreen dorota
ebele edna encarnacion esme ethel ewa gert glenda glenys grainne gretel hoda ildiko ileana ilka
iwona jenna jess kayleigh keziah liesl lottie lubna mairi mavis maxine maysa merce mirela myrtle
oluchi ophelia piroska portia queenie rachael rebekah reem rhian rhona rosamond ruby rukayat
ruqayya ruxandra salwa sian tanisha tilly tolani yewande zsuzsa
"""
MALE: Final = """
alf amrit anand asger ayodele bertie bertram chukwudi ciaran clem colm cuthbert dag dewi dorje
dougal emlyn emmett enoch ezra fausto fintan garth geraint gurpreet harald harpreet hollis ifor
ignatius jed jeppe keiran kerem kev kojo lenny lhakpa mick murdo nev neville oisin ottavio pemba
piers rolf ronan seamus stan stig struan stu syd tarquin tenzin tomos uche wendell wilfrid wole
zeke
"""
