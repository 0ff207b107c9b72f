"""Names stand in the order of DIN 5007-2: umlauts with ae, oe, ue, particles and titles passed over."""

from __future__ import annotations

from itertools import pairwise

import pytest

from netzwerkpflege.domain.text import name_key, sort_key, without_titles

PHONE_BOOK = (
    "Adler",
    "Aerber",
    "Ärlich",
    "Affeldt",
    "Bader",
    "Baer",
    "Bär-Huber",
    "Baerbel",
    "Bagger",
    "Berg",
    "Berg Huber",
    "Bergmann",
    "Goebel",
    "Göbels",
    "Goethe",
    "Gott",
    "Groß",
    "Grosse",
    "Großmann",
    "Joel",
    "Johann",
    "Łach",
    "Laue",
    "Møller",
    "Moltke",
    "Mudra",
    "Mueller",
    "Müllers",
    "Mugler",
    "Muller",
    "Ødegaard",
    "Oder",
    "Öder",
    "Oefner",
    "Øgreid",
    "Zöllner",
    "Zola",
)


def test_a_phone_book_is_in_order() -> None:
    assert all(sort_key(first) < sort_key(second) for first, second in pairwise(PHONE_BOOK))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Müller", "MUELLER"),
        ("Mu\u0308ller", "Müller"),
        ("Straßner", "STRASSNER"),
        ("straẞner", "Strassner"),
        ("Bär-Huber", "Baer Huber"),
        ("O'Neill", "ONeill"),
        ("Novák", "Novak"),
        ("  Anna   Berg ", "anna berg"),
    ],
)
def test_two_spellings_stand_at_one_place(one: str, other: str) -> None:
    assert sort_key(one) == sort_key(other)


@pytest.mark.parametrize(
    ("family", "given", "place"),
    [
        ("von Berg", "Anna", "berg anna von"),
        ("Von Berg", "Anna", "berg anna von"),
        ("von der Leyen", "Ursula", "leyen ursula von der"),
        ("van der Meer", "Jan", "meer jan van der"),
        ("von und zu Guttenberg", "Karl", "guttenberg karl von und zu"),
        ("v. Stein", "Eva", "stein eva v."),
        ("zu Hohenlohe", "Max", "hohenlohe max zu"),
        ("vom Bruch", "Ina", "bruch ina vom"),
        ("Vonderach", "Ina", "vonderach ina"),
        ("Zu", "Wei", "zu wei"),
        ("von", "Anna", "von anna"),
        ("Di Matteo", "Rosa", "di matteo rosa"),
        ("de Vries", "Jan", "de vries jan"),
        ("Berg", "", "berg"),
    ],
)
def test_particles_do_not_count(family: str, given: str, place: str) -> None:
    assert name_key(family, given, "somebody else") == place


def test_people_of_one_name_stand_together_whatever_their_particle() -> None:
    people = [("Berg", "Anna"), ("von Berg", "Anna"), ("Berg", "Bernd"), ("van Berg", "Clara"), ("Bergmann", "Anna")]
    keys = [name_key(family, given, "") for family, given in people]
    assert keys == sorted(keys)


@pytest.mark.parametrize(
    ("shown", "bare"),
    [
        ("Dr. Anna Berg", "Anna Berg"),
        ("Dr. med. Anna Berg", "Anna Berg"),
        ("Prof. Dr.-Ing. Rüdiger Kraußold", "Rüdiger Kraußold"),
        ("Prof. Dr. rer. nat. h.c. mult. Eva Groß", "Eva Groß"),
        ("Dipl.-Kfm. Jan Tal", "Jan Tal"),
        ("Dipl. Ing. Jan Tal", "Jan Tal"),
        ("Dipl.-Wirt.-Ing. Jan Tal", "Jan Tal"),
        ("Mag. Eva Groß", "Eva Groß"),
        ("Frau Dr. Eva Groß", "Eva Groß"),
        ("Ingrid Berg", "Ingrid Berg"),
        ("Drews Anna", "Drews Anna"),
        ("Magda Tal", "Magda Tal"),
        ("Phil Collins", "Phil Collins"),
        ("Pat Rerich", "Pat Rerich"),
        ("Dr.", "Dr."),
    ],
)
def test_titles_are_passed_over(shown: str, bare: str) -> None:
    assert without_titles(shown) == bare
    assert name_key("", "", shown) == sort_key(bare)
