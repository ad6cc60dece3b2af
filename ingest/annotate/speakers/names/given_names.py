"""Common given names with the gender that readers take from them."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.names import further_given_names as further
from ingest.annotate.speakers.names import given_names_abroad as abroad
from ingest.annotate.speakers.names.romance_given_names import FEMALE, MALE

_FEMALE = """
aase abimbola achieng adhiambo adjoa adong adwoa afua agathe agustina aiko ailing aina aishwarya
aisyah akello akiko akua alessia alicja almaz amaia amaka ana-maria ana-marija anahera anaïs
andreea anette anjali anke anne-marie annelies annelise annick anouk antje anyango aparna apolline
arantxa archana armelle arundhati assetou aster auma aurore awino aylin azadeh aïssatou babirye
beatrix belén bhavna biljana birgitte birtukan boitumelo bushra bérénice büşra camilla carmela
catalina caterina ceren chamari chebet cherono chioma chipo chitra christa clementine colette
concetta constanza corina daiva danuta defne despina dilani dimitra dineo djeneba doina dorte
dunja dzifa edwige ekaterina eleni elisa eliška ellie elsie emiko emilie enyonam erzsébet
esra eszter evelyne evie fabienne fatiha federica femke fernanda fiammetta fiorella folasade
fotini francisca franziska frauke friederike fumiko funke gayatri gaëlle genet ginette giovanna
giulia golnaz gordana griselda gunhild guðrún gülsüm ha-eun hailey halina hanako hanna hannelore
helmi hema hinemoa hiromi hirut hiwot huguette héloïse hülya ieva ilaria ilze imelda inga ingvild
inès ioana ioanna irena iryna jada jamila jasna jepkosgei ji-hye ji-woo ji-young jimena
jingjing jitka josefina judit jūratė kadiatou kalpana kaori karima karine katalin katarína
katerina kateryna kateřina katharina katri kaylee kazuko keisha kerstin kerubo kgomotso kiara
krista kristin kristina kristín kristīne ksenia kumari kumiko laia laila lakisha lani lara larisa
latoya laure leah leanne leilani leonie lestari li-hua libby lieke lihua liis lindsay litia lizzie
lorena lotte louisa lucinda ludivine ludovica luzviminda lynne lyubov léa līga maarja maartje
mabel macarena maddie madhuri mahlet mahsa maike maiken maisie malee malini mandy manuela marcia
margaux margo mariama marian maricela mariia marijke mariko marjatta marjorie markéta martina
masako mathilda mayumi maëlle maëlys maïwenn megumi meiling meredith meritxell merve meseret
micaela midori mihaela miho milica millie min-jung minnie mireia mireille mirjana mirta moana
mojca montse moraa murielle myra mythili mária mélanie nabirye nadezhda nafula naima nakato
nalubega namrata namukasa nandini nasreen nasrin nataliia natalya natasa nataša natsuki nayeli
ndeye nekane nekesa nevaeh nilanthi nisha noelia noemí nokuthula noreen noriko noémie
nurhaliza nuria nurul nyambura nyasha núria océane odette odile oliwia ornella orsolya
oumou outi oxana pallavi paola parisa parveen patsy penelope pernille phoebe piret polina polly
priyanka pushpa putri rabia radhika ragna raluca ramatoulaye rashmi ratna reiko renate renee
revathi rhoda riitta ritu robyn rohini rokia ronke roser rosie rosmah roxana rozenn
rumbidzai réka rūta sabela sachiko sadie saima salote sanduni sangeeta sanja sanne sarita savita
sayaka seema selamawit selma serena setsuko sevgi shalini shanice shaniqua shanti shazia shelley
shilpa shobha sibyl sigríður silke simona siriporn siti slavica smita sneha snezana soazig sokhna
solange solenn solfrid sonal souad stacey su-jin sudha sujata sulueti sunee susannah sushila
svenja séverine tahira tanvi tanya tariro tereza tess tessa tetyana thandi thilini
tiana tigist tihana tina toni triin trish tuula ulrika urška valeria vasanthi verity veronika
verónica vidya wanjiku wiebke wiktoria xiana xiaoling xiaomei xochitl yamini yolotzin yoon-ah
yoshiko yuko yulia yuliia yumei yumiko yuna yvette zahra zaynab zeinab zhanna zodwa zohra zohreh
zorica zsófia zulema zuri zuzanna ágnes ángela åsa éveline özlem špela
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
abdallah abdelaziz abdelkader abebe abraham abubakar adewale aditya adrián aiden aitor ajay akash
alastair alec aleksandr aleksei alexandru aleš aminu anatoly andris andrás ankit ansgar anxo arnau
artem asgeir ashish ashraf attila azman bakary balázs bambang baptiste baraka barasa bartosz
behrouz bekele benigno bernd bijan bishnu bjorn blaise blaž bojan bongani borut brais bryan bryce
byaruhanga bálint caden calum chaminda cheikh chinedu christos chukwuma clarence claudio clifford
clyde clément conrad cyrus daisuke damien damon dariush darnell davor dejan dermot deshawn detlef
devin dilip dimitar dimitrios dimitris dipendra dirk dmitry dmytro dragoș dries dusan dušan dwayne
dylan edgars edouard eero eirik emile eneko erdem etienne eugenio evaristo fabien fabián
fadi faizal farai farid fermín ferran finlay finn florin fouad freddie frédéric fyodor gabor
ganesh garang gareth garry gaurav gauthier gaëtan gbenga genaro gennady geoff geoffroy georgi
georgios georgy germán gerrit ghassan gheorghe gianluca gilberto gilles giorgos girma gleb glen
godfrey gonzalo gopal gorka gregorio grégoire grégory guntis guowei gustav gustave guðmundur
gérard günther habib haile haitham halil halvard halvor hamed hamisi hani haoran harish hasan hemi
hendrik henryk hermann hervé hilario hippolyte hisham holger horst hristo hrvoje huseyin hyun-woo
håvard héctor hüseyin idrissa iker ioannis ionuț irfan ismael istván ivar ivaylo ivor iván iwan
izan iñaki jaan jacinto jacky jacobo jaden jae-hyun jagdish jakub jamie janez janis jarosław jaume
javad jayden jean-baptiste jean-bosco jean-louis jean-marc jean-michel jean-paul jermaine jeroen
jerónimo jesper ji-hoon jian jianguo jin-woo jiri jonah joris josep josiah josip jostein
joël jože julen jules julián junaid juraj jurgen juris jérémie jérémy jérôme jörgen jānis kadir
kagiso kaito kamau kamil kapil kareem kariuki karl-erik kashif kasper kasun kaveh kenichi kipchoge
kipkemboi kiplagat kiprono kirill kjell knut koen koenraad koji koldo konstantinos kostas kourosh
krešimir krishna kristian kristoffer kunal kunle kwaku kåre kévin ladislav lalit lassana laszlo
lebogang leonid leopoldo lester leszek lluís loïc luka lukasz luther lwazi lászló léon macario
mahesh majid makoto maksim mantas marcelino marius markku martiniano martín marwan masahiro masao
masoud matej mateusz mathis matthieu mattias matías maximilian mazen maël melvin metin micah
michal michał mihai mikaere mikel mikkel mikko min-jun miquel mirko mirosław mohammad mohit mohsen
morten morteza mortimer mosese mounir mukasa mukesh mwangi mykhailo máximo nadeem nader nahuel
naresh naser nasir naveed navid nawaz nenad nguyen-van nicanor nicolae nicolás niklas nikola
nikolaos nitin nizar njoroge nnamdi noboru nolan norbert nuwan néstor ochieng odhiambo odongo ojok
okechukwu okello oleksiy olli olov omer omondi onyango opio oriol oskar oswald ovidiu
oystein panagiotis pankaj parviz pasquale patricio pawel pere petr petri petro pierre-yves pietro
plamen pradeep pravin pyotr péter rachid radu raffaele rafiq rajeev raju rakesh ralf ramin ramzi
raphaël rashidi rasmus recep reggie reinhard renaud riccardo rizal rizwan rodolphe román ronnie
roscoe ruslan ruwan ryota ryszard rémy răzvan saad sachin saeed saeid salman salum salvatore
sameer sandeep sandro sanjeev satish saul selorm semisi seppo serge serhiy serkan seung-hoon
severino seydou shahid sheldon shigeru shinji shiv shota siavash sibusiso sigurður silas simón
sindre sione sitiveni slamet snorre soren sorin spyros srinivas ssemakula stanislav stanislaw
stavros stjepan stoyan subhash sudhir sunimal susumu svein sylvester szymon sébastien sékou
tadashi tahir takumi tamas tanguy tapiwa tarun tawfiq tayfun terje terrell tesfaye tetsuya
tewodros thanasis thibault thibaut thijs théo tiit timo timéo tipene toby todor tomislav tomáš
toomas torbjörn torstein toru toshio travis trevon tristan troels trond tshepo tullio tuncay
tyrone tõnu uchenna uday ufuk ulrik ulysse unai usman uwe vadim valentín valery varun vasile
vasilis veikko venkatesh vidar vikas viliami vinay vinod viorel vishal vitaly vivek vladimír
vojtěch volkan vyacheslav vytautas václav víctor wael wafula walid waqar wilfred wilfredo willem
willie wiremu xabier xiaoming xoán yannis yaroslav yash yassin yassine yasuo yevgeny yifan yonas
younes yukio yuto yvon zach zafar zahid zaid zdzisław zhiwei ziad zoltán zulkifli zvonimir édouard
éric ólafur óscar ömer øystein ľubomír łukasz štefan ștefan
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
_EITHER = "ariel kari kelly mpho camille dominique jean kim nicola robin sam sasha"

GENDER: Final[dict[str, str]] = {
    **dict.fromkeys(abroad.FEMALE.split(), "f"),
    **dict.fromkeys(abroad.MALE.split(), "m"),
    **dict.fromkeys(further.FEMALE.split(), "f"),
    **dict.fromkeys(further.MALE.split(), "m"),
    **dict.fromkeys(FEMALE.split(), "f"),
    **dict.fromkeys(MALE.split(), "m"),
    **dict.fromkeys(_FEMALE.split(), "f"),
    **dict.fromkeys(_MALE.split(), "m"),
    **dict.fromkeys(_EITHER.split(), "?"),
}
