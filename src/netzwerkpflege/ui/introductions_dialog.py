"""All introductions: those that are going on, the oldest first, and those that are at an end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from netzwerkpflege.domain.introduction import Answer, Case, Stage
from netzwerkpflege.phrases import phrase
from netzwerkpflege.services import introductions
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui.bus import Bus
from netzwerkpflege.ui.jobs import Jobs
from netzwerkpflege.ui.list_dialog import Command, ListDialog, ListWords
from netzwerkpflege.ui.plain_rows import PlainRow
from netzwerkpflege.ui.sectioned_model import Section

SIGNS: Final = {
    Stage.ASKING: "message-circle",
    Stage.READY: "handshake",
    Stage.INTRODUCED: "users",
    Stage.DECLINED: "moon",
    Stage.CLOSED: "check",
}


class IntroductionsDialog(ListDialog):
    """``edit_wanted`` carries a case, or None for a new one."""

    edit_wanted = Signal(object)

    def __init__(self, *, desk: Desk, bus: Bus, jobs: Jobs, lang: str, parent: QWidget | None = None) -> None:
        words = ListWords(
            self.tr("Introductions"),
            self.tr("Two people who could please each other. Both are asked first; nobody is introduced unasked."),
            self.tr("Whom would you like to introduce to each other?"),
            self.tr("No introduction goes with these words."),
            "handshake",
        )
        self._known: dict[int, Case] = {}
        super().__init__(desk=desk, bus=bus, jobs=jobs, lang=lang, kind="introductions", words=words, parent=parent)

    def commands(self) -> Sequence[Command]:
        return (
            Command("edit", self.tr("&Go on …"), "pencil", Qt.Key.Key_Return),
            Command("introduce", self.tr("&Introduced"), "handshake", Qt.Key.Key_Space),
            Command("new", self.tr("&Begin one …"), "plus", needs_line=False),
            Command("first", self.tr("&Show the first contact"), "user", rare=True),
            Command("second", self.tr("Show the se&cond contact"), "user", rare=True),
            Command("remove", self.tr("&Remove"), "trash-2", Qt.Key.Key_Delete, rare=True),
        )

    def read(self, kind: str, text: str) -> Callable[[], Sequence[Section[PlainRow]]]:
        desk, lang = self._desk, self._lang
        titles = (("open", self.tr("Going on")), ("ended", self.tr("At an end")))

        def look() -> Sequence[Section[PlainRow]]:
            found = introductions.listed(desk, text)
            self._known = {case.introduction.id or 0: case for case in found}
            parts = {
                "open": [case for case in found if case.introduction.is_open],
                "ended": [case for case in reversed(found) if not case.introduction.is_open],
            }
            return [Section(code, title, tuple(case_row(case, lang) for case in parts[code])) for code, title in titles]

        return look

    def act(self, name: str, row: PlainRow | None) -> None:
        if name == "new":
            self.edit_wanted.emit(None)
            return
        case = self._known.get(row.key) if row else None
        if case is None:
            return
        found = case.introduction
        number = found.id or 0
        if name == "edit":
            self.edit_wanted.emit(found)
        elif name == "introduce":
            self.attempt(lambda: introductions.introduce(self._desk, number), self.tr("They are introduced."))
        elif name == "remove":
            self.attempt(lambda: introductions.remove(self._desk, number), self.tr("Removed."))
        else:
            self.person_chosen.emit(found.contact_id if name == "first" else found.other_id)
            self.accept()


def case_row(case: Case, lang: str) -> PlainRow:
    """A case as a line: who, why, and what both said."""
    found = case.introduction
    stage = phrase(f"introduction.{found.stage.value}", lang)
    said = [
        f"{name}: {phrase(f'answer.introduction.{answer.value}', lang)}"
        for name, answer in ((case.name, found.answer), (case.other_name, found.other_answer))
        if answer is not Answer.OPEN
    ]
    second = found.outcome if found.outcome else " · ".join(said)
    return PlainRow(
        found.id or 0,
        f"{case.name} – {case.other_name}",
        " · ".join(filter(None, (found.words, second))),
        stage,
        SIGNS[found.stage],
        "",
        found.contact_id,
        not found.is_open,
    )
