"""The page of contacts: search as one types, the filter, the card, and what changes make of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.contact import Contact, Email, Name
from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.meeting import MeetingNote, Participant, Wish
from netzwerkpflege.paths import Profile
from netzwerkpflege.services import contacts, meetings
from netzwerkpflege.services import desk as desks
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui.bus import Bus
from netzwerkpflege.ui.contacts_page import ContactsPage
from netzwerkpflege.ui.jobs import Jobs
from netzwerkpflege.ui.list_view import Roles

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An open desk on 22 November 2026."""
    opened = Desk.open(Profile(tmp_path / "profile"), clock=lambda: NOON)
    yield opened
    opened.close()


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> Iterator[Callable[[], ContactsPage]]:
    """Open the page, when the desk is laid."""
    opened: list[tuple[Jobs, ContactsPage]] = []

    def open_page() -> ContactsPage:
        QLocale.setDefault(QLocale(QLocale.Language.German))
        bus, jobs = Bus(), Jobs()
        shown = ContactsPage(desk=desk, bus=bus, jobs=jobs, lang="de")
        bus.setParent(shown)
        desk.subscribe(bus.publish)
        qtbot.addWidget(shown)
        shown.resize(1100, 800)
        shown.show()
        shown.refresh()
        opened.append((jobs, shown))
        settle(qtbot, jobs)
        return shown

    yield open_page
    for jobs, _ in opened:
        jobs.close()


def settle(qtbot: QtBot, jobs: Jobs) -> None:
    """Wait until the lane is empty."""
    qtbot.wait(200)
    qtbot.waitUntil(lambda: not jobs.busy())
    qtbot.wait(20)


def people(desk: Desk, count: int) -> list[int]:
    """Contacts in the order of the list."""
    return [
        contacts.add(desk, Contact(name=Name(f"Vor{n} Nach{n:03d}", given=f"Vor{n}", family=f"Nach{n:03d}")))
        for n in range(count)
    ]


def names(page: ContactsPage) -> list[str]:
    """The names in the list."""
    model = page.list_view().model()
    return [model.index(row, 0).data(Roles.NAME) for row in range(model.rowCount())]


def texts(page: ContactsPage) -> str:
    """Everything that the card says."""
    return "\n".join(label.text() for label in page.card.findChildren(QLabel) if label.isVisible())


def test_an_empty_book_offers_the_first_step(page: Callable[[], ContactsPage], qtbot: QtBot) -> None:
    shown = page()
    with qtbot.waitSignal(shown.import_wanted):
        shown.list.place.instead("empty").acted.emit()
    assert shown.list.place.instead("empty").isVisible()


def test_all_contacts_are_listed_and_the_first_is_shown(desk: Desk, page: Callable[[], ContactsPage]) -> None:
    ids = people(desk, 150)
    shown = page()
    assert len(names(shown)) == 150
    assert names(shown)[:2] == ["Vor0 Nach000", "Vor1 Nach001"]
    assert shown.current_id() == ids[0]


def test_typing_narrows_the_list_and_escape_widens_it(
    desk: Desk, page: Callable[[], ContactsPage], qtbot: QtBot
) -> None:
    people(desk, 150)
    shown = page()
    qtbot.keyClicks(shown.search_field(), "nach07")
    assert names(shown) == [f"Vor{n} Nach{n:03d}" for n in range(70, 80)]
    qtbot.keyClick(shown.search_field(), Qt.Key.Key_Escape)
    settle(qtbot, shown._jobs)
    assert len(names(shown)) == 150


def test_nobody_found_says_so(desk: Desk, page: Callable[[], ContactsPage], qtbot: QtBot) -> None:
    people(desk, 3)
    shown = page()
    qtbot.keyClicks(shown.search_field(), "xyz")
    assert shown.list.place.instead("nothing").isVisible()
    shown.list.place.instead("nothing").acted.emit()
    settle(qtbot, shown._jobs)
    assert len(names(shown)) == 3


def test_the_filter_shows_a_status_and_its_count(desk: Desk, page: Callable[[], ContactsPage], qtbot: QtBot) -> None:
    ids = people(desk, 5)
    contacts.rest(desk, [ids[2]])
    shown = page()
    shown.show_status(Status.RESTING)
    settle(qtbot, shown._jobs)
    assert names(shown) == ["Vor2 Nach002"]
    assert "1" in shown.list.filter._chips["resting"].text()


def test_the_card_follows_a_noted_conversation_and_its_undo(
    desk: Desk, page: Callable[[], ContactsPage], qtbot: QtBot
) -> None:
    number = people(desk, 1)[0]
    shown = page()
    badge = shown.card.head().badge
    assert badge.text().startswith("Nur Karte")
    person = Participant(number, connection_points=("Chorsingen",), my_wish=Wish.YES, their_wish=Wish.YES)
    meetings.record_note(desk, meetings.NoteDraft(MeetingNote(on=desk.today(), participants=(person,), text="Gut.")))
    assert badge.text() == "Dialog gewünscht – darf angeschrieben werden"
    qtbot.wait(10)
    assert "Gut." in texts(shown)
    desks.undo(desk)
    qtbot.wait(10)
    assert badge.text().startswith("Nur Karte")
    assert "Gut." not in texts(shown)


def test_markup_in_a_card_is_shown_as_text(desk: Desk, page: Callable[[], ContactsPage]) -> None:
    evil = "<b>Fett</b><img src='file:///etc/passwd'>"
    contacts.add(desk, Contact(name=Name(evil), organisation=evil, note=evil, emails=(Email(evil),)))
    shown = page()
    assert shown.card.head().lines.rows()[0].findChild(QLabel).text() == evil
    labels = [label for label in shown.card.findChildren(QLabel) if label.text()]
    assert labels
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_a_removed_contact_leaves_list_and_card_and_comes_back(
    desk: Desk, page: Callable[[], ContactsPage], qtbot: QtBot
) -> None:
    ids = people(desk, 3)
    shown = page()
    contacts.remove(desk, [ids[0]])
    settle(qtbot, shown._jobs)
    assert names(shown) == ["Vor1 Nach001", "Vor2 Nach002"]
    assert shown.current_id() == ids[1]
    desks.undo(desk)
    settle(qtbot, shown._jobs)
    assert len(names(shown)) == 3


def test_opening_somebody_lifts_a_filter_that_hides_them(
    desk: Desk, page: Callable[[], ContactsPage], qtbot: QtBot
) -> None:
    ids = people(desk, 3)
    shown = page()
    qtbot.keyClicks(shown.search_field(), "nach001")
    shown.open_contact(ids[2])
    assert shown.current_id() == ids[2]
    assert len(names(shown)) == 3


def test_keys_lead_from_search_to_list_and_back(desk: Desk, page: Callable[[], ContactsPage], qtbot: QtBot) -> None:
    people(desk, 3)
    shown = page()
    qtbot.keyClick(shown.search_field(), Qt.Key.Key_Down)
    qtbot.keyClick(shown.list_view(), Qt.Key.Key_Down)
    assert shown.card.head().name() == "Vor1 Nach001"
    qtbot.keyClick(shown.list_view(), Qt.Key.Key_N, Qt.KeyboardModifier.NoModifier)
    assert shown.search_field().text().lower() == "n"
    with qtbot.waitSignal(shown.remove_wanted) as wanted:
        qtbot.keyClick(shown.list_view(), Qt.Key.Key_Delete)
    assert wanted.args


def test_a_narrow_window_has_one_column_with_a_way_back(
    desk: Desk, page: Callable[[], ContactsPage], qtbot: QtBot
) -> None:
    people(desk, 3)
    shown = page()
    shown.resize(500, 700)
    qtbot.wait(10)
    assert shown.card.isVisible() and not shown.list_view().isVisible()
    shown._side._back.click()
    assert shown.list_view().isVisible() and not shown.card.isVisible()
