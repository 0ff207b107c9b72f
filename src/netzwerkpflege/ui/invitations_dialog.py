"""Several invitations of a file: which of them are to become events."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from netzwerkpflege.domain.outcome import ExpectedError
from netzwerkpflege.phrases import error_sentence
from netzwerkpflege.services import invitations
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.invitations import Received
from netzwerkpflege.ui import theme
from netzwerkpflege.ui.moments import hours_in_words, weekday_in_words
from netzwerkpflege.ui.places import Place
from netzwerkpflege.ui.series_words import rule_words
from netzwerkpflege.ui.theme import XXL, L, M, S
from netzwerkpflege.ui.widgets import Banner, PrimaryButton, QuietButton, plain_label

_DATA: Final = Qt.ItemDataRole.UserRole


class InvitationsDialog(QDialog):
    """Space ticks, Enter keeps. ``kept`` carries the numbers of the events, ``each_wanted`` what is to be looked at."""

    kept = Signal(list)
    each_wanted = Signal(list)

    def __init__(self, *, desk: Desk, lang: str, received: Sequence[Received], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._lang = desk, lang
        self.setWindowTitle(self.tr("Invitations"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, L)
        column.setSpacing(M)
        self.banner = Banner(self)
        column.addWidget(self.banner)
        inside = QVBoxLayout()
        inside.setContentsMargins(XXL, L, XXL, 0)
        inside.setSpacing(M)
        column.addLayout(inside, 1)
        inside.addWidget(plain_label(self.tr("Which of these shall become events?"), "title", wrap=True, parent=self))
        words = self.tr("What is over, or was called off, is not ticked. One undo takes all of them back.")
        inside.addWidget(plain_label(words, "muted", wrap=True, parent=self))
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Invitations"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(theme.px(160))
        inside.addWidget(self.list, 1)
        for one in received:
            self._add(one, desk.today())
        ticked = [row for row in range(self.list.count()) if self.list.item(row).checkState() is Qt.CheckState.Checked]
        self.list.setCurrentRow(ticked[0] if ticked else 0)
        theme.current().changed.connect(self._tint)
        self._tint()
        self.list.itemChanged.connect(self._follow)
        self._build_foot(inside)
        self.resize(theme.px(600), theme.px(520))
        self._place = Place(self, "invitations")
        self._follow()
        self.list.setFocus()

    def chosen(self) -> list[Received]:
        """What is ticked."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return [item.data(_DATA) for item in items if item.checkState() is Qt.CheckState.Checked]

    def accept(self) -> None:
        """Keep what is ticked, all in one step."""
        if not (chosen := self.chosen()):
            return
        try:
            numbers = invitations.keep_all(self._desk, chosen)
        except ExpectedError as error:
            self.banner.say(error_sentence(error, self._lang))
            return
        super().accept()
        self.kept.emit(numbers)

    def look_at_each(self) -> None:
        """Show the form of each that is ticked, one after the other."""
        chosen = self.chosen()
        self.reject()
        self.each_wanted.emit(chosen)

    def _build_foot(self, column: QVBoxLayout) -> None:
        self._each = QuietButton(self.tr("&Look at each …"), "pencil", self)
        self._each.clicked.connect(self.look_at_each)
        cancel = QuietButton(self.tr("&Cancel"), parent=self)
        cancel.clicked.connect(self.reject)
        self._take = PrimaryButton(self.tr("&Take these"), "check", self)
        self._take.clicked.connect(self.accept)
        self._take.setDefault(True)
        for button in (self._each, cancel):
            button.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.setSpacing(S)
        foot.addWidget(self._each)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self._take)
        column.addLayout(foot)

    def _tint(self) -> None:
        tokens = theme.tokens()
        ink, ground = tokens.status["accent"]
        self.list.setStyleSheet(
            f"QListWidget {{ border: 1px solid {tokens.hairline}; border-radius: 8px; }}"
            f"QListWidget:focus {{ border: 1px solid {tokens.focus}; }}"
            "QListWidget { outline: 0; }"
            "QListWidget::item { padding: 8px 6px; border-radius: 6px; }"
            f"QListWidget::item:selected {{ background: {ground}; color: {ink}; }}"
        )

    def _add(self, one: Received, today: date) -> None:
        event, invitation = one.event, one.invitation
        when = (weekday_in_words(event.on), hours_in_words(event.starts, event.ends), event.place)
        states = (
            self.tr("repeats: {often}").format(often=rule_words(invitation.rule)) if invitation.rule else "",
            self.tr("repeats") if invitation.repeats and not invitation.rule else "",
            self.tr("called off") if invitation.cancelled else "",
            self.tr("over") if event.on < today else "",
            "" if event.title.strip() else self.tr("without a title: look at it to give one"),
            self.tr("known already, will be updated") if event.id else "",
        )
        lines = (event.title, " · ".join(filter(None, when)), " · ".join(filter(None, states)))
        item = QListWidgetItem("\n".join(filter(None, lines)), self.list)
        item.setData(_DATA, one)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, (*lines[:1], *when, *states))))
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        wanted = not invitation.cancelled and event.on >= today and bool(event.title.strip())
        item.setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)

    def _follow(self) -> None:
        some = bool(self.chosen())
        for button in (self._each, self._take):
            button.setEnabled(some)
