"""All open threads with everybody, by whose turn it is, the oldest first; finished where they are read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from netzwerkpflege.domain.thread import Owner, Thread
from netzwerkpflege.phrases import phrase
from netzwerkpflege.services import meetings, threads
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui.bus import Bus
from netzwerkpflege.ui.jobs import Jobs
from netzwerkpflege.ui.list_dialog import Command, ListDialog, ListWords
from netzwerkpflege.ui.moments import ago, due_in_words
from netzwerkpflege.ui.plain_rows import PlainRow
from netzwerkpflege.ui.sectioned_model import Section

_SIGNS: Final = {Owner.MINE: "bookmark", Owner.THEIRS: "message-circle", Owner.JOINT: "users"}


class ThreadsDialog(ListDialog):
    """``edit_wanted`` carries a thread, or None for a new one; ``note_wanted`` with whom one has talked."""

    edit_wanted = Signal(object)
    note_wanted = Signal(int)

    def __init__(self, *, desk: Desk, bus: Bus, jobs: Jobs, lang: str, parent: QWidget | None = None) -> None:
        words = ListWords(
            self.tr("Open threads"),
            self.tr(
                "What you promised is in your reminders. What others promised is asked about in the next conversation; nobody is dunned."
            ),
            self.tr("Nothing is open. What is promised in a conversation is kept here until it is done."),
            self.tr("Nothing open goes with these words."),
            "git-commit-horizontal",
            (("", self.tr("All threads")), *((owner.value, phrase(f"owner.{owner.value}", lang)) for owner in Owner)),
        )
        self._known: dict[int, Thread] = {}
        super().__init__(desk=desk, bus=bus, jobs=jobs, lang=lang, kind="threads", words=words, parent=parent)

    def commands(self) -> Sequence[Command]:
        return (
            Command("edit", self.tr("&Edit …"), "pencil", Qt.Key.Key_Return),
            Command("finish", self.tr("&Finished"), "check", Qt.Key.Key_Space),
            Command("note", self.tr("&Note a conversation …"), "message-circle-plus"),
            Command("person", self.tr("&Show contact"), "user", rare=True),
            Command("new", self.tr("Ne&w …"), "plus", needs_line=False),
            Command("remove", self.tr("&Remove"), "trash-2", Qt.Key.Key_Delete, rare=True),
        )

    def read(self, kind: str, text: str) -> Callable[[], Sequence[Section[PlainRow]]]:
        desk, today = self._desk, self._desk.today()
        wanted = Owner(kind) if kind else None

        def look() -> Sequence[Section[PlainRow]]:
            found = threads.listed(desk, text, wanted)
            self._known = {thread.id or 0: thread for thread, _ in found}
            return [
                Section(owner.value, phrase(f"owner.{owner.value}", self._lang), lines)
                for owner in Owner
                if (lines := tuple(_row(thread, name, desk) for thread, name in found if thread.owner is owner))
            ]

        def _row(thread: Thread, name: str, desk: Desk) -> PlainRow:
            since = QCoreApplication.translate("ThreadsDialog", "noted {when}").format(
                when=ago(thread.opened_on, today)
            )
            right = due_in_words(thread.due, today) if thread.due and thread.owner is Owner.MINE else ""
            return PlainRow(
                thread.id or 0, thread.text, f"{name} · {since}", right, _SIGNS[thread.owner], "", thread.contact_id
            )

        return look

    def act(self, name: str, row: PlainRow | None) -> None:
        if name == "new":
            self.edit_wanted.emit(None)
            return
        thread = self._known.get(row.key) if row else None
        if thread is None:
            return
        number = thread.id or 0
        if name == "edit":
            self.edit_wanted.emit(thread)
        elif name == "finish":
            self.attempt(lambda: meetings.close_thread(self._desk, number), self.tr("Finished."))
        elif name == "remove":
            gone = self.tr("Removed.")
            self.attempt(lambda: meetings.remove_line(self._desk, thread.contact_id, "thread", number), gone)
        elif name == "note":
            self.note_wanted.emit(thread.contact_id)
        else:
            self.person_chosen.emit(thread.contact_id)
            self.accept()
