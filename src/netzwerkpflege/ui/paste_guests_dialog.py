"""Pasting a guest list: who is found goes on it, the unsure are asked about, the others are guests by their name.

Nobody becomes a contact by standing on a list.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from netzwerkpflege.domain.guest_list import PastedGuest
from netzwerkpflege.domain.outcome import ExpectedError
from netzwerkpflege.phrases import error_sentence, phrase
from netzwerkpflege.services import contacts, guest_matching, guests
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.guest_matching import MatchedList
from netzwerkpflege.ui.icons import STATUS_ICONS, icon
from netzwerkpflege.ui.jobs import Job, Jobs, Tick
from netzwerkpflege.ui.places import Place
from netzwerkpflege.ui.progress import ProgressLine
from netzwerkpflege.ui.theme import XL, L, M, S
from netzwerkpflege.ui.widgets import (
    Banner,
    Card,
    FormField,
    IconLine,
    PrimaryButton,
    QuietButton,
    clear_layout,
    plain_label,
)

_OUT: Final = 0
_BY_NAME: Final = -1


class PasteGuestsDialog(QDialog):
    """First the text, then what came of it; nothing is kept before the last button."""

    invited = Signal(int)

    def __init__(
        self, *, desk: Desk, event_id: int, lang: str, jobs: Jobs | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._event_id, self._lang = desk, event_id, lang
        self._jobs = jobs or Jobs(self)
        self._job: Job | None = None
        self._matched = MatchedList()
        self._choices: list[tuple[PastedGuest, QComboBox]] = []
        self._fresh: list[tuple[PastedGuest, QCheckBox]] = []
        self.setWindowTitle(self.tr("Paste a guest list"))
        self.resize(560, 520)
        Place(self, "paste_guests")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._banner = Banner(self)
        column.addWidget(self._banner)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._build_text())
        self._pages.addWidget(self._build_outcome())
        column.addWidget(self._pages, 1)
        self._text.setFocus()

    def set_text(self, text: str) -> None:
        """Put a list into the field."""
        self._text.setPlainText(text)

    def look_up(self) -> None:
        """Look for these people, and show what came of it."""
        text, desk = self._text.toPlainText(), self._desk
        if not text.strip():
            self._field.set_trouble(self.tr("Please paste at least one name."))
            return
        if self._job is not None:
            return
        self._field.set_trouble("")

        def work(tick: Tick) -> MatchedList:
            return guest_matching.match(desk, text, tick)

        self._job = self._jobs.start(work, self._show_matched, self._say_trouble)
        self._job.ended.connect(self._end_job)
        self._look.setEnabled(False)
        self._progress.follow(self._job, self.tr("Looking people up …"))

    def matched(self) -> MatchedList:
        """What was found."""
        return self._matched

    def chosen(self) -> int:
        """How many would go on the guest list now."""
        contact_ids, names, _ = self._wanted()
        return len(contact_ids) + len(names)

    def accept(self) -> None:
        """Enter looks up first; then it puts everybody on the list."""
        if self._pages.currentIndex() == 0:
            self.look_up()
            return
        contact_ids, names, seats = self._wanted()
        entries = [guests.named(self._event_id, guest) for guest in names]
        try:
            added = guests.add_people(self._desk, self._event_id, contact_ids, entries, seats)
        except ExpectedError as error:
            self._say_trouble(error)
            return
        self.invited.emit(added)
        super().accept()

    def reject(self) -> None:
        """Leave; what is being looked up is stopped."""
        if self._job is not None:
            self._job.cancel()
        super().reject()

    def _wanted(self) -> tuple[list[int], list[PastedGuest], dict[int, str]]:
        """Contacts, names, and where the contacts sit."""
        sure = [(guest, number) for guest, number in self._matched.sure]
        names = [guest for guest, box in self._fresh if box.isChecked()]
        for guest, choice in self._choices:
            if (number := choice.currentData()) == _BY_NAME:
                names.append(guest)
            elif number != _OUT:
                sure.append((guest, number))
        seats = {number: guest.seat for guest, number in sure if guest.seat}
        return list(dict.fromkeys(number for _, number in sure)), names, seats

    def _end_job(self) -> None:
        self._job = None
        self._look.setEnabled(True)

    def _say_trouble(self, error: ExpectedError) -> None:
        self._banner.say(error_sentence(error, self._lang))

    def _show_matched(self, matched: MatchedList) -> None:
        self._matched = matched
        self._show_outcome(matched)
        self._pages.setCurrentIndex(1)
        self._keep.setFocus()

    # --- building ---

    def _build_text(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(XL, XL, XL, L)
        column.setSpacing(L)
        self._text = QPlainTextEdit(page)
        self._text.setTabChangesFocus(True)
        self._text.setPlaceholderText(self.tr("Anna Example\nBernd Example, Example Ltd"))
        self._field = FormField(
            self.tr("&Guest list, one person a line"),
            self._text,
            self.tr("As it stands in the mail or on the page: name and firm, numbered or not, or a table."),
            page,
        )
        column.addWidget(self._field, 1)
        self._progress = ProgressLine(page)
        column.addWidget(self._progress)
        cancel = QuietButton(self.tr("Cancel"), parent=page)
        cancel.clicked.connect(self.reject)
        self._look = PrimaryButton(self.tr("&Look up"), "search", page)
        self._look.clicked.connect(self.look_up)
        column.addLayout(_foot(cancel, self._look))
        return page

    def _build_outcome(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(XL, XL, XL, L)
        column.setSpacing(L)
        scroll = QScrollArea(page)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget(scroll)
        self._groups = QVBoxLayout(inside)
        self._groups.setContentsMargins(0, 0, S, 0)
        self._groups.setSpacing(M)
        scroll.setWidget(inside)
        self._inside = inside
        column.addWidget(scroll, 1)
        back = QuietButton(self.tr("&Back"), "arrow-left", page)
        back.clicked.connect(self._back)
        self._keep = PrimaryButton(self.tr("Put on the list"), "", page)
        self._keep.clicked.connect(self.accept)
        column.addLayout(_foot(back, self._keep))
        return page

    def _show_outcome(self, matched: MatchedList) -> None:
        clear_layout(self._groups)
        self._choices, self._fresh = [], []
        if matched.unsure:
            self._groups.addWidget(self._unsure_group(matched))
        if matched.sure:
            self._groups.addWidget(self._found_group(matched))
        if matched.unknown:
            self._groups.addWidget(self._unknown_group(matched))
        if matched.left:
            self._groups.addWidget(self._left_group(matched))
        self._groups.addStretch(1)
        self._count()

    def _found_group(self, matched: MatchedList) -> Card:
        card = Card(self.tr("Found"), "circle-check", self._inside)
        for row in contacts.rows(self._desk, list(dict.fromkeys(number for _, number in matched.sure))):
            words = " · ".join(filter(None, (row.name, row.organisation)))
            card.body.addWidget(IconLine(STATUS_ICONS[row.status.value], words, "body", card))
        return card

    def _unsure_group(self, matched: MatchedList) -> Card:
        card = Card(self.tr("Which one is it?"), "circle-help", self._inside)
        for guest, numbers in matched.unsure:
            choice = QComboBox(card)
            choice.setAccessibleName(_said(guest))
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(24)
            choice.addItem(icon("circle-dashed", "muted"), self.tr("Somebody else, by name only"), _BY_NAME)
            for row in contacts.rows(self._desk, numbers):
                status = phrase(f"status.{row.status.value}", self._lang)
                words = " · ".join(filter(None, (row.name, row.organisation, status)))
                choice.addItem(icon(STATUS_ICONS[row.status.value], "muted"), words, row.id)
            choice.addItem(icon("x", "muted"), self.tr("Leave out"), _OUT)
            choice.currentIndexChanged.connect(self._count)
            self._choices.append((guest, choice))
            card.body.addWidget(FormField(_said(guest).replace("&", "&&"), choice, parent=card))
        return card

    def _unknown_group(self, matched: MatchedList) -> Card:
        card = Card(self.tr("Not in the address book yet"), "user-plus", self._inside)
        words = self.tr("They stand on the list by their name. Only who you have talked with becomes a contact.")
        card.body.addWidget(plain_label(words, "small", wrap=True, parent=card))
        for guest in matched.unknown:
            box = QCheckBox(_said(guest).replace("&", "&&"), card)
            box.setAccessibleName(_said(guest))
            box.setChecked(True)
            box.toggled.connect(self._count)
            self._fresh.append((guest, box))
            card.body.addWidget(box)
        return card

    def _left_group(self, matched: MatchedList) -> Card:
        card = Card(self.tr("Nobody recognised here"), "circle-help", self._inside)
        for line in matched.left:
            card.body.addWidget(plain_label(line, "muted", wrap=True, selectable=True, parent=card))
        return card

    def _count(self) -> None:
        count = self.chosen()
        words = self.tr("Put on the list ({count})").format(count=count) if count else self.tr("Put on the list")
        self._keep.setText(words)
        self._keep.setAccessibleName(words)
        self._keep.setEnabled(bool(count))

    def _back(self) -> None:
        self._banner.hide()
        self._pages.setCurrentIndex(0)
        self._text.setFocus()


def _foot(left: QWidget, right: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(S)
    row.addStretch(1)
    row.addWidget(left)
    row.addWidget(right)
    return row


def _said(guest: PastedGuest) -> str:
    """Somebody of a list in a line."""
    return " · ".join(filter(None, (guest.name, guest.organisation, guest.title)))
