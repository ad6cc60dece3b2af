"""Lists what people are by trade, science or sport, in English: what no ending tells, and more."""

from __future__ import annotations

from typing import Final

CALLINGS: Final = """
actuary agronomist anthropologist arbitrator archaeologist arborist assessor astronomer
astrophysicist athlete attaché banker barber barista barrister bartender beekeeper biochemist
boatman bookkeeper bookseller botanist bricklayer broker butcher cardiologist caregiver caretaker
carer cartographer cashier caterer chemist childminder choreographer cleaner climatologist coach
comedian commentator commodore composer conservationist conservator consul courier cryptographer
curate custodian cyclist dairymaid dancer demographer dentist dermatologist designer detective
dietician dietitian diplomat diver docker dressmaker ecologist editor educator electrician
embroiderer entomologist entrepreneur ethnographer filmmaker footballer forager forecaster forester
gardener geneticist geophysicist glaciologist glazier goalkeeper grocer groundskeeper gynaecologist
gynecologist hairdresser headmaster headmistress herbalist horticulturist hotelier housekeeper
illustrator immunologist instructor inventor investigator janitor jeweller jockey landlady lifeguard
linguist logistician maid mathematician mechanic metallurgist meteorologist microbiologist
mountaineer naturalist neurologist neuroscientist notary nun nutritionist oceanographer oncologist
optician orchardist organist ornithologist osteopath palaeontologist paleontologist parliamentarian
pathologist pensioner pharmacist physicist physiotherapist pianist plumber podiatrist politician
postman postmaster postmistress psychiatrist publican radiographer radiologist referee repairer
restaurateur roofer salesman saleswoman screenwriter sculptor seamstress seismologist servant
sexton signalman sommelier sprinter statistician stonemason storyteller surfer swimmer taxidermist
technologist toxicologist trainer tutor umpire undertaker unionist upholsterer urologist verger vet
veterinarian violinist virologist volcanologist waiter waitress watchmaker whistleblower winemaker
woodcutter zookeeper zoologist assistant confectioner draughtsman farrier florist herder imam keeper
legislator marshal mistress ombudswoman orthodontist painter patrolman prefect prisoner programmer
quarryman rheumatologist scout shoemaker solicitor usher vendor
"""
