"""Where the cards of an import come from: an event, a day, given or merely taken. Asked once, never demanded."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from netzwerkpflege.domain.meeting import Event
from netzwerkpflege.domain.rehearsal import Origin
from netzwerkpflege.services import events
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui.day_text import read_day, show_day
from netzwerkpflege.ui.event_dialog import EventDialog
from netzwerkpflege.ui.moments import long_day
from netzwerkpflege.ui.origin_words import origin_words
from netzwerkpflege.ui.theme import XS, M
from netzwerkpflege.ui.widgets import FormField, plain_label

_NO_EVENT: Final = 0
_NEW_EVENT: Final = -1


class OriginFields(QWidget):
    """The fields in one line. ``changed`` is said after every change; ``origin`` is None while the day is no day."""

    changed = Signal()

    def __init__(self, *, desk: Desk, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lang = lang
        self._dialog: EventDialog | None = None
        self._events: dict[int, Event] = {}
        self._filled = ""
        self._last_event = 0
        self._build()
        self.read_events()

    def origin(self) -> Origin | None:
        """What is said about the cards; None (and a word beside the field) where the day cannot be read."""
        day = self._read_day()
        if isinstance(day, str):
            return None
        number = int(self._event.currentData() or 0)
        return Origin(number or None, day, str(self._handed.currentData() or ""), " ".join(self._words.text().split()))

    def words(self) -> str:
        """The same in one line; '' while nothing is said."""
        origin = self.origin() or Origin()
        event = self._events.get(origin.event_id or 0)
        return origin_words(origin, event.title if event else "")

    def set_origin(self, origin: Origin) -> None:
        """Show what was said before."""
        blockers = [QSignalBlocker(field) for field in (self._event, self._handed, self._day, self._words)]
        self._event.setCurrentIndex(max(0, self._event.findData(origin.event_id or _NO_EVENT)))
        self._last_event = origin.event_id or _NO_EVENT
        self._day.setText(show_day(origin.day))
        self._filled = ""
        self._handed.setCurrentIndex(max(0, self._handed.findData(origin.handed)))
        self._words.setText(origin.words)
        del blockers

    def read_events(self, chosen: int = 0) -> None:
        """Fill the list of events anew, those nearest to today first."""
        chosen = chosen or int(self._event.currentData() or 0)
        today = self._desk.today()
        found = sorted((event for event, _ in events.all_events(self._desk)), key=lambda event: _distance(event, today))
        self._events = {event.id or 0: event for event in found}
        blocker = QSignalBlocker(self._event)
        self._event.clear()
        self._event.addItem(self.tr("No event"), _NO_EVENT)
        for event in found:
            self._event.addItem(f"{event.title} · {long_day(event.on)}", event.id)
        self._event.addItem(self.tr("New event …"), _NEW_EVENT)
        self._event.setCurrentIndex(max(0, self._event.findData(chosen)))
        del blocker

    # --- building ---

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(XS)
        column.addWidget(plain_label(self.tr("Where do these cards come from?"), "strong", parent=self))
        why = self.tr("Optional. It will stand with every contact, so that you remember where the card came to you.")
        column.addWidget(plain_label(why, "muted", wrap=True, parent=self))
        self._event, self._handed = QComboBox(self), QComboBox(self)
        self._event.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._event.setMinimumContentsLength(16)
        self._event.activated.connect(self._event_chosen)
        self._handed.addItem(self.tr("not said"), "")
        self._handed.addItem(self.tr("given to me"), "given")
        self._handed.addItem(self.tr("merely taken along"), "taken")
        self._handed.activated.connect(self._say)
        self._day, self._words = QLineEdit(self), QLineEdit(self)
        self._day.setPlaceholderText(show_day(self._desk.today()))
        self._day.editingFinished.connect(self._say)
        self._words.setPlaceholderText(self.tr("e.g. from the table by the entrance"))
        self._words.editingFinished.connect(self._say)
        self._day_field = FormField(self.tr("&Day"), self._day, parent=self)
        fields = (self._event, self._handed, self._day, self._words)
        height = max(field.sizeHint().height() for field in fields)
        for field in fields:
            field.setFixedHeight(height)
        row = QHBoxLayout()
        row.setSpacing(M)
        row.addWidget(FormField(self.tr("&Event"), self._event, parent=self), 4)
        row.addWidget(self._day_field, 2)
        row.addWidget(FormField(self.tr("&How they came to you"), self._handed, parent=self), 3)
        row.addWidget(FormField(self.tr("In your o&wn words"), self._words, parent=self), 4)
        column.addLayout(row)

    # --- following ---

    def _event_chosen(self) -> None:
        number = int(self._event.currentData())
        if number == _NEW_EVENT:
            self._event.setCurrentIndex(max(0, self._event.findData(self._last_event)))
            self._plan_event()
            return
        self._last_event = number
        self._fill_day()
        self._say()

    def _fill_day(self) -> None:
        """The event's day, as long as nobody has typed another one."""
        event = self._events.get(self._last_event)
        if self._day.text() in ("", self._filled):
            self._filled = show_day(event.on) if event else ""
            self._day.setText(self._filled)

    def _plan_event(self) -> None:
        self._dialog = EventDialog(desk=self._desk, lang=self._lang, event=None, parent=self)
        self._dialog.saved.connect(self._event_planned)
        self._dialog.finished.connect(self._dialog.deleteLater)
        self._dialog.open()

    def _event_planned(self, number: int) -> None:
        self.read_events(number)
        self._last_event = number
        self._fill_day()
        self._say()

    def _say(self) -> None:
        self._read_day()
        self.changed.emit()

    def _read_day(self) -> date | str | None:
        """The day, None for none, or what is wrong with it."""
        try:
            day = read_day(self._day.text())
        except ValueError:
            trouble = self.tr("Please write the day like this: {day}").format(day=show_day(self._desk.today()))
            self._day_field.set_trouble(trouble)
            return trouble
        self._day_field.set_trouble("")
        return day


def _distance(event: Event, today: date) -> tuple[int, str]:
    """Cards come from evenings that were: of two equally near the past one is first."""
    days = (event.on - today).days
    return 2 * abs(days) + (days > 0), event.title
