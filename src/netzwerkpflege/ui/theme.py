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
        self._plain_font: QFont | None = None
        self.tokens = LIGHT
        app.styleHints().colorSchemeChanged.connect(self._follow)

    def use(self, wanted: str) -> None:
        """Use 'light', 'dark' or 'system' from now on."""
        self._wanted = wanted if wanted in ("light", "dark") else "system"
        self._follow()

    def use_text_size(self, wanted: str) -> None:
        """Text as large as the system has it ('system'), or larger by one of ``TEXT_SIZES``.

        What stands already keeps its size: a window is made anew to follow.
        """
        factor = TEXT_SIZES.get(wanted, 1.0)
        if self._plain_font is None:
            if factor == 1.0:
                return
            self._plain_font = QFont(self._app.font())
        self._app.setFont(_larger(self._plain_font, factor))
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


TEXT_SIZES = {"system": 1.0, "large": 1.15, "larger": 1.35}
"""How much larger than the system's the text is."""

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
    font = _larger(QApplication.font(), factor)
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def _larger(font: QFont, factor: float) -> QFont:
    """This font, larger or smaller."""
    result = QFont(font)
    if result.pointSizeF() > 0:
        result.setPointSizeF(result.pointSizeF() * factor)
    else:
        result.setPixelSize(round(result.pixelSize() * factor))
    return result


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
