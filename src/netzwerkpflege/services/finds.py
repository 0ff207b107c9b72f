"""Gestures with finds: whom one would please, keeping it for them, and that it was passed on. Nothing is sent or fetched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from netzwerkpflege.domain.find import AT_MOST, Find, FindFor, Pleased, check_find, stems
from netzwerkpflege.domain.meeting import visible
from netzwerkpflege.domain.steps import Step
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.store import contacts, finds


def pleases(desk: Desk, words: str, link: str = "") -> list[Pleased]:
    """At most five people whom this would please, with the sentence that says so; nobody who has it already."""
    wanted = stems(words, link)
    if not wanted:
        return []
    with desk.store.read() as session:
        have = finds.given(session, visible(words), link.strip())
        return finds.pleases(session, wanted, have, desk.today(), AT_MOST)


def keep(desk: Desk, find: Find, people: Sequence[Pleased]) -> int:
    """Keep a find for these people, to whom it is an occasion from now on; returns its number. Raises Invalid, NotFound."""
    check_find(find)
    words = visible(find.words) or find.link.strip()
    find = replace(find, words=words, link=find.link.strip(), note=visible(find.note))
    with desk.store.write(Step.FIND_ADD, find.words) as session:
        number = finds.add(session, find)
        for one in people:
            contacts.get(session, one.contact_id)
            finds.add_for(session, FindFor(number, one.contact_id, one.name, one.sentence))
        return number


def pass_on(desk: Desk, find_id: int, contact_id: int) -> None:
    """It was passed on today: no occasion any more. It is no conversation and opens nothing. Raises NotFound."""
    with desk.store.read() as session:
        name = finds.get(session, find_id).words
    with desk.store.write(Step.FIND_PASS, name) as session:
        finds.pass_on(session, find_id, contact_id, desk.today())


def remove(desk: Desk, find_id: int) -> None:
    """Take a find out, for everybody. Raises NotFound."""
    with desk.store.read() as session:
        name = finds.get(session, find_id).words
    with desk.store.write(Step.FIND_REMOVE, name) as session:
        finds.remove(session, find_id)


def get(desk: Desk, find_id: int) -> Find:
    """One find. Raises NotFound."""
    with desk.store.read() as session:
        return finds.get(session, find_id)


def all_finds(desk: Desk) -> list[tuple[Find, list[FindFor]]]:
    """All finds, the newest first, each with whom it is for."""
    with desk.store.read() as session:
        return finds.all_finds(session)
