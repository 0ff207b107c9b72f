"""Kartenstapel: each card gets its conversation, stays bare, or goes; nothing opens the gate but a conversation."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from netzwerkpflege.domain.card_stack import ASKED_AGAIN, PORTION, Pile, PileKind
from netzwerkpflege.domain.debrief import Promise, Talk
from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.meeting import Event, Wish
from netzwerkpflege.domain.origin import Origin
from netzwerkpflege.domain.outcome import Invalid, NotFound
from netzwerkpflege.domain.thread import Owner
from netzwerkpflege.paths import Profile
from netzwerkpflege.services import card_stack, contacts, events, imports, meetings, reminders, trash
from netzwerkpflege.services.desk import Desk, next_steps, redo, undo

BREAKFAST = date(2026, 11, 20)


def read_in(desk: Desk, folder: Path, names: list[str], origin: Origin | None = None) -> None:
    file = folder / f"{names[0]}.vcf"
    cards = (f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{n}\r\nFN:{n}\r\nTITLE:Orgelbau\r\nEND:VCARD\r\n" for n in names)
    file.write_text("".join(cards), encoding="utf-8")
    imports.import_cards(desk, [file], origin=origin or Origin())


def names(desk: Desk, pile: Pile) -> list[str]:
    return [item.name for item in card_stack.look(desk, card_stack.portion(desk, pile))]


def test_piles_by_where_the_cards_came_from(desk: Desk, tmp_path: Path, person: Callable[..., int]) -> None:
    event = events.add(desk, Event("Frühstück", BREAKFAST, place="Gasthaus"))
    read_in(desk, tmp_path, ["Ada", "Ben"], Origin(words="Messe"))
    read_in(desk, tmp_path, ["Cem"], Origin(event_id=event))
    person("Hanna")
    fresh, fair, by_hand = card_stack.piles(desk)
    assert (fresh.kind, fresh.count, fresh.day) == (PileKind.IMPORT, 1, BREAKFAST)
    assert fresh.came is not None and fresh.came.event_title == "Frühstück"
    assert (fair.count, fair.day, names(desk, fair)) == (2, None, ["Ada", "Ben"])
    assert (by_hand.kind, by_hand.count, names(desk, by_hand)) == (PileKind.BY_HAND, 1, ["Hanna Kirchhoff"])


def test_a_card_read_in_twice_waits_once_where_it_first_came(desk: Desk, tmp_path: Path) -> None:
    read_in(desk, tmp_path, ["Ada"])
    read_in(desk, tmp_path, ["Ben", "Ada"])
    assert [names(desk, pile) for pile in card_stack.piles(desk)] == [["Ben"], ["Ada"]]


def test_the_conversation_of_a_card_is_one_step(desk: Desk, tmp_path: Path) -> None:
    event = events.add(desk, Event("Frühstück", BREAKFAST, place="Gasthaus"))
    read_in(desk, tmp_path, ["Cem"], Origin(event_id=event))
    (pile,) = card_stack.piles(desk)
    talk = Talk(
        ("Orgelbau",),
        my_wish=Wish.YES,
        their_wish=Wish.YES,
        promises=(Promise(Owner.MINE, "Buch schicken"), Promise(Owner.THEIRS, "Plan schicken")),
        on=BREAKFAST,
    )
    card_stack.keep(desk, 1, talk, pile)
    assert contacts.standing_of(desk, 1).status is Status.DIALOGUE
    note = meetings.get(desk, 1)
    assert (note.on, note.event_id, note.place) == (BREAKFAST, event, "Gasthaus")
    assert [row.reminder.text for row in reminders.open_reminders(desk)] == ["Buch schicken"]
    assert card_stack.piles(desk) == []
    undo(desk)
    assert contacts.standing_of(desk, 1).status is Status.BARE and meetings.find(desk) == []
    assert [pile.count for pile in card_stack.piles(desk)] == [1]
    redo(desk)
    assert contacts.standing_of(desk, 1).status is Status.DIALOGUE


def test_on_another_day_it_was_not_at_the_event(desk: Desk, tmp_path: Path) -> None:
    event = events.add(desk, Event("Frühstück", BREAKFAST))
    read_in(desk, tmp_path, ["Cem"], Origin(event_id=event))
    (pile,) = card_stack.piles(desk)
    card_stack.keep(desk, 1, Talk(on=BREAKFAST + timedelta(1)), pile)
    assert meetings.get(desk, 1).event_id is None


@pytest.mark.parametrize("on", [None, date(2026, 12, 1)])
def test_without_a_day_that_was_nothing_is_kept(desk: Desk, person: Callable[..., int], on: date | None) -> None:
    anna = person()
    with pytest.raises(Invalid):
        card_stack.keep(desk, anna, Talk(("Orgelbau",), on=on), card_stack.piles(desk)[0])
    assert contacts.standing_of(desk, anna).status is Status.BARE


def test_a_card_that_stays_is_asked_about_half_a_year_later_and_stays_bare(
    tmp_path: Path, desk: Desk, person: Callable[..., int]
) -> None:
    anna = person()
    card_stack.stay(desk, [anna])
    card_stack.stay(desk, [anna])
    assert card_stack.piles(desk) == []
    assert [item.answer for item in card_stack.look(desk, [anna])] == [card_stack.KEPT]
    assert contacts.standing_of(desk, anna).status is Status.BARE
    later = datetime(2026, 11, 22, 12, tzinfo=UTC) + ASKED_AGAIN
    desk.close()
    with_later_clock = Desk.open(Profile(tmp_path / "profile"), clock=lambda: later)
    assert [pile.count for pile in card_stack.piles(with_later_clock)] == [1]
    with_later_clock.close()


def test_many_are_put_away_in_one_step(desk: Desk, person: Callable[..., int]) -> None:
    three = [person(name) for name in ("Ada", "Ben", "Cem")]
    card_stack.put_away(desk, three[:2])
    assert {line.contact_id for line in trash.listed(desk)} == set(three[:2])
    assert [item.answer for item in card_stack.look(desk, three)] == ["away", "away", ""]
    undo(desk)
    assert trash.listed(desk) == []


def test_nobody_with_a_conversation_is_put_away(
    desk: Desk, person: Callable[..., int], talk: Callable[..., int]
) -> None:
    anna, ben = person(), person("Ben")
    talk(anna)
    steps = next_steps(desk)
    with pytest.raises(Invalid):
        card_stack.put_away(desk, [ben, anna])
    with pytest.raises(NotFound):
        card_stack.put_away(desk, [ben, 99])
    assert next_steps(desk) == steps and trash.listed(desk) == []


def test_after_a_year_it_is_proposed_to_let_them_go(tmp_path: Path) -> None:
    profile = Profile(tmp_path / "profile")
    long_ago = Desk.open(profile, clock=lambda: datetime(2025, 11, 20, 12, tzinfo=UTC))
    read_in(long_ago, tmp_path, ["Ada", "Ben"])
    long_ago.close()
    desk = Desk.open(profile, clock=lambda: datetime(2026, 11, 22, 12, tzinfo=UTC))
    read_in(desk, tmp_path, ["Cem"])
    pile = card_stack.piles(desk)[-1]
    assert (pile.kind, pile.count) == (PileKind.LONG, 2)
    assert names(desk, pile) == ["Ada", "Ben"]
    card_stack.stay(desk, [1])
    assert names(desk, card_stack.piles(desk)[-1]) == ["Ben"]
    desk.close()


def test_who_rests_or_objects_does_not_wait(desk: Desk, person: Callable[..., int]) -> None:
    anna, ben = person(), person("Ben")
    contacts.rest(desk, [anna], "network_marketing")
    contacts.object_(desk, ben)
    assert card_stack.piles(desk) == []


def test_a_large_pile_comes_in_portions(desk: Desk, tmp_path: Path) -> None:
    read_in(desk, tmp_path, [f"P{n}" for n in range(PORTION + 7)])
    (pile,) = card_stack.piles(desk)
    first = card_stack.portion(desk, pile)
    assert (pile.count, len(first)) == (PORTION + 7, PORTION)
    card_stack.put_away(desk, first)
    assert len(card_stack.portion(desk, pile)) == 7


def test_what_a_card_says_helps_the_memory(desk: Desk, person: Callable[..., int]) -> None:
    anna = person(title="Orgelbauerin", recognition_cue="rote Brille", note="Lang")
    ben = person("Ben", note="Stand am Fenster")
    one, other = card_stack.look(desk, [anna, ben])
    assert (one.title, one.note, other.note) == ("Orgelbauerin", "rote Brille", "Stand am Fenster")
