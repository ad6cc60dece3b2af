"""Further given names of France and of Spanish-speaking countries, with their gender."""

from __future__ import annotations

from typing import Final

FEMALE: Final = """
adela adelaida adèle agnès almudena amalia amandine amaya aminata anabel anaëlle angèle
annabelle arlette audrey axelle azucena aída belinda benita berta berthe blandine brígida
bárbara béatrice bénédicte carine carlota carole casilda cayetana charline charlène chloé
christelle christiane claudette claudie claudine clotilde cléo coralie cosette danièle daphné
dorothée edelmira eloísa emmanuelle engracia ernestina estefanía ester eulalia fanny fatou
fatoumata felisa fernande fidelia filomena flavie francine genoveva georgette germaine gertrudis
ghislaine gilberte gisèle gwenaëlle géraldine herminia honorine hortense hortensia irma irène
jeannine joëlle justine laetitia lilia liliane lisette lola lorenza lucette luciana lucienne
lucrecia lydie léonie léontine maite marcelle maricarmen marielle marisa marlène marthe maryse
matilde maud micheline michèle morgane mylène mélissa mónica noëlle nélida obdulia ofelia
ombeline pascale paule paulette paulina perrine pierrette quiteria rafaela ramona raymonde
rosalba rosalía rosaura roseline rosenda roxane régine sabina salomé salvadora saturnina
sebastiana sidonie suzette sybille sylvette ségolène tiphaine vanesa vicenta violaine viviana
viviane yasmina yolande zoé zulma águeda ángeles édith éliane élisabeth élise éloïse éléonore
émeline évelyne úrsula
"""
MALE: Final = """
abelardo achille adrien aldo alejo amadeo amancio amaury ambroise ambrosio amédée américo
anastasio anatole andrés anselme anselmo antonin aníbal apolinar aquiles arcadio aristides
arnulfo arsenio arsène artemio atilio augustin aurélien aymeric baldomero baltasar balthazar
barnabé barthélemy bartolomé basile basilio baudouin belisario benedicto benito bernabé
bernardino bernardo braulio calixto camilo casimiro cayetano cecilio celedonio celso cipriano
ciriaco cirilo clovis conrado constantino corentin cyprien cédric césaire césar damián darío
demetrio desiderio dionisio donatien edelmiro edmundo eladio eleuterio eliseo eloy elías
emeterio emiliano epifanio eufemio eugène eulogio facundo feliciano fernand florencio florentino
froilán fulgencio félicien gabin gabino gaspar gaspard gaudencio gervasio gerónimo gonzague
gumersindo gwenaël gérald heraclio hermenegildo higinio hipólito honorio ignace ildefonso
indalecio isaías isidore isidoro jenaro jeremías jesús jonás justino laureano leandro leocadio
leoncio lisandro léandre léopold maxence maximiliano maximino melchior melchor melitón moisés
nazario nicasio norberto oswaldo paulino pelayo philibert policarpo porfirio prudencio quintín
raimundo raoul reinaldo remigio rigoberto romaric romuald romualdo roque rosendo rufino ruperto
régis salomón saturnino sebastián secundino serafín silverio silvio siméon sixto séraphin tadeo
teo teófilo théodore théophile timoteo timothée tobías toribio ulises valeriano valéry venancio
virgile virgilio wenceslao zacarías zacharie éloi émilien évariste
"""
