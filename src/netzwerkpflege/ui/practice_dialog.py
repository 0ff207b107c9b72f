"""Gesichter üben: a face, a moment to think, the name; by the keyboard, without a score."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from netzwerkpflege.domain.practice import LAST, Face, next_face
from netzwerkpflege.services import contacts, practice
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui import theme
from netzwerkpflege.ui.avatar import Avatar
from netzwerkpflege.ui.counts import counted
from netzwerkpflege.ui.labels import plain_label
from netzwerkpflege.ui.places import Place
from netzwerkpflege.ui.theme import XL, XXL, L, M, S
from netzwerkpflege.ui.widgets import PrimaryButton, QuietButton

_FACE: Final = 180


class PracticeDialog(QDialog):
    """Space shows the name; 1 says „once more“, 2 „I knew“. Esc leaves, and the next time it goes on from there."""

    def __init__(self, *, desk: Desk, event_id: int, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._event_id = desk, event_id
        self._face: Face | None = None
        self._faces: list[Face] = []
        self.setWindowTitle(self.tr("Practise faces: {event}").format(event=title))
        room = self.screen().availableGeometry().size() * 9 / 10
        self.resize(QSize(theme.px(520), theme.px(560)).boundedTo(room))
        self._build()
        Place(self, "practice")
        self._go_on(0)

    def face(self) -> Face | None:
        """Who is asked about; None at the end."""
        return self._face

    def is_shown(self) -> bool:
        """Whether the name is shown."""
        return self._name.isVisibleTo(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._face is not None and self.is_shown() and event.text() in ("1", "2"):
            self._answer(event.text() == "2")
        elif self._face is not None and not self.is_shown() and event.key() == Qt.Key.Key_Space:
            self._show_name()
        else:
            super().keyPressEvent(event)

    # --- building ---

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(XXL, XL, XXL, L)
        column.setSpacing(M)
        column.addStretch(1)
        self._portrait = Avatar(_FACE, partial(contacts.photo, self._desk), self)
        column.addWidget(self._portrait, 0, Qt.AlignmentFlag.AlignHCenter)
        self._cue = plain_label("", "title", wrap=True, parent=self)
        self._name = plain_label("", "name", wrap=True, parent=self)
        self._about = plain_label("", "body", wrap=True, parent=self)
        self._thread = plain_label("", "muted", wrap=True, parent=self)
        for label in (self._cue, self._name, self._about, self._thread):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addStretch(1)
        self._words = plain_label("", "muted", wrap=True, parent=self)
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._words)
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addStretch(1)
        self._anew = QuietButton(self.tr("&Begin anew"), parent=self)
        self._again = QuietButton(self.tr("&1 Once more"), parent=self)
        self._knew = PrimaryButton(self.tr("&2 I knew"), "check", self)
        self._show = PrimaryButton(self.tr("&Show the name"), "eye", self)
        self._close = QuietButton(self.tr("&Close"), parent=self)
        for button, act in (
            (self._anew, self._begin_anew),
            (self._again, partial(self._answer, False)),
            (self._knew, partial(self._answer, True)),
            (self._show, self._show_name),
            (self._close, self.reject),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(_plainly(act))
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)

    # --- going on ---

    def _go_on(self, before: int) -> None:
        self._faces = practice.faces(self._desk, self._event_id)
        self._face = next_face(self._faces, self._desk.clock(), before)
        asking = self._face is not None
        for widget in (self._name, self._about, self._thread, self._again, self._knew):
            widget.hide()
        for button, shown in (
            (self._show, asking),
            (self._close, not asking),
            (self._anew, not asking and bool(self._faces)),
        ):
            button.setVisible(shown)
        self._portrait.setVisible(asking)
        self._cue.setVisible(asking)
        if self._face is None:
            self._say_end()
            self._close.setFocus()
            return
        named = bool(self._face.photo_sha256)
        self._portrait.show_person(self._face.name, self._face.photo_sha256)
        self._portrait.setVisible(named)  # initials would give the name away
        self._portrait.setAccessibleName(self.tr("A guest of tonight"))
        self._cue.setText(self._face.cue)
        self._cue.setVisible(bool(self._face.cue) and not named)
        self._words.setText(self.tr("Who is it? Space shows the name."))
        self._show.setFocus()

    def _show_name(self) -> None:
        if (face := self._face) is None:
            return
        self._name.setText(face.name)
        self._about.setText(face.about)
        self._thread.setText(self.tr("Still open: {thread}").format(thread=face.thread) if face.thread else "")
        for label in (self._name, self._about, self._thread):
            label.setVisible(bool(label.text()))
        self._portrait.show()
        self._show.hide()
        self._again.show()
        self._knew.show()
        self._words.setText(self.tr("1 once more · 2 I knew"))
        self._knew.setFocus()

    def _answer(self, known: bool) -> None:
        if self._face is not None:
            practice.answer(self._desk, self._face, known)
            self._go_on(self._face.guest_id)

    def _begin_anew(self) -> None:
        practice.begin_anew(self._desk, self._event_id)
        self._go_on(0)

    def _say_end(self) -> None:
        count = sum(face.box == LAST for face in self._faces)
        one, many = self.tr("You know 1 face tonight."), self.tr("You know {count} faces tonight.")
        nobody = self.tr(
            "None of the guests has a photo or a recognition cue yet. After the evening, the debrief asks for them."
        )
        self._words.setText(counted(count, one, many) if self._faces else nobody)


def _plainly(act: Callable[[], object]) -> Callable[[bool], None]:
    """Without what a button says of its state."""

    def call(checked: bool) -> None:
        act()

    return call
