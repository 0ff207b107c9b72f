"""A postal address in the order in which its country writes it, so that it can be read and put on a letter.

The orders are those of Google's address metadata (the ``fmt`` of each country, which follow the Universal Postal
Union's S42), reduced to the line of the town: ``C`` is the town, ``Z`` the postal code, ``S`` the region, ``/`` a new line.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from netzwerkpflege.domain.contact import PostalAddress
from netzwerkpflege.domain.text import fold

HOME: Final = "DE"
"""The country of an address that names none, and of a phone number without a country code, until the person says another."""

_ORDERS: Final[dict[str, str]] = {
    "Z C": "AD AT BA BE BG CH CY CZ DE DK FI FR GE GR HR IS LI LU MA MC MD ME MK NL NO PL PT RS SE SI SK TN XK",
    "Z C S": "EE ES IT LT",
    "Z C/S": "AR CL MY TH UZ",
    "C, S Z": "US",
    "C S Z": "AU CA PR",
    "C/Z": "GB GG GI IM JE KE LK ZA",
    "C/S/Z": "EG IE RU UA",
    "C Z": "IL JO NP NZ SA SG",
    "C Z/S": "IN PE",
    "C, Z": "LV MM",
    "Z C, S": "MX",
    "Z S C": "RO",
    "C-S/Z": "BR",
    "Z/C": "AL EC OM",
    "S/Z": "AE",
}
_TOWN_FIRST: Final = {"HU": "C/street/Z", "KZ": "Z/S/C/street", "JP": "Z/S C/street", "CN": "Z/S C/street"}
_SUPPLEMENT_LAST: Final = frozenset({"US", "CA", "AU", "NZ", "IT", "ES", "BR", "MX"})
"""Where flat or suite stands behind the street; elsewhere it stands above it (DIN 5008, BS 7666)."""

_NAMES: Final[dict[str, str]] = {
    "DE": "Deutschland|Germany|Allemagne|BRD|D", "AT": "Österreich|Austria|Autriche|A",
    "CH": "Schweiz|Switzerland|Suisse|Svizzera", "LI": "Liechtenstein|FL",
    "FR": "Frankreich|France|F", "IT": "Italien|Italy|Italia|I", "ES": "Spanien|Spain|España|E",
    "PT": "Portugal|P", "NL": "Niederlande|Netherlands|The Netherlands|Nederland|Holland",
    "BE": "Belgien|Belgium|Belgique|België|B", "LU": "Luxemburg|Luxembourg|L",
    "DK": "Dänemark|Denmark|Danmark", "SE": "Schweden|Sweden|Sverige|S", "NO": "Norwegen|Norway|Norge|N",
    "FI": "Finnland|Finland|Suomi", "IS": "Island|Iceland", "PL": "Polen|Poland|Polska",
    "CZ": "Tschechien|Tschechische Republik|Czech Republic|Czechia|Česko|Česká republika",
    "SK": "Slowakei|Slovakia|Slovensko", "HU": "Ungarn|Hungary|Magyarország|H",
    "SI": "Slowenien|Slovenia|Slovenija", "HR": "Kroatien|Croatia|Hrvatska", "RO": "Rumänien|Romania|România",
    "BG": "Bulgarien|Bulgaria", "GR": "Griechenland|Greece", "CY": "Zypern|Cyprus", "EE": "Estland|Estonia|Eesti",
    "LV": "Lettland|Latvia|Latvija", "LT": "Litauen|Lithuania|Lietuva", "RS": "Serbien|Serbia|Srbija",
    "BA": "Bosnien und Herzegowina|Bosnia and Herzegovina", "UA": "Ukraine", "RU": "Russland|Russia",
    "TR": "Türkei|Turkey|Türkiye", "MT": "Malta",
    "GB": "Großbritannien|Vereinigtes Königreich|United Kingdom|Great Britain|UK|England|Scotland|Schottland|Wales",
    "IE": "Irland|Ireland|Éire", "US": "USA|Vereinigte Staaten|United States|United States of America|U.S.A.|America",
    "CA": "Kanada|Canada", "AU": "Australien|Australia", "NZ": "Neuseeland|New Zealand", "IN": "Indien|India",
    "IL": "Israel", "BR": "Brasilien|Brazil|Brasil", "MX": "Mexiko|Mexico|México", "AR": "Argentinien|Argentina",
    "CL": "Chile", "ZA": "Südafrika|South Africa", "SG": "Singapur|Singapore", "JP": "Japan", "CN": "China",
    "AE": "Vereinigte Arabische Emirate|United Arab Emirates|UAE", "SA": "Saudi-Arabien|Saudi Arabia",
    "TH": "Thailand", "EG": "Ägypten|Egypt", "MC": "Monaco", "KZ": "Kasachstan|Kazakhstan",
}  # fmt: skip
_SPACES: Final = re.compile(r"\s+")
_NOT_A_LETTER: Final = re.compile(r"[^\w\s-]")


def country_code(country: str, home: str = HOME) -> str:
    """The two letters (ISO 3166-1) of a country as people write it; ``home`` where it is empty, '' where it is unknown."""
    text = country.strip()
    if not text:
        return home
    return _codes().get(_key(text), "")


def postal_lines(place: PostalAddress, home: str = HOME) -> tuple[str, ...]:
    """The address in lines as its country orders them; nothing of it is left out, nothing is changed."""
    code = country_code(place.country, home)
    street = [part.strip() for part in (place.po_box, place.extended, place.street)]
    if code in _SUPPLEMENT_LAST:
        street = [street[0], street[2], street[1]]
    values = {"C": _one_line(place.locality), "Z": _one_line(place.postal_code), "S": _one_line(place.region)}
    lines: list[str] = []
    unused = dict(values)
    pattern = _TOWN_FIRST.get(code) or f"street/{_orders().get(code, 'Z C/S')}"
    for part in pattern.split("/"):
        if part == "street":
            lines += street
            continue
        for letter in values:
            if letter in part:
                unused.pop(letter, None)
        lines.append(_filled(part, values))
    lines += unused.values()
    lines.append(place.country.strip())
    return tuple(line for text in lines for line in text.splitlines() if line.strip())


def search_words(place: PostalAddress) -> str:
    """The address as one asks a map for it: street, town, country. '' where it names no place on a map."""
    town = " ".join(filter(None, (_one_line(place.postal_code), _one_line(place.locality))))
    words = [_one_line(place.street), town, _one_line(place.region) if not town else "", _one_line(place.country)]
    found = ", ".join(filter(None, words))
    return found if words[0] or town else ""


def _filled(pattern: str, values: dict[str, str]) -> str:
    """One line; what stands between two parts goes where one of them is empty."""
    line = ""
    between = ""
    for char in pattern:
        if char not in values:
            between += char
        else:
            line += (between if line else "") + values[char] if values[char] else ""
            between = ""
    return line


def _one_line(text: str) -> str:
    return _SPACES.sub(" ", text).strip()


def _key(country: str) -> str:
    return fold(_SPACES.sub(" ", _NOT_A_LETTER.sub("", country)).strip())


@cache
def _orders() -> dict[str, str]:
    return {code: pattern for pattern, codes in _ORDERS.items() for code in codes.split()}


@cache
def _codes() -> dict[str, str]:
    known = set(_NAMES) | set(_orders()) | set(_TOWN_FIRST)
    found = {_key(code): code for code in known}
    for code, names in _NAMES.items():
        found |= {_key(name): code for name in names.split("|")}
    return found
