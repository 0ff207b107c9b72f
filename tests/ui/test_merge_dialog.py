"""The merge dialog: what is chosen holds, the other may stay, the gate is explained beforehand, Enter does it once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from page_world import World, opened
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QRadioButton
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.contact import Contact, Email, Name, PartialDate, Phone
from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.merging import Side
from netzwerkpflege.domain.outcome import Invalid, NotFound
from netzwerkpflege.domain.reminder import Reminder
from netzwerkpflege.services import contacts, reminders
from netzwerkpflege.services.desk import undo
from netzwerkpflege.ui.merge_dialog import MergeDialog
from netzwerkpflege.ui.merge_fields import _Choice

ANNA = Contact(
    name=Name("Anna Berg", given="Anna", family="Berg"),
    organisation="Berg Verlag",
    title="Lektorin",
    emails=(Email("anna@berg.example"),),
    birthday=PartialDate(None, 4, 12),
    met_how="Stammtisch",
    met_on=date(2026, 3, 1),
)
OTHER = Contact(
    name=Name("Anna Maria Berg", given="Anna", additional="Maria", family="Berg"),
    organisation="Lektorat <b>Berg</b> & Co",
    emails=(Email("a.berg@gmx.de"),),
    phones=(Phone("0171 2"),),
    birthday=PartialDate(1970, 4, 12),
    met_how="Messe",
)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with opened(tmp_path) as made:
        yield made


@pytest.fixture
def two(world: World) -> tuple[int, int]:
    return contacts.add(world.desk, ANNA), contacts.add(world.desk, OTHER)


@pytest.fixture
def opened_for(world: World, qtbot: QtBot) -> Callable[[int, int], MergeDialog]:
    """Open the dialog."""

    def do(keep: int, other: int) -> MergeDialog:
        dialog = MergeDialog(desk=world.desk, lang="en", keep_id=keep, other_id=other)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return do


def shown(dialog: MergeDialog) -> list[str]:
    QApplication.processEvents()
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]


def test_every_field_is_shown_and_what_is_proposed_is_marked(
    two: tuple[int, int], opened_for: Callable[[int, int], MergeDialog]
) -> None:
    dialog = opened_for(*two)
    assert dialog.table.choices() == {
        "name": Side.OTHER, "organisation": Side.KEPT, "birthday": Side.OTHER, "met": Side.KEPT,
    }  # fmt: skip
    names = {button.accessibleName() for button in dialog.findChildren(QRadioButton)}
    assert {"Organisation: Berg Verlag", "Organisation: Lektorat <b>Berg</b> & Co", "Birthday: 12 April"} <= names
    assert "How you met: Stammtisch, 1 Mar 2026" in names
    texts = shown(dialog)
    assert {"Lektorin", "anna@berg.example\n+ a.berg@gmx.de", "+ 0171 2"} <= set(texts)
    assert "Lektorat <b>Berg</b> & Co" in texts
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in dialog.findChildren(QLabel))


def test_what_is_chosen_holds_and_enter_merges_in_one_step(
    world: World, two: tuple[int, int], opened_for: Callable[[int, int], MergeDialog], qtbot: QtBot
) -> None:
    dialog = opened_for(*two)
    merged: list[int] = []
    dialog.merged.connect(merged.append)
    dialog.table.choose("organisation", Side.OTHER)
    dialog.table.choose("name", Side.KEPT)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert merged == [two[0]]
    assert not dialog.isVisible()
    kept = contacts.get(world.desk, two[0])
    assert (kept.display_name, kept.organisation) == ("Anna Berg", "Lektorat <b>Berg</b> & Co")
    assert [email.address for email in kept.emails] == ["anna@berg.example", "a.berg@gmx.de"]
    assert kept.note.splitlines() == [
        "From the merge – Name: Anna Maria Berg",
        "From the merge – Organisation: Berg Verlag",
        "From the merge – How you met: Messe",
    ]
    with pytest.raises(NotFound):
        contacts.get(world.desk, two[1])
    undo(world.desk)
    assert contacts.get(world.desk, two[0]).organisation == "Berg Verlag"
    assert contacts.get(world.desk, two[1]).display_name == "Anna Maria Berg"


def test_a_click_on_the_words_chooses_them(
    two: tuple[int, int], opened_for: Callable[[int, int], MergeDialog], qtbot: QtBot
) -> None:
    dialog = opened_for(*two)
    cell = next(c for c in dialog.findChildren(_Choice) if "Lektorat" in c._button.accessibleName())
    words = cell.findChild(QLabel)
    assert isinstance(words, QLabel)
    qtbot.mouseClick(cell, Qt.MouseButton.LeftButton, pos=words.geometry().topLeft() + QPoint(9, 9))
    assert dialog.table.choices()["organisation"] is Side.OTHER


def test_the_other_one_may_stay_and_choices_stay(
    world: World, two: tuple[int, int], opened_for: Callable[[int, int], MergeDialog]
) -> None:
    dialog = opened_for(*two)
    dialog.table.choose("organisation", Side.OTHER)
    dialog.swap_button.click()
    assert (dialog.plan.keep.id, dialog.plan.other.id) == (two[1], two[0])
    assert dialog.table.choices()["organisation"] is Side.KEPT
    assert dialog.table.choices()["met"] is Side.KEPT  # nobody chose it: who stays is proposed
    dialog.merge_button.click()
    kept = contacts.get(world.desk, two[1])
    assert (kept.organisation, kept.met_how, kept.title) == ("Lektorat <b>Berg</b> & Co", "Messe", "Lektorin")


def test_the_stricter_side_is_named_beforehand(
    world: World, two: tuple[int, int], opened_for: Callable[[int, int], MergeDialog]
) -> None:
    assert opened_for(*two).sentences() == []
    world.talk(two[0])
    assert opened_for(*two).sentences() == [
        "At the gate the stricter side counts. Afterwards: Conversation.",
        "The gate shuts: please note the wish again afterwards.",
    ]
    contacts.object_(world.desk, two[1])
    dialog = opened_for(*two)
    assert "At the gate the stricter side counts. Afterwards: Objection." in dialog.sentences()
    assert set(dialog.sentences()) <= set(shown(dialog))
    dialog.merge_button.click()
    assert contacts.standing_of(world.desk, two[0]).status is Status.OBJECTED


def test_it_says_what_comes_along(
    world: World, two: tuple[int, int], opened_for: Callable[[int, int], MergeDialog]
) -> None:
    world.talk(two[1])
    world.talk(two[1], days=3)
    reminders.add(world.desk, Reminder(due=world.today, text="anrufen", contact_id=two[1]))
    dialog = opened_for(*two)
    assert any("Comes along from Anna Maria Berg: 2 conversations, 1 reminder." in text for text in shown(dialog))
    dialog.merge_button.click()
    sheet = contacts.sheet(world.desk, two[0])
    assert (len(sheet.conversations), len(sheet.reminders)) == (2, 1)


def test_who_changed_meanwhile_is_shown_anew_and_nothing_is_merged(
    world: World, two: tuple[int, int], opened_for: Callable[[int, int], MergeDialog]
) -> None:
    dialog = opened_for(*two)
    dialog.table.choose("name", Side.KEPT)
    contacts.set_tags(world.desk, two[0], ["Chor"])
    dialog.merge_button.click()
    assert dialog.isVisible()
    assert "has changed in the meantime" in dialog.banner.sentence()
    assert "Chor" in shown(dialog)
    assert dialog.table.choices()["name"] is Side.KEPT
    contacts.remove(world.desk, [two[1]])
    dialog.merge_button.click()
    assert dialog.isVisible()
    assert not dialog.merge_button.isEnabled()
    assert contacts.get(world.desk, two[0]).organisation == "Berg Verlag"


def test_escape_leaves_all_as_it_is(
    world: World, two: tuple[int, int], opened_for: Callable[[int, int], MergeDialog], qtbot: QtBot
) -> None:
    dialog = opened_for(*two)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert [contacts.get(world.desk, number).id for number in two] == list(two)
    with pytest.raises(Invalid):
        MergeDialog(desk=world.desk, lang="en", keep_id=two[0], other_id=two[0])
