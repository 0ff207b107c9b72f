"""The pages of a briefing on screen: as wide as there is room, each drawn only when it is looked at."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from netzwerkpflege.ui import theme
from netzwerkpflege.ui.paper import page_image
from netzwerkpflege.ui.paper_booklet import Booklet
from netzwerkpflege.ui.paper_layout import Pages
from netzwerkpflege.ui.paper_sheet import PER_INCH
from netzwerkpflege.ui.theme import L, M

_MOST_KEPT = 12
"""Pictures of pages kept in memory; the one not looked at for longest is dropped."""


_LARGEST_DPI = 105
"""Pixels to the inch of paper at 100 % beyond which a page does not grow with the window."""


class PagesView(QScrollArea):
    """A column of pages to scroll through. Arrows, Page Up and Down, Home and End work when it has the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Pages"))
        self._column = _Column(self)
        self.setWidget(self._column)

    def show_pages(self, pages: Pages | Booklet | None) -> None:
        """Show finished pages, or nothing; other pages of the same document from the same place on."""
        bar = self.verticalScrollBar()
        place = bar.value() / bar.maximum() if bar.maximum() else 0.0
        self._column.show_pages(pages)
        bar.setValue(round(place * bar.maximum()))

    def has_pages(self) -> bool:
        """Whether any are shown."""
        return self._column.has_pages()

    def drawn(self) -> int:
        """How many pictures of pages are in memory."""
        return self._column.drawn()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)


class _Column(QWidget):
    """Paints what is in view; a page without a picture is white until its turn comes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self._pages: Pages | Booklet | None = None
        self._pictures: dict[int, QImage] = {}
        self._wanted: list[int] = []
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._draw_one)

    def show_pages(self, pages: Pages | Booklet | None) -> None:
        self._pages = pages
        self._forget()

    def has_pages(self) -> bool:
        return self._pages is not None

    def drawn(self) -> int:
        return len(self._pictures)

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self._column_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self._forget()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._pages is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(QPen(theme.color(theme.tokens().hairline), 1))
        for number in range(len(self._pages.pages)):
            place = self._place(number)
            if not place.intersects(event.rect()):
                continue
            picture = self._pictures.pop(number, None)
            if picture is None:
                painter.fillRect(place, QColor("white"))
                self._want(number)
            else:
                self._pictures[number] = picture  # the newest looked at is the last
                painter.drawImage(place, picture)
            painter.drawRect(place.adjusted(-1, -1, 0, 0))

    def _forget(self) -> None:
        self._pictures.clear()
        self._wanted.clear()
        self._turn.stop()
        self.setFixedHeight(max(1, self._column_height()))
        self.update()

    def _want(self, number: int) -> None:
        if number not in self._wanted:
            self._wanted.append(number)
            self._turn.start()

    def _draw_one(self) -> None:
        """Draw the picture that was wanted last: it is what the person is looking at now."""
        if self._pages is None or not self._wanted:
            self._turn.stop()
            return
        number = self._wanted.pop()
        ratio = self.devicePixelRatioF()
        dpi = self._page_width() * ratio * PER_INCH / self._pages.size.width
        self._pictures[number] = page_image(self._pages, number, dpi)
        while len(self._pictures) > _MOST_KEPT:
            del self._pictures[next(iter(self._pictures))]
        self.update(self._place(number))

    def _page_width(self) -> int:
        """As wide as there is room, but no page larger than a reader wants it."""
        widest = 0 if self._pages is None else theme.px(self._pages.size.width / PER_INCH * _LARGEST_DPI)
        return max(1, min(self.width() - 2 * L, widest))

    def _page_height(self) -> int:
        if self._pages is None:
            return 0
        return round(self._page_width() * self._pages.size.height / self._pages.size.width)

    def _place(self, number: int) -> QRect:
        height = self._page_height()
        return QRect((self.width() - self._page_width()) // 2, L + number * (height + M), self._page_width(), height)

    def _column_height(self) -> int:
        if self._pages is None:
            return 0
        return 2 * L - M + len(self._pages.pages) * (self._page_height() + M)
