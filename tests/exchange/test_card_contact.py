"""What the properties of a card mean for the contact, dialect by dialect."""

from __future__ import annotations

import pytest

from netzwerkpflege.domain.contact import (
    Contact,
    Email,
    Name,
    PartialDate,
    Phone,
    PostalAddress,
    Profile,
    WebAddress,
)
from netzwerkpflege.exchange.cardfile import RawCard, open_cards
from netzwerkpflege.exchange.dates import parse_day
from netzwerkpflege.exchange.read_vcard import ReadCard, read_contact


def read(*lines: str, version: str = "3.0") -> ReadCard:
    text = "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD"])
    (card,) = open_cards(text.encode(), "karten.vcf")
    assert isinstance(card, RawCard)
    return read_contact(card)


def contact(*lines: str, version: str = "3.0") -> Contact:
    found = read(*lines, version=version).contact
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["N:Berg;A;Eva,Ida;Dr.;M.A.,MBA", "FN:A"], Name("A", "Dr.", "A", "Eva Ida", "Berg", "M.A., MBA")),
        (["N:Berg\\; Tal;Anna", "FN:A"], Name("A", "", "Anna", "", "Berg; Tal", "")),
        (["N:Berg, geb. Tal;Anna;;;", "FN:A"], Name("A", "", "Anna", "", "Berg, geb. Tal", "")),
        (["FN:Dr. Anna von Berg"], Name("Dr. Anna von Berg", "Dr.", "Anna", "", "von Berg", "")),
        (["FN:Berg, Anna"], Name("Berg, Anna", "", "Anna", "", "Berg", "")),
        (["FN:Anna"], Name("Anna", "", "", "", "Anna", "")),
        (["FN:Berg GmbH", "ORG:Berg GmbH"], Name("Berg GmbH")),
        (["FN:Berg GmbH", "N:;;;;"], Name("Berg GmbH")),
        (["FN:Verein am Berg", "KIND:org"], Name("Verein am Berg")),
        (["N:Berg;Anna;;Dr.;"], Name("Dr. Anna Berg", "Dr.", "Anna", "", "Berg", "")),
        (["N:;;;;", "ORG:Berg GmbH"], Name("Berg GmbH")),
        (["NICKNAME:Ännchen"], Name("Ännchen")),
        (["FN: ", "N:Berg;Anna"], Name("Anna Berg", "", "Anna", "", "Berg", "")),
        (["FN:A Berg", "FN;LANGUAGE=ja:…", "N:Berg;A;;;", "N:x;y"], Name("A Berg", "", "A", "", "Berg", "")),
    ],
)  # fmt: skip
def test_names(lines: list[str], name: Name) -> None:
    assert contact(*lines).name == name


def test_in_version_2_1_a_comma_is_a_comma() -> None:
    assert contact("N:Berg,Tal;Anna", "FN:x", version="2.1").name.family == "Berg,Tal"


def test_a_card_without_a_name() -> None:
    reachable = read("EMAIL:a@b.de")
    assert reachable.contact is not None and reachable.contact.name.formatted == "a@b.de"
    assert [(p.code, p.file, p.card, p.name) for p in reachable.problems] == [
        ("card.no_name", "karten.vcf", 1, "a@b.de")
    ]
    by_phone = read("TEL:089 1")
    assert by_phone.contact is not None and [p.code for p in by_phone.problems] == ["card.no_name"]
    nobody = read("NOTE:nur eine Notiz")
    assert nobody.contact is None
    assert [p.code for p in nobody.problems] == ["card.no_name"]
    assert b"nur eine Notiz" in nobody.problems[0].raw
    empty = read("REV:20260101T000000Z")
    assert empty.contact is None and [p.code for p in empty.problems] == ["card.empty"]


@pytest.mark.parametrize(
    ("lines", "organisation", "department"),
    [
        (["ORG:Hütte AG;Vertrieb;Süd"], "Hütte AG", "Vertrieb, Süd"),
        (["ORG:Hütte\\; Berg AG;"], "Hütte; Berg AG", ""),
        (["ORG:Müller, Berg und Tal"], "Müller, Berg und Tal", ""),
        (["ORG:;Vertrieb"], "", "Vertrieb"),
        (["ORG:A", "ORG:B;C"], "A, B", "C"),
        (["ORG:A", "X-DEPARTMENT:C"], "A", "C"),
    ],
)
def test_organisations(lines: list[str], organisation: str, department: str) -> None:
    found = contact("FN:x", *lines)
    assert (found.organisation, found.department) == (organisation, department)


@pytest.mark.parametrize(
    ("line", "phone"),
    [
        ("TEL;CELL;VOICE:1", Phone("1", "cell")),
        ("TEL;TYPE=WORK,CELL,PREF:1", Phone("1", "work_cell", True)),
        ('TEL;TYPE="home,fax":1', Phone("1", "home_fax")),
        ("TEL;TYPE=FAX:1", Phone("1", "fax")),
        ("TEL;TYPE=voice,work:1", Phone("1", "work")),
        ("TEL;TYPE=iPhone;TYPE=CELL;TYPE=pref:1", Phone("1", "cell", True)),
        ("TEL;TYPE=homeFax:1", Phone("1", "home_fax")),
        ("TEL;TYPE=Ferienhaus,VOICE:1", Phone("1", "Ferienhaus")),
        ("TEL;PREF=1:1", Phone("1", "", True)),
        ("TEL;PREF=2:1", Phone("1")),
        ("TEL;VALUE=uri:tel:+49-89-1;ext=5", Phone("+49-89-1;ext=5")),
        ("TEL:+49 (0)89 / 1-2", Phone("+49 (0)89 / 1-2")),
    ],
)
def test_phones(line: str, phone: Phone) -> None:
    assert contact("FN:x", line).phones == (phone,)


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("_$!<Home>!$_", "home"),
        ("_$!<HomeFAX>!$_", "home_fax"),
        ("$!<Mobile>!$", "cell"),
        ("Ferienhaus", "Ferienhaus"),
        ("iPhone", "iPhone"),
        ("", "work"),
    ],
)
def test_apple_labels(label: str, expected: str) -> None:
    found = contact("FN:x", "item1.TEL;TYPE=WORK:1", f"item1.X-ABLabel:{label}", "TEL:2")
    assert [phone.label for phone in found.phones] == [expected, ""]


def test_all_values_are_kept_and_each_once() -> None:
    found = contact(
        "FN:x",
        *("EMAIL;TYPE=INTERNET,HOME:a@b.de", "EMAIL:A@b.de", "EMAIL;TYPE=HOME:a@b.de", "EMAIL:"),
        "EMAIL:mailto:c@d.de",
        *("NOTE:eins", "NOTE:zwei", "TITLE:Chefin", "TITLE:Imkerin", "ROLE:r"),
        *("CATEGORIES:a,b\\,c", "CATEGORIES:a,d", "LANG:de", "LANG:en", "UID:u-1", "NICKNAME:Ela,Elli"),
        *("URL;TYPE=work:https://a.example", "item2.URL:b", "item2.X-ABLabel:Blog"),
    )  # fmt: skip
    assert found.emails == (Email("a@b.de", "home"), Email("A@b.de"), Email("c@d.de"))
    assert (found.note, found.title, found.role) == ("eins\n\nzwei", "Chefin, Imkerin", "r")
    assert found.tags == ("a", "b,c", "d")
    assert (found.language, found.uid, found.nickname) == ("de", "u-1", "Ela, Elli")
    assert found.urls == (WebAddress("https://a.example", "work"), WebAddress("b", "Blog"))


def test_outlook_cuts_categories_at_semicolons() -> None:
    assert contact("FN:x", "CATEGORIES:Kunde;Verein", version="2.1").tags == ("Kunde", "Verein")


def test_addresses() -> None:
    found = contact(
        "FN:x",
        "ADR;TYPE=WORK,PREF:Postfach 1;c/o Tal;Weg 1\\, Hof;Ort;Bayern;85354;Deutschland",
        "ADR:;;Weg 2,Haus 3;Ort",
        "ADR:;;;;;;",
        "LABEL:steht schon da",
    )
    assert found.addresses == (
        PostalAddress("Postfach 1", "c/o Tal", "Weg 1, Hof", "Ort", "Bayern", "85354", "Deutschland", "work", True),
        PostalAddress(street="Weg 2, Haus 3", locality="Ort"),
    )
    assert contact("FN:x", "LABEL;HOME:Weg 1\\n12345 Ort").addresses == (
        PostalAddress(street="Weg 1\n12345 Ort", label="home"),
    )
    assert read("FN:x", "ADR:;;;foo;;;;;;bar").mended == ("value.extra_parts",)


@pytest.mark.parametrize(
    ("lines", "profiles"),
    [
        (["IMPP;X-SERVICE-TYPE=Skype;TYPE=HOME:skype:an%2Ena"], [Profile("skype", "an.na", "home")]),
        (["IMPP:xmpp:a@b.de"], [Profile("xmpp", "a@b.de")]),
        (["IMPP;X-SERVICE-TYPE=Jabber:xmpp:a@b.de"], [Profile("xmpp", "a@b.de")]),
        (["IMPP;X-SERVICE-TYPE=GoogleTalk:xmpp:a"], [Profile("googletalk", "a")]),
        (["IMPP;TYPE=TELEGRAM:a"], [Profile("telegram", "a")]),
        (["IMPP:data:text/html,<b>"], [Profile("im", "data:text/html,<b>")]),
        (["X-SOCIALPROFILE;type=twitter;x-user=me:http://t.example/me"], [Profile("twitter", "http://t.example/me")]),
        (["X-SOCIALPROFILE;type=twitter:x-apple:me"], [Profile("twitter", "me")]),
        (["SOCIALPROFILE;SERVICE-TYPE=Mastodon:https://m.example/@a"], [Profile("mastodon", "https://m.example/@a")]),
        (["X-AIM;TYPE=WORK:a", "X-ICQ:1", "X-JABBER:b", "X-QQ:2"],
         [Profile("aim", "a", "work"), Profile("icq", "1"), Profile("xmpp", "b"), Profile("qq", "2")]),
        (["X-messaging/xmpp-All:a", "X-GOOGLE TALK:b"], [Profile("xmpp", "a"), Profile("googletalk", "b")]),
        (["X-AIM:a", "IMPP;X-SERVICE-TYPE=AIM;TYPE=HOME,pref:aim:a"], [Profile("aim", "a", "home", True)]),
    ],
)  # fmt: skip
def test_profiles(lines: list[str], profiles: list[Profile]) -> None:
    assert contact("FN:x", *lines).profiles == tuple(profiles)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1970-04-12", PartialDate(1970, 4, 12)),
        ("19700412", PartialDate(1970, 4, 12)),
        ("1970-4-2", PartialDate(1970, 4, 2)),
        ("1970/04/12", PartialDate(1970, 4, 12)),
        ("1970-04-12T08:30:00Z", PartialDate(1970, 4, 12)),
        ("19700412T083000+0100", PartialDate(1970, 4, 12)),
        ("1970-04-12 00:00:00", PartialDate(1970, 4, 12)),
        ("--0412", PartialDate(None, 4, 12)),
        ("--04-12", PartialDate(None, 4, 12)),
        ("--0412T10", PartialDate(None, 4, 12)),
        ("--0229", PartialDate(None, 2, 29)),
        ("0000-04-12", PartialDate(None, 4, 12)),
        ("12.04.1970", PartialDate(1970, 4, 12)),
        ("12.4.", PartialDate(None, 4, 12)),
        ("1970", None),
        ("1970-04", None),
        ("---12", None),
        ("circa 1800", None),
        ("Tue, 12 Apr 1970", None),
        ("1970-02-30", None),
        ("19709215", None),
        ("0.0.00", None),
        ("99-4-12", None),
        ("", None),
    ],
)
def test_days(text: str, day: PartialDate | None) -> None:
    assert parse_day(text) == day
    found = read("FN:x", f"BDAY:{text}")
    assert found.contact is not None and found.contact.birthday == day
    assert found.mended == (("date.unreadable",) if text and day is None else ())


@pytest.mark.parametrize(
    "lines",
    [
        ["ANNIVERSARY:20090620"],
        ["X-ANNIVERSARY:2009-06-20"],
        ["X-EVOLUTION-ANNIVERSARY:2009-06-20"],
        ["X-KADDRESSBOOK-X-Anniversary:2009-06-20"],
        ["item4.X-ABDATE;type=pref:2009-06-20", "item4.X-ABLabel:_$!<Anniversary>!$_"],
        ["a.X-ABDATE:19990101", "a.X-ABLabel:Gründung", "b.X-ABLabel:Jahrestag", "b.X-ABDATE:20090620"],
        ["X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2009-06-20;1;;;"],
    ],
)  # fmt: skip
def test_anniversaries(lines: list[str]) -> None:
    assert contact("FN:x", *lines).anniversary == PartialDate(2009, 6, 20)


def test_apples_year_for_no_year() -> None:
    assert contact("FN:x", "BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-14").birthday == PartialDate(None, 3, 14)
    assert contact("FN:x", "BDAY;X-APPLE-OMIT-YEAR=1604:1970-03-14").birthday == PartialDate(1970, 3, 14)


def test_groups_tell_their_members() -> None:
    found = read("FN:Chor", "KIND:group", "MEMBER:urn:uuid:1", "MEMBER:urn:uuid:2", version="4.0")
    assert (found.kind, found.members) == ("group", ("urn:uuid:1", "urn:uuid:2"))
    apple = read("FN:Chor", "X-ADDRESSBOOKSERVER-KIND:group", "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1")
    assert (apple.kind, apple.members) == ("group", ("urn:uuid:1",))


def test_html_stays_text() -> None:
    assert contact("FN:<b>Anna</b><img src=x>").name.formatted == "<b>Anna</b><img src=x>"


def test_a_nested_card_does_not_speak_for_the_outer_one() -> None:
    found = contact("FN:Außen", "AGENT:", "BEGIN:VCARD", "EMAIL:innen@b.de", "END:VCARD")
    assert found.emails == ()


def test_the_label_of_a_group_has_the_first_word_wherever_it_stands() -> None:
    found = contact(
        "FN:x",
        "item1.X-ABLabel:Büro",
        "item1.EMAIL;TYPE=home:a@b.de",
        "item2.TEL;TYPE=cell,pref:1",
        "item3.ADR;TYPE=work:;;Weg 1",
        "item4.URL:x.example",
        "item5.IMPP;TYPE=home:xmpp:a@b.de",
        "item6.EMAIL;TYPE=home:c@b.de",
        *(f"item{number}.X-ABLabel:Büro" for number in (2, 3, 4, 5)),
    )
    assert found.emails == (Email("a@b.de", "Büro"), Email("c@b.de", "home"))
    assert found.phones == (Phone("1", "Büro", True),)
    assert found.addresses == (PostalAddress(street="Weg 1", label="Büro"),)
    assert found.urls == (WebAddress("x.example", "Büro"),)
    assert found.profiles == (Profile("xmpp", "a@b.de", "Büro"),)


@pytest.mark.parametrize("values", [["1", "1"], ["1", "2", "1"], ["1", "2", "2", "1"]])
def test_what_is_there_twice_is_kept_once(values: list[str]) -> None:
    found = contact("FN:x", *(f"TEL:{value}" for value in values), *(f"EMAIL:{value}" for value in values))
    assert [phone.number for phone in found.phones] == sorted(set(values))
    assert [email.address for email in found.emails] == sorted(set(values))
