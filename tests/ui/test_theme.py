"""The look: contrast in both themes, all palette roles, live change, signs that exist, sizes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.gate import Status
from netzwerkpflege.resources import resource_path
from netzwerkpflege.ui import theme
from netzwerkpflege.ui.tokens import DARK, LIGHT, Tokens, contrast

BOTH = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
ROLE = QPalette.ColorRole


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> None:
    """Fonts are measured by the application."""


@pytest.fixture
def look(qapp: QApplication) -> Iterator[theme.Theme]:
    look = theme.current()
    look.use("light")
    yield look
    look.use("light")


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@BOTH
@pytest.mark.parametrize("ground", ["window", "sidebar", "surface", "hover", "accent_tint"])
@pytest.mark.parametrize("ink", ["ink", "muted", "accent"])
def test_every_text_can_be_read_on_every_ground(tokens: Tokens, ground: str, ink: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5


@BOTH
def test_status_words_can_be_read_on_tint_and_on_the_window(tokens: Tokens) -> None:
    assert {status.value for status in Status} <= set(tokens.status)
    for ink, tint in tokens.status.values():
        for ground in (tint, tokens.window, tokens.surface, tokens.accent_tint):
            assert contrast(ink, ground) >= 4.5
        assert contrast(tokens.ink, tint) >= 4.5  # a banner's sentence


@BOTH
def test_buttons_and_inverse_chips_can_be_read(tokens: Tokens) -> None:
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5
    assert contrast(tokens.on_accent, tokens.accent_hover) >= 4.5
    assert contrast(tokens.on_inverse, tokens.inverse) >= 4.5


@BOTH
def test_boxes_to_tick_and_focus_rings_can_be_seen(tokens: Tokens) -> None:
    for ground in (tokens.window, tokens.surface):
        assert contrast(tokens.edge, ground) >= 3
        assert contrast(tokens.focus, ground) >= 3


@BOTH
def test_each_status_has_a_colour_of_its_own(tokens: Tokens) -> None:
    inks = [tokens.status[status.value] for status in Status]
    assert len(set(inks)) == len(inks)


@BOTH
def test_the_palette_keeps_the_contrast_also_where_widgets_are_disabled(tokens: Tokens) -> None:
    palette = theme.palette(tokens)
    pairs = (
        (ROLE.WindowText, ROLE.Window),
        (ROLE.Text, ROLE.Base),
        (ROLE.Text, ROLE.AlternateBase),
        (ROLE.PlaceholderText, ROLE.Base),
        (ROLE.ButtonText, ROLE.Button),
        (ROLE.ToolTipText, ROLE.ToolTipBase),
        (ROLE.HighlightedText, ROLE.Highlight),
        (ROLE.Link, ROLE.Window),
        (ROLE.LinkVisited, ROLE.Base),
    )
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled):
        for ink, ground in pairs:
            assert contrast(palette.color(group, ink).name(), palette.color(group, ground).name()) >= 4.5


def test_choosing_a_theme_takes_effect_at_once_and_is_told(look: theme.Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(look.changed):
        look.use("dark")
    assert look.wanted == "dark"
    assert theme.tokens() is DARK
    assert QApplication.palette().color(ROLE.Window).name() == DARK.window
    look.use("light")
    assert QApplication.palette().color(ROLE.Window).name() == LIGHT.window


def test_an_unknown_theme_is_the_systems(look: theme.Theme) -> None:
    look.use("sepia")
    assert look.wanted == "system"


@BOTH
def test_the_signs_of_the_style_sheet_exist_and_have_the_themes_ink(tokens: Tokens) -> None:
    paths = set(re.findall(r'url\("([^"]+)"\)', theme.style_sheet(tokens, theme.px)))
    assert len(paths) == 4
    for path in paths:
        assert resource_path("icons/controls").as_posix() in path
        svg = Path(path).read_text(encoding="utf-8")
        on_accent = Path(path).stem.startswith(("check", "dot"))
        assert (tokens.on_accent if on_accent else tokens.muted) in svg


def test_sizes_grow_with_the_persons_font_and_never_shrink(qapp: QApplication) -> None:
    before = qapp.font()
    font = qapp.font()
    try:
        font.setPointSizeF(6)
        qapp.setFont(font)
        assert theme.px(36) == 36
        font.setPointSizeF(24)
        qapp.setFont(font)
        assert theme.px(36) > 60
    finally:
        qapp.setFont(before)


@pytest.mark.parametrize(
    ("reason", "before", "ring"),
    [
        (Qt.FocusReason.TabFocusReason, False, True),
        (Qt.FocusReason.MouseFocusReason, True, False),
        (Qt.FocusReason.ActiveWindowFocusReason, True, True),
        (Qt.FocusReason.ActiveWindowFocusReason, False, False),
    ],
)
def test_the_focus_ring_is_for_the_keyboard(reason: Qt.FocusReason, before: bool, ring: bool) -> None:
    assert theme.by_keyboard(QFocusEvent(QEvent.Type.FocusIn, reason), before) is ring
