"""The form of a conversation: one gesture, no wish chosen beforehand, and the word at the foot is true."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product
from pathlib import Path

import pytest
from page_world import World, opened
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.meeting import Event, MeetingNote, Participant, Wish
from netzwerkpflege.domain.outcome import DatabaseLocked
from netzwerkpflege.domain.query import Query
from netzwerkpflege.domain.thread import Owner
from netzwerkpflege.services import contacts, events, guests, meetings, reminders
from netzwerkpflege.services.desk import undo
from netzwerkpflege.services.meetings import NoteDraft
from netzwerkpflege.ui.labels import PlainLabel
from netzwerkpflege.ui.note_dialog import NoteDialog
from netzwerkpflege.ui.participant_sheet import ParticipantSheet
from netzwerkpflege.ui.person_field import Person
from netzwerkpflege.ui.thread_lines import ThreadLine


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with opened(tmp_path) as made:
        yield made


def form(
    world: World,
    qtbot: QtBot,
    *contact_ids: int,
    note: MeetingNote | None = None,
    event_id: int | None = None,
) -> NoteDialog:
    dialog = NoteDialog(desk=world.desk, lang="de", note=note, contact_ids=contact_ids, event_id=event_id)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def foot(dialog: NoteDialog) -> list[str]:
    lines = (dialog.foot_words.itemAt(i).widget() for i in range(dialog.foot_words.count()))
    return [label.text() for line in lines for label in line.findChildren(PlainLabel)]


def fill(sheet: ParticipantSheet, points: tuple[str, ...], mine: Wish, theirs: Wish) -> None:
    sheet._points.set_tags(points)
    sheet._mine.set_wish(mine, "")
    sheet._theirs.set_wish(theirs, "")
    sheet.changed.emit()


def test_a_conversation_with_all_that_came_of_it_is_one_gesture(world: World, qtbot: QtBot) -> None:
    anna = world.person("Anna", "Kirchhoff")
    dialog = form(world, qtbot, anna)
    dialog._text.setPlainText(" Lange über Orgeln geredet. ")
    sheet = dialog.sheets()[0]
    fill(sheet, ("Chorsingen",), Wish.YES, Wish.YES)
    sheet._theirs.source.setText("sagte es beim Abschied")
    sheet.threads.lines.set_values([ThreadLine(Owner.MINE, "Kontakt zu Greta"), ThreadLine(Owner.THEIRS, "Buch")])
    sheet._keepsake.words.setText("Wirtshaus am Rottbach")
    sheet._question.setText("Wie lief der Umzug?")
    with qtbot.waitSignal(dialog.saved) as saved:
        dialog.accept()
    kept = meetings.get(world.desk, saved.args[0])
    assert (kept.on, kept.text) == (world.today, "Lange über Orgeln geredet.")
    assert kept.participants == (
        Participant(
            anna,
            connection_points=("Chorsingen",),
            my_wish=Wish.YES,
            their_wish=Wish.YES,
            their_wish_source="sagte es beim Abschied",
        ),
    )
    known = contacts.sheet(world.desk, anna)
    assert [(t.owner, t.text) for t in known.open_threads] == [
        (Owner.MINE, "Kontakt zu Greta"),
        (Owner.THEIRS, "Buch"),
    ]
    assert [k.text for k in known.keepsakes] == ["Wirtshaus am Rottbach"]
    assert [q.text for q in known.questions] == ["Wie lief der Umzug?"]
    assert known.standing.write
    undo(world.desk)
    known = contacts.sheet(world.desk, anna)
    assert known.standing.status is Status.BARE
    assert not (known.open_threads or known.keepsakes or known.questions)


def test_no_wish_is_ever_chosen_beforehand(world: World, qtbot: QtBot) -> None:
    anna = world.person("Anna", "Kirchhoff")
    world.talk(anna, days=3)
    dialog = form(world, qtbot, anna)
    made = dialog.sheets()[0].form()
    assert (made.my_wish, made.their_wish) == (Wish.OPEN, Wish.OPEN)
    dialog.reject()


@pytest.mark.parametrize("earlier", [None, (Wish.YES, Wish.YES), (Wish.NO, Wish.OPEN)])
def test_the_word_at_the_foot_is_what_the_gate_says_afterwards(
    world: World, qtbot: QtBot, earlier: tuple[Wish, Wish] | None
) -> None:
    for points, mine, theirs in product([(), ("Chorsingen",)], Wish, Wish):
        person = world.person("Anna", "Kirchhoff")
        if earlier:
            part = Participant(person, connection_points=("Orgel",), my_wish=earlier[0], their_wish=earlier[1])
            meetings.record_note(world.desk, NoteDraft(MeetingNote(world.today, (part,))))
        dialog = form(world, qtbot, person)
        fill(dialog.sheets()[0], points, mine, theirs)
        promised = dialog.standing_after(dialog.sheets()[0])
        with qtbot.waitSignal(dialog.saved) as saved:
            dialog.accept()
        assert contacts.standing_of(world.desk, person) == promised, (points, mine, theirs)

        again = form(world, qtbot, note=meetings.get(world.desk, saved.args[0]))
        fill(again.sheets()[0], () if points else ("Kochen",), theirs, Wish.YES)
        promised = again.standing_after(again.sheets()[0])
        again.accept()
        assert contacts.standing_of(world.desk, person) == promised, (points, mine, theirs)


def test_the_foot_speaks_kindly_and_follows_what_is_typed(world: World, qtbot: QtBot) -> None:
    anna, bernd = world.person("Anna", "Kirchhoff"), world.person("Bernd", "Maurer")
    dialog = form(world, qtbot, anna)
    assert foot(dialog) == ["Gespräch geführt – noch kein Anknüpfungspunkt"]
    fill(dialog.sheets()[0], ("Chorsingen",), Wish.YES, Wish.YES)
    assert foot(dialog) == ["Dialog gewünscht – darf angeschrieben werden"]
    dialog._whom.set_numbers([anna, bernd])
    assert foot(dialog) == [
        "Anna Kirchhoff: Dialog gewünscht – darf angeschrieben werden",
        "Bernd Maurer: Gespräch geführt – noch kein Anknüpfungspunkt",
    ]
    dialog.reject()


def test_somebody_new_gets_a_bare_card_once_even_when_saving_fails_first(
    world: World, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = form(world, qtbot)
    dialog._whom.line.setText("Greta Wójcik")
    dialog._whom.take_unfinished()
    fill(dialog.sheets()[0], ("x",), Wish.YES, Wish.YES)
    dialog.accept()
    assert "zu kurz" in dialog.sheets()[0].points.trouble()
    assert contacts.counts(world.desk).total == 0, "nobody is added for a note that cannot be kept"
    fill(dialog.sheets()[0], ("Lektorat",), Wish.YES, Wish.YES)

    def locked(*_: object) -> int:
        raise DatabaseLocked(file="adressen")

    with monkeypatch.context() as patch:
        patch.setattr(meetings, "record_note", locked)
        dialog.accept()
    assert dialog.banner.sentence()
    assert dialog.sheets()[0].form().points == ("Lektorat",)
    dialog.accept()
    (greta,) = contacts.find(world.desk, Query("Wójcik"))
    assert contacts.standing_of(world.desk, greta).write
    undo(world.desk)
    assert contacts.standing_of(world.desk, greta).status is Status.BARE


def test_nobody_is_said_beside_the_field(world: World, qtbot: QtBot) -> None:
    dialog = form(world, qtbot)
    dialog.accept()
    trouble = dialog.fields["participants"].trouble()
    assert trouble == "Bitte nennen Sie mindestens eine Person, mit der Sie gesprochen haben."
    assert dialog.isVisible()
    dialog.reject()


def test_a_talk_is_never_in_the_future(world: World, qtbot: QtBot) -> None:
    dialog = form(world, qtbot)
    dialog._on.set_day(world.today + timedelta(days=5))
    assert dialog.form().on == world.today
    dialog.reject()


def test_an_event_brings_its_day_and_place_but_not_over_what_was_written(world: World, qtbot: QtBot) -> None:
    anna = world.person("Anna", "Kirchhoff")
    breakfast = events.add(world.desk, Event("Frühstück", date(2026, 11, 20), place="Rottbachstuben"))
    ahead = events.add(world.desk, Event("Stammtisch", date(2026, 12, 1), place="Krone"))
    dialog = form(world, qtbot, anna, event_id=breakfast)
    made = dialog.form()
    assert (made.on, made.place, made.event_id) == (date(2026, 11, 20), "Rottbachstuben", breakfast)
    dialog._on.set_day(date(2026, 11, 1))
    dialog._event.setCurrentIndex(dialog._event.findData(ahead))
    dialog._take_from_event()
    assert (dialog.form().on, dialog.form().place) == (date(2026, 11, 1), "Krone")
    dialog._place.setText("auf der Treppe")
    dialog._event.setCurrentIndex(dialog._event.findData(breakfast))
    dialog._take_from_event()
    assert (dialog.form().on, dialog.form().place) == (date(2026, 11, 1), "auf der Treppe")
    dialog.accept()
    assert [guest.contact_id for guest in events.guests(world.desk, breakfast)] == [anna]


def test_an_edited_note_keeps_the_rest_and_without_a_change_makes_no_step(world: World, qtbot: QtBot) -> None:
    anna, bernd = world.person("Anna", "Kirchhoff"), world.person("Bernd", "Maurer")
    number = world.talk(anna, bernd, days=2, text="Orgeln")
    before = meetings.get(world.desk, number)
    form(world, qtbot, note=before).accept()
    dialog = form(world, qtbot, note=before)
    assert [sheet.person.id for sheet in dialog.sheets()] == [anna, bernd]
    dialog.sheets()[1]._remark.setText("kennt Greta")
    dialog.accept()
    kept = meetings.get(world.desk, number)
    assert kept.participants[0] == before.participants[0]
    assert kept.participants[1].remark == "kennt Greta"
    assert kept.participants[1].connection_points == before.participants[1].connection_points
    assert (kept.on, kept.text) == (before.on, before.text)
    undo(world.desk)
    assert meetings.get(world.desk, number) == before


def test_a_draft_comes_back_whole(world: World, qtbot: QtBot) -> None:
    anna = world.person("Anna", "Kirchhoff")
    dialog = form(world, qtbot, anna)
    dialog._whom.set_people([Person(anna, "Anna Kirchhoff"), Person(None, "Greta Wójcik")])
    fill(dialog.sheets()[0], ("Chorsingen",), Wish.YES, Wish.NO)
    dialog.sheets()[1].threads.lines.set_values([ThreadLine(Owner.JOINT, "Wanderung")])
    left = dialog.form()
    dialog.reject()
    again = form(world, qtbot, anna)
    assert again.banner.sentence()
    again.take_draft()
    assert again.form() == left
    again.take_draft()
    assert again.form() == left
    again.drafts.clear()
    again.reject()
    again.drafts.clear()


def test_who_is_taken_out_and_named_again_keeps_what_was_written(world: World, qtbot: QtBot) -> None:
    anna, bernd = world.person("Anna", "Kirchhoff"), world.person("Bernd", "Maurer")
    dialog = form(world, qtbot, anna, bernd)
    fill(dialog.sheets()[0], ("Chorsingen",), Wish.YES, Wish.OPEN)
    dialog._whom.set_numbers([bernd])
    assert [sheet.person.id for sheet in dialog.sheets()] == [bernd]
    dialog._whom.set_numbers([bernd, anna])
    assert [sheet.person.id for sheet in dialog.sheets()] == [bernd, anna]
    assert dialog.sheets()[1].form().points == ("Chorsingen",)
    dialog.reject()


def test_the_same_story_is_not_told_twice_unawares(world: World, qtbot: QtBot) -> None:
    anna = world.person("Anna", "Kirchhoff")
    meetings.add_keepsake(world.desk, anna, "Tipp: Wirtshaus am Rottbach")
    dialog = form(world, qtbot, anna)
    sheet = dialog.sheets()[0]
    sheet._keepsake.words.setText("wirtshaus am rottbach")
    assert sheet._keepsake_field.advice().startswith("Anna Kirchhoff already heard this on ")
    sheet._keepsake.words.setText("Ein Buch über Orgeln")
    assert not sheet._keepsake_field.advice()
    dialog.reject()


def test_nor_to_those_around(world: World, qtbot: QtBot) -> None:
    anna, bernd, cem = (
        world.person("Anna", "Kirchhoff"),
        world.person("Bernd", "Maurer"),
        world.person("Cem", "Aydin"),
    )
    evening = events.add(world.desk, Event("Stammtisch", world.desk.today()))
    events.invite(world.desk, evening, [anna, cem])
    for entry in guests.everybody(world.desk, evening):
        guests.set_seat(world.desk, entry.id or 0, "Tisch 2")
    meetings.add_keepsake(world.desk, bernd, "Wirtshaus am Rottbach")
    meetings.add_keepsake(world.desk, cem, "Ein Buch über Orgeln")
    dialog = form(world, qtbot, anna, event_id=evening)
    sheet = dialog.sheets()[0]
    sheet._keepsake.words.setText("Wirtshaus am Rottbach")
    assert not sheet._keepsake_field.advice()
    dialog._whom.set_numbers([anna, bernd])
    assert "Bernd Maurer, who is in this conversation" in sheet._keepsake_field.advice()
    sheet._keepsake.words.setText("Buch über Orgeln")
    assert "Cem Aydin, at the same table" in sheet._keepsake_field.advice()
    dialog._event.setCurrentIndex(0)
    assert not sheet._keepsake_field.advice()
    dialog.reject()


def test_the_text_is_ready_for_writing_or_the_people_where_none_is_named(world: World, qtbot: QtBot) -> None:
    anna = world.person("Anna", "Kirchhoff")
    dialog = form(world, qtbot, anna)
    qtbot.waitUntil(dialog._text.hasFocus)
    dialog.reject()
    nobody = form(world, qtbot)
    qtbot.waitUntil(nobody._whom.line.hasFocus)
    nobody.reject()


def test_what_was_open_is_ticked_off_with_the_next_conversation(world: World, qtbot: QtBot) -> None:
    anna = world.person("Anna", "Kirchhoff")
    meetings.add_thread(world.desk, anna, Owner.THEIRS, "sends the invitation")
    meetings.add_thread(world.desk, anna, Owner.MINE, "lend the book")
    dialog = form(world, qtbot, anna)
    (sheet,) = dialog.sheets()
    boxes = sheet.findChildren(QCheckBox)
    assert [box.text() for box in boxes] == ["Was promised: sends the invitation", "Promised: lend the book"]
    boxes[0].setChecked(True)
    dialog.accept()
    assert [one.text for one in contacts.sheet(world.desk, anna).open_threads] == ["lend the book"]
    undo(world.desk)
    assert len(contacts.sheet(world.desk, anna).open_threads) == 2


def test_a_promise_has_its_day_in_words(world: World, qtbot: QtBot) -> None:
    dialog = form(world, qtbot, world.person("Anna", "Kirchhoff"))
    sheet = dialog.sheets()[0]
    lines = [
        ThreadLine(Owner.MINE, "Buch schicken", "in zwei Wochen"),
        ThreadLine(Owner.THEIRS, "Plan schicken", "irgendwann"),
    ]
    sheet.threads.lines.set_values([ThreadLine(Owner.MINE, "Buch schicken", "irgendwann")])
    dialog.accept()
    assert meetings.find(world.desk) == [] and sheet.threads.trouble()
    sheet.threads.lines.set_values(lines)
    dialog.accept()
    (row,) = reminders.open_reminders(world.desk)
    assert (row.reminder.text, (row.reminder.due - world.today).days) == ("Buch schicken", 14)
