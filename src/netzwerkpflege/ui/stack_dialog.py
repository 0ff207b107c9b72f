"""Kartenstapel: bare cards by where they came from, each given its conversation, left as it is, or put away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from netzwerkpflege.domain.card_stack import Pile, PileKind
from netzwerkpflege.domain.debrief import Talk
from netzwerkpflege.domain.outcome import ExpectedError
from netzwerkpflege.domain.queue import Queued
from netzwerkpflege.domain.told import Told
from netzwerkpflege.services import card_stack
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.told import told_around
from netzwerkpflege.ui.counts import counted, file_words
from netzwerkpflege.ui.flow_layout import FlowLayout
from netzwerkpflege.ui.jobs import Jobs, Tick
from netzwerkpflege.ui.labels import plain_label, plain_tool_tip
from netzwerkpflege.ui.moments import long_day
from netzwerkpflege.ui.origin_words import origin_words
from netzwerkpflege.ui.panels import EmptyState
from netzwerkpflege.ui.queue_dialog import QueueDialog
from netzwerkpflege.ui.queue_person import QueueWords
from netzwerkpflege.ui.theme import XXL, L, M, S
from netzwerkpflege.ui.widgets import PrimaryButton, QuietButton

_ID: Final = Qt.ItemDataRole.UserRole


class StackDialog(QueueDialog):
    """One pile after the other; of a large pile, a portion after the other."""

    def __init__(self, *, desk: Desk, jobs: Jobs, lang: str, piles: list[Pile], parent: QWidget | None = None) -> None:
        self._jobs, self._piles = jobs, piles
        self._pile = piles[0]
        self._ids: list[int] = []
        words = QueueWords(
            self.tr("&No, but keep the card"), self.tr("keep"), self.tr("Has been given its conversation."), dated=True
        )
        super().__init__(desk=desk, lang=lang, kind="stack", words=words, parent=parent)
        self.setWindowTitle(self.tr("Card stack"))
        self._list.setAccessibleName(self.tr("Cards of this pile"))
        self._several = self._build_several()
        self._pages.addWidget(self._several)
        self._show_piles(piles)
        self.take_up(piles[0])

    # --- what the queue is made of ---

    def read(self) -> Sequence[Queued]:
        return card_stack.look(self._desk, self._ids)

    def keep_talk(self, item: Queued, talk: Talk) -> None:
        card_stack.keep(self._desk, item.key, talk, self._pile)

    def say_no(self, item: Queued) -> None:
        card_stack.stay(self._desk, [item.key])

    def put_away(self, item: Queued) -> None:
        card_stack.put_away(self._desk, [item.key])

    def told(self, item: Queued) -> Sequence[Told]:
        return told_around(self._desk, item.key)

    def first_talk(self, item: Queued) -> Talk:
        return Talk(on=self._pile.day)

    # --- piles ---

    def take_up(self, pile: Pile) -> None:
        """The next cards of a pile; read in the lane."""
        self._pile = pile
        self._why.setVisible(pile.kind is PileKind.LONG)
        desk = self._desk

        def work(tick: Tick) -> list[int]:
            return card_stack.portion(desk, pile)

        self._jobs.start(work, self._lay_out, self.say_trouble)

    def _lay_out(self, ids: list[int]) -> None:
        self._ids = ids
        self.go_on(None)

    def _show_piles(self, piles: list[Pile]) -> None:
        self._piles = piles
        silent = self._choice.blockSignals(True)
        self._choice.clear()
        for pile in piles:
            self._choice.addItem(pile_words(pile))
            row = self._choice.count() - 1
            self._choice.setItemData(row, plain_tool_tip(pile_words(pile)), Qt.ItemDataRole.ToolTipRole)
        self._choice.blockSignals(silent)

    def _choose(self, row: int) -> None:
        self._keep_draft()
        self._current = None
        self.take_up(self._piles[row])

    def show_end(self) -> None:
        """Look in the lane what is left, here and in other piles."""
        self._last.set_sentence(self.tr("One moment …"), "")
        desk = self._desk

        def work(tick: Tick) -> list[Pile]:
            return card_stack.piles(desk)

        self._jobs.start(work, self._say_what_is_left, self.say_trouble)

    def _say_what_is_left(self, piles: list[Pile]) -> None:
        if self._pages.currentWidget() is not self._end:
            return
        self._show_piles(piles)
        self._choice.setCurrentIndex(-1)
        self._choice.setEnabled(bool(piles))
        if piles:
            words = self.tr("These cards are gone through. There is more if you like.")
            self._last.set_sentence(words, pile_words(piles[0]).replace("&", "&&"))
        else:
            self._last.set_sentence(self.tr("The stack is gone through. Every card has found its place."), "")
        self._keep.setFocus()

    def _go_to_next_pile(self) -> None:
        if self._piles:
            self._choice.setCurrentIndex(0)
            self.take_up(self._piles[0])

    def finish(self) -> None:
        self.accept()

    # --- building ---

    def build_top(self, column: QVBoxLayout) -> None:
        column.addWidget(plain_label(self.tr("Card stack"), "title", parent=self))
        self._choice = QComboBox(self)
        self._choice.setAccessibleName(self.tr("Where the cards came from"))
        self._choice.setFixedWidth(270)
        self._choice.activated.connect(self._choose)
        column.addWidget(self._choice)
        words = self.tr("These cards have had no conversation for more than a year. If you like, put them away.")
        self._why = plain_label(words, "muted", wrap=True, parent=self)
        self._why.setFixedWidth(270)
        column.addWidget(self._why)

    def build_below(self, column: QVBoxLayout) -> None:
        several = QuietButton(self.tr("Put several awa&y …"), "inbox", self)
        several.setAutoDefault(False)
        several.clicked.connect(self._show_several)
        column.addWidget(several, 0, Qt.AlignmentFlag.AlignLeft)

    def build_end(self) -> QWidget:
        self._last = EmptyState("layers", "", "", self)
        self._last.acted.connect(self._go_to_next_pile)
        return self._last

    def _build_several(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(XXL, L, XXL, S)
        column.setSpacing(M)
        column.addWidget(plain_label(self.tr("Which cards may go?"), "name", wrap=True, parent=page))
        rule = self.tr(
            "They go to the trash, from where they can be brought back for thirty days. One undo brings all back."
        )
        column.addWidget(plain_label(rule, "muted", wrap=True, parent=page))
        self._boxes = QListWidget(page)
        self._boxes.setAccessibleName(self.tr("Cards that may go"))
        self._boxes.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._boxes.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._boxes.itemChanged.connect(self._count)
        column.addWidget(self._boxes, 1)
        holder = QWidget(page)
        flow = FlowLayout(holder, S)
        self._away = PrimaryButton(self.tr("Put &away"), "inbox", holder)
        self._away.clicked.connect(self._put_several_away)
        every = QuietButton(self.tr("Choose &all"), parent=holder)
        every.clicked.connect(self._choose_all)
        back = QuietButton(self.tr("&Back"), parent=holder)
        back.clicked.connect(lambda: self.go_on(None))
        for button in (self._away, every, back):
            button.setAutoDefault(False)
            flow.addWidget(button)
        policy = holder.sizePolicy()
        policy.setHeightForWidth(True)
        holder.setSizePolicy(policy)
        column.addWidget(holder)
        return page

    # --- several at once ---

    def _show_several(self) -> None:
        """All that wait here, none of them chosen."""
        self._keep_draft()
        self._current = None
        self._boxes.clear()
        for item in self._items:
            if item.done:
                continue
            line = QListWidgetItem(" · ".join(filter(None, (item.name, item.organisation))))
            line.setData(_ID, item.key)
            line.setFlags(line.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            line.setCheckState(Qt.CheckState.Unchecked)
            self._boxes.addItem(line)
        self._list.setCurrentRow(-1)
        self._keep.setEnabled(False)
        self._hint.setText(self.tr("The space bar chooses a card. Esc goes back."))
        self._pages.setCurrentWidget(self._several)
        self._count()
        self._boxes.setFocus()
        self._boxes.setCurrentRow(0)

    def _chosen_several(self) -> list[int]:
        lines = (self._boxes.item(row) for row in range(self._boxes.count()))
        return [line.data(_ID) for line in lines if line.checkState() is Qt.CheckState.Checked]

    def _count(self) -> None:
        count = len(self._chosen_several())
        words = counted(count, self.tr("Put 1 card &away"), self.tr("Put {count} cards &away"))
        self._away.setText(words if count else self.tr("Put &away"))
        self._away.setEnabled(count > 0)

    def _choose_all(self) -> None:
        for row in range(self._boxes.count()):
            self._boxes.item(row).setCheckState(Qt.CheckState.Checked)

    def _put_several_away(self) -> None:
        try:
            card_stack.put_away(self._desk, self._chosen_several())
        except ExpectedError as error:
            self.say_trouble(error)
            return
        self.did(1)
        self.go_on(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._pages.currentWidget() is self._several:
            self.go_on(None)
            return
        super().keyPressEvent(event)


def pile_words(pile: Pile) -> str:
    """Where the cards of a pile came from, and how many wait."""
    translate = QCoreApplication.translate
    count = counted(pile.count, translate("StackDialog", "1 card"), translate("StackDialog", "{count} cards"))
    if pile.kind is PileKind.LONG:
        where = translate("StackDialog", "Without a conversation for over a year")
    elif pile.came is None:
        where = translate("StackDialog", "Entered by hand")
    else:
        where = origin_words(pile.came.origin, pile.came.event_title) or _read_in(pile)
    return f"{where} · {count}"


def _read_in(pile: Pile) -> str:
    came = pile.came
    if came is None:
        return ""
    return " · ".join(filter(None, (file_words(came.files), long_day(came.at.date()) if came.at else "")))
