"""The contact card by hand and key: fields in place, links and copies, tags, photo, time line, the badge's next step."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent, QGuiApplication, QImage, QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain import phone_display
from netzwerkpflege.domain.contact import Contact, Email, Name, PartialDate, Phone, PostalAddress, WebAddress
from netzwerkpflege.domain.meeting import MeetingNote, Participant, Wish
from netzwerkpflege.domain.reminder import Reminder
from netzwerkpflege.domain.thread import Owner
from netzwerkpflege.domain.timeline import PAGE, Kind
from netzwerkpflege.paths import Profile
from netzwerkpflege.services import contacts, meetings, reminders
from netzwerkpflege.services.contact_fields import LineEdit, change_line
from netzwerkpflege.services.desk import Desk, next_steps, undo
from netzwerkpflege.ui import app, theme
from netzwerkpflege.ui.active_row import ActiveRow
from netzwerkpflege.ui.card_sections import NextTimeSection
from netzwerkpflege.ui.chips import FilterChip
from netzwerkpflege.ui.contact_card import ContactCard
from netzwerkpflege.ui.crop_dialog import CropDialog
from netzwerkpflege.ui.detail_line import DetailLine
from netzwerkpflege.ui.fold import Fold
from netzwerkpflege.ui.gate_dialog import GateDialog, NextStep
from netzwerkpflege.ui.main_window import MainWindow
from netzwerkpflege.ui.new_photo import KEPT_SIDE, encoded
from netzwerkpflege.ui.note_dialog import NoteDialog
from netzwerkpflege.ui.settings import ScreenSettings

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
ANNA = Contact(
    name=Name("Anna Kirchhoff", given="Anna", family="Kirchhoff"),
    organisation="Kirchhoff Akustik",
    title="Geschäftsführerin",
    emails=(Email("anna@example.org", "work"),),
    phones=(Phone("0049 (0)871/555-01 43", "cell"), Phone("0871 22", "Ferienhaus")),
    addresses=(PostalAddress(street="Altstadt 28", locality="Landshut", postal_code="84028"),),
    urls=(WebAddress("example.org"),),
    note="<b>mag</b> Orgeln",
    tags=("BVMW",),
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = Desk.open(Profile(tmp_path / "profile"), clock=lambda: NOON)
    yield opened
    opened.close()


@pytest.fixture
def window(desk: Desk, qtbot: QtBot) -> Iterator[MainWindow]:
    phone_display.load()
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    app.speak(application, "de")
    theme.install(application, "light")
    shown = app.open_window(desk, ScreenSettings(desk.profile), "de")
    qtbot.addWidget(shown)
    shown.resize(1320, 860)
    shown.show()
    settle(qtbot, shown)
    shown.activateWindow()
    yield shown
    for dialog in shown.findChildren(QDialog):
        dialog.reject()
    shown.close()
    QLocale.setDefault(QLocale.c())


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What would be opened in another program."""
    urls: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: urls.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
    )
    return urls


def settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.wait(60)
    qtbot.waitUntil(lambda: not window.jobs.busy(), timeout=10_000)
    qtbot.wait(20)


def shown(window: MainWindow, contact: Contact, qtbot: QtBot) -> tuple[int, ContactCard]:
    number = contacts.add(window.desk, contact)
    window.open_contact(number)
    settle(qtbot, window)
    return number, window.contacts.card


def line(card: ContactCard, field: str, place: int = 0) -> DetailLine:
    found = card.details().lines.row((field, place))
    assert isinstance(found, DetailLine)
    return found


def field(holder: QWidget) -> QLineEdit:
    found = QApplication.focusWidget()
    assert isinstance(found, QLineEdit)
    return found


def talk(desk: Desk, number: int, on: date, **wishes: Wish) -> int:
    note = MeetingNote(on, (Participant(number, connection_points=("Chorsingen",), **wishes),), text="Messlabor")
    return meetings.record_note(desk, meetings.NoteDraft(note))


# --- fields in place ---


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_number_is_changed_in_place_by_keys_and_taken_back(window: MainWindow, qtbot: QtBot, key: Qt.Key) -> None:
    number, card = shown(window, ANNA, qtbot)
    before = contacts.get(window.desk, number)
    row = line(card, "phones", 1)
    row.setFocus()
    qtbot.keyClick(row, key)
    entry = field(card)
    assert entry.text() == "0871 22"
    qtbot.keyClicks(entry, "0871 33")
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert contacts.get(window.desk, number).phones == (before.phones[0], Phone("0871 33", "Ferienhaus"))
    assert QApplication.focusWidget() is line(card, "phones", 1)
    assert line(card, "phones", 1).shown.typed in ("", "0871 33")
    undo(window.desk)
    assert contacts.get(window.desk, number) == before


def test_escape_brings_back_what_was_there(window: MainWindow, qtbot: QtBot) -> None:
    _number, card = shown(window, ANNA, qtbot)
    steps = next_steps(window.desk)
    row = line(card, "emails")
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_F2)
    qtbot.keyClicks(field(card), "xyz")
    qtbot.keyClick(field(card), Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is row
    assert not row.isHidden()
    assert card.details().lines.editor() is None
    assert next_steps(window.desk) == steps


def test_going_elsewhere_keeps_what_was_typed(window: MainWindow, qtbot: QtBot) -> None:
    number, card = shown(window, ANNA, qtbot)
    line(card, "emails").edit()
    qtbot.keyClicks(field(card), "neu@example.org")
    window.contacts.search_field().setFocus()
    qtbot.waitUntil(lambda: contacts.get(window.desk, number).emails[0].address == "neu@example.org")
    assert QApplication.focusWidget() is window.contacts.search_field()
    assert contacts.get(window.desk, number).emails[0].label == "work"


def test_choosing_somebody_else_keeps_it_for_the_right_person(window: MainWindow, qtbot: QtBot) -> None:
    other = contacts.add(window.desk, Contact(name=Name("Bernd"), emails=(Email("b@example.org"),)))
    number, card = shown(window, ANNA, qtbot)
    line(card, "emails").edit()
    qtbot.keyClicks(field(card), "neu@example.org")
    window.open_contact(other)
    settle(qtbot, window)
    assert contacts.get(window.desk, number).emails[0].address == "neu@example.org"
    assert contacts.get(window.desk, other).emails[0].address == "b@example.org"
    assert card.contact_id() == other
    assert line(card, "emails").shown.text == "b@example.org"


def test_a_double_click_edits_what_is_no_link(window: MainWindow, qtbot: QtBot) -> None:
    number, card = shown(window, ANNA, qtbot)
    name = card.head().lines.rows()[0]
    qtbot.mouseDClick(name, Qt.MouseButton.LeftButton, pos=QPoint(20, name.height() // 2))
    assert field(card).text() == "Anna"
    qtbot.keyClicks(field(card), "Anne")
    qtbot.keyClick(field(card), Qt.Key.Key_Return)
    found = contacts.get(window.desk, number).name
    assert (found.formatted, found.given, found.family) == ("Anne Kirchhoff", "Anne", "Kirchhoff")


def test_a_name_written_by_hand_is_changed_as_a_whole(window: MainWindow, qtbot: QtBot) -> None:
    name = Name("Kirchhoff, Anna (Akustik)", given="Anna", family="Kirchhoff")
    number, card = shown(window, Contact(name=name), qtbot)
    card.head().lines.rows()[0].edit()
    assert field(card).text() == name.formatted
    qtbot.keyClicks(field(card), "Anna K.")
    qtbot.keyClick(field(card), Qt.Key.Key_Return)
    assert contacts.get(window.desk, number).name == Name("Anna K.", given="Anna", family="Kirchhoff")


def test_emptying_and_delete_take_a_line_out(window: MainWindow, qtbot: QtBot) -> None:
    number, card = shown(window, ANNA, qtbot)
    row = line(card, "phones")
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Delete)
    assert [phone.number for phone in contacts.get(window.desk, number).phones] == ["0871 22"]
    line(card, "phones").edit()
    field(card).clear()
    qtbot.keyClick(field(card), Qt.Key.Key_Return)
    assert contacts.get(window.desk, number).phones == ()


def test_a_line_is_added_with_an_own_label(window: MainWindow, qtbot: QtBot) -> None:
    number, card = shown(window, Contact(name=Name("Anna")), qtbot)
    kinds = [action.text() for action in card.details().menu_of_kinds().actions()]
    assert kinds[:2] == ["E-Mail", "Telefon"]
    assert "Geburtstag" in kinds
    card.details().begin(Phone)
    entry = field(card)
    qtbot.keyClicks(entry, "0871 1")
    editor = card.details().lines.editor()
    assert editor is not None
    editor.findChild(QComboBox).setEditText("Ferienhaus")
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert contacts.get(window.desk, number).phones == (Phone("0871 1", "Ferienhaus"),)
    assert QApplication.focusWidget() is line(card, "phones")


def test_a_birthday_that_is_no_day_is_said_beside_it(window: MainWindow, qtbot: QtBot) -> None:
    contact = Contact(name=Name("Anna"), birthday=PartialDate(None, 3, 4))
    number, card = shown(window, contact, qtbot)
    line(card, "birthday").edit()
    qtbot.keyClicks(field(card), "31.4.")
    qtbot.keyClick(field(card), Qt.Key.Key_Return)
    editor = card.details().lines.editor()
    assert editor is not None
    assert "12.4." in editor.trouble()
    field(card).setText("4.4.1970")
    qtbot.keyClick(field(card), Qt.Key.Key_Return)
    assert contacts.get(window.desk, number).birthday == PartialDate(1970, 4, 4)


def test_a_note_has_lines_and_is_plain_text(window: MainWindow, qtbot: QtBot) -> None:
    number, card = shown(window, ANNA, qtbot)
    row = card.about().lines.row(("note", 0))
    assert row is not None
    assert row.findChild(QLabel).text() == "<b>mag</b> Orgeln"
    row.edit()
    entry = QApplication.focusWidget()
    assert isinstance(entry, QPlainTextEdit)
    qtbot.keyClick(entry, Qt.Key.Key_End)
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    qtbot.keyClicks(entry, "und Chor")
    qtbot.keyClick(entry, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert contacts.get(window.desk, number).note == "<b>mag</b> Orgeln\nund Chor"


def test_an_open_editor_outlives_a_change_from_elsewhere(window: MainWindow, qtbot: QtBot) -> None:
    number, card = shown(window, ANNA, qtbot)
    line(card, "emails").edit()
    qtbot.keyClicks(field(card), "neu@example.org")
    contacts.set_tags(window.desk, number, ["Akustik"])
    assert field(card).text() == "neu@example.org"
    qtbot.keyClick(field(card), Qt.Key.Key_Return)
    found = contacts.get(window.desk, number)
    assert (found.tags, found.emails[0].address) == (("Akustik",), "neu@example.org")


def test_what_was_changed_elsewhere_is_not_overwritten(window: MainWindow, qtbot: QtBot) -> None:
    number, card = shown(window, ANNA, qtbot)
    line(card, "emails").edit()
    qtbot.keyClicks(field(card), "neu@example.org")
    elsewhere = LineEdit(ANNA.emails[0], Email("anderswo@example.org", "work"))
    change_line(window.desk, number, elsewhere)
    settle(qtbot, window)
    assert not line(card, "emails").isVisible()
    qtbot.keyClick(field(card), Qt.Key.Key_Return)
    assert contacts.get(window.desk, number).emails == (elsewhere.after,)
    assert line(card, "emails").shown.text == "anderswo@example.org"
    assert window.banner.sentence()


def test_lines_that_stay_keep_their_widgets(window: MainWindow, qtbot: QtBot) -> None:
    number, card = shown(window, ANNA, qtbot)
    row = line(card, "emails")
    contacts.set_tags(window.desk, number, ["Akustik"])
    assert line(card, "emails") is row


# --- links and copies ---


def test_links_open_what_they_say(window: MainWindow, qtbot: QtBot, opened: list[str]) -> None:
    _, card = shown(window, ANNA, qtbot)
    for key in ("emails", "phones", "addresses", "urls"):
        row = line(card, key)
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(14, 12))
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(row.width() - 90, row.height() - 4))
    assert opened == [
        "mailto:anna@example.org",
        "tel:+49-871-5550143",
        "https://www.openstreetmap.org/search?query=Altstadt%2028%2C%2084028%20Landshut",
        "https://example.org",
    ]
    qtbot.keyClick(line(card, "emails"), Qt.Key.Key_Space)
    assert opened[-1] == "mailto:anna@example.org"


def test_what_is_no_web_address_opens_nothing(window: MainWindow, qtbot: QtBot, opened: list[str]) -> None:
    _, card = shown(window, Contact(name=Name("A"), urls=(WebAddress("file:///etc/passwd"),)), qtbot)
    row = line(card, "urls")
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(14, 12))
    assert opened == []
    assert card.details().lines.editor() is None


def test_numbers_are_shown_and_copied_as_their_country_writes_them(window: MainWindow, qtbot: QtBot) -> None:
    number, card = shown(window, ANNA, qtbot)
    row = line(card, "phones")
    assert row.shown.text == "+49 871 5550143"
    assert row.shown.label == "Mobil"
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "+49 871 5550143"
    copy_typed = next(a for a in row.menu_of_commands().actions() if a.text() == "Wie eingegeben kopieren")
    copy_typed.trigger()
    assert QGuiApplication.clipboard().text() == "0049 (0)871/555-01 43"
    assert contacts.get(window.desk, number).phones == ANNA.phones


def test_numbers_stand_as_typed_until_the_tables_are_there(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(phone_display, "ready", lambda: False)
    number, card = shown(window, ANNA, qtbot)
    assert line(card, "phones").shown.text == "0049 (0)871/555-01 43"
    monkeypatch.undo()
    card.show_further(number, ())
    assert line(card, "phones").shown.text == "+49 871 5550143"


def test_keys_of_a_line_come_before_the_menus(window: MainWindow, qtbot: QtBot) -> None:
    _, card = shown(window, ANNA, qtbot)
    row = line(card, "phones")
    override = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier)
    override.ignore()
    QApplication.sendEvent(row, override)
    assert override.isAccepted()


def test_every_line_has_a_name_and_tools_on_focus(window: MainWindow, qtbot: QtBot) -> None:
    _, card = shown(window, ANNA, qtbot)
    for row in card.findChildren(ActiveRow):
        assert row.accessibleName()
    row = line(card, "phones")
    assert row.tools() is None
    row.show_ring()
    assert "Bearbeiten: F2" in row.accessibleDescription()
    tools = row.tools()
    assert tools is not None
    assert tools.isVisible()
    window.contacts.search_field().setFocus()
    assert not tools.isVisible()


# --- tags and photo ---


def test_tags_are_changed_in_place_in_one_step(window: MainWindow, qtbot: QtBot) -> None:
    number, card = shown(window, ANNA, qtbot)
    card.head().edit_tags()
    settle(qtbot, window)
    entry = field(card)
    qtbot.keyClicks(entry, "Akustik")
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert contacts.get(window.desk, number).tags == ("BVMW",)
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert contacts.get(window.desk, number).tags == ("BVMW", "Akustik")
    assert card.head().tag_editor() is None
    card.head().edit_tags()
    qtbot.keyClicks(field(card), "Quatsch")
    qtbot.keyClick(field(card), Qt.Key.Key_Escape)
    assert contacts.get(window.desk, number).tags == ("BVMW", "Akustik")
    undo(window.desk)
    assert contacts.get(window.desk, number).tags == ("BVMW",)


def test_a_dropped_photo_is_cut_kept_and_taken_away_again(window: MainWindow, qtbot: QtBot) -> None:
    number, card = shown(window, ANNA, qtbot)
    image = QImage(1600, 900, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    for x in range(800, 1600):
        for y in range(0, 900, 450):
            image.setPixel(x, y, 0xFF0000FF)
    offer = QMimeData()
    offer.setImageData(image)
    portrait = card.head().portrait
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    portrait.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, offer, buttons, keys))
    (dialog,) = window.findChildren(CropDialog)
    view = dialog.view
    assert view.cut().width() == 900
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert round(view.cut().width()) == round(900 / 1.1)
    for _ in range(60):
        qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.cut().left() == pytest.approx(0)
    dialog.accept()
    photo = contacts.get(window.desk, number).photo
    assert photo is not None
    data = contacts.photo(window.desk, photo.sha256) or b""
    kept = QImage.fromData(data)
    assert (kept.width(), kept.height()) == (KEPT_SIDE, KEPT_SIDE)
    portrait.setFocus()
    qtbot.keyClick(portrait, Qt.Key.Key_Delete)
    assert contacts.get(window.desk, number).photo is None
    undo(window.desk)
    assert contacts.get(window.desk, number).photo == photo


def test_a_photo_stands_upright_as_its_camera_was_held(qtbot: QtBot) -> None:
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.green)
    data = encoded(image, "JPEG")
    exif = (
        b"Exif\x00\x00II*\x00\x08\x00\x00\x00\x01\x00\x12\x01\x03\x00\x01\x00\x00\x00\x06\x00\x00\x00\x00\x00\x00\x00"
    )
    turned = data[:2] + b"\xff\xe1" + (len(exif) + 2).to_bytes(2, "big") + exif + data[2:]
    dialog = CropDialog(turned)
    qtbot.addWidget(dialog)
    assert dialog.view._image.size().toTuple() == (20, 40)


def test_what_is_no_picture_is_said_so(window: MainWindow, qtbot: QtBot) -> None:
    _number, card = shown(window, ANNA, qtbot)
    card.head().portrait.offered.emit(QMimeData())
    (dialog,) = window.findChildren(CropDialog)
    assert not dialog.is_picture()
    assert any("JPEG" in label.text() for label in dialog.findChildren(QLabel))


def test_a_card_that_fits_does_not_scroll(window: MainWindow, qtbot: QtBot) -> None:
    _, card = shown(window, Contact(name=Name("Anna"), note="kurz", emails=(Email("a@example.org"),)), qtbot)
    assert card.verticalScrollBar().maximum() == 0


# --- time line ---


def test_the_time_line_shows_pages_and_kinds(window: MainWindow, qtbot: QtBot) -> None:
    number, card = shown(window, ANNA, qtbot)
    for days in range(PAGE + 4):
        talk(window.desk, number, window.desk.today() - timedelta(days))
    reminders.add(window.desk, Reminder(window.desk.today(), "anrufen", number))
    settle(qtbot, window)
    line_ = card.timeline()
    qtbot.waitUntil(lambda: len(line_.rows()) == PAGE)
    assert line_.more().isVisible()
    line_.more().click()
    qtbot.waitUntil(lambda: len(line_.rows()) == PAGE + 5)
    assert not line_.more().isVisible()
    line_.filter().choose(Kind.REMINDER)
    qtbot.waitUntil(lambda: [row.entry.kind for row in line_.rows()] == [Kind.REMINDER])
    card.show_entries(number, "", 0, ())
    assert len(line_.rows()) == 1, "a page that nobody waits for any more is dropped"
    line_.filter().choose("all")
    qtbot.waitUntil(lambda: len(line_.rows()) == PAGE)


def test_a_conversation_is_changed_and_removed_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    number, card = shown(window, ANNA, qtbot)
    talk(window.desk, number, window.desk.today() - timedelta(3))
    settle(qtbot, window)
    row = next(row for row in card.timeline().rows() if row.entry.kind is Kind.CONVERSATION)
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Return)
    (dialog,) = window.findChildren(NoteDialog)
    dialog.reject()
    qtbot.keyClick(row, Qt.Key.Key_Delete)
    assert contacts.sheet(window.desk, number).conversations == ()
    undo(window.desk)
    assert len(contacts.sheet(window.desk, number).conversations) == 1


def test_much_that_is_open_is_folded_away(window: MainWindow, qtbot: QtBot) -> None:
    number, card = shown(window, ANNA, qtbot)
    for place in range(10):
        meetings.add_question(window.desk, number, f"Frage {place}")
    meetings.add_thread(window.desk, number, Owner.MINE, "Buch schicken")
    settle(qtbot, window)
    (section,) = card.findChildren(NextTimeSection)

    def texts() -> list[str]:
        return [label.text() for label in section.findChildren(QLabel) if label.isVisible()]

    assert "Fragen: Frage 7" in texts()
    assert "Fragen: Frage 8" not in texts()
    (fold,) = [fold for fold in section.findChildren(Fold) if not fold.isHidden()]
    assert fold.button.text() == "3 weitere"
    fold.unfold()
    qtbot.wait(20)
    assert "Versprochen: Buch schicken" in texts()


# --- the badge ---


def explained(window: MainWindow, number: int, qtbot: QtBot) -> GateDialog:
    window.open_contact(number)
    settle(qtbot, window)
    window.contacts.card.head().badge.click()
    return next(dialog for dialog in window.findChildren(GateDialog) if dialog.isVisible())


def test_the_badge_offers_the_next_honest_step(window: MainWindow, qtbot: QtBot) -> None:
    desk = window.desk
    number = contacts.add(desk, Contact(name=Name("Anna")))
    dialog = explained(window, number, qtbot)
    assert dialog.step is NextStep.NOTE
    dialog.reject()
    meeting = talk(desk, number, desk.today())
    dialog = explained(window, number, qtbot)
    assert dialog.step is NextStep.WISH
    button = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Wunsch festhalten")
    button.click()
    form = next(dialog for dialog in window.findChildren(NoteDialog) if dialog.isVisible())
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), FilterChip))
    form.reject()
    meetings.remove_note(desk, meeting)
    talk(desk, number, desk.today(), my_wish=Wish.YES, their_wish=Wish.YES)
    dialog = explained(window, number, qtbot)
    assert dialog.step is NextStep.ADDRESS
    dialog.findChildren(QPushButton)[-1].click()
    window.activateWindow()
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    qtbot.keyClicks(field(dialog), "anna@example.org")
    qtbot.keyClick(field(dialog), Qt.Key.Key_Return)
    assert [email.address for email in contacts.get(desk, number).emails] == ["anna@example.org"]
    assert explained(window, number, qtbot).step is NextStep.WRITE


def test_after_an_objection_no_step_is_offered(window: MainWindow, qtbot: QtBot) -> None:
    number = contacts.add(window.desk, ANNA)
    contacts.object_(window.desk, number)
    dialog = explained(window, number, qtbot)
    assert dialog.step is None
    assert [button.text() for button in dialog.findChildren(QPushButton)] == ["Schließen"]
    dialog.reject()
    contacts.rest(window.desk, [contacts.add(window.desk, Contact(name=Name("Bernd")))])
