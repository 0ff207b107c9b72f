"""What the window's actions do: open a dialog, call a service, hand a letter to the person's own mail program.

Dialogs are imported when the first of their kind is opened: the window's start must not wait for them.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog

from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.outcome import ExpectedError
from netzwerkpflege.services import contacts, events, meetings, reminders, trash

if TYPE_CHECKING:
    from netzwerkpflege.ui.main_window import MainWindow

MANY_DEEDS = ("tag_many", "to_event")
LIST_DEEDS = ("as_table", "narrow", "keep_view", "copy", *MANY_DEEDS)


class Gestures(QObject):
    """The gestures of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        self._dialogs: list[QDialog] = []

    def wire(self) -> None:
        """Connect menus and card with what they do."""
        window = self._window
        window.actions_.connect(
            {
                "import": self.choose_import,
                "invitation": self._later("invitation_gestures", "choose"),
                "import_reports": self._later("import_gestures", "show_reports"),
                "doubles": self._later("doubles_gestures", "show_doubles"),
                "merge": self._later("doubles_gestures", "merge_selected"),
                **{key: self._later("list_gestures", key) for key in LIST_DEEDS},
                "export": self.export_all,
                "export_selected": self.export_selected,
                "print_list": self._later("print_gestures", "print_list"),
                "backup": self._later("backup_gestures", "back_up"),
                "new_contact": self.new_contact,
                "capture": self._later("capture_gestures", "capture"),
                "paste": self._later("paste_gestures", "paste"),
                "new_note": self.new_note,
                "new_reminder": self.new_reminder,
                "new_event": self.new_event,
                "edit_contact": self._for_current(self.edit_contact),
                "write": self._for_current(self.write),
                "original": self._for_current(self.show_original),
                "rest": self._for_selected(lambda ids: contacts.rest(self._desk, ids)),
                "rest_marketing": self._for_selected(lambda ids: contacts.rest(self._desk, ids, "network_marketing")),
                "wake": self._for_selected(lambda ids: contacts.wake(self._desk, ids)),
                "remove": self._for_selected(lambda ids: contacts.remove(self._desk, ids)),
                "object": self._for_current(lambda number: contacts.object_(self._desk, number)),
                "correct": self._for_current(self.correct_objection),
                "unprinted": self._later("unprinted_gestures", "choose_unprinted"),
                "rhythm": self._later("rhythm_gestures", "set_rhythm"),
                "circles": self._later("rhythm_gestures", "show_circles"),
                "find": self._later("find_gestures", "show_find"),
                "debrief": self._later("debrief_gestures", "last_evening"),
                "threads": self._later("thread_gestures", "show_threads"),
                "introductions": self._later("introduction_gestures", "show_introductions"),
                "fundus": self._later("fundus_gestures", "show_fundus"),
                "series": self._later("series_gestures", "show_series"),
                "stack": self._later("stack_gestures", "show_stack"),
                "palette": self._later("palette_gestures", "show_palette"),
                "trash": self._later("trash_gestures", "show_trash"),
                "settings": self._later("settings_gestures", "show_settings"),
                "shortcuts": self.show_shortcuts,
                "guide": self._later("guide_gestures", "show_guide"),
                "about": self.show_about,
            }
        )
        self._wire_card()
        _dialog("trash_gestures", "tidy_later")(window)

    def _wire_card(self) -> None:
        window, card = self._window, self._window.contacts.card
        card.note_wanted.connect(lambda number: self.new_note([number]))
        card.remind_wanted.connect(self.remind)
        card.write_wanted.connect(self.write)
        card.edit_wanted.connect(self.edit_contact)
        card.note_edit_wanted.connect(self.edit_note)
        card.note_remove_wanted.connect(lambda n: window.attempt(lambda: meetings.remove_note(self._desk, n)))
        card.thread_closed.connect(lambda n: window.attempt(lambda: meetings.close_thread(self._desk, n)))
        card.reminder_chosen.connect(self.edit_reminder)
        self._on_card = _dialog("card_gestures", "CardGestures")(window, self._open)
        window.contacts.new_wanted.connect(self.new_contact)
        window.contacts.import_wanted.connect(self.choose_import)
        window.contacts.remove_wanted.connect(
            lambda ids: self._many(ids, lambda these: contacts.remove(self._desk, these))
        )
        _dialog("list_gestures", "wire")(window)

    def wire_page(self, key: str, page: Any) -> None:
        """Connect a page that was just built."""
        window = self._window
        if key in ("today", "pictures"):
            _dialog(f"{key}_gestures", "wire")(window, page)
            return
        page.person_chosen.connect(window.open_contact)
        page.troubled.connect(window.say_trouble)
        edit = {"conversations": self.edit_note, "reminders": self.edit_reminder, "events": self.edit_event}
        new = {"conversations": self.new_note, "reminders": self.new_reminder, "events": self.new_event}
        page.edit_wanted.connect(edit[key])
        page.new_wanted.connect(new[key])
        if key == "events":
            page.briefing_wanted.connect(self.show_briefing)
            page.debrief_wanted.connect(self.go_through)
            page.note_wanted.connect(lambda number, event: self.new_note([number], event))
            page.next_wanted.connect(
                lambda number: _dialog("series_gestures", "next_evening")(window, self._open, number)
            )
            page.years_wanted.connect(lambda number: _dialog("series_gestures", "show_years")(window, number))

    def go_through(self, event_id: int) -> None:
        """The Nachlese of an evening."""
        _dialog("debrief_gestures", "go_through")(self._window, self._open, event_id)

    def follow(self) -> None:
        """Which actions make sense for who is chosen."""
        window = self._window
        shown = window.contacts.current_id() if window.page_key() == "contacts" else 0
        status = None
        if shown:
            try:
                status = contacts.standing_of(self._desk, shown).status
            except ExpectedError:
                shown = 0
        for key in (
            "edit_contact",
            "write",
            "original",
            "unprinted",
            "export_selected",
            "remove",
            "copy",
            "rhythm",
            *MANY_DEEDS,
        ):
            window.actions_[key].setEnabled(bool(shown))
        many = window.contacts.selected_count() > 1
        for key in ("rest", "rest_marketing"):
            window.actions_[key].setEnabled(bool(shown) and (many or status is not Status.RESTING))
        window.actions_["merge"].setEnabled(bool(shown) and window.contacts.selected_count() == 2)
        window.actions_["wake"].setEnabled(bool(shown) and (many or status is Status.RESTING))
        window.actions_["object"].setEnabled(bool(shown) and status is not Status.OBJECTED)
        window.actions_["correct"].setEnabled(status is Status.OBJECTED)

    def counts(self) -> dict[str, int]:
        """What waits on which page: the reminders that are due, the events to come, who lies in the trash."""
        today = self._desk.today()
        coming = sum(event.on >= today for event, _ in events.all_events(self._desk))
        return {"reminders": reminders.due_count(self._desk), "events": coming, "trash": trash.count(self._desk)}

    # --- dialogs ---

    def new_contact(self) -> None:
        """A form for a new contact."""
        self._open(
            _dialog("contact_dialog", "ContactDialog")(
                desk=self._desk, lang=self._window.lang, contact=None, parent=self._window
            ),
            True,
        )

    def edit_contact(self, contact_id: int) -> None:
        """The form of a contact."""
        self._guarded(
            lambda: _dialog("contact_dialog", "ContactDialog")(
                desk=self._desk,
                lang=self._window.lang,
                contact=contacts.get(self._desk, contact_id),
                parent=self._window,
            )
        )

    def new_note(self, contact_ids: Sequence[int] = (), event_id: int | None = None) -> None:
        """A form for a conversation, with whom is shown where nobody is named."""
        window = self._window
        if not contact_ids and window.page_key() == "contacts" and window.contacts.current_id():
            contact_ids = [window.contacts.current_id()]
        self._open(
            _dialog("note_dialog", "NoteDialog")(
                desk=self._desk,
                lang=window.lang,
                note=None,
                contact_ids=contact_ids,
                event_id=event_id,
                parent=window,
            )
        )

    def edit_note(self, meeting_id: int) -> None:
        """The form of a conversation."""
        self._guarded(
            lambda: _dialog("note_dialog", "NoteDialog")(
                desk=self._desk,
                lang=self._window.lang,
                note=meetings.get(self._desk, meeting_id),
                parent=self._window,
            )
        )

    def new_reminder(self) -> None:
        """A form for a reminder, for whom is shown."""
        window = self._window
        self.remind(window.contacts.current_id() if window.page_key() == "contacts" else 0)

    def remind(self, contact_id: int) -> None:
        """A form for a reminder about a contact (0: about nobody in particular)."""
        self._open(
            _dialog("reminder_dialog", "ReminderDialog")(
                desk=self._desk,
                lang=self._window.lang,
                reminder=None,
                contact_id=contact_id or None,
                parent=self._window,
            )
        )

    def edit_reminder(self, reminder_id: int) -> None:
        """The form of a reminder."""
        self._guarded(
            lambda: _dialog("reminder_dialog", "ReminderDialog")(
                desk=self._desk,
                lang=self._window.lang,
                reminder=reminders.get(self._desk, reminder_id),
                parent=self._window,
            )
        )

    def new_event(self) -> None:
        """A form for an event."""
        self._open(
            _dialog("event_dialog", "EventDialog")(
                desk=self._desk, lang=self._window.lang, event=None, parent=self._window
            )
        )

    def edit_event(self, event_id: int) -> None:
        """The form of an event."""
        self._guarded(
            lambda: _dialog("event_dialog", "EventDialog")(
                desk=self._desk,
                lang=self._window.lang,
                event=events.get(self._desk, event_id),
                parent=self._window,
            )
        )

    def show_briefing(self, event_id: int) -> None:
        """The briefing of an event on screen, to print or to keep."""
        _dialog("briefing_gestures", "show_briefing")(self._window, self._open, event_id)

    def explain(self, contact_id: int) -> None:
        """Why the doors stand as they do, and the next honest step."""
        self._on_card.explain(contact_id)

    def show_original(self, contact_id: int) -> None:
        """The card as its sender wrote it."""
        self._open(
            _dialog("text_dialogs", "OriginalCardDialog")(
                contacts.original_cards(self._desk, contact_id), parent=self._window
            )
        )

    def show_shortcuts(self) -> None:
        """All shortcuts on one sheet."""
        self._open(_dialog("text_dialogs", "ShortcutsDialog")(self._window.actions_, parent=self._window))

    def show_about(self) -> None:
        """Who made this, and under which licences."""
        self._open(_dialog("text_dialogs", "AboutDialog")(parent=self._window))

    def correct_objection(self, contact_id: int) -> None:
        """„Irrtümlich erfasst“: asks why, and keeps it as a further entry."""
        dialog = _dialog("text_dialogs", "ReasonDialog")(
            self.tr("Objection recorded by mistake"),
            [self.tr("The first entry stays visible. Please write why it was a mistake.")],
            ask=True,
            parent=self._window,
        )
        dialog.answered.connect(
            lambda words: self._window.attempt(lambda: contacts.correct_objection(self._desk, contact_id, words))
        )
        self._open(dialog)

    # --- files and letters ---

    def choose_import(self) -> None:
        """Choose files of cards, or tables, to read in."""
        _imports().choose_files(self._window, self._open)

    def import_files(self, files: Sequence[Path]) -> None:
        """Rehearse reading these files in, and read them in if it is wanted."""
        _imports().read_in(self._window, self._open, files)

    def export_all(self) -> None:
        """Write contacts to a file, or to a file each."""
        _exports().export(self._window, self._open)

    def export_selected(self) -> None:
        """The same, beginning with who is selected."""
        _exports().export(self._window, self._open, prefer_chosen=True)

    def write(self, contact_id: int) -> None:
        """Open an empty letter in the person's own mail program: hers to write, whatever the gate says."""
        contact = contacts.get(self._desk, contact_id)
        preferred = sorted(contact.emails, key=lambda email: not email.preferred)
        if not preferred:
            self._window.say(self.tr("No e-mail address is known."))
            return
        address = bytes(QUrl.toPercentEncoding(preferred[0].address.strip(), b"@")).decode("ascii")  # type: ignore[call-overload]
        QDesktopServices.openUrl(QUrl(f"mailto:{address}"))

    # --- small helpers ---

    def _open(self, dialog: QDialog, show_saved: bool = False) -> None:
        self._dialogs.append(dialog)
        dialog.finished.connect(self._closed)
        if show_saved:
            dialog.saved.connect(self._window.open_contact)  # type: ignore[attr-defined]
        dialog.open()

    def _closed(self) -> None:
        dialog = self.sender()
        if isinstance(dialog, QDialog) and dialog in self._dialogs:
            self._dialogs.remove(dialog)
            dialog.deleteLater()

    def _guarded(self, make: Callable[[], QDialog]) -> None:
        try:
            dialog = make()
        except ExpectedError as error:
            self._window.say_trouble(error)
            return
        self._open(dialog)

    def _later(self, module: str, name: str) -> Callable[[], None]:
        """A gesture ``name(window, open_)`` of a module of this floor, which is loaded when it is first made."""

        def call() -> None:
            _dialog(module, name)(self._window, self._open)

        return call

    def _for_current(self, act: Callable[[int], object]) -> Callable[[], None]:
        def call() -> None:
            number = self._window.contacts.current_id()
            if number:
                self._window.attempt(lambda: act(number))

        return call

    def _many(self, ids: list[int], act: Callable[[list[int]], object]) -> None:
        _dialog("list_gestures", "do_with")(self._window, ids, act)

    def _for_selected(self, act: Callable[[list[int]], object]) -> Callable[[], None]:
        def call() -> None:
            ids = self._window.contacts.selected_ids() or [self._window.contacts.current_id()]
            if ids and ids[0]:
                self._many(ids, act)

        return call


def _dialog(module: str, name: str) -> Any:
    """A dialog class of this floor, loaded when it is first needed."""
    return getattr(importlib.import_module(f"netzwerkpflege.ui.{module}"), name)


def _imports() -> Any:
    """The gestures around imports, loaded when the first is made."""
    return importlib.import_module("netzwerkpflege.ui.import_gestures")


def _exports() -> Any:
    """The gestures around exports, loaded when the first is made."""
    return importlib.import_module("netzwerkpflege.ui.export_gestures")
