"""The reporting words: verbs and turns of phrase that say whose words follow."""

from __future__ import annotations

from typing import Final

from ingest.annotate.learnt import Learnt
from ingest.annotate.speakers.cues.phrasal_verbs import PHRASAL
from ingest.annotate.speakers.cues.romance_cues import BEFORE_A_NAME, ROMANCE_ES, ROMANCE_FR
from ingest.annotate.speakers.cues.romance_that import may_report_que
from ingest.annotate.speakers.cues.that_verbs import THAT_VERBS
from ingest.annotate.speakers.cues.views_taken import VIEWING
from ingest.annotate.words.lexicon import words

# Verbs of saying: beside a quotation they name its speaker whatever else stands there.
SAYING: Final = words(
    "said says say saying written added adds add adding told tells tell telling stated",
    "states state",
    "stating noted notes note noting explained explains explain explaining wrote writes write",
    "editorialised editorialized",
    "writing warned warns warn warning argued argues argue arguing asked asks ask asking",
    "commented comments comment commenting concluded concludes conclude concluding continued",
    "continues continue continuing declared declares declare declaring insisted insists insist",
    "insisting observed observes observe observing remarked remarks remark remarking replied",
    "replies reply replying responded responds respond responding reiterated reiterates",
    "reiterating recalled recalls recalling announced announces announcing claimed claims claim",
    "claiming admitted admits admitting acknowledged acknowledges acknowledging affirmed affirms",
    "affirming asserted asserts asserting suggested suggests suggesting stressed stresses",
    "stressing emphasized emphasizes emphasised emphasises emphasizing emphasising urged urges",
    "urging called calls call calling cautioned cautions cautioning complained complains",
    "complaining joked jokes joking quipped quips tweeted tweets tweeting posted posts posting",
    "testified testifies testifying thundered shouted shouts shouting yelled whispered cried",
    "demanded demands demanding predicted predicts predicting promised promises promising vowed",
    "vows vowing pledged pledges pledging boasted boasts boasting bragged brags denied denies",
    "denying confirmed confirms confirming agreed agrees agreeing countered counters countering",
    "conceded concedes conceding contended contends contending maintained maintains maintaining",
    "mused muses lamented laments lamenting recounted recounts recounting repeated repeats",
    "repeating reported reports reporting described describes describing dubbed deemed labeled",
    "labelled labels branded brands termed terms characterized characterised characterizes",
    "dismissed dismisses dismissing denounced denounces denouncing condemned condemns condemning",
    "criticized criticised criticizes criticizing criticising praised praises praising hailed",
    "hails mocked mocks mocking blasted blasts slammed slams ripped attacked accused accuses",
    "accusing blamed blames blaming interjected interrupted answered answers answering inquired",
    "wondered wonders exclaimed proclaimed proclaims proclaiming pronounced elaborated elaborates",
    "opined reflected reflects offered offers offering clarified clarifies specified specifies",
    "stipulates stipulated provides holds held reads read reading advised advises advising",
    "assured assures assuring reassured informed informs chided chides scoffed scoffs retorted",
    "snapped blurted chanted chants chanting sang joined pointed points pointing recommended",
    "recommends recommending proposed proposes proposing requested requests requires requiring",
    "required found finds finding revealed reveals revealing shows showed highlighted highlights",
    "highlighting underlined underlines underscored underscores underscoring welcomed welcomes",
    "regretted regrets deplored deplores hoped hopes hoping believes believed thinks thought",
    "think feels felt fears feared knows knew decided expressed expresses expressing voiced",
    "voices cited cites citing quoted quotes quoting referred refers referring mentioned mentions",
    "talked talks spoke speaks spoken speaking issued issues issuing released releases releasing",
    "published threatened threatens swore swears signed reminded reminds reminding instructed",
    "instructs ordered orders invited invites encouraged encourages encouraging challenged",
    "challenges questioned questions questioning rejected rejects rejecting likened compared",
    "compares defended defends defending summed teased ranted railed fumed hinted hints implied",
    "implies implying intoned growled stood begged pleaded pleads relayed sighed laughed smiled",
    "grinned gushed raved enthused crowed cracked deadpanned bellowed barked roared screamed",
    "muttered murmured mumbled began begins opened ended ends finished closed put puts goes went",
    "like made makes signaled signalled touted touts tout portrayed portrays framed cast alleged",
    "alleges alleging disclosed echoed echoes echoing apologized apologised congratulated thanked",
    "thanks thanking texted emailed e-mailed typed penned credited credits bemoaned decried",
    "decries derided derides lambasted chastised rebuked scolded ridiculed taunted jabbed bellows",
    "reassures attributes attributed attributing remembers remembered considered considers",
    "reckoned reckons surmised surmises ruled judged adjudged certified scored diagnosed",
    "summarised summarized glossed billed",
    "regret caution announce admit acknowledge affirm assert suggest emphasise emphasize testify",
    "underscore highlight vow deny confirm agree concede contend maintain describe",
    "proclaim propose recommend believe deplore reveal underline reiterate recall",
    "ruled judged objected protested marvelled marveled speculated ventured volunteered summarised",
    "summarized estimated",
    "registered riffed trumpeted raised applauded applauds applauding commended commends",
    "commending lauded lauds lauding confided confides pondered worded chimed",
    "submitted submits documents documented doubted doubts doubting",
    "advise instruct warn remind insist",
    "jested jests bantered undertook undertakes",
    "apologises apologizes apologising apologizing characterises characterizes criticises",
    "congratulates deems discloses disclosing dubs enthuses exclaims interjects intones labels",
    "likens likening objects objecting ponders pronounces protests protesting relays retorts",
    "ridicules speculates submits summarises summarizes summarising summarizing sums estimates",
    "ventures whispers teases scolds",
    "admonished admonishes averred avers avowed avows beamed bewailed bewails chuckled chuckles",
    "confessed confesses counselled counseled counsels declaimed declaims demurred demurs enquired",
    "enquires exhorted exhorts expostulated expostulates expounded expounds exulted exults fretted",
    "frets gasped gasps gloated gloats griped gripes groaned groans groused grouses grumbled",
    "grumbles grunted grunts hazarded howled howls implored implores insinuated insinuates",
    "interposed interposes jeered jeers lectured moaned moans mourned mourns narrated narrates",
    "philosophised philosophises philosophized philosophizes prayed prays preached preaches",
    "professed professes prophesied prophesies reaffirmed reaffirms reasoned rejoined rejoins",
    "remonstrated remonstrates sneered sneers snorted snorts stuttered stutters sympathised",
    "sympathises sympathized sympathizes theorised theorises theorized theorizes wailed wails",
    "whined whines posited posits postulated postulates guaranteed glosses",
    "worried worries yells thunders taunts roars raves mutters murmurs mumbles marvels inquires",
    "gushes growls fumes blurts bemoans begs opines fretting confessing reaffirming reasoning",
    "charged charges allowed outlined outlines flagged flags resolved assessed assesses",
    "disputed disputes intimated nodded nods vented vents snaps smiles sighs",
)
# Cues of French and Spanish; the auxiliary stands before and is kept with them.
SAYING_FR: Final = ROMANCE_FR | words(
    "dit disait déclaré déclare déclarait déclarant expliqué explique expliquait expliquant",
    "ajouté ajoute ajoutait ajoutant affirmé affirme affirmait affirmant souligné souligne",
    "soulignait soulignant estimé estime estimait estimant précisé précise précisait précisant",
    "averti avertit rappelé rappelle rappelait rappelant raconté raconte racontait regretté",
    "regrette regrettait dénoncé dénonce dénonçait dénonçant conclu conclut concluait salué",
    "salue saluait répondu répond répondait insisté insiste insistait poursuivi poursuit lancé",
    "lance assuré assure assurait indiqué indique indiquait écrit écrivait noté note notait",
    "observé observe remarqué remarque annoncé annonce reconnu reconnaît demandé demande",
    "demandait exigé exige martelé martèle évoqué évoque évoquer qualifié qualifie parlé parle",
    "confié confie témoigné témoigne soutenu soutient soutenait commenté commente prévenu",
    "prévient réagi réagit résumé résume constaté constate promis promet recommande recommandé",
    "conteste contesté juge jugé déploré déplore proclame proclamé appelle appelé évoquait",
    "lisait lit lire titre titrait disent affirment déclarent écrivent expliquent soulignent",
    "estiment dénoncent ajoutent précisent rappellent demandent regrettent répondent qualifiée",
    "qualifiés décrit décrite décrivait soupire résume indigné indignée indigne réjoui réjouie",
    "réjouit inquiété inquiétée inquiète alarmé alarmée félicité félicitée félicite étonné",
    "demandent recommandent appellent exigent",
    "étonnée étonne insurgé insurgée insurge murmure ironise plaide plaidé glissé martelait",
    "écrivaient documente documenté documentent relevant constatant jugeait jugeant",
    "stipule stipulent énonce énoncent prévoit prévoient",
    "inquiètent félicitent réjouissent alarment étonnent indignent insurgent résument",
)
SAYING_ES: Final = ROMANCE_ES | words(
    "dijo dice decía dicho afirmó afirma afirmaba afirmando declaró declara declarando explicó",
    "explica explicando añadió añade añadiendo agregó agrega señaló señala señalando sostuvo",
    "sostiene sosteniendo advirtió advierte advirtiendo subrayó subraya subrayando recordó",
    "recuerda lamentó lamenta lamentando denunció denuncia denunciando aseguró asegura",
    "manifestó manifiesta indicó indica preguntó pregunta respondió responde concluyó concluye",
    "insistió insiste contó cuenta relató relata escribió escribe expresó expresa criticó",
    "critica calificó califica reiteró reitera precisó precisa comentó comenta anunció anuncia",
    "apuntó apunta destacó destaca exigió exige pidió pide reclamó reclama recomendó recomienda",
    "informó informa admitió admite reconoció reconoce opinó opina prometió promete replicó",
    "replica matizó puntualizó celebró describió describe llamó llama consideró considera",
    "estimó valoró saludó declarado afirmado explicado señalado añadido asegurado advertido",
    "denunciado reconocido lamentado subrayado recordado indicado manifestado expresado",
    "destacado exigido calificado calificada descrito descrita criticado dijeron afirmaron",
    "declararon explicaron señalaron añadieron escribieron denunciaron advirtieron aseguraron",
    "lamentaron exigieron pidieron indicaron sostuvieron subrayaron recordaron expresaron",
    "reclamaron escribía agregaron pedía documenta documentó documentan constata constató",
    "dispone establece estipula estipulan establecen disponen",
    "acordó acuerda acordaron acordado solicita solicitan reclaman piden exigen recomiendan",
)
SAYING_ROMANCE: Final = SAYING_FR | SAYING_ES
ALL_SAYING: Final = SAYING | SAYING_ROMANCE

# Verbs strong enough to keep a fragment or to be believed at a distance.
PLAIN: Final = words(
    "said says say saying added adds adding told tells telling stated states stating noted notes",
    "noting explained explains wrote writes writing warned warns argued argues asked replied",
    "responded insisted concluded continued declared remarked commented tweeted announced dit",
    "déclaré expliqué ajouté affirmé souligné averti raconté précisé dijo afirmó declaró explicó",
    "añadió señaló sostuvo advirtió agregó aseguró",
)
_NO_BASES: Final = words("like go make end begin post release issue joint label term sum open")


def _base(low: str) -> str:
    """Return the plain form of a verb in its third person: "finds", "replies", "confesses"."""
    if low.endswith("ies"):
        return low[:-3] + "y"
    return low[:-2] if low.endswith(("sses", "shes", "ches", "xes", "oes")) else low[:-1]


_THIRD: Final = {low: _base(low) for low in SAYING if low.endswith("s") and low[-2:] != "ss"}
# What several do, where no list has it: "the authors find", never "to find".
BASES: Final = frozenset(_THIRD.values()) - SAYING - _NO_BASES
# Verbs that report only where they touch the quotation; elsewhere they mean other things.
_WEAK: Final = words(
    "begins began opened ended ends finished closed concluded put puts goes went like made makes",
    "held holds provides found finds finding shows showed joined signed points pointed point",
    "feels felt knows knew hopes hoped hope hoping decided decide issued issues issuing released",
    "releases releasing published stood talked talks spoke speaks spoken speaking continued",
    "continues continue continuing ordered orders invited invites cracked framed cast pointing",
    "reads read reading likes offers offered offering proposed proposes answer answers required",
    "requires requiring welcomes welcomed thank thanks welcome credits call calls reports report",
    "reporting claim claims comment comments note notes issue release order demands demand",
    "request requests fears fear threatened threatens challenged challenges challenge attacked",
    "signaled signalled reflect reflects smiled laughed agree believe maintain suggest confirm",
    "submitted submits documents documented undertook undertakes objects protests labels estimates",
    "ventures sums charged charges allowed outlined outlines flagged flags resolved",
    "assessed assesses disputed disputes intimated nodded nods vented vents snaps smiles sighs",
    "worries guaranteed prayed prays",
)
WEAK: Final = _WEAK | {base for low, base in _THIRD.items() if low in _WEAK and base in BASES}
# Whom or what is told stands before the verb: "Ruiz le contestó", "Mme Ruiz lui répond".
OBJECTS: Final = words("lui leur nous nos m' me te se s' y")
SPANISH_OBJECTS: Final = words("le les lo se nos me te")
# "he fired back": with another word they report nothing.
BACK: Final = words("fired shot hit struck punched snapped fires shoots hits strikes")


def _may_report(low: str) -> bool:
    """Return whether a word may report, be it a verb that no list has."""
    listed = low in ALL_SAYING or low in BACK or low in BEFORE_A_NAME
    listed = listed or low in BASES or low in VIEWING or low in PHRASAL or low in THAT_VERBS
    return listed or "-" in low or low.endswith(("ed", "ó")) or may_report_que(low)


MAY_REPORT: Final = Learnt(_may_report)
