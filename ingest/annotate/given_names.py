"""Common given names with the gender that readers take from them."""

from __future__ import annotations

from typing import Final

_FEMALE = """
agnes aisha alice amanda amara amelia amina aminata amy ana andrea angela anita ann anna anne
annie antonia aoife astrid barbara beatrice beatriz bernadette beth betty brenda bridget bronwen
camelia camila carla carmen carol carolina caroline catherine cecilia charlotte chelsea cheryl
chloe christina christine cindy claire clara claudia connie cynthia dagny daisy dana debbie
deborah delphine denise diana diane dolores donna dora dorothy edith eileen elaine eleanor elena
elisabeth elise eliza elizabeth ella ellen eloise elsa emilia emily emma erica erin esther eva
eve evelyn fatima fatou fiona florence frances francesca françoise gabriela gail geneviève
georgina geraldine gina ginger gladys gloria grace greta guadalupe gwen gwenolée hannah harriet
hazel heather heidi helen helena hilary hillary hoa hope huma hyacinth hélène ida ilse imogen
ines ingrid inés irene iris isabel isabella ivanka jacqueline jane janet janice jean jeanne
jennifer jenny jessica jill joan joanna josefa josephine josé-maría joyce juana judith judy
julia juliana julie june karen kate katherine kathleen kathryn kathy katie katrina kayla
kellyanne khadija kimberly kirsten kristen laura lauren leila lena leticia leïla lilian liliana
lillian linda ling lisa liz lorraine louise lourdes lucia lucille lucy lucía luisa lydia lynn
madeleine magdalena maggie margaret margarita maria marie marilyn marina marion marisol marit
marta martha mary maría maureen megan mei melania melanie melissa mercedes michelle mila mildred
miranda miriam molly monica monique nadia nadine nadège nancy naomi natalia natalie nathalie
ngozi niamh nicole nina nora norma olga olivia olympia pamela patricia paula pauline peggy penny
petra philippa phyllis pilar priscilla rachel rebecca regina renata renée rita roberta rocío
rosa rosalind rose rosemary roxanne ruth sabrina sakura sally samantha sandra sara sarah selina
sharon sheila shirley silvia simone siobhan sofia sofie sofía solène sonia sophia sophie stella
stephanie sue susan susana susanna suzanne sybil sylvia tamara tara teodora teresa thelma
theresa thi tiffany tracy ursula valerie vanessa vera veronica vicky victoria viola virginia
vivian wanda wanjiru wendy winifred ximena yara yasmin yolanda yuki yvonne zara zoe
"""
_MALE = """
aaron adam adrian ahmed aidan alain alan albert alberto alejandro alex alexander alexandre
alfred ali allan allen alonso alphonse andreas andres andrew andré andy angus anthony antoine
anton antonio archie arnold arthur barack barry ben benjamin benoît bernard bernie bill billy
bob bobby brad bradley brendan brent brett brian bruce bruno byron caleb calvin carl carlos
cedric cesar charles charlie chester chris christian christopher chuck claude clive colin connor
corey craig curtis cyril dale damian dan daniel danny darren dave david dean dennis derek didier
diego dmitri dominic don donald douglas duncan dustin dwight earl ed eddie edgar edmund eduardo
edward edwin eli elias elijah elliot emmanuel enrique eric ernest esteban ethan eugene evan
felipe felix fernando floyd francis francisco francois frank franklin françois fred frederick
gabriel gary gavin geoffrey george gerald gerard gilbert giles glenn gordon graham grant greg
gregory guillaume guillermo gunther gus guy gwenolé hamish harlan harold harry harvey hector
henri henry herbert herman howard hubert hugh hugo ian ibrahim igor isaac ivan jack jacob
jacques jaime jake james jared jason javier jay jean-claude jean-luc jean-marie jean-pierre jeff
jeffrey jeremy jerome jerry jesse jim jimmy joaquín joe joel john johnny jon jonas jonathan
jorge jose joseph josh joshua josé juan julian julien julio justin karl keith ken kenneth kevin
kieran kofi kwabena kwame kyle lamar lance larry lars laurent lawrence lee leo leon leonard
leonardo leonel leroy leslie liam lindsey lloyd louis luc lucas luis luke malcolm manuel marc
marcel marco marcos marcus mario mark marshall martin marvin mathieu matt matthew maurice max
maxwell michael michel miguel mike mitch mitchell mohamed mohammed morgan moses muhammad murray
nathan neil nelson newt nicholas nick nicolas nigel noah noel norman octavio oliver omar orrin
oscar osman otieno otto owen pablo pascal patrick paul pedro percy perry pete peter phil philip
philippe phillip pierre rafael ralph ramón randy ray raymond raúl reginald rené ricardo rich
richard rick rob robby robert roberto rod roderick rodney rodrigo roger roland ron ronald rory
ross roy rudolph rudy rupert russ russell ryan salvador sam samuel santiago saxby saúl scott
sean sebastian sergei sergio seth shane shaun simon solomon stanley stefan stephen steve steven
stewart stuart sylvain tariq ted terence terry theo theodore thierry thomas tim timothy tobias
todd tom tomas tommy tony trevor tyler vernon victor vincent vladimir wallace walter warren
wayne wesley will willard william winston xavier yann yaw yusuf yves zachary étienne
"""

GENDER: Final[dict[str, str]] = {
    **dict.fromkeys(_FEMALE.split(), "f"),
    **dict.fromkeys(_MALE.split(), "m"),
}
