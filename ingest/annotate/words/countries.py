"""Lists States, provinces and capitals that speak for a State: their names are no person's."""

from __future__ import annotations

from typing import Final

from ingest.annotate.words.closed_list import words

COUNTRIES: Final = words(
    "Afghanistan Albania Algeria Angola Argentina Armenia Australia Austria Azerbaijan Bahrain",
    "Bangladesh Belarus Belgium Bolivia Botswana Brazil Bulgaria Burundi Cambodia Cameroon Canada",
    "Chad Chile China Colombia Croatia Cuba Cyprus Denmark Ecuador Egypt Eritrea Estonia Ethiopia",
    "Fiji Finland France Gabon Gambia Georgia Germany Ghana Greece Guatemala Guinea Haiti",
    "Honduras Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan Jordan",
    "Kazakhstan Kenya Kosovo Kuwait Kyrgyzstan Laos Latvia Lebanon Liberia Libya Lithuania",
    "Luxembourg Madagascar Malawi Malaysia Mali Malta Mexico Moldova Mongolia Montenegro Morocco",
    "Mozambique Myanmar Namibia Nepal Netherlands Nicaragua Niger Nigeria Norway Oman Pakistan",
    "Palestine Panama Paraguay Peru Philippines Poland Portugal Qatar Romania Russia Rwanda",
    "Senegal Serbia Singapore Slovakia Slovenia Somalia Spain Sudan Sweden Switzerland Syria",
    "Taiwan Tajikistan Tanzania Thailand Tunisia Turkey Turkmenistan Uganda Ukraine Uruguay",
    "Uzbekistan Venezuela Vietnam Yemen Zambia Zimbabwe Europe Washington Beijing Moscow",
    "Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii",
    "Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts",
    "Michigan Minnesota Mississippi Missouri Nebraska Nevada Ohio Oklahoma Oregon",
    "Pennsylvania Tennessee Texas Utah Vermont Wisconsin Wyoming Ontario Quebec Alberta",
    "Manitoba Saskatchewan Queensland Tasmania England Scotland Wales Catalonia Bavaria",
)
