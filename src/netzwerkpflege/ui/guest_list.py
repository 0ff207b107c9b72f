"""The guest list of an event: who, where each stands with the gate, and whether one has met."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from netzwerkpflege.domain.meeting import GuestEntry, GuestState
from netzwerkpflege.domain.query import ContactRow
from netzwerkpflege.phrases import phrase
from netzwerkpflege.ui import icons, theme
from netzwerkpflege.ui.avatar import PhotoFor, avatar_pixmap
from netzwerkpflege.ui.icons import STATUS_ICONS
from netzwerkpflege.ui.list_view import AVATAR
from netzwerkpflege.ui.row_delegate import Index, RowDelegate, Zone
from netzwerkpflege.ui.row_list import RowList
from netzwerkpflege.ui.sectioned_model import Section, SectionedModel
from netzwerkpflege.ui.theme import M, S

_STATES = (GuestState.EXPECTED, GuestState.MET, GuestState.MISSED)
_TINTS = {GuestState.EXPECTED: "bare", GuestState.MET: "dialogue", GuestState.MISSED: "resting"}
_TOOL = 28
_ROOM_FOR_NAME = 190
_FAINT = 0.45
"""The picture of who is a name only yet."""


@dataclass(frozen=True, slots=True)
class GuestLine:
    """A guest as one is shown; ``row`` of a contact, None for who is a name only yet."""

    entry: GuestEntry
    row: ContactRow | None
    spoken: str

    @property
    def about(self) -> str:
        """Firm and table."""
        return " · ".join(filter(None, (self.entry.organisation, self.seat)))

    @property
    def seat(self) -> str:
        """The table they sit at."""
        seat = self.entry.seat
        return QCoreApplication.translate("Guests", "Table {seat}").format(seat=seat) if seat else ""


class GuestList(RowList):
    """Arrows left and right (or 1, 2, 3) say whether one has met; Enter shows the person, Del takes off.

    Lines are known by the numbers of the guest list, ``state_wanted`` carries one of them.

    It is as high as its lines, so that it scrolls with what stands above it.
    """

    state_wanted = Signal(int, object)

    def __init__(self, lang: str, photo_for: PhotoFor, parent: QWidget | None = None) -> None:
        super().__init__(GuestDelegate, "", parent)
        self.setAccessibleName(self.tr("Guests"))
        self._lang = lang
        self._lines: SectionedModel[GuestLine] = SectionedModel(
            lambda line: line.entry.id, lambda line: line.spoken, self
        )
        delegate = self.row_delegate()
        if isinstance(delegate, GuestDelegate):
            words = {state: phrase(f"guest.{state.value}", lang) for state in _STATES}
            delegate.prepare(photo_for, words)
        self.setModel(self._lines)
        self.setUniformItemSizes(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.zone_clicked.connect(self._zone)
        self.stepped.connect(self._step)
        self.numbered.connect(self._number)

    def show_guests(self, guests: Sequence[GuestEntry], rows: Sequence[ContactRow]) -> None:
        """Show these guests by name; who was chosen stays so, or else who took the place."""
        near, chosen = max(0, self.currentIndex().row()), self.current_guest()
        known = {row.id: row for row in rows}
        lines = [self._line(guest, known.get(guest.contact_id or 0)) for guest in guests]
        self._lines.show([Section("guests", "", tuple(lines))])
        row = self._lines.row_of(chosen) if chosen is not None else None
        self.choose(self._lines.first_line(near) if row is None and chosen is not None else row)
        self.updateGeometry()

    def current_line(self) -> GuestLine | None:
        """The guest who is chosen."""
        return guest_at(self.currentIndex())

    def current_id(self) -> int | None:
        """The contact who is chosen; None for nobody, and for who is a name only."""
        line = self.current_line()
        return line.entry.contact_id if line else None

    def current_guest(self) -> int | None:
        """The number of the line that is chosen."""
        line = self.current_line()
        return line.entry.id if line else None

    def sizeHint(self) -> QSize:
        return QSize(400, self._lines.rowCount() * self.row_delegate().row_height() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def _line(self, guest: GuestEntry, row: ContactRow | None) -> GuestLine:
        status = phrase(f"status.{row.status.value}", self._lang) if row else self.tr("a name only yet")
        state = phrase(f"guest.{guest.state.value}", self._lang)
        line = GuestLine(guest, row, "")
        return replace(line, spoken=", ".join(filter(None, (guest.name, guest.organisation, line.seat, status, state))))

    def _zone(self, name: str) -> None:
        if name in {state.value for state in _STATES}:
            self._want(GuestState(name))
        elif name == "next_state":
            self._step(1, around=True)

    def _step(self, by: int, *, around: bool = False) -> None:
        if line := self.current_line():
            position = _STATES.index(line.entry.state) + by
            position = position % len(_STATES) if around else min(max(position, 0), len(_STATES) - 1)
            self._want(_STATES[position])

    def _number(self, number: int) -> None:
        if number <= len(_STATES):
            self._want(_STATES[number - 1])

    def _want(self, state: GuestState) -> None:
        line = self.current_line()
        if line is not None and line.entry.state is not state:
            self.state_wanted.emit(line.entry.id, state)


class GuestDelegate(RowDelegate):
    """Picture, name with the status sign, organisation; at the right whether one has met, and „note“."""

    _photo_for: PhotoFor | None = None

    def prepare(self, photo_for: PhotoFor, words: dict[GuestState, str]) -> None:
        """Where photos come from, and what the states are called."""
        self._photo_for = photo_for
        self._words = words

    def zones(self, rect: QRect, index: Index) -> list[Zone]:
        line = guest_at(index)
        if line is None:
            return []
        note = Zone("note", self._tool(rect), QCoreApplication.translate("Guests", "Note a conversation"))
        segments = self._segments(rect, line)
        if len(segments) == 1:
            return [Zone("next_state", segments[0][1], self._words[line.entry.state]), note]
        return [*(Zone(state.value, place, self._words[state]) for state, place in segments), note]

    def paint_line(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, index: Index) -> None:
        line = guest_at(index)
        if line is None:
            return
        tokens = theme.tokens()
        ratio = painter.device().devicePixelRatioF()
        photo = line.row.photo_sha256 if line.row else ""
        picture = avatar_pixmap(line.entry.name, photo, AVATAR, ratio, self._photo_for)
        painter.setOpacity(1 if line.row else _FAINT)
        painter.drawPixmap(rect.left() + S + 2, rect.center().y() - AVATAR // 2 + 1, picture)
        painter.setOpacity(1)
        segments = self._segments(rect, line)
        self._paint_words(painter, rect, line, segments[0][1].left() - M)
        self._paint_segments(painter, segments, line)
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            sign = QRectF(self._tool(rect)).adjusted(5, 5, -5, -5)
            icons.paint_icon(painter, "message-circle-plus", sign, tokens.accent)

    def _paint_words(self, painter: QPainter, rect: QRect, line: GuestLine, right: int) -> None:
        tokens = theme.tokens()
        first, second = self.text_tops(rect)
        left = rect.left() + S + 2 + AVATAR + M
        if not line.about:
            first = rect.center().y() - self.bold_height // 2 + 1
        name = QRect(left, first, right - left - 16 - S, self.bold_height)
        wide = self.text(painter, self.bold, tokens.ink, name, line.entry.name)
        status = line.row.status.value if line.row else "bare"
        sign = QRectF(left + wide + S, first + (self.bold_height - 16) / 2, 16, 16)
        if line.row:
            icons.paint_icon(painter, STATUS_ICONS[status], sign, tokens.status[status][0])
        place = QRect(left, second, right - left, self.plain_height)
        self.text(painter, self.plain, tokens.muted, place, line.about)

    def _paint_segments(self, painter: QPainter, segments: list[tuple[GuestState, QRect]], line: GuestLine) -> None:
        tokens = theme.tokens()
        whole = QRectF(segments[0][1].united(segments[-1][1])).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(whole, 7, 7)
        painter.fillPath(outline, theme.color(tokens.surface))
        for state, place in segments:
            ink = tokens.muted
            if state is line.entry.state:
                ink, tint = tokens.status[_TINTS[state]]
                part = QPainterPath()
                part.addRect(QRectF(place))
                painter.fillPath(outline.intersected(part), theme.color(tint))
            font = self.caption if state is line.entry.state else self.small
            painter.setFont(font)
            painter.setPen(theme.color(ink))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._words[state])
        painter.setPen(QPen(theme.color(tokens.hairline), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(outline)
        for _, place in segments[1:]:
            painter.drawLine(place.left(), place.top() + 1, place.left(), place.bottom() - 1)

    def _segments(self, rect: QRect, line: GuestLine) -> list[tuple[GuestState, QRect]]:
        """All states side by side, or the chosen one alone where there is no room."""
        metrics = QFontMetrics(self.caption)
        widths = {state: metrics.horizontalAdvance(self._words[state]) + 2 * M for state in _STATES}
        right = self._tool(rect).left() - S
        left_for_all = right - sum(widths.values())
        room = left_for_all - rect.left() - AVATAR - 2 * M
        states = _STATES if room >= _ROOM_FOR_NAME else (line.entry.state,)
        height = metrics.height() + S + 2
        left = right - sum(widths[state] for state in states)
        found = []
        for state in states:
            found.append((state, QRect(left, rect.center().y() - height // 2 + 1, widths[state], height)))
            left += widths[state]
        return found

    def _tool(self, rect: QRect) -> QRect:
        return QRect(rect.right() - S - _TOOL, rect.center().y() - _TOOL // 2 + 1, _TOOL, _TOOL)


def guest_at(index: Index) -> GuestLine | None:
    """The guest in a row."""
    model = index.model()
    line = model.line(index) if isinstance(model, SectionedModel) else None
    return line if isinstance(line, GuestLine) else None
