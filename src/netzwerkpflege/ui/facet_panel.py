"""The panel of facets: what the list can be narrowed by, each with how many it leaves; chosen with keys or mouse."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHideEvent, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import QFrame, QStyle, QVBoxLayout, QWidget

from netzwerkpflege.domain.facet import Facet, FacetKind, facets_of, toggled
from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.query import Facets, Query
from netzwerkpflege.domain.text import fold
from netzwerkpflege.phrases import phrase
from netzwerkpflege.ui import icons, theme
from netzwerkpflege.ui.facet_words import sign
from netzwerkpflege.ui.fields import SearchField
from netzwerkpflege.ui.moments import long_day
from netzwerkpflege.ui.row_delegate import RowDelegate
from netzwerkpflege.ui.row_list import RowList
from netzwerkpflege.ui.sectioned_model import Index, Section, SectionedModel
from netzwerkpflege.ui.theme import M, S

WIDTH, HEIGHT = 320, 460
_FEW, _MANY = 8, 100
"""How many lines a section shows while nothing is typed, and at most."""


@dataclass(frozen=True, slots=True)
class Line:
    """One facet to choose: its words, and how many contacts it leaves ('' where that is not counted)."""

    facet: Facet
    words: str
    count: str


class FacetDelegate(RowDelegate):
    """A check where it is chosen, else the sign of its kind; the words; at the right the count."""

    chosen: frozenset[Facet] = frozenset()

    def row_height(self) -> int:
        return max(32, self.plain_height + 14)

    def paint_line(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, index: Index) -> None:
        model = index.model()
        line = model.line(index) if isinstance(model, SectionedModel) else None
        if not isinstance(line, Line):
            return
        tokens = theme.tokens()
        on = line.facet in self.chosen
        side = theme.px(16)
        mark = QRectF(rect.left() + S, rect.center().y() - side / 2 + 1, side, side)
        icons.paint_icon(painter, "check" if on else sign(line.facet), mark, tokens.accent if on else tokens.muted)
        top = rect.center().y() - self.plain_height // 2 + 1
        wide = QFontMetrics(self.small).horizontalAdvance(line.count)
        left, right = rect.left() + S + side + S, rect.right() - S
        self.text(painter, self.small, tokens.muted, QRect(right - wide, top, wide + 1, self.plain_height), line.count)
        room = QRect(left, top, right - wide - S - left, self.plain_height)
        self.text(painter, self.plain, tokens.accent if on else tokens.ink, room, line.words)


class FacetPanel(QFrame):
    """Opens under its button; typing narrows its lines, Enter or Space chooses, Esc closes."""

    query_wanted = Signal(object)

    def __init__(self, lang: str, today: date, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._lang, self._today = lang, today
        self._query = Query()
        self._facets = Facets()
        self._statuses: dict[Status, int] = {}
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(self.tr("Narrow the list"))
        column = QVBoxLayout(self)
        column.setContentsMargins(M, M, M, S)
        column.setSpacing(S)
        self._field = SearchField(self.tr("Tag, firm, event …"), self)
        self._field.textChanged.connect(self._fill)
        self._field.down_pressed.connect(self._enter)
        self._field.returnPressed.connect(self._enter)
        self._model: SectionedModel[Line] = SectionedModel(lambda line: line.facet, self._spoken, self)
        self._list = RowList(FacetDelegate, self.tr("What to narrow the list by"), self)
        self._list.setModel(self._model)
        self._list.opened.connect(self._choose)
        self._list.ticked.connect(self._choose)
        self._list.clicked.connect(lambda index: self._choose())
        column.addWidget(self._field)
        column.addWidget(self._list, 1)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(WIDTH), theme.px(HEIGHT))

    def show_query(self, query: Query) -> None:
        """What is chosen now."""
        self._query = query
        delegate = self._list.row_delegate()
        if isinstance(delegate, FacetDelegate):
            delegate.chosen = frozenset(facets_of(query))
        self._list.viewport().update()

    def show_facets(self, facets: Facets, statuses: dict[Status, int]) -> None:
        """What can be chosen."""
        self._facets, self._statuses = facets, statuses
        self._fill()

    def open_at(self, place: QPoint) -> None:
        """Open with its upper left corner here, as far as the screen has room."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.color(theme.tokens().surface))
        self.setPalette(palette)
        self.resize(self.sizeHint())
        room = self.screen().availableGeometry()
        place.setX(max(room.left(), min(place.x(), room.right() - self.width())))
        place.setY(max(room.top(), min(place.y(), room.bottom() - self.height())))
        self.move(place)
        self._fill()
        self.show()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def lines(self) -> list[Line]:
        """What is offered now, in order."""
        rows = (self._model.line(self._model.index(row, 0)) for row in range(self._model.rowCount()))
        return [line for line in rows if line is not None]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.text().strip() and event.text().isprintable():
            self._field.setFocus()
            self._field.setText(self._field.text() + event.text())
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._field.clear()
        super().hideEvent(event)

    def _enter(self) -> None:
        row = self._model.first_line()
        if row is not None:
            self._list.setFocus(Qt.FocusReason.TabFocusReason)
            self._list.choose(row)

    def _choose(self) -> None:
        line = self._model.line(self._list.currentIndex())
        if line is not None:
            self.show_query(toggled(self._query, line.facet))
            self.query_wanted.emit(self._query)

    def _spoken(self, line: Line) -> str:
        on = self.tr("chosen") if line.facet in facets_of(self._query) else ""
        return ", ".join(filter(None, (line.words, line.count, on)))

    def _fill(self) -> None:
        """The lines that begin a word with what is typed; a few of each kind while nothing is."""
        current = self._model.line(self._list.currentIndex())
        kinds = (
            ("status", self.tr("Status"), self._status_lines()),
            ("tag", self.tr("Tags"), self._named(FacetKind.TAG, self._facets.tags)),
            ("organisation", self.tr("Firms"), self._named(FacetKind.ORGANISATION, self._facets.organisations)),
            ("event", self.tr("Events"), self._event_lines()),
            ("since", self.tr("Last conversation"), self._since_lines()),
            ("rhythm", self.tr("Rhythm"), self._turn_lines()),
        )
        self._model.show([Section(code, title, self._matching(lines)) for code, title, lines in kinds])
        row = self._model.row_of(current.facet) if current is not None else None
        if row is not None:
            self._list.choose(row)

    def _matching(self, lines: Sequence[Line]) -> tuple[Line, ...]:
        typed = fold(self._field.text()).split()
        if not typed:
            chosen = set(facets_of(self._query))
            return (*lines[:_FEW], *(line for line in lines[_FEW:] if line.facet in chosen))
        found = []
        for line in lines:
            text = f" {fold(line.words)}"
            if all(f" {word}" in text for word in typed):
                found.append(line)
                if len(found) == _MANY:
                    break
        return tuple(found)

    def _status_lines(self) -> list[Line]:
        return [
            Line(Facet(FacetKind.STATUS, s.value), phrase(f"status.{s.value}", self._lang), self._number(count))
            for s, count in self._statuses.items()
            if count
        ]

    def _named(self, kind: FacetKind, names: Sequence[tuple[str, int]]) -> list[Line]:
        return [Line(Facet(kind, name), name, self._number(count)) for name, count in names]

    def _event_lines(self) -> list[Line]:
        return [
            Line(Facet(FacetKind.EVENT, str(number)), f"{title}, {long_day(day)}", self._number(count))
            for number, title, day, count in self._facets.events
        ]

    def _since_lines(self) -> list[Line]:
        spans = (
            (30, self.tr("in the last 30 days")),
            (90, self.tr("in the last 3 months")),
            (365, self.tr("in the last 12 months")),
        )
        return [
            Line(Facet(FacetKind.SINCE, (self._today - timedelta(days)).isoformat()), words, "")
            for days, words in spans
        ]

    def _turn_lines(self) -> list[Line]:
        return [
            Line(Facet(FacetKind.RHYTHM, turn.value), phrase(f"turn.{turn.value}", self._lang), self._number(count))
            for turn, count in self._facets.turns
        ]

    def _number(self, count: int) -> str:
        return self.locale().toString(count)
