"""Common given names with the gender that readers take from them."""

from __future__ import annotations

from typing import Final

_FEMALE = """
agnes alice amanda amelia amy ana andrea angela anita ann anna anne annie antonia barbara beatrice
beatriz bernadette beth betty brenda bridget camila carla carmen carol caroline carolina catherine
cecilia charlotte chelsea cheryl chloe christina christine cindy claire clara claudia connie cynthia
daisy dana deborah debbie denise diana diane dolores donna dora dorothy edith eileen elaine eleanor
elena elisabeth elise eliza elizabeth ella ellen eloise elsa emilia emily emma erica erin esther
eva eve evelyn fatima fatou fiona florence frances francesca gabriela gail georgina geraldine gina
ginger gladys gloria grace greta gwen hannah harriet hazel heather heidi helen helena hillary hilary
hope huma ida ines ingrid irene iris isabel isabella ivanka jacqueline jane janet janice jean
jeanne jennifer jenny jessica jill joan joanna josefa josephine joyce juana judith judy julia juliana
julie june karen kate katherine kathleen kathryn kathy katie katrina kayla kellyanne kimberly
kirsten kristen laura lauren leila lena leticia liliana lilian lillian linda lisa liz lorraine
louise lourdes lucia lucille lucy luisa lydia lynn madeleine maggie magdalena margaret margarita
maria marie marilyn marina marion marisol marta martha mary maureen megan melania melanie melissa
mercedes michelle mila mildred miranda miriam molly monica monique nadia nancy naomi natalia natalie
nathalie nicole nina nora norma olga olivia olympia pamela patricia paula pauline peggy penny petra
philippa phyllis pilar priscilla rachel rebecca regina renata renée rita roberta rosa rosalind rose
rosemary roxanne ruth sabrina sally samantha sandra sara sarah selina sharon sheila shirley silvia
simone sofia sofie solène sonia sophia sophie stella stephanie sue susan susana susanna suzanne sybil
sylvia tamara tara teodora teresa thelma theresa tiffany tracy ursula valerie vanessa vera veronica
vicky victoria viola virginia vivian wanda wendy winifred yara yasmin yolanda yvonne zara zoe
aisha amina amara aminata khadija leïla nadège nadine ngozi wanjiru thi hoa mei ling yuki sakura
ximena guadalupe rocío inés maría lucía sofía josé-maría françoise hélène geneviève gwenolée
marit dagny astrid ilse hyacinth delphine imogen camelia bronwen siobhan niamh aoife
"""
_MALE = """
aaron adam adrian ahmed aidan alan albert alberto alejandro alex alexander alexandre alfred ali
allan allen alonso alphonse andré andreas andres andrew andy angus anthony anton antonio antoine
archie arnold arthur barack barry ben benjamin bernard bernie bill billy bob bobby brad bradley
brendan brent brett brian bruce bruno byron caleb calvin carl carlos cedric cesar charles charlie
chester chris christian christopher chuck claude clive colin connor corey craig curtis cyril dale
damian dan daniel danny darren dave david dean dennis derek diego dmitri dominic don donald
douglas duncan dustin dwight earl ed eddie edgar eduardo edmund edward edwin eli elias elijah elliot
emmanuel enrique eric ernest esteban ethan eugene evan felipe felix fernando floyd francis francisco
francois françois frank franklin fred frederick gabriel gary gavin geoffrey george gerald gerard
gilbert giles glenn gordon graham grant greg gregory guillermo gunther gus guy hamish harold harry
harvey hector henri henry herbert herman howard hubert hugh hugo ian ibrahim igor isaac ivan jack
jacob jacques jaime jake james jared jason javier jay jeff jeffrey jeremy jerome jerry jesse jim
jimmy joaquín joe joel john johnny jon jonas jonathan jorge jose josé joseph josh joshua juan julian
julien julio justin karl keith kenneth ken kevin kieran kofi kwabena kwame kyle lance larry lars
laurent lawrence lee leo leon leonard leonel leonardo leroy leslie liam lindsey lloyd louis luc lucas
luis luke malcolm manuel marc marcel marco marcos marcus mario mark marshall martin marvin mathieu
matt matthew maurice max maxwell michael michel miguel mike mitch mitchell mohamed mohammed morgan
moses muhammad murray nathan neil nelson newt nicholas nick nicolas nigel noah noel norman octavio
oliver omar oscar osman otto otieno owen pablo patrick paul pedro percy perry pete peter phil philip
philippe phillip pierre rafael ralph ramón randy raúl ray raymond reginald rené ricardo rich
richard rick rob robby robert roberto rod roderick rodney rodrigo roger roland ron ronald rory
ross roy rudolph rudy rupert russ russell ryan salvador sam samuel saúl santiago scott sean sebastian
sergei sergio seth shane shaun simon solomon stanley stefan stephen steve steven stewart stuart
tariq ted terence terry theo theodore thomas tim timothy tobias todd tom tomas tommy tony trevor tyler
vernon victor vincent vladimir wallace walter warren wayne wesley will willard william winston xavier
yaw yusuf yves zachary alain benoît didier étienne gwenolé jean-claude jean-luc jean-marie
jean-pierre pascal sylvain thierry yann guillaume harlan lamar orrin saxby evan
"""

GENDER: Final[dict[str, str]] = {
    **dict.fromkeys(_FEMALE.split(), "f"),
    **dict.fromkeys(_MALE.split(), "m"),
}
