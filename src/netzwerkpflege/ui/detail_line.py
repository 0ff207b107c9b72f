"""A line of the contact details: the value as one reads it, its label small below, what can be done with it on keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFontMetrics, QGuiApplication, QMouseEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QWidget

from netzwerkpflege.ui import theme
from netzwerkpflege.ui.active_row import ActiveRow, Command
from netzwerkpflege.ui.labels import ElidedLabel, IconMark, PlainLabel, explain, plain_label
from netzwerkpflege.ui.theme import XS, S

OPENABLE = ("http", "https", "mailto", "tel")


class Shown(NamedTuple):
    """What a line shows: the text, its label, what was typed where that differs, and what a click opens.

    ``open_words`` and ``open_icon`` say what opening does („Anrufen“); ``target`` is '' where nothing can be opened.
    ``unprinted``: it stays out of every briefing.
    """

    text: str
    label: str = ""
    typed: str = ""
    target: str = ""
    open_words: str = ""
    open_icon: str = ""
    icon: str = ""
    unprinted: bool = False


class DetailLine(ActiveRow):
    """Enter, F2, a double click or the pencil change it; a click or Space opens what can be opened; Ctrl+C copies."""

    def __init__(
        self,
        shown: Shown,
        edit: Callable[[DetailLine], None] | None = None,
        remove: Callable[[], None] | None = None,
        further: Sequence[Command] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.shown = shown
        self._edit, self._remove, self._further = edit, remove, further
        self._url = QUrl(shown.target)
        self._links = bool(shown.target) and self._url.isValid() and self._url.scheme().lower() in OPENABLE
        single = self._links and "\n" not in shown.text
        self._value: PlainLabel = (
            _LinkText(shown.text, "body", self)
            if single
            else (_LinkBlock if self._links else PlainLabel)(shown.text, "body", self)
        )
        if not single:
            self._value.setWordWrap(True)
            self._value.setMinimumWidth(40)
        self.body.addWidget(self._value)
        if shown.label or shown.unprinted:
            self.body.addWidget(self._build_label())
        flat = ", ".join(shown.text.splitlines())
        said = f"{shown.label}: {flat}" if shown.label else flat
        self.setAccessibleName(", ".join(filter(None, (said, self.tr("not printed") if shown.unprinted else ""))))
        if shown.typed:
            explain(self, shown.typed)
        self.setMouseTracking(self._links)

    def _build_label(self) -> QWidget:
        """The label; with a struck eye where the line is kept off paper."""
        words = " · ".join(filter(None, (self.shown.label, self.tr("not printed") if self.shown.unprinted else "")))
        label = plain_label(words, "small", elide=True, parent=self)
        if not self.shown.unprinted:
            return label
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(XS)
        row.addWidget(IconMark("eye-off", "muted", 14, parent=holder))
        row.addWidget(label, 1)
        return holder

    def commands(self) -> list[Command]:
        made: list[Command] = []
        if self._links:
            made.append(Command(self.shown.open_words, self.shown.open_icon, self.open, ("Space", "Ctrl+Return")))
        if self._edit is not None:
            made.append(Command(self.tr("Edit"), "pencil", self.edit, ("F2", "Return")))
        made.append(Command(self.tr("Copy"), "copy", lambda: copy_text(self.shown.text), ("Ctrl+C",)))
        if self.shown.typed:
            typed = self.shown.typed
            made.append(Command(self.tr("Copy as it was typed"), "copy", lambda: copy_text(typed), (), False))
        made += self._further
        if self._remove is not None:
            made.append(Command(self.tr("Remove"), "trash-2", self._remove, ("Del",), False))
        return made

    def open(self) -> None:
        """Open what can be opened, in the program that is there for it."""
        QDesktopServices.openUrl(self._url)

    def edit(self) -> None:
        if self._edit is not None:
            self._edit(self)

    def hitButton(self, pos: QPoint) -> bool:
        """A click beside the words does nothing, one on a link opens it."""
        if not self._links:
            return False
        metrics = QFontMetrics(self._value.font())
        width = max(metrics.horizontalAdvance(line) for line in self.shown.text.splitlines() or [""])
        place = self._value.geometry()
        place.setWidth(min(place.width(), width + S))
        return place.contains(pos)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = self.hitButton(event.position().toPoint())
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)


class _LinkText(ElidedLabel):
    """One line in the accent; a long one ends in …"""

    def _tint(self) -> None:
        _tint_as_link(self)


class _LinkBlock(PlainLabel):
    """Lines in the accent."""

    def _tint(self) -> None:
        _tint_as_link(self)


def _tint_as_link(label: PlainLabel) -> None:
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, theme.color(theme.tokens().accent))
    label.setPalette(palette)


def copy_text(text: str) -> None:
    """Put a text on the clipboard."""
    QGuiApplication.clipboard().setText(text)
