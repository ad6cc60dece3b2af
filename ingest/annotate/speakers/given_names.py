"""Common given names with the gender that readers take from them."""

from __future__ import annotations

from typing import Final

_FEMALE = """
ainara alva dagmar edda freja freya hedda idunn itziar leire liv maialen maren nerea runa saga signe
signy tilda tuva uxue ylva
adanna ailsa aino akinyi amarachi amparo ananya angharad atieno ayse ayumi ayşe begoña bethan birthe
branwen bridie bríd bukola busisiwe caoimhe carys catriona cerys chinelo chinwe clodagh cordelia
deirdre dilys dorthe ebba eeva eilidh elin eluned encarnación fatma ffion fionnuala folake geeta
gemma gita gitte graciela gráinne gunilla gülşen halyna haruka hatice helle henrietta hilda huda
indira inger itzel jadwiga jemima kavya keiko kirsty larysa lavinia lenka lerato lesedi lindiwe
ljubica lorna lowri maeve mairead mairéad makena marguerite marja małgorzata mei-ling mette mhairi
michiko milena min-ji morag naledi naoko nataliya nell nellie nerys nieves njeri nkechi nneka nomsa
nomvula nuala nurcan orla palesa pippa päivi radha ragnhild randi rekha remedios rhiannon riikka
roisin rosalie rosamund rudo rutendo ruvimbo róisín saoirse satu selin seo-yeon shona sibongile
silje sinead siobhán siân solveig soo-jin sorcha sunniva svitlana tabitha temitope tetiana thea
tiina titilayo torunn tove tracey tsitsi turid ulla unni usha vandana wambui wenjing willa wilma
xóchitl yasmine yesenia órla
abena adaeze aditi adriana agnes agnieszka ainhoa aisha akosua alejandra alessandra alexandra
alice alicia alina aliyah amal amanda amara amelia amina aminata amy amélie ana anastasia andrea
andrée angela angélique anita anja ann anna anne anneke annette annie annika antoinette antonia
anya aoife araceli ariana arlene asha asma astrid aurélie ayesha azra bahar barbara beata
beatrice beatriz bente berit bernadette beth betty bianca birgit bożena brenda bridget brigitte
britta bronwen camelia camila caridad carla carmen carol carolina caroline carolyn catherine
cecilia celeste chantal charlene charlotte chelsea cheryl chiamaka chiara chidinma chloe
christina christine cindy claire clara clarisse claudia clémence concepción connie consuelo
corinne cornelia cristina cynthia cécile céline dagny daisy dalia dana daniela danielle daria
darya debbie deborah deepa delia delphine denisa denise diana diane dina divya dolly dolores
donna dora doris dorothy dragana désirée ebru edith efua eileen elaine eleanor elena eliane elif
elisabeth elise eliza elizabeth elke ella ellen eloise elsa elvira emilia emily emine emma erica
erin ersilia esperanza estelle esther eugenia eugénie eun-ji eunice eva eve evelyn farah farida
fatemeh fatima fatou fatoumata feride fiona flora florence florencia frances francesca françoise
frieda funmilayo fátima gabriela gabrielle gail galina geneviève georgina geraldine gina ginger
gisela gladys gloria grace greta guadalupe gudrun gulnara gwen gwenolée habiba hadiza halima
hanan hannah hanne harriet hawa hazel heather hedwig heidi heike helen helena helga henriette
hila hilary hillary hind hoa hope hyacinth hye-jin hélène ida ifeoma ilona ilse imani imogen
ines inge ingeborg ingrid inmaculada inés irene irina iris isabel isabella isabelle isla ivana
ivy jacinta jacqueline jana jane janet janice janina jasmine jeanne jelena jennifer jenny
jessica jill joan joanna jocelyn johanna jolanta josefa josephine josette josiane josé-maría
joséphine jovana joyce juana judith judy julia juliana julie juliette june jutta kamala karen
karin karina katarina katarzyna kate katherine kathleen kathryn kathy katie katja katrina kavita
kayla khadija khadijah kimberly kirsten kirstin kristen krystyna lakshmi lalita lamia larissa
latifa laura lauren laurence layla lea leila lena leonor leticia leyla leïla lidia liesbeth
lilian liliana lillian lina linda ling linnea lisa lise liz ljiljana lorraine louise lourdes
lucia lucie lucille lucy lucía ludmila luisa luz lydia lynn lyudmila madeleine magda magdalena
magdalene maggie maha maja malgorzata malika manal manon marcela margaret margarida margarita
margit margot maria mariam mariana marianne maribel marie marija marilyn marina marion marisol
marit marlene marta martha martine marwa mary maryam maría mathilde matilda maureen maya meena
meera megan mei melanie melissa mercedes meryem michelle mila mildred miranda miriam mirjam
moira molly mona monica monika monique montserrat muriel myriam nadia nadine nadira nadège nahid
najwa nancy naomi natalia natalie natasha nathalie nawal neha nermin ngoc ngozi nia niamh nicole
nilufar nimmi nina nirmala noor nora norma nour oksana olena olga olha olivia olympia ottilie
padma paloma pamela parvati patricia paula pauline paz peggy penny perla petra philippa phyllis
pia piedad pilar pooja prisca priscilla priya quynh rachel rachida rahel rania raquel rasha
rebeca rebecca regina renata renée rita roberta rocío rosa rosalind rosario rose rosemary
roxanne roza rukhsana ruth ruzha saadia sabine sabrina sadia safiya sakura sally salma salome
samantha samira sana sandra sandrine sanna sara sarah saskia savitri selina shabnam sharon
sheila shirin shirley shreya shu sigrid silvia simone sinéad siobhan siri sita snežana sofia
sofie sofía sol soledad solène sonia sophia sophie soraya soumaya stella stephanie stéphanie sue
sunita susan susana susanna suzanne svetlana swati sybil sylvia sylvie tamar tamara tanja tara
tatiana tatyana teodora teresa thandiwe thelma theresa thi thuy thérèse tiffany tomoko tracy
trinidad ulrike uma ursula valentina valerie valérie vanessa vanja vasiliki vera veronica vesna
vicky victoria vigdis viola virginia virginie vivian vivienne véronique wanda wangari wanjiru
wendy winifred ximena xiomara yamina yara yasemin yasmin yetunde yoko yolanda yuki yuliya yumi
yvonne zainab zanele zara zehra zeynep zoe zofia zoya zuzana élodie émilie
"""
_MALE = """
bram emrys gwyn hesham joost jory maarten macsen milo piet pieter ruben sjoerd tudur wouter
ahmet alasdair aled alfie andriy antti arun babatunde barnaby bengt bertrand bjørn bohdan branko
callum cathal chukwuemeka cillian conor cormac crispin dafydd declan desmond diarmuid donal
dong-hyun dónal eamon emyr eoin euan ewan femi fergus geir gethin grzegorz gunnar gwilym göran
haakon hakan haruto heikki horace humphrey huw hywel håkon iain ieuan ifeanyi ihor jens jerzy jiří
juhani jukka jun-ho jørgen kasimir kayode lachlan leif lennart mandla matti min-ho mladen mogens
murat mykola niall niels oisín oleh oleksandr olof olufemi olumide olusegun ondřej orhan owain
padraig pekka pádraig ragnar rhodri rhys roald rohit ruairí ruaridh rufus satoshi segun seán sizwe
sung-min sverre tadhg tae-ho tafadzwa takashi taras tatenda teodoro themba tinashe torbjørn trygve
ulf vasyl volodymyr wilmer yoshio yousef yuriy zoran éamonn øyvind
aaron abdoulaye abdul abdullah abel adam adama adebayo adel adolfo adrian agustín ahmad ahmed
aidan akira alain alan albert alberto alejandro aleksandar alessandro alex alexander alexandre
alexei alfonso alfred alfredo ali aliou alioune alistair allan allen alonso alphonse amadou amir
amit anders andreas andrei andrej andres andrew andrzej andré andy angus anil ansel anselm
anthony antoine anton antonio antónio anwar arash archie arjun armando arnaud arne arnold arthur
arturo arvind ashok asif aslan augusto aurelio axel ayman aziz babak barry bashir bastien
batbayar bayo ben benedict benjamin benjamín benoit benoît bernard bernie bilal bill billy björn
bob bobby bogdan boris boubacar brad bradley brendan brent brett brian bruce bruno burak byron
caleb calvin carl carlo carlos cedric cesar charles charlie chen chester chidi chinua chris
christian christoph christophe christopher chuck claude clemens clive colin connor corey craig
cristian cristóbal curtis cyril cyrille cássio célestin dae-jung dale damian damir dan daniel
danny dariusz darren dave david dawit dean deepak deng denis dennis derek didier diego dieter
dimitri dinesh djibril dmitri domenico dominic don donald douglas dragan duarte duncan dustin
dwight earl ed eddie edgar edgardo edmond edmund eduard eduardo edward edwin efraín einar ekow
eli elias elijah elliot elmer emeka emil emilio emmanuel emre enrique enzo eric erik ernest
ernesto ernst erwin esteban ethan eugene eusebio evan evgeny ezequiel fabian fabio fabrice
faisal farhad farouk federico felipe felix ferdinand ferenc fernando fidel filip florian floyd
francis francisco franck franco francois frank franklin franz françois fred frederick fredrik
friedrich félix gabriel gaetano gary gaston gavin gaël gennaro geoffrey georg george georges
gerald gerard gerardo gerhard gianni gilbert giles giovanni giulio giuseppe glenn goran gordon
graeme graham grant greg gregor gregory grigori guillaume guillermo gunther gus gustavo guy
gwenolé gábor günter hakim hamid hamish hamza hans harlan harold harry haruki harvey hassan
hector heinrich helmut henri henrik henry herbert heriberto herman hernán hicham hiroshi horacio
hossein howard hubert hugh hugo hugues humberto hussein hyun håkan ian ibrahim ibrahima idris
ignacio igor ikenna ilya imran isaac isidro ismail ismaël issa ivan ivo iñigo jaakko jabari
jacek jack jacob jacques jaime jake jakob jamal james jan janusz jared jaroslav jason jasper
javier jay jean-claude jean-luc jean-marie jean-pierre jeff jeffrey jeremy jerome jerry jesse
jim jimmy joachim joaquim joaquín jochen joe joel johan johann johannes john johnny jon jonas
jonathan jonny jordi jorge jorgen jose joseph josh joshua josé jovan joão juan juha julian
julien julio justin jörg jürgen kai kamal karim karl kaspar kazimierz keith kemal ken kenji
kenneth kevin khaled khalid kieran kiran klaus kofi konstantin krzysztof kumar kwabena kwadwo
kwame kwesi kyle lamar lamine lance larry lars laurent lawrence lee leo leon leonard leonardo
leonel leopold leroy leslie lev liam lindsey lionel lloyd lorenzo lothar louis luc luca lucas
luciano lucien ludovic luigi luis lukas luke lutz lázaro léo maciej magnus mahmoud malcolm malik
mamadou manfred manish manoj manuel marat marc marcel marcelo marcin marco marcos marcus marek
mariano mario mark marko markus marshall marten martin marvin massimo mateo mathieu matt matteo
matthew matthias maurice mauricio maurizio max maxim maxime maxwell mehdi mehmet michael michel
miguel mikael mike mikhail milan milos miroslav mitch mitchell modou mohamed mohammed morgan
moritz moses mourad moussa muhammad murray mustafa nabil nadir naoki nasser nathan nathaniel
neil nelson nicholas nick nicolas nigel nikhil nikita nikolai nikos nils noah noel norman nuno
obinna octave octavio ola olaf ole oleg oliver olivier olu oluwaseun omar orlando osamu oscar
osman osvaldo otieno otto ousmane owen pablo paolo pascal pascual patrice patrick patrik paul
pavel pavlo paweł peder pedro per percy perry pete peter phil philip philippe phillip pierre
piotr prakash pranav quentin radek rafael rafał rahul rainer raj rajesh rajiv ralph ram ramesh
ramiro ramón randy rashid ravi ray raymond raúl reginald renato rené reza ricardo rich richard
rick rinaldo roar rob robby robert roberto rod roderick rodney rodolfo rodrigo rogelio roger
rohan roland romain roman ron ronald rory ross roy rubén rudolph rudy rune rupert russ russell
rustam ryan rémi sabelo said salah salim salvador sam samir samuel sanjay santiago santos saúl
scott sean sebastian sekou selim sergei sergey sergio seth severin shane shankar shaun shinzo
siddharth sidi sigurd simon sipho slobodan sohail solomon somchai souleymane stanisław stanley
stefan stefano stelios stephen steve steven stewart stuart stéphane sunil suresh sven sylvain
sándor søren taavi tadeusz takeshi tamás tarek tariq ted tendai teodor terence terry tewolde
thabiso thabo theo theodore thiago thierry thomas thomás thorsten tibor tim timothy timur tino
tobias todd tom tomas tomasz tommaso tommy tomás tony torsten trevor tunde tyler ulrich umar
umberto valentin vasily vernon vicente victor vijay vikram viktor vincent vincenzo virgil
vittorio vladimir vladislav volker vusi waleed wallace walter warren wayne werner wesley
wilfried wilhelm will willard william wim winston wojciech wolfgang xavi xavier yann yann-erwan
yannick yasser yaw yiannis yoann yoshi youssef yuri yusuf yves yves-marie zachary zbigniew
zdeněk zeljko zoltan álvaro ángel émile étienne ørjan
"""

# Given to women and men alike: they make a person and tell no gender.
_EITHER = "ariel camille dominique jean kim nicola robin sam sasha"

GENDER: Final[dict[str, str]] = {
    **dict.fromkeys(_FEMALE.split(), "f"),
    **dict.fromkeys(_MALE.split(), "m"),
    **dict.fromkeys(_EITHER.split(), "?"),
}
