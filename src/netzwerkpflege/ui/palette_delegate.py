"""How a line of the one search field is painted: picture or icon, title, sentence, with the words that were looked for marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from netzwerkpflege.domain.highlight import Span
from netzwerkpflege.ui import icons, theme
from netzwerkpflege.ui.avatar import PhotoFor, avatar_pixmap
from netzwerkpflege.ui.palette_rows import Row
from netzwerkpflege.ui.row_delegate import Index, RowDelegate
from netzwerkpflege.ui.sectioned_model import SectionedModel
from netzwerkpflege.ui.theme import M, S

_PICTURE = 28
_ICON = 18


def row_at(index: Index) -> Row | None:
    """The line in a row of the list; None for a heading."""
    model = index.model()
    row = model.line(index) if isinstance(model, SectionedModel) else None
    return row if isinstance(row, Row) else None


class PaletteDelegate(RowDelegate):
    """Paints one line; lines without a sentence are lower."""

    photo_for: PhotoFor | None = None

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = row_at(index)
        if row is None:
            return super().sizeHint(option, index)
        text = self.bold_height + (2 + self.plain_height if row.sentence else 0)
        return QSize(200, max(theme.px(_PICTURE) + S, text + M))

    def paint_line(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, index: Index) -> None:
        row = row_at(index)
        if row is None:
            return
        tokens = theme.tokens()
        side = theme.px(_PICTURE)
        place = QRect(rect.left() + S + 2, rect.center().y() - side // 2 + 1, side, side)
        self._paint_sign(painter, place, row)
        left, right = place.right() + 1 + M, rect.right() - M
        height = self.bold_height + (2 + self.plain_height if row.sentence else 0)
        first = rect.center().y() - height // 2 + 1
        wide = min(QFontMetrics(self.small).horizontalAdvance(row.aside), (right - left) // 2)
        if row.aside:
            drop = QFontMetrics(self.bold).ascent() - QFontMetrics(self.small).ascent()
            beside = QRect(right - wide, first + drop, wide, self.plain_height)
            self.text(painter, self.small, tokens.muted, beside, row.aside, right=True)
            wide += M
        title = QRect(left, first, right - wide - left, self.bold_height)
        self._marked(painter, self.bold, tokens.ink, title, row.title, row.title_spans)
        if row.sentence:
            sentence = QRect(left, first + self.bold_height + 2, right - left, self.plain_height)
            self._marked(painter, self.plain, tokens.muted, sentence, row.sentence, row.sentence_spans)

    def _paint_sign(self, painter: QPainter, place: QRect, row: Row) -> None:
        if row.person is not None:
            ratio = painter.device().devicePixelRatio() if painter.device() else 1.0
            person = row.person
            pixmap = avatar_pixmap(person.title, person.photo_sha256, place.width(), ratio, self.photo_for)
            painter.drawPixmap(place.topLeft(), pixmap)
            return
        size = theme.px(_ICON)
        sign = QRectF(place.center().x() + 1 - size / 2, place.center().y() + 1 - size / 2, size, size)
        icons.paint_icon(painter, row.icon, sign, theme.tokens().muted)

    def _marked(
        self, painter: QPainter, font: QFont, ink: str, place: QRect, words: str, marked: Sequence[Span]
    ) -> None:
        """One line of text with the marked parts on a tint and underlined, so that they do not live by colour alone."""
        metrics = QFontMetrics(font)
        shown = words.replace("\n", " ").replace("\t", " ")
        if metrics.horizontalAdvance(shown) > place.width():
            shown = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, max(0, place.width()))
        layout = QTextLayout(shown, font)
        layout.beginLayout()
        line = layout.createLine()
        if not line.isValid():
            layout.endLayout()
            return
        line.setLineWidth(max(1, place.width() + metrics.averageCharWidth()))
        layout.endLayout()
        tokens = theme.tokens()
        accent, tint = tokens.status["accent"]
        formats = []
        end = len(shown) - (1 if shown != words and shown.endswith("…") else 0)
        for start, stop in marked:
            if start >= end:
                continue
            look = QTextLayout.FormatRange()
            look.start, look.length = start, min(stop, end) - start
            form = QTextCharFormat()
            form.setBackground(theme.color(tint))
            form.setForeground(theme.color(accent))
            form.setFontUnderline(True)
            look.format = form
            formats.append(look)
        painter.setPen(theme.color(ink))
        layout.draw(painter, QPointF(place.topLeft()), formats)
