"""Series in the window: chosen in the form, filtered in the list, their next date, and their years in Looking back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

import pytest
from page_world import World, opened
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.meeting import Event
from netzwerkpflege.services import events, series
from netzwerkpflege.ui import app
from netzwerkpflege.ui.event_dialog import EventDialog
from netzwerkpflege.ui.events_page import EventsPage
from netzwerkpflege.ui.main_window import MainWindow
from netzwerkpflege.ui.pictures_page import PicturesPage
from netzwerkpflege.ui.series_dialog import SeriesDialog, SeriesFormDialog
from netzwerkpflege.ui.settings import ScreenSettings


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """Three breakfasts on the second Tuesday, and a fair that comes alone."""
    with opened(tmp_path / "desk") as made:
        for day in (date(2026, 8, 11), date(2026, 9, 8), date(2026, 10, 13)):
            event = Event("Breakfast", day, time(8), place="The inn", host="Anna", minutes=90, fee=1250)
            series.keep_event(made.desk, event, "Monthly breakfast")
        events.add(made.desk, Event("Fair", date(2026, 10, 1)))
        yield made


@pytest.fixture
def window(world: World, qtbot: QtBot) -> Iterator[MainWindow]:
    made = app.open_window(world.desk, ScreenSettings(world.desk.profile), "en")
    qtbot.addWidget(made)
    made.show()
    made.furnish()
    EventDialog.drafts.clear()
    yield made
    made.close()


def of(window: MainWindow, kind: type[QWidget], qtbot: QtBot) -> QWidget:
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(kind)))
    return next(one for one in window.findChildren(kind) if one.isVisible())


def titles(page: EventsPage) -> list[str]:
    model = page.list_view().model()
    lines = [page._model.line(model.index(row, 0)) for row in range(model.rowCount())]
    return [line.event.title for line in lines if line]


def test_the_list_of_one_series(window: MainWindow) -> None:
    window.show_page("events")
    page = window.page("events")
    assert isinstance(page, EventsPage) and len(titles(page)) == 4
    page._series.setCurrentIndex(1)
    page._series.activated.emit(1)
    assert titles(page) == ["Breakfast"] * 3
    fair = next(event for event, _ in events.all_events(page._desk) if event.title == "Fair")
    page.open_event(fair.id or 0)
    assert len(titles(page)) == 4 and page.current_id() == fair.id
    assert not page._next.isEnabled()


def test_a_series_fills_what_is_empty(world: World, qtbot: QtBot) -> None:
    dialog = EventDialog(desk=world.desk, lang="en", event=None)
    qtbot.addWidget(dialog)
    dialog._place.setText("The mill")
    dialog._series.setCurrentIndex(1)
    dialog._series.activated.emit(1)
    assert (dialog._title.text(), dialog._place.text(), dialog._host.text()) == (
        "Monthly breakfast",
        "The mill",
        "Anna",
    )
    dialog.accept()
    assert [event.place for event, _ in events.all_events(world.desk) if event.title == "Monthly breakfast"] == [
        "The mill"
    ]
    assert len(series.all_series(world.desk)) == 1


def test_a_new_series_is_typed(world: World, qtbot: QtBot) -> None:
    fair = next(event for event, _ in events.all_events(world.desk) if event.title == "Fair")
    dialog = EventDialog(desk=world.desk, lang="en", event=fair)
    qtbot.addWidget(dialog)
    dialog._series.setCurrentText("Autumn fair")
    dialog.accept()
    assert [one.title for one in series.all_series(world.desk)] == ["Autumn fair", "Monthly breakfast"]
    again = EventDialog(desk=world.desk, lang="en", event=events.get(world.desk, fair.id or 0))
    qtbot.addWidget(again)
    assert again.series_title() == "Autumn fair"
    again._series.setCurrentText("")
    again.accept()
    assert events.get(world.desk, fair.id or 0).series_id is None


def test_the_next_date_from_the_list_of_series(world: World, window: MainWindow, qtbot: QtBot) -> None:
    window.actions_["series"].trigger()
    dialog = of(window, SeriesDialog, qtbot)
    assert isinstance(dialog, SeriesDialog)
    qtbot.waitUntil(lambda: dialog.row() is not None)
    row = dialog.row()
    assert row is not None and row.second == "every month, second Tuesday · The inn · 3 evenings"
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    form = of(window, EventDialog, qtbot)
    assert isinstance(form, EventDialog)
    assert form.banner.sentence() == "Proposed by the evenings so far: every month, second Tuesday."
    form.accept()
    qtbot.waitUntil(lambda: "4 evenings" in dialog.row().second)
    coming = events.next_event(world.desk)
    assert coming is not None and (coming.on, coming.host) == (date(2026, 12, 8), "Anna")
    dialog.reject()


def test_edited_and_dissolved(world: World, window: MainWindow, qtbot: QtBot) -> None:
    window.actions_["series"].trigger()
    dialog = of(window, SeriesDialog, qtbot)
    assert isinstance(dialog, SeriesDialog)
    qtbot.waitUntil(lambda: dialog.row() is not None)
    dialog._actions["edit"].trigger()
    form = of(window, SeriesFormDialog, qtbot)
    assert isinstance(form, SeriesFormDialog)
    form._title.setText("")
    form.accept()
    assert form.fields["series"].trouble()
    form._title.setText("Breakfast of the chamber")
    form.accept()
    qtbot.waitUntil(lambda: dialog.row().first == "Breakfast of the chamber")
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: dialog.pages.currentIndex() == 1)
    assert len(events.all_events(world.desk)) == 4
    dialog.reject()


def test_the_years_of_a_series(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page("events")
    page = window.page("events")
    assert isinstance(page, EventsPage)
    page._series.setCurrentIndex(1)
    page._series.activated.emit(1)
    page._years.trigger()
    looking_back = window.page("pictures")
    assert window.page_key() == "pictures" and isinstance(looking_back, PicturesPage)
    breath = looking_back.breath()
    qtbot.waitUntil(lambda: "Hours, 2026: 4.5" in breath._text.toPlainText())
    facts = breath._text.toPlainText().splitlines()
    assert "Fees, 2026: 37.50" in facts and "Threads that are alive, 2026: –" in facts
    assert breath._choice.currentText() == "Monthly breakfast"
