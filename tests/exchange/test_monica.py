"""Monica's export: people with all that was noted about them, and nothing that could open a door."""

from __future__ import annotations

import base64
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerkpflege.domain.contact import Contact, Email, Name, PartialDate, Phone, PostalAddress, Profile, WebAddress
from netzwerkpflege.domain.outcome import Problem
from netzwerkpflege.domain.reminder import Repeat
from netzwerkpflege.exchange.monica import MonicaPerson, MonicaReminder, looks_like_monica, open_monica
from netzwerkpflege.exchange.read_vcard import ReadCard, read_contact
from netzwerkpflege.phrases import PHRASES

GIF = b"GIF89a\x14\0\x0a\0" + bytes(40)
Json = dict[str, Any]


def thing(uuid: str = "", created: str = "2024-05-03T18:00:00.000000Z", **properties: Any) -> Json:
    """A resource as Monica writes it."""
    return {"uuid": uuid, "created_at": created, "updated_at": created, "properties": properties}


def many(kind: str, *values: Any) -> Json:
    """A collection as Monica writes it."""
    return {"count": len(values), "type": kind, "values": list(values)}


def special(day: str, **marks: bool) -> Json:
    """A special date."""
    said = {"is_age_based": False, "is_year_unknown": False, **marks}
    return {"uuid": "d", **said, "date": f"{day}T00:00:00.000000Z"}


def export(*people: Json, **others: list[Json]) -> Json:
    """A whole export, with the contact field types that every account has."""
    types = [
        thing("t-mail", name="Email", protocol="mailto:", type="email"),
        thing("t-phone", name="Phone", protocol="tel:", type="phone"),
        thing("t-linkedin", name="LinkedIn", protocol="https://linkedin.com/in/"),
        thing("t-telegram", name="Telegram", protocol="telegram:"),
        thing("t-own", name="Vereinsnummer"),
        thing("t-web", name="Blog"),
    ]
    data = [many("contact", *people), *(many(kind, *values) for kind, values in others.items())]
    account = {"uuid": "a", "data": data, "properties": {}, "instance": {"contact_field_types": types}}
    return {
        "version": "1.0-preview.1",
        "app_version": "4.1.2",
        "export_date": "2024-06-01T00:00:00.000000Z",
        "url": "https://app.example",
        "exported_by": "u",
        "account": account,
    }


def person(uuid: str = "p", data: list[Json] | None = None, **properties: Any) -> Json:
    return {**thing(uuid, **{"first_name": "Anna", "is_partial": False, **properties}), "data": data or []}


def read(source: Json | bytes) -> list[MonicaPerson | Problem]:
    return list(open_monica(source if isinstance(source, bytes) else json.dumps(source).encode(), "monica.json"))


def only(source: Json) -> tuple[MonicaPerson, ReadCard, Contact]:
    """The one person of an export, and the card read."""
    (found,) = read(source)
    assert isinstance(found, MonicaPerson)
    card = read_contact(found.card)
    assert card.contact is not None
    return found, card, card.contact


def further(found: MonicaPerson) -> list[tuple[str, str]]:
    return [(line.param("X-HEADER"), line.text()) for line in found.card.lines if line.name.startswith("X-MONICA-")]


def test_a_person_with_everything_that_is_a_field() -> None:
    fields = [
        thing("f1", data="a@b.de", type="t-mail"),
        thing("f2", data="+49 89 1", type="t-phone"),
        thing("f3", data="anna-berg", type="t-linkedin"),
        thing("f4", data="annab", type="t-telegram"),
        thing("f5", data="4711", type="t-own"),
        thing("f6", data="https://blog.example", type="t-web"),
        thing("f7", data="", type="t-mail"),
    ]
    places = [
        thing("x", name="Home", street="Weg 1", city="Au", province="Bayern", postal_code="84072", country="DE"),
        thing("y", name="Alm", city="Tal", country=None),
        thing("z", name="leer"),
    ]
    anna = person(
        "p-1",
        [many("contact_field", *fields), many("address", *places)],
        middle_name="Maria",
        last_name="Berg",
        nickname="Ani",
        company="Berg GmbH",
        job="Chefin",
        tags=["Chor", "Verein"],
        birthdate=special("1981-03-04"),
    )
    found, card, contact = only(export(anna))
    assert contact == Contact(
        uid="p-1",
        name=Name("Anna Maria Berg", "", "Anna", "Maria", "Berg"),
        nickname="Ani",
        organisation="Berg GmbH",
        title="Chefin",
        emails=(Email("a@b.de"),),
        phones=(Phone("+49 89 1"),),
        addresses=(
            PostalAddress("", "", "Weg 1", "Au", "Bayern", "84072", "DE", "home"),
            PostalAddress(locality="Tal", label="Alm"),
        ),
        urls=(WebAddress("https://blog.example"),),
        profiles=(Profile("linkedin", "https://linkedin.com/in/anna-berg"), Profile("telegram", "annab")),
        birthday=PartialDate(1981, 3, 4),
        tags=("Chor", "Verein"),
    )
    assert further(found) == [("Vereinsnummer", "4711")]
    assert (found.card.file, found.card.number, card.mended, card.problems) == ("monica.json", 1, (), ())


@pytest.mark.parametrize(
    ("birthdate", "day", "aside"),
    [
        (special("1981-03-04"), PartialDate(1981, 3, 4), []),
        (special("2024-02-29", is_year_unknown=True), PartialDate(None, 2, 29), []),
        (special("1981-01-01", is_age_based=True), None, [("Born about", "1981")]),
        ({"date": "irgendwann"}, None, []),
        (None, None, []),
    ],
)
def test_birthdays(birthdate: Any, day: PartialDate | None, aside: list[tuple[str, str]]) -> None:
    found, _card, contact = only(export(person(birthdate=birthdate)))
    assert contact.birthday == day and further(found) == aside


def test_what_was_noted_is_a_note_by_day_and_nothing_else() -> None:
    data = [
        many("note", thing("n", "2024-05-03T18:00:00Z", body="Mag Jazz\nund Tee", is_favorite=True)),
        many("activity", "act-1", "act-unknown"),
        many("call", thing("c", "2024-01-01T00:00:00Z", called_at="2024-06-07T09:00:00Z", content="wegen Chor")),
        many("life_event", thing("l", name="Umzug", note="nach Au", happened_at="2020-02-02T00:00:00Z")),
        many(
            "task",
            thing("t1", "2024-07-01T00:00:00Z", title="Buch leihen", description="das blaue", completed=False),
            thing("t2", "2024-07-02T00:00:00Z", title="Danken", completed=True),
        ),
        many(
            "conversation",
            thing(
                "k",
                happened_at="2023-03-03T00:00:00Z",
                messages=[thing(content="Kommst du?", written_by_me=True), thing(content="Ja", written_by_me=False)],
            ),
        ),
    ]
    activity = thing("act-1", summary="Konzert", description="im Park", happened_at="2024-05-01T00:00:00Z")
    _found, _card, contact = only(export(person("p", data, description="Die aus dem Chor"), activity=[activity]))
    assert contact.note.split("\n\n") == [
        "Die aus dem Chor",
        "2020-02-02: Umzug – nach Au",
        "2023-03-03: → Kommst du?\n← Ja",
        "2024-05-01: Konzert – im Park",
        "2024-05-03: Mag Jazz\nund Tee",
        "2024-06-07: ☎ wegen Chor",
        "2024-07-01: ☐ Buch leihen – das blaue",
        "2024-07-02: ☑ Danken",
    ]
    assert (contact.met_on, contact.met_how, contact.recognition_cue) == (None, "", "")


def test_reminders() -> None:
    def reminder(day: str, kind: str, number: int = 1, **more: Any) -> Json:
        said = {"title": f"{kind} {number}", "frequency_type": kind, "frequency_number": number, **more}
        return thing("r", initial_date=day, **said)

    data = many(
        "reminder",
        reminder("2024-08-01", "one_time", description="mit Karte"),
        reminder("2024-08-02T00:00:00.000000Z", "week"),
        *(reminder("2024-08-03", "month", number) for number in (1, 3, 6, 12)),
        reminder("2024-08-04", "year"),
        reminder("2024-08-05", "one_time", inactive=True),
        reminder("", "one_time"),
        thing("r", initial_date="2024-08-06", title=""),
    )
    found, card, _contact = only(export(person("p", [data])))
    repeats = (Repeat.MONTHLY, Repeat.QUARTERLY, Repeat.HALF_YEARLY, Repeat.YEARLY)
    assert found.reminders == (
        MonicaReminder(date(2024, 8, 1), "one_time 1 – mit Karte"),
        MonicaReminder(date(2024, 8, 2), "week 1", Repeat.WEEKLY),
        *(
            MonicaReminder(date(2024, 8, 3), f"month {number}", repeat)
            for number, repeat in zip((1, 3, 6, 12), repeats, strict=True)
        ),
        MonicaReminder(date(2024, 8, 4), "year 1", Repeat.YEARLY),
    )
    assert card.mended == ()


def test_a_repetition_that_we_have_not_is_said() -> None:
    odd = thing("r", initial_date="2024-08-01", title="x", frequency_type="week", frequency_number=2)
    found, card, _contact = only(export(person("p", [many("reminder", odd)])))
    assert found.reminders == (MonicaReminder(date(2024, 8, 1), "x"),)
    assert card.mended == ("reminder.repeat",) and "reminder.repeat" in PHRASES["de"]


def test_people_whom_others_merely_mention_get_no_card_but_are_counted_and_named() -> None:
    anna = person("anna", last_name="Berg", first_met_through="bert", first_met_date=special("2019-05-06"))
    child = person("kind", first_name="Max", is_partial=True)
    bert = person("bert", first_name="Bert")
    relations = [
        thing("r1", type="child", contact_is="kind", of_contact="anna"),
        thing("r2", type="partner", contact_is="bert", of_contact="anna"),
        thing("r3", type="partner", contact_is="anna", of_contact="bert"),
    ]
    source = open_monica(json.dumps(export(anna, child, bert, relationship=relations)).encode())
    found = list(source)
    assert source.partial == 1 and source.done == source.total
    assert [one.card.number for one in found if isinstance(one, MonicaPerson)] == [1, 2]
    assert isinstance(found[0], MonicaPerson) and isinstance(found[1], MonicaPerson)
    assert further(found[0]) == [
        ("First met", "2019-05-06"),
        ("First met through", "Bert"),
        ("Relationship: child", "Max"),
        ("Relationship: partner", "Bert"),
    ]
    assert further(found[1]) == [("Relationship: partner", "Anna Berg")]


def test_what_we_have_no_field_for_is_kept_aside() -> None:
    data = [
        many("pet", thing("h", name="Bello", category="Dog"), thing("k", category="Cat")),
        many("gift", thing("g", name="Buch", comment="Jazz", amount=12.5, status="idea", date=None)),
        many("debt", thing("d", amount=20, currency="EUR", status="inprogress", in_debt=True)),
    ]
    anna = person("p", data, food_preferences="vegan", is_dead=True, deceased_date=special("2022-01-02"))
    found, _card, _contact = only(export(anna))
    assert further(found) == [
        ("Food preferences", "vegan"),
        ("Deceased", "2022-01-02"),
        ("Pet: Dog", "Bello"),
        ("Pet: Cat", "Cat"),
        ("Gift", "Buch · Jazz · 12.5 · idea"),
        ("Debt", "– 20 EUR inprogress"),
    ]


def test_photos() -> None:
    url = "data:image/gif;base64," + base64.b64encode(GIF).decode()
    photos = [thing("a", dataUrl="data:image/png;base64,AAAA"), thing("b", dataUrl=url)]
    chosen = person("p", [many("photo", "a", "b")], avatar={"avatar_source": "photo", "avatar_photo": "b"})
    _found, card, _contact = only(export(chosen, photo=photos))
    assert (card.photo, card.photo_type) == (GIF, "image/gif")
    _found, card, _contact = only(export(person("p", [many("photo", "b")]), photo=photos))
    assert card.photo == GIF
    _found, card, _contact = only(export(person("p", [many("photo", "a")]), photo=photos))
    assert card.photo is None and card.mended == ("photo.not_an_image",)
    _found, card, _contact = only(export(person("p", [many("photo", "x")], avatar="?")))
    assert card.photo is None and card.mended == ()


def test_the_same_export_gives_the_same_bytes() -> None:
    data = [many("note", thing("n", body="x")), many("contact_field", thing("f", data="a@b.de", type="t-mail"))]
    one, two = (read(export(person("p", data, tags=["a"]))) for _ in range(2))
    assert isinstance(one[0], MonicaPerson) and isinstance(two[0], MonicaPerson)
    assert one[0].card.data == two[0].card.data


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file.empty"),
        (b"{", "monica.not_json"),
        (b"\xff\xfe{}", "monica.not_json"),
        (b"[" * 100_000, "monica.not_json"),
        (b"[]", "monica.unknown"),
        (b'{"account": []}', "monica.unknown"),
        (b'{"account": {"uuid": "a"}}', "monica.unknown"),
        (b'{"account": {"data": []}}', "monica.nobody"),
        (b'{"account": {"data": {"0": {"type": "contact", "values": [1, null]}}}}', "monica.nobody"),
    ],
)
def test_what_is_no_export_is_said(data: bytes, code: str) -> None:
    (problem,) = read(data)
    assert isinstance(problem, Problem) and (problem.code, problem.file, problem.card) == (code, "monica.json", 0)
    assert code in PHRASES["de"]


def test_files(tmp_path: Path) -> None:
    path = tmp_path / "monica.json"
    path.write_text(json.dumps(export(person()), indent=4), encoding="utf-8")
    assert looks_like_monica(path) and len(list(open_monica(path))) == 1
    assert open_monica(path).name == "monica.json"
    (problem,) = open_monica(tmp_path / "fehlt.json")
    assert isinstance(problem, Problem) and problem.code == "file.missing"
    assert not looks_like_monica(tmp_path / "fehlt.json") and not looks_like_monica(tmp_path)


def test_a_monica_export_is_known_by_its_beginning() -> None:
    whole = json.dumps(export(person())).encode()
    assert looks_like_monica(whole) and looks_like_monica(b"\xef\xbb\xbf\n" + whole)
    for other in (b"", b"{}", b"Name;Tel\n", b'{"version": 1, "app_version": 2}', b"[" + whole + b"]"):
        assert not looks_like_monica(other), other


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.just("2024-02-30T00"),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    *(
                        "data",
                        "values",
                        "type",
                        "properties",
                        "uuid",
                        "tags",
                        "avatar",
                        "birthdate",
                        "date",
                        "messages",
                    ),
                    *("first_name", "reminder", "initial_date", "title", "instance", "contact_field_types", "dataUrl"),
                ]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=25,
)


@given(_json, st.sampled_from(["contact", "photo", "reminder", "activity", "relationship"]), _json)
def test_nothing_makes_it_raise(one: Any, kind: str, two: Any) -> None:
    inside = [{"type": kind, "values": [two, "x", {"data": [{"type": kind, "values": [one]}], "properties": two}]}]
    data = [{"type": "contact", "values": [one, person("p", [one, *inside])]}, one, *inside]
    export_ = {"account": {"data": data, "instance": two}}
    for found in read(json.dumps(export_).encode()):
        assert isinstance(found, Problem) or read_contact(found.card) is not None
