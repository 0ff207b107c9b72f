"""Addresses stand in the order of their country, and nothing of them is lost."""

from __future__ import annotations

import pytest

from netzwerkpflege.domain.contact import PostalAddress
from netzwerkpflege.domain.postal import country_code, postal_lines, search_words


@pytest.mark.parametrize(
    ("place", "lines"),
    [
        (PostalAddress(street="Altstadt 28", locality="Landshut", postal_code="84028"), "Altstadt 28|84028 Landshut"),
        (
            PostalAddress("", "Hinterhaus", "Ring 1", "Wien", "Wien-Umgebung", "1010", "Österreich"),
            "Hinterhaus|Ring 1|1010 Wien|Wien-Umgebung|Österreich",
        ),
        (
            PostalAddress("", "Flat 2", "10 Downing Street", "London", "", "SW1A 2AA", "United Kingdom"),
            "Flat 2|10 Downing Street|London|SW1A 2AA|United Kingdom",
        ),
        (
            PostalAddress("", "Suite 5", "1600 Amphitheatre Pkwy", "Mountain View", "CA", "94043", "U.S.A."),
            "1600 Amphitheatre Pkwy|Suite 5|Mountain View, CA 94043|U.S.A.",
        ),
        (PostalAddress("", "", "", "Mountain View", "", "94043", "usa"), "Mountain View 94043|usa"),
        (PostalAddress("", "", "Via Roma 1", "Roma", "RM", "00184", "Italien"), "Via Roma 1|00184 Roma RM|Italien"),
        (PostalAddress("", "", "Fő u. 1", "Budapest", "", "1011", "Ungarn"), "Budapest|Fő u. 1|1011|Ungarn"),
        (PostalAddress("Postfach 1", "", "", "Bern", "", "3000", "CH"), "Postfach 1|3000 Bern|CH"),
        (PostalAddress("", "", "Weg 1\nHof", "Ort", "R", "1", "Phantasien"), "Weg 1|Hof|1 Ort|R|Phantasien"),
        (PostalAddress(), ""),
    ],
)
def test_lines_in_the_order_of_the_country(place: PostalAddress, lines: str) -> None:
    assert postal_lines(place) == tuple(filter(None, lines.split("|")))


def test_an_address_without_a_country_is_one_of_home() -> None:
    place = PostalAddress(street="1 High Street", locality="Leeds", postal_code="LS1 1AA")
    assert postal_lines(place, "GB") == ("1 High Street", "Leeds", "LS1 1AA")
    assert country_code("", "GB") == "GB"
    assert (country_code("deutschland"), country_code(" OESTERREICH "), country_code("nowhere")) == ("DE", "AT", "")


def test_a_map_is_asked_for_street_and_town_only() -> None:
    assert search_words(PostalAddress("Postfach 1", "c/o", "Weg 1", "Ort", "R", "12345", "D")) == "Weg 1, 12345 Ort, D"
    assert search_words(PostalAddress(country="Deutschland")) == ""
