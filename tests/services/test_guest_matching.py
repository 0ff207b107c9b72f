"""Pasted guest lists looked up: sure, unsure and unknown; nobody is confused with a namesake unasked."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from netzwerkpflege.domain.outcome import Cancelled
from netzwerkpflege.services import contacts, guest_matching
from netzwerkpflege.services.desk import Desk


@pytest.fixture
def people(desk: Desk, person: Callable[..., int]) -> dict[str, int]:
    """A small address book with namesakes, short forms and umlauts."""
    return {
        "anna": person("Anna", "Kirchhoff", organisation="Kirchhoff Akustik GmbH", emails=(), phones=()),
        "eva1": person("Eva", "Huber", organisation="Huber Bau", emails=(), phones=()),
        "eva2": person("Eva", "Huber", organisation="Huber Druck", emails=(), phones=()),
        "ursula": person("Ursula", "Großmann", organisation="Stadtwerke", emails=(), phones=()),
        "jürgen": person("Jürgen", "Nägele", emails=(), phones=()),
        "mail": person("Bernd", "Maurer", phones=()),
    }


def verdict(desk: Desk, line: str, people: dict[str, int]) -> tuple[str, list[str]]:
    """How a line is judged, and who is meant or may be."""
    found = guest_matching.match(desk, line)
    names = {number: name for name, number in people.items()}
    if found.sure:
        return "sure", [names[number] for _, number in found.sure]
    if found.unsure:
        return "unsure", [names[number] for number in found.unsure[0][1]]
    return ("unknown" if found.unknown else "left"), []


@pytest.mark.parametrize(
    ("line", "judged", "who"),
    [
        ("Anna Kirchhoff", "sure", ["anna"]),
        ("anna kirchhoff", "sure", ["anna"]),
        ("Kirchhoff, Anna", "sure", ["anna"]),
        ("Dr. Anna Kirchhoff (Kirchhoff Akustik)", "sure", ["anna"]),
        ("Anna Kirchhoff, Sparkasse Landshut", "unsure", ["anna"]),
        ("Eva Huber", "unsure", ["eva1", "eva2"]),
        ("Eva Huber, Huber Druck", "sure", ["eva2"]),
        ("Uschi Großmann", "unsure", ["ursula"]),
        ("Ursula Grossmann", "sure", ["ursula"]),
        ("Juergen Naegele", "sure", ["jürgen"]),
        ("Bernd Maurer <bernd.maurer@example.org>", "sure", ["mail"]),
        ("B. Maurer <BERND.MAURER@example.org>", "sure", ["mail"]),
        ("Zoltan Neumann, Neumann & Söhne", "unknown", []),
        ("Herr Kirchhoff", "unsure", ["anna"]),
        ("Wir freuen uns auf Sie!", "left", []),
    ],
)
def test_table(desk: Desk, people: dict[str, int], line: str, judged: str, who: list[str]) -> None:
    assert verdict(desk, line, people) == (judged, who)


def test_who_lies_in_the_trash_is_nobody(desk: Desk, people: dict[str, int]) -> None:
    contacts.remove(desk, [people["anna"]])
    assert verdict(desk, "Anna Kirchhoff", people) == ("unknown", [])


def test_it_can_be_stopped_and_says_how_far_it_is(desk: Desk, people: dict[str, int]) -> None:
    seen: list[tuple[int, int]] = []
    lines = "\n".join(["Anna Kirchhoff", "Eva Huber", "Zoltan Neumann"])
    guest_matching.match(desk, lines, lambda done, total: seen.append((done, total)))
    assert seen == [(0, 3), (1, 3), (2, 3), (3, 3)]

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        guest_matching.match(desk, lines, stop)
