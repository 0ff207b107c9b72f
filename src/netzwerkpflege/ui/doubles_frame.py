"""The frame around probable doubles: title and progress above, list and pair beside each other, a word at the foot."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QCoreApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from netzwerkpflege.ui.avatar import PhotoFor
from netzwerkpflege.ui.doubles_detail import PairDetail
from netzwerkpflege.ui.doubles_list import PairDelegate, PairLine, spoken
from netzwerkpflege.ui.progress import ProgressLine
from netzwerkpflege.ui.row_list import RowList
from netzwerkpflege.ui.sectioned_model import SectionedModel
from netzwerkpflege.ui.settings import ScreenSettings
from netzwerkpflege.ui.theme import XL, L, M, S
from netzwerkpflege.ui.two_columns import TwoColumns
from netzwerkpflege.ui.widgets import Banner, EmptyState, QuietButton, Toast, plain_label

_GEOMETRY = "doubles_geometry"


class DoublesFrame(QDialog):
    """Remembers how large it was."""

    def __init__(
        self, lang: str, settings: ScreenSettings | None, photo_for: PhotoFor | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        translate = QCoreApplication.translate
        self.setWindowTitle(translate("Doubles", "Doubles"))
        room = self.screen().availableGeometry()
        self.resize(min(1040, room.width() * 19 // 20), min(720, room.height() * 9 // 10))
        kept = settings.state(_GEOMETRY) if settings is not None else QByteArray()
        if kept != QByteArray():
            self.restoreGeometry(kept)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, L)
        outer.setSpacing(M)
        self.banner = Banner(self)
        outer.addWidget(self.banner)
        outer.addLayout(self._build_head())
        self.pages = QStackedWidget(self)
        self.pages.addWidget(QWidget(self.pages))  # what is there while the search runs
        self.columns = TwoColumns(self._build_list(), self._build_detail(lang, photo_for), self)
        self.list.clicked.connect(self._read)
        self.empty = EmptyState("users-round", "", "", self)
        for page in (self.columns, self.empty):
            self.pages.addWidget(page)
        outer.addWidget(self.pages, 1)
        outer.addLayout(self._build_foot())
        self.toast = Toast(self)

    def reject(self) -> None:
        """Close, and remember how large the window was."""
        if self._settings is not None:
            self._settings.keep(_GEOMETRY, self.saveGeometry())
        super().reject()

    def _read(self) -> None:
        if self.model.line(self.list.currentIndex()) is not None:
            self.columns.show_detail()

    def _build_head(self) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setContentsMargins(XL, L, XL, 0)
        head.setSpacing(S)
        title = QCoreApplication.translate("Doubles", "Probable doubles")
        self.head = plain_label("", "muted", wrap=True, parent=self)
        self.progress = ProgressLine(self)
        for widget in (plain_label(title, "title", wrap=True, parent=self), self.head, self.progress):
            head.addWidget(widget)
        return head

    def _build_list(self) -> QWidget:
        holder = QWidget(self)
        holder.setMinimumWidth(260)
        column = QVBoxLayout(holder)
        column.setContentsMargins(M, 0, M, 0)
        self.model: SectionedModel[PairLine] = SectionedModel(lambda line: line.key, spoken, self)
        self.list = RowList(PairDelegate, QCoreApplication.translate("Doubles", "Probable doubles"), holder)
        self.list.setModel(self.model)
        column.addWidget(self.list)
        return holder

    def _build_detail(self, lang: str, photo_for: PhotoFor | None) -> QWidget:
        self.detail = PairDetail(photo_for, lang, self)
        return self.detail

    def _build_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(XL, 0, XL, 0)
        foot.addStretch(1)
        self.close_button = QuietButton(QCoreApplication.translate("Doubles", "&Close"), parent=self)
        self.close_button.clicked.connect(self.reject)
        foot.addWidget(self.close_button)
        return foot
