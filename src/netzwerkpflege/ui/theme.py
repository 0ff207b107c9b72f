"""The look: colours for light and dark, the spacing scale, type sizes. Every text pair has a contrast of 4.5 : 1 or more."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

XS, S, M, L, XL, XXL = 4, 8, 12, 16, 24, 28
"""The spacing scale in pixels at 100 %."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme, as #rrggbb. ``status`` gives ink and tint for each status code and for 'accent'."""

    dark: bool
    window: str
    sidebar: str
    surface: str
    hover: str
    hairline: str
    ink: str
    muted: str
    accent: str
    on_accent: str
    accent_hover: str
    accent_tint: str
    focus: str
    inverse: str
    on_inverse: str
    status: dict[str, tuple[str, str]]


LIGHT = Tokens(
    dark=False,
    window="#fafaf8",
    sidebar="#f0efec",
    surface="#ffffff",
    hover="#e9e8e4",
    hairline="#dfddd8",
    ink="#1c1f22",
    muted="#5d6166",
    accent="#1f6f5c",
    on_accent="#ffffff",
    accent_hover="#185a4a",
    accent_tint="#e2ede8",
    focus="#1f6f5c",
    inverse="#1c1f22",
    on_inverse="#ffffff",
    status={
        "accent": ("#1a6352", "#e1efe9"),
        "dialogue": ("#1a6352", "#e1efe9"),
        "context": ("#7d5208", "#fbf0d6"),
        "bare": ("#575c62", "#ebeae7"),
        "resting": ("#4a5b70", "#e4e9ef"),
        "objected": ("#a3302a", "#fae4e2"),
        "neutral": ("#575c62", "#ebeae7"),
    },
)

DARK = Tokens(
    dark=True,
    window="#17191a",
    sidebar="#1d2122",
    surface="#1f2324",
    hover="#2a2f30",
    hairline="#34393b",
    ink="#eceeed",
    muted="#a4abae",
    accent="#58b79b",
    on_accent="#0c1f19",
    accent_hover="#6cc7ac",
    accent_tint="#23352f",
    focus="#58b79b",
    inverse="#eceeed",
    on_inverse="#17191a",
    status={
        "accent": ("#6fcbb0", "#1f3a32"),
        "dialogue": ("#6fcbb0", "#1f3a32"),
        "context": ("#e9b95c", "#3d2f14"),
        "bare": ("#b0b6b9", "#2d3234"),
        "resting": ("#a9bdd6", "#263140"),
        "objected": ("#f09189", "#43211f"),
        "neutral": ("#b0b6b9", "#2d3234"),
    },
)


class Theme(QObject):
    """The theme in force. ``changed`` is emitted when it becomes another; whoever paints asks ``tokens`` again."""

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
        self._app.setStyleSheet(style_sheet(self.tokens))
        self.changed.emit()


_current: list[Theme] = []


def install(app: QApplication, wanted: str = "system") -> Theme:
    """Set the style and the theme of the application. Call once, before the first window."""
    app.setStyle("Fusion")
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


def style_sheet(t: Tokens) -> str:
    """The little that a palette cannot say: rounded fields and buttons, hairlines, the focus ring."""
    return f"""
    QToolTip {{ color: {t.on_inverse}; background: {t.inverse}; border: none; padding: 4px 8px; }}
    QLineEdit, QPlainTextEdit, QTextEdit, QDateEdit, QTimeEdit, QSpinBox, QComboBox {{
        background: {t.surface}; color: {t.ink}; border: 1px solid {t.hairline}; border-radius: 8px; padding: 5px 8px;
        selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
    QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QDateEdit:focus, QTimeEdit:focus, QComboBox:focus {{
        border: 1px solid {t.focus}; }}
    QLineEdit[trouble="true"], QPlainTextEdit[trouble="true"], QDateEdit[trouble="true"] {{
        border: 1px solid {t.status["objected"][0]}; }}
    QComboBox::drop-down, QDateEdit::drop-down, QTimeEdit::drop-down {{ border: none; width: 22px; }}
    QComboBox QAbstractItemView {{ background: {t.surface}; color: {t.ink}; border: 1px solid {t.hairline};
        selection-background-color: {t.accent_tint}; selection-color: {t.ink}; outline: none; }}
    QPushButton {{ background: {t.surface}; color: {t.ink}; border: 1px solid {t.hairline}; border-radius: 8px;
        padding: 6px 14px; }}
    QPushButton:hover {{ background: {t.hover}; }}
    QPushButton:focus {{ border: 1px solid {t.focus}; }}
    QPushButton:disabled {{ color: {t.muted}; background: {t.window}; }}
    QPushButton[primary="true"], QPushButton:default {{ background: {t.accent}; color: {t.on_accent};
        border: 1px solid {t.accent}; font-weight: 600; }}
    QPushButton[primary="true"]:hover, QPushButton:default:hover {{ background: {t.accent_hover}; }}
    QPushButton[primary="true"]:focus {{ border: 2px solid {t.ink}; padding: 5px 13px; }}
    QPushButton[primary="true"]:disabled {{ background: {t.hover}; color: {t.muted}; border-color: {t.hover}; }}
    QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 3px; }}
    QToolButton:hover {{ background: {t.hover}; }}
    QToolButton:focus {{ border: 1px solid {t.focus}; }}
    QToolButton::menu-indicator {{ image: none; width: 0; }}
    QMenu {{ background: {t.surface}; color: {t.ink}; border: 1px solid {t.hairline}; padding: 4px; }}
    QMenu::item {{ padding: 6px 28px 6px 12px; border-radius: 5px; }}
    QMenu::item:selected {{ background: {t.accent_tint}; color: {t.ink}; }}
    QMenu::item:disabled {{ color: {t.muted}; }}
    QMenu::separator {{ height: 1px; background: {t.hairline}; margin: 4px 8px; }}
    QMenuBar {{ background: {t.sidebar}; color: {t.ink}; }}
    QMenuBar::item {{ padding: 4px 10px; background: transparent; border-radius: 4px; }}
    QMenuBar::item:selected {{ background: {t.hover}; }}
    QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
    QAbstractScrollArea {{ border: none; }}
    QScrollBar:vertical {{ width: 10px; background: transparent; margin: 0; }}
    QScrollBar:horizontal {{ height: 10px; background: transparent; margin: 0; }}
    QScrollBar::handle {{ background: {t.hairline}; border-radius: 4px; min-height: 32px; min-width: 32px; margin: 1px; }}
    QScrollBar::handle:hover {{ background: {t.muted}; }}
    QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
        background: transparent; border: none; width: 0; height: 0; }}
    QSplitter::handle {{ background: {t.hairline}; }}
    QProgressBar {{ background: {t.hover}; border: none; border-radius: 4px; max-height: 8px; min-height: 8px; }}
    QProgressBar::chunk {{ background: {t.accent}; border-radius: 4px; }}
    QTabBar::tab {{ padding: 6px 12px; border: none; color: {t.muted}; }}
    QTabBar::tab:selected {{ color: {t.ink}; border-bottom: 2px solid {t.accent}; }}
    QTabWidget::pane {{ border: none; }}
    QStatusBar {{ background: {t.sidebar}; color: {t.muted}; }}
    """


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


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two colours (WCAG 2.1, relative luminance)."""

    def luminance(value: str) -> float:
        channels = (QColor(value).redF(), QColor(value).greenF(), QColor(value).blueF())
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)
