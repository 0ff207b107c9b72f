"""Headers: what the words above a column mean, in German and English, also where their umlauts are destroyed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from enum import StrEnum
from typing import Final, NamedTuple


class Target(StrEnum):
    """What a column of a table can hold."""

    PREFIX = "prefix"
    GIVEN = "given"
    ADDITIONAL = "additional"
    FAMILY = "family"
    SUFFIX = "suffix"
    FORMATTED = "formatted"
    NICKNAME = "nickname"
    ORGANISATION = "organisation"
    DEPARTMENT = "department"
    TITLE = "title"
    ROLE = "role"
    EMAIL = "email"
    PHONE = "phone"
    ADDRESS = "address"
    STREET = "street"
    HOUSE_NUMBER = "house_number"
    EXTENDED = "extended"
    PO_BOX = "po_box"
    POSTAL_CODE = "postal_code"
    LOCALITY = "locality"
    REGION = "region"
    COUNTRY = "country"
    URL = "url"
    PROFILE = "profile"
    BIRTHDAY = "birthday"
    BIRTH_DAY = "birth_day"
    BIRTH_MONTH = "birth_month"
    BIRTH_YEAR = "birth_year"
    ANNIVERSARY = "anniversary"
    NOTE = "note"
    TAG = "tag"
    LANGUAGE = "language"
    UID = "uid"
    FURTHER = "further"
    IGNORE = "ignore"
    # Only where a known program writes them: a column that tells about its neighbour, or holds a list.
    EMAIL_LABEL = "email_label"
    PHONE_LABEL = "phone_label"
    ADDRESS_LABEL = "address_label"
    URL_LABEL = "url_label"
    PROFILE_SERVICE = "profile_service"
    EVENT = "event"
    EVENT_LABEL = "event_label"
    EMAILS = "emails"
    PHONES = "phones"
    ADDRESSES = "addresses"
    URLS = "urls"
    PROFILES = "profiles"
    PREFERRED = "preferred"


CHOICES: Final = tuple(Target)[: tuple(Target).index(Target.IGNORE) + 1]
"""What a person can choose for a column (sentences: 'column.<target>')."""


class Meaning(NamedTuple):
    """What a header says: what the column holds, and for a phone, address or profile which."""

    target: Target
    label: str = ""
    service: str = ""


# Target (phone: and its label, profile: and its service), then the headers: lower case, letters a to z only.
_WORDS = """
prefix        anrede prefix nameprefix namensprfix salutation honorific akademischertitel honorificprefix grusstitel
given         vorname vornamen firstname givenname forename rufname
additional    middlename additionalname weiterevornamen zweitervorname middlenames mittelname
family        nachname familienname zuname lastname surname familyname
suffix        suffix namesuffix namenszusatz namenssuffix honorificsuffix
formatted     name anzeigename displayname fullname vollername vollstndigername vollstaendigername kontaktname kontakt
formatted     contactname ansprechpartner ansprechpartnerin ansprechperson angezeigtername person
nickname      nickname spitzname nick kurzname
organisation  firma unternehmen company organization organisation organizationname firmenname companyname arbeitgeber
organisation  employer institution betrieb
department    abteilung department organizationdepartment bereich
title         jobtitle position berufsbezeichnung funktion stelle organizationtitle jobposition stellenbezeichnung
title         arbeitstitel
role          beruf profession occupation rolle role
email         email emailadresse emailaddress mail mailadresse mailaddress primaryemail secondaryemail emails emailvalue
email         primreemail primreemailadresse sekundreemail sekundreemailadresse primaereemailadresse eadresse emailaddresses
phone:        telefon telefonnummer telefonnr telnr tel phone phonenumber rufnummer festnetz fon telephone phonevalue
phone:        festnetznummer durchwahl telefonfestnetz telephonenumber telefone
phone:cell    mobil mobile mobiltelefon mobilephone handy handynummer handynr mobilnummer mobilenumber cell cellphone
phone:cell    mobiltelnr telefonmobil telmobil cellular mobilnr phonemobile mobiltel mobilfunk cellnumber telefonhandy
phone:fax     fax telefax faxnummer faxnumber faxnr telefaxnummer
phone:pager   pager pagernummer pagernumber
phone:main    haupttelefon primaryphone hauptnummer mainphone
phone:car     autotelefon carphone
phone:assistant telefonassistent assistantsphone assistantphone
phone:company telefonfirma companymainphone companyphone zentrale telefonzentrale
phone:ISDN    isdn
phone:Telex   telex
phone:TTY     ttytddphone telefonfrhrbehinderte
phone:Callback callback rckmeldung rueckmeldung
phone:Radio   radiophone funkgert
phone:video   phonevideo
address       adresse anschrift address postanschrift postaladdress postadresse fulladdress komplettanschrift
street        strae strasse street streetaddress straehausnummer strassehausnummer straenr strassenr addressline
street        straehausnr strassehausnr adresszeile addressstreet straeundhausnummer strasseundhausnummer
street        straeundnr
house_number  hausnummer hausnr housenumber
extended      adresszusatz addresszusatz anschriftzusatz addressextended extendedaddress zusatz
po_box        postfach pobox addresspobox postofficebox
postal_code   plz postleitzahl zip zipcode postalcode postcode
locality      ort stadt city town wohnort locality gemeinde
region        region bundesland kanton bundeslandkanton state province stateprovince bundeslandregion county
country       land country countryregion landregion staat nation
url           webseite website homepage url internet web webpage www internetseite weblink webadresse websitevalue
url           websitehomepage websiteblog websiteprofile internetadresse
profile:linkedin linkedin linkedinprofil linkedinurl linkedinprofile
profile:xing  xing xingprofil xingurl xingprofile
profile:facebook facebook facebookprofil facebookprofile
profile:instagram instagram
profile:twitter twitter
profile:mastodon mastodon
profile:skype skype skypename imskype skypeusername
profile:xmpp  jabber xmpp imjabber
profile:aim   aim imaim
profile:icq   icq imicq icqnummer
profile:msn   msn immsn
profile:yahoo yahoo imyahoo
profile:signal signal
profile:telegram telegram
profile:threema threema threemaid
profile:whatsapp whatsapp
birthday      geburtstag geburtsdatum birthday birthdate dateofbirth geboren geborenam gebdatum geburtsdat
birth_day     geburtstagtag tagdergeburt
birth_month   birthmonth geburtsmonat
birth_year    birthyear geburtsjahr
anniversary   jahrestag hochzeitstag anniversary weddinganniversary
note          notiz notizen note notes bemerkung bemerkungen anmerkung anmerkungen kommentar kommentare comment comments
note          memo freitext beschreibung description
tag           kategorie kategorien schlagwort schlagwrter schlagwoerter schlagworte tag tags label labels gruppe gruppen
tag           category categories group groups groupmembership stichwort stichwrter stichwoerter stichworte keywords
language      sprache language muttersprache
uid           uid uuid
further       initialen initials emailtyp emailtype emailangezeigtername emaildisplayname titel title
"""
_PLACES = {
    "home": "privat private privates privater privatadresse persnlich persoenlich personal home homeaddress heim",
    "work": "geschftlich geschaeftlich business work arbeit arbeits arbeitsadresse dienstlich dienst bro buero office "
    "firmen geschfts geschaefts workaddress businessaddress dienstadresse firmenadresse",
    "other": "weitere weiterer weiteres weiteresr weiterese weiterere andere anderer anderes andereadr other sonstige "
    "sonstiges otheraddress andereadresse",
}
_FULL = {"cell": "{}_cell", "fax": "{}_fax", "": "{}"}
_PLAIN = re.compile(r"[^a-z0-9]+")
_NUMBER = re.compile(r"\d+")


def _vocabulary() -> dict[str, Meaning]:
    found: dict[str, Meaning] = {}
    for line in _WORDS.strip().splitlines():
        head, *words = line.split()
        target, _colon, detail = head.partition(":")
        which = {"phone": {"label": detail}, "profile": {"service": detail}}.get(target, {})
        found.update(dict.fromkeys(words, Meaning(Target(target), **which)))
    return found


_VOCABULARY: Final = _vocabulary()
_PLACE_WORDS: Final = [(word, place) for place, words in _PLACES.items() for word in words.split()]
_HAVE_PLACES = {
    *(Target.EMAIL, Target.PHONE, Target.URL, Target.ADDRESS, Target.STREET, Target.HOUSE_NUMBER, Target.EXTENDED),
    *(Target.PO_BOX, Target.POSTAL_CODE, Target.LOCALITY, Target.REGION, Target.COUNTRY, Target.PROFILE),
}


def key_of(header: str) -> str:
    """A header by its letters a to z and digits alone: „E-Mail 2: Adresse“ is 'email2adresse'.

    Umlauts are left out rather than spelled, so that they may be destroyed („Stra?e“, „StraÃŸe“).
    """
    text = unicodedata.normalize("NFC", header).lower()
    return _PLAIN.sub("", text)


def meaning_of(header: str) -> Meaning | None:
    """What a header means wherever it stands, or None where no word of it is known."""
    key = _NUMBER.sub("", key_of(header))
    if found := _VOCABULARY.get(key):
        return found
    for word, place in _PLACE_WORDS:
        rest = key.removeprefix(word) if key.startswith(word) else key.removesuffix(word)
        found = _VOCABULARY.get(rest) if rest != key else None
        if found and found.target in _HAVE_PLACES:
            return found._replace(label=_placed(found, place))
    return None


def _placed(meaning: Meaning, place: str) -> str:
    """The label of a number or address at a place: a fax at work is 'work_fax'."""
    if meaning.target is not Target.PHONE:
        return place
    if place == "other":
        return meaning.label or "other"
    return _FULL[meaning.label].format(place) if meaning.label in _FULL else meaning.label


def known(headers: Iterable[str]) -> int:
    """How many of these texts are words that stand above columns."""
    return sum(1 for header in headers if header and len(header) < 60 and meaning_of(header) is not None)


def line_number(header: str) -> int:
    """The number in a header („Straße 2“, „E-Mail 3: Adresse“), 0 where there is none."""
    match = _NUMBER.search(header)
    return int(match[0][:4]) if match else 0
