"""Where everything stands on the pages: blocks are kept whole, headings stay with what they head."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from netzwerkpflege.briefing import html
from netzwerkpflege.briefing.build import Block, Briefing, Part
from netzwerkpflege.ui.paper_pieces import HeaderPiece, HeadingPiece, PersonPiece, Piece, Text, portrait_room
from netzwerkpflege.ui.paper_roster import closest, roster_pieces
from netzwerkpflege.ui.paper_rows import Cells, RowPiece
from netzwerkpflege.ui.paper_sheet import MUTED, RULE, Sheet, face, mm, pt

_LEAST_SLICE: Final = mm(30)
"""A block that must be cut begins on a page only where at least this height is left for it."""

_LEAST_NOTES: Final = mm(26)
"""What is left at a page's foot is ruled for free notes from this height on."""

_MOST_NOTES: Final = 14
"""Lines for free notes at a page's foot."""


@dataclass(slots=True)
class Placed:
    """A piece on a page: from which height of its text to which, where, and with how much room."""

    piece: Piece
    top: float
    height: float
    start: float
    end: float
    whole: bool


@dataclass(slots=True)
class Page:
    """One page while it is filled; ``used`` is the height that is taken."""

    placed: list[Placed] = field(default_factory=list)
    used: float = 0.0


class Pages:
    """The laid-out briefing. Iterate ``steps()`` to lay it out bit by bit, or call ``finish()``."""

    def __init__(self, briefing: Briefing, size: Sheet) -> None:
        self.briefing = briefing
        self.size = size
        self.pages: list[Page] = [Page()]
        self._steps = self._lay_out()
        self.finished = False

    def step(self) -> bool:
        """Lay out one piece more; False when all is laid out."""
        if next(self._steps, None) is None:
            self.finished = True
        return not self.finished

    def finish(self) -> Pages:
        """Lay out all that is left, and return itself."""
        while self.step():
            pass
        return self

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint page ``number`` (from 0) with a painter whose unit is a tenth of a point (finish first)."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for placed in self.pages[number].placed:
            placed.piece.paint(painter, self.size.top + placed.top, placed.height, placed.start, placed.end)
        self._paint_notes(painter, self.pages[number].used)
        self._paint_foot(painter, number)

    def _lay_out(self) -> Iterator[Piece]:
        waiting: Piece | None = None
        for piece in self._pieces():
            if piece.keeps_next:
                waiting = piece
                continue
            self._place(piece, waiting)
            waiting = None
            yield piece
        for page in self.pages[:-1]:
            _spread(page, self.size)

    def _pieces(self) -> Iterator[Piece]:
        size, briefing = self.size, self.briefing
        wide = size.right - size.photo_left
        yield HeaderPiece(size, Text(html.header_html(briefing.header), size, wide))
        if briefing.empty:
            text = Piece(size, Text(html.empty_html(briefing), size, wide))
            text.above = mm(6)
            yield text
        for part in briefing.parts:
            if part.heading and not part.roster:
                yield HeadingPiece(size, Text(html.part_html(part, dense=size.dense), size, wide))
            for block in part.blocks:
                text_of_block = Text(_words(block, size), size, size.text_width)
                overleaf = Text(html.continued_html(block, briefing), size, size.text_width)
                yield PersonPiece(size, text_of_block, block, overleaf)
            for paragraph in part.paragraphs:
                yield Piece(size, Text(html.paragraph_html(*paragraph), size, wide))
            if part.roster:
                yield from self._roster(part)
            if part.rows:
                cells = Cells(size)
                yield from (RowPiece(cells, row) for row in part.rows)

    def _roster(self, part: Part) -> Iterator[Piece]:
        """Everybody on a page of their own; on this one where no person stands on it and all find room."""
        size = self.size
        heading = HeadingPiece(size, Text(html.part_html(part), size, size.right - size.photo_left))
        wanted = heading.above + heading.height + closest(size) * (len(part.roster) + 1)
        page = self.pages[-1]
        if any(isinstance(placed.piece, PersonPiece) for placed in page.placed) or page.used + wanted > size.body:
            page = Page()
            self.pages.append(page)
        room = size.body - page.used - heading.height - (heading.above if page.placed else 0)
        yield heading
        yield from roster_pieces(size, part, room)

    def _place(self, piece: Piece, heading: Piece | None) -> None:
        """Put a piece, with the heading that waits for it, on this page or on a new one."""
        body = self.size.body
        led = self._with_above(heading) if heading else 0.0
        wanted = led + self._with_above(piece, led)
        fits_a_page = wanted <= body
        least = wanted if fits_a_page else led + piece.above + _LEAST_SLICE
        page = self.pages[-1]
        if page.placed and page.used + least > body:
            self.pages.append(Page())
            page = self.pages[-1]
        if heading:
            self._put(page, heading, heading.height, 0, heading.text.height, whole=True)
        if page.used + self._room_above(page, piece) + piece.height <= body:
            self._put(page, piece, piece.height, 0, piece.text.height, whole=True)
        else:
            self._put_in_slices(piece)

    def _with_above(self, piece: Piece, led: float = 0.0) -> float:
        page = self.pages[-1]
        return piece.height + (piece.above if page.placed or led else 0.0)

    @staticmethod
    def _room_above(page: Page, piece: Piece) -> float:
        return piece.above if page.placed else 0.0

    def _put(self, page: Page, piece: Piece, height: float, start: float, end: float, *, whole: bool) -> None:
        top = page.used + self._room_above(page, piece)
        page.placed.append(Placed(piece, top, height, start, end, whole))
        page.used = top + height

    def _put_in_slices(self, piece: Piece) -> None:
        """A piece taller than a page goes on overleaf, cut between lines, marked where it goes on."""
        start = 0.0
        while start < piece.text.height:
            page = self.pages[-1]
            mark = piece.overleaf_height() if start > 0 and isinstance(piece, PersonPiece) else 0.0
            room = self.size.body - page.used - self._room_above(page, piece) - mark
            end = piece.text.cut_before(min(start + room, piece.text.height), start)
            trailing = max(0.0, piece.height - piece.text.height)
            height = mark + (end - start)
            if end >= piece.text.height:
                height = min(height + trailing, mark + room)
            self._put(page, piece, height, start, end, whole=False)
            start = end
            if start < piece.text.height:
                self.pages.append(Page())

    def _paint_notes(self, painter: QPainter, used: float) -> None:
        """Rule what is left at the foot of a page for notes about the evening."""
        size = self.size
        if size.body - used < _LEAST_NOTES or not self.briefing.notes:
            return
        painter.setFont(face(size.base, italic=True))
        painter.setPen(QColor(MUTED))
        first = size.top + used + mm(12)
        painter.drawText(QPointF(size.photo_left, first - mm(1.2)), self.briefing.notes)
        painter.setPen(QPen(QColor(RULE), pt(0.5)))
        count = min(int((size.top + size.body - first) // size.rule_step) + 1, _MOST_NOTES)
        for index in range(count):
            at = first + index * size.rule_step
            painter.drawLine(QPointF(size.photo_left, at), QPointF(size.right, at))

    def _paint_foot(self, painter: QPainter, number: int) -> None:
        """Title at the left, page at the right, the day of printing between them or, on narrow paper, below."""
        size, font = self.size, face(self.size.small)
        one_line = size.dense or size.width > mm(160)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(MUTED))
        baseline = size.height - size.bottom + mm(9 if size.bottom > mm(18) else 7)
        page = self.briefing.page_of.format(page=number + 1, pages=len(self.pages))
        room = size.right - metrics.horizontalAdvance(page) - pt(16)
        painter.drawText(QPointF(room + pt(16), baseline), page)
        if one_line:
            room -= metrics.horizontalAdvance(self.briefing.printed)
            painter.drawText(QPointF(room, baseline), self.briefing.printed)
            room -= pt(16)
        else:
            painter.drawText(QPointF(size.photo_left, baseline + pt(13)), self.briefing.printed)
        title = metrics.elidedText(
            " ".join(self.briefing.footer.split()), Qt.TextElideMode.ElideRight, room - size.photo_left
        )
        painter.drawText(QPointF(size.photo_left, baseline), title)


def _words(block: Block, size: Sheet) -> str:
    if size.dense:
        return html.dense_html(block, portrait_room(size))
    return html.block_html(block, words=not size.photo)


def _spread(page: Page, size: Sheet) -> None:
    """Share out what is left at a page's foot among its persons: more room for the pencil, even pages."""
    persons = [placed for placed in page.placed if placed.piece.most_spare and placed.whole]
    if not persons or len(persons) < len([placed for placed in page.placed if placed.piece.most_spare]):
        return
    share = min((size.body - page.used) / len(persons), size.spare)
    if size.body - page.used >= _LEAST_NOTES + share * len(persons):
        share = 0.0
    moved = 0.0
    for placed in page.placed:
        placed.top += moved
        if placed.piece.most_spare:
            placed.height += share
            moved += share
    page.used += moved
