"""Which work a place belongs to where the place does not say: blocks as a release prints them."""

from __future__ import annotations

from datetime import date

import pytest

from archive.annotation import Attribution, Citation, Quotation
from archive.release import Block, BlockKind, Dated, Mark, Part, Release, Span
from ingest.annotate.citations.find import find_citations
from ingest.lists import load_lists

WORKS = load_lists().works
PUBLISHED = Dated(date(2022, 5, 8), "day", "visible", "8 May 2022")
KINDS: dict[str, BlockKind] = {"- ": "list_item", "[": "footnote"}


def release(text: str, title: str = "A headline", *links: tuple[str, str]) -> Release:
    """A line each block, "- " before an item, "[1]" before a footnote; links by their words."""
    lines = [title, *(line.strip() for line in text.strip().splitlines() if line.strip())]
    whole = "\n\n".join(line.removeprefix("- ") for line in lines)
    spans, at = [], 0
    for line in lines:
        length = len(line.removeprefix("- "))
        spans.append(Span(at, at + length))
        at += length + 2
    blocks = tuple(
        Block(next((kind for mark, kind in KINDS.items() if line.startswith(mark)), "paragraph"), s)
        for line, s in zip(lines[1:], spans[1:], strict=True)
    )
    marks = tuple(
        Mark("link", Span(whole.rindex(words), whole.rindex(words) + len(words)), href)
        for words, href in links
    )
    parts = (Part("title", spans[0]),)
    return Release(None, title, whole, blocks, parts, published=PUBLISHED, marks=marks)


def cited(made: Release) -> list[str]:
    """The citations as "work place", "?" for a work that is not named."""
    return [shown(citation) for citation in find_citations(made, (), WORKS)[0]]


def shown(citation: Citation) -> str:
    places = [
        f"{p.unit} {p.first}" + (f"-{p.last}" if p.last != p.first else "") + (p.sub or "")
        for p in citation.pinpoints
    ]
    return " ".join([citation.work or "?", ", ".join(places)]).strip()


CASES = {
    "a resolution that only endorsed what its sentence is about": (
        """
        The Charter (A/65/19), endorsed in General Assembly resolution 66/4, asks why (para. 7).""",
        ["A/65/19", "A/RES/66/4", "A/65/19 para 7"],
    ),
    "a resolution that its sentence is about": (
        """
        Under the Charter (A/65/19), General Assembly resolution 66/4 asks for haste (para. 7).""",
        ["A/65/19", "A/RES/66/4", "A/RES/66/4 para 7"],
    ),
    "another body's report is not the one that was named": (
        """A report to the Assembly (A/65/19, para. 3) calls for wells.
        The bailiff’s report puts it more plainly (para. 40).""",
        ["A/65/19 para 3", "? para 40"],
    ),
    "concluding observations without a sign are no general comment": (
        """The Committee asks for wells (E/C.12/GC/15, para. 6).
        Its concluding observations on Tarn say so as well (para. 40).""",
        ["E/C.12/GC/15 para 6", "? para 40"],
    ),
    "a Security Council resolution by its number alone, far behind": (
        """Security Council resolution 1540 (2004) binds all. A report (A/65/19) says why.
        - print paragraph 3 of resolution 1540 on the door""",
        ["S/RES/1540 (2004)", "A/65/19", "S/RES/1540 (2004) para 3"],
    ),
    "ibid. in a paragraph of its own": (
        """The wells are counted in A/65/19.
        Ibid., para. 7.""",
        ["A/65/19", "A/65/19 para 7"],
    ),
    "it, after a resolution": (
        """Human Rights Council resolution 15/9 deals with wells.
        It asks for haste in paragraph 8.""",
        ["A/HRC/RES/15/9", "A/HRC/RES/15/9 para 8"],
    ),
    "the report that was named": (
        """The Special Rapporteur presented a report (A/HRC/39/55) on Monday.
        The report asks for a public register (para 22).""",
        ["A/HRC/39/55", "A/HRC/39/55 para 22"],
    ),
    "a report is its sign's behind what it is about, whatever was signed before": (
        """The Principles on Wells (CRC/C/7) ask for haste.
        In its report on that trip (A/HRC/51/2), they say so (para 12). It found it (para 14).""",
        ["CRC/C/7", "A/HRC/51/2", "A/HRC/51/2 para 12", "A/HRC/51/2 para 14"],
    ),
    "it is the document that its own sentence began with": (
        """The study (A/HRC/39/55), shown in May, is on wells.
        A committee wanted them (E/C.12/GC/15, para 6). The study adds: it asks (para 30).""",
        ["A/HRC/39/55", "E/C.12/GC/15 para 6", "A/HRC/39/55 para 30"],
    ),
    "a decision without a sign keeps its paragraphs": (
        """In a decision she found it (para 9). The Guidelines (A/HRC/39/55, paras 3-4) are clear.
        The Ombudsman has told the mill to:
        - dig again (para 40).""",
        ["? para 9", "A/HRC/39/55 para 3-4", "? para 40"],
    ),
    "a place in what nobody confuses with a report": (
        """The report (A/HRC/39/55) is out.
        A clerk is on page 8 of the notice. See annex 2 to the letter.""",
        ["A/HRC/39/55", "? page 8", "? annex 2"],
    ),
    "a report and a study each keep their own places": (
        """A report, A/HRC/39/55, came first. A study, A/72/127, had said the same (para 9).
        The report goes further (para 52). So does the study (para 53).""",
        ["A/HRC/39/55", "A/72/127", "A/72/127 para 9", "A/HRC/39/55 para 52", "A/72/127 para 53"],
    ),
    "the general comment is the last that was named, whatever report came between": (
        """That is plain (CRPD/C/GC/5). The report came later (A/HRC/39/55).
        Paragraph 12 of the general comment says as much.""",
        ["CRPD/C/GC/5", "A/HRC/39/55", "CRPD/C/GC/5 para 12"],
    ),
    "the general comment of nobody known": (
        """The report came later (A/HRC/39/55).
        Paragraph 12 of the general comment says as much.""",
        ["A/HRC/39/55", "? para 12"],
    ),
    "what a list asks for stands in the release's own report": (
        """The auditor published a special report. The report rests on a UN text (CRC/C/GC/9).
        The auditor recommends, among other things, that:
        - every door be wide (section 5);
        - no lift be locked (section 6).""",
        ["CRC/C/GC/9", "? section 5", "? section 6"],
    ),
    "a general comment behind a report is not the report": (
        """The report rests on two texts (CRC/C/GC/9, para. 6; CRPD/C/GC/4, para. 1). It is long.
        The ramps are steep, the report finds (page 8).""",
        ["CRC/C/GC/9 para 6", "CRPD/C/GC/4 para 1", "? page 8"],
    ),
    "observations that are named before their sign": (
        """In paragraph 22 of its concluding observations on the fifth report of Lin
(CRC/C/LIN/CO/5), the Committee asked for nurseries.""".replace("\n", " "),
        ["CRC/C/LIN/CO/5 para 22", "CRC/C/LIN/CO/5"],
    ),
    "a section that opens the sentence behind one of the same law": (
        """Section 5 of the Harbour Act binds the port. Section 9 lets it charge a toll.
        Section 8 housing is not touched.""",
        ["Harbour Act section 5", "Harbour Act section 9"],
    ),
    "a section of a bill without a name": (
        """Under section 6 of the bill, courts must hear. Section 11(2) allows a judge to wait.""",
        ["? section 6", "? section 11(2)"],
    ),
    "what is printed in an annex": (
        """The ministry, whose replies are printed in annex 3, disagrees.""",
        ["? annex 3"],
    ),
    "items belong to what opens their list": (
        """The review, S/2019/800, has two findings, namely that:
        - nobody was asked (para 3);
        - nobody answered (paras 4-6).""",
        ["S/2019/800", "S/2019/800 para 3", "S/2019/800 para 4-6"],
    ),
    "its recommendations are the recommendations of what was spoken of": (
        """The report A/HRC/39/55 is short. Its recommendations (paras 61-72) are not.""",
        ["A/HRC/39/55", "A/HRC/39/55 para 61-72"],
    ),
    "operative paragraphs are a resolution's": (
        """They honour HRC resolution 38/12, says the report A/HRC/39/55 (OP 4).""",
        ["A/HRC/RES/38/12", "A/HRC/39/55", "A/HRC/RES/38/12 para 4"],
    ),
    "the same resolution": (
        """The Council adopted Human Rights Council resolution 38/12.
        In the same resolution it asks for more (OP 7).""",
        ["A/HRC/RES/38/12", "A/HRC/RES/38/12 para 7"],
    ),
    "the Covenant, after it was named": (
        """The International Covenant on Civil and Political Rights binds the State.
        It has broken article 19 of the Covenant and article 21.""",
        ["ICCPR article 19", "ICCPR article 21"],
    ),
    "the Convention is the one that was named last": (
        """The Convention against Torture binds it, and so does the Convention on the Rights of the
Child. Article 37 of the Convention is plain.""".replace("\n", " "),
        ["CRC article 37"],
    ),
    "articles of a declaration that a symbol names": (
        """The Declaration on human rights defenders (A/RES/53/144) is twenty.
        A student read article 5 aloud.""",
        ["A/RES/53/144", "A/RES/53/144 article 5"],
    ),
    "the Act, after it was named": (
        """The Clean Water Act forbids it. Section 31 of the Act says so.""",
        ["Clean Water Act section 31"],
    ),
    "ibid. is what was cited last": (
        """It is in the report.
        [1] A/HRC/39/55, para 3.
        [2] Ibid., para 5.""",
        ["A/HRC/39/55 para 3", "A/HRC/39/55 para 5"],
    ),
    "ibid. in the same sentence and the next": (
        """It is in A/HRC/39/55, para 3. See ibid., paras 8-9. A/72/127 differs (ibid., para 4).""",
        ["A/HRC/39/55 para 3", "A/HRC/39/55 para 8-9", "A/72/127", "A/72/127 para 4"],
    ),
    "recommendations are the own report's, whatever was named on the way": (
        """The inspector of ferries published her report on Monday.
        She relies on Human Rights Council resolution 38/12.
        She makes six recommendations (paras 80-85). Among them:
        - that life-jackets be counted (para 80);
        - that crews be asked (para 82, read with General Assembly resolution 53/144).""",
        [
            "A/HRC/RES/38/12",
            "? para 80-85",
            "? para 80",
            "? para 82",
            "A/RES/53/144",
        ],
    ),
    "the own report has its sign": (
        """A report by the Rapporteur, A/HRC/39/55, is out.
        It follows a paper, A/72/127.
        He recommends a register of wells (para 22). In addition, nobody is to pay (para 23).""",
        ["A/HRC/39/55", "A/72/127", "A/HRC/39/55 para 22", "A/HRC/39/55 para 23"],
    ),
    "a report says what stands on its page": (
        """The auditor's report is out. On page 22 it says that a bridge is missing.
        At paragraph 31, the report says where it was.""",
        ["? page 22", "? para 31"],
    ),
    "a report whose sign follows at once is that report, whatever was spoken of before": (
        """The report of the Board, A/HRC/39/55, is out.
        The inspector's report, A/72/127, followed. It recommends meters (para 9).""",
        ["A/HRC/39/55", "A/72/127", "A/72/127 para 9"],
    ),
    "the first report and the second": (
        """The report A/HRC/39/55 came in May and the report A/72/127 in June.
        The first report asks for wells (para 4), the second report for pumps (para 5).
        The latter report is longer (para 99).""",
        [
            "A/HRC/39/55",
            "A/72/127",
            "A/HRC/39/55 para 4",
            "A/72/127 para 5",
            "A/72/127 para 99",
        ],
    ),
    "the former and the latter of two resolutions": (
        """The Council adopted resolutions 47/16 and 47/23: OP 4 of the former, OP 7 of the latter.
        The former minister spoke of resolution 47/16 (OP 5).""",
        [
            "A/HRC/RES/47/16",
            "A/HRC/RES/47/23",
            "A/HRC/RES/47/16 para 4",
            "A/HRC/RES/47/23 para 7",
            "A/HRC/RES/47/16 para 5",
        ],
    ),
    "the former and the latter of two reports, and the second, where one noun names both": (
        """The two reports, A/HRC/39/55 and A/72/127, are out.
        The former report asks for wells (para 4), the latter report for pumps (para 5).
        The second report is longer (para 99).""",
        [
            "A/HRC/39/55",
            "A/72/127",
            "A/HRC/39/55 para 4",
            "A/72/127 para 5",
            "A/72/127 para 99",
        ],
    ),
    "a judgment, a case, an opinion and an agreement are no report that was named before": (
        """The report A/HRC/39/55 is out.
        The judgment of 3 May 2019, §§ 45-47, says so, and the Court's ruling (para 12) does.
        The Court held it in Ash v. Elm, no. 1234/05, § 7, too.
        Opinion No. 12/2019, para. 8, agrees. The Elm Agreement, paragraph 9, does not.
        The minister's reply to the report, para 10, is short.""",
        [
            "A/HRC/39/55",
            "? para 45-47",
            "? para 12",
            "? para 7",
            "? para 8",
            "? para 9",
            "A/HRC/39/55 para 10",
        ],
    ),
    "a report, a study and a review are no general comment, views or observations named before": (
        """CRC/C/GC/24, para 9, is plain. Her own review of cells, out in May, counts 40 (para 12).
        The review asks for:
        - a bed each (paras 15 and 18-19).
        The views in CCPR/C/130/D/2728/2016 agree. The study of the lake does not (para 7).""",
        [
            "CRC/C/GC/24 para 9",
            "? para 12",
            "? para 15, para 18-19",
            "CCPR/C/130/D/2728/2016",
            "? para 7",
        ],
    ),
    "a French and a Spanish report are no general comment either": (
        """Le Comité l'a dit (CCPR/C/GC/37, par. 36).
        Le rapport de la Défenseure relève que rien n'est fait (par. 8).
        El informe del Defensor señala que nada se hizo (párr. 11).""",
        ["CCPR/C/GC/37 para 36", "? para 8", "? para 11"],
    ),
    "what a court wrote is in its judgment": (
        """A report, A/HRC/39/55, had said so (para 34).
        Justice Bek, dissenting, wrote in his half of the ruling that it was late (para 61).
        The Harbour Court held that no reason had been given (paragraph 23).
        In its judgment the tribunal called the notice thin (para 24).
        The verdict of the jury also notes that nobody had asked the crews of the ferry (para 25).
        La sentencia dice que nadie preguntó a las vecinas del muelle (párr. 26).
        The report asks for lamps (para 35).""",
        [
            "A/HRC/39/55",
            "A/HRC/39/55 para 34",
            "? para 61",
            "? para 23",
            "? para 24",
            "? para 25",
            "? para 26",
            "A/HRC/39/55 para 35",
        ],
    ),
    "a reply is not the report that it answers": (
        """The report A/HRC/39/55 is out. The reply says that nobody asked (para 10).""",
        ["A/HRC/39/55", "? para 10"],
    ),
    "a sign that a sentence leans on in brackets takes no places over": (
        """The harbour ombudsman's review, “Slack Water”, is out. Pilots wait a year (paragraph 12).
        Under principle 4 of the Basic Principles (A/RES/45/111) they keep their rights.
        What is to be done
        - a lamp on each pier (paragraph 60(a));
        - a boat that floats (paragraphs 61 to 63).""",
        ["? para 12", "A/RES/45/111", "? para 60(a)", "? para 61-63"],
    ),
    "what the next sentence is about takes them over": (
        """Her report (A/HRC/52/33) is out. Fishers are poor (para 9).
        The Guidelines on small boats (A/HRC/40/11) ask for a licence.
        Women are left out (para 44).""",
        ["A/HRC/52/33", "A/HRC/52/33 para 9", "A/HRC/40/11", "A/HRC/40/11 para 44"],
    ),
    "the report that has no sign is not the resolution, or the sign, that is named after it": (
        """The report, “Two Tides”, is out. Clocks are wrong (page 4).
        A clock is promised to all (A/RES/70/1). Another body had said so (A/HRC/40/11).
        The tables are wrong, the report observes (page 21).""",
        ["? page 4", "A/RES/70/1", "A/HRC/40/11", "? page 21"],
    ),
    "a committee's findings stay those that the release tells of": (
        """In the document (CRPD/C/FRA/CO/2), the Committee is concerned at tolls.
        It asks for lamps (para 37).
        In its general comment No. 5 (CRPD/C/GC/5) it says what a road is (para 16(c)).
        Introducing the State's report, the minister spoke of holes, which she called old.
        The Committee lists seven (para 33). Two recommendations are new (paras 34, 52).""",
        [
            "CRPD/C/FRA/CO/2",
            "CRPD/C/FRA/CO/2 para 37",
            "CRPD/C/GC/5",
            "CRPD/C/GC/5 para 16(c)",
            "CRPD/C/FRA/CO/2 para 33",
            "CRPD/C/FRA/CO/2 para 34, para 52",
        ],
    ),
    "brackets are what the release says they are": (
        """A rule on kites is void. References in square brackets are to paragraphs in the judgment.
        The judge went by general comment No. 37 (CCPR/C/GC/37, para 39).
        A kite harms nobody [para 38]. The fine was paid twice [paras 42 to 45].""",
        ["CCPR/C/GC/37 para 39", "? para 38", "? para 42-45"],
    ),
    "brackets are what a French and a Spanish release say they are": (
        """Les chiffres entre parenthèses renvoient aux paragraphes de l’arrêt.
        La Cour cite le Comité (CCPR/C/GC/37, par. 39). L'amende fut payée deux fois (par. 42).
        Las referencias entre corchetes remiten a los párrafos de la sentencia.
        La multa se pagó dos veces [párr. 43].""",
        ["CCPR/C/GC/37 para 39", "? para 42", "? para 43"],
    ),
    "a court's release gives the places of its judgment": (
        """The Harbour Court today gave its judgment on kites.
        Judge Bex relied on what the Committee says of kites (CCPR/C/GC/37, para 39).
        The marshal had slept (para 14).""",
        ["CCPR/C/GC/37 para 39", "? para 14"],
    ),
    "the statutes that a body goes by are no treaty that was named before": (
        """Article 6 of the ICCPR binds it.
        The board acted under article 12(2) of the Statutes, which let it sit at night.""",
        ["ICCPR article 6", "? article 12(2)"],
    ),
    "an agreement that only a noun names is not the treaty that was named before": (
        """Article 6 of the ICCPR binds it. Article 6(3) of the collective agreement does, too.
        The African Charter on Human and Peoples' Rights is old.
        Under article 3 of the club's charter nobody may leave. Article 6 of the lease is silent.
        Article 5 of the statutes of the association is short.""",
        [
            "ICCPR article 6",
            "? article 6(3)",
            "? article 3",
            "? article 6",
            "? article 5",
        ],
    ),
    "the agreement is the one that was named": (
        """The Paris Agreement is old. Article 6 of the Agreement says so.""",
        ["Paris Agreement article 6"],
    ),
    "a judgment that has no place of its own takes none from the report": (
        """The report A/HRC/39/55 is out. The judgment, it says in para 4, was late.
        It welcomes the ruling. More is in para 5.""",
        ["A/HRC/39/55", "A/HRC/39/55 para 4", "A/HRC/39/55 para 5"],
    ),
    "a court finds its own treaty violated, whichever convention was named before": (
        """Article 37 of the Convention on the Rights of the Child protects children.
        The European Court of Human Rights found a violation of Article 10 of the Convention.
        The Inter-American Court held that article 13 was breached.
        Article 3 of the Convention on the Rights of the Child says more.
        Lawyers went to the European Court of Human Rights. The Convention has an article 40.
        Article 12 of the Convention is about hearing children.""",
        [
            "CRC article 37",
            "ECHR article 10",
            "ACHR article 13",
            "CRC article 3",
            "CRC article 40",
            "CRC article 12",
        ],
    ),
    "the first report where only one was named": (
        """The report A/HRC/39/55 is out. The first report asks for wells (para 4).""",
        ["A/HRC/39/55", "A/HRC/39/55 para 4"],
    ),
    "the Pact is not the one that is called a Pact in another language's alias": (
        """El artículo 27 del Pacto Internacional de Derechos Civiles y Políticos y el artículo 21
de la Convención Americana sobre Derechos Humanos. El artículo 2 del Pacto, también.""".replace(
            "\n", " "
        ),
        ["ICCPR article 27", "ACHR article 21", "ICCPR article 2"],
    ),
    "a section of the Act that was cited before is the same Act's": (
        """It is in section 12 of the Sedition Act 1948 and section 4 of the Computer Misuse Act.
        They ask to repeal section 12 of the Act and section 9 of the Act.""",
        [
            "Sedition Act 1948 section 12",
            "Computer Misuse Act section 4",
            "Sedition Act 1948 section 12",
            "Computer Misuse Act section 9",
        ],
    ),
    "an article that was cited before is the same treaty's": (
        """It is in article 33 of the Refugee Convention and article 3 of the Convention against
Torture. Article 33 affirms it. Article 3 forbids it. Article 12 asks for more.""".replace(
            "\n", " "
        ),
        [
            "Refugee Convention article 33",
            "CAT article 3",
            "Refugee Convention article 33",
            "CAT article 3",
            "CAT article 12",
        ],
    ),
    "an address that is printed names the report": (
        """The report stands at https://docs.un.org/en/A/HRC/39/55. Paragraph 45 is about wells.""",
        ["A/HRC/39/55", "A/HRC/39/55 para 45"],
    ),
    "a report that nobody named": (
        """The report highlights advances, including:
        - the first statement (para 14);
        - the first policy (para 21).""",
        ["? para 14", "? para 21"],
    ),
    "an order that nobody named": (
        """It follows paragraph 7(b)(ii) of the harbour order.""",
        ["? para 7(b)(ii)"],
    ),
    "a title in marks with its place, and again without": (
        """The case is set out in ‘Dry Wells’, para 33. The report ‘Dry Wells’ counts others
(para 34).""".replace("\n", " "),
        ["Dry Wells para 33", "Dry Wells para 34"],
    ),
    "a title and its sign are one work": (
        """The “Cost of Silence” (AC/DOC.7/18) is out. “Cost of Silence”, para 4, is worth it.""",
        ["AC/DOC.7/18", "AC/DOC.7/18 para 4"],
    ),
    "what it describes is not where it describes it": (
        """The report A/HRC/39/55 relies on ‘Dry Wells’, paras 22–33, which it describes as
'a map' (para 12).""".replace("\n", " "),
        ["A/HRC/39/55", "Dry Wells para 22-33", "A/HRC/39/55 para 12"],
    ),
    "a place in brackets behind a law": (
        """The Clean Water Act forbids a utility to punish anyone (Section 31).""",
        ["Clean Water Act section 31"],
    ),
    "a section sign is a section where a law was spoken of": (
        """The Housing Ordinance is short. Under § 14, a landlord must answer.""",
        ["Housing Ordinance section 14"],
    ),
    "a French place of the report": (
        """Le rapport A/HRC/46/33 est paru. Voir le paragraphe 27 du rapport.""",
        ["A/HRC/46/33", "A/HRC/46/33 para 27"],
    ),
    "a Spanish place of the report": (
        """El informe A/HRC/46/33 fue publicado. Véase el párrafo 27 del informe.""",
        ["A/HRC/46/33", "A/HRC/46/33 para 27"],
    ),
    "the Pact, after it was named in French": (
        """Le Pacte international relatif aux droits civils et politiques l'oblige. L'article 9 du
Pacte est clair.""".replace("\n", " "),
        ["ICCPR article 9"],
    ),
    "a French report": (
        """Le rapport A/HRC/46/33 est paru. Le rapport demande un registre (par. 27).""",
        ["A/HRC/46/33", "A/HRC/46/33 para 27"],
    ),
    "a Spanish report": (
        """El informe A/HRC/46/33 fue publicado. El informe pide un registro (párr. 27).""",
        ["A/HRC/46/33", "A/HRC/46/33 para 27"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_place_belongs_to_the_document_last_spoken_of_that_fits(name: str) -> None:
    """What a reader would say a bare place belongs to, it belongs to."""
    text, expected = CASES[name]
    assert cited(release(text)) == expected


def test_a_link_that_carries_a_symbol_counts_where_the_text_says_report() -> None:
    """The target names the work, and what is said of the report is said of it."""
    made = release(
        "They answered a report on Monday. The report is long (para 90).",
        "A headline",
        ("report on", "https://docs.un.org/en/A/HRC/39/55"),
    )
    assert cited(made) == ["A/HRC/39/55", "A/HRC/39/55 para 90"]


def test_a_title_in_the_headline_is_what_the_release_speaks_of() -> None:
    """Places before the title is said again already belong to it."""
    made = release(
        "There were 604 attacks (para. 8). The ledger names them (para. 9).",
        "Union opens “The Ledger of Silence”",
    )
    assert cited(made) == ["The Ledger of Silence para 8", "The Ledger of Silence para 9"]


def test_words_that_a_headline_shares_with_a_title_by_chance_are_no_work() -> None:
    """A title has its capital in the headline too."""
    text = "The report, “Late to Lunch”, is out. Vans are late (para 3)."
    assert cited(release(text, "Pupils late to lunch, says board")) == ["? para 3"]


def test_a_marked_title_that_the_headline_has_too_is_a_work() -> None:
    """The headline says what the release is about, with marks or without."""
    made = release("Since ‘Dry Wells’ came out, two have done so (para 61).", "Dry Wells | Later")
    assert cited(made) == ["Dry Wells para 61"]
    other = release("Since ‘Dry Wells’ came out, two have done so (para 61).", "Four years later")
    assert cited(other) == ["? para 61"]


def test_a_linked_title_is_known_by_the_sign_in_its_address() -> None:
    """A page's name spells the sign that the text leaves out."""
    made = release(
        "As in “The Lost Trust” (¶ 90).", "A headline", ("“The Lost Trust”", "../sr-17-03.htm")
    )
    assert cited(made) == ["SR-17-03 para 90"]


def test_what_is_spoken_of_inside_marks_has_no_place_outside_them() -> None:
    """Whoever is quoted may mean another report than the release around the quotation."""
    made = release("The audit finds that trains were “late in the yearly survey” (para 33).")
    start = made.text.index("late")
    quotation = Quotation((Span(start, made.text.index("”")),), "phrase", Attribution())
    found, _ = find_citations(made, (quotation,), WORKS)
    mention = found[0].work_mention
    assert mention is not None
    assert mention.of(made.text) == "The audit"


def test_an_unnamed_work_is_told_once_for_each_mention() -> None:
    """Two places of the same "the report" are one question to staff."""
    made = release("""The report lists:
        - one (para 14);
        - two (para 15).""")
    found, doubts = find_citations(made, (), WORKS)
    assert len(found) == 2
    assert [doubt.code for doubt in doubts] == ["W320"]
    assert doubts[0].span is not None
    assert doubts[0].span.of(made.text) == "The report"


def test_a_backward_range_is_kept_and_told() -> None:
    """The archive records; it does not correct."""
    found, doubts = find_citations(release("See A/73/230, paras 16-14."), (), WORKS)
    assert (found[0].pinpoints[0].first, found[0].pinpoints[0].last) == (16, 14)
    assert [doubt.code for doubt in doubts] == ["W321"]


def test_what_the_standfirst_only_announces_is_cited_once() -> None:
    """A bare symbol in the standfirst that the body cites again is not another citation."""
    text = "On A/HRC/39/55.\n\nToday A/HRC/39/55 came out."
    made = Release(
        None,
        "A title",
        text,
        (Block("paragraph", Span(17, len(text))),),
        (Part("standfirst", Span(0, 15)),),
    )
    assert cited(made) == ["A/HRC/39/55"]


def test_a_claim_is_the_sentence_or_the_list_item() -> None:
    """What carries a citation is as long as its sentence, or its item."""
    made = release("""The report says little. It is in para. 3 of A/73/230, though. Nobody asked.
        - one thing; two (A/73/230, para 4). And three.""")
    found, _ = find_citations(made, (), WORKS)
    assert [c.claim.of(made.text) for c in found if c.claim] == [
        "It is in para. 3 of A/73/230, though.",
        "one thing; two (A/73/230, para 4). And three.",
    ]
