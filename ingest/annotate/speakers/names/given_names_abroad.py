"""Given names of Africa, Asia, and the north and east of Europe, with their gender."""

from __future__ import annotations

from typing import Final

FEMALE: Final = """
abeba abeer abla adaora adenike adunni adél afaf afra agata agnese agnė ahalya ahlam aida aigerim
aija aila aili aini ainur aissata aistė aita aizhan akvilė akwaaba aleksandra alemitu alena alia
altynai alya amani amoke anahit anca anda anene aneta anikó anișoara ann-christin ann-marie
anna-liisa annikki anoud antra anulika anuradha anushka aoibheann apoorva araksi arja armi armine
arpita arwa asantewaa asel asmita asta astghik asuka atika aune aurelia austėja aušra ayaka aygul
ayodele ayşegül azza baiba banu basma batoul bayan begimai begüm belgin benazir bergljot berna
bernadett beáta bhagya bharati bilge bintou birutė blanka bláthnaid bodil boglárka bogna bohumila
bolanle borbála borghild bouchra brit burcu buse buthaina canan celina ceyda champa chandrika
charu chihiro chinyere chiyo chizoba cholpon coumba crina csilla cătălina dace daina dalal
damilola damini damla danguolė dearbhla debora deepika derya devika diarra didem dilara dilek
dilnoza dipti diya diāna doaa dominika dorina dorottya drahomíra dunya dóra ebun edita edyta eevi
eglė eija eilis eilish eimear eirlys eithne ejiro ekua eldbjørg eleri eliisa elina elita elli elma
elvan elżbieta eman embla emese emilija emmi enikő enitan erika erja esin esraa essi etelka
eveliina evija ewelina eylül ezinne fairouz faiza fanni fanta farzana faten fawzia felicia figen
fikile filiz florentina florica flóra frida fulya fuyumi gabija gabriella gamze gauri gayane
georgiana gerd ghada ghalia ghazala giedrė gintarė gizem goda gonca grażyna grethe gugu gulmira
gulshan gunn gunta gunvor guri gwenllian gwyneth gyda gülay güler hadeel hafsa hajnalka hala
hamida hana hanane hanna-leena hansa harini haruko hasmik hatsue havva hayat heba hedvig hege
heini heledd hellevi helve helvi hend henna hiba hiie hikari hilde hildegunn hilja hilkka hina
hine hira hitomi hjördis honoka honorata houda hripsime huma humaira ibolya ibtisam idun ifeyinwa
iffat ifunanya iida iina ijeoma ildikó ilham ilinca ilknur iluta imbi inas indra indrė indu inese
ingegerd ingelin ingrida inguna ingunn inkeri inta iona ionela ipek irja irmeli irén iselin iseult
ishani ishrat ismahan itumeleng iulia iveta izabela jale jamilah jannat jarmila jaroslava jawaher
jaya jayanti jebet jelagat jemutai jerotich jindřiška jiřina jonna jorun jorunn julita jumana
jurga jurgita justina justyna jyoti júlia kaarina kadi kadri kaia kaie kaija kaire kaisa kaja
kajal kalyani kamila kamilah kana kanae kanako kanchan kandia kanerva karolina karoline karuna
kasumi kati katrin kayo kazue kehinde kersti keti khady khalida khanyisile khatia khawla khulud
kinga kirsi kirsti kiyoko kjellaug kjersti klaudia klára kornelia kristel kristýna krisztina
krzysztofa krõõt kulsoom kumi kusum květa kyllikki kyoko külli laima laine lale lama lata lauma
leela leelo leena lela leman lempi liana libuše liene liina liisa lilla lillemor lindani lisbeth
lisen livia llinos lolita loredana loreta lotta loubna lucyna lulama luminița lusine lyyli madara
madhavi madiha madina magdolna magnhild mahira mahnoor maija maimouna maimu mair majida maka maki
makiko mala malak malala malati maliha malin mall malle mami mamta manana manasi mandisa mane
manisha manju mapenzi maret margareta margrethe mari marianna mariatou maricica marika marilena
mariola marja-liisa marjo marketta marte martyna marzena masami mavjuda maysoon mayu mayuko mbali
medha meeli meenakshi mehreen meinir melis meltem menna merike merja merle mervat mervi michaela
miglė mika miki mikiko milada milda miloslava minako minna mira mirja mirjami mirkka miroslava
mirosława misaki misako mitsuko miyako miyu miyuki mizuki mohini moipone momoko monifa moonika
morna moza mridula mrinalini muireann mukta mumbi muna muthoni mwende myfanwy máire máiréad mónika
müge mārīte mădălina nabila nada naděžda nafisa nafissatou naglaa naheed nahla naila najat najma
nakimera nalan nalini nalwanga namatovu namutebi nanako nandi nane nargis nargiza narine nasima
natia natsumi nayana nazia nazlı ndidi neema neringa neslihan nesrin nicoleta nighat nigora nihal
niina nijolė nikolett nilgün nilima nilüfer nino nisreen nkiruka nobuko nombeko nonhlanhla nosipho
noura noémi nthabiseng ntombi nuha nuray nusrat nyakio nyawira nóra oana obioma octavia oddny oili
olabisi olayinka olimpia olwen omolara onyeka oonagh orvokki otilia patrycja pavla pelin pervin
piia pille pirjo pirjo-riitta pirkko pratibha preeti prema puleng purnima pınar qandeel rabab
rachna raghad ragini rahila rahma raija raili raimonda raja rajni ramata ramla rana randa ranjana
ranveig rasa rasma rawan razia reet reetta refilwe renu revati reyhan rhonwen rifat rigmor riham
riina riko rima rina ritsuko ritva rizwana rodica rokhaya roksana rola romana roopa rozália ruba
rubina rula rumi ruqaya rusudan ruta růžena saara saba sabah sabeen sabiha sadaf sade sadhana
sadhbh safa safaa safia sahar sahra sajida saki sakiko sakina salamatou salima samah samar sameera
samia samiha samina sanaa sanam sanda sandhya sania sanita sanni saodat sarala sari sarmīte saroja
satoko satomi sawako sawsan sayuri seda seija semra senja seonaid sevil seynabou sezen shabana
shagufta shaheen shahida shahlo shaima shaista sharada sharmila shashi sheela shereen shiho shiori
shizuka shoko shruti shubha sibel sidonia sigrun siham siiri silja silvi silvija simge simisola
sini sinikka sioned siranush siret sirje sirpa sissel sizakele skaidrīte skaistė smaranda sobia
soha solvita sonata songül sonja sorina soňa stefania steluța stine suad subhadra suchitra suha
suja sulochana sumaia sumaira suman sumaya sumayya sumiko sumitra suneeta supriya surabhi surayya
suvi svanhild sylwia synnøve szilvia sára sìne síle tabassum tahani tahmina taina tamaki tamiko
tanuja tanveera tarja taru tasneem tatevik tebogo tegwen teija tellervo teona terhi teréz thandeka
thora thuraya tiia tiiu tinatin tiril tiwa toini tomomi tonje torill torun toshiko trine trude
tsuneko tuba tuija tulsi tuuli tuulikki tuğba tytti tímea tülay tülin tünde türkan ugnė umaima
umida urmila urszula urtė urvashi urve uzma uzoamaka vaida vappu varduhi varsha vasanti vasudha
veena veera vendula venla vibeke vida vija viktoria viktorija vilde vilija vimala vineeta vineta
violeta viorica virginija virve vivien vlasta věra wacera wafa wafaa wairimu wajiha wakana wangui
warda weronika widad wiesława yamuna yasmeen yasuko yeliz yukari yukiko yuriko yusra yıldız zahida
zakia zanda zandile zane zarina zawadi zdenka zdeňka zeba zeina zerrin zineb zinhle zita zohour
zora zsuzsanna zubaida zuhal zuhra zulfiya áine åshild çiğdem éabha órlaith özge ülle şeyma şule
štěpánka šárka żaneta živilė ștefania
"""
MALE: Final = """
aakash aapo aare aarne aaro aatos abayomi abdelkrim abdellah abdelrahman abderrahim abdulaziz
abdullahi abhay abhijit abhinav abhishek abid abiodun abraha adeel adem adeola adham adil adisa
adnan aengus afzal agris agus agyeman ahsan ahti aigars aiman ainārs aivar aivars ajit akbar akhil
akhtar akihiko akihiro akinwale akio akram aksel akın alaa alar aleksander aleksandrs aleksi
alemayehu algirdas algis alhassan alin alois alok alper altaf altan alun amar amin amine amitabh
amjad ammar amol ampofo anas andis andrejs andrus anees aneirin anghel aniruddha anis antal
antanas antero antonín anup archibald arda argo arif arild armands arnas arnis arno arshad artis
arto arttu arturs artūras arvis arvo arwel arūnas asad asbjørn asghar ashfaq ashwin asim asko
aslam asle assem atif atilla atle atsushi atul audrius audun aurangzeb aurel aurimas avinash aydın
ayham ayhan aykut ayodeji ayoub azam azhar azubuike azzedine baard babajide babar badr bahaa baki
balaji bamidele bandar barnabás barra bartłomiej barış basel basem bashar basheer bassam batuhan
bedwyr bedřich bence bereket berk berwyn bharat bhaskar bhavesh bhupinder birger birhanu bjarne
bjarte blahoslav bogusław bohumil bohuslav bolesław bora brahim brijesh bryn brynmor budi burhan
bård béla børge bülent břetislav caner caradog carsten cemal cengiz cevdet cezary chafik chandan
chetan chibuzo chidiebere chijioke chike chima chinonso christer cian ciarán cihan ciprian claes
claudiu coll colmán conall conn constantin corneliu cosmin costel csaba cuán czesław cüneyt călin
cătălin dagfinn daichi daiki dainius daithí dalibor danish daouda darius darragh dawid dawood
deividas demba dembele devendra dezső dhananjay dharmendra diarmid dilwyn dominik donatas donncha
doru doğan drahoslav driss dugald dumitru dániel dávid dénes dănuț eachann edgaras edvīns eemeli
eerik eetu efosa egil egils ehab ehsan eifion eigil eiji eimantas einion eino eivind ekene ekrem
elemér elis elmar emad emanuel enda endel endre enes engin eoghan erdal eren ergin erhan erkan
erki erkki erlend erling ernestas ernő erol ersin ertan ertuğrul espen eugen eugeniusz eurig euros
evaldas ewen eyad eyob ezekiel fahad fahd farhan faris farooq fathi fatih fawad fawzi fayez fayyaz
fearghal fearghas fergal ferhat fiachra fiifi fikret fikru finbar fingal fionn flemming folarin
františek fraser fritjof frode fumio furkan gagan gatis gearóid gediminas gerallt gergely gergő
getachew ghulam giedrius gillespie gintaras gints girish gisle gjermund glyn godwin gopi goro
govind grigore gruffudd gruffydd gundars guntars gunārs gurpreet gwynfor gyula győző géza gökhan
güven habtamu hadi haider hailu hajime halfdan hallvard haluk hamad hamdan hamdi hando hannes
hannu harijs haris haroon harri harun hashem hashim hasnain hatem hayato haydar hefin heiki heino
helge helmuts hemant henning hideaki hideki hideo hidetoshi hikmet hillar himanshu hiroaki hiroki
hiromichi hiroto hiroyuki hisashi hjalmar horia hossam houssam humayun hussam hynek iacob ichiro
idar idrees iestyn ifan iftikhar ignas ihab iiro ijaz ikechukwu ilgvars ilhan ilie ilker ilkka
illtyd ilmar ilmari imad imants imre imtiaz inam indrek indulis ingar ingolf ingus ingvar innes
ioan iolo ionel iorwerth iosif iqbal ireneusz isamu isao ishaq ishtiaq islwyn ismet issam issoufou
isto itai iulian iuliu ivars jaak jaanus jaber jabulani jaffar jalal jamil jamshed jani janne jari
jarkko jarl jarle jarmo jaromír jassim jatin javed jawad jayant jenő jindřich jiro jitendra joakim
joni joonas jorma josef jouko jouni juhana juho jukka-pekka juma jun'ichi junichi juozas jussi
justas justinas jyrki jános józef józsef jørn jüri jēkabs kaan kaare kaarel kaarlo kabiru kacper
kadhim kailash kalervo kalev kalevi kalju kalle kamran karan karel karol karolis karsten karthik
kartik kaspars katsuhiko katsumi kauko kaupo kazuhiko kazuhiro kazuki kazuo kazuya kağan kebede
keiichi keiji keijo keisuke kenan kenta kentaro ketan ketil ketut khalifa khalil khizr khumbulani
kibet kimani kimmo kiptoo kishore kiyoshi kjartan kjetil knud koffi koichi koit kolbjørn konrad
koray kornél kosuke kota kristaps kristjan kristóf krisztián krišjānis krystian kryštof kudzai
kuldeep květoslav kwasi kyösti kálmán károly kārlis kęstutis laimonis lajos lakshman langa
lars-erik lasse laurențiu lauri laurynas leevi lekan lembit leoš levent levente liaquat linas
liviu llewelyn llion llyr llywelyn lorcan lotfi louai lubomír luboš lucian luděk lukáš lőrinc maan
madhav madis mads maged magne maher mahmood mahmut maina mait majed makhosi malek mamdouh manabu
mansour maqsood margus marin mariusz martti masaaki masahiko masaki masanori masaru masashi masato
masayuki masego masood matas matei mati mats matěj mauno mauri mayank mazhar mbugua meilyr meirion
melaku melih menelik merfyn merlin mert mesfin meurig micheál mieczysław mihail mihails mihkel
mihály miika miklós mikołaj milind miloslav miloš milán mindaugas minoru mircea miro mitsuo
mitsuru moataz modestas modris moez mohan mohannad mohau moncef monir motohiro moustafa mthunzi
muammer muayad mubashir muchiri mudassar muhammet muhannad mujahid mukul mulugeta munir munther
murali murdoch murrough murtaza musa mushtaq mustapha mutua mwamba mykolas myrddin mzwandile márk
márton mátyás máté märt mārcis māris mārtiņš naeem nagesh naif najeeb naji najib naoise naoto
narayan narendra naseer navin nawaf ndaba ndiaye necati nedim neeme neeraj nerijus ngugi nicu
nihat niilo niko nilesh niraj nisar niyazi njål nkosana nkosi nobuo nobuyuki noman normunds
noureddine nuri nándor octavian oddvar odhrán odinga oiva ojārs okan okoth oktay oladele olamide
olav olavi oldřich olev olivér omkar onni onur opiyo oskari oskars osmo otakar othman ottó oumar
ozan oğuz oğuzhan oļegs paavali paavo palle panu parag parvez pasi pauli paulius pearse peep
peeter penri pentti perttu petras petre petru petter petteri pirkka polat pompiliu poul povilas
pramod prasad prashant praveen preben prem priit pryderi przemysław pule puneet pyry pēteris
přemysl qais qasem qasim radim radomír radosław radovan radwan raed rafik ragheb raimo raimonds
raine raivis raivo rajat rajendra rajkumar ramadan raman ramazan rami ramūnas ranald rangi ranjit
rashed rauf raul rauno ravindra rayan redouane reidar reiji reijo reino remigijus remigiusz remus
renārs rezső rhydian riad riaz richárd rida rihards riho riku rimantas risto ričardas robertas
rokas rolandas rolands romas romeo ronny roope rostislav rudolf ryoichi ryoji rytis ryuichi róbert
rónán rıdvan rıza rūdolfs sabri saburo sadek sadiq safdar saffet sahel sajid sakari saku saleem
saleh salem salih samba sameh samuli sander sandis sanele santeri santosh sarath sarfraz satoru
satyajit saud sauli saulius saurabh savaş sedat seiichi seiji selahattin sello selwyn selçuk semih
serdar sergejs sergiu serhat shadi shafqat shahbaz shahzad shakeel sharad shashank shaukat shekhar
sheraz sherif shigeo shin'ichi shinichi shiro shivaji shoaib shogo shoichi shoji shrikant shuichi
shuji shunsuke shyam sifiso sigitas sigve siim sikandar silviu simas simba simen simo sinan sion
siphiwe sivert slavomír soichiro somhairle somnath sota soufiane stasys steffan stein steinar
stian sturla suat suhail sulaiman sulev sumit sundar surendra suryakant sushil svatopluk sveinung
sven-erik swapnil szabolcs szilárd séamus süleyman sławomir taavetti tadao tadas taha taher taichi
taiki taisto taiwo takaaki takahiro takao takayuki takuya talal talfryn talha taliesin tamer tane
tanel taneli taner tanvir tapani tapio tareq tarmo taro tarvo tarık tatsuo tatsuya tauno tauqeer
tavish tawanda tawfik tayeb taylan tecwyn teemu tejas tekin tekle teppo tero tetsuo teuvo thor
thorbjørn thorleif thorvald thulani tiberiu tiernan titus tivadar toivo tolga tolulope tom-erik
toma tomi tomohiro tomoyuki toms topi torben tord torfinn torgeir torkel torleif tormod torquil
toshiaki toshihiko toshiyuki traian trefor tsutomu tsuyoshi tudor tumelo tuomas tuomo turgut
turlough tushar tuukka tuure tymoteusz tõnis uche ukko uldis umesh umut urho urmas urpo uuno uğur
vaibhav vaino valdas valdis valentinas valeriu valters valtteri vasant vedat vegar vegard veijo
veli veli-matti vello venkat vesa vetle veysel vidas vidmantas viesturs vignesh vikrant viktoras
vilho vilius viljar viljo ville villu vilmos vilnis vilém vince vineet vipin viraj virginijus
visvaldis vlad vlastimil vytas väinö vítězslav wacław waheed wajid waldemar wanyama waseem wassim
wekesa wiesław wiktor witold władysław włodzimierz xolani yahya yakubu yakup yalçın yaser yasin
yasir yasuhiro yasushi yavuz yiğit yngve ynyr yogesh yohei yoichi yoshiaki yoshihiro yoshiki
yoshiro yoshiyuki yosuke yousaf yuichi yuji yunus yusuke yutaka yuya yılmaz zafer zaheer zain
zakaria zaki zbyněk zeeshan zeki zenon zenonas zenzele ziedonis zigmārs zola zsigmond zsolt zubair
zuhair zygmunt ádám ákos árpád éanna ödön özgür čeněk şahin şükrü šimon štěpán žilvinas žygimantas
"""
