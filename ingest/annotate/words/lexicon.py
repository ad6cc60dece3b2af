"""Closed lists of everyday words that the annotators lean on, for three languages."""

from __future__ import annotations

from typing import Final

from ingest.annotate.words import body_nouns, callings, countries, text_nouns
from ingest.annotate.words.closed_list import words as words
from ingest.annotate.words.prefixed_offices import PREFIXED
from ingest.annotate.words.romance_callings import CALLINGS
from ingest.annotate.words.romance_callings import OFFICES as ROMANCE_OFFICES

PRONOUNS: Final[dict[str, str]] = {
    "he": "m", "she": "f", "they": "p", "it": "n", "who": "who",
    "il": "m", "elle": "f", "ils": "p", "elles": "p", "lui": "m", "on": "p",
    "él": "m", "ella": "f", "ellos": "p", "ellas": "p",
}  # fmt: skip
POSSESSIVES: Final[dict[str, str]] = {"his": "m", "her": "f", "their": "p", "its": "n"}
DETERMINERS: Final = words(
    "the a an this that these those his her its their our my your one another some both each",
    "every many several two three four five six seven eight nine ten no any le la les l l' un une",
    "des ce cette ces son sa ses leur leurs notre nos el los las una unos unas su sus este esta",
    "nuestro nuestra",
)
# Prepositions that hold an article: "en palabras del director".
FUSED: Final = words("del du al au")
PREPOSITIONS: Final = words(
    "of for at from with in on to by about against after before during under over into than as",
    "through between among toward towards without within behind near since until despite per via",
    "following like unlike regarding concerning including upon amid around outside inside across",
    "alongside according because while when if although though unless whereas where whether de",
    "du des à au aux en dans pour par sur avec chez sans sous entre depuis pendant après avant",
    "lors d con por parmi chez malgré dès envers durant hacia mediante contra bajo",
    "para sin sobre tras ante desde hasta durante del al según selon",
)
NOUN_LINKS: Final = words(
    "of for at from with in on to behind beside near opposite de du des del d d' pour para en"
)
CONJUNCTIONS: Final = words("and but or yet so nor plus et mais ou y e pero o")
SUBORDINATORS: Final = words(
    "that which who whom whose what how why que qui qu quien quienes cual dont où",
    "cuando mientras lorsque quand tandis",
)
AUXILIARIES: Final = words(
    "has had have having is was were are be been would will did does do could may might must can",
    "should 's 'll 'd 've 're 'm a ont avait avaient est sont était ha han había fue es",
)
ADVERBS: Final = words(
    "also then later again often once never not now still even just only simply further too ever",
    "recently previously earlier always yesterday today tonight first soon thus therefore instead",
    "himself herself themselves itself both all aussi également ensuite encore déjà lui-même",
    "elle-même ne n' pas",
    "toutefois cependant néanmoins enfin désormais notamment simplement longuement asimismo",
    "todavía aún incluso apenas",
    "toujours ainsi pourtant même también además luego después siempre ya así mismo misma",
    "puis surtout certes sinon donc ici partout demain aujourd'hui hier hoy ayer ahora entonces",
    "anteayer pues aun igualmente",
)
DAYS: Final = words(
    "monday tuesday wednesday thursday friday saturday sunday january february march july",
    "september october november december feb apr aug sept oct nov dec lundi mardi mercredi jeudi",
    "vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo",
)

HONORIFICS: Final[dict[str, str]] = {
    "mr": "m", "mr.": "m", "mister": "m", "sir": "m", "lord": "m", "father": "m", "fr.": "m",
    "brother": "m", "mrs": "f", "mrs.": "f", "ms": "f", "ms.": "f", "miss": "f", "dame": "f",
    "lady": "f", "sister": "f", "mother": "f", "madam": "f", "madame": "f", "mme": "f", "mlle": "f",
    "m.": "m", "monsieur": "m", "señor": "m", "sr.": "m", "sr": "m", "señora": "f", "sra.": "f",
    "sra": "f", "srta.": "f", "don": "m", "doña": "f", "daw": "f", "king": "m", "queen": "f",
    "prince": "m", "princess": "f", "pope": "m", "imam": "m", "rabbi": "?", "sheikh": "m",
    **dict.fromkeys(words("s.e. lic. ing. arq. abg. me tan venerable"), "?"),
    **dict.fromkeys(words("hermana sor sœur soeur baroness dra dra. excma. ilma. mtra. puan"), "f"),
    **dict.fromkeys(words("hermano fray monseñor mgr mgr. fr excmo. ilmo. mtro. u encik"), "m"),
}  # fmt: skip
# Words of office that tell a gender.
GENDERED: Final[dict[str, str]] = {
    **dict.fromkeys(
        words(
            "spokesman chairman congressman councilman businessman king prince father brother",
            "husband son man président directeur père avocat padre ministro alcalde abogado",
            "secretario relator",
        ),
        "m",
    ),
    **dict.fromkeys(
        words(
            "spokeswoman chairwoman congresswoman councilwoman businesswoman queen princess",
            "mother wife sister daughter woman présidente directrice rapporteuse avocate mère",
            "presidenta directora secretaria relatora madre maestra abogada",
        ),
        "f",
    ),
}
# Titles stand before a name, with or without a capital.
TITLES: Final = words(
    "dr dr. prof prof. professor rev rev. reverend hon hon. honourable honorable h.e. maestro",
    "drs drs. profs deckhand bosun skipper stoker insp insp. supt supt. det canon bishop",
    "archbishop cardinal deacon pastor judge justice magistrate advocate ambassador councillor",
    "cllr cllr. cllrs councilmember councilman councilwoman councilor alderman senator sen sen.",
    "sens sens. senators representative rep rep. reps reps. congressman congresswoman gov gov.",
    "governor mayor president chairman chairwoman chairperson chair secretary secretary-general",
    "general gen gen. colonel col col. major maj. captain capt capt. lieutenant lt lt. sergeant",
    "sgt sgt. corporal brigadier admiral adm. commander cmdr. sheriff deputy detective officer",
    "inspector superintendent chief commissioner chancellor premier minister undersecretary",
    "ombudsman rapporteur director manager coordinator treasurer spokesman spokeswoman",
    "spokesperson leader speaker whip candidate nominee editor counsel attorney principal dean",
    "provost trustee founder co-founder envoy delegate vice former then-president ex-president",
    "president-elect acting interim executive senior strategist adviser advisor analyst",
    "correspondent reporter columnist aide pollster activist author lawyer historian economist",
    "expert member officer-in-charge ceo cfo coo cto mp mep mla msp td special programme program",
    "campaign press communications policy media staff majority minority republican democratic",
    "democrat republicans democrats gop dre docteur docteure professeur professeure maître",
    "président présidente directeur directrice ministre secrétaire rapporteuse porte-parole",
    "maire préfet préfète juge doctor doctora profesor profesora presidente presidenta directora",
    "ministro ministra secretario secretaria relator relatora portavoz alcalde alcaldesa juez",
    "jueza mayors governors representatives ministers chairmen curator warden librarian",
    "biologist director-general attorney-general auditor-general solicitor-general",
    "governor-general coroner inspector-general surgeon-general comptroller-general",
    "commissioner-general constable registrar headteacher chair-rapporteur cdr cmdr nurse",
    "midwife matron prosecutor paramedic dra dra. lic. ing. arq. abg. mtro. mtra. excellency",
    "eminence vice-marshal scientist under-secretary-general editor-in-chief commander-in-chief",
    "baroness pr pr. pre pre. viscount viscountess archdeacon rector comptroller alderwoman",
    "assemblyman assemblywoman coun coun. cpl cpl. undersheriff sub-inspector subinspector ald",
    "ald. assemblymember vice-minister vice-mayor vice-rector vice-chancellor vice-principal",
    "revd pdg pca",
    PREFIXED,
)
MODIFIERS: Final = words(
    "former then acting interim vice special senior deputy chief executive first fellow late",
    "assistant associate majority minority",
)
PARTIES: Final = words("republican democratic democrat republicans democrats gop")
# What people are by trade or training.
OCCUPATIONS: Final = words(
    "clerk engineer technician consultant lecturer surgeon architect geologist biologist",
    "midwife therapist psychologist accountant auditor planner surveyor ranger firefighter",
    "paramedic soldier campaigner defender observer translator interpreter photographer",
    "journalist broadcaster producer artist musician singer actor actress poet novelist",
    "apprentice intern volunteer tenant landlord shopkeeper trader merchant supervisor",
    "administrator receptionist vice-chair vice-president co-chair co-director co-ordinator",
    "co-leader",
    "convenor convener chaplain vicar fisherman fisherwoman fisher miner driver pilot sailor",
    "cook steward shepherd blacksmith baker joiner stagehand farmhand playwright shipwright",
    "wheelwright goldsmith silversmith locksmith fishmonger ironmonger sculler",
    "welder carpenter conductor physician pediatrician paediatrician",
    "epidemiologist sociologist philosopher geographer rédacteur rédactrice chercheur",
    "chercheuse infirmier infirmière enseignant enseignante pêcheur agriculteur agricultrice",
    "conseiller conseillère sénateur sénatrice député députée procureur procureure commissaire",
    "trésorier trésorière fondateur fondatrice coordinateur coordinatrice délégué déléguée",
    "médecin ingénieur ingénieure journaliste militante syndicaliste cheffe ambassadeur",
    "ambassadrice étudiante géologue économiste historienne historien vice-président",
    "vice-présidente periodista médico médica enfermero enfermera coordinador diputado diputada",
    "senador senadora gobernador gobernadora embajador embajadora jefe jefa consejero consejera",
    "ingeniero ingeniera pescador pescadora agricultor agricultora investigador investigadora",
    "redactor redactora fundador fundadora tesorero tesorera delegado delegada defensor",
    "defensora activista líder dirigente vicepresidente vicepresidenta comisionado comisionada",
    "rectora campesino campesina docente sindicalista economista historiador historiadora",
    "gerente decano decana obispo párroco procurador procuradora subsecretario subsecretaria",
    "viceministro viceministra encargado encargada comisario comisaria intendente intendenta",
    "catedrático catedrática asesor asesora dirigenta gérant gérante doyen doyenne recteur",
    "rectrice évêque proviseur proviseure régisseur intendant intendante greffier greffière",
    "bâtonnier bâtonnière sous-préfet sous-préfète patronne éleveur éleveuse maraîcher maraîchère",
    "bénévole soignant soignante aide-soignant aide-soignante instituteur institutrice bursar",
    "headteacher matron constable défenseur défenseure habitant habitante riverain riveraine",
    "médiateur médiatrice usager usagère retraité retraitée locataire jubilado jubilada usuario",
    "usuaria pensionista",
    CALLINGS,
    ROMANCE_OFFICES,
    callings.CALLINGS,
)
# Offices of French and Spanish that one holds, by the words before a place or a body.
HELD_OFFICES: Final = words(ROMANCE_OFFICES)
PERSON_NOUNS: Final = TITLES | words(
    "president spokesman spokeswoman spokesperson spokespeople official officials aide aides",
    "man woman men women voter voters resident residents critic critics supporter supporters",
    "expert teacher teachers student students worker workers lawyer lawyers source sources",
    "person people candidate candidates nominee nominees billionaire businessman mogul senators",
    "lawmakers author lawmaker mother father brother sister son daughter wife husband friend",
    "friends colleague colleagues neighbour neighbor neighbours neighbors victim victims",
    "witness witnesses veteran pastor priest doctor nurse farmer farmers owner operator head",
    "host moderator anchor strategists speakers leaders members delegates activists analysts",
    "reporters democrats republicans mayor prosecutor prosecutors defendant plaintiff founder",
    "archivist harbourmaster hydrologist envoy representative representatives negotiator",
    "mediator rapporteur boss first lady tycoon frontrunner front-runner hopeful incumbent",
    "opponent rival successor predecessor pundit writer blogger protester protesters organiser",
    "organizer organizers survivor scientist scientists researcher researchers scholar pope",
    "widow widower cousin niece nephew uncle aunt grandmother grandfather grandson granddaughter",
    "veuve veuf sœur tante oncle viuda viudo hermana hermano tía tío abuela abuelo nieta nieto",
    "commissioner regulator participant participants attendee préfet porte-parole responsable",
    "fonctionnaire témoin avocat avocate juriste collègue patron vecino vecina abogado abogada",
    "funcionario funcionaria testigo maestra maestro padre madre adjoint adjointe échevin échevine",
    "concejal concejala regidor regidora edil vocal commandant commandante capitaine lieutenante",
    "magistrado magistrada magistrat magistrate letrado letrada mandatario mandataria",
    "viceconsejero viceconsejera mère père",
    "colonelle adjudant adjudante adjudant-chef sergent brigadière gendarme policier policière",
    "pompier chef comandante capitán capitana teniente coronel sargento sargenta bombero bombera",
)
PEOPLE: Final = PERSON_NOUNS | OCCUPATIONS
ORGANISATION_NOUNS: Final = words(
    "campaign committee commission department ministry government agency office council court",
    "party company group organisation organization union association federation foundation",
    "institute university school board bureau administration coalition network alliance league",
    "centre center police army church bank firm corporation newspaper magazine paper news times",
    "post state states team staff authority assembly parliament congress senate house observatory",
    "society trust fund service programme panel delegation embassy mission secretariat insurer",
    "branch inspectorate directorate watchdog taskforce",
    "regulator publisher ministère gouvernement conseil ligue syndicat rédaction équipe tribunal",
    "ministerio gobierno comisión consejo liga sindicato asociación coordinadora fundación",
    "empresa compañía entreprise compagnie société club cooperative collective forum initiative",
    "movement command charity guild hospital clinic jury college asamblea assemblée préfecture",
    "mairie municipalité municipio ayuntamiento",
    "federación fédération institut instituto universidad université cámara chambre cooperativa",
    "coopérative collectif colectivo plataforma plateforme defensoría institución alcaldía jurado",
    "organización entreprise compagnie compañía entidad entité policía gendarmerie fiscalía",
    "procuraduría consistorio patronal naviera aseguradora constructora gremio organismo organisme",
    "laboratorio laboratoire facultad faculté museo musée hospital hôpital diputación parquet",
    "diócesis diocèse cofradía confrérie coalición alianza alliance consorcio consortium",
    "établissement exploitant transporteur assureur concessionnaire concesionaria operadora",
    "amicale sala pleno municipalidad intendencia prefectura rectorat",
    body_nouns.BODY_NOUNS,
)
# What may follow a name after a comma.
SUFFIXES: Final = words(
    "m.d. m.d md ph.d. ph.d phd jr. jr sr. sr esq. esq ii iii iv j.d. r.n. mp qc kc",
)
# What a text may be called, what it is made of, what is sent, and what nobody signs.
DOCUMENT_NOUNS: Final = text_nouns.DOCUMENT_NOUNS
PARTS: Final = text_nouns.PARTS
MESSAGES: Final = text_nouns.MESSAGES
SIGNS: Final = text_nouns.SIGNS
# Words that make a capitalised run the name of a thing and not of a person.
THINGS: Final = words(
    "country street rights right derechos humanos droits day year act bill law laws convention",
    "covenant treaty declaration resolution report review river dam valley road avenue square",
    "island airport election elections war amendment procedures principles guidelines rules",
    "agenda plan deal prize award cup games building bridge park lake bay hills county city town",
    "district region basin medal security affairs health education justice defense defence",
    "internet web climate century edition morning night live times weekly tonight summit",
    "conference hearing debate caucus caucuses primary primaries hampshire carolina dakota",
    "virginia jersey york mexico vegas angeles wall kingdom republic america american americans",
    "europe african",
)
ORGANISATION_WORDS: Final = words(
    "mechanism commission committee council ministry department office agency bureau union circle",
    "federation league association alliance network coalition centre center institute foundation",
    "university college school church court party congress senate parliament house assembly inc.",
    "company inc corp corp. ltd llc bank group society trust fund service services administration",
    "authority board observatory organisation organization movement campaign police army navy",
    "corps guard forum news times post journal herald tribune guardian reuters press newsroom",
    "radio television tv chamber initiative project programme program nations states academy",
    "clinic hospital museum library partnership partners secretariat sisters brothers aid watch",
    "international club cooperative ligue syndicat ministère conseil fédération comité fondation",
    "tribunal liga sindicato ministerio consejo centro federación asociación fundación",
    "coordinadora observatorio observatoire comisión gobierno gouvernement parti partido",
    "ayuntamiento agence agencia universidad université société sociedad asamblea assemblée unión",
    "corporación mairie centers centres committees institutes delegation caucus",
    "mission embassy consulate delegation inspectorate directorate tribunal treasury guild charity",
    "orchestra theatre theater brewery railway railways airline airlines airways holdings plc gmbh",
    "llp taskforce ledger gazette chronicle panel hospice collective consortium",
    "cooperativa coopérative préfecture colegio junta instituto confédération confederación cámara",
    "secretaría defensoría fiscalía procuraduría colectivo collectif réseau works",
    "consejería conselleria concejalía dirección delegación subdelegación audiencia diputación",
    "contraloría superintendencia rectorat académie parquet chambre",
    body_nouns.BODY_WORDS,
)
# French and Spanish bodies say first what they are: "Liga Norte".
LEADING_ORGANISATION_WORDS: Final = words(
    "ligue syndicat ministère conseil fédération comité fondation liga sindicato ministerio",
    "consejo federación asociación fundación coordinadora observatorio observatoire comisión",
    "gobierno parti partido ayuntamiento agence agencia universidad université société sociedad",
    "asamblea assemblée unión corporación cooperativa coopérative mairie préfecture colegio junta",
    "instituto confédération confederación chambre cámara secretaría defensoría fiscalía union",
    "procuraduría colectivo collectif red réseau tribunal corte cour",
    "consejería conselleria concejalía dirección direction delegación délégation subdelegación",
    "audiencia diputación contraloría superintendencia rectorat académie parquet oficina office",
    body_nouns.LEADING_WORDS,
)
# Bodies of French and Spanish that a release also writes small: "la direction des routes".
ROMANCE_BODIES: Final = words(
    "direction préfecture mairie région département commune métropole rectorat académie chambre",
    "agence office caisse comité commission association fédération collectif cour parquet",
    "délégation mutuelle régie inspection autorité observatoire institut administration police",
    "gendarmerie administración policía guardia autoridad observatorio",
    "dirección delegación subdelegación consejería conselleria concejalía ayuntamiento alcaldía",
    "comisión junta defensoría fiscalía oficina agencia instituto cámara comité federación",
    "colectivo corte audiencia diputación cabildo mancomunidad rectorado comisaría procuraduría",
    "contraloría superintendencia intendencia municipalidad secretaría asamblea tribunal juzgado",
)
PARTICLES: Final = words(
    "de del la las los van von der den di da do dos du al el bin ibn bint wa ap le ter ten y e",
    "ole ould zu das della dan d'",
)
# Where somebody says something: "el director | en rueda de prensa".
SAID_IN: Final = words(
    "conferencia rueda entrevista declaraciones diálogo conversación conversaciones redes",
    "comunicación contacto directo exclusiva referencia relación alusión respuesta torno twitter",
    "conférence réponse marge direct",
)
COUNTRIES: Final = countries.COUNTRIES
