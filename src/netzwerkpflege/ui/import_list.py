"""The lists of the rehearsal: the kinds with their counts, and the cards, of which only those in sight are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QStandardItemModel
from PySide6.QtWidgets import QStyle, QWidget

from netzwerkpflege.domain.rehearsal import Entry
from netzwerkpflege.phrases import phrase
from netzwerkpflege.ui import icons, theme
from netzwerkpflege.ui.counts import number
from netzwerkpflege.ui.import_choices import Decisions, Kind
from netzwerkpflege.ui.import_words import SIGNS, kind_title, outcome_words, place
from netzwerkpflege.ui.row_delegate import RowDelegate
from netzwerkpflege.ui.row_list import RowList
from netzwerkpflege.ui.sectioned_model import NO_INDEX, Index
from netzwerkpflege.ui.theme import M, S

_SPOKEN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class KindModel(QAbstractListModel):
    """„Alle“ and the kinds that there are, each with its count."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kinds: list[tuple[Kind | None, int]] = []

    def show(self, decisions: Decisions) -> None:
        """Show the kinds of these cards."""
        survey = decisions.survey
        found = [(kind, survey.count(kind)) for kind in Kind if survey.count(kind)]
        self.beginResetModel()
        self._kinds = [(None, len(survey.lines)), *found]
        self.endResetModel()

    def kind(self, index: Index) -> Kind | None:
        """The kind in a row; None for all."""
        return self.line(index)[0]

    def line(self, index: Index) -> tuple[Kind | None, int]:
        """The kind in a row, with its count."""
        return self._kinds[index.row()] if 0 <= index.row() < len(self._kinds) else (None, 0)

    def row_of(self, kind: Kind | None) -> int:
        """The row of a kind; that of „Alle“ where there is none of it."""
        return next((row for row, (other, _) in enumerate(self._kinds) if other is kind), 0)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._kinds)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _SPOKEN or not index.isValid():
            return None
        kind, count = self.line(index)
        return f"{kind_title(kind)}: {number(count)}"


class KindDelegate(RowDelegate):
    """A sign, the kind, and how many at the right."""

    def row_height(self) -> int:
        return max(34, self.bold_height + 16)

    def paint_line(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, index: Index) -> None:
        model = index.model()
        kind, count = model.line(index) if isinstance(model, KindModel) else (None, 0)
        tokens = theme.tokens()
        side = theme.px(16)
        sign, role = ("layers", "muted") if kind is None else SIGNS[kind]
        mark = QRectF(rect.left() + S, rect.center().y() - side / 2 + 1, side, side)
        icons.paint_icon(painter, sign, mark, icons.role_color(role))
        top = rect.center().y() - self.plain_height // 2 + 1
        shown = number(count)
        wide = QFontMetrics(self.small).horizontalAdvance(shown)
        right, left = rect.right() - S, rect.left() + S + side + S
        self.text(painter, self.small, tokens.muted, QRect(right - wide, top, wide + 1, self.plain_height), shown)
        room = QRect(left, top, right - wide - S - left, self.plain_height)
        ink = tokens.accent if state & QStyle.StateFlag.State_Selected else tokens.ink
        self.text(painter, self.plain, ink, room, kind_title(kind))


class CardModel(QStandardItemModel):
    """The cards that a filter leaves: numbers of rows of the survey, which itself is never copied.

    Qt's own model without a single item keeps the count: a view asks for it at every line that it places, and a
    hundred thousand questions to Python would hold up the keys.
    """

    def __init__(self, lang: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lang = lang
        self._decisions: Decisions | None = None
        self._rows: Sequence[int] = ()

    def show(self, decisions: Decisions, rows: Sequence[int]) -> None:
        """Show these rows of a survey."""
        self.setRowCount(0)
        self._decisions, self._rows = decisions, rows
        self.setColumnCount(1)
        self.setRowCount(len(rows))

    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def said_anew(self) -> None:
        """Other choices were made: what is in sight is painted again."""
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))

    def row(self, index: Index) -> int | None:
        """The row of the survey that stands here."""
        return self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None

    def place_of(self, row: int) -> int | None:
        """Where a row of the survey stands in this list, if it does."""
        try:
            return self._rows.index(row)
        except ValueError:
            return None

    def words(self, index: Index) -> tuple[Kind, str, str, str] | None:
        """Kind, name, detail, and what is done with the card in a row."""
        row = self.row(index)
        if row is None or self._decisions is None:
            return None
        survey = self._decisions.survey
        line, kind = survey.lines[row], survey.kinds[row]
        decided = self._decisions.of(row)
        outcome = outcome_words(kind, None if decided is None else decided[0])
        if isinstance(line, Entry):
            return kind, line.name or place(*line.key), line.detail, outcome
        where = place(line.file, line.card)
        reason = phrase(line.code, self._lang, dict(line.details))
        return kind, line.name or where, reason, outcome if line.raw else ""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _SPOKEN or (words := self.words(index)) is None:
            return None
        kind, name, detail, outcome = words
        return ", ".join(filter(None, (name, detail, kind_title(kind), outcome)))


class CardDelegate(RowDelegate):
    """Name and sign of the kind; below them the detail, and what will be done."""

    def paint_line(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, index: Index) -> None:
        model = index.model()
        words = model.words(index) if isinstance(model, CardModel) else None
        if words is None:
            return
        kind, name, detail, outcome = words
        tokens = theme.tokens()
        side = theme.px(16)
        first, second = self.text_tops(rect)
        left, right = rect.left() + M, rect.right() - M
        sign, role = SIGNS[kind]
        mark = QRectF(right - side, first + (self.bold_height - side) / 2, side, side)
        icons.paint_icon(painter, sign, mark, icons.role_color(role))
        self.text(painter, self.bold, tokens.ink, QRect(left, first, right - side - S - left, self.bold_height), name)
        wide = QFontMetrics(self.small).horizontalAdvance(outcome)
        rise = QFontMetrics(self.plain).ascent() - QFontMetrics(self.small).ascent()
        settled = QRect(right - wide, second + rise, wide + 1, self.plain_height)
        self.text(painter, self.small, tokens.muted, settled, outcome)
        room = QRect(left, second, right - wide - (M if outcome else 0) - left, self.plain_height)
        self.text(painter, self.plain, tokens.muted, room, detail)


def kind_list(name: str, parent: QWidget) -> RowList:
    """The list of kinds."""
    view = RowList(KindDelegate, name, parent)
    view.setUniformItemSizes(True)
    metrics = QFontMetrics(theme.scaled_font(0.95))
    widest = max(metrics.horizontalAdvance(kind_title(kind)) for kind in Kind)
    view.setMinimumWidth(widest + metrics.horizontalAdvance("1.000") + theme.px(16) + 4 * S)
    return view


def card_list(name: str, parent: QWidget) -> RowList:
    """The list of cards; equally high lines spare the view the question for each."""
    view = RowList(CardDelegate, name, parent)
    view.setUniformItemSizes(True)
    view.setMinimumWidth(220)
    return view
