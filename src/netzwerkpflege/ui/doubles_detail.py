"""A probable double: both people side by side, what speaks for and against, and the three things that can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from netzwerkpflege.domain.similarity import Kind, Score
from netzwerkpflege.phrases import phrase
from netzwerkpflege.services.merge import MergePlan
from netzwerkpflege.ui.avatar import PhotoFor
from netzwerkpflege.ui.counts import number
from netzwerkpflege.ui.doubles_person import BothTable
from netzwerkpflege.ui.flow_layout import FlowLayout
from netzwerkpflege.ui.theme import XL, XS, L, M, S
from netzwerkpflege.ui.widgets import EmptyState, IconLine, PrimaryButton, QuietButton, clear_layout, plain_label


class PairDetail(QStackedWidget):
    """Says what is wanted of the pair that is shown: ``merge_wanted``, ``apart_wanted``, ``later_wanted``."""

    merge_wanted = Signal()
    apart_wanted = Signal()
    later_wanted = Signal()

    def __init__(self, photo_for: PhotoFor | None, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lang = lang
        self._nobody = EmptyState("users-round", "", "", self)
        self.addWidget(self._nobody)
        self._build(photo_for)

    def show_pair(self, plan: MergePlan, score: Score) -> None:
        """Show two contacts as a plan compares them."""
        how = phrase(f"match.kind.{score.kind.value}", self._lang)
        self._how.setText(how)
        self._points.setText(self.tr("{score} of 100 points").format(score=number(score.value)))
        self._points.setVisible(score.kind in (Kind.SURE, Kind.LIKELY))
        clear_layout(self._reasons)
        for mark, words, signs in (
            ("check", self.tr("For it: {reasons}"), score.reasons),
            ("x", self.tr("Against it: {reasons}"), score.against),
        ):
            if signs:
                listed = ", ".join(phrase(f"match.{sign.value}", self._lang) for sign in signs)
                self._reasons.addWidget(IconLine(mark, words.format(reasons=listed), parent=self))
        self._table.show_both((plan.keep, plan.other), plan.before)
        self._table.show_fields(plan.fields)
        self._scroll.verticalScrollBar().setValue(0)
        self.setCurrentIndex(1)

    def show_nobody(self, sentence: str) -> None:
        """Nobody is chosen; say why."""
        self._nobody.set_sentence(sentence)
        self.setCurrentIndex(0)

    def shows_pair(self) -> bool:
        """Whether two people are shown."""
        return self.currentIndex() == 1

    def _build(self, photo_for: PhotoFor | None) -> None:
        page = QWidget(self)
        outer = QVBoxLayout(page)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(M)
        self._scroll = QScrollArea(page)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget(self._scroll)
        column = QVBoxLayout(inside)
        column.setContentsMargins(XL, L, L, L)
        column.setSpacing(S)
        self._how = plain_label("", "title", wrap=True, parent=inside)
        self._points = plain_label("", "muted", parent=inside)
        self._reasons = QVBoxLayout()
        self._reasons.setSpacing(XS)
        self._table = BothTable(photo_for, self._lang, inside)
        column.addWidget(self._how)
        column.addWidget(self._points)
        column.addLayout(self._reasons)
        column.addSpacing(M)
        column.addWidget(self._table)
        column.addStretch(1)
        self._scroll.setWidget(inside)
        outer.addWidget(self._scroll, 1)
        outer.addWidget(self._buttons(page))
        self.addWidget(page)

    def _buttons(self, parent: QWidget) -> QWidget:
        """The three ways on; below each other where there is no room."""
        holder = QWidget(parent)
        row = QHBoxLayout(holder)
        row.setContentsMargins(XL, 0, L, 0)
        inside = QWidget(holder)
        flow = FlowLayout(inside, S)
        row.addWidget(inside, 1)
        self.merge_button = PrimaryButton(self.tr("&Merge …"), "layers", holder)
        self.apart_button = QuietButton(self.tr("&Not the same person"), "users-round", holder)
        self.later_button = QuietButton(self.tr("&Later"), "clock", holder)
        self.merge_button.clicked.connect(self.merge_wanted)
        self.apart_button.clicked.connect(self.apart_wanted)
        self.later_button.clicked.connect(self.later_wanted)
        for button in (self.merge_button, self.apart_button, self.later_button):
            flow.addWidget(button)
        return holder
