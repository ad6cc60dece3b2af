"""Verbs of saying of French and Spanish by their infinitives, conjugated by rule."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ingest.annotate.words.lexicon import words

_FRENCH_ER: Final = """
répliquer rétorquer objecter plaisanter ironiser tempérer nuancer marteler asséner glisser
murmurer chuchoter confier avouer concéder trancher pester râler agacer emporter enthousiasmer
interroger désoler détailler argumenter plaider arguer alerter signaler mentionner certifier
fustiger critiquer reprocher protester revendiquer confirmer révéler enchaîner répéter suggérer
espérer blaguer rassurer nier réfuter exclamer écrier crier tonner justifier motiver illustrer
interpeller pronostiquer marmonner bougonner grommeler hasarder spécifier
moquer railler relativiser pointer relever résumer assumer réaffirmer réitérer condamner accuser
réclamer attribuer imputer rapporter lâcher philosopher vanter chiffrer
exprimer formuler renouveler
proposer préconiser prôner adjurer exhorter souhaiter redouter fulminer épingler
"""
_FRENCH_OTHERS: Final = words(
    "exclut exclu dite dites dits",
    "renchéri renchérit renchérissait défendu défend défendait repris reprend reprenait démenti",
    "dément démentait craint craignait admis admet admettait convenu convient convenait",
    "interrompu interrompt sourit souriait rit rétorquait surenchéri surenchérit menti",
    "préviennent répondent poursuivent défendent craignent admettent concluent décrivent",
    "avertissait avertissaient prévenait prévenaient concluaient promettait promettaient",
    "conseille conseillait conseillent conseillé",
    "reconnaissait reconnaissaient décrivaient répondait répondaient soutenaient",
    "préconise souffla soupirait soupiré applaudi applaudit relève relèvent",
    "engagé engagée engagés engagées engagent croit croient croyait pensent pensait",
    "souvient souviennent souvenait considère considèrent considéré considérait retient",
    "retiennent retenu taxé taxée taxés taxées taxent taxait dépeint dépeignent traitent",
    "amuse amusait",
)
_FRENCH_PLURALS: Final = words(
    "assurent indiquent notent observent remarquent annoncent reconnaissent évoquent qualifient",
    "témoignent soutiennent commentent constatent promettent contestent jugent déplorent saluent",
    "lancent racontent avertissent réagissent insistent disaient affirmaient déclaraient",
    "expliquaient soulignaient estimaient dénonçaient ajoutaient précisaient rappelaient",
    "écrivaient demandaient regrettaient parlent montré montrée montrés montrées montre montrent",
)
_SPANISH_AR: Final = """
contestar bromear reprochar ironizar zanjar justificar detallar argumentar alegar aclarar avisar
recalcar enfatizar remarcar rematar apostillar aseverar alertar censurar protestar jactar
vaticinar pronosticar augurar murmurar susurrar gritar exclamar suspirar narrar evocar rememorar
plantear reivindicar revelar confirmar rechazar anticipar adelantar proclamar felicitar
congratular abogar insinuar interpelar increpar espetar tachar tildar catalogar
discrepar ahondar abundar concretar especificar corroborar ratificar reafirmar refutar terciar
razonar remachar reflexionar deplorar condenar acusar culpar recriminar afear elogiar alabar
aplaudir juzgar achacar imputar descartar opinar valorar matizar puntualizar garantizar celebrar
comentar reclamar resaltar clamar enumerar ejemplificar
detectar apostar
"""
_SPANISH_OTHERS: Final = words(
    "defendió defiende defendía defendieron defendiendo confesó confiesa confesaba negó niega",
    "negaba soltó suelta desmintió desmiente sugirió sugiere sugería repitió repite repetía",
    "resumió resume definió define prometieron propuso propone proponía expuso expone mantuvo",
    "mantiene mantenía coincidió coincide incidió incide rebatió rebate intervino interviene",
    "agradeció agradece agradecía arremetió arremete riñó admitieron reconocieron respondieron",
    "advirtieron insistieron concluyeron refirió refiere transmitió transmite quejó queja quejaba",
    "sentenció sentencia ironizó apeló instó insta temió teme confía confió atribuyó atribuye",
    "atribuyeron acota acotan acotaba desliza deslizó deslizan",
)
_SPANISH_PLURALS: Final = words(
    "dicen afirman declaran explican añaden agregan señalan sostienen advierten subrayan recuerdan",
    "lamentan denuncian aseguran manifiestan indican responden concluyen insisten cuentan relatan",
    "escriben expresan critican califican reiteran precisan comentan anuncian apuntan destacan",
    "informan admiten reconocen opinan prometen replican describen consideran estiman instan",
    "decían afirmaban explicaban sostenían advertían recordaban lamentaban denunciaban aseguraban",
    "instaron criticaron calificaron comentaron anunciaron apuntaron destacaron informaron",
    "opinaron relataron contaron preguntaron reiteraron precisaron manifestaron consideraron",
    "describieron estimaron señalaba afirmaba explicaba sostenía advertía recordaba lamentaba",
    "denunciaba aseguraba insistía subrayaba mostró muestra mostraron muestran mostraba mostrado",
    "aconseja aconsejaba aconsejan aconsejó",
    "coincidieron coinciden habló habla hablaron hablan hablado hablaba",
    "comprometió compromete comprometieron comprometen comprometido comprometida comprometidos",
    "cree creen creyó creía creían piensa piensan pensaba pensaban entiende entienden entendió",
    "recoge recogen reza rezan rezaba detallan sonríe sonrió sonreía ríe rió tronó truena",
)
# Those that other lists have in some forms; "estimado" is no verb before a noun.
_SPANISH_MORE: Final = """
afirmar declarar explicar señalar lamentar denunciar asegurar indicar preguntar relatar expresar
criticar calificar reiterar precisar comentar anunciar apuntar destacar informar replicar matizar
considerar estimar valorar constatar solicitar observar comparar
"""
_SPANISH_PAST: Final = words(
    "admitido prometido respondido insistido sostenido concluido pedido definido defendido",
    "sentenciado sugerido expuesto propuesto repetido respondía exigía reconocía admitía",
    "prometía describía definía pidiendo exigiendo reconociendo admitiendo insistiendo",
    "respondiendo añadía añaden ruega ruegan rogó presume presumió presumen alardea alardeó",
)
# Words of English, or nouns that stand where a verb might.
_ELSEWHERE: Final = words(
    "nuance tonne tranche critique protestant pointe confident justifie condamne motive",
    "lâche lâches vante chiffre illustre agace emporte propose assume resume relieve queja",
    "sentencia define confirme concrete",
    "cadre assume attaque image balance acota",
    "abundant tempère moque crie nie confiant criant tranchant rassurant glissant désolant",
    "enthousiasmant motivant relevant protestant alarmant",
)


def _french(stem: str) -> Iterator[str]:
    yield from (stem + end for end in ("é", "ée", "és", "ées", "e", "ent", "ait", "aient", "ant"))


def _spanish(stem: str) -> Iterator[str]:
    yield from (stem + end for end in ("ó", "a", "aron", "an", "aba", "aban", "ado", "ando"))


def _spanish_more(stem: str) -> Iterator[str]:
    yield from (stem + end for end in ("ó", "a", "aron", "an", "aba", "aban", "ando"))


# "tempérer" has "tempère", "reprocher" keeps its stem.
_OPENED: Final = {f"é{sign}e": f"è{sign}e" for sign in "rtlnd"}


def _written(form: str) -> str:
    end = next((end for end in _OPENED if form.endswith(end)), None)
    return form[: -len(end)] + _OPENED[end] if end else form


# Between a quotation and a name they report all the same.
BEFORE_A_NAME: Final = words(
    "nuance tonne tranche critique confirme propose condamne accuse tempère crie nie lâche vante",
    "gronde insinue sentencia queja lâche illustre tempère tempête",
    "souffle peste fulmine grince sourit rit glisse balaie tacle cingle assène rugit",
    "hurle analyse décrypte anticipe dévoile tweete publie implore supplie ordonne invite remercie",
    "loue moque confesse abonde complète rectifie appuie plastronne rage ronchonne maugrée énumère",
    "récapitule traduit traduisait théorise professe clame scande décoche riposte contre-attaque",
    "contre-attaqué esquive élude temporise formule arrête motive notifie requiert requis jubilait",
    "requérait ricane ricanait jubile bouillonne gémit sanglote siffle claironne serine rappe",
    "souri ri pointe surenchérit complimente encourage exulte grogne braille beugle",
    "tuitea continúa exhorta invita dispara lanza clava carga ataca fustiga contraataca",
    "fanfarronea secunda falla resuelto reído sonreído creído solloza gruñe ruge chilla brama",
    "masculla farfulla musita balbucea bufa resopla rezonga ríen sonríen gimotea canturrea aplaude",
    "exhortan invitan agradecen asienten corean cantan gritan",
    "pose posait cadre enfonce assume rembobine situe désespère déroule démarre embraye embrayait",
    "rebondit attaque entame débute synthétise calcule vulgarise schématise décrète image persifle",
    "jette balance coupe acquiesce questionne relance termine achève clôt feint sermonne vitupère",
    "vocifère parie arranca desliza grafica sintetiza calcula cierra desgrana recita contextualiza",
    "desmenuza dibuja acota finaliza culmina avanza consigna agace emporte",
)
ROMANCE_FR: Final = (
    frozenset(_written(f) for verb in _FRENCH_ER.split() for f in _french(verb.removesuffix("er")))
    | _FRENCH_OTHERS
    | _FRENCH_PLURALS
) - _ELSEWHERE
ROMANCE_ES: Final = (
    frozenset(form for verb in _SPANISH_AR.split() for form in _spanish(verb.removesuffix("ar")))
    | frozenset(f for verb in _SPANISH_MORE.split() for f in _spanish_more(verb.removesuffix("ar")))
    | _SPANISH_OTHERS
    | _SPANISH_PAST
    | _SPANISH_PLURALS
) - _ELSEWHERE
