"""What texts are called, in three languages."""

from __future__ import annotations

from typing import Final

from ingest.annotate.words.closed_list import words

# What somebody sends: its words are the sender's.
MESSAGES: Final = words(
    "message letter email e-mail note tweet post text telegram card reply memo mensaje carta",
    "lettre",
)
# What a document is made of.
PARTS: Final = words(
    "recommendations recommendation findings conclusions conclusion chapter section foreword",
    "preamble footnote annex introduction entry recomendaciones conclusiones recommandations",
)
# What nobody signs.
SIGNS: Final = words("sign banner placard poster plaque pancarta pancarte banderole headline")
DOCUMENT_NOUNS: Final = words(
    "reply memo card telegram subpoena warrant summons",
    "report reports review study survey statement letter memo memorandum resolution declaration",
    "law ordinance act bill treaty convention covenant judgment judgement ruling decision verdict",
    "poll article editorial column book email e-mail tweet post filing complaint lawsuit petition",
    "transcript document documents paper analysis audit press-release release website site text",
    "recommendations recommendation findings guidelines constitution charter code communiqué note",
    "newsletter leaflet pamphlet bulletin circular manifesto assessment evaluation submission",
    "testimony affidavit minutes dossier manual handbook guidance agreement prospectus factsheet",
    "questionnaire directive protocol regulations summary inscription opinion contract lease",
    "licence policy register diary inventory logbook",
    "rule order notice brief footnote brochure",
    "sign banner placard headline advertisement ad message preamble",
    "rapport étude lettre déclaration résolution loi jugement arrêt enquête avis informe estudio",
    "carta declaración resolución ley sentencia encuesta comunicado dictamen ordenanza reglamento",
    "decreto moción manifiesto memoria expediente auto fallo acta ordonnance règlement arrêté",
    "décret motion circulaire manifeste audit",
    "investigation inquiry enquiry inspection indictment sticker label form statutes by-laws",
    "byelaws bylaws rulebook certificate",
    "évaluation evaluación",
    "bilan diagnostic protocole statuts contrat accord brochure dépliant affichette étiquette",
    "formulaire inventaire baromètre livret fiche charte texte expertise",
    "balance peritaje diagnóstico protocolo estatutos convenio contrato acuerdo tratado folleto",
    "pegatina etiqueta formulario impreso investigación inspección auditoría barómetro pliego",
    "proposal roadmap blueprint propuesta décision decisión",
    "documento nota texto misiva escrito recurso normativa directiva laudo veredicto ponencia",
    "sondeo censo guía memorándum norma courrier missive mémoire requête directive verdict",
    "rule regulation règle regla bando edicto édit",
    "carnet cahier cuaderno libreta synthèse sondage recensement procès-verbal compte-rendu",
    "log entry courriel courrier registre guide manuel manual tract",
    "correo",
    "cuestionario oficio pacto pacte traité thèse tesis thesis constitución constat",
    "préavis pétition éditorial mémorandum plainte assignation délibération vœu voeu amendement",
    "préambule annexe clause bail plaidoyer affiche contre-expertise billet télégramme réponse",
    "contribution témoignage attestation certificat notification injonction avertissement chapitre",
    "préface postface catalogue cartel roman ouvrage livre revue atlas réquisitoire",
    "saisine recours",
    "convocation contre-enquête accord-cadre appel mandat discours communication rescrit bordereau",
    "ordre conclusions recommandations constatations observations",
    "requerimiento preaviso petición artículo memorando demanda querella enmienda preámbulo anexo",
    "cláusula llamamiento panfleto cartel pericia registro licitación ficha síntesis resumen orden",
    "código telegrama respuesta testimonio certificado notificación advertencia inscripción",
    "capítulo introducción prólogo epílogo catálogo cartela discurso libro novela revista boletín",
    "inventario providencia citación mandato receta dosier borrador anteproyecto reportaje crónica",
    "columna padrón instrucción instrucciones ensayo contestación interpelación",
    "cuadernillo record logbook timetable strategy stratégie estrategia plan",
    "amendment statute communique briefing op-ed essay guideline principles dissent injunction",
    "decree bylaw by-law rules clause deal framework sheet budget records suit application",
    "appeal flyer page blog caption script mandate tender invoice dataset index ranking scorecard",
    "backgrounder primer digest observations communication gazette hansard compact pact pledge",
    "catalogue catalog warning advisory alert forecast",
    "accords dispatch cable despatch webpage printout receipt permit license deed writ reprimand",
    "countersuit plea confession deposition rebuttal counterclaim codicil obituary eulogy preface",
    "postscript epilogue prologue glossary syllabus curriculum census almanac annals spreadsheet",
    "citation worksheet checklist itinerary communiqués notebook notepad workbook scrapbook",
)
