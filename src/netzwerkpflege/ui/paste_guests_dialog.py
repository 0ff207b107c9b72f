"""Pasting a guest list: who is found goes on it, the unsure are asked about, the unknown may get cards."""

from __future__ import annotations

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

from netzwerkpflege.domain.contact import Contact
from netzwerkpflege.domain.outcome import ExpectedError
from netzwerkpflege.domain.typed_name import split_name
from netzwerkpflege.phrases import error_sentence, phrase
from netzwerkpflege.services import contacts, events
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.events import PastedGuests
from netzwerkpflege.ui.icons import STATUS_ICONS, icon
from netzwerkpflege.ui.places import Place
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


class PasteGuestsDialog(QDialog):
    """First the text, then what came of it; nothing is kept before the last button."""

    invited = Signal(int)

    def __init__(self, *, desk: Desk, event_id: int, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._event_id = event_id
        self._lang = lang
        self._found: tuple[int, ...] = ()
        self._choices: list[QComboBox] = []
        self._fresh: list[tuple[str, QCheckBox]] = []
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
        if not self._text.toPlainText().strip():
            self._field.set_trouble(self.tr("Please paste at least one name."))
            return
        self._field.set_trouble("")
        self._show_outcome(events.read_pasted(self._desk, self._text.toPlainText()))
        self._pages.setCurrentIndex(1)
        self._keep.setFocus()

    def chosen(self) -> int:
        """How many would go on the guest list now."""
        sure = sum(choice.currentData() is not None for choice in self._choices)
        return len(set(self._found)) + sure + sum(box.isChecked() for _, box in self._fresh)

    def accept(self) -> None:
        """Enter looks up first; then it puts everybody on the list, the unknown with a bare card."""
        if self._pages.currentIndex() == 0:
            self.look_up()
            return
        sure = (choice.currentData() for choice in self._choices)
        numbers = [*self._found, *(number for number in sure if number is not None)]
        try:
            for line, box in self._fresh:
                if box.isChecked():
                    numbers.append(contacts.add(self._desk, _bare_card(line)))
                    box.setChecked(False)  # a second try after a trouble makes nobody twice
                    self._found = (*self._found, numbers[-1])
            added = events.invite(self._desk, self._event_id, list(dict.fromkeys(numbers)))
        except ExpectedError as error:
            self._banner.say(error_sentence(error, self._lang))
            return
        self.invited.emit(added)
        super().accept()

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
            self.tr("Name, or name and firm; a table from a spreadsheet is fine too."),
            page,
        )
        column.addWidget(self._field, 1)
        cancel = QuietButton(self.tr("Cancel"), parent=page)
        cancel.clicked.connect(self.reject)
        look = PrimaryButton(self.tr("&Look up"), "search", page)
        look.clicked.connect(self.look_up)
        column.addLayout(_foot(cancel, look))
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

    def _show_outcome(self, pasted: PastedGuests) -> None:
        clear_layout(self._groups)
        self._choices, self._fresh = [], []
        self._found = tuple(dict.fromkeys(number for _, number in pasted.found))
        if self._found:
            self._groups.addWidget(self._found_group())
        if pasted.unsure:
            self._groups.addWidget(self._unsure_group(pasted))
        if pasted.unknown:
            self._groups.addWidget(self._unknown_group(pasted))
        self._groups.addStretch(1)
        self._count()

    def _found_group(self) -> Card:
        card = Card(self.tr("Found"), "circle-check", self._inside)
        for row in contacts.rows(self._desk, self._found):
            words = " · ".join(filter(None, (row.name, row.organisation)))
            card.body.addWidget(IconLine(STATUS_ICONS[row.status.value], words, "body", card))
        return card

    def _unsure_group(self, pasted: PastedGuests) -> Card:
        card = Card(self.tr("Which one is it?"), "circle-help", self._inside)
        for line, numbers in pasted.unsure:
            choice = QComboBox(card)
            choice.setAccessibleName(line)
            choice.addItem(self.tr("Leave out"), None)
            for row in contacts.rows(self._desk, numbers):
                status = phrase(f"status.{row.status.value}", self._lang)
                words = " · ".join(filter(None, (row.name, row.organisation, status)))
                choice.addItem(icon(STATUS_ICONS[row.status.value], "muted"), words, row.id)
            choice.currentIndexChanged.connect(self._count)
            self._choices.append(choice)
            card.body.addWidget(FormField(line.replace("&", "&&"), choice, parent=card))
        return card

    def _unknown_group(self, pasted: PastedGuests) -> Card:
        card = Card(self.tr("Not in the address book yet"), "user-plus", self._inside)
        card.body.addWidget(
            plain_label(
                self.tr("Tick who shall get a card. It starts as “bare card” until you have talked."),
                "small",
                wrap=True,
                parent=card,
            )
        )
        for line in pasted.unknown:
            box = QCheckBox(line.replace("\t", " · ").replace("&", "&&"), card)
            box.setAccessibleName(line)
            box.toggled.connect(self._count)
            self._fresh.append((line, box))
            card.body.addWidget(box)
        if len(pasted.unknown) > 1:
            every = QuietButton(self.tr("Tick &all"), parent=card)
            every.clicked.connect(self._tick_all)
            card.body.addWidget(every, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _tick_all(self) -> None:
        for _, box in self._fresh:
            box.setChecked(True)

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


def _bare_card(line: str) -> Contact:
    """A card for „Name“, „Name, Firma“ or a table's line."""
    name, _, firm = line.replace(";", "\t").replace(",", "\t").partition("\t")
    return Contact(name=split_name(name), organisation=" ".join(firm.replace("\t", " ").split()))
