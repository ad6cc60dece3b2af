"""Further given names of the British Isles and other countries, with their gender."""

from __future__ import annotations

from typing import Final

FEMALE: Final = """
abby abigail adele aileen alana alison allison alyssa amrita angelina annabel anneli anneliese
ashleigh becky bernice beryl bessie bethany bev binta bonnie briana britt brooke caitlin candice
carly carrie cassandra cathy celia ciara clarissa colleen cora corinna courtney daphne darlene
debra doreen dorota ebele edna encarnacion esme ethel ewa faye felicity fran freda genevieve
gert gertrude gillian gisele glenda glenys glynis grainne gretel gwendolyn hetty hoda ildiko
ileana ilka iwona jackie jeanette jenna jess jillian joanne jodie juliet kayleigh keira kendra
keziah lana liesl lois lottie lubna lynda mairi marissa marsha mavis maxine maysa melinda merce
mia mimi mirela myrtle nichola oluchi ophelia piroska portia queenie rachael rashida rebekah
reem rhian rhona rosamond rosanna ruby rukayat ruqayya ruxandra salwa selena sherry sian tania
tanisha tasha tilly trisha trudy yewande zoey zsuzsa
"""
MALE: Final = """
alf anand andre asger bert bertie bertram cecil chukwudi ciaran clem cody colm cornelius cory
cuthbert dag darryl dewi dexter dion doug dougal eamonn elliott elon emlyn emmett enoch ernie
ezra fausto fintan garth geraint gerry hal hank harald idwal ifor ignatius jed jeffery jeppe
joey keiran kenny kerem kev kojo kurt kylian lenny mathew mick murdo neal ned nev neville oisin
ottavio paddy piers ramon randall raphael rex ricky robbie rolf ronan seamus shawn stan stig
struan stu syd tarquin terrence tomos virat wendell wilbur wilfrid wole zac zack zeke
"""
