"""The tree of a briefing: order, numbers, no empty labels, honest questions, two languages."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

import pytest

from evenings import EVENING, bare_guest, known_guest, sample_source
from netzwerkpflege.briefing.build import Block, Briefing, build
from netzwerkpflege.briefing.options import AGAIN, FIRST, HOST, UNKNOWN, Options, as_text, from_text
from netzwerkpflege.briefing.source import BriefingSource, GuestFacts, LastConversation, OpenThread
from netzwerkpflege.briefing.words import ENGLISH, GERMAN, words
from netzwerkpflege.domain.gate import Status


def evening(*guests: GuestFacts, host: str = "") -> BriefingSource:
    return BriefingSource("Stammtisch", EVENING, EVENING, host=host, guests=guests)


def only(*guests: GuestFacts, host: str = "", lang: str = "de") -> Block:
    return build(evening(*guests, host=host), lang).blocks[0]


def texts(block: Block, kind: str) -> tuple[str, ...]:
    return next((entry.texts for entry in block.entries if entry.kind == kind), ())


def question(guest: GuestFacts, host: str = "", lang: str = "de") -> str:
    return texts(only(guest, host=host, lang=lang), "offered")[0]


def test_known_people_come_first_then_bare_cards_numbered_through() -> None:
    briefing = build(sample_source(12))
    assert [part.code for part in briefing.parts] == [AGAIN, FIRST]
    assert [block.number for block in briefing.blocks] == list(range(1, 13))
    assert [len(part.blocks) for part in briefing.parts] == [8, 4]
    assert briefing.header.summary == "12 Personen · 8 Wiedersehen · 4 nur Karte"


def test_the_order_is_that_of_the_phone_book() -> None:
    names = ("Zoe Ast", "Dr. Änne Berg", "Anton Berg", "ähnlich")
    briefing = build(evening(*(GuestFacts(index, name) for index, name in enumerate(names))))
    assert [block.name for block in briefing.blocks] == ["ähnlich", "Dr. Änne Berg", "Anton Berg", "Zoe Ast"]
    by_family = build(evening(GuestFacts(1, "Zoe Ast", "ast zoe"), GuestFacts(2, "Anton Berg", "berg anton")))
    assert [block.contact_id for block in by_family.blocks] == [1, 2]


def test_what_is_not_known_leaves_no_empty_label() -> None:
    block = only(GuestFacts(1, "Anna Berg", connection_points=(" ",), already_told=("",), tags=("", "BVMW")))
    assert [entry.kind for entry in block.entries] == ["offered"]
    assert block.tags == ("BVMW",)
    for known in build(sample_source(40)).blocks:
        assert all(entry.label and ((all(entry.texts) and entry.texts) or entry.remark) for entry in known.entries)


def test_everything_known_stands_on_the_paper() -> None:
    block = only(replace(known_guest(0), threads_joint=(OpenThread("Museum"),)))
    assert block.name == "Anna Kirchhoff"
    assert block.subtitle == "Geschäftsführerin · Kirchhoff Akustik GmbH"
    assert texts(block, "cue") == ("Runde Hornbrille, lacht viel",)
    assert texts(block, "met")[0].endswith("12.\u00a0Juni 2026 · durch Greta Wójcik")
    assert texts(block, "last")[0] == "30.\u00a0Oktober 2026 · Unternehmerfrühstück Landshut"
    assert texts(block, "points") == ("Messlabor · technische Texte · Chorsingen",)
    assert texts(block, "mine") == ("Kontakt zu Greta Wójcik herstellen (bis 3.\u00a0Dezember 2026)",)
    assert texts(block, "theirs") == ("schickt das Programm der Chorreise",)
    assert texts(block, "joint") == ("Museum",)
    assert texts(block, "told") == ("Tipp „Wirtshaus am Rottbach“",)
    assert texts(block, "question") == ("Wie lief der Umzug ins neue Messlabor?",)
    assert next(entry.remark for entry in block.entries if entry.kind == "last") == "War erkältet, ging früh."


@pytest.mark.parametrize(("earlier", "said"), [(0, ""), (1, " · davor 1 Gespräch"), (3, " · davor 3 Gespräche")])
def test_earlier_conversations_are_counted(earlier: int, said: str) -> None:
    guest = GuestFacts(1, "Anna", last_conversation=LastConversation(EVENING), earlier_conversations=earlier)
    assert texts(only(guest), "last") == (f"26.\u00a0November 2026{said}",)


def test_a_bare_card_says_where_it_came_from_unless_more_is_known() -> None:
    assert texts(only(bare_guest(1)), "card") == ("visitenkarten.vcf, Herbstempfang",)
    met = only(replace(bare_guest(1), met_where="Messe"))
    assert (texts(met, "card"), texts(met, "met")) == ((), ("Messe",))


def test_the_question_comes_from_what_is_known() -> None:
    talk = LastConversation(EVENING, event="Sommerfest")
    anna = GuestFacts(1, "Anna", last_conversation=talk)
    assert question(replace(anna, connection_points=("Orgelbau", "älter"))) == (
        "Wie ist es mit „Orgelbau“ weitergegangen?"
    )
    assert question(replace(anna, threads_theirs=(OpenThread("Programm."),))) == ("Was ist aus „Programm“ geworden?")
    assert question(replace(anna, threads_mine=(OpenThread("Kontakt"),))) == "Ist „Kontakt“ noch wichtig?"
    assert question(anna) == "Was hat sich seit unserem Gespräch getan (Sommerfest)?"
    assert question(replace(anna, connection_points=("x" * 200,)), lang="en") == (
        "What has happened since we talked (Sommerfest)?"
    )


def test_a_quotation_inside_a_question_keeps_its_own_marks_apart() -> None:
    guest = GuestFacts(1, "Anna", status="context", connection_points=("Buch „Stiller“",))
    assert question(guest) == "Wie ist es mit „Buch ‚Stiller’“ weitergegangen?"


def test_braces_in_a_text_are_only_braces() -> None:
    guest = GuestFacts(1, "{name}", status="context", connection_points=("{text} {0}",))
    assert question(guest) == "Wie ist es mit „{text} {0}“ weitergegangen?"


def test_openings_for_bare_cards_take_turns_and_never_ask_the_host_for_himself() -> None:
    guests = [GuestFacts(index, f"Gast {index}", organisation="Hütte AG") for index in range(6)]
    asked = {texts(block, "offered")[0] for block in build(evening(*guests, host="Verein")).blocks}
    assert asked == {
        "Woher kennen Sie den Gastgeber?",
        "Was hat Sie zu Hütte AG geführt?",
        "Was führt Sie heute hierher?",
    }
    assert "Gastgeber" not in question(GuestFacts(1, "Verein"), host="Verein")
    assert question(GuestFacts(1, "Anna", met_through="Greta")) == "Wie haben Sie und Greta sich kennengelernt?"


@pytest.mark.parametrize("block", build(sample_source(40)).blocks + build(sample_source(40), "en").blocks)
def test_every_offer_is_a_question(block: Block) -> None:
    assert all(text.rstrip(")").endswith("?") for text in texts(block, "offered") + texts(block, "question"))


def test_the_header_says_when_and_where() -> None:
    header = build(sample_source(1)).header
    assert header.lines == (
        "Donnerstag, 26.\u00a0November 2026 · 18:30–21:30 Uhr",
        "Altes Rathaus Landshut, Großer Saal · Gastgeber: BVMW Wirtschaftsregion München",
    )
    assert header.summary == "1 Person"
    english = build(replace(sample_source(3), ends="", host="", place=""), "en_GB")
    assert english.header.lines == ("Thursday, 26\u00a0November 2026 · from 18:30",)
    assert english.printed == "Printed on 25\u00a0November 2026"


def test_an_evening_without_guests_says_so() -> None:
    briefing = build(evening())
    assert (briefing.parts, briefing.empty) == ((), "Auf der Gästeliste steht noch niemand.")
    assert briefing.header.summary == ""


def test_states_after_the_evening_are_said() -> None:
    said = {state: only(GuestFacts(1, "Anna", state=state)).state_word for state in ("expected", "met", "missed")}
    assert said == {"expected": "", "met": "getroffen", "missed": "verpasst"}


def test_both_languages_are_complete_and_different() -> None:
    for field in fields(GERMAN):
        german, english = getattr(GERMAN, field.name), getattr(ENGLISH, field.name)
        assert german and english, field.name
        if isinstance(german, str):
            assert {part for part in ("{", "}") if part in german} == {p for p in ("{", "}") if p in english}
        elif not isinstance(german, tuple):
            assert german.keys() == english.keys()
            assert all(german.values()) and all(english.values())
    assert set(GERMAN.status) == {status.value for status in Status}
    assert len(GERMAN.months) == len(ENGLISH.months) == 12
    assert words("fr") is ENGLISH
    assert words("de_AT").day(date(2026, 3, 1)) == "1.\u00a0März 2026"


def test_the_tree_is_a_value() -> None:
    first, second = build(sample_source(12)), build(sample_source(12))
    assert isinstance(first, Briefing)
    assert first == second


def test_who_invited_comes_first_and_who_is_only_a_name_last() -> None:
    guests = (
        replace(known_guest(0), number=4),
        GuestFacts(None, "Zita Zoll", organisation="Zoll KG", number=1, note="sitzt im Vorstand"),
        GuestFacts(7, "Ida Haus", organisation="BVMW Wirtschaftsregion", number=2),
        replace(bare_guest(3), number=3),
    )
    briefing = build(evening(*guests, host="BVMW Wirtschaftsregion München"))
    assert [(part.code, [block.number for block in part.blocks]) for part in briefing.parts] == [
        (HOST, [2]),
        (AGAIN, [4]),
        (FIRST, [3]),
        (UNKNOWN, [1]),
    ]
    stranger = briefing.blocks[-1]
    assert (stranger.status, stranger.status_word) == ("", "")
    assert texts(stranger, "note") == ("sitzt im Vorstand",)
    assert briefing.header.summary == "4 Personen · 1 Wiedersehen · 1 nur Karte · 1 noch unbekannt"


@pytest.mark.parametrize(
    ("name", "firm", "host", "invites"),
    [
        ("Dr. Ida Haus", "", "Ida Haus, Hausbau", True),
        ("Ida Haus", "Hausbau Süd GmbH", "Hausbau Süd", True),
        ("Ida Haus", "Hausbau", "Verein der Freunde", False),
        ("Ida", "", "Ida Haus", False),
        ("Ida Haus", "AG", "Größwang AG", False),
        ("Ida Haus", "", "", False),
    ],
)
def test_the_host_is_told_by_name_or_house(name: str, firm: str, host: str, invites: bool) -> None:
    part = build(evening(GuestFacts(1, name, organisation=firm), host=host)).parts[0]
    assert part.code == (HOST if invites else FIRST)


def test_numbers_that_were_given_stay_and_others_follow_them() -> None:
    guests = (GuestFacts(1, "Zoe", number=7), GuestFacts(2, "Anna"), GuestFacts(None, "Bea"))
    numbers = {block.name: block.number for block in build(evening(*guests)).blocks}
    assert numbers == {"Zoe": 7, "Anna": 8, "Bea": 9}


def test_what_was_learned_and_what_advice_was_asked_about() -> None:
    block = only(replace(known_guest(0), was_told="Hallradien – von Kirchen", advice="Umzug"))
    assert texts(block, "was_told") == ("Hallradien – von Kirchen",)
    assert texts(block, "advice") == ("Umzug",)
    assert texts(only(known_guest(0)), "advice") == ()


def test_what_they_have_open_is_asked_before_all_else() -> None:
    guest = GuestFacts(
        1, "Anna", status="context", connection_points=("Orgelbau",), threads_theirs=(OpenThread("Buch"),)
    )
    assert question(guest) == "Was ist aus „Buch“ geworden?"


def test_options_choose_parts_guests_and_order() -> None:
    guests = (
        GuestFacts(1, "Anna", number=3, seat="10", state="met"),
        GuestFacts(2, "Bea", number=1, seat="2"),
        GuestFacts(None, "Cid", number=2),
        GuestFacts(4, "Dora", number=4),
    )

    def names(options: Options) -> list[str]:
        return [block.name for block in build(evening(*guests), "de", options).blocks]

    assert names(Options()) == ["Anna", "Bea", "Dora", "Cid"]
    assert names(Options(parts=(UNKNOWN,))) == ["Cid"]
    assert names(Options(expected=True)) == ["Bea", "Dora", "Cid"]
    assert names(Options(order="table")) == ["Bea", "Anna", "Dora", "Cid"]
    assert names(Options(order="number")) == ["Bea", "Anna", "Dora", "Cid"]
    assert all(block.photo is None for block in build(sample_source(4, b"x"), "de", Options(photos=False)).blocks)


def test_everybody_stands_on_one_list() -> None:
    guests = (GuestFacts(1, "Anna", number=2, seat="3", connection_points=("Chor",)), GuestFacts(None, "Bea", number=1))
    part = build(evening(*guests), "de", Options(everybody=True)).parts[-1]
    assert part.columns == ("Nr.", "Name", "Firma", "Tisch", "Stichwort")
    assert part.roster == (("2", "Anna", "", "3", "Chor"), ("1", "Bea", "", "", "Noch unbekannt"))
    plain = build(evening(GuestFacts(1, "Anna")), "en", Options(everybody=True)).parts[-1]
    assert plain.columns == ("No.", "Name", "Firm", "Catchword")
    assert plain.roster == (("1", "Anna", "", "Bare card"),)


@pytest.mark.parametrize("text", ["", "[]", "{", '{"paper": "A3", "order": 7, "parts": 1, "large": "x"}'])
def test_choices_that_cannot_be_understood_are_as_they_are_by_themselves(text: str) -> None:
    assert from_text(text) == Options()


def test_choices_come_back_as_they_were_kept() -> None:
    chosen = Options("booklet", True, (AGAIN, UNKNOWN), True, False, "box", True, "table")
    assert from_text(as_text(chosen)) == chosen
