"""The page of the rehearsal: kinds, cards, the chosen card, the charset, and where the cards come from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from netzwerkpflege.domain.rehearsal import Choice, Entry, Origin
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.rehearsed_card import RehearsedCard
from netzwerkpflege.ui.columns import Columns
from netzwerkpflege.ui.import_charset import CharsetLine
from netzwerkpflege.ui.import_choices import Decisions, Kind
from netzwerkpflege.ui.import_detail import CardDetail
from netzwerkpflege.ui.import_list import CardModel, KindModel, card_list, kind_list
from netzwerkpflege.ui.import_origin import OriginFields
from netzwerkpflege.ui.import_words import NUMBERS
from netzwerkpflege.ui.theme import M, S
from netzwerkpflege.ui.widgets import EmptyState, SearchField

_PAUSE = 60
"""Milliseconds that a card stays chosen before it is read again: arrows may fly past."""


class RehearsalPage(QWidget):
    """Says ``look_wanted`` (a row of the survey) where a card is to be read, ``charset_wanted`` (files, charset),
    and ``decided`` after every choice.
    """

    look_wanted = Signal(int)
    charset_wanted = Signal(list, str)
    decided = Signal()

    def __init__(self, *, desk: Desk, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lang = lang
        self._decisions: Decisions | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._look)
        self._build(desk)

    def show_cards(
        self, decisions: Decisions, guessed: Mapping[str, Sequence[Any]], charsets: Mapping[str, str]
    ) -> None:
        """Show the cards of a rehearsal; the filter stays as it was."""
        kind = self._kind()
        self._decisions = decisions
        self._charset.show_guesses(guessed, charsets)
        self._kinds.blockSignals(True)
        self._kind_model.show(decisions)
        self._kinds.choose(self._kind_model.row_of(kind))
        self._kinds.blockSignals(False)
        self._filter()

    def show_seen(self, row: int, seen: RehearsedCard) -> None:
        """What was read of a card, if it is still the one that is chosen."""
        if row == self.current_row():
            self._detail.show_seen(seen)

    def current_row(self) -> int | None:
        """The row of the survey that is chosen."""
        return self._model.row(self._cards.currentIndex())

    def choose_kind(self, kind: Kind | None) -> None:
        """Show the cards of a kind alone."""
        self._kinds.choose(self._kind_model.row_of(kind))

    def origin(self) -> Origin | None:
        """What was said about where the cards come from; None where the day is not readable."""
        return self._origin.origin()

    def ask_origin(self, asked: bool) -> None:
        """Whether it is asked where the cards come from: not where nothing would come in."""
        self._origin.setVisible(asked)

    def take_focus(self) -> None:
        """Begin with the cards."""
        self._cards.setFocus()

    def splitter(self) -> QSplitter:
        """Between kinds, cards and the chosen one."""
        return self._splitter

    # --- building ---

    def _build(self, desk: Desk) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(M)
        self._charset = CharsetLine(self._lang, self)
        self._charset.chosen.connect(self.charset_wanted)
        column.addWidget(self._charset)
        self._splitter = Columns(self)
        self._splitter.addWidget(self._build_kinds())
        self._splitter.addWidget(self._build_cards())
        self._detail = CardDetail(self._lang, self)
        self._detail.setMinimumWidth(260)
        self._detail.decided.connect(self._decide)
        self._detail.decided_all.connect(self._decide_all)
        self._splitter.addWidget(self._detail)
        for position, stretch in enumerate((0, 3, 4)):
            self._splitter.setStretchFactor(position, stretch)
        self._splitter.setSizes([190, 330, 420])
        column.addWidget(self._splitter, 1)
        self._origin = OriginFields(desk=desk, lang=self._lang, parent=self)
        column.addWidget(self._origin)

    def _build_kinds(self) -> QWidget:
        self._kind_model = KindModel(self)
        self._kinds = kind_list(self.tr("Kinds of cards"), self)
        self._kinds.setModel(self._kind_model)
        self._kinds.current_changed.connect(self._filter)
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, S, 0)
        column.addWidget(self._kinds)
        return holder

    def _build_cards(self) -> QWidget:
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(S, 0, S, 0)
        column.setSpacing(S)
        self._search = SearchField(self.tr("Search by name"), holder)
        self._search.textChanged.connect(self._filter)
        column.addWidget(self._search)
        self._model = CardModel(self._lang, self)
        self._cards = card_list(self.tr("Cards"), holder)
        self._cards.setModel(self._model)
        self._cards.current_changed.connect(self._show_current)
        self._cards.numbered.connect(self._choose_by_number)
        self._search.down_pressed.connect(self._cards.setFocus)
        self._nothing = EmptyState("search", self.tr("No card is called so."), "", holder)
        self._stack = QStackedWidget(holder)
        self._stack.addWidget(self._cards)
        self._stack.addWidget(self._nothing)
        column.addWidget(self._stack, 1)
        return holder

    # --- following ---

    def _kind(self) -> Kind | None:
        return self._kind_model.kind(self._kinds.currentIndex())

    def _filter(self) -> None:
        if self._decisions is None:
            return
        chosen = self.current_row()
        rows = self._decisions.survey.rows(self._kind(), self._search.text())
        self._cards.blockSignals(True)
        self._model.show(self._decisions, rows)
        place = self._model.place_of(chosen) if chosen is not None else None
        if rows:
            self._cards.choose(place or 0)
            self._cards.scrollTo(self._cards.currentIndex())
        self._cards.blockSignals(False)
        self._stack.setCurrentWidget(self._cards if rows else self._nothing)
        self._show_current()

    def _show_current(self) -> None:
        if self._decisions is not None:
            self._detail.show_card(self.current_row(), self._decisions)
            self._pause.start()

    def _look(self) -> None:
        row = self.current_row()
        entry = None if row is None or self._decisions is None else self._decisions.survey.entry(row)
        if row is not None and isinstance(entry, Entry) and entry.members is None:
            self.look_wanted.emit(row)

    # --- choosing ---

    def _choose_by_number(self, number: int) -> None:
        for choice, key in NUMBERS.items():
            if key == number:
                self._decide(choice, 0)

    def _decide(self, choice: Choice, person: int) -> None:
        row = self.current_row()
        if row is None or self._decisions is None:
            return
        self._decisions.decide(row, choice, person)
        self._after_choice()

    def _decide_all(self, choice: Choice) -> None:
        row = self.current_row()
        if row is None or self._decisions is None:
            return
        self._decisions.decide_all(self._decisions.survey.kinds[row], choice)
        self._after_choice()

    def _after_choice(self) -> None:
        self._detail.follow()
        self._model.said_anew()
        self.decided.emit()
