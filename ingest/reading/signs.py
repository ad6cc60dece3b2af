"""The set phrases by which publishers mark the parts of a release, in the languages we read."""

from __future__ import annotations

import re
from typing import Final

_I = re.IGNORECASE

KICKER: Final = re.compile(
    r"(?:for\s+(?:immediate|general|public)\s+(?:release|use|publication|distribution|broadcast|dissemination)|for\s+release\b|(?:press|news|media)\s+(?:releases?|advisory|advisories|statements?|alert|notice|note)"
    r"|(?:(?:oral|written|joint|public|ministerial|press|media|news)\s+)*(?:statements?|advisory|announcement|press|news)\b"
    r"|communiqu[eé]s?(?:\s+de\s+presse)?|d[eé]clarations?\b|(?:pour\s+)?(?:diffusion|publication)\s+imm[eé]diate|[aà]\s+(?:diffuser|publier)\s+imm[eé]diatement|note\s+(?:de\s+presse|aux\s+m[eé]dias)"
    r"|notas?\s+de\s+(?:prensa|imprensa)|notas?\s+informativas?|bolet[ií]n\s+(?:de\s+prensa|informativo)"
    r"|pronunciamientos?(?:\s+p[uú]blicos?)?|convocatoria\s+de\s+prensa|dossier\s+de\s+presse|point\s+(?:de\s+)?presse"
    r"|(?:statistical|data|research|policy|news|press|public)\s+(?:releases?|bulletins?|briefings?|summar(?:y|ies)|updates?|notices?)"
    r"|(?:research|science|campus|court|city|member|policy)\s+news(?!\s\w)|(?:press\s+)?briefing\s+notes?|news\s+flash(?!\s\w)"
    r"|comunicados?(?:\s+de\s+(?:prensa|imprensa))?|(?:para\s+(?:su\s+)?)?(?:publicaci[oó]n|difusi[oó]n)\s+inmediata"
    r"|declaraci[oó]n(?:es)?\b|pressemitteilung(?:en)?|presseerkl[aä]rung|comunicato\s+stampa|persbericht)",
    _I,
)
EMBARGO: Final = re.compile(
    r"(?:strictly\s+)?(?:under\s+)?embargo(?:ed)?\b|(?:sous|bajo)\s+embargo|embargado|sperrfrist"
    r"|for\s+release\s+(?:at|on|after|until|from|not\s+before)\b"
    r"|not\s+for\s+(?:release|publication|broadcast)\s+(?:before|until)",
    _I,
)
END_MARK: Final = re.compile(
    r"[\W_]*(?:[-–—]\s*30\s*[-–—]|(?:the\s+)?ends?|fin|ende|fine|fim"
    r"|end\s+of\s+(?:the\s+)?(?:(?:press|news|media|public|joint)\s+)*(?:release|statement|announcement|communiqu[eé]|advisory|notice|bulletin|message|text)"
    r"|fin\s+(?:du|de\s+la|de\s+l[’']|del|de)\s*(?:communiqu[eé]|d[eé]claration|texte|message|comunicado|declaraci[oó]n|nota|mensaje|texto)(?:\s+de\s+(?:presse|prensa))?"
    r"|ende\s+der\s+(?:presse)?(?:mitteilung|erklärung))"
    r"(?:\s*[/–—-]\s*(?:ends?|fin|ende|fine|fim))*[\W_]*|[\W_]*#(?:\s*#)+[\W_]*|\*\s*\*\s*\*(?:\s*\*)*",
    _I,
)
NOTES: Final = re.compile(
    r"(?:notes?|information|background)\s+(?:to|for)\s+(?:the\s+)?(?:editors?|journalists?|media|press|correspondents|news\s*desks?)\b"
    r"|editors?[’']?s?[’']?\s+notes?\b|notes?\s*:?$"
    r"|notes?\s+(?:aux?|à\s+l[’']attention\s+des?)\s+(?:la\s+|l[’'])?(?:r[eé]dac\w+|journalistes|presse)"
    r"|note\s+à\s+la\s+r[eé]daction|notas?\s+(?:a|para)\s+(?:los\s+|las?\s+)?(?:editor\w*|redac\w+|periodistas|prensa|medios)"
    r"|informations?\s+compl[eé]mentaires?|informaci[oó]n\s+(?:adicional|complementaria)"
    r"|(?:for|para|pour)\s+(?:the\s+|les\s+|la\s+|los\s+)?(?:editors?|news\s*rooms?|news\s*desks?|r[eé]dactions?|redacci[oó]n(?:es)?)\s*:?$"
    r"|hinweise?\s+f(?:ü|ue)r\s+(?:die\s+)?redaktion",
    _I,
)
BACKGROUND: Final = re.compile(
    r"(?:further\s+|general\s+)?background(?:\s+information)?|contexte|antecedentes|hintergrund", _I
)
ABOUT: Final = re.compile(
    r"about\s+(?!the\s+same\b)\S|about\s*:?$|who\s+we\s+are|à\s+propos\b|qui\s+sommes|sobre\s+\S|acerca\s+de|qui[eé]nes\s+somos"
    r"|über\s+\S|chi\s+siamo|informazioni\s+su|boilerplate",
    _I,
)
CONTACT: Final = re.compile(
    r"(?:(?:(?:media|press|news|public|general|interview)\s+)+(?:office|desk|liaison|accreditation|relations|team|queries)\b"
    r"|(?:(?:media|press|news|public|general|interview)\s+)*(?:contacts?|enquiries|inquiries)\b)(?:\s*\([^)]*\)|\s+(?:details|information|person|for\s+\w+))?"
    r"|for\s+(?:all\s+)?(?:media\s+|press\s+|further\s+|more\s+|additional\s+|other\s+)*(?:information|details|enquiries|inquiries|interviews?|queries|questions|requests)\b"
    r"|(?:for\s+(?:the\s+)?(?:journalists|press|media|reporters)|pour\s+la\s+presse|para\s+(?:la\s+)?(?:prensa|periodistas))\s*:?$"
    r"|(?:m[aá]s\s+informaci[oó]n|plus\s+d[’']informations?|pour\s+en\s+savoir\s+plus)\s*:"
    r"|m[aá]s\s+informaci[oó]n\s+para\s+(?:los\s+|la\s+)?(?:medios|prensa|periodistas)|relations?\s+m[eé]dias?"
    r"|(?:further|more)\s+information\b|to\s+(?:arrange|request)\s+an?\s+interview"
    r"|(?:personne\s+)?contacts?\s+(?:de\s+|pour\s+la\s+)?presse|contact\s+m[eé]dias?"
    r"|(?:gabinete|oficina|departamento|servicio)\s+de\s+(?:prensa|comunicaci[oó]n)\b|(?:bureau|attach[eé]e?)\s+de\s+presse\b"
    r"|pressestelle\b|service\s+de\s+presse|relations?\s+presse"
    r"|pour\s+(?:plus\s+d[’']|toute\s+)informations?|renseignements|contactos?\b|para\s+m[aá]s\s+informaci[oó]n|prensa\s*:"
    r"|(?:presse)?kontakt\b|contatti\b|ufficio\s+stampa|contato\b",
    _I,
)
FOOTNOTES: Final = re.compile(
    r"(?:footnotes?|endnotes?|references|sources|notes\s+et\s+r[eé]f[eé]rences|r[eé]f[eé]rences|notas\s+al\s+pie"
    r"|referencias|fu(?:ß|ss)noten)\s*:?$",
    _I,
)
CREDIT: Final = re.compile(
    r"(?:image|media|photo)\s+(?:copyright|caption)\b|(?:(?:main|header|lead|featured|cover|banner)\s+)?(?:photos?|images?|pictures?|photography|illustration|photographs?)"
    r"\s*(?:credits?|courtesy|by|:|©|\(c\)|/)|credits?\s*:|(?:photo\s+)?cr[eé]dits?\s*(?:photos?|images?)?\s*:|fotos?\s*:|fotograf[ií]as?\s*:|im[aá]gen(?:es)?\s*:|photographies?\s*:|foto\s*©|bild\s*:"
    r"|cr[eé]ditos?\s*(?:de\s+la\s+foto\w*)?\s*:|©\s*[^\d\W]"
    r"|(?:video(?:\s+footage)?|vidéo|vídeo|footage|graphics?|maps?|artwork|audio)\s*(?:credits?|courtesy|©)\s*(?:of\b|by\b|:|©)?\s*\S"
    r"|(?:photos?|photographs?|photographies?|pictures?|images?|illustrations?|fotos?|fotograf[ií]as?|im[aá]gen(?:es)?)"
    r"\s+(?:of|on|above|below|de|du|des|del)\s[^:.\n]{2,60}:\s(?-i:[A-ZÀ-Þ])[^.\n]{2,70}$",
    _I,
)
CORRECTION: Final = re.compile(
    r"corrections?\b|corrected\b|clarification\b|erratum\b|errata\b|editor[’']s\s+note\b.{0,80}\b(?:correct|earlier\s+version)"
    r"|this\s+(?:press\s+release|release|page|statement|article)\s+(?:was|has\s+been)\s+(?:corrected|updated|amended)"
    r"|an\s+earlier\s+version|rectificati(?:f|on)|correcci[oó]n\b|fe\s+de\s+erratas|berichtigung|correctif",
    _I,
)
# What a court, a tribunal or a bureau says of the paper itself.
DISCLAIMER: Final = re.compile(
    r"(?:this|the\s+present)\s+(?:press\s+|news\s+|media\s+)?(?:release|document|statement|summary|note|communiqu[eé]|text)\s+"
    r"(?:(?:is|was|has\s+been)\s+(?:\w+\s+){0,2}?(?:solely\s+|only\s+)?(?:for\s+(?:the\s+)?(?:general\s+)?(?:information|media|press|public)\b|not\s+an?\s+official\b|not\s+binding"
    r"|to\s+(?:assist|help|aid)\b)"
    r"|forms\s+no\s+part\s+of|does\s+not\s+(?:bind|constitute|form\s+part\s+of)|(?:was|has\s+been)\s+(?:drafted|prepared|produced)\s+by\s+the\s+(?:registry|press|media|secretariat))"
    r"|(?:unofficial|not\s+an\s+official)\s+(?:summary|document|record)\b|(?:document|r[eé]sum[eé])\s+non\s+officiel|documento\s+no\s+oficial"
    r"|(?:ce|le\s+pr[eé]sent)\s+(?:communiqu[eé]|document|r[eé]sum[eé]|texte)(?:\s+de\s+presse)?\s+(?:est\s+(?:\w+\s+)?(?:[aà]\s+titre|un\s+document\s+non)|ne\s+(?:lie|constitue|engage)\b|n[’']est\s+pas\s+un\s+document|n[’']engage)"
    r"|(?:este|el\s+presente)\s+(?:comunicado|documento|resumen|texto)(?:\s+de\s+prensa)?\s+(?:se\s+\w+\s+a\s+(?:t[ií]tulo|efectos)|no\s+(?:vincula|constituye|es\s+un\s+documento))",
    _I,
)
NUMBER: Final = re.compile(
    r"(?:(?:press\s+release|news\s+release|release|ref(?:erence)?\.?)\s*)?(?:no\.?|nr\.?|n[°º]|num\.?|number|#)?\s*:?\s*"
    r"(?:[A-Z]{1,6}[-/ .]?)?(?:[A-Z]{1,4}[-/])?\d{1,4}(?:[-/.]\d{1,4}){0,2}(?:/[A-Z]{2})?",
    _I,
)
FURNITURE: Final = re.compile(
    r"(?:share|tweet|print|e-?mail|partager|compartir|teilen|condividi|facebook|twitter|linkedin|whatsapp|telegram)\b"
    r"(?:\s+(?:this|on|with|page|story|article|sur|en|via|cette|esta|to|facebook|twitter|linkedin|whatsapp|e-?mail|print|x)\b)*[\s:.!]*$"
    r"|(?:caption|close|advertisements?|loading\W*|(?:view\s+|show\s+|post\s+a\s+)?comments?|sign\s+up|subscribe(?:\s+now)?(?:\s+(?:sign|log)\s*in)?|(?:sign|log)\s*in|(?:to\s+)?(?:continue\s+reading|read\s+the\s+full\s+(?:story|article))|menu|search)\W*$"
    r"|tags?\W*$|(?:subscribe|sign\s*up|join\s+us)\b.{0,120}\b(?:newsletters?|e-?mails?|inbox|channel|alerts|youtube)\b|let\s+our\s+news\b"
    r"|if\s+you\s+enjoyed\s+this|(?:chat|connect)\s+with\s+us\b"
    r"|(?:donate|act|give|join)(?:\s+(?:now|today|us))?\W*$|take\s+action\W*$|no\s+comments?\W*$|\d+\s+min(?:ute)?s?\s+read\W*$"
    r"|(?:©|\(c\)|copyright)\s*(?:©\s*|\(c\)\s*)?(?:19|20)\d\d.{0,120}$|powered\s+by\s"
    r"|(?:page\s+)?last\s+(?:updated|modified|reviewed)\b.{0,80}$|webmaster@"
    r"|follow\s+.{0,60}\b(?:on|@)\s*(?:instagram|facebook|twitter|youtube|linkedin|x\b|telegram)|like\s+this\s+(?:story|article)\b"
    r"|you\s+(?:are\s+getting|are\s+receiving|receive|received|have\s+received)\s+this|to\s+(?:leave|unsubscribe|stop\s+receiving)|unsubscribe\b"
    r"|(?:(?:back|home|top|print(?:\s+this(?:\s+page)?)?|e-?mail|share)(?:\s*[|/·»]+\s*|\s*$)){2,}$"
    r"|(?:read|see|view)\s+(?:more|also|this\s+in|it\s+in)\b.{0,40}$|back\s+to\s+(?:top|news)|all\s+rights\s+reserved|skip\s+to"
    r"|listen(?:\s+to)?\s+(?:this|the)\s+(?:page|article|story|press\s+release|release|text)\W*$"
    r"|(?:écouter|imprimer|partager|télécharger|envoyer)(?:\s+(?:cet(?:te)?|ce|la|le|l[’'])\s?(?:page|article|communiqué|texte)(?:\s+de\s+presse)?)?(?:\s+(?:(?:en\s+|le\s+)?pdf|par\s+(?:e-?mail|courriel)))?\W*$"
    r"|(?:escuchar|imprimir|compartir|descargar|enviar)(?:\s+(?:est[ea]|la|el)\s+(?:página|artículo|noticia|nota|comunicado|texto)(?:\s+de\s+prensa)?)?(?:\s+(?:(?:en\s+|el\s+)?pdf|en\s+redes(?:\s+sociales)?|por\s+(?:e-?mail|correo)))?\W*$"
    r"|(?:print|save|download|translate|hear|bookmark)\s+this\s+(?:page|article|story|release|press\s+release|statement)(?:\s+(?:as|in)\s+.{2,20})?\W*$"
    r"|(?:share|e-?mail|tweet)\s+this\s+(?:release|press\s+release|statement|news|post|article|story|page)\W*$"
    r"|(?:copy\s+(?:the\s+)?link|copier\s+le\s+lien|copiar\s+(?:el\s+)?enlace|get\s+e-?mails\s+about\s+this\s+page|leave\s+this\s+(?:site|page)\b.{0,20}|hide\s+this\s+page|(?:haut\s+de|retour\s+en\s+haut(?:\s+de)?)(?:\s+la)?\s*(?:page)?|volver\s+arriba)\W*$"
    r"|read\s+this\s+in|lire\s+(?:aussi|en)\b.{0,40}$|leer\s+en\b.{0,40}$|(?:manage|update)\s+your\s+(?:preferences|subscription)"
    r"|view\s+(?:this\s+)?(?:e-?mail|message)\s+in|if\s+you\s+(?:no\s+longer|do\s+not)\s+wish\s+to|download\s+(?:as\s+)?(?:a\s+)?pdf$",
    _I,
)
EMAIL: Final = re.compile(r"[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,6}[a-z]{2,24}", _I)
PHONE: Final = re.compile(
    r"(?<![\w/.@-])(?:\+|\(\+?|00)?\d[\d\s().\u00a0\u202f/-]{6,22}\d(?![\w@])"
)

# Who puts the paper out, on the line that says what it is: "Press release issued by the Registry".
_ISSUED = re.compile(
    r"(?:(?:press|news|media)\s+(?:releases?|notice|note)|information\s+notes?"
    r"|communiqu[eé]s?(?:\s+de\s+presse)?|comunicados?(?:\s+de\s+prensa)?|notas?\s+de\s+prensa)\s+"
    r"(?:(?:issued|published|prepared)\s+by|from|by|of|(?:publié|établi|émis)\s+par|emitid[oa]\s+por"
    r"|du|des|de|del)\s+(?:the\s+|la\s+|le\s+|el\s+|los\s+|las\s+|les\s+|l[’'])?[^.:;,]{4,80}",
    _I,
)
# "Issued by the Board of Wells on 26 January 2023", above the title.
_PUT_OUT = re.compile(
    r"(?:issued|released|published|posted)\s+(?:by|on)\s|(?:publié|diffusé|émis)e?\s+(?:par|le)\s"
    r"|(?:publicad|emitid|difundid)[oa]\s+(?:por|el)\s",
    _I,
)
# "BRANDT NEWS", in capitals: whose news it is.
_OWN_NEWS = re.compile(r"(?:[A-ZÀ-Þ&][A-ZÀ-Þ&'’.-]+ ){1,3}NEWS")
# What a paper says of its own standing, below what it tells.
_PAPER = (
    r"(?:(?:press|news|media)\s+)?(?:release|summary|document|text|note|translation|communiqu[eé])"
    r"|communiqu[eé](?:\s+de\s+presse)?|résumé|texte|traduction|comunicado(?:\s+de\s+prensa)?"
    r"|nota(?:\s+de\s+prensa)?|documento|resumen|texto|traducción"
)
_SMALL_PRINT = re.compile(
    rf"(?:(?:th(?:is|e\s+present)|ce|cette|le\s+présent|la\s+présente|este|esta|el\s+presente"
    rf"|la\s+presente)\s+(?:{_PAPER})\b.{{0,160}}?"
    r"(?:\b(?:(?:does|do)\s+not\s+(?:bind|constitute|engage|form\s+part)|not\s+(?:an?\s+)?(?:official|binding)"
    r"|(?:for|purposes\s+of)\s+information(?:\s+(?:only|purposes))?|no\s+legal\s+(?:force|effect|value)"
    r"|ne\s+lie\s+pas|(?:non|pas\s+un\s+document)\s+officiel|à\s+titre\s+d[’']information"
    r"|no\s+vincula|no\s+es\s+(?:un\s+documento\s+)?oficial|car[aá]cter\s+(?:meramente\s+)?informativo)"
    r"|n[’']engage\s+pas|n[’']a\s+pas\s+de\s+valeur))"
    r"|for\s+(?:the\s+)?use\s+of\s+the\s+(?:information\s+)?media\b.{0,40}not\s+an\s+official",
    _I,
)
# "Meeting summary", "Season announcement": kinds of paper that only the words before them tell.
_KINDED = re.compile(
    r"(?:(?:joint|media|press|news|public|official|special|weekly|daily|monthly|quarterly|annual"
    r"|meeting|session|season|programme|event|exhibition|festival|tour|match|results?|research|study"
    r"|survey|statistics|policy|budget|health|safety|service|weather|travel|traffic|court|case"
    r"|hearing|judgment|judgement|ruling|decision|legal|election|mission|end-of-mission|visit"
    r"|committee|council|board|community|members?|staff|company|corporate|investor|market|trading"
    r"|product|award|prize|appointment|preliminary|concluding|opening|closing|photo|filming"
    r"|and)\s+){1,4}"
    r"(?:releases?|statements?|announcements?|advisor(?:y|ies)|summar(?:y|ies)|notices?|bulletins?"
    r"|briefings?|alerts?|updates?|news|invitations?|opportunit(?:y|ies)|calls?|communiqués?)"
    r"|(?:compte[\s-]rendu|résumé)\s+de\s+(?:séance|réunion|la\s+séance|l[’']arrêt)"
    r"|(?:avis|alerte|invitation|info)s?\s+(?:(?:aux?|à\s+la)\s+)?(?:médias|presse)|note\s+d[’']information"
    r"|annonce\s+de\s+(?:la\s+)?(?:saison|programmation)"
    r"|(?:resumen|acta)\s+de\s+(?:la\s+)?(?:sesión|reunión|sentencia)|anuncio\s+de\s+temporada"
    r"|(?:aviso|convocatoria|invitación)\s+a\s+(?:la\s+|los\s+)?(?:medios|prensa)",
    _I,
)
_RULE = re.compile(
    r"\s*(?:\*\s*){3,60}|\s*(?:_\s*){3,120}|\s*(?:[•·●]\s*){3,9}|\s*(?:[■◆▪]\s*){1,9}"
    r"|[\s–—-]{0,9}(?:o[O0]{1,2}o|0o0)[\s–—-]{0,9}"
)
_REACH = 1_000
_KICKED = re.compile(r"\s*(?:n[o°º]\.?|nr\.?|num|ref|\d|[A-Z]{1,5}[-/]?\d|[|/–—·•-]\s)", _I)
# Dates, years, thousands, and the paragraphs "121.4-121.9".
_NO_PHONE = re.compile(
    r"\d{1,4}\s\((?:19|20)\d\d\s?[-–/]\s?(?:19|20)?\d\d|\d{1,4}\.\d{1,3}\s?-\s?\d{1,4}\.\d{1,3}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|(?:19|20)\d\d\s?[-–/]\s?(?:19|20)?\d\d(?:/\d+)?|\d{1,3}(?:[.\s]\d{3})+"
)

# Nine digits by threes are a number to call in Spain, and a large number anywhere.
_BY_THREES = re.compile(r"[6-9]\d\d \d{3} \d{3}")
_CALLED = re.compile(r"@|\b(?:tel|tfno|tlf|t[eé]l[eé]fono|m[oó]vil|phone|mobile)\b", _I)


def email_of(line: str) -> str | None:
    """Return the first e-mail address of a line."""
    found = EMAIL.search(line) if "@" in line else None
    return found[0].rstrip(".") if found else None


def is_issued(line: str) -> bool:
    """Return whether a short line says who put the paper out, or when: "Issued by X on"."""
    return len(line) < 120 and _PUT_OUT.match(line) is not None


def is_kicker(line: str) -> bool:
    """Return whether a line above or below the title says only what kind of paper this is."""
    bare = line.strip(" -–—*|[]()")
    if len(line) <= 110 and (_ISSUED.fullmatch(bare) or _KINDED.fullmatch(bare)):
        return True
    if _OWN_NEWS.fullmatch(bare):
        return True
    found = KICKER.match(bare)
    if found is None or len(line) > 110:
        return False
    rest = bare[found.end() :]
    if not rest.strip() or rest[0] in "|/–—·•,(-#" or _KICKED.match(rest):
        return True
    return rest[0] in ": " and len(rest) <= (30 if rest[0] == ":" else 24)


def is_small_print(line: str) -> bool:
    """Return whether a line says what standing the paper has: "This release binds nobody"."""
    return len(line) <= 400 and _SMALL_PRINT.match(line) is not None


def is_embargo(line: str) -> bool:
    """Return whether a line asks for the release to be held back."""
    return len(line) <= 160 and bool(EMBARGO.match(line.lstrip(" -–—*|[(")))


def is_end_mark(line: str) -> bool:
    """Return whether a line is the sign that the body is over."""
    return len(line) <= 40 and bool(END_MARK.fullmatch(line))


def is_rule(line: str) -> bool:
    """Return whether a line is nothing but stars, or a line or a sign across the paper."""
    return _RULE.fullmatch(line) is not None


def is_disclaimer(line: str) -> bool:
    """Return whether a line says what the paper is not: official, binding, anybody's words."""
    return len(line) <= 400 and bool(DISCLAIMER.match(line.lstrip("*[( ")))


def is_contact(line: str) -> bool:
    """Return whether a line above or below the title says whom to ask."""
    if CONTACT.match(line) and len(line) <= 300:
        return len(line) <= 40 or ":" in line[:60] or email_of(line) is not None
    reachable = email_of(line) is not None or phone_of(line) is not None
    return len(line) <= 120 and reachable


def is_number(line: str) -> bool:
    """Return whether a line is nothing but the release's number."""
    if len(line) > 40 or not any(c.isdigit() for c in line) or phone_of(line):
        return False
    return bool(NUMBER.fullmatch(line))


def _is_told(line: str, number: str) -> bool:
    """Return whether a number like "976 555 014" is one to call: alone, or with its label."""
    return line.strip() == number or bool(_CALLED.search(line))


def phone_of(line: str) -> str | None:
    """Return the first telephone number of a line, as printed."""
    for found in PHONE.finditer(line, 0, _REACH):
        number = found[0].strip()
        digits = sum(c.isdigit() for c in number)
        told = _BY_THREES.fullmatch(number) and _is_told(line, number)
        if 7 <= digits <= 15 and (told or not _NO_PHONE.fullmatch(number)):
            return number.lstrip("(") if number.count("(") > number.count(")") else number
    return None
