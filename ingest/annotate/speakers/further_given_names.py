"""Further given names of the British Isles and other countries, with their gender."""

from __future__ import annotations

from typing import Final

FEMALE: Final = """
abby abigail amrita anneli anneliese ashleigh bessie bev binta britt carly ciara clarissa colleen
corinna doreen dorota ebele edna encarnacion esme ethel ewa faye fran gert glenda glenys glynis
grainne gretel hetty hoda ildiko ileana ilka iwona jenna jess kayleigh keziah liesl lottie lubna
mairi mavis maxine maysa merce mirela myrtle oluchi ophelia piroska portia queenie rachael rashida
rebekah reem rhian rhona rosamond ruby rukayat ruqayya ruxandra salwa sian tanisha tilly yewande
zsuzsa
"""
MALE: Final = """
alf anand asger bertie bertram chukwudi ciaran clem colm cornelius cuthbert dag dewi dougal emlyn
emmett enoch ezra fausto fintan garth geraint hal harald idwal ifor ignatius jed jeppe keiran
kerem kev kojo lenny mick murdo nev neville oisin ottavio piers rolf ronan seamus stan stig struan
stu syd tarquin tomos wendell wilfrid wole zeke
"""
