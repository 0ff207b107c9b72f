"""The contact card: one person whole, with the gate's badge and the next honest step."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from netzwerkpflege.domain.further import Further
from netzwerkpflege.domain.gate import Reason, Standing, Status
from netzwerkpflege.domain.timeline import Entry
from netzwerkpflege.phrases import phrase
from netzwerkpflege.services.contacts import Sheet
from netzwerkpflege.ui.about_section import AboutSection
from netzwerkpflege.ui.avatar import PhotoFor
from netzwerkpflege.ui.card_head import CardHead
from netzwerkpflege.ui.card_sections import NextTimeSection
from netzwerkpflege.ui.details_section import DetailsSection
from netzwerkpflege.ui.theme import XL, XXL, L, M, S
from netzwerkpflege.ui.timeline_section import TimelineSection
from netzwerkpflege.ui.widgets import FlowLayout, OverflowButton, PrimaryButton, QuietButton

if TYPE_CHECKING:
    from netzwerkpflege.ui.further_section import FurtherSection

_TWO_COLUMNS = 640
_GLANCE = 120
"""Milliseconds somebody is looked at before their original card is read for what no field shows."""


class ContactCard(QScrollArea):
    """Shows a ``Sheet``; says by signals what is wanted, with the number of the contact, conversation or thread."""

    note_wanted = Signal(int)
    remind_wanted = Signal(int)
    write_wanted = Signal(int)
    edit_wanted = Signal(int)
    note_edit_wanted = Signal(int)
    note_remove_wanted = Signal(int)
    thread_closed = Signal(int)
    reminder_chosen = Signal(int)
    explain_wanted = Signal(int)
    further_wanted = Signal(int)
    edited = Signal(int, object)
    tags_wanted = Signal()
    more_wanted = Signal(int, str, int)

    def __init__(self, *, photo_for: PhotoFor, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lang = lang
        self._contact_id = 0
        self._further: FurtherSection | None = None
        self._later: list[QWidget] = []
        self._glance = QTimer(self)
        self._glance.setSingleShot(True)
        self._glance.setInterval(_GLANCE)
        self._glance.timeout.connect(lambda: self.further_wanted.emit(self._contact_id))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Contact card"))
        inside = _Inside(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(XXL, XL, XXL, XL)
        column.setSpacing(L)
        self._head = CardHead(photo_for, self)
        self._head.explain_wanted.connect(lambda: self.explain_wanted.emit(self._contact_id))
        column.addWidget(self._head)
        self._build_buttons(column)
        self._build_body(column)
        column.addStretch(1)
        self.setWidget(inside)
        for part in (self._head, self._details, self._about):
            part.edited.connect(self.edited)
        self._head.tags_wanted.connect(self.tags_wanted)
        self._timeline.more_wanted.connect(self.more_wanted)
        QApplication.instance().focusChanged.connect(self._follow_focus)  # type: ignore[union-attr]

    def show_sheet(self, sheet: Sheet, today: date) -> None:
        """Show this person."""
        contact = sheet.contact
        other = contact.id != self._contact_id
        self._contact_id = contact.id or 0
        self._head.show_sheet(sheet, badge_sentence(sheet.standing, contact.rest_reason, self._lang))
        self._timeline.show_sheet(sheet, today, self._lang)
        self._next_time.setVisible(self._next_time.show_sheet(sheet, today))
        self._details.show_sheet(sheet, self._lang)
        self._about.show_sheet(sheet, today)
        self._write.setEnabled(bool(contact.emails) and not sheet.facts.objected)
        if other:
            for section in self._later:
                section.hide()
            self.verticalScrollBar().setValue(0)
        self._glance.start()

    def show_entries(self, contact_id: int, kind: str, start: int, entries: Sequence[Entry]) -> None:
        """A page of the time line that was asked for."""
        self._timeline.add(contact_id, kind, start, entries)

    def head(self) -> CardHead:
        """Portrait, name, work, badge and tags."""
        return self._head

    def details(self) -> DetailsSection:
        """How to reach the person."""
        return self._details

    def about(self) -> AboutSection:
        """What is noted of the person."""
        return self._about

    def timeline(self) -> TimelineSection:
        """What was between the two."""
        return self._timeline

    def show_further(self, contact_id: int, items: Sequence[Further]) -> None:
        """Show what only the original card says, where this person still is the one who is shown."""
        if contact_id != self._contact_id:
            return
        self._details.retell_numbers()
        if not (items or self._further):
            return
        if self._further is None:
            from netzwerkpflege.ui.further_section import FurtherSection  # noqa: PLC0415 - after the first paint

            self._further = FurtherSection(self)
            self.add_section(self._further)
        self._further.setVisible(self._further.show_items(items, self._lang))

    def add_section(self, section: QWidget) -> None:
        """A section that is filled at the second glance; it is hidden until then whenever somebody else is shown."""
        self._right.insertWidget(self._right.count() - 1, section)
        self._later.append(section)

    def contact_id(self) -> int:
        """Who is shown; 0 for nobody."""
        return self._contact_id

    def set_overflow(self, actions: list[QAction | None]) -> None:
        """The rarer actions behind the three dots."""
        self._overflow.set_actions(actions)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.viewport().width() >= _TWO_COLUMNS
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._columns.direction() != direction:
            self._columns.setDirection(direction)
            self._columns.setStretch(0, 8 if wide else 0)
            self._columns.setStretch(1, 5 if wide else 0)
            QTimer.singleShot(0, self._right.invalidate)  # else it keeps heights that it reckoned at the other width

    def _build_buttons(self, column: QVBoxLayout) -> None:
        holder = QWidget(self)
        row = FlowLayout(holder, S)
        note = PrimaryButton(self.tr("Note conversation"), "message-circle-plus", holder)
        note.clicked.connect(lambda: self.note_wanted.emit(self._contact_id))
        remind = QuietButton(self.tr("Remind me"), "bell-plus", holder)
        remind.clicked.connect(lambda: self.remind_wanted.emit(self._contact_id))
        self._write = QuietButton(self.tr("Write"), "mail", holder)
        self._write.clicked.connect(lambda: self.write_wanted.emit(self._contact_id))
        edit = QuietButton(self.tr("Edit"), "pencil", holder)
        edit.clicked.connect(lambda: self.edit_wanted.emit(self._contact_id))
        self._overflow = OverflowButton(self.tr("More actions"), holder)
        for button in (note, remind, self._write, edit, self._overflow):
            row.addWidget(button)
        column.addWidget(holder)

    def _build_body(self, column: QVBoxLayout) -> None:
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(L)
        left, right = QVBoxLayout(), QVBoxLayout()
        for side in (left, right):
            side.setSpacing(M)
        self._timeline = TimelineSection(self)
        self._next_time = NextTimeSection(self)
        self._details = DetailsSection(self)
        self._about = AboutSection(self)
        self._timeline.edit_wanted.connect(self.note_edit_wanted)
        self._timeline.remove_wanted.connect(self.note_remove_wanted)
        self._next_time.thread_closed.connect(self.thread_closed)
        self._next_time.reminder_chosen.connect(self.reminder_chosen)
        self._timeline.reminder_chosen.connect(self.reminder_chosen)
        left.addWidget(self._timeline)
        left.addStretch(1)
        for section in (self._next_time, self._details, self._about):
            right.addWidget(section)
        right.addStretch(1)
        self._right = right
        self._columns.addLayout(left, 8)
        self._columns.addLayout(right, 5)
        column.addLayout(self._columns)

    def _follow_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        """Who walks with Tab sees where the focus is."""
        inside = self.widget()
        if new is not None and inside is not None and inside.isAncestorOf(new):
            self.ensureWidgetVisible(new, 0, L)


class _Inside(QWidget):
    """As high as its text at its width needs, and no higher: Qt's least height is that of the least width."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


def badge_sentence(standing: Standing, rest_reason: str, lang: str) -> str:
    """The badge's sentence: where the person stands, and what is missing."""
    code = f"badge.{standing.status.value}"
    if standing.status is Status.RESTING and rest_reason == "network_marketing":
        code += ".network_marketing"
    missing = next((r for r in standing.reasons if r in _MISSING), None)
    return phrase(code, lang, {"missing": phrase(f"missing.{missing.value}", lang) if missing else ""})


_MISSING = (
    Reason.NO_CONNECTION_POINT,
    Reason.MY_WISH_OPEN,
    Reason.MY_WISH_NO,
    Reason.THEIR_WISH_OPEN,
    Reason.THEIR_WISH_NO,
)
