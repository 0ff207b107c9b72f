"""What can be measured of a view: texts that have no room, and siblings that lie upon each other."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QSizeGrip,
    QSplitterHandle,
    QWidget,
)

from netzwerkpflege.ui.labels import ElidedLabel
from netzwerkpflege.ui.panels import Toast

_FLOATING = (QScrollBar, QSizeGrip, QSplitterHandle, Toast)
"""What may lie upon others, for that is what it is for."""


def faults(root: QWidget) -> list[str]:
    """All that is wrong with how a view is laid out; each names the widget."""
    return [*clipped(root), *overlaps(root)]


def clipped(root: QWidget) -> Iterator[str]:
    """Labels and buttons whose text has no room."""
    for label in root.findChildren(QLabel):
        if not _shown(label) or isinstance(label, ElidedLabel) or not label.text():
            continue
        margins = label.contentsMargins()
        room = label.width() - margins.left() - margins.right() - 2 * label.margin()
        metrics = label.fontMetrics()
        if label.wordWrap():
            flags = Qt.TextFlag.TextWordWrap.value
            need = metrics.boundingRect(QRect(0, 0, max(1, room), 100_000), flags, label.text()).height()
            if need > label.height() + metrics.leading() + 2:
                yield f"clipped: {_named(label)} needs {need} px of height and has {label.height()}"
        else:
            need = max(metrics.horizontalAdvance(line) for line in label.text().replace("&", "").split("\n"))
            if need > room + 1:
                yield f"clipped: {_named(label)} needs {need} px and has {room}"
    for area in root.findChildren(QScrollArea):
        inside = area.widget()
        fixed = area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if fixed and inside is not None and _shown(area) and inside.width() > area.viewport().width() + 1:
            yield f"clipped: {_named(area)} holds {inside.width()} px and shows {area.viewport().width()}"
    for button in root.findChildren(QAbstractButton):
        if not _shown(button) or not isinstance(button, QPushButton) or not button.text():
            continue
        need = button.sizeHint().width()  # in the letters of now: those of a default button are bold
        if need > button.width() + 1 and type(button).paintEvent is QPushButton.paintEvent:
            yield f"clipped: {_named(button)} needs {need} px and has {button.width()}"


def overlaps(root: QWidget) -> Iterator[str]:
    """Visible siblings of one layout that lie upon each other by more than a hairline."""
    for parent in (root, *root.findChildren(QWidget)):
        layout = parent.layout()
        if layout is None or not parent.isVisibleTo(root):
            continue
        children = [child for child in parent.children() if isinstance(child, QWidget) and _placed(child)]
        for position, one in enumerate(children):
            for other in children[position + 1 :]:
                both = one.geometry().intersected(other.geometry())
                if both.width() > 2 and both.height() > 2:
                    yield f"overlap: {_named(one)} and {_named(other)} in {_named(parent)} by {both.width()}×{both.height()}"


def _placed(widget: QWidget) -> bool:
    return not widget.isWindow() and not isinstance(widget, _FLOATING) and _shown(widget)


def _shown(widget: QWidget) -> bool:
    return widget.isVisible() and widget.width() > 0 and widget.height() > 0


def _named(widget: QWidget) -> str:
    said = widget.text() if isinstance(widget, QLabel | QAbstractButton) else widget.accessibleName()
    return f"{type(widget).__name__} “{said[:40]}”"
