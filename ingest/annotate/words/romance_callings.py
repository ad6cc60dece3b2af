"""What people do in French and Spanish, where no ending tells, and the offices they hold."""

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
metteur metteuse chorégraphe coreógrafo coreógrafa photographe fotógrafo fotógrafa peintre pintor
pintora sculpteur sculptrice escultor escultora cinéaste cineasta romancier romancière dramaturge
dramaturgo dramaturga novelista chirurgien chirurgienne cirujano cirujana
"""
# Offices that one holds for a place or a body: "la mairesse de Lin", "el gobernador de Lin".
OFFICES: Final = """
fondateur fondatrice cofondateur cofondatrice fundador fundadora cofundador cofundadora
mairesse bourgmestre vice-bourgmestre syndic syndique député-maire sénateur-maire archevêque évêque
imam rabbin gouverneur gouverneure wali khalife cheikh émir sultan roi reine chancelier chancelière
consule inspecteur inspectrice sélectionneur sélectionneuse entraîneur entraîneuse coprésident
coprésidente co-président co-présidente vice-président vice-présidente vice-recteur vice-rectrice
vice-doyen eurodéputé eurodéputée ministre-président sous-directeur sous-directrice sous-préfet
sous-préfète sous-secrétaire député députée sénateur sénatrice procureur procureure ambassadeur
ambassadrice recteur rectrice doyen doyenne proviseur proviseure bâtonnier bâtonnière commissaire
arzobispo cardenal obispo obispa imán rabino canciller cónsul prefecto prefecta seremi lehendakari
conseller consellera conselleira conselleiro asambleísta legislador legisladora congresista
eurodiputado eurodiputada vicerrector vicerrectora gerente gerenta síndico síndica contralor
contralora personero personera superintendenta superintendente ombudsperson inspector inspectora
seleccionador seleccionadora entrenador entrenadora cacique cacica lonko lideresa burgomaestre rey
reina príncipe princesa subgerente subgerenta vicealcalde vicealcaldesa vicegobernador
vicegobernadora vicecanciller viceintendente subjefe subjefa subcomisario subcomisaria gobernador
gobernadora intendente intendenta diputado diputada senador senadora consejero consejera procurador
procuradora comisionado comisionada embajador embajadora comisario comisaria rectora decano decana
subsecretario subsecretaria viceministro viceministra vicepresidente vicepresidenta delegado
delegada subdelegado subdelegada defensor defensora tesorero tesorera conseiller conseillère
patronne président-directeur présidente-directrice jefe jefa cheffe representante
vocero vocera titular
"""
# What the holders of an office are also called.
ALSO_CALLED: Final = {
    "prelado": ("obispo", "arzobispo", "cardenal"),
    "prélat": ("évêque", "archevêque", "cardinal"),
    "édile": ("maire",),
    "mandatario": ("presidente", "gobernador"),
    "mandataria": ("presidenta", "gobernadora"),
    "regidor": ("alcalde",),
    "regidora": ("alcaldesa",),
    "edil": ("concejal", "concejala", "alcalde", "alcaldesa"),
    "munícipe": ("alcalde", "alcaldesa"),
    "burgomaestre": ("alcalde",),
    "primer edil": ("alcalde",),
    "primera edil": ("alcaldesa", "alcalde"),
    "primer mandatario": ("presidente",),
    "premier magistrat": ("maire",),
    "première magistrate": ("maire", "mairesse"),
    "chef de l'etat": ("président", "présidente"),
    "chef de l'état": ("président", "présidente"),
    "jefe de estado": ("presidente",),
    "jefa de estado": ("presidenta",),
    "ministra": ("titular",),
    "ministro": ("titular",),
    "titular": ("ministro", "ministra", "secretario", "secretaria"),
    "responsable de prensa": ("portavoz", "vocero", "vocera"),
}
_DOCTORS: Final = (
    *("médico", "médica", "médecin", "physician", "surgeon", "general practitioner", "gp"),
    *("cirujano", "cirujana", "chirurgien", "chirurgienne", "pediatra", "pédiatre", "psychiatre"),
    *("psiquiatra", "cardiologue", "cardiólogo", "cardióloga", "pneumologue", "neumólogo"),
    *("neumóloga", "oncologue", "oncólogo", "oncóloga", "urgentiste", "généraliste", "gériatre"),
    *("geriatra", "gynécologue", "ginecólogo", "ginecóloga", "neurologue", "neurólogo"),
    *("neuróloga", "paediatrician", "pediatrician", "psychiatrist", "cardiologist"),
    *("oncologist", "gynaecologist", "neurologist", "anaesthetist", "internista"),
)
_WRITERS: Final = (
    *("romancier", "romancière", "écrivain", "écrivaine", "dramaturge", "poète", "poétesse"),
    *("essayiste", "novelista", "escritor", "escritora", "dramaturgo", "dramaturga", "poeta"),
    *("ensayista", "novelist", "playwright", "poet", "essayist"),
)
_FILMERS: Final = (
    *("réalisateur", "réalisatrice", "cinéaste", "documentariste", "director de cine"),
    *("directora de cine", "realizador", "realizadora", "cineasta", "film director"),
    *("filmmaker", "documentalista"),
)
_ARTISTS: Final = (
    *("photographe", "peintre", "sculpteur", "sculptrice", "plasticien", "plasticienne"),
    *("illustrateur", "illustratrice", "fotógrafo", "fotógrafa", "pintor", "pintora", "escultor"),
    *("escultora", "ilustrador", "ilustradora", "muralista", "photographer", "painter"),
    *("sculptor", "illustrator", "printmaker", "weaver"),
)
_TITLED: Final = ("doctor", "doctora", "docteur", "docteure")
_LEGISLATORS: Final = ("diputado", "diputada", "senador", "senadora")
_MEMBERS: Final = ("député", "députée", "sénateur", "sénatrice")
_PRIESTS: Final = ("párroco", "cura", "sacerdote")
_TEACHERS: Final = ("maestro", "maestra", "profesor", "profesora", "docente")
_LAWYERS: Final = ("abogado", "abogada", "letrado", "letrada")
_COOKS: Final = ("chef", "cocinero", "cocinera", "cuisinier", "cuisinière", "cook")
_TRAINERS: Final = ("entrenador", "entrenadora", "seleccionador", "seleccionadora")
# What somebody may be called as well, where one person only has been brought in as such.
SAME_CALLING: Final = {
    **dict.fromkeys(_TITLED, _DOCTORS),
    **dict.fromkeys(("médico", "médica", "médecin", "physician"), (*_DOCTORS, *_TITLED)),
    **dict.fromkeys(("auteur", "autrice", "auteure", "autor", "autora", "author"), _WRITERS),
    **dict.fromkeys(("écrivain", "écrivaine", "escritor", "escritora", "writer"), _WRITERS),
    **dict.fromkeys(("artiste", "artista", "artist"), _ARTISTS),
    **dict.fromkeys(("cinéaste", "cineasta", "filmmaker", "réalisateur"), _FILMERS),
    **dict.fromkeys(("réalisatrice", "realizador", "realizadora"), _FILMERS),
    **dict.fromkeys(("legislador", "legisladora", "congresista"), _LEGISLATORS),
    **dict.fromkeys(("parlamentario", "parlamentaria"), _LEGISLATORS),
    "parlementaire": _MEMBERS,
    **dict.fromkeys(_PRIESTS, _PRIESTS),
    **dict.fromkeys(("prêtre", "curé", "abbé"), ("prêtre", "curé", "abbé")),
    **dict.fromkeys(("priest", "vicar"), ("priest", "vicar", "parish priest")),
    **dict.fromkeys(_TEACHERS, _TEACHERS),
    **dict.fromkeys(("enseignant", "professeur"), ("professeur", "instituteur", "enseignant")),
    **dict.fromkeys(("enseignante", "professeure"), ("professeure", "institutrice", "enseignante")),
    **dict.fromkeys(_LAWYERS, _LAWYERS),
    **dict.fromkeys(
        ("lawyer", "attorney", "solicitor"), ("lawyer", "attorney", "solicitor", "barrister")
    ),
    **dict.fromkeys(_COOKS, _COOKS),
    **dict.fromkeys(("técnico", "preparador"), _TRAINERS),
    **dict.fromkeys(("coach", "technicien"), ("entraîneur", "sélectionneur")),
    **dict.fromkeys(("agriculteur", "exploitant"), ("agriculteur", "éleveur", "maraîcher")),
    **dict.fromkeys(("agricultrice", "exploitante"), ("agricultrice", "éleveuse", "maraîchère")),
    "músico": ("compositor", "violinista", "guitarrista", "pianista", "cantautor"),
    "música": ("compositora", "violinista", "guitarrista", "pianista", "cantautora"),
    "musicien": ("compositeur", "violoniste", "guitariste", "pianiste", "chanteur"),
    "musicienne": ("compositrice", "violoniste", "guitariste", "pianiste", "chanteuse"),
    "musician": ("composer", "violinist", "guitarist", "pianist", "singer"),
}
# Who looks into things is called by the science afterwards: "le biologiste", "la geóloga".
SCIENCES: Final = (
    *("biologiste", "physicien", "physicienne", "chimiste", "historien", "historienne", "écologue"),
    *("sociologue", "archéologue", "géologue", "anthropologue", "climatologue", "économiste"),
    *("biólogo", "bióloga", "físico", "física", "químico", "química", "historiador"),
    *("historiadora", "sociólogo", "socióloga", "arqueólogo", "arqueóloga", "geólogo", "geóloga"),
    *("antropólogo", "antropóloga", "ecólogo", "ecóloga", "economista", "ologist", "physicist"),
    *("historian", "economist", "chemist", "linguist"),
)
RESEARCHERS: Final = (
    *("chercheur", "chercheuse", "scientifique", "universitaire", "enseignant-chercheur"),
    *("maître de conférences", "directeur de recherche", "directrice de recherche"),
    *("investigador", "investigadora", "científico", "científica", "académico", "académica"),
    *("catedrático", "catedrática", "researcher", "scientist", "lecturer", "academic"),
)
