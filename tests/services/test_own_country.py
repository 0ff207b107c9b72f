"""Numbers that name no country are those of the own one: found, compared and read in so; and anew when it changes."""

from __future__ import annotations

from pathlib import Path

import phonenumbers
import pytest

from netzwerkpflege.domain.contact import Contact, Name, Phone
from netzwerkpflege.domain.matching import Verdict
from netzwerkpflege.domain.numbering import home_key, plan_of
from netzwerkpflege.domain.outcome import Cancelled
from netzwerkpflege.domain.query import Query
from netzwerkpflege.services import contacts, duplicates, imports, merge, own_country
from netzwerkpflege.services.desk import Desk, undo
from netzwerkpflege.ui.regions import REGIONS

NATIONAL = {
    "AT": ("0664 1234567", "+436641234567"),
    "CH": ("044 668 18 00", "+41446681800"),
    "LI": ("235 12 34", "+4232351234"),
    "LU": ("26 12 34 56", "+35226123456"),
    "BE": ("02 555 12 12", "+3225551212"),
    "IT": ("06 1234 5678", "+390612345678"),
    "FR": ("01 42 68 53 00", "+33142685300"),
    "NL": ("020 794 0800", "+31207940800"),
    "DK": ("33 12 34 56", "+4533123456"),
    "PL": ("22 123 45 67", "+48221234567"),
    "CZ": ("222 123 456", "+420222123456"),
    "GB": ("020 7946 0018", "+442079460018"),
    "US": ("(212) 555-0123", "+12125550123"),
    "DE": ("0871 5550143", "+498715550143"),
}


def person(desk: Desk, name: str, *numbers: str) -> int:
    return contacts.add(desk, Contact(name=Name(name), phones=tuple(map(Phone, numbers))))


def nothing(done: int, total: int) -> None:
    return None


def live_in(desk: Desk, country: str) -> int:
    own_country.keep_own_country(desk, country)
    return own_country.renew_numbers(desk, nothing)


def found(desk: Desk, typed: str) -> list[int]:
    return contacts.find(desk, Query(typed))


@pytest.mark.parametrize("country", REGIONS)
def test_a_national_number_is_one_of_the_own_country(country: str) -> None:
    typed, key = NATIONAL[country]
    assert home_key(typed, country) == key
    plan = plan_of(country)
    assert plan is not None and int(plan.code) == phonenumbers.country_code_for_region(country)
    numeral = phonenumbers.parse(typed, country)
    assert phonenumbers.format_number(numeral, phonenumbers.PhoneNumberFormat.E164) == key
    assert home_key(key, country) == home_key("00" + key[1:], country) == key


@pytest.mark.parametrize(
    ("typed", "country", "key"),
    [
        ("1 212 555 0123", "US", "+12125550123"),
        ("112", "DK", "112"),
        ("5550143", "AT", "5550143"),
        ("", "AT", ""),
        ("0664 1234567", "ZZ", "+496641234567"),
        ("tel:0664-1234567;ext=2", "AT", "+436641234567"),
        ("+49 (0)871 5550143", "AT", "+498715550143"),
        ("0049 871 5550143", "US", "+498715550143"),
    ],
)
def test_other_spellings(typed: str, country: str, key: str) -> None:
    assert home_key(typed, country) == key


@pytest.mark.parametrize(("country", "abroad"), [("AT", "+43 664 1234567"), ("CH", "+41 664 1234567")])
def test_doubles_are_seen_by_the_own_country(desk: Desk, country: str, abroad: str) -> None:
    one, two = person(desk, "Anna Berg", "0664 1234567"), person(desk, "Anna Berg", abroad)
    before = duplicates.compare(desk, one, two).value
    assert live_in(desk, country) == 1
    assert duplicates.compare(desk, one, two).value > before
    (phones,) = [field for field in merge.plan(desk, one, two).fields if field.name == "phones"]
    assert phones.result == "0664 1234567"
    assert live_in(desk, "DE") == 1
    assert duplicates.compare(desk, one, two).value == before


def test_a_card_is_recognised_by_the_own_country(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "anna.vcf"
    file.write_text("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Berg\r\nTEL:+43 664 1234567\r\nEND:VCARD\r\n")
    live_in(desk, "AT")
    person(desk, "Anna Berg", "0664 1234567")
    report = imports.import_cards(desk, [file])
    assert report.counts[Verdict.NEW] == 0
    assert [number.number for number in contacts.get(desk, 1).phones] == ["0664 1234567"]
    national = tmp_path / "bernd.vcf"
    national.write_text("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bernd Tal\r\nTEL:0664 7654321\r\nEND:VCARD\r\n")
    imports.import_cards(desk, [national])
    assert len(found(desk, "+43 664 7654321")) == 1


def test_a_german_number_is_another_for_an_austrian(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "anna.vcf"
    file.write_text("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Berg\r\nTEL:+49 664 1234567\r\nEND:VCARD\r\n")
    live_in(desk, "AT")
    person(desk, "Anna Berg", "0664 1234567")
    assert imports.import_cards(desk, [file]).counts[Verdict.NEW] == 1


def test_numbers_are_found_anew_and_those_with_a_country_stay(desk: Desk) -> None:
    anna = person(desk, "Anna", "0664 1234567", "+49 871 5550143")
    assert found(desk, "+43664123") == []
    assert live_in(desk, "AT") == 1
    assert found(desk, "+43664123") == found(desk, "0664 123") == found(desk, "+49871") == [anna]
    assert own_country.renew_numbers(desk, nothing) == 0
    assert [phone.number for phone in contacts.get(desk, anna).phones] == ["0664 1234567", "+49 871 5550143"]


def test_what_undo_brings_back_is_put_right_at_the_next_start(desk: Desk) -> None:
    anna = person(desk, "Anna", "0664 1234567")
    contacts.save(desk, Contact(id=anna, name=Name("Anna")))
    live_in(desk, "AT")
    undo(desk)
    assert own_country.renew_numbers(desk, nothing) == 1
    assert found(desk, "+43664123") == [anna]


def test_what_was_cancelled_is_done_the_next_time(desk: Desk) -> None:
    anna = person(desk, "Anna", "0664 1234567")
    own_country.keep_own_country(desk, "AT")

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        own_country.renew_numbers(desk, stop)
    assert found(desk, "+43664123") == []
    assert own_country.renew_numbers(desk, nothing) == 1
    assert found(desk, "+43664123") == [anna]
