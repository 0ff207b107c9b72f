"""The user's guide in a window of its own: its contents and a search at the left, the page with its pictures at the right."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QKeySequence, QResizeEvent, QShortcut, QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QTextBrowser, QVBoxLayout, QWidget

from netzwerkpflege.ui import theme
from netzwerkpflege.ui.guide_pages import GuidePage, guide_pages, pages_with
from netzwerkpflege.ui.places import Place
from netzwerkpflege.ui.theme import XL, L, M, S, px
from netzwerkpflege.ui.widgets import QuietTool, SearchField, plain_label

_CALM: Final = 150
"""Milliseconds after which a size counts as chosen, and the pictures follow it."""


class GuidePageView(QTextBrowser):
    """A page of the guide. Pictures are as wide as the page at most, and dark in the dark theme; links ask to be opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.document().setDocumentMargin(XL)
        self._resized = QTimer(self)
        self._resized.setSingleShot(True)
        self._resized.setInterval(_CALM)
        self._resized.timeout.connect(self.lay_out_anew)
        self._laid_out_for = 0

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Pictures in the size that fits; all else as it lies on the disk."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return super().loadResource(kind, name)
        path = Path(self.source().resolved(QUrl(name)).toLocalFile())
        dark = path.with_name(path.name.replace("-light.", "-dark."))
        image = QImage(str(dark if theme.tokens().dark and dark.exists() else path))
        if image.isNull():
            return image
        scale = self.devicePixelRatioF()
        room = max(120, self.viewport().width() - 2 * XL - L)
        image = image.convertToFormat(QImage.Format.Format_RGB32)
        image = image.scaledToWidth(round(min(room, image.width()) * scale), Qt.TransformationMode.SmoothTransformation)
        image.setDevicePixelRatio(scale)
        return image

    def lay_out_anew(self) -> None:
        """The same page for another width or theme, at the same place."""
        self._laid_out_for = self.viewport().width()
        bar = self.verticalScrollBar()
        place = bar.value() / max(1, bar.maximum())
        self.reload()
        bar.setValue(round(place * bar.maximum()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.viewport().width() != self._laid_out_for:
            self._resized.start()


class GuideWindow(QDialog):
    """Alt+Left and Alt+Right go back and forward, Ctrl+F searches, Enter in the search goes on to the next place."""

    def __init__(self, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Guide"))
        self.resize(1000, 760)
        Place(self, "guide")
        self._pages = guide_pages(lang)
        self._build()
        self._wire()
        self._fill()
        theme.current().changed.connect(self._follow_theme)
        if self._pages:
            self.open_page(self._pages[0])
        self.contents.setFocus()

    def open_page(self, page: GuidePage) -> None:
        """Show a page."""
        url = QUrl.fromLocalFile(str(page.path))
        if url != self.view.source():
            self.view.setSource(url, QTextDocument.ResourceType.MarkdownResource)

    def search(self, typed: str) -> None:
        """List the pages that hold these words, and open the first at the place where they stand."""
        self._fill()
        found = pages_with(self._pages, typed)
        self._nothing.setVisible(not found)
        if typed.strip() and found:
            shown = self._current()
            self.open_page(shown if shown in found else found[0])
            self.view.moveCursor(QTextCursor.MoveOperation.Start)
            self.find_next()

    def find_next(self) -> None:
        """On to the next place of the searched words on this page; from the last to the first."""
        typed = self.field.text().strip()
        if typed and not self.view.find(typed):
            self.view.moveCursor(QTextCursor.MoveOperation.Start)
            self.view.find(typed)

    def follow_link(self, url: QUrl) -> None:
        """A page of the guide is shown here; an address elsewhere is opened by the system, for it was clicked."""
        target = self.view.source().resolved(url)
        page = next((page for page in self._pages if QUrl.fromLocalFile(str(page.path)) == target), None)
        if page is not None:
            self.open_page(page)
        elif target.scheme() in ("https", "http"):
            QDesktopServices.openUrl(target)

    # --- building ---

    def _build(self) -> None:
        self.field = SearchField(self.tr("Search the guide"), self)
        self.contents = QListWidget(self)
        self.contents.setAccessibleName(self.tr("Contents"))
        self.contents.setFrameShape(QListWidget.Shape.NoFrame)
        self.contents.setSpacing(2)
        self.contents.setWordWrap(True)
        self._nothing = plain_label(self.tr("No page has these words."), "muted", wrap=True, parent=self)
        self._nothing.hide()
        self.back = QuietTool("chevron-left", self.tr("Back"), self)
        self.forward = QuietTool("chevron-right", self.tr("Forward"), self)
        self.view = GuidePageView(self)
        self.view.setAccessibleName(self.tr("Page of the guide"))
        tools = QHBoxLayout()
        for tool in (self.back, self.forward):
            tools.addWidget(tool)
        tools.addStretch(1)
        side = QVBoxLayout()
        side.setContentsMargins(M, L, M, L)
        side.setSpacing(S)
        side.addLayout(tools)
        side.addWidget(self.field)
        side.addWidget(self._nothing)
        side.addWidget(self.contents, 1)
        frame = QWidget(self)
        frame.setLayout(side)
        frame.setFixedWidth(px(248))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(frame)
        row.addWidget(self.view, 1)
        self._tint()

    def _wire(self) -> None:
        self.field.textChanged.connect(self.search)
        self.field.returnPressed.connect(self.find_next)
        self.field.down_pressed.connect(self.contents.setFocus)
        self.contents.currentRowChanged.connect(self._chosen)
        self.view.anchorClicked.connect(self.follow_link)
        self.view.sourceChanged.connect(self._mark)
        for tool, act, can in (
            (self.back, self.view.backward, self.view.backwardAvailable),
            (self.forward, self.view.forward, self.view.forwardAvailable),
        ):
            tool.setEnabled(False)
            tool.clicked.connect(act)
            can.connect(tool.setEnabled)
        for keys, act in (
            ("Alt+Left", self.view.backward),
            ("Alt+Right", self.view.forward),
            ("Ctrl+F", self.field.setFocus),
            ("F3", self.find_next),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _fill(self) -> None:
        """The contents: the pages that hold what is searched."""
        self.contents.blockSignals(True)
        self.contents.clear()
        for page in pages_with(self._pages, self.field.text()):
            item = QListWidgetItem(page.title)
            item.setData(Qt.ItemDataRole.UserRole, page)
            item.setSizeHint(QSize(0, px(34)))
            self.contents.addItem(item)
        self.contents.blockSignals(False)
        self._mark()

    def _chosen(self, row: int) -> None:
        if (item := self.contents.item(row)) is not None:
            self.open_page(item.data(Qt.ItemDataRole.UserRole))

    def _current(self) -> GuidePage | None:
        return next((page for page in self._pages if QUrl.fromLocalFile(str(page.path)) == self.view.source()), None)

    def _mark(self) -> None:
        """The contents show which page is open."""
        shown = self._current()
        self.contents.blockSignals(True)
        for row in range(self.contents.count()):
            if self.contents.item(row).data(Qt.ItemDataRole.UserRole) == shown:
                self.contents.setCurrentRow(row)
        self.contents.blockSignals(False)

    def _follow_theme(self) -> None:
        self._tint()
        self.view.lay_out_anew()

    def _tint(self) -> None:
        t = theme.tokens()
        self.view.setStyleSheet(f"QTextBrowser {{ background: {t.surface}; border: none; border-radius: 0; }}")
        self.contents.setStyleSheet(
            "QListWidget { background: transparent; border: none; outline: none; }"
            f"QListWidget::item {{ padding: 4px 8px; border-radius: 8px; color: {t.ink}; border: 1px solid transparent; }}"
            f"QListWidget::item:selected {{ background: {t.accent_tint}; color: {t.ink}; }}"
            f"QListWidget::item:selected:focus {{ border-color: {t.accent}; }}"
        )
