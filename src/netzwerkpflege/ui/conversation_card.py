"""One conversation to read: when, where, what was said; for each person what connects and what is wished."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from netzwerkpflege.domain.contact import Contact
from netzwerkpflege.domain.meeting import Participant, Wish
from netzwerkpflege.domain.thread import Keepsake, Owner, Thread
from netzwerkpflege.services.contacts import Sheet
from netzwerkpflege.services.meetings import NoteRow
from netzwerkpflege.ui.avatar import Avatar, PhotoFor
from netzwerkpflege.ui.button_row import ButtonRow
from netzwerkpflege.ui.keepsake_words import keepsake_words
from netzwerkpflege.ui.moments import ago, weekday_in_words
from netzwerkpflege.ui.theme import XL, XS, XXL, L, M, S
from netzwerkpflege.ui.widgets import (
    Card,
    Chip,
    FlowLayout,
    IconLine,
    IconMark,
    LinkLabel,
    OverflowButton,
    Panel,
    PrimaryButton,
    QuietButton,
    clear_layout,
    plain_label,
)

_WIDEST = 760


class ConversationCard(QScrollArea):
    """Says by signals what is wanted, with the number of the person or event."""

    person_chosen = Signal(int)
    new_wanted = Signal()
    edit_wanted = Signal()

    def __init__(self, *, photo_for: PhotoFor, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photo_for, self._lang = photo_for, lang
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Conversation"))
        outer = QWidget(self)
        row = QHBoxLayout(outer)
        row.setContentsMargins(XXL, XL, XXL, XL)
        inside = QWidget(outer)
        inside.setMaximumWidth(_WIDEST)
        row.addWidget(inside, 100)
        row.addStretch(1)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(L)
        self._day = plain_label("", "name", wrap=True, parent=inside)
        self._where = plain_label("", "muted", wrap=True, parent=inside)
        head = QVBoxLayout()
        head.setSpacing(XS)
        head.addWidget(self._day)
        head.addWidget(self._where)
        column.addLayout(head)
        column.addWidget(self._build_buttons(inside))
        self._body = QVBoxLayout()
        self._body.setSpacing(L)
        column.addLayout(self._body)
        column.addStretch(1)
        self.setWidget(outer)

    def _build_buttons(self, parent: QWidget) -> ButtonRow:
        new = PrimaryButton(self.tr("&Note a conversation"), "message-circle-plus", parent)
        new.clicked.connect(self.new_wanted)
        edit = QuietButton(self.tr("&Edit"), "pencil", parent)
        edit.clicked.connect(self.edit_wanted)
        self.more = OverflowButton(self.tr("More actions"), parent)
        return ButtonRow([new, edit], self.more, parent)

    def show_row(self, row: NoteRow, sheets: dict[int, Sheet], today: date) -> None:
        """Show a conversation; ``sheets`` are of those who took part and are still there."""
        note = row.note
        self._day.setText(weekday_in_words(note.on))
        self._where.setText(" · ".join(filter(None, (row.event_title, note.place, ago(note.on, today)))))
        clear_layout(self._body)
        if note.text.strip():
            words = Card(self.tr("What it was about"), "quote", self.widget())
            words.body.addWidget(plain_label(note.text, "body", wrap=True, selectable=True, parent=words))
            self._body.addWidget(words)
        for participant in note.participants:
            if (sheet := sheets.get(participant.contact_id)) is not None:
                self._body.addWidget(self._person(participant, sheet, note.id or 0))
        self.verticalScrollBar().setValue(0)

    def _person(self, participant: Participant, sheet: Sheet, meeting_id: int) -> Panel:
        panel = Panel(self.widget())
        column = QVBoxLayout(panel)
        column.setContentsMargins(L, L, L, L)
        column.setSpacing(M)
        column.addLayout(self._who(sheet.contact, panel))
        if participant.remark.strip():
            column.addWidget(plain_label(participant.remark, "body", wrap=True, selectable=True, parent=panel))
        if participant.connection_points:
            column.addWidget(self._points(participant, panel))
        column.addLayout(self._wishes(participant, panel))
        threads = [item for item in sheet.open_threads if item.meeting_id == meeting_id]
        keepsakes = [item for item in sheet.keepsakes if item.meeting_id == meeting_id]
        for icon, words in (*map(self._thread, threads), *map(self._keepsake, keepsakes)):
            column.addWidget(IconLine(icon, words, "body", panel))
        return panel

    def _who(self, contact: Contact, panel: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(M)
        picture = Avatar(36, self._photo_for, panel)
        picture.show_person(contact.display_name, contact.photo.sha256 if contact.photo else "")
        row.addWidget(picture)
        words = QVBoxLayout()
        words.setSpacing(0)
        number = contact.id or 0
        link = LinkLabel(contact.display_name, panel)
        link.setToolTip(self.tr("Show contact"))
        link.clicked.connect(lambda: self.person_chosen.emit(number))
        words.addWidget(link)
        if contact.organisation:
            words.addWidget(plain_label(contact.organisation, "muted", elide=True, parent=panel))
        row.addLayout(words, 1)
        return row

    def _points(self, participant: Participant, panel: QWidget) -> QWidget:
        holder = QWidget(panel)
        holder.setAccessibleName(self.tr("Connection points"))
        flow = FlowLayout(holder)
        for point in participant.connection_points:
            flow.addWidget(Chip(point, "link", "accent", holder))
        policy = holder.sizePolicy()
        policy.setHeightForWidth(True)
        holder.setSizePolicy(policy)
        return holder

    def _wishes(self, participant: Participant, panel: QWidget) -> QVBoxLayout:
        mine = {
            Wish.YES: self.tr("You would like to stay in touch"),
            Wish.NO: self.tr("You would leave it at this conversation"),
            Wish.OPEN: self.tr("Your own wish is still open"),
        }
        theirs = {
            Wish.YES: self.tr("The other side would like to stay in touch"),
            Wish.NO: self.tr("The other side would leave it at this conversation"),
            Wish.OPEN: self.tr("The wish of the other side is still open"),
        }
        column = QVBoxLayout()
        column.setSpacing(XS)
        sides = (
            (participant.my_wish, mine[participant.my_wish], participant.my_wish_source),
            (participant.their_wish, theirs[participant.their_wish], participant.their_wish_source),
        )
        for wish, sentence, source in sides:
            said = self.tr("{wish} – “{source}”").format(wish=sentence, source=source.strip())
            column.addLayout(_wish_line(wish, said if source.strip() else sentence, panel))
        return column

    def _thread(self, thread: Thread) -> tuple[str, str]:
        words = {
            Owner.MINE: self.tr("Promised: {text}"),
            Owner.THEIRS: self.tr("Was promised: {text}"),
            Owner.JOINT: self.tr("Together: {text}"),
        }
        return "git-commit-horizontal", words[thread.owner].format(text=thread.text)

    def _keepsake(self, keepsake: Keepsake) -> tuple[str, str]:
        return "gift", keepsake_words(keepsake, self._lang)


def _wish_line(wish: Wish, words: str, parent: QWidget) -> QHBoxLayout:
    icons = {Wish.YES: ("check", "dialogue"), Wish.NO: ("x", "muted"), Wish.OPEN: ("circle-dashed", "muted")}
    row = QHBoxLayout()
    row.setSpacing(S)
    row.addWidget(IconMark(*icons[wish], parent=parent), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(plain_label(words, "body" if wish is Wish.YES else "muted", wrap=True, parent=parent), 1)
    return row
