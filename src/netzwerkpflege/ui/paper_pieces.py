"""The pieces that pages are made of: each knows its height, where it may be cut, and how it is painted."""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from netzwerkpflege.briefing.build import Block
from netzwerkpflege.ui.images import load_photo, paint_portrait
from netzwerkpflege.ui.paper_sheet import ACCENT, HAIRLINE, INK, MUTED, RULE, Sheet, face, mm, pt, style

PHOTO_PIXELS: Final = 288
"""Pixels along the side of a photo: 22 mm at 330 dots to the inch."""

_EPSILON: Final = 0.5
_ROOM: Final = "room:portrait"


class Text:
    """A piece of set text of a fixed width, paintable in slices that never cut a line in two."""

    def __init__(self, html: str, size: Sheet, width: float) -> None:
        self.document = QTextDocument()
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(0)
        self.document.setDefaultFont(face(size.base))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document.setDefaultTextOption(option)
        self.document.setDefaultStyleSheet(style(size))
        if size.dense and size.photo:
            self.document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(_ROOM), _nothing())
        self.document.setHtml(html)
        if size.leading:
            self._lead(size)
        self.document.setTextWidth(width)
        self.width = width
        self.height = self.document.size().height()

    def _lead(self, size: Sheet) -> None:
        """Set the distance of lines: where type is larger than the rest, in proportion."""
        block = self.document.begin()
        while block.isValid():
            pixels = max(block.charFormat().font().pixelSize(), 1)
            shape = QTextBlockFormat()
            fixed = QTextBlockFormat.LineHeightTypes.FixedHeight.value
            shape.setLineHeight(size.leading * max(1.0, pixels / pt(size.base)), fixed)
            QTextCursor(block).mergeBlockFormat(shape)
            block = block.next()

    def cut_before(self, limit: float, start: float) -> float:
        """The last line's end at or above ``limit``, below ``start``; ``limit`` itself where no line fits."""
        ends = [end for end in self._line_ends() if start + _EPSILON < end <= limit + _EPSILON]
        return max(ends, default=limit)

    def first_baseline(self) -> float:
        """The distance from the top to the baseline of the first line."""
        line = self.document.firstBlock().layout().lineAt(0)
        return float(line.y() + line.ascent())

    def paint(self, painter: QPainter, at: QPointF, start: float, end: float) -> None:
        """Paint what lies between two heights of the text so that ``start`` comes to lie at ``at``."""
        painter.save()
        painter.translate(at.x(), at.y() - start)
        clip = QRectF(0, start, self.width, end - start) if end - start < self.height - _EPSILON else QRectF()
        self.document.drawContents(painter, clip)
        painter.restore()

    def _line_ends(self) -> list[float]:
        ends = []
        outline = self.document.documentLayout()
        block = self.document.begin()
        while block.isValid():
            top = outline.blockBoundingRect(block).top()
            layout = block.layout()
            ends += [
                top + line.y() + line.height() for line in (layout.lineAt(index) for index in range(layout.lineCount()))
            ]
            block = block.next()
        return ends


class Room(Text):
    """Height alone, of what paints itself."""

    def __init__(self, height: float) -> None:
        self.width, self.height = 0.0, height


def portrait_room(size: Sheet) -> str:
    """HTML that keeps room for a portrait round which the text of a block runs; '' where it stands beside."""
    if not (size.dense and size.photo):
        return ""
    return (
        f'<img src="{_ROOM}" width="{round(size.photo + size.gap)}" height="{round(size.photo)}" style="float: left"/>'
    )


@cache
def _nothing() -> QImage:
    image = QImage(1, 1, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    return image


class Piece:
    """Something that stands on a page: kept whole where it fits on one, else cut between lines."""

    keeps_next = False
    above = 0.0
    most_spare = 0.0

    def __init__(self, size: Sheet, text: Text) -> None:
        self.size = size
        self.text = text

    @property
    def height(self) -> float:
        """The height on paper, without any room above."""
        return self.text.height

    def paint(self, painter: QPainter, top: float, height: float, start: float, end: float) -> None:
        """Paint the text from ``start`` to ``end`` at ``top``; ``height`` is the room it may fill."""
        self.text.paint(painter, QPointF(self.size.photo_left, top), start, end)


class HeaderPiece(Piece):
    """The head of the first page, closed by a rule."""

    @property
    def height(self) -> float:
        return self.text.height + mm(5)

    def paint(self, painter: QPainter, top: float, height: float, start: float, end: float) -> None:
        super().paint(painter, top, height, start, end)
        if end >= self.text.height - _EPSILON:
            at = top + (end - start) + mm(4.5)
            painter.setPen(QPen(QColor(INK), pt(0.8)))
            painter.drawLine(QPointF(self.size.photo_left, at), QPointF(self.size.right, at))


class HeadingPiece(Piece):
    """The heading of a part: never the last thing on a page."""

    keeps_next = True

    def __init__(self, size: Sheet, text: Text) -> None:
        super().__init__(size, text)
        self.above = mm(3 if size.dense else 7)


class PersonPiece(Piece):
    """One person: number in the margin, portrait, text, and ruled room for the pencil."""

    def __init__(self, size: Sheet, text: Text, block: Block, overleaf: Text) -> None:
        super().__init__(size, text)
        self.block = block
        self.overleaf = overleaf
        self.above = mm(1 if size.dense else 4.5)
        self.most_spare = size.spare

    @property
    def height(self) -> float:
        if self.size.notes_width:
            return max(self.text.height, self._portrait_height(), self._ruled) + mm(1)
        return max(self.text.height, self._portrait_height()) + self._ruled

    @property
    def _ruled(self) -> float:
        return self.size.notes_lines * self.size.rule_step

    def _portrait_height(self) -> float:
        if not self.size.photo or self.size.dense:
            return self.size.photo
        words = bool(self.block.status_word) + bool(self.block.state_word)
        return self.size.photo + pt(15) * words + mm(1)

    def overleaf_height(self) -> float:
        """The room that the mark of continuation takes above what goes on."""
        return self.overleaf.height + mm(1.5)

    def paint(self, painter: QPainter, top: float, height: float, start: float, end: float) -> None:
        size = self.size
        self._paint_parting(painter, top)
        if start > 0:
            self.overleaf.paint(painter, QPointF(size.text_left, top), 0, self.overleaf.height)
            text_top = top + self.overleaf_height()
        else:
            text_top = top
            self._paint_number(painter, top)
            self._paint_portrait(painter, top + mm(0 if size.dense else 0.5))
        self.text.paint(painter, QPointF(size.text_left, text_top), start, end)
        complete = end >= self.text.height - _EPSILON
        if size.notes_width:
            left, first, last = size.right - size.notes_width, top, top + height
        elif size.dense and complete:
            left, first, last = size.photo_left, top + height - self._ruled, top + height
        else:
            portrait = self._portrait_height() if start == 0 else 0
            left, last = size.text_left, top + height
            first = max(text_top + end - start, top + portrait) if complete else last
        self._paint_rules(painter, left, first, last)

    def _paint_parting(self, painter: QPainter, top: float) -> None:
        """A hairline above; where the ruled line of the one before parts them already, none."""
        if self.size.dense and self.size.notes_lines:
            return
        painter.setPen(QPen(QColor(HAIRLINE), pt(0.5)))
        at = top - self.above * 0.55
        painter.drawLine(QPointF(self.size.photo_left, at), QPointF(self.size.right, at))

    def _paint_number(self, painter: QPainter, top: float) -> None:
        font = face(self.size.base + 1.5, bold=True)
        text = str(self.block.number)
        painter.setFont(font)
        painter.setPen(QColor(ACCENT))
        width = QFontMetricsF(font).horizontalAdvance(text)
        left = self.size.photo_left - mm(1.5 if self.size.dense else 2.5) - width
        painter.drawText(QPointF(left, top + self.text.first_baseline()), text)

    def _paint_portrait(self, painter: QPainter, top: float) -> None:
        size = self.size
        if not size.photo:
            return
        photo = load_photo(self.block.photo, PHOTO_PIXELS) if self.block.photo else None
        rect = QRectF(size.photo_left, top, size.photo, size.photo)
        paint_portrait(painter, rect, photo, self.block.name, face(size.base, bold=True))
        if size.dense:
            return
        at = top + size.photo
        font = face(size.small)
        painter.setFont(font)
        for word, marked in ((self.block.status_word, True), (self.block.state_word, False)):
            if word:
                at += pt(15)
                self._paint_status(painter, word, at, QFontMetricsF(font), marked=marked)

    def _paint_status(
        self, painter: QPainter, word: str, baseline: float, metrics: QFontMetricsF, *, marked: bool
    ) -> None:
        """The word under the portrait, centred, with the mark of its status before it."""
        mark = pt(6) if marked else 0
        between = pt(3) if marked else 0
        width = metrics.horizontalAdvance(word) + mark + between
        left = max(self.size.photo_left + (self.size.photo - width) / 2, self.size.photo_left)
        if marked:
            paint_mark(painter, QRectF(left, baseline - pt(6.6), mark, mark), self.block.status)
        painter.setPen(QColor(MUTED))
        painter.drawText(QPointF(left + mark + between, baseline), word)

    def _paint_rules(self, painter: QPainter, left: float, top: float, bottom: float) -> None:
        """Hairlines for the pencil, and the number once more in a small box beside the first."""
        size = self.size
        count = int((bottom - top + _EPSILON) // size.rule_step)
        if count < 1:
            return
        painter.setPen(QPen(QColor(RULE), pt(0.5)))
        box = min(mm(5.6), size.rule_step - mm(0.8))
        first = top + size.rule_step
        if size.boxed:
            frame = QRectF(left, first - box, size.right - left, max(bottom - first, 0) + box)
            painter.drawRoundedRect(frame, mm(0.8), mm(0.8))
            count = 0
        for index in range(count):
            at = first + index * size.rule_step
            start = left + (box + mm(1.5) if index == 0 else 0)
            painter.drawLine(QPointF(start, at), QPointF(size.right, at))
        self._paint_boxed_number(painter, QRectF(left, first - box, box, box))

    def _paint_boxed_number(self, painter: QPainter, square: QRectF) -> None:
        painter.drawRoundedRect(square, mm(0.8), mm(0.8))
        font = face(10 if self.block.number < 100 else 8.5)
        painter.setFont(font)
        painter.setPen(QColor(MUTED))
        text = str(self.block.number)
        metrics = QFontMetricsF(font)
        painter.drawText(
            QPointF(
                square.center().x() - metrics.horizontalAdvance(text) / 2,
                square.center().y() + metrics.capHeight() / 2,
            ),
            text,
        )


def paint_mark(painter: QPainter, rect: QRectF, status: str) -> None:
    """The mark of a status, told apart without colour: full, half, open, barred, crossed circle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(MUTED), pt(0.8)))
    painter.setBrush(QBrush(QColor(ACCENT)) if status == "dialogue" else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(rect)
    if status == "context":
        half = QPainterPath()
        half.moveTo(rect.center())
        half.arcTo(rect, 90, 180)
        painter.fillPath(half, QColor(MUTED))
    elif status == "resting":
        painter.drawLine(QPointF(rect.left(), rect.center().y()), QPointF(rect.right(), rect.center().y()))
    elif status == "objected":
        inner = rect.adjusted(pt(0.9), pt(0.9), -pt(0.9), -pt(0.9))
        painter.drawLine(inner.topLeft(), inner.bottomRight())
    painter.restore()
