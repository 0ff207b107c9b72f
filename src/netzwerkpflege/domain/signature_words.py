"""What the lines of a mail signature begin with and look like, in German and English: the tables ``signature`` reads by."""

from __future__ import annotations

import re
from typing import Final

LEGAL: Final = re.compile(
    r"(?<!\w)(?:g?GmbH|mbH|AG|KG|KGaA|OHG|GbR|UG|SE|PartG|PartGmbB|e\. ?V\.|e\. ?K\.|e\. ?G\.|Ltd|Limited|LLC|LLP|Inc|PLC|"
    r"Corp|S\.?A\.?R\.?L|B\.?V|S\.?r\.?l|& Co)(?!\w)"
)
"""A firm by its legal form."""
FIRM: Final = re.compile(
    r"(?:verband|verein|stiftung|kanzlei|praxis|werkstatt|manufaktur|akademie|universität|hochschule|"
    r"(?<!\w)(?:büro|studio|agentur|institut|kammer|university|agency|partners|consulting|group|foundation))(?!\w)",
    re.IGNORECASE,
)
JOB: Final = re.compile(
    r"(?:leiter|leitung|berater|geschäftsführ|inhaber|manager|director|direktor|head of|engineer|ingenieur|architekt|"
    r"anwalt|anwält|notar|assisten|referent|vorstand|vorsitz|gründer|founder|owner|partner|consultant|designer|"
    r"entwickler|developer|redakteur|journalist|fotograf|coach|trainer|therapeut|arzt|ärzt|meister|makler|officer|"
    r"prokurist|sachbearbeit|beauftragte|koordinat|professor|editor|analyst|lecturer|akustiker|planer|president|"
    r"übersetzer|translator|buchhalter|steuerfach|(?<!\w)(?:C[EFTO]O|VP)(?!\w))",
    re.IGNORECASE,
)
"""What somebody is at work."""
DEPARTMENT: Final = re.compile(
    r"(?:Abteilung|Abt\.|Bereich|Referat|Fachbereich|Department|Dept\.?|Division)(?!\w)[:\s]"
)
IMPRINT: Final = re.compile(
    r"(?:HR[AB](?:[\s:]|$)|Handelsregister|(?:Amts|Register)gericht|AG \w+,? HR|Registered|Registergericht|Registernummer|"
    r"US?t[.-]? ?-?Id|UID|VAT|Steuer-?(?:nr|nummer)|St\.-?Nr|IBAN|BIC|Bank|Sitz (?:der|des|:)|Sitz:|"
    r"Geschäftsführ\w*(?: der [^:]+)?:|Geschäftsführung:|Vertretungsberechtigt|Vorstand:|Vorstandsvorsitz\w*:|"
    r"Aufsichtsrat|Vorsitz\w* des|Managing directors?:|Directors?:|Company (?:no|number|reg)|Komplementär|"
    r"Persönlich haftend|Datenschutz|Impressum|Privacy)",
    re.IGNORECASE,
)
"""Lines that the law wants and that say nothing of the person."""
CHATTER: Final = re.compile(
    r"(?:mit (?:freundlich|best|herzlich|lieb)|(?:viele|beste|liebe|herzliche|freundliche|schöne) grüß|mfg|lg$|vg$|gruß|"
    r"(?:kind|best|warm|many)(?:est)? regards|regards|best wishes|sincerely|yours|cheers|thank|danke|servus|"
    r"(?:von|gesendet|sent) (?:meinem|von|from)|bitte (?:denken|prüfen|beachten)|please (?:consider|think)|"
    r"dies\w* (?:e-?mail|nachricht)|this (?:e-?mail|message)|der inhalt|confidential|vertraulich|before printing|"
    r"folgen sie|follow us|besuchen sie|besuchen uns|visit us|sprechzeiten|öffnungszeiten|bürozeiten)",
    re.IGNORECASE,
)
"""Greetings and notices."""
LABELS: Final = {
    "fax": "fax", "telefax": "fax", "f": "fax", "facsimile": "fax",
    "mobil": "cell", "mobile": "cell", "mob": "cell", "handy": "cell", "m": "cell", "cell": "cell", "mobiltelefon": "cell",
    "privat": "home", "private": "home", "home": "home",
    "büro": "work", "office": "work", "durchwahl": "work", "dw": "work", "direkt": "work", "direct": "work",
    "zentrale": "work", "work": "work",
    "tel": "", "telefon": "", "telephone": "", "phone": "", "fon": "", "t": "", "ph": "", "p": "", "festnetz": "",
}  # fmt: skip
"""The word before a number, and the label it means; '' says that it is a number and no more."""
COUNTRIES: Final = frozenset(
    [
        "deutschland",
        "germany",
        "österreich",
        "austria",
        "schweiz",
        "switzerland",
        "liechtenstein",
        "luxemburg",
        "luxembourg",
        "frankreich",
        "france",
        "italien",
        "italy",
        "niederlande",
        "netherlands",
        "belgien",
        "belgium",
        "polen",
        "poland",
        "uk",
        "usa",
        "england",
    ]
) | {"united kingdom", "united states", "great britain"}
DEGREES: Final = re.compile(
    r"(?:LL\.? ?M|MBA|M\.? ?Sc|B\.? ?Sc|M\.? ?A|B\.? ?A|Ph\.? ?D|M\.? ?Eng|B\.? ?Eng|Dipl\.[- ]?\S+(?: \(FH\))?)\.?",
    re.IGNORECASE,
)
TITLES: Final = re.compile(
    r"(?:(?:Prof|Dr|Dipl|Ing|Mag|med|jur|iur|phil|rer|nat|pol|oec|h\. ?c|habil|techn|dent|vet)\.(?:-(?:Ing|Kfm|Kffr|Inf|Phys|"
    r"Psych|Chem|Math|Des|Betriebsw)\.)?(?: ?\(FH\))?\s*)+"
)
FOR: Final = re.compile(r"(?:i\. ?[AV]\.|ppa\.|Ihre?|Dein|Deine|Herr|Frau|Mr\.?|Mrs\.?|Ms\.?)\s+")
"""What stands before a name without being part of it."""
PARTICLES: Final = frozenset(
    [
        "von",
        "vom",
        "van",
        "zu",
        "zur",
        "zum",
        "der",
        "den",
        "dem",
        "de",
        "del",
        "della",
        "di",
        "da",
        "la",
        "le",
        "ten",
        "ter",
    ]
)
