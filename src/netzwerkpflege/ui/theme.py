"""The look in force: which theme, its palette, the spacing scale, type sizes, when a focus ring is shown."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication

from netzwerkpflege.ui.style_sheet import style_sheet
from netzwerkpflege.ui.tokens import DARK, LIGHT, Tokens

__all__ = [
    "DARK",
    "LIGHT",
    "XL",
    "XS",
    "XXL",
    "L",
    "M",
    "S",
    "Theme",
    "Tokens",
    "by_keyboard",
    "color",
    "current",
    "install",
    "palette",
    "px",
    "scaled_font",
    "style_sheet",
    "tokens",
]

XS, S, M, L, XL, XXL = 4, 8, 12, 16, 24, 28
"""The spacing scale in pixels at 100 %."""


class Theme(QObject):
    """The theme in force. ``changed`` says that it is another; whoever paints asks ``tokens`` again."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._wanted = "system"
        self.tokens = LIGHT
        app.styleHints().colorSchemeChanged.connect(self._follow)

    def use(self, wanted: str) -> None:
        """Use 'light', 'dark' or 'system' from now on."""
        self._wanted = wanted if wanted in ("light", "dark") else "system"
        self._follow()

    @property
    def wanted(self) -> str:
        """What was asked for: 'light', 'dark' or 'system'."""
        return self._wanted

    def _follow(self) -> None:
        scheme = self._app.styleHints().colorScheme()
        dark = self._wanted == "dark" or (self._wanted == "system" and scheme == Qt.ColorScheme.Dark)
        self.tokens = DARK if dark else LIGHT
        self._app.setPalette(palette(self.tokens))
        self._app.setStyleSheet(style_sheet(self.tokens, px))
        self.changed.emit()


STYLE = "Fusion"
_current: list[Theme] = []


def install(app: QApplication, wanted: str = "system") -> Theme:
    """Set the style and the theme of the application. Call once, before the first window."""
    if app.property("style") != STYLE:  # one that was made with it need not load QStyle now: 5 ms of the start
        app.setStyle(STYLE)
    theme = Theme(app)
    _current[:] = [theme]
    theme.use(wanted)
    return theme


def current() -> Theme:
    """The theme of the application; an application that has none yet gets the light one."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise RuntimeError("there is no application yet")
    if not _current or _current[0].parent() is not app:
        return install(app, "light")
    return _current[0]


def tokens() -> Tokens:
    """The colours in force."""
    return current().tokens


def color(value: str) -> QColor:
    """A token as a colour."""
    return QColor(value)


def palette(t: Tokens) -> QPalette:
    """All roles set, also for disabled widgets: Qt's own defaults fail on contrast."""
    result = QPalette()
    role = QPalette.ColorRole
    colors = {
        role.Window: t.window,
        role.WindowText: t.ink,
        role.Base: t.surface,
        role.AlternateBase: t.sidebar,
        role.ToolTipBase: t.inverse,
        role.ToolTipText: t.on_inverse,
        role.PlaceholderText: t.muted,
        role.Text: t.ink,
        role.Button: t.surface,
        role.ButtonText: t.ink,
        role.BrightText: t.on_accent,
        role.Link: t.accent,
        role.LinkVisited: t.accent,
        role.Highlight: t.accent,
        role.HighlightedText: t.on_accent,
        role.Light: t.surface,
        role.Midlight: t.hover,
        role.Mid: t.hairline,
        role.Dark: t.muted,
        role.Shadow: t.hairline,
        role.Accent: t.accent,
    }
    for name, value in colors.items():
        result.setColor(name, QColor(value))
    for name in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, name, QColor(t.muted))
    result.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(t.hover))
    result.setColor(QPalette.ColorGroup.Disabled, role.HighlightedText, QColor(t.muted))
    return result


def px(size: float) -> int:
    """A size of the design in pixels, larger with a larger font (the design's line is 16 px high)."""
    return round(size * max(1.0, QFontMetrics(QApplication.font()).height() / 16))


def scaled_font(factor: float, *, bold: bool = False) -> QFont:
    """The system's font, larger or smaller; ``bold`` is semi-bold."""
    font = QFont(QApplication.font())
    if font.pointSizeF() > 0:
        font.setPointSizeF(font.pointSizeF() * factor)
    else:
        font.setPixelSize(round(font.pixelSize() * factor))
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


def by_keyboard(event: QFocusEvent, before: bool) -> bool:
    """Whether a widget that gains the focus shows its ring: not after a click; coming back keeps it."""
    if event.reason() in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
        return before
    return event.reason() in _BY_KEYBOARD
