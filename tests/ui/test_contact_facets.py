"""Narrowing the list, keeping it as a view, the table, and what is done with many at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from page_world import World, opened
from PySide6.QtCore import QEvent, QItemSelectionModel, QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QFontMetrics, QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.contact import Contact, Email, Name
from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.meeting import Event
from netzwerkpflege.domain.query import Order, Query
from netzwerkpflege.services import contacts, events, lists, views
from netzwerkpflege.services import desk as desks
from netzwerkpflege.ui import drag_out
from netzwerkpflege.ui.contact_model import COLUMNS
from netzwerkpflege.ui.contact_table import cell
from netzwerkpflege.ui.contacts_page import ContactsPage
from netzwerkpflege.ui.jobs import Jobs
from netzwerkpflege.ui.list_gestures import do_with
from netzwerkpflege.ui.list_view import Roles
from netzwerkpflege.ui.main_window import MainWindow
from netzwerkpflege.ui.settings import ScreenSettings
from netzwerkpflege.ui.tags_dialog import TagsDialog

_POPUP = pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing", extend=True)
"""What the platform without a screen says of popups."""


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """Twelve people of three firms; every second one sings."""
    QLocale.setDefault(QLocale(QLocale.Language.German))
    with opened(tmp_path) as made:
        for number in range(12):
            family = f"N{number:02d}"
            contacts.add(
                made.desk,
                Contact(
                    name=Name(f"V {family}", given="V", family=family),
                    organisation=f"Firma {number % 3}",
                    tags=("Chor",) if number % 2 == 0 else (),
                    emails=(Email(f"{family}@x.de"),),
                ),
            )
        yield made


@pytest.fixture
def window(world: World, qtbot: QtBot) -> Iterator[MainWindow]:
    """The whole window."""
    settings = ScreenSettings(world.desk.profile)
    shown = MainWindow(desk=world.desk, bus=world.bus, jobs=world.jobs, settings=settings, lang="de")
    qtbot.addWidget(shown)
    shown.show()
    shown.furnish()
    shown.show_page("contacts")
    settle(qtbot, shown)
    yield shown
    settle(qtbot, shown)


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until the lane is empty and what it found is shown."""
    qtbot.wait(200)
    qtbot.waitUntil(lambda: not window.jobs.busy(), timeout=20_000)
    qtbot.wait(20)


def names(page: ContactsPage) -> list[str]:
    """Whom the list shows, by the second half of the name."""
    model = page.view().model()
    return [model.index(row, 0).data(Roles.NAME).split()[1] for row in range(model.rowCount())]


def choose(page: ContactsPage, *rows: int) -> None:
    """Select lines."""
    page.list_view().clearSelection()
    for row in rows:
        index = page.list_view().model().index(row, 0)
        page.list_view().selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)


def offered(page: ContactsPage) -> list[str]:
    """What the panel of facets offers."""
    return [line.words for line in page.facets.panel.lines()]


@_POPUP
def test_facets_are_chosen_by_keys_and_taken_off_by_their_chips(window: MainWindow, qtbot: QtBot) -> None:
    page = window.contacts
    window.actions_["narrow"].trigger()
    settle(qtbot, window)
    panel = page.facets.panel
    assert panel.isVisible()
    assert {"Chor", "Firma 0", "Nur Karte"} <= set(offered(page))
    assert next(line.count for line in panel.lines() if line.words == "Chor") == "6"
    qtbot.keyClicks(panel._field, "firma 1")
    assert offered(page) == ["Firma 1"]
    qtbot.keyClick(panel._field, Qt.Key.Key_Down)
    qtbot.keyClick(panel._list, Qt.Key.Key_Space)
    settle(qtbot, window)
    assert names(page) == ["N01", "N04", "N07", "N10"]
    panel._field.setText("chor")
    qtbot.keyClick(panel._field, Qt.Key.Key_Return)
    qtbot.keyClick(panel._list, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert names(page) == ["N04", "N10"]
    assert "gewählt" in panel._spoken(panel.lines()[0]) or "chosen" in panel._spoken(panel.lines()[0])
    qtbot.keyClick(panel._list, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert [chip.text() for chip in page.list.chips.chips()] == ["Chor", "Firma 1"]
    qtbot.keyClick(page.list.chips.chips()[1], Qt.Key.Key_Delete)
    settle(qtbot, window)
    assert page.query() == Query(tags=("Chor",))
    assert len(names(page)) == 6


def test_operators_typed_into_the_list_mean_the_same(window: MainWindow, qtbot: QtBot) -> None:
    page = window.contacts
    qtbot.keyClicks(page.search_field(), 'tag:chor firma:"firma 1"')
    settle(qtbot, window)
    assert names(page) == ["N04", "N10"]
    qtbot.keyClicks(page.search_field(), " n10")
    settle(qtbot, window)
    assert names(page) == ["N10"]
    assert not page.list.chips.chips()


def test_a_search_is_kept_as_a_view_and_comes_back_from_the_sidebar(window: MainWindow, qtbot: QtBot) -> None:
    page, desk = window.contacts, window.desk
    page.show_query(Query("n0", tags=("Chor",)))
    settle(qtbot, window)
    assert names(page) == ["N00", "N02", "N04", "N06", "N08"]
    page.views._add("Sänger")
    settle(qtbot, window)
    (view,) = views.every(desk)
    assert view.query == Query("n0", tags=("Chor",))
    key = f"view:{view.id}"
    assert window.sidebar.chosen() == key
    assert page.list.view_head.words() == "Sänger"
    assert page.list.chips._keep.isHidden()
    window.sidebar.page_chosen.emit("contacts")
    settle(qtbot, window)
    assert (len(names(page)), page.search_field().text(), window.sidebar.chosen()) == (12, "", "contacts")
    assert page.list.view_head.words() == ""
    window.sidebar.view_chosen.emit(key)
    settle(qtbot, window)
    assert (len(names(page)), page.search_field().text()) == (5, "n0")
    page.search_field().clear()
    settle(qtbot, window)
    assert "(" in page.list.view_head.words()
    page.views.act("keep")
    settle(qtbot, window)
    assert page.list.view_head.words() == "Sänger"
    assert views.every(desk)[0].query == Query(tags=("Chor",))
    page.views.act("remove")
    settle(qtbot, window)
    assert views.every(desk) == []
    desks.undo(desk)
    settle(qtbot, window)
    assert [words for _, words, _ in window.sidebar._views] == ["Sänger"]


def test_the_table_sorts_by_its_headers_and_is_remembered(window: MainWindow, qtbot: QtBot) -> None:
    page = window.contacts
    window.actions_["as_table"].trigger()
    table = page.list.table
    assert page.view() is table and table.isVisible() and not page.card.isVisible()
    head = table.horizontalHeader()
    shown = {COLUMNS[place] for place in range(len(COLUMNS)) if not head.isSectionHidden(place)}
    assert {Order.NAME, Order.ORGANISATION, Order.STATUS, Order.LAST} <= shown
    assert Order.BIRTHDAY not in shown

    def click(column: Order) -> None:
        place = COLUMNS.index(column)
        spot = QPoint(head.sectionViewportPosition(place) + 20, head.height() // 2)
        qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        settle(qtbot, window)

    click(Order.ORGANISATION)
    assert names(page)[:5] == ["N00", "N03", "N06", "N09", "N01"]
    click(Order.ORGANISATION)
    assert names(page)[:5] == ["N02", "N05", "N08", "N11", "N01"]
    click(Order.NAME)
    assert names(page)[0] == "N00"
    assert head.sortIndicatorSection() == 0
    model = table.model()
    assert model.index(1, COLUMNS.index(Order.ORGANISATION)).data() == "Firma 1"
    assert model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole).startswith("V N01, Firma 1, Nur Karte")
    menu = table.columns_menu(table)
    (sorts,) = [action.menu() for action in menu.actions() if action.menu()]
    assert [action.isChecked() for action in sorts.actions()] == [True] + [False] * 10
    sorts.actions()[COLUMNS.index(Order.MAIL)].trigger()
    sorts.actions()[COLUMNS.index(Order.MAIL)].trigger()
    settle(qtbot, window)
    assert names(page)[0] == "N11"
    click(Order.NAME)
    menu = table.columns_menu(table)
    next(action for action in menu.actions() if action.data() == COLUMNS.index(Order.BIRTHDAY)).trigger()
    assert not head.isSectionHidden(COLUMNS.index(Order.BIRTHDAY))
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert page.card.isVisible() and not table.isVisible()
    page._side._back.click()
    assert table.isVisible()
    window.remember()
    assert window.screen_settings.text("table") == "1"
    other = MainWindow(desk=window.desk, bus=window.bus, jobs=Jobs(), settings=window.screen_settings, lang=window.lang)
    qtbot.addWidget(other)
    other.show()
    settle(qtbot, other)
    assert other.contacts.is_table()
    assert not other.contacts.list.table.horizontalHeader().isSectionHidden(COLUMNS.index(Order.BIRTHDAY))


def test_every_cell_fits_its_words(window: MainWindow, qtbot: QtBot) -> None:
    line = lists.lines(window.desk, [1])[0]
    assert [cell(line, column, "de") for column in (Order.NAME, Order.MAIL, Order.TAGS)] == [
        "V N00",
        "N00@x.de",
        "Chor",
    ]
    assert cell(line, Order.STATUS, "de") == "Nur Karte"
    assert cell(line, Order.LAST, "de") == ""
    assert "2026" in cell(line, Order.ADDED, "de")
    window.actions_["as_table"].trigger()
    settle(qtbot, window)
    head = window.contacts.list.table.horizontalHeader()
    for place, column in enumerate(COLUMNS):
        words = window.contacts.list.table.title(column)
        head.setSectionHidden(place, False)
        assert head.sectionSize(place) >= QFontMetrics(head.font()).horizontalAdvance(words) + 32, words


def test_the_bar_for_many_appears_and_one_step_takes_all_back(window: MainWindow, qtbot: QtBot) -> None:
    page, desk = window.contacts, window.desk
    choose(page, 0)
    page.list_view().setFocus()
    assert "bulk" not in vars(page.list) or page.list.bulk.isHidden()
    qtbot.keyClick(page.list_view(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(page.selected_ids()) == 12
    bar = page.list.bulk
    assert bar.isVisible() and bar.tools["merge"].isHidden()
    choose(page, 1, 3, 5)
    bar.tools["rest"].click()
    settle(qtbot, window)
    counts = contacts.counts(desk).by_status
    assert counts[Status.RESTING] == 3
    assert len(page.selected_ids()) == 3, "they stay chosen"
    desks.undo(desk)
    settle(qtbot, window)
    assert contacts.counts(desk).by_status[Status.RESTING] == 0
    choose(page, 1, 3)
    assert not bar.tools["merge"].isHidden()
    qtbot.keyClick(page.list_view(), Qt.Key.Key_Delete)
    settle(qtbot, window)
    assert len(names(page)) == 10
    assert "N01" not in names(page)
    window.undo()
    settle(qtbot, window)
    assert len(names(page)) == 12
    choose(page, 1, 2)
    qtbot.keyClick(page.list_view(), Qt.Key.Key_Escape)
    assert bar.isHidden() and len(page.selected_ids()) == 1
    choose(page, 1, 2)
    bar.tools["clear"].click()
    assert bar.isHidden() and len(page.selected_ids()) == 1


def test_tags_for_many(window: MainWindow, qtbot: QtBot) -> None:
    desk = window.desk
    choose(window.contacts, 0, 1, 2)
    opened_: list[TagsDialog] = []
    window.gestures._open = opened_.append  # type: ignore[assignment,method-assign]
    window.actions_["tag_many"].trigger()
    (dialog,) = opened_
    qtbot.addWidget(dialog)
    dialog.show()
    assert [chip.text() for chip in dialog._tags] == ["Chor  2"]
    qtbot.keyClicks(dialog.edit, "Segeln")
    qtbot.keyClick(dialog.edit, Qt.Key.Key_Return)
    assert dict(contacts.tags(desk)) == {"Chor": 6, "Segeln": 3}
    next(iter(dialog._tags)).removed.emit()
    assert dict(contacts.tags(desk)) == {"Chor": 4, "Segeln": 3}
    desks.undo(desk)
    desks.undo(desk)
    assert dict(contacts.tags(desk)) == {"Chor": 6}
    settle(qtbot, window)


@_POPUP
def test_many_go_on_a_guest_list(window: MainWindow, qtbot: QtBot) -> None:
    desk = window.desk
    number = events.add(desk, Event(title="Stammtisch", on=date(2026, 12, 1)))
    choose(window.contacts, 0, 1, 2)
    window.actions_["to_event"].trigger()
    menu = next(menu for menu in window.findChildren(QMenu) if menu.isVisible())
    next(action for action in menu.actions() if "Stammtisch" in action.text()).trigger()
    menu.close()
    assert len(events.guests(desk, number)) == 3
    settle(qtbot, window)


def test_what_concerns_very_many_is_done_in_the_lane(window: MainWindow, qtbot: QtBot) -> None:
    done: list[int] = []
    do_with(window, list(range(400)), lambda ids: done.append(len(ids)))
    assert not window.sidebar.isEnabled()
    settle(qtbot, window)
    assert done == [400]
    assert window.sidebar.isEnabled()


def test_copies_and_drags_carry_vcard_and_plain_text(window: MainWindow) -> None:
    data = drag_out.mime_data(window.desk, [1, 2])
    (url,) = data.urls()
    path = Path(url.toLocalFile())
    assert path.name == "Kontakte.vcf"
    card = path.read_bytes()
    assert card.count(b"BEGIN:VCARD") == 2
    assert bytes(data.data("text/vcard").data()) == card
    assert data.text() == "V N00\nFirma 0\nN00@x.de\n\nV N01\nFirma 1\nN01@x.de"
    alone = drag_out.mime_data(window.desk, [1])
    assert Path(alone.urls()[0].toLocalFile()).name == "V N00.vcf"
    copied = drag_out.clipboard_data(window.desk, [1])
    assert not copied.hasUrls() and copied.hasFormat("text/vcard")


def test_the_folder_of_dragged_files_goes_with_the_program(window: MainWindow) -> None:
    path = Path(drag_out.mime_data(window.desk, [1]).urls()[0].toLocalFile())
    assert path.exists()
    drag_out._KEPT[0].cleanup()
    assert not path.exists()
    drag_out._KEPT.clear()
    drag_out._folder.cache_clear()


def test_a_change_far_down_leaves_the_list_where_it_was(
    world: World, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(200):
        contacts.add(world.desk, Contact(name=Name(f"W X{number:03d}", given="W", family=f"X{number:03d}")))
    settle(qtbot, window)
    page = window.contacts
    view: Callable[[], object] = page.list_view
    assert view().model().rowCount() == 212  # type: ignore[attr-defined]
    page.list_view().verticalScrollBar().setValue(6000)
    contacts.rest(world.desk, [150])
    settle(qtbot, window)
    assert page.list_view().verticalScrollBar().value() == 6000
    assert page.list_view().model().rowCount() == 212


def test_pulling_a_chosen_line_drags_it_out(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    dragged: list[list[int]] = []
    monkeypatch.setattr(drag_out, "drag", lambda source, desk, ids: dragged.append(list(ids)))
    for as_table in (False, True):
        page = window.contacts
        page.show_table(as_table)
        settle(qtbot, window)
        view = page.view()
        choose(page, 1, 2)
        start = view.visualRect(view.model().index(1, 0)).center()
        port = view.viewport()
        qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
        for way in (6, 18, 40):
            place = start + QPoint(way, way)
            pulled = QMouseEvent(
                QEvent.Type.MouseMove,
                QPointF(place),
                port.mapToGlobal(QPointF(place)),
                Qt.MouseButton.NoButton,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
            QApplication.sendEvent(port, pulled)
        qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=start)
    assert dragged == [[2, 3], [2, 3]]


def test_the_count_of_a_view_follows_its_people_a_calm_moment_later(window: MainWindow, qtbot: QtBot) -> None:
    desk = window.desk
    views.add(desk, "Sänger", Query(tags=("Chor",)))
    settle(qtbot, window)
    assert [count for _, _, count in window.sidebar._views] == [6]
    lists.give_tag(desk, [2, 4], "Chor")
    qtbot.waitUntil(lambda: [count for _, _, count in window.sidebar._views] == [8], timeout=20_000)
