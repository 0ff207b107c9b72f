"""The little that a palette cannot say: rounded fields, hairlines, checks, thin scroll bars."""

from __future__ import annotations

from collections.abc import Callable

from netzwerkpflege.resources import resource_path
from netzwerkpflege.ui.tokens import Tokens

_FIELDS = ("QLineEdit", "QPlainTextEdit", "QTextEdit", "QAbstractSpinBox", "QComboBox")


def style_sheet(t: Tokens, px: Callable[[float], int]) -> str:
    """The style sheet of the application for one theme; ``px`` makes sizes follow the font."""
    fields = (_fields(t), _arrows(t, px), _checks(t, px), _buttons(t))
    return "\n".join((_surfaces(t), *fields, _menus(t), _scroll_bars(t)))


def _sign(t: Tokens, name: str) -> str:
    """A sign that a style sheet draws; it cannot tint, so each theme has its own file."""
    path = resource_path(f"icons/controls/{name}-{'dark' if t.dark else 'light'}.svg")
    return f'url("{path.as_posix()}")'


def _fields_with(suffix: str) -> str:
    return ", ".join(f"{field}{suffix}" for field in _FIELDS)


def _surfaces(t: Tokens) -> str:
    return f"""
    QToolTip {{ color: {t.on_inverse}; background: {t.inverse}; border: none; padding: 4px 8px; }}
    QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
    QAbstractScrollArea {{ border: none; }}
    QScrollArea:focus {{ border: 1px solid {t.focus}; border-radius: 8px; }}
    QSplitter::handle {{ background: {t.hairline}; }}
    QProgressBar {{ background: {t.hover}; border: none; border-radius: 4px;
        max-height: 8px; min-height: 8px; }}
    QProgressBar::chunk {{ background: {t.accent}; border-radius: 4px; }}
    QTabBar::tab {{ padding: 6px 12px; border: none; color: {t.muted};
        border-bottom: 2px solid transparent; }}
    QTabBar::tab:selected {{ color: {t.ink}; border-bottom: 2px solid {t.accent}; }}
    QTabBar::tab:focus {{ color: {t.accent}; }}
    QTabWidget::pane {{ border: none; }}
    QStatusBar {{ background: {t.sidebar}; color: {t.muted}; }}
    QCalendarWidget QWidget#qt_calendar_navigationbar {{ background: {t.sidebar}; }}
    """


def _fields(t: Tokens) -> str:
    trouble = t.status["objected"][0]
    return f"""
    {_fields_with("")} {{
        background: {t.surface}; color: {t.ink}; border: 1px solid {t.hairline};
        border-radius: 8px; padding: 6px 8px;
        selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
    {_fields_with(":hover")} {{ border-color: {t.edge}; }}
    {_fields_with(":focus")} {{ border: 1px solid {t.focus}; }}
    {_fields_with(":disabled")} {{ background: {t.window}; color: {t.muted}; }}
    {_fields_with('[trouble="true"]')} {{ border: 1px solid {trouble}; }}
    QAbstractSpinBox {{ padding: 6px 22px 6px 8px; }}
    QAbstractSpinBox QLineEdit, QComboBox QLineEdit {{
        background: transparent; border: none; border-radius: 0; padding: 0; }}
    QAbstractItemView QLineEdit {{ border-radius: 0; padding: 0 4px; }}
    QLineEdit[bare="true"] {{ background: transparent; border: none; border-radius: 0; padding: 2px; }}
    QComboBox QAbstractItemView {{ background: {t.surface}; color: {t.ink}; border: 1px solid {t.hairline};
        padding: 4px; selection-background-color: {t.accent_tint}; selection-color: {t.ink}; outline: none; }}
    """


def _arrows(t: Tokens, px: Callable[[float], int]) -> str:
    return f"""
    QComboBox::drop-down, QDateEdit::drop-down, QTimeEdit::drop-down {{
        subcontrol-origin: padding; subcontrol-position: center right; border: none; width: {px(24)}px; }}
    QComboBox::down-arrow, QDateEdit::down-arrow {{
        image: {_sign(t, "down")}; width: {px(14)}px; height: {px(14)}px; }}
    QAbstractSpinBox::up-button {{ subcontrol-origin: border; subcontrol-position: top right;
        border: none; background: transparent; width: {px(22)}px; }}
    QAbstractSpinBox::down-button {{ subcontrol-origin: border; subcontrol-position: bottom right;
        border: none; background: transparent; width: {px(22)}px; }}
    QAbstractSpinBox::up-arrow {{ image: {_sign(t, "up")}; width: {px(12)}px; height: {px(12)}px; }}
    QAbstractSpinBox::down-arrow {{ image: {_sign(t, "down")}; width: {px(12)}px; height: {px(12)}px; }}
    """


def _checks(t: Tokens, px: Callable[[float], int]) -> str:
    return f"""
    QCheckBox, QRadioButton {{ spacing: 8px; padding: 2px; border-radius: 6px;
        border: 1px solid transparent; }}
    QCheckBox:focus, QRadioButton:focus {{ border-color: {t.focus}; }}
    QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator, QGroupBox::indicator {{
        width: {px(16)}px; height: {px(16)}px; border-radius: 5px;
        background: {t.surface}; border: 1px solid {t.edge}; }}
    QRadioButton::indicator {{ border-radius: {px(16) // 2 + 1}px; }}
    QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ border-color: {t.accent}; }}
    QCheckBox::indicator:checked, QRadioButton::indicator:checked, QAbstractItemView::indicator:checked,
    QGroupBox::indicator:checked {{
        background: {t.accent}; border-color: {t.accent}; image: {_sign(t, "check")}; }}
    QRadioButton::indicator:checked {{ image: {_sign(t, "dot")}; }}
    QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{
        background: {t.hover}; border-color: {t.hairline}; }}
    """


def _buttons(t: Tokens) -> str:
    return f"""
    QPushButton {{ background: {t.surface}; color: {t.ink}; border: 1px solid {t.hairline};
        border-radius: 8px; padding: 6px 14px; }}
    QPushButton:hover {{ background: {t.hover}; }}
    QPushButton:focus {{ border: 1px solid {t.focus}; }}
    QPushButton:disabled {{ color: {t.muted}; background: {t.window}; }}
    QPushButton:default, QPushButton[primary="true"] {{
        background: {t.accent}; color: {t.on_accent}; border: 1px solid {t.accent}; font-weight: 600; }}
    QPushButton:default:hover, QPushButton[primary="true"]:hover {{ background: {t.accent_hover}; }}
    QPushButton:default:focus, QPushButton[primary="true"]:focus {{
        border: 2px solid {t.ink}; padding: 5px 13px; }}
    QPushButton:default:disabled, QPushButton[primary="true"]:disabled {{
        background: {t.hover}; color: {t.muted}; border-color: {t.hover}; }}
    QToolButton {{ background: transparent; border: 1px solid transparent;
        border-radius: 6px; padding: 3px; }}
    QToolButton:hover {{ background: {t.hover}; }}
    QToolButton:pressed, QToolButton:checked {{ background: {t.accent_tint}; }}
    QToolButton:focus {{ border: 1px solid {t.focus}; }}
    QToolButton::menu-indicator {{ image: none; width: 0; }}
    """


def _menus(t: Tokens) -> str:
    return f"""
    QMenu {{ background: {t.surface}; color: {t.ink}; border: 1px solid {t.hairline}; padding: 4px; }}
    QMenu::item {{ padding: 6px 28px 6px 12px; border-radius: 5px; }}
    QMenu::item:selected {{ background: {t.accent_tint}; color: {t.ink}; }}
    QMenu::item:disabled {{ color: {t.muted}; }}
    QMenu::icon {{ padding-left: 10px; }}
    QMenu::separator {{ height: 1px; background: {t.hairline}; margin: 4px 8px; }}
    QMenuBar {{ background: {t.sidebar}; color: {t.ink}; }}
    QMenuBar::item {{ padding: 4px 10px; background: transparent; border-radius: 4px; }}
    QMenuBar::item:selected {{ background: {t.hover}; }}
    """


def _scroll_bars(t: Tokens) -> str:
    return f"""
    QScrollBar:vertical {{ width: 10px; background: transparent; margin: 0; }}
    QScrollBar:horizontal {{ height: 10px; background: transparent; margin: 0; }}
    QScrollBar::handle {{ background: {t.hairline}; border-radius: 4px; margin: 1px;
        min-height: 32px; min-width: 32px; }}
    QScrollBar::handle:hover {{ background: {t.muted}; }}
    QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
        background: transparent; border: none; width: 0; height: 0; }}
    """
