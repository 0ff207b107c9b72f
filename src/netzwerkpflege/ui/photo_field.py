"""The photo of a person: dropped, pasted or chosen, checked before it is kept, and taken away again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from netzwerkpflege.ui import theme
from netzwerkpflege.ui.avatar import paint_avatar
from netzwerkpflege.ui.file_dialogs import PICTURES, files_to_open
from netzwerkpflege.ui.icons import paint_icon
from netzwerkpflege.ui.images import image_format, initials, load_photo
from netzwerkpflege.ui.new_photo import KEPT_BYTES, KEPT_SIDE, NewPhoto, encoded
from netzwerkpflege.ui.theme import L, S
from netzwerkpflege.ui.widgets import QuietButton, plain_label

SIDE = 84
LARGEST_FILE = 30_000_000
"""A file of more bytes than this is not read: it is no portrait."""


class Portrait(QAbstractButton):
    """The round picture; takes drops and Ctrl+V. A click or Space asks for the choice of a file."""

    offered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(SIDE, SIDE)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._name = ""
        self._image: QImage | None = None
        theme.current().changed.connect(self.update)

    def show_person(self, name: str, image: QImage | None) -> None:
        """Show the photo, or the initials of a name."""
        self._name, self._image = name, image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        circle = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        paint_avatar(painter, circle, self._name, self._image, theme.tokens().dark)
        if self._image is None and not initials(self._name):
            side = SIDE // 3
            paint_icon(painter, "user", QRectF(side, side, side, side), theme.tokens().ink)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.color(theme.tokens().focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(circle)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.offered.emit(QGuiApplication.clipboard().mimeData())
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.offered.emit(event.mimeData())
        event.acceptProposedAction()


class PhotoField(QWidget):
    """The portrait with its buttons; says beside them where a file is no picture."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._photo: NewPhoto | None = None
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(L)
        self.portrait = Portrait(self)
        self.portrait.setAccessibleName(self.tr("Photo"))
        self.portrait.setToolTip(self.tr("Choose a photo, drop one here, or paste one"))
        self.portrait.clicked.connect(lambda: self._choose())
        self.portrait.offered.connect(self.take_offer)
        line.addWidget(self.portrait)
        column = QVBoxLayout()
        column.setSpacing(S)
        buttons = QHBoxLayout()
        buttons.setSpacing(S)
        choose = QuietButton(self.tr("Choose photo…"), "image", self)
        choose.clicked.connect(self._choose)
        self._remove = QuietButton(self.tr("Remove photo"), parent=self)
        self._remove.clicked.connect(self._take_away)
        self._cutting = QuietButton(self.tr("Choose the cut …"), "crop", self)
        self._cutting.clicked.connect(self._crop)
        for button in (choose, self._cutting, self._remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addStretch(1)
        column.addLayout(buttons)
        self._trouble = plain_label("", "trouble", wrap=True, parent=self)
        self._trouble.hide()
        column.addWidget(self._trouble)
        column.addStretch(1)
        line.addLayout(column, 1)

    def photo(self) -> NewPhoto | None:
        """The photo that is shown."""
        return self._photo

    def set_photo(self, photo: NewPhoto | None) -> None:
        """Show a photo, or none."""
        self._photo = photo
        self._show()

    def set_name(self, name: str) -> None:
        """The name for the initials of who has no photo."""
        self._name = name
        self._show()

    def trouble(self) -> str:
        """What was wrong with the last file; '' where nothing was."""
        return "" if self._trouble.isHidden() else self._trouble.text()

    def take_offer(self, offer: QMimeData) -> None:
        """Take what was dropped or pasted: a file of this machine, or a picture. Nothing is fetched."""
        self._take(offered_bytes(offer))

    def take_file(self, file: Path) -> None:
        """Take a photo from a file, where it is one."""
        self._take(file_bytes(file))

    def _take(self, data: bytes) -> None:
        image = load_photo(data, KEPT_SIDE)
        self._trouble.setVisible(image is None)
        if image is None:
            self._trouble.setText(self.tr("This is no picture that can be read. JPEG, PNG and WebP work."))
            return
        if len(data) > KEPT_BYTES:
            data = encoded(image, "JPEG")
        self.set_photo(NewPhoto(data, f"image/{image_format(data)}"))
        self.changed.emit()

    def _take_away(self) -> None:
        self.set_photo(None)
        self.portrait.setFocus()
        self.changed.emit()

    def _choose(self) -> None:
        choose_photo(self, self._take)

    def _crop(self) -> None:
        if self._photo is not None:
            from netzwerkpflege.ui.crop_dialog import CropDialog  # noqa: PLC0415 - few photos are cut

            dialog = CropDialog(self._photo.data, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.cut.connect(self._cut)
            dialog.open()

    def _cut(self, photo: NewPhoto) -> None:
        self.set_photo(photo)
        self.changed.emit()

    def _show(self) -> None:
        ratio = self.devicePixelRatioF()
        image = load_photo(self._photo.data, round(SIDE * ratio)) if self._photo else None
        self.portrait.show_person(self._name, image)
        for button in (self._cutting, self._remove):
            button.setVisible(self._photo is not None)


def offered_bytes(offer: QMimeData) -> bytes:
    """The picture that was dropped or pasted, from a file of this machine or as it is; b'' where there is none."""
    files = [Path(url.toLocalFile()) for url in offer.urls() if url.isLocalFile()]
    if files:
        return file_bytes(files[0])
    if offer.hasImage() and isinstance(image := offer.imageData(), QImage) and not image.isNull():
        return encoded(image, "PNG")
    return b""


def file_bytes(file: Path) -> bytes:
    """What stands in a file; b'' where it cannot be read or is too large for a portrait."""
    try:
        return file.read_bytes() if file.stat().st_size <= LARGEST_FILE else b""
    except OSError:
        return b""


def choose_photo(parent: QWidget, taken: Callable[[bytes], None]) -> None:
    """Ask for a picture; ``taken`` gets its bytes."""
    translate = QCoreApplication.translate
    dialog = files_to_open(
        translate("PhotoField", "Choose photo"),
        [translate("PhotoField", "Pictures") + " (*.jpg *.jpeg *.png *.webp)"],
        lambda paths: taken(file_bytes(paths[0])),
        parent=parent,
        purpose="photo",
        home=PICTURES,
        many=False,
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
