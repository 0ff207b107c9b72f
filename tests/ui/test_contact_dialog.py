"""The form of a contact: nothing a sender wrote is lost, names follow their parts, photos are checked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from page_world import World, opened
from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

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
from netzwerkpflege.services import contacts
from netzwerkpflege.services.desk import next_steps, undo
from netzwerkpflege.ui.contact_dialog import ContactDialog
from netzwerkpflege.ui.new_photo import KEPT_BYTES, KEPT_SIDE, NewPhoto
from netzwerkpflege.ui.reach_rows import AddressRow, ProfileRow, ReachRow

FULL = Contact(
    name=Name("Dr.  Anna Kirchhoff, MBA", "Dr.", "Anna", "", "Kirchhoff ", "MBA"),
    nickname="Anni",
    organisation="Kirchhoff Akustik GmbH ",
    department="Messlabor",
    title="Geschäftsführerin",
    role="Akustik",
    emails=(Email(" anna@example.org", "INTERNET"), Email("a@example.org", "Chor", preferred=True)),
    phones=(Phone("+49 (0)871/555-01 43", "work_fax"), Phone("0160 1", "voice")),
    addresses=(PostalAddress("Postfach 1", "Hof", "Altstadt 28", "Landshut", "Bayern", "84028", "", "work"),),
    urls=(WebAddress("https://example.org", "homepage"),),
    profiles=(Profile("linkedin", "anna-k", "work"), Profile("gadugadu", "12", "", True)),
    birthday=PartialDate(None, 3, 4),
    anniversary=PartialDate(2001, 9, 30),
    note="Mag <b>Orgeln</b>.\n",
    tags=("Akustik", "BVMW"),
    language="sv",
    recognition_cue="rote Brille",
    met_how="am Buffet",
    met_where="Sommerfest",
    met_on=date(2026, 6, 12),
    met_through="Greta",
)  # fmt: skip


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with opened(tmp_path) as made:
        yield made


def form(world: World, qtbot: QtBot, contact_id: int | None = None) -> ContactDialog:
    contact = None if contact_id is None else contacts.get(world.desk, contact_id)
    dialog = ContactDialog(desk=world.desk, lang="de", contact=contact)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def picture(side: int, kind: str = "PNG") -> bytes:
    """A noisy picture, so that it is as heavy as a photo."""
    image = QImage(side, side, QImage.Format.Format_RGB32)
    for y in range(0, side, 2):
        for x in range(0, side, 2):
            image.setPixel(x, y, (x * 7919 ^ y * 104729) & 0xFFFFFF)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def type_into(dialog: ContactDialog, qtbot: QtBot, part: str, text: str) -> None:
    line = dialog._name.parts[part]
    line.clear()
    qtbot.keyClicks(line, text)


def test_opening_and_saving_changes_nothing_at_all(world: World, qtbot: QtBot) -> None:
    number = contacts.add(world.desk, FULL)
    before, steps = contacts.get(world.desk, number), next_steps(world.desk)
    form(world, qtbot, number).accept()
    assert contacts.get(world.desk, number) == before
    assert next_steps(world.desk) == steps


def test_a_change_of_one_field_keeps_all_others_to_the_letter(world: World, qtbot: QtBot) -> None:
    number = contacts.add(world.desk, FULL)
    before = contacts.get(world.desk, number)
    dialog = form(world, qtbot, number)
    dialog._lines["role"].setText(" Raumakustik ")
    dialog.accept()
    assert contacts.get(world.desk, number) == replace(before, role="Raumakustik")
    undo(world.desk)
    assert contacts.get(world.desk, number) == before


def test_a_new_contact_with_everything_typed(world: World, qtbot: QtBot) -> None:
    dialog = form(world, qtbot)
    type_into(dialog, qtbot, "given", "Bernd")
    type_into(dialog, qtbot, "family", "Maurer")
    dialog._emails.rows()[0].entry().setText(" b@example.org ")
    dialog._phones.rows()[0].entry().setText("0871 1")
    dialog._phones.rows()[0].findChild(QComboBox).setEditText("Mobil")
    dialog._phones.rows()[1].entry().setText("0871 2")
    dialog._phones.rows()[1].findChild(QComboBox).setEditText("Ferienhaus")
    dialog._profiles.rows()[0].entry().setText("bernd")
    dialog._birthday.setText("12.4.")
    dialog._met_on.setText("1.11.2026")
    with qtbot.waitSignal(dialog.saved) as saved:
        dialog.accept()
    kept = contacts.get(world.desk, saved.args[0])
    assert kept.name == Name("Bernd Maurer", given="Bernd", family="Maurer")
    assert kept.emails == (Email("b@example.org"),)
    assert kept.phones == (Phone("0871 1", "cell"), Phone("0871 2", "Ferienhaus"))
    assert kept.profiles == (Profile("im", "bernd"),)
    assert (kept.birthday, kept.met_on) == (PartialDate(None, 4, 12), date(2026, 11, 1))


def test_an_empty_row_always_waits_and_empty_rows_are_not_kept(world: World, qtbot: QtBot) -> None:
    number = contacts.add(world.desk, FULL)
    dialog = form(world, qtbot, number)
    rows = dialog._emails.rows()
    assert len(rows) == 3
    assert not rows[2].remove.isVisibleTo(dialog)
    rows[0].entry().setText("   ")
    rows[2].entry().setText("neu@example.org")
    assert len(dialog._emails.rows()) == 4
    dialog._emails.rows()[1].remove.click()
    dialog.accept()
    assert contacts.get(world.desk, number).emails == (Email("neu@example.org"),)


def test_one_star_at_most_is_set_by_hand(world: World, qtbot: QtBot) -> None:
    number = contacts.add(world.desk, FULL)
    dialog = form(world, qtbot, number)
    dialog._emails.rows()[0].star.click()
    dialog.accept()
    assert [email.preferred for email in contacts.get(world.desk, number).emails] == [True, False]


def test_the_shown_name_follows_until_it_is_written_by_hand(world: World, qtbot: QtBot) -> None:
    dialog = form(world, qtbot)
    type_into(dialog, qtbot, "given", "Anna")
    type_into(dialog, qtbot, "family", "Berg")
    assert dialog._name.shown.text() == "Anna Berg"
    dialog._name.shown.clear()
    qtbot.keyClicks(dialog._name.shown, "Die Anna")
    assert not dialog._name.fold.is_open()
    type_into(dialog, qtbot, "family", "Tal")
    assert dialog._name.name() == Name("Die Anna", given="Anna", family="Tal")
    assert dialog._name.fold.is_open(), "a shown name that no longer follows must be seen"
    dialog._name.shown.setText("")
    dialog._name.shown.textEdited.emit("")
    type_into(dialog, qtbot, "prefix", "Dr.")
    assert dialog._name.name().formatted == "Dr. Anna Tal"
    dialog.reject()


def test_nobody_and_no_day_are_said_beside_their_fields(world: World, qtbot: QtBot) -> None:
    dialog = form(world, qtbot)
    dialog.accept()
    assert dialog.fields["formatted"].trouble() == "Bitte geben Sie einen Namen, eine Firma oder eine Adresse an."
    dialog._lines["organisation"].setText("Maurer & Co")
    dialog._birthday.setText("31.4.1970")
    dialog.accept()
    assert dialog.fields["birthday"].trouble()
    assert not dialog.fields["formatted"].trouble()
    dialog._birthday.setText("")
    dialog._met_on.setText("12.4.")
    dialog.accept()
    assert dialog.fields["met_on"].trouble()
    assert contacts.counts(world.desk).total == 0
    dialog.reject()


def test_a_photo_is_kept_with_the_contact_in_one_step(world: World, qtbot: QtBot, tmp_path: Path) -> None:
    number = contacts.add(world.desk, FULL)
    file = tmp_path / "anna.png"
    file.write_bytes(picture(40))
    dialog = form(world, qtbot, number)
    offer = QMimeData()
    offer.setUrls([QUrl.fromLocalFile(str(file))])
    dialog._photo.take_offer(offer)
    dialog._lines["title"].setText("Inhaberin")
    dialog.accept()
    kept = contacts.get(world.desk, number)
    assert kept.photo is not None
    assert contacts.photo(world.desk, kept.photo.sha256) == file.read_bytes()
    assert (kept.photo.media_type, kept.title) == ("image/png", "Inhaberin")
    undo(world.desk)
    assert contacts.get(world.desk, number).photo is None
    assert contacts.get(world.desk, number).title == FULL.title


def test_a_photo_alone_and_its_removal(world: World, qtbot: QtBot) -> None:
    number = contacts.add(world.desk, FULL, picture(40), "image/png")
    dialog = form(world, qtbot, number)
    dialog._photo._remove.click()
    dialog.accept()
    assert contacts.get(world.desk, number).photo is None
    dialog = form(world, qtbot, number)
    dialog._photo.set_photo(NewPhoto(picture(40), "image/png"))
    dialog._lines["role"].setText("")
    dialog.accept()
    kept = contacts.get(world.desk, number)
    assert (kept.photo is not None, kept.role) == (True, "")
    dialog = form(world, qtbot, number)
    dialog._photo._remove.click()
    dialog._lines["role"].setText("Leitung")
    dialog.accept()
    kept = contacts.get(world.desk, number)
    assert (kept.photo, kept.role) == (None, "Leitung")


def test_what_is_no_picture_is_refused_and_the_old_photo_stays(world: World, qtbot: QtBot, tmp_path: Path) -> None:
    number = contacts.add(world.desk, FULL, picture(40), "image/png")
    dialog = form(world, qtbot, number)
    old = dialog._photo.photo()
    for name, data in (("a.jpg", b"no picture"), ("b.png", picture(40)[:60]), ("c.svg", b"<svg/>")):
        (tmp_path / name).write_bytes(data)
        dialog._photo.take_file(tmp_path / name)
        assert dialog._photo.trouble()
        assert dialog._photo.photo() == old
    remote = QMimeData()
    remote.setUrls([QUrl("https://example.org/a.png")])
    dialog._photo.take_offer(remote)
    dialog._photo.take_file(tmp_path)
    assert dialog._photo.photo() == old
    dialog.reject()


def test_a_pasted_picture_is_taken_and_a_heavy_one_is_made_light(world: World, qtbot: QtBot) -> None:
    dialog = form(world, qtbot)
    offer = QMimeData()
    offer.setImageData(QImage.fromData(picture(1100)))
    dialog._photo.take_offer(offer)
    photo = dialog._photo.photo()
    assert photo is not None
    assert photo.media_type == "image/jpeg"
    assert len(photo.data) < KEPT_BYTES * 2
    assert QImage.fromData(photo.data).width() == KEPT_SIDE
    dialog.reject()


def test_every_control_has_a_name_for_readers_of_the_screen(world: World, qtbot: QtBot) -> None:
    dialog = form(world, qtbot, contacts.add(world.desk, FULL))
    for kind in (QLineEdit, QComboBox, QPlainTextEdit, QAbstractButton):
        for control in dialog.findChildren(kind):
            inner = isinstance(control.parentWidget(), QComboBox) or not control.isVisibleTo(dialog)
            if inner or control.objectName().startswith("qt_"):
                continue
            if isinstance(control, QAbstractButton) and control.text():
                continue
            assert control.accessibleName(), (kind, control.objectName(), control.parent())
    dialog.reject()


@pytest.mark.parametrize(
    ("row", "value"),
    [
        (lambda: ReachRow(Email, "E-Mail", "de"), Email(" x ", "INTERNET", True)),
        (lambda: ReachRow(Phone, "Telefon", "de"), Phone("+49", "home_cell")),
        (lambda: ReachRow(WebAddress, "Web", "de"), WebAddress("x.org", "Blog")),
        (lambda: ProfileRow("Profil"), Profile("Gadu-Gadu", "1", "work", True)),
        (lambda: AddressRow("Anschrift", "de"), PostalAddress(region="Bayern ", label="privat")),
    ],
)
def test_a_row_gives_back_what_it_shows(qtbot: QtBot, row: object, value: object) -> None:
    made = row()  # type: ignore[operator]
    qtbot.addWidget(made)
    assert made.value() is None
    made.set_value(value)
    assert made.value() == value
