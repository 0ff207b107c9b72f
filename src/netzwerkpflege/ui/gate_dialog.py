"""The badge explained: which doors are open, why the others are not, and the next honest step as a button."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from netzwerkpflege.domain.gate import Reason, Standing, Status
from netzwerkpflege.phrases import phrase
from netzwerkpflege.ui.icons import STATUS_ICONS
from netzwerkpflege.ui.labels import IconLine, IconMark, plain_label
from netzwerkpflege.ui.theme import XL, L, M, S
from netzwerkpflege.ui.widgets import PrimaryButton, QuietButton


class NextStep(Enum):
    """What can honestly be done next; never a tick that opens a door."""

    NOTE = auto()
    POINT = auto()
    WISH = auto()
    WAKE = auto()
    ADDRESS = auto()
    WRITE = auto()


def next_step(standing: Standing, *, reachable: bool) -> NextStep | None:
    """The next step from where a person stands; None where nothing is to be done, such as after an objection."""
    reasons = standing.reasons
    if standing.status is Status.OBJECTED:
        return None
    if standing.status is Status.RESTING:
        return NextStep.WAKE
    if Reason.NO_CONVERSATION in reasons:
        return NextStep.NOTE
    if Reason.NO_CONNECTION_POINT in reasons:
        return NextStep.POINT
    if Reason.MY_WISH_OPEN in reasons or Reason.THEIR_WISH_OPEN in reasons:
        return NextStep.WISH
    if not standing.write:
        return None
    return NextStep.WRITE if reachable else NextStep.ADDRESS


class GateDialog(QDialog):
    """Says where a person stands. ``stepped`` carries the step that was chosen."""

    stepped = Signal(object)

    def __init__(self, standing: Standing, lang: str, *, reachable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = phrase(f"status.{standing.status.value}", lang)
        self.setWindowTitle(title)
        self.setMinimumWidth(440)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, L, XL, L)
        column.setSpacing(M)
        head = QHBoxLayout()
        head.setSpacing(S)
        head.addWidget(IconMark(STATUS_ICONS[standing.status.value], standing.status.value, 22, self))
        head.addWidget(plain_label(title, "title", wrap=True, parent=self), 1)
        column.addLayout(head)
        column.addLayout(self._doors(standing))
        for reason in standing.reasons:
            sentence = phrase(f"reason.{reason.value}", lang)
            column.addWidget(IconLine("info", sentence, parent=self))
        self.step = next_step(standing, reachable=reachable)
        code = f"next.{standing.status.value}"
        if (words := phrase(code, lang)) != code and self.step is not None:
            column.addWidget(plain_label(words, "muted", wrap=True, parent=self))
        column.addStretch(1)
        column.addLayout(self._foot())

    def _doors(self, standing: Standing) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(L)
        grid.setVerticalSpacing(S)
        grid.setColumnStretch(1, 1)
        doors = (
            (self.tr("Keep in the address book"), True),
            (self.tr("Write prepared letters"), standing.write),
            (self.tr("Serial mail"), standing.serial),
        )
        for row, (words, opened) in enumerate(doors):
            mark = IconMark("check" if opened else "x", "dialogue" if opened else "muted", parent=self)
            grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(plain_label(words, "body", wrap=True, parent=self), row, 1)
            state = self.tr("open") if opened else self.tr("shut")
            grid.addWidget(plain_label(state, "muted", parent=self), row, 2)
        return grid

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(S)
        foot.addStretch(1)
        close = QuietButton(self.tr("Close"), parent=self)
        close.clicked.connect(self.reject)
        foot.addWidget(close)
        if self.step is not None:
            words, sign = {
                NextStep.NOTE: (self.tr("Note conversation"), "message-circle-plus"),
                NextStep.POINT: (self.tr("Add a connection point"), "link"),
                NextStep.WISH: (self.tr("Record the wish"), "handshake"),
                NextStep.WAKE: (self.tr("Wake from rest"), "sun"),
                NextStep.ADDRESS: (self.tr("Add an e-mail address"), "at-sign"),
                NextStep.WRITE: (self.tr("Write"), "mail"),
            }[self.step]
            act = PrimaryButton(words, sign, self)
            act.setDefault(True)
            act.clicked.connect(self._go)
            foot.addWidget(act)
            act.setFocus()
        return foot

    def _go(self) -> None:
        self.accept()
        self.stepped.emit(self.step)
