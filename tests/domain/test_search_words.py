"""A typed search is read as people mean it: operators in two languages, quotes, half-typed values, days in words."""

from __future__ import annotations

from datetime import date

import pytest

from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.highlight import part_span, sentence_with, shortened, spans, words_of
from netzwerkpflege.domain.query import Order, Query, from_json, to_json
from netzwerkpflege.domain.rhythm import Turn
from netzwerkpflege.domain.search_words import (
    Completing,
    Field,
    completed,
    completing,
    operators_like,
    parse,
    parse_query,
    turns_of,
    unread,
)
from netzwerkpflege.domain.since_words import read_since

TODAY = date(2026, 11, 22)  # a Sunday


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("  anna   berg ", Query("anna berg")),
        ("tag:chor anna", Query("anna", tags=("chor",))),
        ('anna Schlagwort:"Orgel & Chor" berg', Query("anna berg", tags=("Orgel & Chor",))),
        ("tag:„Orgel und Chor“", Query(tags=("Orgel und Chor",))),
        ("tag:a tag:b tag:a", Query(tags=("a", "b"))),
        ("status:dialog", Query(statuses=(Status.DIALOGUE,))),
        ("STATUS:gespraech", Query(statuses=(Status.CONTEXT,))),
        ("status:ruht status:bare", Query(statuses=(Status.RESTING, Status.BARE))),
        ('firma:"Müller & Söhne"', Query(organisation="Müller & Söhne")),
        ("org:hütte veranstaltung:sommerfest", Query(organisation="hütte", event="sommerfest")),
        ("event:a event:b", Query(event="a b")),
        ("seit:2026", Query(since=date(2026, 1, 1))),
        ("since:2026 seit:märz", Query(since=date(2026, 3, 1))),
        ("https://tag:x seite:3 12:30", Query("https://tag:x seite:3 12:30")),
        ("tag: status: seit: firma:", Query()),
        ("status:xyz seit:neulich", Query()),
        ("anna -tag:kunde", Query("anna", without=(Query(tags=("kunde",)),))),
        (
            '-firma:"Müller & Söhne" -seit:2026',
            Query(without=(Query(organisation="Müller & Söhne"), Query(since=date(2026, 1, 1)))),
        ),
        ("-tag:a -tag:b tag:c -tag:a", Query(tags=("c",), without=(Query(tags=("a",)), Query(tags=("b",))))),
        ("-status:ruht", Query(without=(Query(statuses=(Status.RESTING,)),))),
        ("anna -berlin ", Query("anna", without=(Query("berlin"),))),
        ('-"zwei wörter" -„drei“', Query(without=(Query("zwei wörter"), Query("drei")))),
        ("hans-peter müller-tag:x - 0871 -555", Query("hans-peter müller-tag:x - 0871 -555")),
        ("-ta", Query()),
        ("-ta ", Query(without=(Query("ta"),))),
        ("-t anna", Query("anna")),
        ("-tag: -status:xyz", Query()),
        ('-"', Query()),
        ("-foo:bar", Query(without=(Query("foo:bar"),))),
    ],
)
def test_what_is_typed_is_read(text: str, query: Query) -> None:
    assert parse_query(text, TODAY) == query


def test_what_was_chosen_beside_the_field_stays() -> None:
    base = Query(tags=("chor",), since=date(2026, 5, 1), order=Order.LAST, descending=True, limit=9)
    found = parse_query("anna tag:orgel seit:2025", TODAY, base)
    assert found == Query(
        "anna", tags=("chor", "orgel"), since=date(2026, 5, 1), order=Order.LAST, descending=True, limit=9
    )


def test_what_was_left_out_before_stays_out() -> None:
    base = Query(without=(Query(tags=("chor",)),))
    assert parse_query("-tag:orgel -tag:chor", TODAY, base).without == (Query(tags=("chor",)), Query(tags=("orgel",)))


def test_an_operator_is_completed_behind_a_minus() -> None:
    text = "anna -fir"
    place = completing(text, len(text))
    assert place == Completing(None, "fir", 6, 9, minus=True)
    assert completed(text, place, "firma") == ("anna -firma:", 12)
    assert completing("anna-fir", 8) is None
    value = completing("-tag:cho", 8)
    assert value == Completing(Field.TAG, "cho", 5, 8)


def test_a_search_with_a_minus_lasts() -> None:
    query = parse_query("anna -tag:kunde -seit:2025 -wort -status:ruht", TODAY)
    assert len(query.without) == 4
    assert from_json(to_json(query)) == query
    assert from_json(to_json(Query("anna"))) == Query("anna") and "without" not in to_json(Query("anna"))


def test_what_no_operator_understands_is_named() -> None:
    assert unread("status:xyz seit:neulich tag:neulich status:dia seit:mai", TODAY) == ("xyz", "neulich")


@pytest.mark.parametrize(
    ("text", "cursor", "place"),
    [
        ("tag:", 4, Completing(Field.TAG, "", 4, 4)),
        ("anna tag:ch berg", 11, Completing(Field.TAG, "ch", 9, 11)),
        ("anna tag:chor", 10, Completing(Field.TAG, "c", 9, 13)),
        ('firma:"Müller & S', 17, Completing(Field.FIRM, "Müller & S", 6, 17)),
        ('firma:"Müller"', 14, None),
        ("anna ver", 8, Completing(None, "ver", 5, 8)),
        ("a", 1, None),
        ("anna ", 5, None),
        ("verein", 3, None),
        ("x/ver", 5, None),
    ],
)
def test_what_is_being_typed(text: str, cursor: int, place: Completing | None) -> None:
    assert completing(text, cursor) == place


@pytest.mark.parametrize(
    ("text", "value", "after", "cursor"),
    [
        ("anna tag:ch berg", "Chor", "anna tag:Chor berg", 14),
        ("tag:", "Orgel und Chor", 'tag:"Orgel und Chor" ', 21),
        ("anna ver", "veranstaltung", "anna veranstaltung:", 19),
    ],
)
def test_a_completion_takes_its_place(text: str, value: str, after: str, cursor: int) -> None:
    place = completing(text, len(text.removesuffix(" berg")))
    assert place is not None
    assert completed(text, place, value) == (after, cursor)


def test_a_completed_value_is_read_again() -> None:
    place = completing("tag:o", 5)
    assert place is not None
    text, _ = completed("tag:o", place, 'Orgel "und" Chor')
    assert parse(text).operators[0].value == "Orgel und Chor"


def test_each_operator_is_offered_by_one_name() -> None:
    assert operators_like("st") == ("stichwort", "status")
    assert operators_like("ve") == ("veranstaltung",)
    assert operators_like("ev", preferred=1) == ("event",)
    assert operators_like("si") == ("since",)
    assert operators_like("xy") == ()


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2025", date(2025, 1, 1)),
        ("2025-03", date(2025, 3, 1)),
        ("3/2025", date(2025, 3, 1)),
        ("03.2025", date(2025, 3, 1)),
        ("1.3.2025", date(2025, 3, 1)),
        ("2025-03-04", date(2025, 3, 4)),
        ("24.12.", date(2025, 12, 24)),
        ("22.11.", TODAY),
        ("März", date(2026, 3, 1)),
        ("maerz 2024", date(2024, 3, 1)),
        ("Dez", date(2025, 12, 1)),
        ("heute", TODAY),
        ("Gestern", date(2026, 11, 21)),
        ("Dienstag", date(2026, 11, 17)),
        ("sonntag", date(2026, 11, 15)),
        ("3 Wochen", date(2026, 11, 1)),
        ("3w", date(2026, 11, 1)),
        ("10 Tage", date(2026, 11, 12)),
        ("1 Monat", date(2026, 10, 22)),
        ("9 Monate", date(2026, 2, 22)),
        ("11 months", date(2025, 12, 22)),
        ("2 Jahre", date(2024, 11, 22)),
        ("", None),
        ("31.2.2025", None),
        ("2025-13", None),
        ("0000", None),
        ("999 jahre", date(1027, 11, 22)),
        ("neulich", None),
        ("3 Äpfel", None),
    ],
)
def test_from_when_on(words: str, day: date | None) -> None:
    assert read_since(words, TODAY) == day


def test_a_month_back_from_its_last_day_ends_on_a_day_there_is() -> None:
    assert read_since("1 monat", date(2026, 3, 31)) == date(2026, 2, 28)
    assert read_since("1 month", date(2026, 12, 31)) == date(2026, 11, 30)
    assert read_since("1 jahr", date(2028, 2, 29)) == date(2027, 2, 28)


@pytest.mark.parametrize(
    ("text", "typed", "marked"),
    [
        ("Mueller, Anna", "mu", ["Mue"]),
        ("Müller, Anna", "mueller ann", ["Müller", "Ann"]),
        ("Strasse und Straße", "strasse", ["Strasse", "Straße"]),
        ("Cafe\u0301 Zoë", "café zo", ["Cafe\u0301", "Zoë"]),
        ("Annas Anna", "an anna", ["Anna", "Anna"]),
        ("Zusammen", "sam", []),
    ],
)
def test_hits_are_marked_in_the_original_spelling(text: str, typed: str, marked: list[str]) -> None:
    assert [text[start:end] for start, end in spans(text, words_of(typed))] == marked


@pytest.mark.parametrize(
    ("text", "typed", "marked"),
    [
        ("post@Klangwerk.example", "LANGW", "langw"),
        ("+49 (0)871 55-50 143", "5550143", "55-50 143"),
        ("0871 555", "0049 87", None),
        ("+49 871 555", "0049 87", "49 87"),
        ("+49 871 555", "55", None),
        ("a1b2c3d4", "b 123", None),
    ],
)
def test_parts_of_addresses_and_numbers_are_marked(text: str, typed: str, marked: str | None) -> None:
    span = part_span(text, typed)
    assert (text[span[0] : span[1]] if span else None) == marked


def test_the_sentence_with_most_words_is_shown() -> None:
    text = "Erst Orgel. Dann der Dom!\nOrgel und\u00a0Dom z.B. hier. Ende"
    assert sentence_with(text, ("orgel", "dom")) == "Orgel und Dom z.B."
    assert sentence_with(text, ("xyz",)) == "Erst Orgel."
    assert sentence_with("", ("xyz",)) == ""


def test_a_long_sentence_begins_shortly_before_its_first_hit() -> None:
    text = "wort " * 40 + "Orgel am Ende"
    shown, found = shortened(text, spans(text, ("orgel",)), 60)
    assert shown.startswith("… wort") and len(shown) < 60
    assert [shown[start:end] for start, end in found] == ["Orgel"]
    assert shortened("Orgel", ((0, 5),), 60) == ("Orgel", ((0, 5),))


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("wieder", (Turn.ROUND,)),
        ("an der Zeit", (Turn.ROUND,)),
        ("noch zeit", (Turn.EARLY,)),
        ("may", (Turn.MAY,)),
        ("ohne", (Turn.NONE,)),
        ("xyz", ()),
        ("", ()),
    ],
)
def test_rhythms_by_word(typed: str, wanted: tuple[Turn, ...]) -> None:
    assert turns_of(typed) == wanted
    assert parse_query(f'rhythmus:"{typed}"', TODAY).turns == wanted
    assert unread(f'rhythm:"{typed}"', TODAY) == ((typed,) if typed == "xyz" else ())
