"""The settings about how reminders reach the person: messages of the desktop, the watch, the calendar file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from netzwerkpflege.domain.notice import USUAL_QUIET
from netzwerkpflege.ui.calendar_keeper import BIRTHDAYS, FILE, FORM, NAME, TASKS
from netzwerkpflege.ui.file_dialogs import file_to_save
from netzwerkpflege.ui.notify import NAMED, NOTIFY, QUIET
from netzwerkpflege.ui.settings import ScreenSettings
from netzwerkpflege.ui.settings_rows import ActionRow, ChoiceRow, Section, SwitchRow
from netzwerkpflege.ui.watch import WATCH

_EVENTS = "events"


class ReachSection(QObject):
    """Fills a section. ``changed`` is said when something holds that did not before; ``watch_switched`` when it is to."""

    changed = Signal()
    watch_switched = Signal(bool)

    def __init__(self, section: Section, settings: ScreenSettings, parent: QWidget) -> None:
        super().__init__(parent)
        self._section, self._settings, self._dialog = section, settings, parent
        self._add_messages()
        self._add_calendar()

    def show_watch(self, on: bool) -> None:
        """What holds, where it could not be switched."""
        self._watch.control().setChecked(on)

    def _add_messages(self) -> None:
        section, settings = self._section, self._settings
        hint = self.tr("Once for each reminder and day, unless you look at it in the window anyway.")
        on = settings.flag(NOTIFY, True)
        notify = SwitchRow(NOTIFY, self.tr("&Messages of the desktop"), on, hint, section)
        notify.switched.connect(lambda on: self._keep(NOTIFY, int(on)))
        section.add(notify)
        hint = self.tr("They can be read on a locked screen. Without them a message only says that something is on.")
        named = SwitchRow(NAMED, self.tr("Messages with te&xt and name"), settings.flag(NAMED, True), hint, section)
        named.switched.connect(lambda on: self._keep(NAMED, int(on)))
        section.add(named)
        spans = [
            ("", self.tr("Never")),
            ("18-9", self.tr("From 18:00 to 9:00")),
            ("20-8", self.tr("From 20:00 to 8:00")),
            ("22-7", self.tr("From 22:00 to 7:00")),
        ]
        quiet = ChoiceRow(QUIET, self.tr("Do not &disturb"), spans, settings.text(QUIET, USUAL_QUIET), "", section)
        quiet.chosen.connect(lambda span: self._keep(QUIET, span))
        section.add(quiet)
        hint = self.tr(
            "A small program begins with the computer and minds your reminders. It only looks into the address file, and "
            "ends when this is switched off."
        )
        label = self.tr("Messages also while the window is c&losed")
        self._watch = SwitchRow(WATCH, label, settings.flag(WATCH), hint, section)
        self._watch.switched.connect(self.watch_switched)
        section.add(self._watch)

    def _add_calendar(self) -> None:
        section = self._section
        buttons = [
            ("choose_calendar", self.tr("Choose the &file …"), "calendar-days"),
            ("no_calendar", self.tr("&Write no more"), "x"),
        ]
        self._file = ActionRow("calendar", self.tr("Calendar file"), buttons, "", section)
        self._file.wanted.connect(self._about_file)
        section.add(self._file)
        values = [
            (_EVENTS, self.tr("As appointments – every calendar shows them")),
            (TASKS, self.tr("As tasks – where a calendar knows tasks")),
        ]
        hint = self.tr(
            "Calendars of Google, Microsoft and Apple show appointments only; Thunderbird, for one, knows tasks too."
        )
        current = self._settings.text(FORM, _EVENTS)
        form = ChoiceRow(FORM, self.tr("&Reminders in the calendar"), values, current, hint, section)
        form.chosen.connect(lambda key: self._keep(FORM, key))
        section.add(form)
        hint = self.tr("Of people you have talked with.")
        on = self._settings.flag(BIRTHDAYS, True)
        birthdays = SwitchRow(BIRTHDAYS, self.tr("Birthd&ays in the calendar"), on, hint, section)
        birthdays.switched.connect(lambda on: self._keep(BIRTHDAYS, int(on)))
        section.add(birthdays)
        self._rows: tuple[QWidget, ...] = (form.control(), birthdays.control())
        self._say_file()

    def _about_file(self, name: str) -> None:
        if name == "no_calendar":
            self._settings.forget(FILE)
            self._say_file()
            self._file.control().setFocus()
            self.changed.emit()
            return
        dialog = file_to_save(
            self.tr("The calendar file"),
            NAME,
            [self.tr("Calendars (*.ics)")],
            self._take_file,
            parent=self._dialog,
            purpose="calendar",
        )
        dialog.open()

    def _take_file(self, path: Path) -> None:
        self._keep(FILE, str(path))
        self._say_file()

    def _say_file(self) -> None:
        path = self._settings.text(FILE)
        self._file.buttons["no_calendar"].setEnabled(bool(path))
        for control in self._rows:
            control.setEnabled(bool(path))
        if path:
            self._file.say(
                self.tr(
                    "{file}\nSubscribe to it in your calendar; it follows every change. It holds names: whoever can "
                    "read the file can read them."
                ).format(file=path)
            )
        else:
            self._file.say(
                self.tr(
                    "Reminders, coming events and birthdays for your calendar. Nothing is written until you choose."
                )
            )

    def _keep(self, key: str, value: str | int) -> None:
        self._settings.keep(key, value)
        self.changed.emit()
